import type { Database } from '../db/database.ts'
import { OperatorError } from '../platform/refusal.ts'
import { allPartnerships, type PartnershipEntry } from './store.ts'

/** The partnership that a command is about: named, by its name or its id, or the only one. */
export async function whichPartnership(
  database: Database,
  named: string | undefined,
): Promise<PartnershipEntry> {
  const all = await database.directory(allPartnerships)
  const found =
    named === undefined
      ? all
      : all.filter(({ name, partnershipId }) => name === named || partnershipId === named)
  if (found.length === 1) return found[0]!
  if (all.length === 0) throw new OperatorError('There is no partnership yet: set one up with samsyn serve.')
  const names = all.map((partnership) => `"${partnership.name}"`).join(', ')
  if (found.length === 0) throw new OperatorError(`There is no partnership "${named}", but ${names}.`, 64)
  const sameName = new Set(all.map(({ name }) => name)).size < all.length
  throw new OperatorError(
    `Say which partnership with --partnership: ${sameName ? all.map(({ name, partnershipId }) => `${partnershipId} ("${name}")`).join(', ') : names}.`,
    64,
  )
}
