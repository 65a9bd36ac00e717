import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { loadFigures } from './load.ts'
import { startPhase, startsOn } from './phaseStore.ts'
import { indicatorFor } from './store.ts'

const { database } = await testDatabase()
const { partnershipId, doer, browserOf } = await foundWorld(database)
const anna = await browserOf('anna@region.example')
const karin = await browserOf('karin@karlstad.example')
const olle = await browserOf('olle@arvika.example')

const page = '/population/indicators/N15428'
const phases = `${page}/phases`
const [karlstad, kil] = ['1780', '1715']
/** Around 50 until 2010, then around 70. */
const values = [50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 70, 71, 69, 70, 72, 70, 69, 71, 70, 70]

const textOf = async (path: string, browser = anna) => plain(await (await browser.get(path)).text())
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const said = { kind: 'change', period: '2011', reason: 'Närvaroteamen kom till alla skolor.' }
const send = async (form: Record<string, string>, browser = anna) =>
  browser.post(phases, { place: karlstad, ...said, ...form })
const startIds = () =>
  database.read(partnershipId, async (db) =>
    (await db.selectFrom('phaseStart').select('id').orderBy('startedAt').execute()).map(({ id }) => id),
  )

beforeAll(async () => {
  const rows = values.flatMap((value, at) =>
    [karlstad, kil].map((code) => `N15428,${code},${2001 + at},T,${value},\n`),
  )
  const read = await recognise(inPieces(`kpi,municipality,period,gender,value,status\n${rows.join('')}`), {
    name: 'file.csv',
    fetchedOn: '2024-03-01' as CivilDate,
  })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, doer, read.file)
})

describe('before anybody has decided anything', () => {
  test('the page says what will be there, and whoever prepares is led on', async () => {
    const text = await textOf(`${phases}?place=${karlstad}`)
    expect(text).toContain('Gränserna för Karlstad räknas på alla värden.')
    expect(text).toContain('Inga gränser är omräknade')
    expect(text).toContain('Räkna om gränserna')
  })

  test('an elected reads it, and is not let on', async () => {
    expect(await textOf(`${phases}?place=${karlstad}`, karin)).not.toContain('Räkna om gränserna')
    expect((await karin.get(`${phases}/new?place=${karlstad}`)).status).toBe(403)
    expect((await send({}, karin)).status).toBe(403)
  })

  test('the form tells for each year what follows and whether the level has moved', async () => {
    const text = await textOf(`${phases}/new?place=${karlstad}`)
    expect(text).toContain('2011: 10 värden, nivån har flyttats')
    expect(text).toContain('2018: 3 värden ')
    expect(text).not.toContain('2001:')
  })
})

