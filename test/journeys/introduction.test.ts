import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** An official who is new takes the introduction along; a coordinator writes down what a party has promised. */
const county = exampleCounty()

const hands = (page: Page) => handsOn(() => page)

describe('an official', () => {
  let page: Page
  beforeAll(async () => {
    page = await county.as('Olle Berglund')
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
    await hands(page).tabTo('Skriv en överlämning')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Lämna över uppdraget' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await hands(page).tabTo('Det här vill jag lämna över')
    await page.keyboard.type('Be om underlagen tre veckor före träffen.')
    await hands(page).tabTo('Spara överlämningen')
    await page.keyboard.press('Enter')
    await page.getByText('Be om underlagen tre veckor före träffen.').waitFor()
  })
})

describe('a coordinator', () => {
  let page: Page
  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
  })

  test('writes down what a party has promised, with the keyboard, also when something was forgotten', async () => {
    await page.goto('/commitments/new')
    await page.getByLabel('Huvudman').selectOption({ label: 'Årjäng' })
    await page.getByLabel('Organ', { exact: true }).selectOption({ label: 'Arbetsgruppen för Barnalivet' })
    await hands(page).type('Antal uppdrag', '2')
    await hands(page).type('Funktioner', 'Skolchefen och socialchefen')
    await hands(page).type('Träffar om året', '6')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await hands(page).tabTo('Skriv vem som har beslutat.')
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
    const phone = await county.as('Maria Lindqvist', {
      width: 390,
      javaScript: false,
    })
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
