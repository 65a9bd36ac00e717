import { type Database, openDatabase } from '../src/db/database.ts'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import { newId } from '../src/db/ids.ts'
import { migrate } from '../src/db/migrate.ts'
import { type CivilDate, civilDateOf } from '../src/i18n/format.ts'
import { addSession, seatHolders } from '../src/identity/store.ts'
import { found } from '../src/partnership/founding.ts'
import { addSeat } from '../src/partnership/seatStore.ts'
import { addPerson } from '../src/partnership/store.ts'
import { withSuperuser } from './county.ts'

export type ReviewSize = { readonly interviews: number; readonly codings: number; readonly codes: number }

/** A review to measure: its interviews, its codes that can be put, and the cookies of two who code in it. */
export type CodedReview = {
  readonly partnershipId: string
  readonly reviewId: string
  /** One in which nothing is. */
  readonly emptyId: string
  readonly sourceIds: readonly string[]
  readonly codeIds: readonly string[]
  readonly cookies: readonly [string, string]
  /** Characters of each interview. */
  readonly length: number
}

const coders = 3

/** A partnership with a review as a county's: an hour's talk in each interview, three coders, codes in a tree. */
export async function makeReview(server: EmbeddedServer, size: ReviewSize): Promise<CodedReview> {
  const database = openDatabase(server.owner)
  await migrate(database.pool)
  const partnershipId = newId()
  const { people, cookies } = await makePeople(database, partnershipId)
  const review = await makeCoded(database, partnershipId, people, size)
  const emptyId = await makeEmpty(database, partnershipId, people)
  await database.close()
  await withSuperuser(server.superuser, async (client) => {
    // A step for each coding, as if all had been put here one by one.
    await client.query(
      `insert into coding_step (partnership_id, id, review_id, revision, person_id, kind, subject_id, source_id, changes)
       select coding.partnership_id, gen_random_uuid(), $1, row_number() over (), coder.person_id, 'put', coding.id,
         segment.source_id, jsonb_build_array(jsonb_build_object('table', 'coding', 'before', null, 'after',
           to_jsonb(coding)))
       from coding join segment on segment.id = segment_id join coder on coder.id = coding.coder_id`,
      [review.reviewId],
    )
    await client.query('update partnership set revision = revision + 1000000')
    await client.query('vacuum analyze')
  })
  return { partnershipId, emptyId, cookies, ...review }
}

async function makePeople(database: Database, partnershipId: string) {
  const now = new Date()
  const today = civilDateOf(now)
  return database.write(partnershipId, async (db) => {
    const first = await found(db, partnershipId, {
      name: 'Mätning',
      county: '17',
      person: 'Kodare 1',
      email: 'kodare1@region.example',
      today,
      words: { steering: 'Styrgruppen', preparatory: 'Beredningsgruppen' },
    })
    const doer = { partnershipId, id: first.personId, name: first.personName, hat: '' }
    const seat = await db
      .selectFrom('seat')
      .select(['bodyId', 'partyId'])
      .where('id', '=', first.seatId)
      .executeTakeFirstOrThrow()
    for (let number = 2; number <= coders; number++) {
      const person = { name: `Kodare ${number}`, email: `kodare${number}@region.example` }
      const personId = await addPerson(db, doer, person)
      await addSeat(db, doer, { ...seat, personId, role: 'official', fromOn: today })
    }
    const holders = await seatHolders(db, today)
    const cookieOf = async (index: number) =>
      `samsyn=${partnershipId}.${await addSession(db, holders[index]!, partnershipId, now)}`
    const cookies = [await cookieOf(0), await cookieOf(1)] as const
    return {
      people: holders.map(({ personId, personName }) => ({ id: personId, name: personName })),
      cookies,
    }
  })
}

type People = readonly { readonly id: string; readonly name: string }[]

async function makeEmpty(database: Database, partnershipId: string, people: People): Promise<string> {
  const id = newId()
  await database.write(partnershipId, async (db) => {
    const row = {
      partnershipId,
      id,
      name: 'Mätning',
      scope: '',
      client: '',
      repeatsId: null,
      begunOn: '2025-03-04' as CivilDate,
    }
    await db.insertInto('review').values(row).execute()
    const members = people.map((person) => ({
      partnershipId,
      reviewId: id,
      personId: person.id,
      role: 'reviewer' as const,
    }))
    await db.insertInto('reviewMember').values(members).execute()
  })
  return id
}