describe('what is typed wrong', () => {
  test.each([
    ['no reason', { reason: '' }, 'Skriv varför gränserna räknas om.'],
    ['no kind', { kind: '' }, 'Välj vad som har hänt.'],
    ['a year without a value before it', { period: '2001' }, 'Välj från vilket år.'],
    ['somebody in the reason', { reason: 'Läraren 19640823-3234 slutade.' }, 'personnummer'],
  ])('%s is told beside its field, and nothing is stored', async (_, form, sentence) => {
    const answer = await send(form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(sentence)
    expect(await startIds()).toEqual([])
  })

  test('a place or an indicator that is not there is not found', async () => {
    expect((await send({ place: '9999' })).status).toBe(404)
    expect((await anna.get('/population/indicators/N0/phases')).status).toBe(404)
  })
})

describe('a change that is understood', () => {
  beforeAll(async () => {
    const form = hiddenIn(await (await anna.get(`${phases}/new?place=${karlstad}`)).text())
    for (let twice = 0; twice < 2; twice++) {
      expect((await anna.post(phases, { ...form, ...said })).status).toBe(303)
    }
  })

  test('sent twice is one, with who, when and why', async () => {
    expect(await startIds()).toHaveLength(1)
    const text = await textOf(`${phases}?place=${karlstad}`)
    expect(text).toContain('Gränserna räknas om en gång för Karlstad.')
    expect(text).toContain(
      'Närvaroteamen kom till alla skolor. Anna Sandberg som Samordnare, Region Värmland',
    )
    expect(text).toContain(
      '10 värden följer: gränserna är preliminära. 12 behövs. Nivån flyttades här, och det syns i värdena.',
    )
  })

  test('is named above the chart, in the table, and in the words under it', async () => {
    const text = await textOf(`${page}?place=${karlstad}`)
    expect(text.match(/Ny nivå från 2011/g)!.length).toBeGreaterThanOrEqual(2)
    expect(text).toContain('Gränserna är omräknade från 2011.')
    expect(text).toContain('En ändring som vi förstår från 2011: Närvaroteamen kom till alla skolor.')
    expect(text).toContain('Värdet varierar som det brukar.')
  })

  test('leaves its neighbour alone, where the same values are still a signal', async () => {
    const text = await textOf(`${page}?place=${kil}`)
    expect(text).not.toContain('Ny nivå från 2011')
    expect(text).not.toContain('Värdet varierar som det brukar.')
  })

  test('is not decided again for the same year', async () => {
    const answer = await send({ kind: 'definition' })
    expect(answer.status).toBe(303)
    expect((await send({ kind: 'measuring' })).status).toBe(422)
    const last = (await startIds()).at(-1)!
    await anna.post(`${phases}/${last}/state`, { state: 'withdrawn', place: karlstad })
  })

  test('is undone and put back by others who prepare, and all of it stays in the log', async () => {
    const [id] = await startIds()
    const undo = (browser: typeof anna, state: string) =>
      browser.post(`${phases}/${id}/state`, { state, place: karlstad })
    expect((await undo(karin, 'withdrawn')).status).toBe(403)
    expect((await undo(olle, 'withdrawn')).status).toBe(303)
    expect((await undo(olle, 'withdrawn')).status).toBe(303)
    const undone = await textOf(`${phases}?place=${karlstad}`)
    expect(undone).toContain('Gränserna för Karlstad räknas på alla värden.')
    expect(undone).toContain('Gäller inte')
    expect(undone).toMatch(/Ångrat\s+Olle Berg/)
    expect(await textOf(`${page}?place=${karlstad}`)).not.toContain('Ny nivå från 2011')
    expect((await undo(anna, 'in-force')).status).toBe(303)
    expect(await textOf(`${phases}?place=${karlstad}`)).toMatch(
      /Återställt\s+Anna Sandberg.*Ångrat\s+Olle Berg/,
    )
  })

  test('was not in force on the days before it was decided', async () => {
    const { id } = await database.read(partnershipId, (db) => indicatorFor(db, 'N15428'))
    const on = (day: string) => database.read(partnershipId, (db) => startsOn(db, id, day as CivilDate))
    expect(await on('2024-12-31')).toEqual([])
    expect(await on('2100-01-01')).toEqual([{ placeCode: karlstad, period: '2011', kind: 'change' }])
    expect(await textOf(`${page}?place=${karlstad}&day=2024-12-31`)).not.toContain('Ny nivå från 2011')
  })
})

describe('another way of measuring', () => {
  test('holds everywhere, and warns that few values follow', async () => {
    expect((await send({ kind: 'measuring', period: '2016' })).status).toBe(303)
    const text = await textOf(`${phases}?place=${kil}`)
    expect(text).toContain('Nytt sätt att mäta från 2016')
    expect(text).toContain('5 värden följer: för få för gränser, så bara linjen visas. 8 behövs.')
    expect(text).toContain('Tänk på')
    expect(text).toContain('Syns i diagrammet för Karlstad.')
  })
})

describe('an API that tells of it', () => {
  test('names the periods and where they hold', async () => {
    const { id } = await database.read(partnershipId, (db) => indicatorFor(db, 'N15428'))
    expect(id).toBeTruthy()
    const { starts } = await database.read(partnershipId, (db) => indicatorFor(db, id))
    expect(starts).toEqual([
      { placeCode: karlstad, period: '2011', kind: 'change' },
      { placeCode: null, period: '2016', kind: 'measuring' },
    ])
  })
})

describe('what the source has changed', () => {
  test('is suggested as a new definition, until one is decided', async () => {
    await database.write(partnershipId, async (db) => {
      const indicator = await indicatorFor(db, 'N15428')
      await db
        .insertInto('indicatorPast')
        .values({
          partnershipId,
          indicatorId: indicator.id,
          number: 1,
          lastOn: '2016-05-01' as CivilDate,
          title: 'Något annat, andel (%)',
          description: '',
          unit: 'percent',
          direction: 'neutral',
          describes: 'population',
        })
        .execute()
    })
    const [, , measuring] = await startIds()
    await anna.post(`${phases}/${measuring}/state`, { state: 'withdrawn' })
    const before = await (await anna.get(`${phases}?place=${karlstad}`)).text()
    expect(plain(before)).toContain('Källan ändrade enheten den 1 maj 2016.')
    expect(before).toContain('kind=definition&amp;period=2016')
    await database.write(partnershipId, async (db) => {
      const indicator = await indicatorFor(db, 'N15428')
      const id = crypto.randomUUID()
      const start = { id, kind: 'definition', placeCode: null, period: '2016', reason: 'Nytt.' } as const
      await startPhase(db, { ...doer, id: doer.id! }, indicator, start)
    })
    expect(await textOf(`${phases}?place=${karlstad}`)).not.toContain('Källan har ändrat något')
  })
})
