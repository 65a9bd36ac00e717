import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()

describe('an official with a keyboard', () => {
  let page: Page
  const { heading, says, tabTo, follow } = handsOn(() => page)
  beforeAll(async () => {
    page = await county.as('Olle Berglund')
  })

  test('reads where the target ends, and how that is worked out', async () => {
    await page.goto('/targets')
    await follow('Fler behöriga till gymnasiet')
    await heading('Resultatmål: Fler behöriga till gymnasiet')
    await says('med 95 procents säkerhet mellan', 'De sex målen står fast', '97 % år 2015')
    expect(await axeViolations(page)).toEqual([])
    await page.getByText('Så är det uträknat').click()
    await says('Kendalls S')
  })

  test('changes the own party’s contribution, and undoes it', async () => {
    await tabTo('Ändra bidraget för Arvika')
    await page.keyboard.press('Enter')
    await heading('Bidrag från Arvika')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Det här gör ni').fill('Skolsköterska varje dag')
    await tabTo('Spara bidraget')
    await page.keyboard.press('Enter')
    await says('Bidraget för Arvika är sparat.', 'Skolsköterska varje dag')
    await tabTo('Ångra')
    await page.keyboard.press('Enter')
    await says('Närvaroteam och elevcoacher.')
  })

  test('reads on one page how the curve is turned, and is told what is missing in a row', async () => {
    await follow('Läs på en sida')
    await heading('Så vänder vi kurvan')
    await says('Berättelsen bakom kurvan', 'Kommundirektörerna')
    expect(await axeViolations(page)).toEqual([])
    await follow('Skriv vidare')
    await page.getByLabel('Vad (frivilligt)').nth(2).fill('Läxhjälp')
    await tabTo('Spara')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Skriv vem som gör det.')
    expect(await axeViolations(page)).toEqual([])
  })
})
