import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { documentsOf } from '../documents/store.ts'
import type { Attempt, Jobs, Queue } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { perspectivesOf } from '../review/store.ts'
import { filesIn, gathered, packed, readWhole } from './exchange.testing.ts'
import { exchangedProject } from './exportStore.ts'
import { summaryOf } from './fileReader.ts'
import { addExchangeFile } from './fileStore.ts'
import type { Choices } from './importing.ts'
import { beatImport, beginImport, endImport, holdImport, importOf } from './importStore.ts'
import { exchangeJobs } from './jobs.ts'
import { homelessIn } from './readingStore.ts'
import { reviewMaker } from './review.testing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Andra länet')
type World = typeof world

const { newReview, madeReview } = reviewMaker(database)

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

  test('with what was noted of it, whom was heard by pseudonym, and what the register says', async () => {
    const { summary, sources, notes } = await readWhole(file)
    expect(Object.fromEntries(notes.map(({ kind, about }) => [kind, about === null]))).toEqual({
      segment: false,
      source: false,
      code: false,
      method: true,
      idea: true,
    })
    expect(notes.every(({ text, coder }) => text.includes('\r\n<tvekan> & 🧒') && coder !== null)).toBe(true)
    const [document, , second] = sources
    expect(summary.voices).toMatchObject([
      { source: second!.guid, pseudonym: 'Röst 1', role: 'Chef', principal: expect.any(String) },
      { source: second!.guid, pseudonym: 'Röst 2', role: 'Chef', principal: null },
    ])
    expect(summary.perspectives).toMatchObject([
      { name: 'Styrning', codes: [summary.codes[1]!.guid], sources: [document!.guid] },
      { name: 'Resultat', question: '', codes: [], sources: [] },
    ])
    expect(summary.documents).toMatchObject([
      {
        source: document!.guid,
        kind: 'minutes',
        dated: '2019-05',
        publisher: 'Styrgruppen & co',
        reach: 'shared',
      },
    ])
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

describe('what has been taken in', () => {
  test('stands in the register of documents with its text, and counts as covered', async () => {
    const there = await newReview(world, 'Med register')
    const { id } = await takenIn(world, there, file)
    await worked(world.partnershipId, id)
    const [document] = await database.read(world.partnershipId, (db) => documentsOf(db, there))
    expect(document).toMatchObject({ title: 'Protokoll', kind: 'minutes', dated: '2019-05', number: 1 })
    expect(document!.file).toMatchObject({ format: 'text', characters: 27 })
    expect(document!.perspectiveIds).toHaveLength(1)
  })

  test('gets no perspectives beside those that a review has, but those that are called the same', async () => {
    const there = await newReview(world, 'Med egna')
    const { partnershipId } = world
    const own = {
      partnershipId,
      id: newId(),
      reviewId: there.id,
      place: 1,
      name: 'styrning',
      question: 'Hur?',
    }
    await database.write(partnershipId, (db) => db.insertInto('reviewPerspective').values(own).execute())
    const { id, summary } = await takenIn(world, there, file)
    const homeless = await database.read(partnershipId, (db) => homelessIn(db, there, summary))
    expect(homeless).toEqual({ perspectives: ['Resultat'], principals: [] })
    await worked(partnershipId, id)
    const found = await database.read(partnershipId, async (db) => ({
      perspectives: await perspectivesOf(db, there),
      codes: await db
        .selectFrom('code')
        .select(['name', 'perspectiveId'])
        .where('reviewId', '=', there.id)
        .orderBy('name')
        .execute(),
    }))
    expect(found.perspectives.map(({ name, question }) => [name, question])).toEqual([['styrning', 'Hur?']])
    expect(found.codes.map(({ perspectiveId }) => perspectiveId)).toEqual([null, own.id])
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
    expect(events[0]!.body).toMatchObject({
      name: 'Bredvid',
      facts: { sources: 3, codes: 2, codings: 6, memos: 5 },
    })
    for (const { body } of events)
      expect(JSON.stringify(body)).not.toMatch(/förskolan|Intervju|Behov|Kodare|tvekan|Röst/)
  })

  const readWholeOrNothing = (here: { readonly id: string }) =>
    database.read(world.partnershipId, (db) =>
      db.selectFrom('source').select('id').where('reviewId', '=', here.id).execute(),
    )
})
