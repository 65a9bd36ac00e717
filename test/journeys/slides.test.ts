import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, isSound, signedIn } from './hands.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

/** From the frozen report of the review to its slides on the wall: each test goes on where the one before it ended. */
let program: Program
let browser: Browser
let page: Page
let review: string

const { follow, heading, press, says } = handsOn(() => page)

beforeAll(async () => {
  program = await startProgram('demo jonkoping', await exampleFolder('demo jonkoping'))
  browser = await openBrowser()
  page = await signedIn(browser, program.address, 'Agneta Frohm')
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
  endPrograms()
})

describe('whoever leads the review', () => {
  test('reads the report, writes another summary, and freezes the next number', async () => {
    await page.goto('/reviews')
    await follow('Förbättrat partnerskap')
    await heading('Förbättrat partnerskap')
    review = new URL(page.url()).pathname
    await follow('Rapporten')
    await heading('Rapporten')
    await isSound(page)
    await follow('Ändra sammanfattningen')
    await heading('Sammanfattningen')
    await isSound(page)
    await page
      .getByLabel('Sammanfattning', { exact: true })
      .fill('Samverkan bär. Nu behöver den väljas hårdare.')
    await press('Spara sammanfattningen')
    await says('Samverkan bär. Nu behöver den väljas hårdare.')
    await follow('Visa hur den blir')
    await heading('Så blir rapporten')
    await isSound(page)
    await page.goBack()
    await heading('Rapporten')
    await press('Frys rapporten')
    await heading('Rapport: Förbättrat partnerskap')
    await says('Nummer 2, ersätter nummer 1')
    await isSound(page)
    await follow('Filer och öppenhet')
    await heading('Rapport: Förbättrat partnerskap, nr 2')
    await isSound(page)
  })

  test('puts a slide aside, adds one, moves it, and takes the last back', async () => {
    await page.goto(`${review}/slides`)
    await heading('Bilderna')
    await isSound(page)
    await says('20 bilder visas, 5 är undanlagda.')
    await press('Lägg undan ”Metod”')
    await says('19 bilder visas, 6 är undanlagda.')
    await follow('Lägg till en egen bild')
    await heading('Lägg till en egen bild')
    await press('Spara bilden')
    await page.getByRole('alert').waitFor()
    await isSound(page)
    await page.getByLabel('Rubrik').fill('Vad gör vi på måndag?')
    await page.getByLabel('Punkter').fill('En sak var\nIngen ny grupp')
    await press('Spara bilden')
    await says('20 bilder visas, 6 är undanlagda.')
    await press('Flytta upp ”Vad gör vi på måndag?”')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Flytta upp ”Vad gör vi på måndag?”')
    await press('Ta bort ”Vad gör vi på måndag?”')
    await says('19 bilder visas, 6 är undanlagda.')
    await press('Ångra senaste ändringen')
    await says('20 bilder visas, 6 är undanlagda.')
    await says('Vad gör vi på måndag?')
  })

  test('shows them by keyboard, one thought at a time, from the first to the last and out', async () => {
    await page.getByRole('link', { name: 'Visa bilderna' }).focus()
    await page.keyboard.press('Enter')
    await heading('Förbättrat partnerskap')
    await says('1 av 20')
    await isSound(page)
    for (const [key, title, place] of [
      ['ArrowRight', 'Bakgrund', '2 av 20'],
      ['PageDown', 'Så är arbetet ordnat', '3 av 20'],
      ['ArrowLeft', 'Bakgrund', '2 av 20'],
      ['End', 'Att tala om i dag', '20 av 20'],
      ['Home', 'Förbättrat partnerskap', '1 av 20'],
    ] as const) {
      await page.keyboard.press(key)
      await heading(title)
      await says(place)
      // The heading has the focus, so that a step is read aloud.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    }
    await page.keyboard.press('Escape')
    await heading('Bilderna')
  })

  test('shows them in the dark too, and every slide is sound', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    for (let number = 1; number <= 20; number++) {
      await page.goto(`${review}/slides/${number}`)
      await page.getByText(`${number} av 20`, { exact: true }).waitFor()
      expect(await axeViolations(page)).toEqual([])
      // All of it is on the wall at once.
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0)
    }
    await page.emulateMedia({ colorScheme: 'light' })
  })

  test('reads the frame in English, while the slides are in Swedish', async () => {
    await page.goto(`${review}/slides`)
    await page.getByRole('button', { name: 'English' }).click()
    await heading('The slides')
    await says('The slides are in Swedish.')
    await isSound(page)
    await page.goto(`${review}/slides/2`)
    await heading('Bakgrund')
    await says('2 of 20')
    await isSound(page)
  })
})

describe('somebody on a phone without script', () => {
  test('steps by links, and leaves', async () => {
    const phone = await newPage(browser, program.address, { width: 390, javaScript: false })
    await phone.goto('/sign-in')
    await phone.getByRole('button', { name: 'Agneta Frohm' }).click()
    await phone.goto(`${review}/slides/1`)
    await phone.getByRole('link', { name: 'Nästa bild' }).click()
    await phone.getByRole('heading', { level: 1, name: 'Bakgrund' }).waitFor()
    await phone.getByRole('link', { name: 'Sista bilden' }).click()
    await phone.getByText('20 av 20').waitFor()
    await phone.getByRole('link', { name: 'Till översikten' }).click()
    await phone.getByRole('heading', { level: 1, name: 'Bilderna' }).waitFor()
    await phone.context().close()
  })
})
