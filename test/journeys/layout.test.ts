import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cubeOf } from '../../src/sources/cube.testing.ts'
import { type TestCell, workbookOf } from '../../src/sources/workbook.testing.ts'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { tabTo, type, press, follow, heading, says } = handsOn(() => page)
const accessible = async () => expect(await axeViolations(page)).toEqual([])

/** Chosen in the dialogue of the system, which no test can open; all else is done by keyboard. */
const choose = async (name: string, rows: readonly (readonly TestCell[])[]) => {
  const buffer = await workbookOf({ 'Läs mig': [['Fråga Maria.']], Enkät: rows })
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('Fil med nyckeltal').setInputFiles({ name, mimeType, buffer })
}

describe('a workbook with columns of its own', () => {
  test('is mapped by keyboard, and looked at before it is loaded', async () => {
    page = await county.as('Maria Lindqvist')
    await page.goto('/figures')
    await choose('simkunnighet 2023.xlsx', [
      ['Simkunnighet i årskurs 6'],
      ['Källa: kommunernas egen uppföljning'],
      [],
      ['Skolkommun', 'Nr', 'Antal elever', '2022', '2023'],
      ['Arvika', 1784, 251, 91.5, 93],
      ['Eda', 1730, 80, 88, null],
      ['Kil', 1715, 130, 90, 90.5],
    ])
    await tabTo('Visa vad filen innehåller')
    await page.keyboard.press('Enter')
    await heading(/Säg vad kolumnerna är/)
    await says('Rubrikerna står på rad 4.')
    await accessible()

    // Nothing says yet what it is about.
    await tabTo('Visa vad filen blir')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Inget säger vilket nyckeltal det är.')
    await accessible()

    await tabTo('Hela filen handlar om')
    await page.keyboard.type('Ett nytt')
    await type('Namn', 'Simkunnighet')
    await tabTo('Visa vad filen blir')
    await page.keyboard.press('Enter')
    await says('Filen har 5 nya värden.')
    await says('Kolumner som inte läses in: Skolkommun och Antal elever.')
    await accessible()
    await tabTo('Läs in 5 värden')
    await page.keyboard.press('Enter')
    await says('Nu finns 5 nya värden i Samsyn.')
  })

  test('is known again next year, and a lost zero is asked about', async () => {
    await page.goto('/figures')
    await says('Upplägget från simkunnighet 2023.xlsx')
    await choose('simkunnighet 2024.xlsx', [
      ['Nr', 'Skolkommun', '2022', '2023', '2024', 'Antal elever'],
      [1784, 'Arvika', 91.5, 93, 94, 240],
      [643, 'Habo', null, null, 97, 150],
    ])
    await tabTo('Visa vad filen innehåller')
    await page.keyboard.press('Enter')
    await says('Filen har ett nytt värde.')
    await says('Samma upplägg som simkunnighet 2023.xlsx', '643 kan vara 0643')
    await accessible()
    await press('Lägg tillbaka nollan')
    await says('Filen har 2 nya värden.')
    await press('Läs in 2 värden')
    await says('Nu finns 2 nya värden i Samsyn.')
  })

  test('from a statistical database is asked about part by part', async () => {
    page = await county.as('Maria Lindqvist')
    await page.goto('/figures')
    const buffer = Buffer.from(JSON.stringify(cubeOf()))
    const file = { name: 'simkunnighet.json', mimeType: 'application/json', buffer }
    await page.getByLabel('Fil med nyckeltal').setInputFiles(file)
    await tabTo('Visa vad filen innehåller')
    await page.keyboard.press('Enter')
    await heading(/Säg vad tabellens delar är/)
    await accessible()
    await tabTo('ålder')
    await page.keyboard.type('6 år')
    await tabTo('Hela filen handlar om')
    await page.keyboard.type('Ett nytt')
    await type('Namn', 'Simkunniga sexåringar')
    await tabTo('Visa vad filen blir')
    await page.keyboard.press('Enter')
    await says('Filen har 8 nya värden.', 'ålder: 6 år · tabellinnehåll: Simkunniga barn')
    await accessible()
  })

  test('that does not tell how it is written shows some rows in each way', async () => {
    await page.goto('/figures')
    const buffer = Buffer.from('indikator;kommun;\x86r;v\x84rde\nFritid;\x8frj\x84ng;2022;80,5\n', 'latin1')
    const file = { name: 'gammal.csv', mimeType: 'text/csv', buffer }
    await page.getByLabel('Fil med nyckeltal').setInputFiles(file)
    await press('Visa vad filen innehåller')
    await heading('Välj hur filen läses')
    await says('Fritid;Årjäng;2022;80,5')
    await accessible()
    await tabTo('DOS och äldre system')
    await page.keyboard.press('Space')
    await tabTo('Läs filen så')
    await page.keyboard.press('Enter')
    await says('Filen har ett nytt värde.')
  })

  test('is described as it was said, and its layout can be forgotten and called back', async () => {
    await page.goto('/population/indicators/Simkunnighet')
    await says('Simkunnighet')
    await page.goto('/figures')
    await accessible()
    await press('Glöm upplägget: simkunnighet 2024.xlsx')
    await says('Upplägget är glömt.')
    await accessible()
    await press('Ångra')
    await says('Upplägget från simkunnighet 2024.xlsx')
  })

  test('fits on a phone, from the choice of a file to what it becomes', async () => {
    page = await county.as('Maria Lindqvist', { width: 320 })
    const fits = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.goto('/figures')
    await fits()
    await choose('smalt.xlsx', [
      ['En ganska lång rubrik på en kolumn', 'Ort', 'Mätår', 'Utfall'],
      ['En text som är längre än vad som får plats', 'Eda', 2024, 1.5],
    ])
    await press('Visa vad filen innehåller')
    await heading(/Säg vad kolumnerna är/)
    await fits()
    await accessible()
    await page.getByLabel('Hela filen handlar om').selectOption('new')
    await page.getByLabel('Namn', { exact: true }).fill('Ett nyckeltal med ett långt namn')
    await press('Visa vad filen blir')
    await says('Filen har ett nytt värde.')
    await fits()
    await accessible()
  })

  test('is read in English too', async () => {
    page = await county.as('Maria Lindqvist', { language: 'en', scheme: 'dark' })
    await page.goto('/figures')
    await accessible()
    await page.getByRole('link', { name: 'smalt.xlsx' }).click()
    await heading(/smalt\.xlsx/)
    await says('The file has one new value.', 'Columns that are not loaded:')
    await accessible()
    await follow('Change the layout')
    await heading(/Say what the columns are/)
    await accessible()
  })
})

