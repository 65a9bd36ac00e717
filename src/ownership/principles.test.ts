import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, today } from '../../test/world.ts'
import { recordAnswer } from '../decisions/adoptionStore.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { outcomeFor } from '../decisions/store.ts'
import { type CivilDate, daysAfter } from '../i18n/format.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { linksOf } from '../record/store.ts'
import { type Clause, changesBetween } from './clause.ts'
import { mostOutcomeText, outcomeText } from './sendingStore.ts'
import { sentVersions } from './store.ts'
import { boundOn, versionFor, versionOn } from './version.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
let anna: Awaited<ReturnType<typeof browserIn>>
let karin: typeof anna
beforeAll(async () => {
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
})

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const pageOf = async (browser: typeof anna, path: string) => (await browser.get(path)).text()
const clauseNew = (version: number, kind: string) =>
  `/principles/versions/${version}/clauses/new?kind=${kind}`
const add = (version: number, kind: string, form: Record<string, string>) =>
  anna.fill(clauseNew(version, kind), `/principles/versions/${version}/clauses`, form)
const steering = () => read(async (db) => (await bodies(db))[0]!.id)
const send = async (version: number, note: string) =>
  anna.fill(`/principles/versions/${version}/sending`, `/principles/versions/${version}/sending`, {
    note,
    kind: 'agreement',
    body: await steering(),
    answerBy: '2025-06-01',
    evaluateOn: '',
  })

/** Every party adopts what the version became, but those that are left out. */
async function adopt(version: number, decidedOn: string, without: readonly string[] = []) {
  const { outcome: sent } = (await read(sentVersions)).find((each) => each.version === version)!
  await database.write(world.partnershipId, async (db) => {
    const outcome = await outcomeFor(db, sent.id)
    for (const { id, name } of await partiesOn(db, today)) {
      if (without.includes(name)) continue
      await recordAnswer(
        db,
        { ...world.doer, id: world.doer.id! },
        outcome,
        {
          partyId: id,
          answer: 'adopted',
          words: '',
          decidedOn: decidedOn as CivilDate,
          body: 'Fullmäktige',
          section: '',
          diaryNumber: '',
          registeredAt: 'Diariet',
          corrects: null,
        },
        daysAfter(today, 100),
      )
    }
  })
}

