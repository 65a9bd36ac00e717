import { z } from 'zod'

/** Whether an indicator has values for municipalities (K), regions (L, for the county councils of old) or both (A). */
export type Level = 'K' | 'L' | 'A'

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .nullish()
  .transform((text) => text ?? null)

/** An indicator as the catalogue tells it. */
export const kpiShape = z.object({
  id: z.string().regex(/^[NU]\d{5}$/),
  title: z.string().min(1).max(500),
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  is_divided_by_gender: z.boolean(),
  municipality_type: z.enum(['K', 'L', 'A']),
  /** The latest publication, or the next that is announced … */
  publication_date: day,
  /** … and the year that it is about. */
  publ_period: z
    .string()
    .max(20)
    .nullish()
    .transform((text) => text ?? null),
  has_ou_data: z.boolean(),
})

export type Kpi = z.output<typeof kpiShape>

/** Ids are text: `0114` has a zero that a number would lose. */
export const municipalityShape = z.object({
  id: z.string().regex(/^\d{4}$/),
  title: z.string(),
  type: z.enum(['K', 'L']),
})

export const groupShape = z.object({
  id: z.string().regex(/^G\d+$/),
  title: z.string(),
  members: z.array(z.object({ member_id: z.string().regex(/^\d{4}$/), member_title: z.string() })),
})

/** A page of a list. There is no total: the list is whole when `next_url` is null. */
export const pageShape = z.object({
  values: z.array(z.unknown()),
  next_url: z.string().nullable(),
  count: z.number().int().optional(),
})

/** A unit beneath a municipality: a school, a care home. */
export const unitShape = z.object({
  id: z.string().regex(/^[A-Z][A-Z0-9]{1,39}$/),
  title: z.string().trim().min(1).max(200),
  municipality: z.string().regex(/^\d{4}$/),
})

/** What a question about values may be answered with; each value in it is judged later, one by one. */
export const itemShape = z.object({ kpi: z.string(), municipality: z.string() })

/** The same of units. */
export const unitItemShape = z.object({ kpi: z.string(), ou: z.string() })
