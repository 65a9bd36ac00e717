import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Attempt, Jobs, Queue } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { packed, readWhole } from './exchange.testing.ts'
import { exchangeJobs } from './jobs.ts'
import { exchangePath } from './paths.ts'
import type { FileCode } from './project.ts'
import { codebookXml } from './writing.ts'

const { database } = await testDatabase()
const { partnershipId, doer, browserOf } = await foundWorld(database)
const anna = await browserOf('anna@region.example')
const olle = await browserOf('olle@arvika.example')

async function newReview(name: string): Promise<string> {
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
  return id
}

let work: ((data: Readonly<Record<string, string>>, attempt: Attempt) => Promise<void>) | null = null
exchangeJobs({ queue: (_: Queue, handler) => void (work = handler) } as Jobs, {
  database,
  log: makeLog('silent'),
})
const workAll = async () => {
  const open = await database.read(partnershipId, (db) =>
    db.selectFrom('exchangeImport').select('id').execute(),
  )
  for (const { id } of open) await work!({ partnershipId, importId: id }, { number: 1, last: false })
}

const guid = (kind: string, number: number) => `${kind}0000000-0000-4000-8000-00000000000${number}`
const code = (number: number, name: string, more: Partial<FileCode> = {}): FileCode => ({
  guid: guid('b', number),
  parent: null,
  name,
  definition: '',
  color: null,
  isCodable: true,
  ...more,
})
const project = await packed({
  head: {
    name: 'Samtal om <skolan>',
    at: '2025-01-01T00:00:00.000Z',
    coders: [
      { guid: guid('a', 1), name: 'Anna Sandberg' },
      { guid: guid('a', 2), name: 'Extern analytiker' },
    ],
    codes: [code(1, 'Behov'), code(2, 'Stöd', { parent: guid('b', 1) })],
  },
  sources: [
    {
      guid: guid('c', 1),
      name: 'Samtal 1',
      kind: null,
      at: '2025-01-02T00:00:00.000Z',
      text: 'Hemligt samtal',
      selections: [
        {
          guid: guid('d', 1),
          start: 0,
          end: 7,
          coder: guid('a', 2),
          at: '2025-01-02T10:00:00.000Z',
          codings: [
            { guid: guid('e', 1), code: guid('b', 2), coder: guid('a', 2), at: '2025-01-02T10:00:00.000Z' },
          ],
        },
      ],
    },
  ],
})

async function upload(review: string, name: string, content: Buffer): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name))
  return anna.post(`${exchangePath(review)}/files`, form)
}

const uploaded = async (review: string, name: string, content: Buffer): Promise<string> =>
  (await upload(review, name, content)).headers.get('location')!

describe('the exchange of a review', () => {
  test('is for those who do the review', async () => {
    const review = await newReview('Bara vi')
    const closed = await olle.get(exchangePath(review))
    expect(await closed.text()).toContain('Bara de som gör kartläggningen hämtar och läser in den.')
    for (const part of ['project', 'codebook', 'files'])
      expect((await olle.post(`${exchangePath(review)}/${part}`, {})).status).toBe(403)
    const page = await anna.get(exchangePath(review))
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(await page.text()).toContain('Här finns ingenting att hämta än')
  })
})

