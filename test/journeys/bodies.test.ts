import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, signedIn } from './hands.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** A coordinator who makes a body and fills its seats, and one who has two hats: each test goes on after the one before. */
let program: Program
let browser: Browser
let page: Page
let amira: Page

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

beforeAll(async () => {
  program = await startProgram('demo', await exampleFolder())
  browser = await openBrowser()
  page = await signedIn(browser, program.address, 'Maria Lindqvist')
  amira = await signedIn(browser, program.address, 'Amira Haddad')
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

describe('a body', () => {
  test('is made with the keyboard, and its rule is read as it is written', async () => {
    await page.goto('/partnership')
    await tabTo('Lägg till ett organ')
    await page.keyboard.press('Enter')
    await heading('Lägg till ett organ')
    await type('Organets namn', 'Skolchefsgruppen')
    await page.getByLabel('Slags organ').selectOption({ label: 'Arbetsgrupp' })
    await page.getByRole('radio', { name: /^Bereder/ }).check()
    await page.getByRole('radio', { name: 'Minnesanteckningar' }).check()
    await page.getByLabel('Vilka som ska sitta där').fill('minst några skolchefer')
    await page.getByLabel('Vilka som ska sitta där').press('Enter')
    await page.getByRole('alert').waitFor()
    await says('här behövs ett antal')
    expect(await page.getByLabel('Organets namn').inputValue()).toBe('Skolchefsgruppen')
    await page.getByLabel('Vilka som ska sitta där').fill('minst 1 skolchef från Karlstad eller Kil')
    await page.getByLabel('Vilka som ska sitta där').press('Enter')
    await heading('Skolchefsgruppen')
    expect(await axeViolations(page)).toEqual([])
  })

  test('says what it lacks: its purpose, and those whom its rule asks for', async () => {
    await says('Inget syfte är skrivet ännu.', 'Det saknas 1 skolchef från Karlstad eller Kil.')
  })

  test('cannot lie under itself', async () => {
    await page.goto('/partnership')
    await follow('Beredningsgruppen')
    await heading('Beredningsgruppen')
    await follow('Ändra organet')
    await heading('Ändra organet')
    const above = page.getByLabel('Ligger under')
    const before = await above.inputValue()
    const below = await page
      .getByLabel('Ligger under')
      .getByRole('option', { name: 'Barnalivet' })
      .getAttribute('value')
    await above.selectOption(below)
    await press('Spara organet')
    await page.getByRole('alert').waitFor()
    await says('Då skulle organet ligga under sig självt. Välj ett annat, eller inget.')
    await page.reload()
    expect(await page.getByLabel('Ligger under').inputValue()).toBe(before)
  })
})

describe('a seat', () => {
  test('with its days the wrong way round is not stored, and nothing typed is lost', async () => {
    await page.goto('/partnership')
    await follow('Skolchefsgruppen')
    await heading('Skolchefsgruppen')
    await follow('Lägg till ett uppdrag')
    await heading('Lägg till ett uppdrag')
    await type('Namn', 'Petra Ek')
    await type('E-postadress', 'petra.ek@karlstad.example')
    await page.getByLabel('Part', { exact: true }).selectOption({ label: 'Karlstad' })
    await page.getByLabel('Roll').selectOption({ label: 'Tjänsteman' })
    await page.getByLabel('Titel').fill('Skolchef')
    await page.getByLabel('Från och med').fill('2030-02-01')
    await page.getByLabel('Till och med').fill('2030-01-01')
    await press('Spara uppdraget')
    await page.getByRole('alert').waitFor()
    await says('Den sista dagen ligger före den första.')
    expect(await page.getByLabel('E-postadress').inputValue()).toBe('petra.ek@karlstad.example')
    await page.getByLabel('Från och med').fill('')
    await page.getByLabel('Till och med').fill('')
    await press('Spara uppdraget')
    await says('Petra Ek')
  })

  test('fills what the rule asked for', async () => {
    await page.goto('/partnership')
    await follow('Skolchefsgruppen')
    await heading('Skolchefsgruppen')
    await says('Regeln är uppfylld.')
    expect(await axeViolations(page)).toEqual([])
  })

  test('ends, which is told at the body, and goes on again', async () => {
    await page.getByRole('main').getByRole('link', { name: 'Petra Ek' }).click()
    await follow('Avsluta uppdraget')
    await page.getByLabel('Sista dagen').waitFor()
    await page.getByLabel('Sista dagen').fill('2030-01-31')
    await press('Avsluta uppdraget')
    await says('Har en sista dag')
    await press('Låt uppdraget fortsätta')
    await says('Pågår')
  })
})

describe('somebody with two hats', () => {
  /** The hat is told at the top of the page, with the body that it is for. */
  const wears = (body: string) =>
    amira
      .locator('header summary', { hasText: /^Du agerar som Tjänsteman, Region Värmland/ })
      .getByText(body)
      .waitFor()

  const wear = async (body: string) => {
    await amira.goto('/hat')
    await amira
      .getByRole('main')
      .getByRole('button', { name: new RegExp(body) })
      .click()
    await wears(body)
  }

  test('acts in one at a time, which stands on every page', async () => {
    await wear('Politiska styrgruppen')
    for (const address of ['/', '/partnership', '/decisions']) {
      await amira.goto(address)
      await wears('Politiska styrgruppen')
    }
    expect(await axeViolations(amira)).toEqual([])
  })

  test('is reminded where the other hat has a stake, and hindered in nothing', async () => {
    await wear('Beredningsgruppen')
    await amira.goto('/meetings')
    await amira
      .getByRole('main')
      .getByRole('link', { name: /^Fredag/ })
      .first()
      .click()
    await amira.getByRole('main').getByRole('link', { name: 'Fyll i deltagandet' }).click()
    await amira.getByText('Två av dina uppdrag möts här.').waitFor()
    await amira.getByText('Du är också Tjänsteman, Region Värmland, i Politiska styrgruppen.').waitFor()
    expect(await amira.getByRole('button', { name: 'Spara deltagandet' }).isEnabled()).toBe(true)
  })
})
