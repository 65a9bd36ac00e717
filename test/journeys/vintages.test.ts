import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { tabTo, press, follow, heading, says } = handsOn(() => page)

describe('what was known then', () => {
  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
  })

  test('is asked of the list since the latest meeting, which leads to the values', async () => {
    await page.goto('/population')
    await goBeside('Ändrat sedan träffen')
    await heading('Ändrat sedan träffen')
    await says('nyckeltal är andra nu.')
    expect(await axeViolations(page)).toEqual([])
    await page
      .getByRole('table', { name: 'Ändrat sedan träffen' })
      .getByRole('link', { name: /Barn som känner sig trygga/ })
      .click()
    await says('Skillnad', '(egen beräkning)')
    expect(await axeViolations(page)).toEqual([])
  })

  test('a probable change of unit is answered with the keyboard, and the answer taken back', async () => {
    await page.goto('/population/revisions')
    await tabTo('Ja, enheten har ändrats: Cykelresor till skolan en dag i maj, påhittade värden')
    await page.keyboard.press('Enter')
    await says('Enheten har ändrats.')
    expect(await axeViolations(page)).toEqual([])
    await press('Ångra svaret')
    await says('Har enheten ändrats?')
  })

  test('a day is chosen on the indicator’s page, and the address keeps it', async () => {
    await page.goto('/population/indicators/E10001')
    await page.getByText('Vad var känt en annan dag?').click()
    await page.getByLabel('Dag', { exact: true }).fill('2024-12-31')
    await press('Visa det som var känt')
    await says('Du ser vad som var känt den 31 december 2024.', 'Ett värde har ändrats sedan dess.')
    expect(new URL(page.url()).searchParams.get('day')).toBe('2024-12-31')
    expect(await axeViolations(page)).toEqual([])
    await follow('Visa det som är känt nu')
    await says('Strecken genom punkterna är osäkerheten')
  })

  test('the registry is narrowed to what lacks something', async () => {
    await page.goto('/population/registry')
    await page.getByLabel('Slag').selectOption('uncertainty')
    await press('Visa')
    await says('1 nyckeltal visas.')
    expect(await axeViolations(page)).toEqual([])
  })
})

/** Beside the page, not in it. */
async function goBeside(place: string): Promise<void> {
  await page.getByRole('link', { name: place, exact: true }).first().click()
}