describe('a project that is chosen', () => {
  const asks = async (path: string) => (await anna.get(path)).text()

  test('is shown before anything is saved, and taken in when somebody says so', async () => {
    const review = await newReview('Tar in')
    const path = await uploaded(review, 'samtal.qdpx', project)
    const preview = await asks(path)
    expect(preview).toContain('Projektet har 1 källa med 1 kodning.')
    expect(preview).toContain('Ingenting är sparat i kartläggningen än.')
    expect(preview).toContain('Samtal om &lt;skolan&gt;')
    expect(preview).toContain('Vad är källorna?')
    // Whoever is called the same is chosen, and can be changed.
    expect(preview).toMatch(/<option value="[0-9a-f-]{36}" selected="">Anna Sandberg<\/option>/)
    expect(preview).not.toContain('Hemligt')
    expect(await countOf(review)).toBe(0)

    const [, chosen = ''] = /<option value="([0-9a-f-]{36})" selected/.exec(preview) ?? []
    const answer = { kind: 'document', 'user-0': chosen, 'user-1': '' }
    expect((await anna.post(`${path}/imports`, answer)).status).toBe(303)
    // Sent twice, it is taken in once.
    await anna.post(`${path}/imports`, answer)
    expect(await asks(path)).toContain('0 av 1 källor.')
    await workAll()
    expect(await asks(path)).toContain('1 källa är inne.')
    expect(await countOf(review)).toBe(1)
    const coders = await database.read(partnershipId, (db) =>
      db
        .selectFrom('coder')
        .select(['name', 'personId'])
        .where('reviewId', '=', review)
        .orderBy('number')
        .execute(),
    )
    expect(coders).toEqual([
      { name: 'Anna Sandberg', personId: doer.id },
      { name: 'Extern analytiker', personId: null },
    ])

    const again = await asks(await uploaded(review, 'samtal.qdpx', project))
    expect(again).toContain('1 källa i filen finns redan i kartläggningen')
    expect(again).toContain('2 koder finns redan och används som de är.')
  })

  test('can be called off and begun anew, or taken away', async () => {
    const review = await newReview('Ångrar sig')
    const path = await uploaded(review, 'samtal.qdpx', project)
    await anna.post(`${path}/imports`, {})
    await anna.post(`${path}/cancellation`, {})
    await workAll()
    expect(await asks(path)).toContain('Du avbröt, och ingenting av projektet är sparat.')
    expect(await countOf(review)).toBe(0)
    await anna.post(`${path}/imports`, {})
    await workAll()
    expect(await countOf(review)).toBe(1)
    const second = await uploaded(review, 'igen.qdpx', project)
    await anna.post(`${second}/withdrawal`, {})
    expect((await anna.get(second)).status).toBe(404)
  })

  test('is refused in a sentence, and not kept, when it may not come in', async () => {
    const review = await newReview('Vägrar')
    const people = await packed({
      head: { name: 'P', at: null, coders: [], codes: [code(1, 'Behov')] },
      sources: [
        { guid: guid('c', 1), name: 'S', kind: null, at: null, text: 'Jag är\n811218-9876', selections: [] },
      ],
    })
    const refusals: readonly (readonly [string, Buffer, string])[] = [
      ['samtal.qdpx', people, 'Filen innehåller 1 personnummer (källa 1, rad 2).'],
      ['samtal.qdpx', project.subarray(0, 300), 'Filen är skadad'],
      [
        'bok.qdc',
        Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><CodeBook/>'),
        'dokumenttyp',
      ],
      ['811218-9876.qdc', Buffer.from(codebookXml([code(1, 'Behov')])), 'Byt namn på filen'],
      ['brev.txt', Buffer.from('Hej'), 'varken ett projekt'],
    ]
    for (const [name, content, sentence] of refusals) {
      const answer = await upload(review, name, content)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(sentence)
      expect(page).not.toContain('811218')
    }
    expect((await anna.post(`${exchangePath(review)}/files`, new FormData())).status).toBe(422)
    const kept = await database.read(partnershipId, (db) =>
      db.selectFrom('exchangeFile').select('id').where('reviewId', '=', review).execute(),
    )
    expect(kept).toEqual([])
  })

  const countOf = async (review: string) =>
    (
      await database.read(partnershipId, (db) =>
        db.selectFrom('source').select('id').where('reviewId', '=', review).execute(),
      )
    ).length
})

describe('what is fetched', () => {
  test('is the project and the code book, and that it was is recorded without what was said', async () => {
    const review = await newReview('Går ut')
    expect((await anna.post(`${exchangePath(review)}/codebook`, {})).status).toBe(422)
    await anna.post(`${await uploaded(review, 'samtal.qdpx', project)}/imports`, {})
    await workAll()
    const answer = await anna.post(`${exchangePath(review)}/project`, {})
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''G%C3%A5r%20ut%202025-03-04.qdpx",
    )
    const { sources } = await readWhole(Buffer.from(await answer.arrayBuffer()))
    expect(sources[0]?.text).toBe('Hemligt samtal')
    const book = await anna.post(`${exchangePath(review)}/codebook`, {})
    expect(await book.text()).toBe(codebookXml([code(1, 'Behov'), code(2, 'Stöd', { parent: guid('b', 1) })]))
    const events = await database.read(partnershipId, (db) =>
      db
        .selectFrom('event')
        .select(['kind', 'body'])
        .where('subjectId', '=', review)
        .orderBy('revision')
        .execute(),
    )
    expect(events.map(({ kind }) => kind)).toEqual([
      'review.projectTakenIn',
      'review.projectFetched',
      'review.codebookFetched',
    ])
    expect(JSON.stringify(events)).not.toMatch(/Hemligt|Samtal 1|Extern/)
  })
})

