import type { Db } from '../db/database.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import { byYear, type Inhabitants, type InhabitantsOfYear } from './inhabitants.ts'
import { inhabitantWords } from './inhabitantWords.ts'
import type { Party } from './party.ts'
import { partyRefusal } from './partyStore.ts'

/** Every version of every year. */
export async function inhabitantsOf(db: Db, partyId: string): Promise<readonly Inhabitants[]> {
  return db
    .selectFrom('partyInhabitants')
    .leftJoin('person', 'person.id', 'partyInhabitants.recordedBy')
    .select([
      'partyInhabitants.year',
      'partyInhabitants.version',
      'partyInhabitants.inhabitants',
      'partyInhabitants.countedOn',
      'partyInhabitants.source',
      'partyInhabitants.recordedAt',
      'person.name as recordedByName',
    ])
    .where('partyInhabitants.partyId', '=', partyId)
    .orderBy('partyInhabitants.year')
    .orderBy('partyInhabitants.version')
    .execute()
}

export type Figure = Pick<Inhabitants, 'year' | 'countedOn' | 'source'> & { readonly inhabitants: number }

/** The first figure of a year, or a correction of what stands there. Nothing when it stands there already. */
export async function writeInhabitants(
  db: Db,
  doer: Doer,
  party: Pick<Party, 'id' | 'name'>,
  figure: Figure,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const latest = (await ofYear(db, party.id, figure.year))?.latest ?? null
  const same =
    latest &&
    latest.inhabitants === figure.inhabitants &&
    latest.countedOn === figure.countedOn &&
    latest.source === figure.source
  if (same) return
  const kind = latest && latest.inhabitants !== null ? 'inhabitants.corrected' : 'inhabitants.added'
  await append(db, doer, party, kind, latest, figure)
}

/** The year has no figure then. `version` is what the one who takes it away has seen. */
export async function removeInhabitants(
  db: Db,
  doer: Doer,
  party: Pick<Party, 'id' | 'name'>,
  year: number,
  version: number,
): Promise<void> {
  const { latest } = await seenBy(db, doer, party, year, version)
  if (latest.inhabitants === null) return
  await append(db, doer, party, 'inhabitants.removed', latest, { ...latest, inhabitants: null })
}

/** What stood there before the latest change stands there again. */
export async function takeBack(
  db: Db,
  doer: Doer,
  party: Pick<Party, 'id' | 'name'>,
  year: number,
  version: number,
): Promise<void> {
  const { latest, before } = await seenBy(db, doer, party, year, version)
  if (before) await append(db, doer, party, 'inhabitants.takenBack', latest, before)
}

async function ofYear(db: Db, partyId: string, year: number): Promise<InhabitantsOfYear | null> {
  const all = await inhabitantsOf(db, partyId)
  return byYear(all).find(({ latest }) => latest.year === year) ?? null
}

async function seenBy(
  db: Db,
  doer: Doer,
  party: Pick<Party, 'id'>,
  year: number,
  version: number,
): Promise<InhabitantsOfYear> {
  await awaitTurn(db, doer.partnershipId)
  const found = await ofYear(db, party.id, year)
  if (!found) throw partyRefusal('not-found', party.id, '')
  if (found.latest.version !== version) {
    throw partyRefusal('conflict', party.id, (language) => inhabitantWords(language).changed)
  }
  return found
}

async function append(
  db: Db,
  doer: Doer,
  party: Pick<Party, 'id' | 'name'>,
  kind: string,
  latest: Inhabitants | null,
  {
    year,
    inhabitants,
    countedOn,
    source,
  }: Pick<Inhabitants, 'year' | 'inhabitants' | 'countedOn' | 'source'>,
): Promise<void> {
  const figure = { year, inhabitants, countedOn, source }
  await db
    .insertInto('partyInhabitants')
    .values({
      partnershipId: doer.partnershipId,
      partyId: party.id,
      version: (latest?.version ?? 0) + 1,
      recordedBy: doer.id,
      ...figure,
    })
    .execute()
  await recordEvent(db, doer, {
    kind,
    subject: { kind: 'party', id: party.id },
    name: party.name,
    facts: { ...figure, before: latest?.inhabitants ?? null },
  })
}
