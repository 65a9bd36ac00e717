import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { itemOf, type KoladaServer, startKolada, troubles } from '../../src/fetching/koladaServer.testing.ts'
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
})
