import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** From an agreement made elsewhere until it is in force: each test goes on where the one before it ended. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
const county = exampleCounty()
let page: Page
let outcome: string

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

describe('an agreement', () => {
  test('is entered with the keyboard alone, also when something was forgotten', async () => {
    await page.goto('/decisions')
    await tabTo('Skriv in ett beslut eller en överenskommelse')
    await page.keyboard.press('Enter')
    await heading('Skriv in ett beslut eller en överenskommelse')
    // The second of the radio buttons: the arrow moves within them.
    await page.getByRole('radio', { name: /^Beslut/ }).focus()
    await page.keyboard.press('ArrowDown')
    await type('Rubrik', 'Gemensam jour för unga')
    await type('Lydelse', 'Parterna håller en gemensam jour för unga, alla dagar.')
    await type('Organ', 'Beredningsgruppen')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    await tabTo('Skriv vilken dag det beslutades.')
    await page.keyboard.press('Enter')
    await page.getByLabel('Datum').fill(today)
    await page.getByLabel('Datum').press('Enter')
    await heading(/^Överenskommelse \d{4}:\d+$/)
    outcome = page.url()
    await says('Gäller inte: inte ställt till parterna.')
  })

  test('is put to two parties', async () => {
    await follow('Ställ till parterna')
    await heading('Ställ utfallet till parterna')
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    for (const name of ['Arvika', 'Kil']) await page.getByRole('checkbox', { name }).check()
    await page.getByLabel('Svara senast').fill('2099-12-31')
    expect(await axeViolations(page)).toEqual([])
    await press('Ställ frågan')
    await says('Gäller inte: 2 svar saknas.', 'kräver alla 2')
  })

  test('is answered, and in force when the last one has adopted it', async () => {
    for (const name of ['Arvika', 'Kil']) {
      await page.getByRole('row', { name }).getByRole('link', { name: 'Skriv in svaret' }).click()
      await heading('Skriv in ett svar')
      expect(await page.getByLabel('Part', { exact: true }).inputValue()).not.toBe('')
      await page.getByRole('radio', { name: 'Antar', exact: true }).check()
      await page.getByLabel('Beslutsdag').fill(today)
      await page.getByLabel('Beslutande organ').fill('Kommunfullmäktige')
      await page.getByLabel('Paragraf').fill('§ 31')
      await page.getByLabel('Var svaret är registrerat').fill('Kommunens diarium')
      await press('Spara svaret')
      // What was saved is told first, and has the focus; a link leads on to its row.
      await says(`Svaret från ${name} är sparat.`)
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
      expect(focused).toContain(`Svaret från ${name} är sparat.`)
      await follow('Visa svaret')
      await page.waitForURL(/#party-/)
    }
    await says('Gäller sedan')
    expect(await axeViolations(page)).toEqual([])
  })

  test('stands among what is in force, with a mark for each party and its word for those who do not see it', async () => {
    await page.goto('/decisions/adoptions?show=in-force')
    const row = page.getByRole('row', { name: /Gemensam jour för unga/ })
    await row.waitFor()
    const cells = await row.getByRole('cell').allTextContents()
    expect(cells[0]).toMatch(/^Gäller/)
    expect(cells.filter((word) => word === 'Antagen')).toHaveLength(2)
    expect(cells.filter((word) => word === 'Berörs inte')).toHaveLength(15)
    expect(await axeViolations(page)).toEqual([])
  })
})

describe('on a phone, without script', () => {
  let phone: Page
  beforeAll(async () => {
    phone = await county.as('Maria Lindqvist', { width: 390, javaScript: false })
  })

  test('the matrix is a list for each outcome, the exceptions first', async () => {
    await phone.goto('/decisions/adoptions')
    expect(await phone.getByRole('table').first().isVisible()).toBe(false)
    const item = phone.locator('.matrix-lists .rule-list > li', { hasText: 'barn i behov av samordnade' })
    const states = await item.getByRole('listitem').allTextContents()
    expect(states).toEqual(['Svaret är sentEda och Torsby', 'Antagen med ändringSäffle', 'Antagen14 parter'])
    const { scrollWidth } = await phone.evaluate(() => ({ scrollWidth: document.body.scrollWidth }))
    expect(scrollWidth).toBeLessThanOrEqual(390)
  })

  test('an answer that cannot be comes back with a sentence and everything that was typed', async () => {
    await phone.goto(outcome)
    await phone.getByRole('row', { name: 'Kil' }).getByRole('link', { name: 'Nytt svar' }).click()
    await phone.getByRole('radio', { name: /^Avböjer/ }).check()
    await phone.getByLabel('Beslutsdag').fill('2001-01-01')
    await phone.getByLabel('Beslutande organ').fill('Kommunstyrelsen')
    await phone.getByRole('button', { name: 'Spara svaret' }).click()
    await phone.getByText('Parten kan inte ha svarat före det.').first().waitFor()
    await phone.getByText('Skriv varför parten avböjer.').first().waitFor()
    expect(await phone.getByLabel('Beslutande organ').inputValue()).toBe('Kommunstyrelsen')
    expect(await phone.getByRole('radio', { name: /^Avböjer/ }).isChecked()).toBe(true)
  })
})
