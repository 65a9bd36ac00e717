import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PxServer, populationTable, startPxWeb } from '../../src/fetching/pxwebServer.testing.ts'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { handsOn } from './hands.ts'
import { dataFolder, endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** From an empty page to values: each test goes on where the one before it ended. */
let database: PxServer
let program: Program
let browser: Browser
let page: Page

const { heading, press, says } = handsOn(() => page)
const accessible = async () => expect(await axeViolations(page)).toEqual([])

beforeAll(async () => {
  database = await startPxWeb()
  database.state.tables = [populationTable()]
  program = await startProgram('serve', dataFolder(), { PXWEB_URLS: database.v2, LOG_LEVEL: 'warn' })
  browser = await openBrowser()
  page = await newPage(browser, program.address)
  const { address } = program
  await page.request.post('/setup', {
    headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
    form: { name: 'Jönköpings län', county: '06', person: 'Anna Sandberg', email: 'anna@region.example' },
  })
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await database?.close()
})

describe('an indicator made of a table', () => {
  test('begins with an empty page that leads to the search', async () => {
    await page.goto('/figures')
    await page.getByRole('link', { name: 'Hämta från statistikdatabasen' }).click()
    await heading('Hämta från statistikdatabasen')
    await says('Inga tabeller hämtas ännu.')
    await accessible()
    await page.getByRole('link', { name: 'Sök upp en tabell' }).click()
    await heading('Sök upp en tabell')
    await page.getByLabel('Ord ur tabellens titel').fill('folkmängd')
    await page.keyboard.press('Enter')
    await says('En tabell hittades.')
    await accessible()
    await page.getByRole('link', { name: 'Välj TAB638' }).click()
    await heading('Gör ett nyckeltal av tabellen')
  })

  test('tells what is missing, and shows real values before anything is fetched', async () => {
    await accessible()
    await press('Visa värden')
    await page.getByRole('alert').waitFor()
    await says('Välj vilket håll som är bra.')
    await page.getByLabel('Inget av dem').check()
    await press('Visa värden')
    await says('Så blir värdena', 'Hela hämtningen är 36 värden i 2 frågor.')
    await accessible()
    await press('Lägg till nyckeltalet')
    await heading('Hämta från statistikdatabasen')
    await says('Ett nyckeltal hämtas när någon ber om det.', 'Region')
    await accessible()
  })

  test('is fetched while one waits, taken away and taken up again', async () => {
    await press('Hämta nu')
    await says('Hämtningen gav')
    await accessible()
    await page.goto('/figures/pxweb')
    await page.getByRole('button', { name: /^Ta bort / }).click()
    await says('Hämtas inte längre')
    await page.getByRole('button', { name: /^Hämta .* igen$/ }).click()
    await says('Ett nyckeltal hämtas när någon ber om det.')
    await page.getByRole('link', { name: /^Ändra / }).click()
    await heading('Ändra vad som hämtas')
    await accessible()
  })

  test('keeps to a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 800 })
    for (const path of ['/figures/pxweb', '/figures/pxweb/search?q=folk', new URL(page.url()).pathname]) {
      await page.goto(path)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
      expect(wider, path).toBe(false)
    }
  })
})
