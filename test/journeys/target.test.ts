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
    await heading('Så vänder vi kurvan')
    await page.getByLabel('Vad (frivilligt)').nth(3).fill('Läxhjälp')
    await tabTo('Spara')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Skriv vem som gör det.')
    expect(await axeViolations(page)).toEqual([])
  })

  test('tells that a late action is done and what came of it, and undoes it', async () => {
    await page.goto('/')
    await says('Berätta om åtgärden är gjord')
    await follow('Berätta om åtgärden är gjord: Skolorna anmäler frånvaro varje månad')
    await heading('Åtgärden är gjord')
    expect(await axeViolations(page)).toEqual([])
    await tabTo('Vad blev det av den?')
    await page.keyboard.type('Alla skolor anmäler.')
    await tabTo('Spara att den är gjord')
    await page.keyboard.press('Enter')
    await heading('Så vänder vi kurvan')
    await says('2 av 4 åtgärder är gjorda.', 'Alla skolor anmäler.')
    expect(await axeViolations(page)).toEqual([])
    const undo = 'Ångra att den är gjord: Skolorna anmäler frånvaro varje månad'
    await page.getByRole('button', { name: undo }).click()
    await says('1 av 4 åtgärder är gjord, och en är försenad.')
  })

  test('sees on the chain who has adopted the target, fetched from the answers', async () => {
    await page.goto('/targets')
    await follow('Fler behöriga till gymnasiet')
    await heading('Resultatmål: Fler behöriga till gymnasiet')
    await page.locator('#spine').getByText('Alla 17 parter').waitFor()
    await page.getByRole('link', { name: 'Antagande' }).click()
    expect(new URL(page.url()).hash).toBe('#adoption')
  })
})
