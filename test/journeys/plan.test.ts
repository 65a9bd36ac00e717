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

  test('reads what the end of a plan hangs on', async () => {
    await page.goto('/plan')
    await follow('Beredningsgruppens verksamhetsplan')
    await heading('Beredningsgruppens verksamhetsplan')
    await says('1 av 4 åtgärder är klara.', 'Slutet hänger på')
    expect(await axeViolations(page)).toEqual([])
  })

  test('adds an action, is told what is missing, and loses nothing', async () => {
    await tabTo('Lägg till en åtgärd')
    await page.keyboard.press('Enter')
    await heading('Lägg till en åtgärd')
    await page.getByRole('textbox', { name: 'Åtgärd' }).fill('Bjuda in de nya ledamöterna')
    await tabTo('Spara åtgärden')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Välj vem som äger åtgärden.', 'Ange vilken dag åtgärden ska vara klar.')
    expect(await axeViolations(page)).toEqual([])
    const owner = page.getByLabel('Ägare')
    await owner.selectOption({ label: 'Olle Berglund (Tjänsteman, Arvika)' })
    await page.getByLabel('Klar senast').fill('2099-01-31')
    await page.getByLabel('Besöka kommunfullmäktige i alla 16 kommuner').check()
    await page.getByRole('button', { name: 'Spara åtgärden' }).click()
    await heading('Bjuda in de nya ledamöterna')
    await says('Hela planens slut hänger på den.')
  })

  test('sets a milestone, and tells how it goes', async () => {
    await page.getByText('Lägg till ett delmål').click()
    await page.getByRole('textbox', { name: 'Delmål' }).fill('Listan är klar')
    await page.getByLabel('Senast').fill('2098-12-01')
    await page.getByRole('button', { name: 'Lägg till delmålet' }).click()
    await says('Listan är klar')
    await page.getByRole('button', { name: 'Delmålet ”Listan är klar” är nått' }).click()
    await says('Nått')
    expect(await axeViolations(page)).toEqual([])
    await follow('Berätta hur det går')
    await heading('Berätta hur det går')
    await page.getByLabel('Osäkert').check()
    await page.getByLabel('Vad har hänt, och vad kommer härnäst?').fill('Två kommuner saknar lista.')
    await page.getByRole('button', { name: 'Spara läget' }).click()
    await says('Två kommuner saknar lista.')
  })

  test('takes it out of the plan, and puts it back', async () => {
    await page.getByRole('button', { name: 'Ta bort ur planen' }).click()
    await says('Åtgärden är borttagen ur planen.')
    await page.getByRole('button', { name: 'Lägg tillbaka den' }).click()
    await says('Berätta hur det går')
  })
})

describe('an elected leader on a phone', () => {
  let page: Page
  const { heading, says, follow } = handsOn(() => page)
  beforeAll(async () => {
    page = await county.as('Karin Holm', { width: 390 })
  })

  test('answers about support from Läget', async () => {
    await page.goto('/')
    await follow('Svara om stöd: Bjud själva in era nya ledamöter till seminariet.')
    await heading('Svara på en begäran om stöd')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Ja', { exact: true }).check()
    await page.getByLabel('Vad innebär svaret?').fill('Jag ringer dem i mars.')
    await page.getByRole('button', { name: 'Spara svaret' }).click()
    await says('Jag ringer dem i mars.')
  })
})
