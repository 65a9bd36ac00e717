import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { loadFigures } from './load.ts'
import { placesOfCounty } from './places.ts'
import { seriesOf } from './seriesStore.ts'
import { describeIndicator, indicatorFor } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>

const municipalities = placesOfCounty('17').flatMap(({ kind, code }) => (kind === 'municipality' ? code : []))
const years = Array.from({ length: 14 }, (_, i) => 2010 + i)
const noise = [0, 0.4, -0.3, 0.2, -0.4, 0.1, 0.3, -0.2, 0, 0.2, -0.1, 0.3, -0.3, 0.1]

/** X1: Karlstad alone, a little more each year. X2: two that stand high begin to be left out in 2023. */
const rows = [
  ...years.map((year, i) => `X1;1780;${year};T;${50 + 3 * i};`),
  ...years.flatMap((year, i) =>
    municipalities.map((code, place) => {
      const value = (place < 2 ? 95 : 60) + noise[i]!
      return `X2;${code};${year};T;${place < 2 && year === 2023 ? '' : value};`
    }),
  ),
  // X3: everybody falls in 2023, and two that stand where the others do are left out.
  ...years.flatMap((year, i) =>
    municipalities.map((code, place) => {
      const value = 60 + noise[i]! - (year === 2023 ? 9 : 0)
      return `X3;${code};${year};T;${place < 2 && year === 2023 ? '' : value};`
    }),
  ),
  // X4: Kil stands lowest, and has no value for 2023.
  ...years.flatMap((year, i) =>
    municipalities.map((code, place) => {
      const value = code === '1715' ? 40 : 60 + place + noise[i]!
      return `X4;${code};${year};T;${code === '1715' && year === 2023 ? ';Missing' : `${value};`}`
    }),
  ),
]

const load = async (content: string, fetchedOn: string) => {
  const found = await recognise(inPieces(content), { name: 'egen.csv', fetchedOn: fetchedOn as CivilDate })
  if (found.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, world.doer, found.file)
}

const head = 'nyckeltal;kommun;år;kön;värde;status\n'

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  const content = `${head}${rows.join('\n')}\n`
  await load(content, '2024-12-12')
  await database.write(world.partnershipId, async (db) => {
    for (const code of ['X1', 'X2', 'X3', 'X4']) {
      const indicator = await indicatorFor(db, code)
      const described = { direction: 'increase', describes: 'population', decimals: 1 } as const
      await describeIndicator(db, world.doer, indicator, { ...described, name: code })
    }
  })
})

const page = async (path: string) =>
  (await (await anna.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a mean of one municipality out of sixteen', () => {
  test('says nothing about the county', async () => {
    const text = await page('/population/indicators/X1')
    expect(text).toContain(
      'För Värmlands län går inget att säga: bara 1 av 16 kommuner har ett värde för 2023.',
    )
    expect(text).not.toContain('år i rad')
    expect(text).not.toContain('Det är en verklig')
  })

  test('is no value in the list, in a chart or in a target, and signals nothing', async () => {
    const [county] = await database.read(world.partnershipId, async (db) =>
      seriesOf(db, {
        indicatorIds: [(await indicatorFor(db, 'X1')).id],
        placeCodes: ['17'],
        sexes: ['T'],
      }),
    )
    expect(county!.points.at(-1)).toMatchObject({ value: null, members: 1, reason: 'few-members 1/16' })
    expect(await page('/population')).toMatch(/X1[^]*?bara 1 av 16 kommuner har ett värde/)
    expect(await page('/targets/new?indicator=X1')).toContain('Inget värde finns ännu')
  })

  test('leaves the municipality its own', async () => {
    expect(await page('/population/indicators/X1?place=1780')).toContain('I Karlstad har värdet ökat')
  })
})

describe('a mean that other municipalities are in than before', () => {
  test('makes no signal of who is in it', async () => {
    const text = await page('/population/indicators/X2')
    expect(text).toContain('Ovägt medelvärde av 14 av 16 kommuner')
    expect(text).not.toContain('inte slump')
    expect(text).toContain('ryms i den normala variationen')
  })

  test('still signals what the same municipalities would have shown', async () => {
    const text = await page('/population/indicators/X3')
    expect(text).toContain('Ovägt medelvärde av 14 av 16 kommuner')
    expect(text).toContain('Det är inte slump.')
  })
})

describe('a municipality without the latest value', () => {
  test('shows its older value with the year, after those that have one', async () => {
    const html = await (await anna.get('/population/indicators/X4')).text()
    const panels = [...html.matchAll(/<h3><a href="[^"]*">([^<]+)<\/a><\/h3><p class="[^"]*">([^<]+)</g)]
    expect(panels).toHaveLength(16)
    expect(panels.at(-1)!.slice(1)).toEqual(['Kil', '40,0 år 2022'])
    expect(panels[0]![2]).not.toContain('år')
    expect(html).toContain('2023: värde saknas. uppgift saknas')
  })

  test('is counted out of the mean: 15 of 16, where a target is set and on the page itself', async () => {
    for (const path of ['/population/indicators/X4', '/targets/new?indicator=X4']) {
      expect(await page(path)).toContain('Ovägt medelvärde av 15 av 16 kommuner, egen beräkning.')
    }
  })

  test('has the reason in the table behind the small charts', async () => {
    expect(await page('/population/indicators/X4')).toMatch(/Kommun 2010 .* Kil .*uppgift saknas/s)
  })
})

describe('a value that the source has revised', () => {
  test('leads to the page as it was before', async () => {
    await load(`${head}X1;1780;2023;T;12,5;\n`, '2025-01-15')
    const html = await (await anna.get('/population/indicators/X1?place=1780')).text()
    const [, link] = /<a href="([^"]*asOf=1)">Visa som det var/.exec(html) ?? []
    const then = await page(link!.replace('&amp;', '&'))
    expect(then).toContain('till 89,0 år 2023')
    expect(then).toContain('Du ser värdena som de var vid hämtningen 12 december 2024.')
  })
})
