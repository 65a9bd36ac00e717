import { z } from 'zod'
import type { Dimension } from '../sources/cube.ts'
import type { PxTable } from './pxweb.ts'

/** How much a service answers at once, and how often. */
export const configShape = z.object({
  maxDataCells: z.number().int().positive(),
  maxCallsPerTimeWindow: z.number().positive(),
  timeWindow: z.number().positive(),
})

/** The same in version 1, which writes them otherwise. */
export const config1Shape = z
  .object({
    maxCells: z.number().int().positive().optional(),
    maxValues: z.number().int().positive().optional(),
    maxCalls: z.number().positive(),
    timeWindow: z.number().positive(),
  })
  .transform(({ maxCells, maxValues, maxCalls, timeWindow }) => ({
    maxDataCells: Math.min(maxCells ?? Number.POSITIVE_INFINITY, maxValues ?? Number.POSITIVE_INFINITY),
    maxCallsPerTimeWindow: maxCalls,
    timeWindow,
  }))

const name = z
  .string()
  .max(1000)
  .nullish()
  .transform((text) => text ?? '')

/** A table in a list of tables, version 2. */
export const tablesShape = z.object({
  tables: z.array(
    z.object({
      id: z.string().min(1).max(100),
      label: z.string().min(1).max(1000),
      updated: name,
      firstPeriod: name,
      lastPeriod: name,
      variableNames: z.array(z.string()).optional().default([]),
      discontinued: z
        .boolean()
        .nullish()
        .transform((value) => value === true),
    }),
  ),
  page: z.object({ totalElements: z.number().int().nonnegative() }).optional(),
})

/** A folder of version 1: folders (l) and tables (t); others are headings. */
export const folderShape = z.array(
  z.object({
    id: z.string().min(1).max(100),
    type: z.string(),
    text: z.string().max(1000),
    updated: name,
  }),
)

const variable = z.object({
  code: z.string().min(1),
  text: z.string().optional(),
  values: z.array(z.string()).min(1),
  valueTexts: z.array(z.string()),
  elimination: z.boolean().optional(),
  time: z.boolean().optional(),
})

/** A table of version 1. It tells no units: those stand in its answers. */
export const table1Shape = z
  .object({ title: z.string().max(1000), variables: z.array(variable).min(1) })
  .refine(({ variables }) => variables.every((each) => each.values.length === each.valueTexts.length))
  .transform(
    ({ title, variables }): PxTable => ({
      title,
      source: '',
      updated: null,
      notes: [],
      dimensions: variables.map(dimensionOf),
    }),
  )

function dimensionOf({
  code,
  text,
  values,
  valueTexts,
  elimination,
  time,
}: z.output<typeof variable>): Dimension {
  return {
    code,
    label: text || code,
    role: time ? 'time' : code === 'ContentsCode' ? 'measure' : null,
    categories: values.map((value, i) => ({
      code: value,
      label: valueTexts[i]!,
      unit: null,
      decimals: null,
      parent: null,
    })),
    eliminates: elimination === true,
    total: null,
  }
}
