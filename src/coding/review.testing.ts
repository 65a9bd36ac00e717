import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Review, Source } from '../review/review.ts'

export type Said = { readonly speaker: string; readonly text: string; readonly asked?: boolean }

/** A review with its members, its perspectives and one interview, as it stands before anybody codes. */
export async function reviewWith(
  db: Db,
  partnershipId: string,
  { people, said }: { readonly people: readonly string[]; readonly said: readonly Said[] },
): Promise<{ readonly review: Review; readonly source: Source; readonly perspectiveIds: readonly string[] }> {
  const review: Review = {
    id: newId(),
    name: 'Förbättrat partnerskap',
    scope: 'Hur partnerskapet styrs.',
    leavesAside: '',
    client: 'Styrgruppen',
    clientBodyId: null,
    fewestVoices: 3,
    repeatsId: null,
    begunOn: '2023-01-20' as CivilDate,
  }
  await db
    .insertInto('review')
    .values({ partnershipId, ...review })
    .execute()
  for (const email of people) {
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const role = email === people[0] ? ('lead' as const) : ('reviewer' as const)
    await db
      .insertInto('reviewMember')
      .values({ partnershipId, reviewId: review.id, personId: id, role })
      .execute()
  }
  const perspectives = ['Styrning och inflytande', 'Resultat'].map((name, index) => ({
    partnershipId,
    id: newId(),
    reviewId: review.id,
    place: index + 1,
    name,
    question: '',
  }))
  await db.insertInto('reviewPerspective').values(perspectives).execute()
  const source = await interviewWith(db, partnershipId, review, said)
  return { review, source, perspectiveIds: perspectives.map(({ id }) => id) }
}

/** One interview more, with its turns. */
export async function interviewWith(
  db: Db,
  partnershipId: string,
  { id: reviewId }: Review,
  said: readonly Said[],
): Promise<Source> {
  const others = await db.selectFrom('source').select('id').where('reviewId', '=', reviewId).execute()
  const source: Source = {
    id: newId(),
    reviewId,
    kind: 'interview',
    number: others.length + 1,
    title: 'chef för verksamhet',
  }
  await db
    .insertInto('source')
    .values({ partnershipId, ...source })
    .execute()
  let text = ''
  const turns = said.map(({ speaker, text: words, asked = false }, index) => {
    text += `${speaker}: `
    const startAt = [...text].length
    text += words
    const endAt = [...text].length
    text += '\n'
    return {
      partnershipId,
      sourceId: source.id,
      place: index + 1,
      startAt,
      endAt,
      speaker,
      voiceId: null,
      isInterviewer: asked,
    }
  })
  await db.insertInto('sourceText').values({ partnershipId, sourceId: source.id, text }).execute()
  await db.insertInto('turn').values(turns).execute()
  return source
}