async function makeCoded(database: Database, partnershipId: string, people: People, size: ReviewSize) {
  const reviewId = await makeEmpty(database, partnershipId, people)
  const { text, length, turns } = talk()
  const own = { partnershipId, reviewId }
  return database.write(partnershipId, async (db) => {
    const perspectives = Array.from({ length: 4 }, (_, i) => ({
      ...own,
      id: newId(),
      place: i + 1,
      name: `Perspektiv ${i + 1}`,
      question: '',
    }))
    await db.insertInto('reviewPerspective').values(perspectives).execute()
    const roles = Array.from({ length: 5 }, (_, i) => ({ ...own, id: newId(), name: `Roll ${i + 1}` }))
    await db.insertInto('reviewRole').values(roles).execute()
    const hands = people.map(({ id, name }, i) => ({
      ...own,
      id: newId(),
      personId: id,
      name,
      number: i + 1,
    }))
    await db.insertInto('coder').values(hands).execute()
    // Ten headings, each with as many below it.
    const ids = Array.from({ length: size.codes }, () => newId())
    const codes = ids.map((id, i) => ({
      ...own,
      id,
      parentId: i < 10 ? null : ids[i % 10]!,
      perspectiveId: i < 10 ? perspectives[i % perspectives.length]!.id : null,
      name: `Kod ${i + 1}`,
      definition: 'När någon säger att ansvaret är oklart, och inte när det bara är delat.',
      color: null,
      isCodable: true,
      place: Math.floor(i / 10) + 1,
    }))
    await db.insertInto('code').values(codes).execute()

    const each = Math.ceil(size.codings / size.interviews)
    const sourceIds = []
    for (let number = 1; number <= size.interviews; number++) {
      const sourceId = newId()
      sourceIds.push(sourceId)
      await db
        .insertInto('source')
        .values({ ...own, id: sourceId, kind: 'interview', number, title: 'chef för verksamhet' })
        .execute()
      await db.insertInto('sourceText').values({ partnershipId, sourceId, text }).execute()
      const voice = { partnershipId, id: newId(), sourceId, roleId: roles[number % 5]!.id, partyId: null }
      await db
        .insertInto('voice')
        .values({ ...voice, pseudonym: 'Röst 1' })
        .execute()
      const said = turns.map((turn) => ({
        ...turn,
        partnershipId,
        sourceId,
        voiceId: turn.isInterviewer ? null : voice.id,
      }))
      await db.insertInto('turn').values(said).execute()
      const put = Array.from({ length: each }, (_, i) => {
        const coderId = hands[(number + i) % hands.length]!.id
        // Two coders or three find something in the same place, and seldom with the same ends.
        const startAt = Math.floor(i / 3) * 1000 + (i % 3) * 15
        const segmentId = newId()
        // The second of a place agrees with the first, the third does not.
        const codeId = ids[(number * 7 + Math.floor(i / 3) * 3 + Math.floor((i % 3) / 2)) % ids.length]!
        return {
          segment: { partnershipId, id: segmentId, sourceId, startAt, endAt: startAt + 250, coderId },
          coding: { partnershipId, id: newId(), segmentId, codeId, coderId },
        }
      })
      await db
        .insertInto('segment')
        .values(put.map(({ segment }) => segment))
        .execute()
      await db
        .insertInto('coding')
        .values(put.map(({ coding }) => coding))
        .execute()
    }
    return { reviewId, sourceIds, codeIds: ids, length }
  })
}

/** An hour of it: five hundred and fifty sentences in a hundred and ten turns, some with characters of two units. */
function talk() {
  const question = 'Hur går det till när ni beslutar något tillsammans?'
  const answer =
    'Vi träffas ofta men det är sällan vi beslutar något tillsammans 🧒, säger den som vi frågar. '
      .repeat(9)
      .trim()
  let [text, at] = ['', 0]
  const turns = Array.from({ length: 110 }, (_, i) => {
    const isInterviewer = i % 2 === 0
    const speaker = isInterviewer ? 'Intervjuare' : 'Röst 1'
    const words = isInterviewer ? question : answer
    const startAt = at + [...speaker].length + 2
    const endAt = startAt + [...words].length
    text += `${speaker}: ${words}\n`
    at = endAt + 1
    return { place: i + 1, startAt, endAt, speaker, isInterviewer }
  })
  return { text, length: at, turns }
}
