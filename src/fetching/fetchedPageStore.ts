import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Doer } from '../record/thing.ts'
import type { FetchedPage } from './fetchable.ts'
import type { Plan, Step } from './fetching.ts'
import { answered } from './fetchingStore.ts'

/** Where to go on: the page after the last that came, or the first of the next step. Null when all have come. */
export type Place = { readonly step: number; readonly page: number; readonly address: string }

export async function placeIn(
  db: Db,
  id: string,
  { steps }: Plan,
  addressOf: (step: Step) => string,
): Promise<Place | null> {
  const last = await db
    .selectFrom('fetchedPage')
    .select(['step', 'page', 'nextUrl'])
    .where('fetchingId', '=', id)
    .orderBy('step', 'desc')
    .orderBy('page', 'desc')
    .limit(1)
    .executeTakeFirst()
  return placeAfter(
    steps,
    addressOf,
    last ? { ...last, next: last.nextUrl } : { step: -1, page: 0, next: null },
  )
}

export function placeAfter(
  steps: Plan['steps'],
  addressOf: (step: Step) => string,
  { step, page, next }: { readonly step: number; readonly page: number; readonly next: string | null },
): Place | null {
  if (next !== null) return { step, page: page + 1, address: next }
  const following = steps[step + 1]
  return following ? { step: step + 1, page: 0, address: addressOf(following) } : null
}

/** Keeps what has come. */
export async function keepPage(
  db: Db,
  { partnershipId }: Doer,
  fetchingId: string,
  { step, page }: Place,
  { items, next, bytes }: FetchedPage,
): Promise<void> {
  await db
    .insertInto('fetchedPage')
    .values({
      partnershipId,
      fetchingId,
      step,
      page,
      items,
      nextUrl: next,
      content: gzipSync(bytes, { level: 1 }),
    })
    .execute()
  await db.updateTable('fetching').set(answered).where('id', '=', fetchingId).execute()
}

/** Every page that has come, in order; each read in a transaction of its own by `read`. */
export async function* pagesOf(
  fetchingId: string,
  read: <T>(work: (db: Db) => Promise<T>) => Promise<T>,
): AsyncGenerator<{ readonly step: number; readonly json: unknown }> {
  let after = { step: -1, page: 0 }
  for (;;) {
    const { step, page } = after
    const found = await read((db) =>
      db
        .selectFrom('fetchedPage')
        .select(['step', 'page', 'content'])
        .where('fetchingId', '=', fetchingId)
        .where(sql<boolean>`(step, page) > (${step}::integer, ${page}::integer)`)
        .orderBy('step')
        .orderBy('page')
        .limit(1)
        .executeTakeFirst(),
    )
    if (!found) return
    // Read by the client before it was kept.
    const json: unknown = JSON.parse(gunzipSync(found.content).toString('utf8'))
    yield { step: found.step, json }
    after = found
  }
}