describe('a draft of the principles', () => {
  test('is started once, however many times it is asked for', async () => {
    for (const _ of [1, 2])
      expect((await anna.post('/principles/versions', {})).headers.get('location')).toBe(
        '/principles/versions/1',
      )
  })

  test('refuses what is missing and what names a person, keeps what was typed, and stores nothing', async () => {
    const answer = await add(1, 'principle', { heading: '', text: 'Ring 19121212-1212 om du undrar.' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Skriv en rubrik.')
    expect(page).toContain('Ring 19121212-1212 om du undrar.')
    expect(await pageOf(anna, '/principles/versions/1')).not.toContain('Ring 19121212')
    const days = await add(1, 'expectation', {
      heading: 'Svara',
      text: 'Svara.',
      who: 'all',
      measure: 'seats',
      withinDays: '90',
    })
    expect(await days.text()).toContain('Antalet dagar gäller bara svar.')
  })

  test('is added to once by a form that is sent twice', async () => {
    const form = {
      id: crypto.randomUUID(),
      kind: 'principle',
      heading: 'Alla är jämbördiga',
      text: 'Lika röst.',
    }
    for (const _ of [1, 2]) expect((await anna.post('/principles/versions/1/clauses', form)).status).toBe(303)
    await add(1, 'principle', { heading: 'Vi deltar själva', text: 'Ersättare är undantag.' })
    await add(1, 'expectation', {
      heading: 'Svara i tid',
      text: 'Parten svarar i tid.',
      who: 'all',
      measure: 'answers',
      withinDays: '60',
    })
    const page = await pageOf(anna, '/principles/versions/1')
    expect(page.match(/<h3[^>]*>Alla är jämbördiga/g)).toHaveLength(1)
    expect(page).toContain('inom 60 dagar')
  })

  test('is seen by nobody but those who prepare', async () => {
    expect((await karin.get('/principles/versions/1')).status).toBe(404)
    expect((await karin.post('/principles/versions', {})).status).toBe(403)
    const page = await pageOf(karin, '/principles')
    expect(page).not.toContain('Alla är jämbördiga')
    expect(page).not.toContain('utkast')
    expect(await pageOf(karin, '/search?q=jämbördiga')).not.toContain('Principer för styrningen')
  })

  test('tells the second of two writers what the first one wrote', async () => {
    const page = await pageOf(anna, '/principles/versions/1')
    const [, id] = /clauses\/([^/]+)\/details/.exec(page)!
    const [details, at] = [
      `/principles/versions/1/clauses/${id}/details`,
      `/principles/versions/1/clauses/${id}`,
    ]
    const stale = await pageOf(anna, details)
    const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(stale)!
    const first = { heading: 'Alla är jämbördiga', text: 'Alla har lika röst.', practice: '', seen }
    expect((await anna.post(at, first)).status).toBe(303)
    const second = await anna.post(at, { ...first, text: 'Varje part har en röst.' })
    expect(second.status).toBe(422)
    const told = await second.text()
    expect(told).toContain('Alla har lika röst.')
    expect(told).toContain('Varje part har en röst.')
  })

  test('can be laid aside and taken up again, and a struck clause put back', async () => {
    await anna.post('/principles/versions/1/abandonment', {})
    expect(await pageOf(anna, '/principles')).toContain('är undanlagt')
    await anna.post('/principles/versions/1/abandonment/withdrawal', {})
    const [, id] = /clauses\/([^/]+)\/removal/.exec(await pageOf(anna, '/principles/versions/1'))!
    await anna.post(`/principles/versions/1/clauses/${id}/removal`, {})
    expect(await pageOf(anna, '/principles/versions/1')).toContain('Strukna i utkastet')
    await anna.post(`/principles/versions/1/clauses/${id}/removal/withdrawal`, {})
    expect(await pageOf(anna, '/principles/versions/1')).not.toContain('Strukna i utkastet')
  })
})

describe('a version that is sent for adoption', () => {
  test('becomes an agreement that every party is asked about, tied to the version', async () => {
    const answer = await send(1, 'Våra första principer.')
    const at = answer.headers.get('location')!
    expect(at).toMatch(/^\/decisions\//)
    const [version] = await read(sentVersions)
    expect(version!.outcome).toMatchObject({
      kind: 'agreement',
      title: 'Principer för styrningen, version 1',
    })
    expect(version!.outcome.request!.parties).toHaveLength(17)
    const links = await read((db) => linksOf(db, { kind: 'outcome', id: version!.outcome.id }))
    expect(links.map(({ relation, thing }) => `${relation} ${thing.kind} ${thing.id}`).toSorted()).toEqual([
      'adopts principles 1',
      'leadsTo principles 1',
    ])
    const outcome = await pageOf(karin, at)
    expect(outcome).toContain('Våra första principer.')
    expect(outcome).toContain('<a href="/principles/versions/1">Principerna, version 1</a>')
    expect(await pageOf(karin, '/search?q=jämbördiga')).toContain('Principer för styrningen')
  })

  test('stands fast', async () => {
    const answer = await anna.get(clauseNew(1, 'principle'))
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dess ord står fast')
    await expect(
      database.write(world.partnershipId, (db) =>
        db.updateTable('principlesClause').set({ text: 'Annat.' }).execute(),
      ),
    ).rejects.toThrow('has been sent for adoption')
  })

  test('is in force when the adoptions say so, and on no day before', async () => {
    expect(await pageOf(karin, '/principles')).toContain('Inga principer gäller ännu.')
    await adopt(1, today, ['Kil'])
    expect(await pageOf(karin, '/principles')).toContain('1 part har inte antagit den.')
    await adopt(1, today)
    const page = await pageOf(karin, '/principles')
    expect(page).toContain('Version 1 gäller sedan 4\u00a0mars 2025. Den binder alla 17 parter.')
    expect(await pageOf(karin, '/principles?on=2025-03-03')).toContain(
      'Inga principer gällde den 3\u00a0mars 2025.',
    )
  })

  test('is compared with the next, word by word', async () => {
    await anna.post('/principles/versions', {})
    const page = await pageOf(anna, '/principles/versions/2')
    expect(page).toContain('Jämfört med version 1. Inget är ändrat.')
    const [, id] = /clauses\/([^/]+)\/details/.exec(page)!
    const at = `/principles/versions/2/clauses/${id}`
    await anna.fill(`${at}/details`, at, { heading: 'Alla är jämbördiga', text: 'Alla har lika stor röst.' })
    const changed = await pageOf(anna, '/principles/versions/2')
    expect(changed).toContain('0 nya, 1 ändrad, 0 strukna.')
    expect(changed).toMatch(/<ins>.*stor.*<\/ins>/s)
  })

  test('binds a party that has adopted the next one by that, and the others by the one before', async () => {
    await send(2, 'Lika stor röst.')
    await adopt(2, today, ['Kil', 'Sunne'])
    const versions = await read(sentVersions)
    const parties = await read((db) => partiesOn(db, today))
    // An agreement is in force when all have adopted it: until then version 1 binds everybody.
    expect(versionOn(versions, today)!.sent.version).toBe(1)
    await adopt(2, today)
    const later = await read(sentVersions)
    expect(versionOn(later, today)!.sent.version).toBe(2)
    expect(
      boundOn(later, parties, today).map(({ sent, parties: own }) => [sent?.version, own.length]),
    ).toEqual([[2, 17]])
    expect(versionFor(later, parties[0]!.id, '2025-03-03' as CivilDate)).toBeNull()
    expect(await pageOf(anna, '/principles')).toContain('Version 1 är inte avslutad')
  })

  test('shows what owners keep from what has really happened', async () => {
    const page = await pageOf(karin, '/principles/keeping')
    expect(page).toContain('Alla 17 parter håller det som systemet kan se.')
    const all = await read(adoptables)
    expect(all.every(({ answers }) => answers.length > 0)).toBe(true)
  })
})

const words = fc.stringMatching(/^[a-zåäö ]{1,40}$/)
const clauses = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
    heading: words,
    text: words,
    practice: words,
  }),
  { selector: ({ id }) => id },
)

