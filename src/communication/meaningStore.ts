import type { Db } from '../db/database.ts'
import { type Asking, question } from '../db/question.ts'
import { citation, type Outcome } from '../decisions/outcome.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { type Meaning, type Meanings, meaningsOf } from './meaning.ts'

export type NewMeaning = Pick<Meaning, 'audience' | 'partyId' | 'text'>

/**
 * What the outcome means, for one audience or several. Only what differs from what stands there is written, each as a
 * new row with who wrote it; an empty text takes away what stood there.
 */
export async function writeMeanings(
  db: Db,
  doer: Writer,
  outcome: Outcome,
  texts: readonly NewMeaning[],
  at: Date,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const before = await writtenAbout(db, outcome.id)
  const present = meaningsOf(before)
  let number = before.length
  for (const { audience, partyId, text } of texts) {
    const stood = (partyId === null ? present[audience] : present.parties.get(partyId))?.text ?? ''
    if (stood === text) continue
    number += 1
    await db
      .insertInto('outcomeMeaning')
      .values({
        partnershipId,
        outcomeId: outcome.id,
        number,
        audience,
        partyId,
        text,
        writtenAt: at,
        writtenBy: doer.id,
      })
      .execute()
    await recordEvent(db, doer, {
      kind: 'outcome.explained',
      subject: { kind: 'outcome', id: outcome.id },
      name: `${citation(outcome)} ${outcome.title}`,
      facts: { audience, party: partyId && (await partyNamed(db, partyId)), before: stood, after: text },
    })
  }
}

export async function meaningsFor(db: Db, outcomeId: string): Promise<Meanings> {
  return meaningsOf(await writtenAbout(db, outcomeId))
}

/** Of every outcome, by its id; those that nobody has written about are not there. */
export async function allMeanings(db: Db): Promise<ReadonlyMap<string, Meanings>> {
  const byOutcome = new Map<string, Meaning[]>()
  for (const meaning of await everyMeaning(db)) {
    const others = byOutcome.get(meaning.outcomeId)
    if (others) others.push(meaning)
    else byOutcome.set(meaning.outcomeId, [meaning])
  }
  return new Map([...byOutcome].map(([id, about]) => [id, meaningsOf(about)]))
}

/** Wordings that others have come in place of, the latest first. */
export async function earlierWordings(db: Db, outcomeId: string): Promise<readonly Meaning[]> {
  const written = await writtenAbout(db, outcomeId)
  const isLast = (meaning: Meaning, at: number) =>
    !written.some(
      (other, i) => i > at && other.audience === meaning.audience && other.partyId === meaning.partyId,
    )
  return written.filter((meaning, at) => !isLast(meaning, at)).toReversed()
}

export const noMeanings: Meanings = meaningsOf([])

const writtenAbout = question((db, outcomeId: string) =>
  written(db).where('outcomeMeaning.outcomeId', '=', outcomeId),
)

const everyMeaning = question((db) => written(db))

function written(db: Asking) {
  return db
    .selectFrom('outcomeMeaning')
    .innerJoin('person', 'person.id', 'outcomeMeaning.writtenBy')
    .select([
      'outcomeMeaning.outcomeId',
      'outcomeMeaning.audience',
      'outcomeMeaning.partyId',
      'outcomeMeaning.text',
      'outcomeMeaning.writtenAt',
      'person.name as writtenByName',
    ])
    .orderBy('outcomeMeaning.outcomeId')
    .orderBy('outcomeMeaning.number')
}

async function partyNamed(db: Db, id: string): Promise<string> {
  const { name } = await db.selectFrom('party').select('name').where('id', '=', id).executeTakeFirstOrThrow()
  return name
}
