import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { dataFolder, endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** An official who is new takes the introduction along; a coordinator writes down what a party has promised. */
let program: Program
let browser: Browser

beforeAll(async () => {
  program = await startProgram('demo', dataFolder())
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe('an official', () => {
  let page: Page
  beforeAll(async () => {
    page = await signedIn({}, 'Olle Berglund')
  })

  test('finds the introduction to the own seat on Läget, with what waits first', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Introduktion till ditt uppdrag' }).click()
    await page.getByRole('heading', { level: 1, name: 'Introduktion: Beredningsgruppen' }).waitFor()
    await page.getByText(/^Du sitter i Beredningsgruppen för Arvika\. .+ väntar på er\.$/).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Det här väntar' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  test('takes it along as a PDF', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Ladda ner som PDF' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(
      /^introduktion-\d{4}-\d\d-\d\d-beredningsgruppen-arvika\.pdf$/,
    )
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('writes what to hand over one day, with the keyboard alone', async () => {
    await tabTo(page, 'Skriv en överlämning')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lämna över uppdraget' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await tabTo(page, 'Det här vill jag lämna över')
    await page.keyboard.type('Be om underlagen tre veckor före träffen.')
    await tabTo(page, 'Spara överlämningen')
    await page.keyboard.press('Enter')
    await page.getByText('Be om underlagen tre veckor före träffen.').waitFor()
  })
})

describe('a coordinator', () => {
  let page: Page
  beforeAll(async () => {
    page = await signedIn({}, 'Maria Lindqvist')
  })

  test('writes down what a party has promised, with the keyboard, also when something was forgotten', async () => {
    await page.goto('/commitments/new')
    await page.getByLabel('Huvudman').selectOption({ label: 'Årjäng' })
    await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Arbetsgruppen för Barnalivet' })
    await type(page, 'Antal uppdrag', '2')
    await type(page, 'Funktioner', 'Skolchefen och socialchefen')
    await type(page, 'Träffar om året', '6')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await tabTo(page, 'Skriv vem som har beslutat.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Kommunstyrelsen')
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
    await page.getByLabel('Beslutsdag').fill(today)
    await page.getByLabel('Beslutsdag').press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Åtagande: Årjäng' }).waitFor()
    await page
      .getByText('Årjäng har lovat 2 uppdrag, 6 träffar om året, i Arbetsgruppen för Barnalivet.')
      .waitFor()
    await page.getByText('Maria Lindqvist som Samordnare, Region Värmland').waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  test('finds it among all promises, also on a phone without script', async () => {
    const phone = await signedIn({ width: 390, javaScript: false }, 'Maria Lindqvist')
    await phone.goto('/commitments')
    await phone
      .getByText(/Du agerar som/)
      .locator('visible=true')
      .first()
      .waitFor()
    await phone.getByRole('link', { name: 'Årjäng' }).click()
    await phone
      .getByRole('row', { name: /Arbetsgruppen för Barnalivet/ })
      .getByText('Skolchefen och socialchefen')
      .waitFor()
    const { scrollWidth } = await phone.evaluate(() => ({ scrollWidth: document.body.scrollWidth }))
    expect(scrollWidth).toBeLessThanOrEqual(390)
  })
})

async function signedIn(visit: Parameters<typeof newPage>[2], who: string): Promise<Page> {
  const opened = await newPage(browser, program.address, visit)
  await opened.goto('/sign-in')
  await opened.getByRole('button', { name: who }).click()
  await opened.waitForURL('/')
  return opened
}

async function type(page: Page, label: string, text: string): Promise<void> {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

/** Tabs until what has the focus is called so: nothing is reached in any other way. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return (element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim()
    })
    if (focused === name || focused.startsWith(`${name} (`)) return
  }
  throw new Error(`The keyboard does not reach "${name}".`)
}
