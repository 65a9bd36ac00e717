import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { verify } from '../record/commands.ts'
import { search } from '../record/store.ts'
import { knowledgeAbout, possibleSubjects, subjectFor } from './bearingStore.ts'
import { readKnowledgeFilter } from './forms.ts'
import { type KnowledgeText, subjectValue } from './knowledge.ts'
import { readLibrary } from './searchStore.ts'
import { addKnowledge, knowledgeFor, versionsOf } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const other = await foundWorld(database, 'Ett annat partnerskap')
const writer = { ...world.doer, id: world.doer.id! }
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const stranger = await browserIn(database, world.app, other.partnershipId, 'anna@region.example')

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const day = (date: string) => date as CivilDate

const typed = {
  name: 'Ett samtal första dagen minskar frånvaron',
  summary: 'Skolor som ringde hem samma dag fick tillbaka eleverna fortare.',
  kind: 'evaluation',
  grade: 'compared',
  transfer: 'Likt oss.',
  publisher: 'Högskolan i Exempelstad',
  author: 'Ek',
  year: '2021',
  address: 'https://exempel.se/rapport',
  targetGroup: 'Elever i grundskolan',
  tags: 'Frånvaro, skola',
  reviewOn: '2026-01-15',
}

const add = async (more: Record<string, string> = {}, browser = anna) => {
  const answer = await browser.fill('/knowledge/new', '/knowledge', { ...typed, ...more })
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const idOf = (path: string) => path.split('/').at(-1)!
const count = () => read(async (db) => (await db.selectFrom('knowledge').select('id').execute()).length)

describe('what somebody knows', () => {
  test('is written by those who prepare, read by all, and not there for other partnerships', async () => {
    const path = await add({}, olle)
    const page = await text(karin.get(path))
    for (const words of [
      typed.name,
      typed.summary,
      'Uppföljning med jämförelse',
      'något annat kan ha spelat in',
      'Ek, Högskolan i Exempelstad, 2021',
      'Elever i grundskolan',
      'Senast 15 januari 2026',
      'Olle Berg som Tjänsteman, Arvika',
    ])
      expect(page).toContain(words)
    expect(page).toContain('href="https://exempel.se/rapport" rel="external noopener noreferrer nofollow"')
    expect(page).not.toContain('Ändra underlaget')
    expect((await karin.get('/knowledge/new')).status).toBe(403)
    expect((await karin.post('/knowledge', typed)).status).toBe(403)
    expect((await karin.post(`${path}/details`, typed)).status).toBe(403)
    for (const part of ['', '/details', '/review', '/links/new', '/withdrawal/new'])
      expect((await stranger.get(path + part)).status).toBe(404)
    for (const part of ['/details', '/review', '/undoing', '/links', '/withdrawal', '/withdrawal/undoing'])
      expect((await stranger.post(path + part, typed)).status).toBe(404)
    expect(await text(stranger.get('/knowledge'))).toContain('Här samlas det ni vet')
    expect((await anna.get('/knowledge/library')).status).toBe(404)
  })

  test('is added once by a form that is sent twice', async () => {
    const before = await count()
    const form = { ...hiddenIn(await text(anna.get('/knowledge/new'))), ...typed }
    const [first, second] = [await anna.post('/knowledge', form), await anna.post('/knowledge', form)]
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    expect(await count()).toBe(before + 1)
  })

  test.each([
    [{ name: '' }, 'Skriv en rubrik.'],
    [{ summary: '' }, 'Skriv vad källan säger, med egna ord.'],
    [{ kind: 'rumour' }, 'Välj vad för slags underlag det är.'],
    [{ grade: '' }, 'Välj hur säkert det är.'],
    [{ publisher: '' }, 'Skriv vem som står bakom källan.'],
    [{ year: 'nyss' }, 'Skriv året med fyra siffror'],
    [{ reviewOn: 'sen' }, 'sen'],
    [{ reviewOn: '2025-03-03' }, 'Dagen har redan varit.'],
    [{ area: '019aa000-0000-7000-8000-000000000000' }, 'Livsområdet finns inte längre.'],
    [{ tags: Array.from({ length: 13 }, (_, i) => `tagg${i}`).join(',') }, 'högst 12 taggar'],
    [{ tags: 'x'.repeat(61) }, 'högst 60 tecken'],
    [{ summary: 'x'.repeat(1_000_000) }, '000'],
    [{ transfer: 'Ring 19811218-9876' }, 'personnummer'],
    [{ tags: 'skola, 811218-9876' }, 'personnummer'],
    [{ address: 'https://exempel.se/811218-9876' }, 'personnummer'],
  ])('with %o is refused at its field, and nothing is stored', async (more, words) => {
    const before = await count()
    const refused = await anna.fill('/knowledge/new', '/knowledge', { ...typed, ...more })
    expect(refused.status).toBe(422)
    const page = await text(refused)
    expect(page).toContain(words)
    expect(page).toContain('Ek')
    expect(await count()).toBe(before)
  })

  test('is shown as the text that it is, whatever it holds', async () => {
    const path = await add({
      name: '<script>alert(1)</script> frånvaro',
      address: 'javascript:alert(1)',
      tags: '"><img src=x>',
    })
    const page = await text(anna.get(path))
    expect(page).not.toContain('<script>alert')
    expect(page).not.toContain('href="javascript:')
    expect(page).toContain('javascript:alert(1)')
    const list = await text(anna.get('/knowledge?query=fr%C3%A5nvaro&order=newest'))
    expect(list).not.toContain('<script>alert')
    expect(list).not.toContain('<img src=x>')
    expect(list).toMatch(/&lt;script&gt;alert\(1\)&lt;\/script&gt; <mark>frånvaro<\/mark>/)
    const file = await text(anna.get('/knowledge/library.csv'))
    expect(file).toContain('javascript:alert(1)')
    await add({ name: '=cmd|calc' })
    expect(await text(anna.get('/knowledge/library.csv'))).toContain("'=cmd|calc")
  })
})

describe('a text that is changed', () => {
  test('keeps every version, says what was changed, and is undone without losing any', async () => {
    const path = await add()
    const changed = { ...typed, grade: 'controlled', transfer: 'Prövat hos oss.' }
    expect((await olle.fill(`${path}/details`, `${path}/details`, changed)).status).toBe(303)
    // Sent again with nothing new: no version more.
    await olle.fill(`${path}/details`, `${path}/details`, changed)
    const versions = await read((db) => versionsOf(db, idOf(path)))
    expect(versions.map(({ version, how, by }) => [version, how, by.name])).toEqual([
      [2, 'changed', 'Olle Berg'],
      [1, 'added', 'Anna Sandberg'],
    ])
    const page = await text(anna.get(path))
    expect(page).toContain('Kontrollerad studie')
    expect(page).toContain('Ändrat: hur säkert det är och hos oss')
    expect(page).toContain('Läs version 1')

    expect((await anna.fill(path, `${path}/undoing`, {})).status).toBe(303)
    const undone = await read((db) => knowledgeFor(db, idOf(path)))
    expect(undone).toMatchObject({ version: 3, grade: 'compared', transfer: 'Likt oss.' })
    expect(await read((db) => versionsOf(db, idOf(path)))).toHaveLength(3)
    expect(await text(anna.get(path))).toContain('En ändring ångrades')

    const late = await anna.post(`${path}/undoing`, { seen: '2' })
    expect(late.status).toBe(422)
    expect(await text(late)).toContain('Någon annan har ändrat underlaget')
  })

  test('cannot be rewritten behind the versions', async () => {
    const path = await add()
    const change = write((db) =>
      db.updateTable('knowledgeVersion').set({ note: 'x' }).where('knowledgeId', '=', idOf(path)).execute(),
    )
    await expect(change).rejects.toThrow('append-only')
  })

  test('by two at once: the second sees the first’s and loses nothing', async () => {
    const path = await add()
    const hidden = hiddenIn(await text(anna.get(`${path}/details`)))
    await olle.fill(`${path}/details`, `${path}/details`, { ...typed, summary: 'Olles ord.' })
    const mine = { ...hidden, ...typed, summary: 'Annas ord.', transfer: 'Annas tillägg.' }
    const clash = await anna.post(`${path}/details`, mine)
    expect(clash.status).toBe(422)
    const page = await text(clash)
    for (const words of ['Olles ord.', 'Annas ord.', 'Annas tillägg.']) expect(page).toContain(words)
    const again = await anna.post(`${path}/details`, {
      ...hiddenIn(page),
      ...mine,
      seen: hiddenIn(page).seen!,
    })
    expect(again.status).toBe(303)
    expect((await read((db) => knowledgeFor(db, idOf(path)))).summary).toBe('Annas ord.')
  })

  test('grows old loudly, and is looked at again', async () => {
    const [division] = await read(divisionsOf)
    const content: KnowledgeText = {
      ...typed,
      kind: 'evaluation',
      grade: 'compared',
      year: 2011,
      areaId: division?.areas[0]?.id ?? null,
      tags: ['gammalt'],
      reviewOn: day('2025-03-02'),
    }
    const id = await write((db) => addKnowledge(db, writer, content))
    const path = `/knowledge/${id}`
    expect(await text(karin.get(path))).toContain('Skulle ha granskats för 2 dagar sedan')
    expect(await text(karin.get('/knowledge?state=overdue'))).toContain('Ett underlag passar.')
    const bare = await anna.fill(`${path}/review`, `${path}/review`, { note: '', reviewOn: '2025-03-04' })
    expect(bare.status).toBe(422)
    expect(await text(bare)).toContain('Skriv kort vad du såg')
    const form = { note: 'Ingen nyare studie finns.', reviewOn: '2026-03-04' }
    expect((await anna.fill(`${path}/review`, `${path}/review`, form)).status).toBe(303)
    const page = await text(karin.get(path))
    expect(page).not.toContain('Skulle ha granskats')
    expect(page).toContain('Granskades och gäller fortfarande')
    expect(page).toContain('Ingen nyare studie finns.')
    expect(page).toContain('Senast 4 mars 2026')
  })

  test('is withdrawn with a reason, stays readable, and is put back', async () => {
    const path = await add({ name: 'Drogs tillbaka', tags: 'unik' })
    expect((await anna.post(`${path}/withdrawal`, { reason: '' })).status).toBe(422)
    await anna.post(`${path}/withdrawal`, { reason: 'Siffrorna var fel.' })
    const page = await text(karin.get(path))
    expect(page).toContain('Vi lutar oss inte längre mot det här')
    expect(page).toContain('Siffrorna var fel.')
    expect(await text(anna.get('/knowledge?tag=unik'))).toContain('Inget underlag passar.')
    expect(await text(anna.get('/knowledge?tag=unik&state=withdrawn'))).toContain('Ett underlag passar.')
    const twice = await anna.post(`${path}/withdrawal`, { reason: 'Igen.' })
    expect(twice.status).toBe(422)
    expect(await text(twice)).toContain('redan tillbakadraget')
    await anna.post(`${path}/withdrawal/undoing`, {})
    await anna.post(`${path}/withdrawal/undoing`, {})
    expect(await text(anna.get('/knowledge?tag=unik'))).toContain('Ett underlag passar.')
    const verdict = (await verify(database)).find((each) => each.partnershipId === world.partnershipId)
    expect(verdict?.broken).toBeNull()
  })
})

describe('what it speaks for and against', () => {
  let matter: { readonly kind: 'matter'; readonly id: string }
  beforeAll(async () => {
    const path = await anna.fill('/matters/paths/new', '/matters/paths', {
      name: 'Behov',
      decideBody: await read(
        async (db) => (await db.selectFrom('body').select('id').executeTakeFirstOrThrow()).id,
      ),
    })
    const party = await read(
      async (db) =>
        (await db.selectFrom('party').select('id').where('name', '=', 'Arvika').executeTakeFirstOrThrow()).id,
    )
    const bodyId = await read(
      async (db) => (await db.selectFrom('body').select('id').executeTakeFirstOrThrow()).id,
    )
    const raised = await anna.fill('/matters/new', '/matters', {
      title: 'Närvaroteam',
      need: 'Elever behöver en vuxen som ringer.',
      raisedBy: `party:${party}`,
      kind: idOf(path.headers.get('Location')!),
      body: bodyId,
      on: '2025-01-07',
      origin: '',
    })
    matter = { kind: 'matter', id: idOf(raised.headers.get('Location')!) }
  })

  test('is told on both pages, for and against alike, and taken away again', async () => {
    const [supports, contradicts] = [
      await add({ name: 'Det hjälper' }),
      await add({ name: 'Det hjälper inte' }),
    ]
    const value = subjectValue(matter)
    const why = 'Gäller elever i samma ålder.'
    expect((await anna.post(`${supports}/links`, { subject: value, bearing: 'supports', why })).status).toBe(
      303,
    )
    await anna.post(`${contradicts}/links`, {
      subject: value,
      bearing: 'contradicts',
      why: 'Det säger emot.',
    })
    const page = await text(karin.get(`/knowledge/about/matter/${matter.id}`))
    // The sentence stands at both ends.
    expect(page).toContain(why)
    expect(await text(karin.get(supports))).toContain(why)
    expect(page).toContain('2 underlag talar för eller emot Närvaroteam.')
    expect(page.indexOf('Talar för (1)')).toBeLessThan(page.indexOf('Det hjälper<'))
    expect(page.indexOf('Talar emot (1)')).toBeLessThan(page.indexOf('Det hjälper inte<'))
    expect(await text(karin.get(`/matters/${matter.id}`))).toContain(
      `src="/knowledge/about/matter/${matter.id}"`,
    )
    expect(await text(karin.get(contradicts))).toContain(`href="/matters/${matter.id}"`)
    expect(await text(karin.get(`/knowledge?about=${value}`))).toContain('2 underlag passar.')

    // It does not speak both for and against the same thing.
    await anna.post(`${supports}/links`, { subject: value, bearing: 'contradicts', why: 'Det säger emot.' })
    const subject = await read((db) => subjectFor(db, 'matter', matter.id))
    const known = await read((db) => knowledgeAbout(db, subject))
    expect([known.supports.length, known.contradicts.length]).toEqual([0, 2])

    // What was withdrawn speaks no more, and what is put back does.
    await anna.post(`${contradicts}/withdrawal`, { reason: 'Fel.' })
    expect((await read((db) => knowledgeAbout(db, subject))).contradicts).toHaveLength(1)
    await anna.post(`${contradicts}/withdrawal/undoing`, {})
    await anna.post(`${supports}/links/removal`, { subject: value })
    await anna.post(`${contradicts}/links/removal`, { subject: value })
    expect(await text(karin.get(`/knowledge/about/matter/${matter.id}`))).toContain(
      'Inget underlag är kopplat',
    )
  })

  test('is chosen at once by whoever comes from a matter', async () => {
    const value = subjectValue(matter)
    const page = `/knowledge/new?about=${value}`
    const without = await anna.fill(page, '/knowledge', { ...typed, about: value })
    expect(without.status).toBe(422)
    const problems = await text(without)
    expect(problems).toContain('Välj om det talar för eller emot.')
    expect(problems).toContain('Skriv varför det hör hit.')
    await anna.fill(page, '/knowledge', { ...typed, about: value, bearing: 'contradicts', why: 'Hör hit.' })
    const subject = await read((db) => subjectFor(db, 'matter', matter.id))
    expect((await read((db) => knowledgeAbout(db, subject))).contradicts).toHaveLength(1)
  })

  test('is a thing of the own partnership', async () => {
    const path = await add()
    const foreign = { subject: `matter:${world.partnershipId}`, bearing: 'supports', why: 'Hör hit.' }
    expect((await anna.post(`${path}/links`, foreign)).status).toBe(422)
    expect((await anna.post(`${path}/links/removal`, { subject: 'person:1' })).status).toBe(404)
    expect((await anna.get('/knowledge/new?about=target:x')).status).toBe(404)
    expect((await stranger.get(`/knowledge/about/matter/${matter.id}`)).status).toBe(404)
    expect(await read(possibleSubjects)).toHaveLength(1)
  })
})

describe('a library of some thousand', () => {
  const many = 3000
  let big: Awaited<ReturnType<typeof foundWorld>>
  const asked = (query: Record<string, string> = {}) =>
    database.read(big.partnershipId, (db) => readLibrary(db, readKnowledgeFilter(query), today))
  const names = async (query: Record<string, string>) => (await asked(query)).found.map(({ name }) => name)

  beforeAll(async () => {
    big = await foundWorld(database, 'Det stora biblioteket')
    const doer = { ...big.doer, id: big.doer.id! }
    const content: KnowledgeText = {
      ...typed,
      name: 'Underlag 0',
      summary: 'Eleverna läste in ämnena på sommaren.',
      kind: 'evaluation',
      grade: 'described',
      year: 1999,
      areaId: null,
      tags: ['sommarskola'],
      reviewOn: day('2026-01-01'),
    }
    const special: readonly Partial<KnowledgeText>[] = [
      {
        name: 'Föräldrastöd i grupp',
        summary: 'Stödet gav lugnare kvällar.',
        grade: 'systematic',
        year: 2010,
      },
      { name: 'Kvällarna hemma', summary: 'Om föräldrastöd som ges enskilt.', grade: 'judged', year: 2020 },
      {
        name: 'Att åldras på landet',
        summary: 'De äldre bor kvar längre.',
        kind: 'statistics',
        grade: 'ungraded',
      },
    ]
    await database.write(big.partnershipId, async (db) => {
      for (const each of [content, ...special]) await addKnowledge(db, doer, { ...content, ...each })
      // Copies of the first, as fast as the database makes them.
      await sql`insert into knowledge
        select partnership_id, gen_random_uuid(), version, 'Underlag ' || n, summary, kind, grade, transfer, publisher,
          author, 2000 + n % 20, address, area_id, target_group, review_on, added_at, tag_words
        from knowledge, generate_series(1, ${many}::int) n where name = 'Underlag 0'`.execute(db)
      await sql`insert into search_entry (partnership_id, subject_kind, subject_id, title, text)
        select partnership_id, 'knowledge', id::text, name, summary from knowledge
        on conflict do nothing`.execute(db)
      await sql`insert into knowledge_tag
        select partnership_id, id, case when year % 2 = 0 then 'jämnt' else 'udda' end from knowledge
        where name like 'Underlag %'`.execute(db)
    })
  })

  test('finds words as they are bent, and the best match first', async () => {
    expect(await names({ query: 'föräldrastödet' })).toEqual(['Föräldrastöd i grupp', 'Kvällarna hemma'])
    expect(await names({ query: 'åldras landet' })).toEqual(['Att åldras på landet'])
    expect(await names({ query: 'föräldrast' })).toHaveLength(2)
    expect((await asked({ query: 'sommaren' })).count).toBe(many + 1)
  })

  test('marks what was looked for where it stands', async () => {
    const [first] = (await asked({ query: 'föräldrastödet' })).found
    expect(first!.marked.name).toEqual([
      { text: 'Föräldrastöd', hit: true },
      { text: ' i grupp', hit: false },
    ])
  })

  test('sorts by how sure it is, or by year', async () => {
    expect((await names({ order: 'grade' })).slice(0, 1)).toEqual(['Föräldrastöd i grupp'])
    expect(await names({ query: 'föräldrastöd', order: 'newest' })).toEqual([
      'Kvällarna hemma',
      'Föräldrastöd i grupp',
    ])
  })

  test('is narrowed by every filter, and counts what the other choices would find', async () => {
    const all = await asked()
    expect([all.count, all.total, all.found.length]).toEqual([many + 4, many + 4, 20])
    expect(all.counts.kinds.get('statistics')).toBe(1)
    expect(all.counts.tags.get('sommarskola')).toBe(4)
    const even = await asked({ tag: 'jämnt', kind: 'evaluation', from: '2018' })
    expect(even.count).toBe(many / 20)
    // As if no kind was chosen, and none with that tag is anything else.
    expect(Object.fromEntries(even.counts.kinds)).toEqual({ evaluation: many / 20 })
    expect((await asked({ kind: 'statistics' })).counts.grades).toEqual(new Map([['ungraded', 1]]))
    expect((await asked({ kind: 'statistics', grade: 'judged' })).counts.kinds).toEqual(
      new Map([['evaluation', 1]]),
    )
  })

  test('is turned page by page without losing or repeating any', async () => {
    const ids = new Set<string>()
    for (let page = 1; page <= 5; page++)
      for (const { id } of (await asked({ query: 'sommaren', page: String(page) })).found) ids.add(id)
    expect(ids.size).toBe(100)
    expect((await asked({ page: '9999' })).found).toEqual([])
  })

  test('asks whether a word that it lacks was meant as one that it has', async () => {
    expect(await asked({ query: 'foraldrastöd' })).toMatchObject({ count: 0, suggestion: 'föräldrastöd' })
    expect(await asked({ query: 'statsbudget' })).toMatchObject({ count: 0, suggestion: null })
  })

  test.each([`':*&|!`, '<->', 'a:*b & !', '\\', '%_', '"föräldrastöd', 'och', '\u0000', 'x'.repeat(10_000)])(
    'takes %j for words, and nothing else',
    async (query) => {
      const { count } = await asked({ query })
      expect(count).toBe(query === '"föräldrastöd' ? 2 : query === '\u0000' ? many + 4 : 0)
      const page = await (await big.browserOf('karin@karlstad.example')).get(
        `/knowledge?${new URLSearchParams({ query })}`,
      )
      expect(page.status).toBe(200)
    },
  )

  test('is found by the search of everything, and by its own partnership alone', async () => {
    const found = await database.read(big.partnershipId, (db) => search(db, 'föräldrastöd'))
    expect(found).toMatchObject([{ kind: 'knowledge' }, { kind: 'knowledge' }])
    expect(await read((db) => search(db, 'föräldrastöd'))).toEqual([])
  })

  test('asks the database for the rows of its own partnership alone', async () => {
    const plan = await database.read(big.partnershipId, async (db) => {
      await sql`set local enable_seqscan = off`.execute(db)
      const { rows } = await sql<Record<string, string>>`explain
        select id from knowledge where searchable @@ plainto_tsquery('swedish', 'föräldrastöd')`.execute(db)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    })
    expect(plan).toContain('knowledge_pkey')
    expect(plan).not.toContain('Seq Scan')
  })
})
