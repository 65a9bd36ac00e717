import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Attempt, Jobs, Queue } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { reviewFor } from '../review/store.ts'
import { filesIn, gathered, packed, readWhole } from './exchange.testing.ts'
import { exchangedProject } from './exportStore.ts'
import { summaryOf } from './fileReader.ts'
import { addExchangeFile } from './fileStore.ts'
import type { Choices } from './importing.ts'
import { beatImport, beginImport, endImport, holdImport, importOf } from './importStore.ts'
import { exchangeJobs } from './jobs.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Andra länet')
type World = typeof world

async function newReview({ partnershipId, doer }: World, name: string) {
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

const exported = async ({ partnershipId }: World, review: Awaited<ReturnType<typeof newReview>>) =>
  gathered(exchangedProject(database, partnershipId, review))

/** What the program does with a file that somebody has chosen and said yes to. */
async function takenIn(
  { partnershipId, doer }: World,
  review: { readonly id: string },
  content: Buffer,
  choices: Choices = { kind: 'interview', members: {} },
) {
  const asker = { ...doer, id: doer.id! }
  const [fileId, id] = [newId(), newId()]
  const summary = await summaryOf(content)
  await database.write(partnershipId, async (db) => {
    await addExchangeFile(db, asker, review, { id: fileId, name: 'fil.qdpx', content, summary })
    await beginImport(db, asker, { id, fileId, choices, total: summary.sources.length })
  })
  return { fileId, id, summary }
}

let work: ((data: Readonly<Record<string, string>>, attempt: Attempt) => Promise<void>) | null = null
exchangeJobs({ queue: (_: Queue, handler) => void (work = handler) } as Jobs, {
  database,
  log: makeLog('silent'),
})
const worked = (partnershipId: string, importId: string, last = false) =>
  work!({ partnershipId, importId }, { number: 1, last })

const stateOf = (partnershipId: string, fileId: string) =>
  database.read(partnershipId, async (db) => (await importOf(db, fileId))?.state)

/** A review as people have made it: two kinds of sources, a tree of codes, two coders, overlapping segments. */
async function madeReview(inWorld: World) {
  const review = await newReview(inWorld, 'Förbättrat partnerskap')
  const { partnershipId } = inWorld
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
  })
  return review
}

const review = await madeReview(world)
const file = await exported(world, review)

describe('a review goes out as a project', () => {
  test('with its documents and interviews in their order, its codes, its coders and every coding', async () => {
    const { summary, sources } = await readWhole(file)
    expect(summary.name).toBe('Förbättrat partnerskap')
    expect(summary.coders.map(({ name }) => name)).toEqual(['Anna & Åke', 'Bo'])
    expect(summary.codes.map(({ name, definition }) => [name, definition])).toEqual([
      ['Behov', ''],
      ['Stöd <tidigt>', 'Rad ett\nrad två'],
    ])
    expect(summary.sources.map(({ name, kind }) => [name, kind])).toEqual([
      ['Protokoll', 'document'],
      ['Intervju 1', 'interview'],
      ['Intervju 2', 'interview'],
    ])
    expect(sources[2]?.text).toBe('Vi på förskolan 🧒 märker\r\natt fler behöver stöd.\r\n')
    expect(sources[2]?.selections.map(({ start, end, codings }) => [start, end, codings.length])).toEqual([
      [3, 9, 1],
      [3, 9, 1],
      [5, 12, 0],
    ])
    expect(summary.leftOut).toEqual([])
  })

  test('the same bytes each time', async () => {
    expect((await exported(world, review)).equals(file)).toBe(true)
  })

  test('also when nothing is in it yet', async () => {
    const empty = await newReview(world, 'Tom')
    const { 'project.qde': xml } = await filesIn(await exported(world, empty))
    expect(xml!.toString()).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<Project [^>]+>\n<\/Project>\n$/,
    )
  })
})