describe('whatever two versions say', () => {
  test('what is told to differ covers every clause of both, once', () => {
    fc.assert(
      fc.property(clauses, clauses, (a, b) => {
        const principle = (each: (typeof a)[number]): Clause => ({ kind: 'principle', ...each })
        const [older, newer] = [a.map(principle), b.map(principle)]
        const changes = changesBetween(older, newer)
        const present = changes.filter(({ kind }) => kind !== 'removed').map(({ clause }) => clause)
        expect(present).toEqual(newer)
        const before = changes.flatMap((change) => {
          if (change.kind === 'added') return []
          return change.kind === 'changed' ? [change.before] : [change.clause]
        })
        expect(before.toSorted(byId)).toEqual(older.toSorted(byId))
      }),
    )
  })

  test('their outcome has room for the note and for every heading', () => {
    fc.assert(
      fc.property(clauses, fc.integer({ min: 0, max: 1500 }), (found, length) => {
        const all = found.map((each): Clause => ({ kind: 'principle', ...each, text: 'x'.repeat(1000) }))
        const text = outcomeText('n'.repeat(length), all)
        expect(text.length).toBeLessThanOrEqual(mostOutcomeText)
        for (const { heading } of all) expect(text).toContain(heading)
      }),
    )
  })
})

const byId = (a: Clause, b: Clause) => a.id.localeCompare(b.id)
