import type { Direction } from '../signals/rules.ts'
import { measureOf, type PxChoice, type PxTable } from './pxweb.ts'

/** An indicator that is made of a table of a statistical database. */
export type FetchedTable = {
  readonly id: string
  /** Of the indicator. */
  readonly code: string
  readonly choice: PxChoice
  /** What the source called each dimension that one category of is taken, when it was asked last. */
  readonly parts: readonly FixedPart[]
  readonly tableTitle: string
  /** The measure as its source named and counted it when it was asked last: what a change is told from. */
  readonly measure: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly direction: Direction
}

/** A dimension of which one category is fetched; null where all are taken together. In the source's words. */
export type FixedPart = {
  readonly code: string
  readonly label: string
  readonly category: string | null
}

/** More would keep the services busy for long. */
export const mostTables = 100

/** A change of unit must not pass as a change of values. */
export function measureText(table: PxTable, choice: Pick<PxChoice, 'fixed'>): string {
  const { name, unit } = measureOf(table, choice)
  return [name, unit].filter(Boolean).join(', ')
}

/** The title as sources of figures write theirs: what it is counted in stands after the last comma. */
export function titleOf({ name, unit }: Pick<FetchedTable, 'name' | 'unit'>): string {
  if (/^(%|procent|andel)/i.test(unit)) return `${name}, andel (%)`
  if (/^(antal|kr|tkr|mnkr)\b/i.test(unit) || /^[^/,]+\/[^/,]+$/.test(unit)) return `${name}, ${unit}`
  return unit === '' ? name : `${name}, antal ${unit}`
}

/** The parts of a choice as the source calls them now. */
export function partsOf(
  { dimensions }: Pick<PxTable, 'dimensions'>,
  { fixed }: PxChoice,
): readonly FixedPart[] {
  return dimensions.flatMap(({ code, label, categories }) => {
    if (!Object.hasOwn(fixed, code)) return []
    const only = categories.find((each) => each.code === fixed[code])
    return [{ code, label, category: only?.label ?? null }]
  })
}

/** What is taken of each dimension, by codes as long as the source has not been asked for its words. */
export function fixedParts({ choice, parts, measure }: FetchedTable): readonly FixedPart[] {
  return Object.entries(choice.fixed).flatMap(([code, wanted]) => {
    const part = parts.find((each) => each.code === code) ?? { code, label: code, category: wanted }
    // The measure is told by itself.
    return part.category !== null && measure.startsWith(part.category) ? [] : part
  })
}

/** Where the figures come from and what of the table they are, for whoever reads about the indicator. */
export function descriptionOf(table: PxTable, choice: PxChoice): string {
  const chosen = partsOf(table, choice).map(
    ({ label, category }) => `${label}: ${category ?? 'alla tillsammans'}`,
  )
  const source = table.source || choice.service
  const name = choice.table.split('/').at(-1)
  return [
    `Källa: ${source}, tabell ${name}, ${table.title.replace(/\.$/, '')}.`,
    chosen.length > 0 ? `${chosen.join('. ')}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** `SCB-TAB638`: who, and which table. What cannot stand in an address is left out. */
export function codeStem({ service, table }: Pick<PxChoice, 'service' | 'table'>): string {
  const host = service.replace(/:\d+$/, '')
  const who = /(?:^|\.)([a-z\d-]+)\.[a-z]+$/i.exec(host)?.[1] ?? host
  const name = table.split('/').at(-1)!
  return `${who.toUpperCase()}-${name}`.replaceAll(/[^A-Za-z\d_-]/g, '').slice(0, 60)
}