describe('a code book that is chosen', () => {
  const present = async (review: string) =>
    database.read(partnershipId, (db) =>
      db
        .selectFrom('code')
        .select(['name', 'definition', 'color', 'place'])
        .where('reviewId', '=', review)
        .orderBy('place')
        .execute(),
    )
  const book = (...codes: readonly FileCode[]) => Buffer.from(codebookXml(codes))

  test('is laid beside the one that is there, changes only what is chosen, and can be undone', async () => {
    const review = await newReview('Kodbok')
    const first = await uploaded(review, 'bok.qdc', book(code(1, 'Behov'), code(2, 'Stöd')))
    await anna.fill(first, `${first}/merge`, {})
    expect((await present(review)).map(({ name }) => name)).toEqual(['Behov', 'Stöd'])

    const others = book(
      // The same by its name, and by its GUID under a new name.
      code(7, 'behov', { definition: 'Vad barn behöver', color: '#00aa00' }),
      code(2, 'Tidigt stöd'),
      code(8, 'Samverkan'),
    )
    const second = await uploaded(review, 'annan.qdc', others)
    const page = await (await anna.get(second)).text()
    expect(page).toContain('Definition: Vad barn behöver')
    expect(page).toContain('Lägg till 1 kod')
    await anna.fill(second, `${second}/merge`, { [`take-${guid('b', 7)}`]: 'yes' })
    const merged = [
      { name: 'behov', definition: 'Vad barn behöver', color: '#00aa00', place: 1 },
      { name: 'Stöd', definition: '', color: null, place: 2 },
      { name: 'Samverkan', definition: '', color: null, place: 3 },
    ]
    expect(await present(review)).toEqual(merged)

    const [undo] = /\/reviews\/[^"]+\/undoing/.exec(await (await anna.get(exchangePath(review))).text()) ?? []
    await anna.post(undo!, {})
    // Pressed twice.
    await anna.post(undo!, {})
    expect(await present(review)).toEqual([
      { name: 'Behov', definition: '', color: null, place: 1 },
      { name: 'Stöd', definition: '', color: null, place: 2 },
    ])
  })

  test('overwrites nothing that somebody has changed since it was shown', async () => {
    const review = await newReview('Samtidigt')
    const first = await uploaded(review, 'bok.qdc', book(code(1, 'Behov')))
    await anna.fill(first, `${first}/merge`, {})
    const path = await uploaded(review, 'annan.qdc', book(code(1, 'Behoven')))
    const [, seen = ''] = /name="seen" value="([^"]+)"/.exec(await (await anna.get(path)).text()) ?? []
    await database.write(partnershipId, (db) =>
      db.updateTable('code').set({ definition: 'Ny' }).where('reviewId', '=', review).execute(),
    )
    const take = { [`take-${guid('b', 1)}`]: 'yes' }
    const answer = await anna.post(`${path}/merge`, { seen, ...take })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Kodboken har ändrats sedan du öppnade sidan.')
    // What was ticked is still ticked.
    expect(page).toMatch(
      new RegExp(`id="field-take-${guid('b', 1)}"[^>]*checked|checked[^>]*id="field-take-${guid('b', 1)}"`),
    )
    expect((await present(review))[0]?.name).toBe('Behov')
  })

  test('cannot be undone when its codes have been used', async () => {
    const review = await newReview('Använd')
    const path = await uploaded(review, 'bok.qdc', book(code(1, 'Behov')))
    await anna.fill(path, `${path}/merge`, {})
    await database.write(partnershipId, (db) =>
      db.updateTable('code').set({ definition: 'Ny' }).where('reviewId', '=', review).execute(),
    )
    const [undo] = /\/reviews\/[^"]+\/undoing/.exec(await (await anna.get(exchangePath(review))).text()) ?? []
    const answer = await anna.post(undo!, {})
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Det går inte att ångra längre')
    expect(await present(review)).toHaveLength(1)
  })
})
