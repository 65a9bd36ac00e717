import type { Database, Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { allPartnerships } from '../identity/store.ts'
import type { Party } from '../partnership/party.ts'
import type { Jobs } from '../platform/jobs.ts'
import { type Manifest, manifestShape, type PartyNamed } from './archive.ts'
import { archiveOf, recordExport } from './exportStore.ts'

/** So much of a copy lies in one row. */
const pieceBytes = 1024 * 1024

/** Each night the parties whose last day has passed get the copy that they keep. */
export function keptCopyJobs(jobs: Jobs, database: Database, now: () => Date = () => new Date()): void {
  jobs.daily('copies of parties that have left', 0, () => keepCopies(database, now()))
}

/** A copy for every party whose last day has passed and that has none. Again: makes none. */
export async function keepCopies(database: Database, at: Date): Promise<void> {
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    const due = await database.read(partnershipId, (db) => withoutCopy(db, civilDateOf(at)))
    for (const party of due) await keepCopy(database, partnershipId, party, at)
  }
}

/** What the partnership holds now, kept for the party: made once, and the same however often it is fetched. */
export async function keepCopy(
  database: Database,
  partnershipId: string,
  party: PartyNamed & { readonly id: string },
  at: Date,
): Promise<void> {
  const doer = { partnershipId, id: null, name: 'Samsyn', hat: '' }
  const named = { code: party.code, name: party.name }
  const revision = await database.write(partnershipId, (db) => recordExport(db, doer, named))
  await database.write(partnershipId, async (db) => {
    const row = { partnershipId, partyId: party.id }
    let manifest: Manifest | null = null
    const making = { doer, party: named, at, revision }
    let part = 0
    for await (const content of inPieces(archiveOf(database, making, (made) => (manifest = made)))) {
      await db
        .insertInto('partyCopy')
        .values({ ...row, part: ++part, content })
        .execute()
    }
    const text = Buffer.from(JSON.stringify(manifest))
    await db
      .insertInto('partyCopy')
      .values({ ...row, part: 0, content: text })
      .execute()
  })
}

/** Null while none is kept. */
export async function keptManifest(db: Db, partyId: string): Promise<Manifest | null> {
  const kept = await db
    .selectFrom('partyCopy')
    .select('content')
    .where('partyId', '=', partyId)
    .where('part', '=', 0)
    .executeTakeFirst()
  return kept ? manifestShape.parse(JSON.parse(kept.content.toString('utf8'))) : null
}

/** The zip, a piece at a time: nothing of it is kept in memory. */
export async function* keptCopy(
  database: Database,
  partnershipId: string,
  partyId: string,
): AsyncGenerator<Buffer> {
  for (let part = 1; ; part++) {
    const piece = await database.read(partnershipId, (db) =>
      db
        .selectFrom('partyCopy')
        .select('content')
        .where('partyId', '=', partyId)
        .where('part', '=', part)
        .executeTakeFirst(),
    )
    if (!piece) return
    yield piece.content
  }
}

/** Parties that left before the day and have no copy. */
async function withoutCopy(
  db: Db,
  today: CivilDate,
): Promise<readonly Pick<Party, 'id' | 'code' | 'name'>[]> {
  return db
    .selectFrom('party')
    .leftJoin('partyCopy', (join) =>
      join.onRef('partyCopy.partyId', '=', 'party.id').on('partyCopy.part', '=', 0),
    )
    .select(['party.id', 'party.code', 'party.name'])
    .where('party.leftOn', '<', today)
    .where('partyCopy.partyId', 'is', null)
    .orderBy('party.id')
    .execute()
}

async function* inPieces(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    waiting.push(chunk)
    bytes += chunk.length
    if (bytes < pieceBytes) continue
    yield Buffer.concat(waiting)
    waiting = []
    bytes = 0
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}
