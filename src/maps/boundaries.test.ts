import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { loadFigures } from '../population/load.ts'
import { inPieces } from '../sources/reading.testing.ts'
import { recognise } from '../sources/recognise.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')
const other = await foundWorld(database, 'Andra')
const stranger = await other.browserOf('anna@region.example')

const list = '/population/boundaries'
const map = '/population/indicators/N15428/map'

const square = (east: number, north: number) => [
  [east, north],
  [east + 0.4, north],
  [east + 0.4, north + 0.4],
  [east, north + 0.4],
  [east, north],
]
const geojson = (...codes: string[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: codes.map((kod, at) => ({
      type: 'Feature',
      properties: { kod, lan: kod.slice(0, 2) },
      geometry: { type: 'Polygon', coordinates: [square(12 + at * 0.5, 59)] },
    })),
  })

const formOf = async (content: string | null, typed: Record<string, string>, name = 'granser.geojson') => {
  const form = new FormData()
  for (const [key, value] of Object.entries({ ...hiddenIn(await (await anna.get(list)).text()), ...typed })) {
    form.set(key, value)
  }
  if (content !== null) form.set('file', new File([content], name))
  return form
}
const said = { source: 'Lantmäteriet, 1 januari 2025', licence: 'CC0' }
const load = async (content: string) => {
  const answer = await anna.post(list, await formOf(content, said))
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const plain = async (path: string, browser = anna) =>
  (await (await browser.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
const filesStored = () =>
  database.read(world.partnershipId, (db) => db.selectFrom('boundaryFile').select('id').execute())

beforeAll(async () => {
  const text = 'kpi,municipality,period,gender,value,status\nN15428,1780,2024,T,80,\nN15428,1715,2024,T,70,\n'
  const read = await recognise(inPieces(text), { name: 'file.csv', fetchedOn: '2024-12-12' as CivilDate })
  if (read.kind !== 'loadable') throw new Error('Nothing to load.')
  await loadFigures(database, world.doer, read.file)
})

describe('boundaries that somebody loads', () => {
  test('are drawn when their property is chosen, taken away, and taken back', async () => {
    expect(await (await anna.get(map)).text()).not.toContain('name="drawn"')
    const file = await load(geojson('1780', '1715', '0180'))
    const shown = await plain(file)
    expect(shown).toContain('2 av länets 16 kommuner finns i filen.')
    expect(shown).toContain('2 av länets kommuner, 1 yta i ett annat län som inte sparas.')
    expect(shown).toContain('Saknas i filen: Arvika')
    // Nothing is drawn with them yet.
    expect(await (await anna.get(map)).text()).not.toContain('name="drawn"')

    expect((await anna.post(`${file}/use`, { property: 'kod' })).status).toBe(303)
    const drawn = await (await karin.get(`${map}?drawn=areas`)).text()
    expect(drawn.match(/class="map-boundary/g)).toHaveLength(4)
    expect(drawn).toContain('Gränser: Lantmäteriet, 1 januari 2025 (CC0).')
    expect(drawn).toContain('Utan yta på kartan: Arvika')
    // The squares stay what is usual.
    expect(await (await karin.get(map)).text()).not.toContain('map-boundary')
    const svg = await (await karin.get('/population/indicators/N15428/map.svg?drawn=areas')).text()
    expect(svg).toContain('Lantmäteriet,')

    await anna.post(`${file}/withdrawal`, {})
    expect(await (await karin.get(`${map}?drawn=areas`)).text()).not.toContain('map-boundary')
    expect(await plain(list)).toContain('Borttagen')
    await anna.post(`${file}/withdrawal/undoing`, {})
    expect(await (await karin.get(`${map}?drawn=areas`)).text()).toContain('map-boundary')
  })

  test('sent twice are one file', async () => {
    const before = (await filesStored()).length
    const form = await formOf(geojson('1780'), said)
    expect((await anna.post(list, form)).status).toBe(303)
    expect((await anna.post(list, form)).status).toBe(303)
    expect(await filesStored()).toHaveLength(before + 1)
  })

  test.each([
    [null, said, 'Välj en fil.'],
    ['', said, 'Filen är tom.'],
    ['{"type":"FeatureCollection","features":[{', said, 'Filen är inte hel GeoJSON'],
    [geojson('9999'), said, 'Ingen egenskap i filen är kommunkod'],
    [geojson('<script>alert(1)</script>'), said, 'programkod i egenskapen kod'],
    [geojson('1780').replaceAll('12,', '412000,'), said, 'SWEREF 99 TM'],
    [geojson('1780'), { source: '', licence: 'CC0' }, 'Skriv varifrån gränserna kommer.'],
    [geojson('1780'), { source: 'Lantmäteriet', licence: '' }, 'Skriv vilken licens gränserna har.'],
    [geojson('1780'), { source: 'Ring 19811218-9876', licence: 'CC0' }, 'personnummer'],
  ])(
    'of %s are refused with %o, what was typed stays, and nothing is stored',
    async (content, typed, words) => {
      const before = await filesStored()
      const answer = await anna.post(list, await formOf(content, typed))
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(words)
      expect(page).toContain(`value="${typed.source}"`)
      expect(page).not.toContain('<script>alert')
      expect(await filesStored()).toEqual(before)
    },
  )

  test('of more than sixteen megabytes are refused before they are read', async () => {
    const answer = await anna.post(list, await formOf(' '.repeat(17 * 1024 * 1024), said))
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('16')
  })

  test('are the business of those who prepare, and of nobody else’s partnership', async () => {
    const file = await load(geojson('1780'))
    expect((await karin.get(list)).status).toBe(403)
    expect((await karin.post(`${file}/use`, { property: 'kod' })).status).toBe(403)
    expect((await stranger.get(file)).status).toBe(404)
    expect((await stranger.post(`${file}/withdrawal`, {})).status).toBe(404)
    expect((await anna.post(`${file}/use`, { property: 'lan' })).status).toBe(422)
    expect((await anna.get(`${list}/nothing`)).status).toBe(404)
  })
})
