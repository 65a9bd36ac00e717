import type { Database, Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Doer } from '../record/thing.ts'
import { reviewFor } from '../review/store.ts'

type Where = { readonly partnershipId: string; readonly doer: Doer }

/** Makes reviews to exchange: empty ones, and such as people have made. */
export function reviewMaker(database: Database) {
  async function newReview({ partnershipId, doer }: Where, name: string) {
    const id = newId()
    await database.write(partnershipId, async (db) => {
      const row = {
        partnershipId,
        id,
        name,
        scope: '',
        client: '',
        repeatsId: null,
        begunOn: '2025-01-10' as CivilDate,
      }
      await db.insertInto('review').values(row).execute()
      await db
        .insertInto('reviewMember')
        .values({ partnershipId, reviewId: id, personId: doer.id!, role: 'lead' })
        .execute()
    })
    return database.read(partnershipId, (db) => reviewFor(db, id))
  }

  /** A review as people have made it: two kinds of sources, a tree of codes, two coders, overlapping segments. */
  async function madeReview(where: Where) {
    const review = await newReview(where, 'Förbättrat partnerskap')
    const { partnershipId } = where
    const own = { partnershipId, reviewId: review.id }
    await database.write(partnershipId, async (db) => {
      const coders = [
        { ...own, id: newId(), personId: null, name: 'Anna & Åke', number: 1 },
        { ...own, id: newId(), personId: null, name: 'Bo', number: 2 },
      ]
      await db.insertInto('coder').values(coders).execute()
      const [needs, support] = [newId(), newId()]
      const code = { ...own, perspectiveId: null }
      await db
        .insertInto('code')
        .values([
          {
            ...code,
            id: needs,
            parentId: null,
            name: 'Behov',
            definition: '',
            color: '#005ea5',
            isCodable: false,
            place: 1,
          },
          {
            ...code,
            id: support,
            parentId: needs,
            name: 'Stöd <tidigt>',
            definition: 'Rad ett\nrad två',
            color: null,
            place: 1,
          },
        ])
        .execute()
      const texts = [
        ['interview', 2, 'Vi på förskolan 🧒 märker\r\natt fler behöver stöd.\r\n'],
        ['document', 1, '\ufeffProtokoll från styrgruppen'],
        ['interview', 1, 'Kortare samtal'],
      ] as const
      for (const [kind, number, text] of texts) {
        const sourceId = newId()
        const title = kind === 'interview' ? `Intervju ${number}` : 'Protokoll'
        await db
          .insertInto('source')
          .values({ ...own, id: sourceId, kind, number, title })
          .execute()
        await db.insertInto('sourceText').values({ partnershipId, sourceId, text }).execute()
        for (const [startAt, endAt, coder] of [
          [3, 9, 0],
          [5, 12, 1],
          [3, 9, 1],
        ] as const) {
          const segmentId = newId()
          const coderId = coders[coder]!.id
          await db
            .insertInto('segment')
            .values({ partnershipId, id: segmentId, sourceId, startAt, endAt, coderId })
            .execute()
          // One is marked without being coded.
          if (startAt === 5) continue
          await db
            .insertInto('coding')
            .values({ partnershipId, id: newId(), segmentId, codeId: support, coderId })
            .execute()
        }
      }
      await addContext(db, own, { codeId: support, coderId: coders[0]!.id })
    })
    return review
  }

  return { newReview, madeReview }
}

/** Perspectives, a voice with a role and a principal, a document in the register, and a memo of each kind. */
async function addContext(
  db: Db,
  own: { readonly partnershipId: string; readonly reviewId: string },
  { codeId, coderId }: { readonly codeId: string; readonly coderId: string },
) {
  const { partnershipId } = own
  const sources = await db
    .selectFrom('source')
    .select(['id', 'kind', 'number'])
    .where('reviewId', '=', own.reviewId)
    .execute()
  const document = sources.find(({ kind }) => kind === 'document')!.id
  const interview = sources.find(({ kind, number }) => kind === 'interview' && number === 2)!.id
  const perspectives = ['Styrning', 'Resultat'].map((name, i) => ({
    ...own,
    id: newId(),
    place: i + 1,
    name,
    question: i === 0 ? 'Vem bestämmer?\nOch vem vet det?' : '',
  }))
  await db.insertInto('reviewPerspective').values(perspectives).execute()
  const [perspectiveId] = perspectives.map(({ id }) => id) as [string, string]
  await db.updateTable('code').set({ perspectiveId }).where('id', '=', codeId).execute()
  await db
    .insertInto('document')
    .values({
      partnershipId,
      sourceId: document,
      kind: 'minutes',
      dated: '2019-05',
      publisher: 'Styrgruppen & co',
      keptAt: 'Pärm 3',
      note: '',
      reach: 'shared',
    })
    .execute()
  await db
    .insertInto('documentCoverage')
    .values({ partnershipId, sourceId: document, perspectiveId })
    .execute()
  const role = { ...own, id: newId(), name: 'Chef' }
  await db.insertInto('reviewRole').values(role).execute()
  const party = await db.selectFrom('party').select('id').orderBy('name').executeTakeFirstOrThrow()
  const voice = { partnershipId, sourceId: interview, roleId: role.id }
  await db
    .insertInto('voice')
    .values([
      { ...voice, id: newId(), pseudonym: 'Röst 2', partyId: null },
      { ...voice, id: newId(), pseudonym: 'Röst 1', partyId: party.id },
    ])
    .execute()
  const { id: segmentId } = await db
    .selectFrom('segment')
    .select('id')
    .where('sourceId', '=', interview)
    .orderBy('startAt')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const about = { sourceId: null, segmentId: null, codeId: null }
  const memos = [
    { ...about, kind: 'segment' as const, sourceId: interview, segmentId },
    { ...about, kind: 'source' as const, sourceId: document },
    { ...about, kind: 'code' as const, codeId },
    { ...about, kind: 'method' as const },
    { ...about, kind: 'idea' as const },
  ]
  for (const memo of memos)
    await db
      .insertInto('memo')
      .values({ ...own, id: newId(), coderId, text: `Om ${memo.kind}:\r\n<tvekan> & 🧒`, ...memo })
      .execute()
}
