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

/** What a question about values may be answered with; each value in it is judged later, one by one. */
export const itemShape = z.object({ kpi: z.string(), municipality: z.string() })

/** Why the service has not answered as it should. */
export type KoladaProblem =
  /** Too busy, broken or not reached; `status` null when there was no answer at all. Passes by itself. */
  | { readonly kind: 'away'; readonly status: number | null }
  /** Cut off, or something else than JSON: what a proxy says while the service is mended. Passes by itself. */
  | { readonly kind: 'unreadable' }
  /** It does not take the question. */
  | { readonly kind: 'refused'; readonly status: number }
  /** It wanted us to go on at another host. We do not. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'too-large' }
  /** JSON, and not as agreed: the service has changed. */
  | { readonly kind: 'shape' }
  /** Values of something that was not asked for: the question was not understood. */
  | { readonly kind: 'unasked' }

export class KoladaFailure extends Error {
  readonly problem: KoladaProblem
  /** Milliseconds that the service asked us to wait; 0 when it did not say. */
  readonly wait: number

  constructor(problem: KoladaProblem, wait = 0) {
    super(`Kolada: ${problem.kind}${'status' in problem ? ` ${problem.status}` : ''}`)
    this.name = 'KoladaFailure'
    this.problem = problem
    this.wait = wait
  }
}

/** Whether the same question may be answered in a while. */
export function passesBy(problem: KoladaProblem): boolean {
  return problem.kind === 'away' || problem.kind === 'unreadable'
}