describe('taken in and sent out again', () => {
  test('it is the same bytes, in another partnership', async () => {
    const there = await newReview(other, 'Ett annat namn')
    const { id, fileId } = await takenIn(other, there, file)
    await worked(other.partnershipId, id)
    expect(await stateOf(other.partnershipId, fileId)).toBe('finished')
    expect((await exported(other, there)).equals(file)).toBe(true)
  })

  test('it is the same bytes in the same partnership, where every id is taken', async () => {
    const beside = await newReview(world, 'Bredvid')
    const { id } = await takenIn(world, beside, file)
    await worked(world.partnershipId, id)
    expect((await exported(world, beside)).equals(file)).toBe(true)
    // And the first is as it was.
    expect((await exported(world, review)).equals(file)).toBe(true)
  })
})

describe('a project of another program', () => {
  const guid = (kind: string, number: number) => `${kind}0000000-0000-0000-0000-00000000000${number}`
  const foreign = (name: string) =>
    packed({
      head: {
        name: 'Andras projekt',
        at: null,
        coders: [{ guid: guid('a', 1), name }],
        codes: [
          {
            guid: guid('b', 1),
            parent: null,
            name: 'behov',
            definition: 'Annan',
            color: null,
            isCodable: true,
          },
        ],
      },
      sources: [
        {
          guid: guid('c', 1),
          name: 'Samtal',
          kind: null,
          at: null,
          text: 'Ett samtal',
          selections: [
            {
              guid: guid('d', 1),
              start: 0,
              end: 3,
              coder: null,
              at: null,
              codings: [
                { guid: guid('e', 1), code: guid('b', 1), coder: guid('a', 1), at: null },
                { guid: guid('e', 2), code: guid('b', 1), coder: null, at: null },
              ],
            },
          ],
        },
      ],
    })

  test('lies after what is there, with its codes in ours where they are called the same', async () => {
    const mixed = await madeReview(world)
    const { id } = await takenIn(world, mixed, await foreign('Kodare X'), { kind: 'document', members: {} })
    await worked(world.partnershipId, id)
    const found = await database.read(world.partnershipId, async (db) => ({
      codes: await db
        .selectFrom('code')
        .select(['name', 'definition'])
        .where('reviewId', '=', mixed.id)
        .orderBy('name')
        .execute(),
      sources: await db
        .selectFrom('source')
        .select(['title', 'kind', 'number'])
        .where('reviewId', '=', mixed.id)
        .where('title', '=', 'Samtal')
        .execute(),
      coders: await db
        .selectFrom('coder')
        .select(['name', 'number'])
        .where('reviewId', '=', mixed.id)
        .orderBy('number')
        .execute(),
    }))
    expect(found.codes).toEqual([
      { name: 'Behov', definition: '' },
      { name: 'Stöd <tidigt>', definition: 'Rad ett\nrad två' },
    ])
    expect(found.sources).toEqual([{ title: 'Samtal', kind: 'document', number: 2 }])
    expect(found.coders).toEqual([
      { name: 'Anna & Åke', number: 1 },
      { name: 'Bo', number: 2 },
      { name: 'Kodare X', number: 3 },
      { name: 'Okänd kodare', number: 4 },
    ])
    // What the review was called before it came stays its name.
    expect((await readWhole(await exported(world, mixed))).summary.name).toBe('Förbättrat partnerskap')
  })

  test('may have users who are members here, and GUIDs that no UUID looks like', async () => {
    const here = await newReview(world, 'Med oss')
    const members = { [guid('a', 1)]: world.doer.id! }
    const { id } = await takenIn(world, here, await foreign('Anna S'), { kind: 'interview', members })
    await worked(world.partnershipId, id)
    const coders = await database.read(world.partnershipId, (db) =>
      db
        .selectFrom('coder')
        .select(['personId', 'name'])
        .where('reviewId', '=', here.id)
        .orderBy('number')
        .execute(),
    )
    expect(coders[0]).toEqual({ personId: world.doer.id, name: 'Anna S' })
    const { summary, sources } = await readWhole(await exported(world, here))
    expect(summary.coders[0]?.guid).toBe(guid('a', 1))
    expect(sources[0]?.selections[0]?.guid).toBe(guid('d', 1))
    // Once it has ours in place of what was missing, it stays the same.
    const once = await exported(world, here)
    const again = await newReview(other, 'En gång till')
    const { id: second } = await takenIn(other, again, once)
    await worked(other.partnershipId, second)
    expect((await exported(other, again)).equals(once)).toBe(true)
  })
})

