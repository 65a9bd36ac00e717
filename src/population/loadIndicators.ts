import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { putInSearch, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { readTitle, retold } from './catalogue.ts'
import type { CatalogueEntry, LoadedIndicator } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { keepPast } from './pastStore.ts'
import { indicatorColumns } from './store.ts'

/** More in one statement, and it would have more parameters than PostgreSQL takes. */
const batch = 1000

export type IndicatorId = { readonly id: string } & LoadedIndicator

/**
 * The indicators of these codes, in the same order. One that nobody has described yet is made with its code as
 * title, so that its figures are not lost; a catalogue fills it in later.
 */
export async function indicatorsWith(
  db: Db,
  partnershipId: string,
  source: string,
  codes: readonly string[],
): Promise<readonly IndicatorId[]> {
  const known = await knownIndicators(db, source, codes)
  const fresh = codes
    .filter((code) => !known.has(code))
    .map((code) => newIndicator(source, { code, title: code, description: null, direction: null }))
  await insert(db, partnershipId, fresh)
  const made = new Map(fresh.map((indicator) => [indicator.code, indicator]))
  return codes.map((code) => {
    const { id, title } = known.get(code) ?? made.get(code)!
    return { id, code, title, isNew: made.has(code) }
  })
}

/** One that somebody makes by themselves, described from the start. */
export async function addIndicator(
  db: Db,
  doer: Doer,
  source: string,
  {
    code,
    title,
    decimals,
    direction,
    describes,
  }: Pick<Indicator, 'code' | 'title' | 'decimals' | 'direction' | 'describes'>,
): Promise<Indicator> {
  const told = newIndicator(source, { code, title, description: null, direction: null })
  const indicator: Indicator = { ...told, name: code, decimals, direction, describes }
  await insert(db, doer.partnershipId, [indicator])
  await recordEvent(db, doer, {
    kind: 'indicator.described',
    subject: { kind: 'indicator', id: indicator.id },
    name: indicator.name,
    facts: { title, direction, describes, decimals },
  })
  return indicator
}

export type Described = {
  readonly added: number
  readonly revised: number
  readonly indicators: readonly LoadedIndicator[]
}

/** Adds the indicators of a catalogue, and tells those that are there what it says anew. Codes are told once each. */
export async function describeFrom(
  db: Db,
  partnershipId: string,
  source: string,
  entries: readonly CatalogueEntry[],
): Promise<Described> {
  const known = await knownIndicators(
    db,
    source,
    entries.map((entry) => entry.code),
  )
  const fresh = entries.filter((entry) => !known.has(entry.code)).map((entry) => newIndicator(source, entry))
  await insert(db, partnershipId, fresh)

  const changed: LoadedIndicator[] = []
  for (const entry of entries) {
    const before = known.get(entry.code)
    const next = before && retold(before, entry)
    if (!next) continue
    await keepPast(db, partnershipId, before, next)
    await db.updateTable('indicator').set(next).where('id', '=', before.id).execute()
    await findable(db, partnershipId, { ...before, ...next })
    changed.push({ code: entry.code, title: entry.title, isNew: false })
  }
  const added = fresh.map(({ code, title }) => ({ code, title, isNew: true }))
  return { added: added.length, revised: changed.length, indicators: [...added, ...changed] }
}

async function knownIndicators(
  db: Db,
  source: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Indicator>> {
  const rows = await db
    .selectFrom('indicator')
    .select(indicatorColumns)
    .where('source', '=', source)
    .where('code', '=', sql<string>`any(${codes}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

type Told = Pick<CatalogueEntry, 'code' | 'title' | 'description' | 'direction'>

function newIndicator(source: string, { code, title, description, direction }: Told): Indicator {
  return {
    id: newId(),
    source,
    code,
    title,
    description: description ?? '',
    decimals: 1,
    direction: direction ?? 'neutral',
    starts: [],
    ...readTitle(title),
  }
}

async function insert(db: Db, partnershipId: string, indicators: readonly Indicator[]): Promise<void> {
  for (let from = 0; from < indicators.length; from += batch) {
    const rows = indicators.slice(from, from + batch).map((indicator) => {
      // Decided by people, in a table of its own.
      const { starts: _, ...row } = indicator
      return { partnershipId, ...row }
    })
    await db.insertInto('indicator').values(rows).execute()
  }
  for (const indicator of indicators) await findable(db, partnershipId, indicator)
}

async function findable(db: Db, partnershipId: string, indicator: Indicator): Promise<void> {
  const { id, name, code, title, description } = indicator
  await putInSearch(
    db,
    partnershipId,
    { kind: 'indicator', id },
    { title: name, text: `${code} ${title} ${description}` },
  )
}
