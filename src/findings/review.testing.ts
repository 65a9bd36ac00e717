import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { parties } from '../partnership/store.ts'
import type { Writer } from '../record/thing.ts'
import { completeReview } from '../review/commissionStore.ts'
import { reviewFor } from '../review/store.ts'

/** What is said in each interview: who speaks as what, from where, and what they say, under which code. */
const interviews = [
  // So many that the rest cannot be told by what is left.
  ['Deltagare', 'Hagfors', 'Vi ses för sällan.', null],
  ['Deltagare', 'Sunne', 'Det är bra träffar.', null],
  ['Deltagare', 'Torsby', 'Jag lär mig mycket.', null],
  ['Chef', 'Karlstad', 'Det tar ett år innan vi får svar.', 'Lång väg'],
  ['Chef', 'Arvika', 'Förslagen går runt i alla grupper.', 'Lång väg'],
  ['Chef', 'Eda', 'Jag kan ringa vem som helst.', 'Korta vägar'],
  ['Politiker', 'Kil', 'Vi får veta för sent.', 'Lång väg'],
  ['Chef', 'Kil', 'Hos oss gick det på en vecka.', 'Snabba svar'],
] as const

/** A review with two perspectives, five coded interviews and a document, which only some may read. */
export async function addReview(db: Db, doer: Writer, members: readonly string[], year = 2023) {
  const { partnershipId } = doer
  const id = newId()
  await db
    .insertInto('review')
    .values({
      partnershipId,
      id,
      name: `Kartläggning ${year}`,
      scope: '',
      client: 'Kommundirektörerna',
      begunOn: `${year}-01-15` as CivilDate,
      repeatsId: null,
    })
    .execute()
  const people = await db.selectFrom('person').select(['id', 'email']).execute()
  for (const email of members) {
    const personId = people.find((person) => person.email === email)!.id
    await db
      .insertInto('reviewMember')
      .values({ partnershipId, reviewId: id, personId, role: email === members[0] ? 'lead' : 'reviewer' })
      .execute()
  }
  if (members.length === 0) {
    await completeReview(db, doer, await reviewFor(db, id), { on: `${year}-10-04` as CivilDate, note: '' })
  }
  return reviewFor(db, id)
}

export async function fillReview(db: Db, partnershipId: string, reviewId: string) {
  const named = new Map<string, string>()
  const idOf = (name: string) => {
    const id = named.get(name) ?? newId()
    named.set(name, id)
    return id
  }
  const own = { partnershipId, reviewId }
  await db
    .insertInto('reviewPerspective')
    .values(
      ['Styrning', 'Resultat'].map((name, i) => ({
        ...own,
        id: idOf(name),
        place: i + 1,
        name,
        question: '',
      })),
    )
    .execute()
  await db
    .insertInto('reviewRole')
    .values(['Chef', 'Politiker', 'Deltagare'].map((name) => ({ ...own, id: idOf(name), name })))
    .execute()
  await db
    .insertInto('code')
    .values(
      ['Lång väg', 'Korta vägar', 'Snabba svar'].map((name, i) => ({
        ...own,
        id: idOf(name),
        parentId: null,
        perspectiveId: idOf('Styrning'),
        name,
        definition: '',
        color: null,
        place: i + 1,
      })),
    )
    .execute()
  const coder = { ...own, id: newId(), personId: null, name: 'Kodare 1', number: 1 }
  await db.insertInto('coder').values(coder).execute()
  const every = await parties(db)
  for (const [i, [role, party, said, code]] of interviews.entries()) {
    const [sourceId, voiceId] = [idOf(`Intervju ${i + 1}`), newId()]
    const asked = 'Hur går det? '
    const [startAt, endAt] = [asked.length, asked.length + said.length]
    await db
      .insertInto('source')
      .values({ ...own, id: sourceId, kind: 'interview', number: i + 1, title: `Intervju ${i + 1}` })
      .execute()
    await db
      .insertInto('sourceText')
      .values({ partnershipId, sourceId, text: asked + said })
      .execute()
    await db
      .insertInto('voice')
      .values({
        partnershipId,
        id: voiceId,
        sourceId,
        pseudonym: `Röst ${i + 1}`,
        roleId: idOf(role),
        partyId: every.find(({ name }) => name === party)!.id,
      })
      .execute()
    await db
      .insertInto('turn')
      .values([
        {
          partnershipId,
          sourceId,
          place: 1,
          startAt: 0,
          endAt: startAt,
          speaker: 'Intervjuare',
          voiceId: null,
          isInterviewer: true,
        },
        {
          partnershipId,
          sourceId,
          place: 2,
          startAt,
          endAt,
          speaker: `Röst ${i + 1}`,
          voiceId,
          isInterviewer: false,
        },
      ])
      .execute()
    await db
      .insertInto('segment')
      .values({ partnershipId, id: idOf(said), sourceId, startAt, endAt, coderId: coder.id })
      .execute()
    if (code === null) continue
    await db
      .insertInto('coding')
      .values({ partnershipId, id: newId(), segmentId: idOf(said), codeId: idOf(code), coderId: coder.id })
      .execute()
  }
  await db
    .insertInto('source')
    .values({ ...own, id: idOf('Utvärderingen'), kind: 'document', number: 1, title: 'Utvärderingen' })
    .execute()
  return idOf
}
