import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** From a need until it is to be carried out: each test goes on where the one before it ended. */
const county = exampleCounty()
let page: Page
let matter: string

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

beforeAll(async () => {
  page = await county.as('Olle Berglund')
})

describe('an official', () => {
  test('raises a matter with the keyboard alone, also when something was forgotten', async () => {
    await page.goto('/matters')
    await tabTo('Väck ett ärende')
    await page.keyboard.press('Enter')
    await heading('Väck ett ärende')
    await type('Rubrik', 'Sommarjobb för alla sjuttonåringar')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await axeViolations(page)).toEqual([])
    await tabTo('Skriv vad som behövs, i en mening.')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Unga behöver ett första jobb, också i små kommuner.')
    await tabTo('Väckt av')
    await page.keyboard.press('ArrowDown')
    await page.getByRole('radio', { name: 'Behov från en huvudman' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Väcks i organet').selectOption({ label: 'Arbetsgruppen för Ungdomslivet' })
    await page.getByRole('main').getByRole('button', { name: 'Väck ärendet' }).focus()
    await page.keyboard.press('Enter')
    await heading('Sommarjobb för alla sjuttonåringar')
    matter = page.url()
    await says(
      'Ärendet kom i dag till Arbetsgruppen för Ungdomslivet. Nästa steg är beredning i Beredningsgruppen.',
    )
    expect(await axeViolations(page)).toEqual([])
  })

  test('moves it on, and the next step of the path is already chosen', async () => {
    await follow('Flytta ärendet vidare')
    await heading('Flytta ärendet vidare')
    expect(await page.getByRole('radio', { name: 'Bereda: Beredningsgruppen' }).isChecked()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await press('Flytta ärendet')
    await says('Nästa steg är beslut i Politiska styrgruppen.')
  })

  test('sends it back from the decision, which wants a reason', async () => {
    await follow('Flytta ärendet vidare')
    await press('Flytta ärendet')
    await says('Ärendet kom i dag till Politiska styrgruppen.')
    await follow('Flytta ärendet vidare')
    await page.getByRole('radio', { name: 'Bereda: Beredningsgruppen' }).check()
    await press('Flytta ärendet')
    await page.getByText('Skriv varför.').first().waitFor()
    expect(await page.getByRole('radio', { name: 'Bereda: Beredningsgruppen' }).isChecked()).toBe(true)
    await page.getByLabel('Anteckning').fill('Vad kostar handledarna?')
    await press('Flytta ärendet')
    await says('Ärendet kom i dag till Beredningsgruppen.', 'Vad kostar handledarna?')
    const picture = page.getByRole('img', { name: /^Vägen för ärendet/ }).locator('visible=true')
    expect(await picture.locator('desc').textContent()).toContain(
      'Bereda: Beredningsgruppen (bereder), här nu',
    )
    expect(await picture.locator('text').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Återremiss/)]),
    )
  })

  test('undoes a slip, and both rows remain', async () => {
    await follow('Flytta ärendet vidare')
    await page.getByRole('radio', { name: /^Genomföra/ }).check()
    await press('Flytta ärendet')
    await says('Det är det sista steget.')
    await press('Ångra det senaste')
    await says('Ärendet kom i dag till Beredningsgruppen.', 'Ångrade: ')
  })

  test('links it to the outcome that it led to, and sees for whom that is in force', async () => {
    await page.goto('/decisions/new')
    await page.getByRole('radio', { name: /^Beslut/ }).check()
    await page.getByLabel('Rubrik').fill('Sommarjobb i hela länet')
    await page.getByLabel('Lydelse').fill('Varje sjuttonåring som vill erbjuds tre veckors arbete.')
    await page.getByLabel('Organ').fill('Politiska styrgruppen')
    await page.getByLabel('Datum').fill(today())
    await page.getByLabel('Genomförs senast').fill('2099-06-30')
    await press('Spara beslutet')
    await page.goto(matter)
    await follow('Flytta ärendet vidare')
    await press('Flytta ärendet')
    await follow('Koppla till utfallet')
    await heading('Koppla till utfallet')
    const option = page.getByRole('option', { name: /Sommarjobb i hela länet/ })
    await page.getByLabel('Utfall').selectOption(await option.getAttribute('value'))
    expect(await axeViolations(page)).toEqual([])
    await press('Koppla till utfallet')
    await says('Det är det sista steget.', 'Ledde till')
    await page.getByRole('link', { name: /^\d{4}:\d+ Sommarjobb i hela länet$/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})

describe('a kind of matter', () => {
  test('is ended, is offered to nobody, and is taken up again', async () => {
    const offered = async () => {
      await page.goto('/matters/new')
      return page.getByRole('radio', { name: /^Behov från en huvudman/ }).count()
    }
    expect(await offered()).toBe(1)
    await page.goto('/matters/paths')
    await follow('Behov från en huvudman')
    await press('Avsluta slaget')
    await says('Slaget avslutades')
    expect(await axeViolations(page)).toEqual([])
    const kind = page.url()
    expect(await offered()).toBe(0)
    await page.goto(kind)
    await press('Ångra avslutet')
    await page.getByRole('button', { name: 'Avsluta slaget' }).waitFor()
    expect(await offered()).toBe(1)
  })
})

test('on a phone without script the way stands upright, and nothing is wider than the screen', async () => {
  const phone = await county.as('Karin Holm', { width: 390, javaScript: false })
  await phone.goto('/matters')
  await phone.getByRole('link', { name: 'Stöd till unga som mår dåligt' }).click()
  await phone.getByText('Två av fyra organ har svarat.').waitFor()
  const pictures = phone.getByRole('img', { name: /^Vägen för ärendet/ })
  // The other drawing is not there to anybody.
  expect(await pictures.count()).toBe(1)
  expect(await pictures.getAttribute('class')).toContain('chart-phone')
  const { scrollWidth } = await phone.evaluate(() => ({ scrollWidth: document.body.scrollWidth }))
  expect(scrollWidth).toBeLessThanOrEqual(390)
  // Who leads reads, and moves nothing.
  expect(await phone.getByRole('link', { name: 'Flytta ärendet vidare' }).count()).toBe(0)
})

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
}
