import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()

const hands = (page: Page) => handsOn(() => page)

describe('an elected member with a phone and a keyboard', () => {
  let page: Page
  beforeAll(async () => {
    page = await county.as('Karin Holm', { width: 390 })
  })

  test('finds the open self-assessment, and one statement after another', async () => {
    await page.goto('/assessments')
    await page.getByText(/är öppen till och med/).waitFor()
    await hands(page).tabTo('Svara nu')
    await page.keyboard.press('Enter')
    await hands(page).heading(/^Svara på självskattningen/)
    await page.getByText('Du svarar för Politiska styrgruppen.').waitFor()
    expect(await page.getByText('0 av 8 besvarade').isVisible()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
  })

  test('answers all but one, and is told which, with nothing lost', async () => {
    await page.getByRole('radio').first().focus()
    // Space chooses the one that has the focus, an arrow the next; tab goes on to the comment and the next statement.
    for (let statement = 0; statement < 8; statement++) {
      if (statement !== 4) {
        await page.keyboard.press('Space')
        for (let step = 0; step < statement % 4; step++) await page.keyboard.press('ArrowDown')
      }
      await page.keyboard.press('Tab')
      if (statement === 0) {
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        await page.keyboard.type('Vi säger det på varje träff.')
      }
      await page.keyboard.press('Tab')
    }
    await page.getByText('7 av 8 besvarade').waitFor()
    expect(await focused(page)).toBe('Spara svaret')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(7)
    expect(await page.getByLabel('Kommentar till påstående 1').inputValue()).toBe(
      'Vi säger det på varje träff.',
    )
    expect(await axeViolations(page)).toEqual([])
  })

  test('goes to the one that was forgotten, chooses, and is thanked', async () => {
    await hands(page).tabTo('Påstående 5: välj 1–5 eller Vet inte.')
    await page.keyboard.press('Enter')
    await page
      .getByRole('group', { name: /^5 av 8/ })
      .getByRole('radio')
      .first()
      .focus()
    await page.keyboard.press('Space')
    await page.getByText('8 av 8 besvarade').waitFor()
    await hands(page).tabTo('Spara svaret')
    await page.keyboard.press('Enter')
    await page.getByText('Tack! Ditt svar är sparat.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.body.scrollWidth }))
    expect(scrollWidth).toBeLessThanOrEqual(390)
  })

  test('comes back and finds the answer as it was left', async () => {
    await page.goto('/assessments')
    await page.getByRole('link', { name: 'Ändra ditt svar' }).click()
    await hands(page).heading(/^Svara på självskattningen/)
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(8)
  })

  test('sees neither drafts of the principles nor anything of the open answers', async () => {
    await page.goto('/principles')
    await hands(page).heading('Principer')
    expect(await page.getByRole('button', { name: 'Skriv en ny version' }).count()).toBe(0)
  })
})

describe('a coordinator', () => {
  let page: Page
  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
  })

  test('drafts a new version, which begins as the one before', async () => {
    await page.goto('/principles')
    await page.getByRole('button', { name: 'Skriv en ny version' }).click()
    await hands(page).heading('Utkast till version 3')
    await page.getByRole('link', { name: 'Ändra Vi deltar själva' }).click()
    await hands(page).heading('Ändra principen')
    await page.getByLabel('Lydelse').fill('Den som har utsetts deltar alltid. En ersättare är ett undantag.')
    await page.getByRole('button', { name: 'Spara' }).click()
    await hands(page).heading('Utkast till version 3')
    await page.getByRole('button', { name: 'Stryk Vi utgår från invånarna' }).click()
    await page.getByText('Strukna i utkastet').waitFor()
    await page.getByRole('button', { name: 'Ta tillbaka Vi utgår från invånarna' }).click()
    await page.getByText('Strukna i utkastet').waitFor({ state: 'detached' })
    expect(await axeViolations(page)).toEqual([])
  })

  test('sees what is new and what is struck, against each version', async () => {
    await page.getByRole('link', { name: 'Version 2', exact: true }).click()
    await page.getByText('Jämfört med version 2. 0 nya, 1 ändrad, 0 strukna.').waitFor()
    const clause = page.getByRole('listitem').filter({ hasText: 'Vi deltar själva' })
    expect(await clause.locator('ins').allTextContents()).toEqual([expect.stringContaining('alltid')])
    expect(await clause.locator('del').first().textContent()).toContain('som vi säger varför')
  })

  test('sends it to the parties, and it is an outcome like any other', async () => {
    await page.getByRole('link', { name: 'Sänd för antagande' }).click()
    await hands(page).heading('Sänd för antagande')
    await page.getByRole('button', { name: 'Sänd till parterna' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Vad som är nytt, och varför').fill('Vi skärper vad det betyder att delta själv.')
    await page.getByLabel('Organ som föreslår den').selectOption({ label: 'Politiska styrgruppen' })
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Sänd till parterna' }).click()
    await hands(page).heading(/^Överenskommelse \d{4}:\d+$/)
    await page.getByText('Gäller inte: 17 svar saknas.').first().waitFor()
    await page.goto('/principles')
    await page.getByText(/Version 1 gäller sedan/).waitFor()
    expect(await page.getByRole('link', { name: 'Version 3', exact: true }).isVisible()).toBe(true)
    await page.goto('/decisions/adoptions')
    await page
      .getByRole('link', { name: /Principer för styrningen, version 3/ })
      .first()
      .waitFor()
  })

  test('closes the round when told that the answers are too few to be shown, and opens it again', async () => {
    await page.goto('/assessments')
    await page.getByRole('link', { name: 'Se omgången' }).click()
    await page.getByRole('link', { name: 'Avsluta omgången' }).click()
    await page.getByText('Bara 1 svar från gruppen kommuner har kommit.').waitFor()
    await page.getByRole('button', { name: 'Avsluta omgången' }).click()
    await page.getByRole('button', { name: 'Öppna omgången igen' }).waitFor()
    await page.getByText('Inget av svaren kan visas.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Öppna omgången igen' }).click()
    await page.getByText('Öppen', { exact: true }).waitFor()
  })
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
