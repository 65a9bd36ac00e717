import type { Db } from '../db/database.ts'
import type { Source } from '../review/review.ts'
import type { Sentence } from './sentences.ts'
import { codedText } from './store.ts'

/**
 * Where the sentences of texts lie, and nothing of what they say. A text is never changed once it is there, so that it
 * is read once, by whoever asks first since the program began; what a text that was taken away had is never asked for.
 */
const kept = new Map<string, readonly Sentence[]>()

/** As many as two hundred interviews of an hour have, three times over. */
const most = 350_000
let count = 0

/** Of sources that have a text, by their ids. */
export async function sentencesOfSources(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Sentence[]>> {
  if (ids.length === 0) return new Map()
  const texts = await db
    .selectFrom('sourceText')
    .select(['partnershipId', 'sourceId', 'addedAt'])
    .where('sourceId', 'in', ids)
    .execute()
  const found = new Map<string, readonly Sentence[]>()
  for (const { partnershipId, sourceId, addedAt } of texts) {
    const key = `${partnershipId} ${sourceId} ${addedAt.getTime()}`
    const sentences = kept.get(key) ?? keep(key, await read(db, { id: sourceId }))
    found.set(sourceId, sentences)
  }
  return found
}

async function read(db: Db, source: Pick<Source, 'id'>): Promise<readonly Sentence[]> {
  return (await codedText(db, source))?.sentences ?? []
}

function keep(key: string, sentences: readonly Sentence[]): readonly Sentence[] {
  if (count + sentences.length > most) {
    kept.clear()
    count = 0
  }
  kept.set(key, sentences)
  count += sentences.length
  return sentences
}
