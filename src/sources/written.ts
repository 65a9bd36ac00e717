import { z } from 'zod'
import { parseCivilDate } from '../i18n/format.ts'
import type { Origin, Row } from '../population/figure.ts'
import { missingReasons } from '../population/figure.ts'
import type { Sex } from '../population/indicator.ts'
import { forbidden, readPeriod } from './cells.ts'

/** A value that somebody has written in, or why there is none. */
export type WrittenRow = Pick<Extract<Row, { code: string }>, 'value' | 'reason'> & {
  /** The place's code. */
  readonly place: string
}

/** Figures that somebody has written in by hand: one indicator, one period, one breakdown. */
export type Written = {
  /** Of the file that they are kept in until they are loaded. Two that say the same are two. */
  readonly id: string
  readonly indicator: { readonly code: string; readonly name: string }
  readonly period: string
  readonly sex: Sex
  readonly rows: readonly WrittenRow[]
  readonly origin: Origin
  /** Marks of the values that the writer saw, as `formOfSaved` makes them. */
  readonly seen: string
}

/** What a file of them begins with. */
const sign = 'written figures'

/** They wait and are loaded as a file like any other. */
export function writtenFile(written: Written): Buffer {
  return Buffer.from(JSON.stringify({ samsyn: sign, ...written }))
}

export function looksWritten(start: string): boolean {
  return start.startsWith(`{"samsyn":"${sign}"`)
}

const shape = z.object({
  id: z.uuid(),
  indicator: z.object({ code: z.string().min(1).max(250), name: z.string().max(250) }),
  period: z.string().refine((text) => 'value' in readPeriod(text)),
  sex: z.enum(['T', 'K', 'M']),
  rows: z.array(
    z.union([
      z.object({ place: z.string().max(4), value: z.number(), reason: z.null() }),
      z.object({ place: z.string().max(4), value: z.null(), reason: z.enum(missingReasons) }),
    ]),
  ),
  origin: z.object({
    origin: z.string().min(1).max(200),
    note: z.string().min(1).max(2000),
    datedOn: z.string().transform((text, context) => {
      const day = parseCivilDate(text)
      if (day) return day
      context.addIssue({ code: 'custom' })
      return z.NEVER
    }),
  }),
  seen: z.string(),
})

/** Null for what is none, whoever has made it: a file that only looks like one is not trusted. */
export function readWritten(json: unknown): Written | null {
  const read = shape.safeParse(json)
  if (!read.success) return null
  const { indicator, origin } = read.data
  return forbidden([indicator.code, indicator.name, origin.origin, origin.note]) ? null : read.data
}

/** As the rows of a file, in the order in which they were written. */
export function rowsOfWritten({ indicator, period, sex, rows }: Written): readonly Row[] {
  return rows.map(({ place, value, reason }, at) => {
    const row = { line: at + 1, fetch: 0, code: indicator.code, place, period, sex, value, reason }
    return row
  })
}