describe('a few values that nobody publishes', () => {
  test('are written in by keyboard, from the making of their indicator to what it shows', async () => {
    page = await county.as('Maria Lindqvist')
    await page.goto('/figures')
    await follow('Skriv in värden')
    await heading('Skriv in värden')
    await accessible()
    await tabTo('Gör ett nytt nyckeltal')
    await page.keyboard.press('Enter')
    await heading('Nytt eget nyckeltal')
    await accessible()
    await type('Namn', 'Fritidsgårdar som svarat')
    await tabTo('Räknas i')
    await page.keyboard.type('antal')
    await tabTo('Gör nyckeltalet och fortsätt')
    await page.keyboard.press('Enter')
    await heading('Skriv in värden')
    await type('Period', '2025')
    await tabTo('Fortsätt')
    await page.keyboard.press('Enter')
    await says('Skriv ett värde för varje plats, eller välj varför det saknas.')
    await accessible()

    await type('Eda', '12,5')
    await type('Forshaga', 'tolv')
    await tabTo('Visa vad som ändras')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Forshaga: ”tolv” är inte ett tal. Skriv till exempel 80,9.')
    await accessible()
    await page.getByRole('link', { name: /^Forshaga:/ }).press('Enter')
    expect(await page.getByLabel('Forshaga', { exact: true }).inputValue()).toBe('tolv')
    await page.getByLabel('Forshaga', { exact: true }).fill('12')
    await type('Källa', 'Enkät till fritidsgårdarna')
    await page.getByLabel('Uppgifterna är från').fill('2026-02-03')
    await type('Hur de togs fram', 'Två gårdar svarade.')
    await tabTo('Visa vad som ändras')
    await page.keyboard.press('Enter')
    await says('Du har skrivit in 2 nya värden.')
    await accessible()
    await tabTo('Spara 2 värden')
    await page.keyboard.press('Enter')
    await says('Nu finns 2 nya värden i Samsyn.')
    await follow('Fritidsgårdar som svarat, antal')
    await says('Enkät till fritidsgårdarna, 3 februari 2026', 'Två gårdar svarade.')
  })

  test('are corrected on a phone, in English', async () => {
    page = await county.as('Olle Berglund', { width: 320, language: 'en' })
    await page.goto('/population/indicators/Fritidsg%C3%A5rdar%20som%20svarat')
    await follow('Write values in')
    await heading('Write values in')
    await page.getByLabel('Period').fill('2025')
    await press('Continue')
    await says('Write a value for each place, or choose why it is missing.')
    await accessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.getByLabel('Eda', { exact: true }).fill('13.5')
    await page.getByLabel('Source').fill('The survey, corrected')
    await page.getByLabel('The figures are from').fill('2026-02-04')
    await page.getByLabel('How they were found out').fill('One answered anew.')
    await press('Show what changes')
    await says('You have written in one revised value.', 'As before')
    await accessible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await press('Save the value')
    await says('Samsyn now has one revised value.')
  })
})
