import { z } from 'zod'
import { outcomeKinds } from './outcome.ts'
import type { OutcomeFilter } from './paths.ts'

/** What an address asks for; what it asks wrongly is not asked. */
export function readOutcomeFilter(query: Record<string, string>): OutcomeFilter {
  return outcomeFilter.parse(query)
}

const outcomeFilter = z.object({
  query: z.string().trim().max(200).catch(''),
  kind: z.enum(outcomeKinds).nullable().catch(null),
  year: z.coerce.number().int().min(1900).max(2199).nullable().catch(null),
})
