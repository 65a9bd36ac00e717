import { expect } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now } from '../../test/world.ts'
import type { Db } from '../db/database.ts'
import { addEvidence, evidenceOf } from '../findings/evidenceStore.ts'
import { quotesOf, releaseQuote, roleHeard, withdrawQuote } from '../findings/quoteStore.ts'
import { setCares, setCarriers } from '../findings/relationStore.ts'
import { addReview, fillReview } from '../findings/review.testing.ts'
import { share } from '../findings/shareStore.ts'
import { addConclusion } from '../findings/store.ts'
import type { Writer } from '../record/thing.ts'
import type { Review } from '../review/review.ts'

/** Words that everybody may read: the only ones that are released. */
export const released = 'Svaren dröjer ett år.'

/**
 * What nobody outside the review may read, wherever it would be read: what was said, and a quote that was taken back;
 * pseudonyms and titles of interviews; roles that too few speak as.
 */
export const secrets = [
  'Vi ses för sällan',
  'Det är bra träffar',
  'Jag lär mig mycket',
  'Det tar ett år innan vi får svar',
  'Förslagen går runt i alla grupper',
  'Jag kan ringa vem som helst',
  'Vi får veta för sent',
  'Hos oss gick det på en vecka',
  'Förslagen går i ring.',
  'Politiker',
  'Deltagare',
  ...Array.from({ length: 8 }, (_, at) => `Röst ${at + 1}`),
  ...Array.from({ length: 8 }, (_, at) => `Intervju ${at + 1}`),
]

/**
 * A county with a review whose findings rest on eight interviews: Anna leads it, Olle reads and codes, Karin has no part
 * in it. Four speak as "Chef", three as "Deltagare" and one as "Politiker".
 */
export async function reviewWorld() {
  const { database } = await testDatabase()
  const world = await foundWorld(database)
  const { partnershipId } = world
  const doer: Writer = { ...world.doer, id: world.doer.id! }
  const write = <T>(work: (db: Db) => Promise<T>) => database.write(partnershipId, work)
  const read = <T>(work: (db: Db) => Promise<T>) => database.read(partnershipId, work)
  const review = await write(async (db) => {
    const added = await addReview(db, doer, ['anna@region.example', 'olle@arvika.example'])
    await conclude(db, doer, added)
    return added
  })
  const anna = await world.browserOf('anna@region.example')
  return {
    world,
    doer,
    review,
    read,
    write,
    now,
    anna,
    olle: await world.browserOf('olle@arvika.example'),
    karin: await world.browserOf('karin@karlstad.example'),
    shareAs: (state: 'draft' | 'working') => write((db) => share(db, doer, review, state)),
    /** Writes the summary as Anna does, freezes, and answers with the id of the report. */
    freeze: async (summary = 'Samverkan bär, men besluten dröjer.'): Promise<string> => {
      const at = `/reviews/${review.id}/report`
      expect((await anna.fill(`${at}/summary`, `${at}/summary`, { summary })).status).toBe(303)
      const answer = await anna.fill(at, `${at}/freezings`, {})
      expect(answer.status).toBe(303)
      return answer.headers.get('Location')!.split('/')[2]!
    },
  }
}

async function conclude(db: Db, doer: Writer, review: Review): Promise<void> {
  const idOf = await fillReview(db, doer.partnershipId, review.id)
  const slow = await addConclusion(db, doer, review, {
    kind: 'finding',
    name: 'Beslutsvägen är lång.',
    perspectiveId: idOf('Styrning'),
  })
  const piece = (interview: number, said: string) => ({
    sourceId: idOf(`Intervju ${interview}`),
    segmentId: idOf(said),
  })
  await addEvidence(db, doer, slow, 'supports', [
    piece(4, 'Det tar ett år innan vi får svar.'),
    piece(5, 'Förslagen går runt i alla grupper.'),
    piece(6, 'Jag kan ringa vem som helst.'),
    piece(7, 'Vi får veta för sent.'),
  ])
  await addEvidence(db, doer, slow, 'contradicts', [piece(8, 'Hos oss gick det på en vecka.')])
  const evidence = await evidenceOf(db, [slow.id])
  const said = (words: string) => evidence.find(({ text }) => text === words)!
  for (const [words, text] of [
    ['Det tar ett år innan vi får svar.', released],
    ['Förslagen går runt i alla grupper.', 'Förslagen går i ring.'],
  ] as const) {
    const own = said(words)
    const role = await roleHeard(db, review, own.voices)
    await releaseQuote(db, doer, review, slow, own, { text, role })
  }
  const back = (await quotesOf(db, review, [slow.id])).find(({ text }) => text === 'Förslagen går i ring.')!
  await withdrawQuote(db, doer, slow, back)

  const strength = await addConclusion(db, doer, review, {
    kind: 'strength',
    name: 'Det är nära mellan dem som möts.',
    harm: 'Fler led mellan chefer.',
  })
  await setCarriers(db, doer, strength, [slow])
  const recommendation = await addConclusion(db, doer, review, {
    kind: 'recommendation',
    name: 'Korta vägen till beslut.',
    text: 'Den som frågar ska få svar inom en månad.',
    addressee: 'Styrgrupperna',
  })
  await setCarriers(db, doer, recommendation, [slow])
  await setCares(db, doer, recommendation, [strength])
}
