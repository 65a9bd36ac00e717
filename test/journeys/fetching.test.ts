import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  itemOf,
  type KoladaServer,
  startKolada,
  troubles,
  unitItemOf,
  valueOf,
} from '../../src/fetching/koladaServer.testing.ts'
import { codesOf } from '../../src/population/places.ts'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { handsOn } from './hands.ts'
import { dataFolder, endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** From an empty page to a second fetching: each test goes on where the one before it ended. */
let kolada: KoladaServer
let program: Program
let browser: Browser
let page: Page

const { heading, press, says, type, tabTo } = handsOn(() => page)
const accessible = async () => expect(await axeViolations(page)).toEqual([])

beforeAll(async () => {
  kolada = await startKolada()
  kolada.state.kpis = [
    { id: 'N00945', title: 'Uttagna VAB-dagar, män, andel (%)', municipality_type: 'K' },
    { id: 'N00946', title: 'Uttagna VAB-dagar, totalt, antal', municipality_type: 'K' },
    { id: 'N15505', title: 'Meritvärde i åk 9, antal', municipality_type: 'K', has_ou_data: true },
  ]
  kolada.state.items = codesOf('municipality').map((place, i) => itemOf('N00945', place, 2023, 30 + (i % 7)))
  program = await startProgram('serve', dataFolder(), { KOLADA_URL: kolada.address, LOG_LEVEL: 'warn' })
  browser = await openBrowser()
  page = await newPage(browser, program.address)
  const { address } = program
  await page.request.post('/setup', {
    headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
    form: { name: 'Nya Perspektiv', county: '17', person: 'Anna Sandberg', email: 'anna@region.example' },
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await kolada?.close()
})

describe('figures from Kolada', () => {
  test('begin with an empty page that leads to the search', async () => {
    await page.goto('/figures')
    await page.getByRole('link', { name: 'Hämta från Kolada' }).click()
    await heading('Hämta från Kolada')
    await says('Inga nyckeltal hämtas ännu.')
    await accessible()
    await page.getByRole('link', { name: 'Sök i Koladas katalog' }).click()
    await heading('Lägg till nyckeltal')
  })

  test('are searched for and chosen with the keyboard alone, and what was too short is told', async () => {
    await type('Del av titel, eller id', 'VA')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Skriv minst tre tecken.')
    await accessible()
    await page.getByLabel('Del av titel, eller id').fill('vab-dagar')
    await page.keyboard.press('Enter')
    await says('Två nyckeltal hittades.', 'Uttagna VAB-dagar, män, andel (%)')
    await accessible()
    await tabTo('Lägg till')
    await page.keyboard.press('Enter')
    await says('Hämtas redan')
  })

  test('are fetched while one waits, and the page tells by itself when it is done', async () => {
    await page.goto('/figures/kolada')
    await says('Ett nyckeltal hämtas när någon ber om det.')
    kolada.state.slow = 250
    await press('Hämta nu')
    await says('Hämtningen pågår.')
    await accessible()
    await says('Hämtningen gav 290 nya värden.')
    await accessible()
    kolada.state.slow = 0
  })

  test('wait when the service is away, and the page says so and until when; then it is tried at once', async () => {
    kolada.state.always = troubles.status(503, { 'Retry-After': '600' })
    await page.goto('/figures/kolada')
    await press('Hämta nu')
    await says('Kolada svarar inte som väntat. Nytt försök', 'Kolada svarar med ett fel (503).')
    await accessible()
    await page.goto('/figures/kolada')
    await says('Kolada svarar med ett fel (503).')
    await accessible()
    await page.getByRole('link', { name: 'Visa hämtningen' }).click()
    kolada.state.always = null
    await press('Försök nu')
    await says('Inget hade ändrats i Kolada.')
  })

  test('are removed and taken back, on a phone and without script', async () => {
    const cookies = await page.context().cookies()
    const phone = await newPage(browser, program.address, { width: 390, javaScript: false })
    await phone.context().addCookies(cookies)
    await phone.goto('/figures/kolada')
    await phone.getByRole('button', { name: 'Ta bort N00945' }).click()
    await phone.getByText('Inga nyckeltal hämtas ännu.').waitFor()
    await phone.getByRole('button', { name: 'Hämta N00945 igen' }).click()
    await phone.getByText('Ett nyckeltal hämtas när någon ber om det.').waitFor()
    await phone.getByRole('radio', { name: 'Varje vecka' }).check()
    await phone.getByRole('button', { name: 'Spara hur ofta' }).click()
    await phone.getByText('Ett nyckeltal hämtas varje vecka.').waitFor()
    const wide = await phone.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wide).toBe(false)
    await phone.context().close()
  })

  test('are chosen with their units, which are found beneath their municipality and looked into', async () => {
    const names = ['Norra skolan', 'Östra skolan', 'Älvskolan', 'Parkskolan']
    kolada.state.units = names.map((title, i) => ({ id: `V15E17800${i}101`, title, municipality: '1780' }))
    kolada.state.items.push(...codesOf('municipality').map((place) => itemOf('N15505', place, 2023, 221)))
    kolada.state.unitItems = kolada.state.units.flatMap(({ id }, i) =>
      i === 3
        ? [unitItemOf('N15505', id, 2023, [valueOf(null, { status: 'Privacy' })])]
        : [2019, 2020, 2021, 2022, 2023].map((year, j) =>
            unitItemOf('N15505', id, year, [
              valueOf(205 + 6 * i + j),
              valueOf(211 + 6 * i + j, { gender: 'K' }),
              valueOf(199 + 6 * i + j, { gender: 'M' }),
            ]),
          ),
    )
    await page.goto('/figures/kolada/search?q=meritv%C3%A4rde')
    await says('Finns även för enheter')
    await press('Lägg till N15505')
    await says('Hämtas redan')
    await page.goto('/figures/kolada')
    await press('Hämta även enheter för N15505')
    await says('Hämtas även för länets enheter')
    await accessible()
    await press('Hämta inte enheter för N15505')
    await press('Hämta även enheter för N15505')
    await press('Hämta nu')
    // Some thirty questions, at the pace that the service is promised.
    await page.getByText('Hämtningen gav').waitFor({ timeout: 40_000 })
    await says('Det gäller också 4 enheter, med 46 nya och 0 ändrade värden.')
    await accessible()

    // The list is a part of the indicator's page, and is narrowed there.
    await page.goto('/population/indicators/N15505?place=1780')
    await says('Enheter i Karlstad', 'Norra skolan', 'för få personer för att visas')
    await accessible()
    await page.getByLabel('Del av namnet, eller id').fill('östra')
    await page.keyboard.press('Enter')
    await says('1 av 4 enheter visas.')
    expect(new URL(page.url()).pathname).toBe('/population/indicators/N15505')
    await page.getByRole('link', { name: 'Visa alla', exact: true }).click()
    await says('4 av 4 enheter visas.')
    await page.getByRole('link', { name: 'Östra skolan' }).click()
    await heading('Östra skolan')
    await says('Östra skolan hade 215,0 år 2023.', 'Grundskola i Karlstad.')
    await accessible()
    const wide = await newPage(browser, program.address, { width: 320 })
    await wide.context().addCookies(await page.context().cookies())
    for (const path of ['/population/indicators/N15505/within?place=1780', new URL(page.url()).pathname]) {
      await wide.goto(path)
      expect(await wide.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false)
    }
    await wide.context().close()
  })
})
