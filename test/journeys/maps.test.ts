import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import readExcelFile from 'read-excel-file/node'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** Somebody who looks at the map, takes it along, and brings boundaries of their own. */
const county = exampleCounty()
let page: Page

const { heading, press, says, tabTo } = handsOn(() => page)
const accessible = async () => expect(await axeViolations(page)).toEqual([])
const map = '/population/indicators/N15428/map'

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

/** What the browser has saved after a link or a button is pressed. */
const taken = async (name: RegExp): Promise<{ name: string; content: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByText(name).first().click(),
  ])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

describe('the map of an indicator', () => {
  test('is reached from the indicator, and chosen by keyboard alone', async () => {
    await page.goto('/population/indicators/N15428')
    await page.getByRole('link', { name: 'Se kommunerna på kartan' }).click()
    await page.waitForURL(`**${map}`)
    await says('Starkare färg är högre värde.')
    await accessible()
    await tabTo('År')
    await page.getByLabel('År', { exact: true }).selectOption('2023')
    await page.getByLabel('Kön').selectOption({ label: 'Kvinnor' })
    await tabTo('Visa kartan')
    await page.keyboard.press('Enter')
    await page.waitForURL(/year=2023/)
    await says('Återställ valen')
    await accessible()
  })

  test('is taken along in each kind, with the same figures', async () => {
    await page.goto(map)
    const csv = await taken(/^CSV/)
    const lines = parse(csv.content, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]
    const known = new Map(lines.map((line) => [line.kommunkod, Number(line.värde!.replace(',', '.'))]))
    expect(known.size).toBe(16)
    expect(csv.name).toMatch(/^karta-.*-värmlands-län-2024\.csv$/)

    const [values] = await readExcelFile((await taken(/^Excel/)).content)
    const book = new Map(values!.data.slice(1).map((row) => [row[2], row[6]]))
    expect(book).toEqual(known)

    const stat = JSON.parse(String((await taken(/^JSON-stat/)).content))
    const places: string[] = stat.dimension.place.category.index
    expect(new Map(places.map((code, at) => [code, stat.value[at]]))).toEqual(known)

    const svg = await taken(/^SVG/)
    expect(String(svg.content)).toMatch(/^<svg xmlns=/)
    const png = await taken(/^PNG/)
    expect(png.name).toMatch(/\.png$/)
    expect(png.content.subarray(1, 4).toString()).toBe('PNG')
    // At double density.
    expect(png.content.readUInt32BE(16)).toBeGreaterThan(1700)
  })

  test('is the same in English, and for those who only read', async () => {
    const reader = await county.as('Karin Holm', { language: 'en' })
    await reader.goto(map)
    await reader.getByText('A stronger colour is a higher value.').waitFor()
    expect(await axeViolations(reader)).toEqual([])
    expect(await reader.getByRole('link', { name: 'Load boundaries' }).count()).toBe(0)
    await reader.context().close()
  })
})

describe('boundaries of one’s own', () => {
  const file = join(inject('scratch'), 'granser.geojson')
  const square = (east: number) => [
    [east, 59],
    [east + 0.4, 59],
    [east + 0.4, 59.4],
    [east, 59.4],
    [east, 59],
  ]
  const area = (kod: string, east: number) => ({
    type: 'Feature',
    properties: { kod },
    geometry: { type: 'Polygon', coordinates: [square(east)] },
  })

  test('that are broken off are told so, and what was typed stays', async () => {
    writeFileSync(file, '{"type":"FeatureCollection","features":[')
    await page.goto(map)
    await page.getByRole('link', { name: 'Läs in kommungränser' }).click()
    await heading('Kommungränser')
    await accessible()
    await page.getByLabel('Fil med gränser').setInputFiles(file)
    await page.getByLabel('Källa').fill('Lantmäteriet, 1 januari 2025')
    await page.getByLabel('Licens').fill('CC0')
    await press('Läs in gränser')
    await page.getByRole('alert').waitFor()
    await says('Filen är inte hel GeoJSON')
    expect(await page.getByLabel('Källa').inputValue()).toBe('Lantmäteriet, 1 januari 2025')
    await accessible()
  })

  test('are loaded, drawn, taken away and taken back', async () => {
    writeFileSync(
      file,
      JSON.stringify({ type: 'FeatureCollection', features: [area('1780', 13), area('1715', 12.5)] }),
    )
    await page.getByLabel('Fil med gränser').setInputFiles(file)
    await press('Läs in gränser')
    await says('2 av länets 16 kommuner finns i filen.')
    await accessible()
    await press('Rita kartorna med gränserna')
    await says('Kartorna kan visas med gränserna i granser.geojson.')
    await accessible()
    await page.goto(map)
    await page.getByLabel('Kartbild').selectOption({ label: 'Kommungränser' })
    await press('Visa kartan')
    await says('Gränser: Lantmäteriet, 1 januari 2025 (CC0).')
    await accessible()
    await page.goto('/population/boundaries')
    await page.getByRole('button', { name: /^Ta bort/ }).click()
    await says('Borttagen')
    await page.getByRole('button', { name: /^Ta tillbaka/ }).click()
    await says('Används')
  })
})
