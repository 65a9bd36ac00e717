import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { bodies } from '../partnership/store.ts'
import { loadFigures } from '../population/load.ts'
import { placesOfCounty } from '../population/places.ts'
import { describeIndicator, indicatorFor } from '../population/store.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { addTarget } from '../targets/store.ts'
import { addAgendaItem, agendaOf, proposeAgenda } from './agendaStore.ts'
import { checkPurpose, closeMeeting } from './closingStore.ts'
import { addMeeting } from './store.ts'
import { swedishInstant } from './swedishTime.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const signer = { ...world.doer, id: world.doer.id! }
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)

/** The same rows for each municipality of the county, so that its mean is theirs. */
const inEveryMunicipality = (...rows: readonly string[]) =>
  placesOfCounty('17')
    .filter(({ kind }) => kind === 'municipality')
    .flatMap(({ code }) => rows.map((row) => `N1,${code},${row}\n`))
    .join('')

const mean = 'Ovägt medelvärde av 16 av 16 kommuner, egen beräkning.'

const load = async (name: string, fetchedOn: string, rows: string) => {
  const content = `kpi,municipality,period,gender,value,status\n${rows}`
  const found = await recognise(inPieces(content, 4096), { name, fetchedOn: fetchedOn as CivilDate })
  if (found.kind !== 'loadable') throw new Error('Nothing to load.')
  return loadFigures(database, world.doer, found.file)
}

/** A meeting with one point about the indicator, closed where it is asked for. Answers with its address and the point's. */
async function meet(day: string, closed: boolean) {
  return write(async (db) => {
    const [steering] = await bodies(db)
    const meetingId = await addMeeting(db, signer, {
      bodyId: steering!.id,
      question: 'Vad gör vi åt frånvaron?',
      location: 'Karlstad',
      startsAt: swedishInstant(day as CivilDate, '09:00'),
      language: 'sv',
    })
    await proposeAgenda(db, signer, meetingId, 'sv')
    const { id: indicatorId } = await indicatorFor(db, 'N1')
    const text = { title: 'Siffrorna', description: '', minutes: 30, form: 'talk', origin: 'inside' } as const
    await addAgendaItem(db, signer, meetingId, 'matter', { ...text, indicatorId })
    if (closed) {
      await checkPurpose(db, signer, meetingId, { answer: 'yes', words: '' })
      await closeMeeting(db, signer, meetingId, swedishInstant(day as CivilDate, '12:00'))
    }
    const item = (await agendaOf(db, meetingId)).find((each) => each.indicatorId !== null)!
    const path = `/meetings/${meetingId}`
    return { path, item: `${path}/items/${item.id}`, position: item.position }
  })
}

const read = async (path: string) => (await (await anna.get(path)).text()).replaceAll('\u00a0', ' ')

const then = 'Siffrorna är de som var kända när träffen avslutades 14 februari 2025.'
let closed: Awaited<ReturnType<typeof meet>>

beforeAll(async () => {
  await load(
    'first.csv',
    '2024-12-12',
    inEveryMunicipality('2022,T,70.5,', '2023,T,80.2,', '2024,T,,Missing'),
  )
  await write(async (db) => {
    const indicator = await indicatorFor(db, 'N1')
    const described = {
      direction: 'increase',
      describes: 'population',
      decimals: 1,
    } as const
    await describeIndicator(db, world.doer, indicator, { ...described, name: 'Närvaro' })
  })
  closed = await meet('2025-02-14', true)
})

describe('a closed meeting, while nothing has changed since,', () => {
  test('says when its figures were known, and no more', async () => {
    const page = await read(closed.item)
    expect(page).toContain(then)
    expect(page).not.toContain('sedan dess')
    expect(page).not.toContain('Visa siffrorna som de är nu')
  })
})

describe('figures that came after a meeting was closed', () => {
  beforeAll(async () => {
    await load(
      'second.csv',
      '2025-03-01',
      inEveryMunicipality('2022,T,70.5,', '2023,T,88.8,', '2024,T,91.3,', '2025,T,92.4,'),
    )
    await write(async (db) => {
      const { id: indicatorId } = await indicatorFor(db, 'N1')
      const target = { sex: 'T', name: 'Alla kommer', baselinePeriod: '2023', baselineValue: 88.8 } as const
      const agreed = { level: 99, duePeriod: '2028', agreedOn: '2025-03-02' as CivilDate }
      await addTarget(db, world.doer, { ...target, ...agreed, indicatorId, placeCode: '17' })
    })
  })

  test('do not change what its page shows, which counts them and leads to them', async () => {
    const page = await read(closed.item)
    expect(page).toContain('hämtat 12 december 2024')
    expect(page).toContain(`${then} Ett värde har ändrats och två nya värden har kommit sedan dess.`)
    expect(page).toMatch(/href="\/population\/indicators\/N1\?place=17">Visa siffrorna som de är nu/)
    expect(drawing(page)).toContain('80,2')
    expect(drawing(page)).not.toMatch(/88,8|92,4/)
  })

  test('nor a target that was agreed after it', async () => {
    expect(drawing(await read(closed.item))).not.toContain('99')
  })

  test('do not change its presentation, which says the same', async () => {
    const page = await read(`${closed.path}/presentation?item=${closed.position}`)
    expect(page).toContain(then)
    expect(drawing(page)).not.toMatch(/88,8|92,4/)
  })

  test('do not change its notes, which tell the value that was the latest', async () => {
    const page = await read(`${closed.path}/notes`)
    expect(page).toContain(
      `Närvaro, Värmlands län: 80,2 (2023). ${mean} Källa: Kolada N1, hämtat 12 december 2024. ${then}`,
    )
    expect(page).not.toMatch(/88,8|92,4/)
  })

  test('are announced on the meeting’s own page as figures of that day', async () => {
    expect(await read(closed.path)).toContain(
      'Punkternas diagram visar de siffror som var kända när träffen avslutades 14 februari 2025.',
    )
  })

  test('are those that an open meeting shows, with nothing said', async () => {
    const open = await meet('2025-03-04', false)
    const page = await read(open.item)
    expect(drawing(page)).toContain('92,4')
    expect(drawing(page)).toContain('99')
    expect(page).not.toContain('var kända när')
    expect(await read(`${open.path}/notes`)).toContain('Närvaro, Värmlands län: 92,4 (2025).')
  })

  test('are told in English too', async () => {
    const page = (await (await anna.get(closed.item, { 'Accept-Language': 'en' })).text()).replaceAll(
      '\u00a0',
      ' ',
    )
    expect(page).toContain(
      'The figures are those that were known when the meeting was closed on 14 February 2025. One value has changed and two new values have come since then.',
    )
  })
})

describe('a meeting that was closed before any figures', () => {
  test('says that there were none', async () => {
    await write(async (db) => {
      await db.updateTable('meetingClosure').set({ vintage: 0 }).execute()
      await db
        .updateTable('partnership')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .execute()
    })
    const page = await read(closed.item)
    expect(page).toContain('Inga värden var kända när träffen avslutades 14 februari 2025.')
    expect(page).not.toContain('class="chart ')
  })
})

function drawing(page: string): string {
  return /<div class="chart [\s\S]*?<p class="source">/.exec(page)![0]
}