describe('an import', () => {
  test('that is called off leaves nothing behind', async () => {
    const { partnershipId } = world
    const here = await newReview(world, 'Avbruten')
    const { id, fileId } = await takenIn(world, here, file)
    await database.write(partnershipId, (db) => endImport(db, partnershipId, id, 'cancelled'))
    await worked(partnershipId, id)
    expect(await stateOf(partnershipId, fileId)).toBe('cancelled')
    expect((await readWholeOrNothing(here)).length).toBe(0)
  })

  test('whose program died is begun anew by the next, and is done once', async () => {
    const { partnershipId } = world
    const here = await newReview(world, 'Avbruten och återupptagen')
    const { id, fileId } = await takenIn(world, here, file)
    const [first, second] = [newId(), newId()]
    expect(
      await database.write(partnershipId, (db) => holdImport(db, partnershipId, id, first)),
    ).toMatchObject({ fileId })
    expect(await database.write(partnershipId, (db) => holdImport(db, partnershipId, id, second))).toBe(
      'held',
    )
    await expect(worked(partnershipId, id)).rejects.toThrow('Somebody else')
    await database.write(partnershipId, (db) =>
      db
        .updateTable('exchangeImport')
        .set({ beatAt: new Date('2020-01-01') })
        .where('id', '=', id)
        .execute(),
    )
    await worked(partnershipId, id)
    await worked(partnershipId, id)
    expect(await stateOf(partnershipId, fileId)).toBe('finished')
    expect(await database.write(partnershipId, (db) => beatImport(db, id, first, 1))).toBe(false)
    expect(await readWholeOrNothing(here)).toHaveLength(3)
  })

  test('that fails is told with a number, and leaves nothing behind', async () => {
    const { partnershipId } = world
    const here = await newReview(world, 'Trasig')
    const { id, fileId } = await takenIn(world, here, file)
    await database.write(partnershipId, (db) =>
      db
        .updateTable('exchangeFile')
        .set({ content: file.subarray(0, 100) })
        .where('id', '=', fileId)
        .execute(),
    )
    await expect(worked(partnershipId, id)).rejects.toThrow()
    expect(await stateOf(partnershipId, fileId)).toBe('waiting')
    await worked(partnershipId, id, true)
    const failed = await database.read(partnershipId, (db) => importOf(db, fileId))
    expect(failed).toMatchObject({ state: 'failed', incident: expect.stringMatching(/^[0-9a-f]{8}$/) })
    expect(await readWholeOrNothing(here)).toHaveLength(0)
  })

  test('tells in the log how much came, and never what was said', async () => {
    const events = await database.read(world.partnershipId, (db) =>
      db.selectFrom('event').select('body').where('kind', '=', 'review.projectTakenIn').execute(),
    )
    expect(events[0]!.body).toMatchObject({ name: 'Bredvid', facts: { sources: 3, codes: 2, codings: 6 } })
    for (const { body } of events) expect(JSON.stringify(body)).not.toMatch(/förskolan|Intervju|Behov|Kodare/)
  })

  const readWholeOrNothing = (here: { readonly id: string }) =>
    database.read(world.partnershipId, (db) =>
      db.selectFrom('source').select('id').where('reviewId', '=', here.id).execute(),
    )
})
