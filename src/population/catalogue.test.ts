import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'
import { loadFigures } from './load.ts'
import { placesOfCounty } from './places.ts'

const { database } = await testDatabase()
let anna: Awaited<ReturnType<Awaited<ReturnType<typeof foundWorld>>['browserOf']>>

/** As many as a source may have that nobody has loaded values for. */
const described = Array.from({ length: 250 }, (_, i) => ({
  id: `N${String(10_000 + i)}`,
  title: `Invånare med provnyckeltal nummer ${i}, andel (%)`,
  description: 'Andel invånare.',
  is_divided_by_gender: false,
  municipality_type: 'K',
  auspice: 'E',
  operating_area: 'Befolkning',
  perspective: 'Resurser',
  publ_period: '2025',
  has_ou_data: false,
}))

beforeAll(async () => {
  const world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  const rows = placesOfCounty('17').flatMap(({ kind, code }) =>
    kind === 'municipality' ? [2022, 2023].map((year) => `N10007,${code},${year},T,${year - 1950},`) : [],
  )
  const files = [
    ['catalogue.json', JSON.stringify({ values: described, count: described.length })],
    ['values.csv', `kpi,municipality,period,gender,value,status\n${rows.join('\n')}\n`],
  ] as const
  for (const [name, content] of files) {
    const found = await recognise(inPieces(content, 4096), { name, fetchedOn: '2024-12-12' as CivilDate })
    if (found.kind !== 'loadable') throw new Error(`Nothing to load in ${name}.`)
    await loadFigures(database, world.doer, found.file)
  }
})

const html = async (path: string) => (await anna.get(path)).text()
const rowsIn = (page: string) => [...page.matchAll(/<th scope="row">/g)].length
const codesIn = (page: string) => [...new Set(page.match(/N10\d{3}/g) ?? [])]

describe('a source’s whole catalogue', () => {
  test('is not what the list of indicators shows: only those with values', async () => {
    const page = await html('/population')
    expect(codesIn(page)).toEqual(['N10007'])
    expect(page).toContain('Utan värden (249)')
    expect(page).toContain('1 nyckeltal beskriver befolkningen')
  })

  test('is one choice away, a hundred at a time, and can be searched', async () => {
    const first = await html('/population?values=none')
    expect(rowsIn(first)).toBe(100)
    expect(first).toContain('Sida 1 av 3')
    const last = await html('/population?values=none&page=3')
    expect(rowsIn(last)).toBe(49)
    const found = await html('/population?values=none&q=nummer+123')
    expect(codesIn(found)).toEqual(['N10123'])
    expect(await html('/population?q=nummer+123')).toContain('values=none')
  })

  test('does not fill the choices of a target, an effect or a point', async () => {
    for (const path of ['/targets/new', '/effects/new'])
      expect(codesIn(await html(path)), path).toEqual(['N10007'])
  })

  test('is found by search, which says when there is more than it shows', async () => {
    const page = await html('/search?q=provnyckeltal')
    expect(page).toContain('Fler än 50 resultat för ”provnyckeltal”.')
    expect(page).toContain('de som passar bäst')
    expect(await html('/search?q=provnyckeltal+123')).toContain('Ett resultat för')
  })
})
