import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** The coordinator renews an agreement whose law is repealed: each test goes on where the one before it ended. */
const county = exampleCounty()
let page: Page

const { tabTo } = handsOn(() => page)

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

const main = () => page.getByRole('main')
const says = async (text: string | RegExp) => main().getByText(text).first().waitFor()

describe('an agreement that has run out', () => {
  test('stands on Läget with the days on which none has been in force', async () => {
    await main()
      .getByRole('link', { name: 'Se över överenskommelsen: Överenskommelse om ungas psykiska hälsa' })
      .click()
    await says(/och i dag gäller ingen/)
    await says('Har löpt ut')
    expect(await axeViolations(page)).toEqual([])
  })

  test('shows with the keyboard where its text refers to repealed law, in a word and not by colour alone', async () => {
    await tabTo('5 kap. 1 § SoL')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#law-1$/)
    const mark = page.locator('#law-1')
    expect(await mark.textContent()).toBe('5 kap. 1 § SoL upphävd')
    expect(await mark.evaluate((element) => element.matches(':target'))).toBe(true)
  })
})

describe('a new version', () => {
  test('begins with the text of the latest, and is written with the keyboard', async () => {
    await tabTo('Ny version')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Ny version' }).waitFor()
    const text = page.getByLabel('Text', { exact: true })
    const before = await text.inputValue()
    expect(before).toContain('5 kap. 1 § SoL')
    await text.fill(before.replace('5 kap. 1 § SoL', 'socialtjänstlagen (2025:400)'))
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Namn').press('Enter')
    await says('Bereds')
    await says('Version 2 av 2')
    expect(await page.locator('mark').count()).toBe(0)
  })

  test('is compared with the one before: what was struck and what is new is also said in words', async () => {
    await main().getByRole('link', { name: 'Jämför med version 1' }).click()
    await says('Ett stycke skiljer.')
    expect(await page.locator('del').allTextContents()).toContainEqual(expect.stringContaining('(struket:'))
    expect((await page.locator('ins').allTextContents()).join(' ')).toContain('2025')
    expect(await axeViolations(page)).toEqual([])
  })

  test('is put to the parties that the first was between', async () => {
    await page.goBack()
    await main().getByRole('link', { name: 'Ställ till parterna' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ställ utfallet till parterna' }).waitFor()
    for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(true)
  })
})

describe('any text', () => {
  test('is looked through for repealed law without script, and not kept', async () => {
    const plain = await county.visitor({ javaScript: false, width: 390 })
    await plain.goto('/sign-in')
    await plain.getByRole('button', { name: 'Karin Holm' }).click()
    await plain.goto('/agreements/law')
    await plain.getByLabel('Text att kontrollera').fill('Enligt 3 f § HSL (1982:763) görs en plan.')
    await plain.getByRole('button', { name: 'Kontrollera texten' }).click()
    await plain.getByText('Ett ställe i texten hänvisar till upphävd lag.').waitFor()
    await plain.getByText('16 kap. 4 § 2017:30').waitFor()
    await plain.goto('/agreements/law')
    expect(await plain.getByLabel('Text att kontrollera').inputValue()).toBe('')
    await plain.context().close()
  })
})

describe('a law that Samsyn does not know', () => {
  test('is entered, found in a text, and removed again', async () => {
    await page.goto('/agreements/law')
    await main().getByRole('link', { name: 'Skriv in en lagändring' }).click()
    await page.getByLabel('Den upphävda lagens nummer').fill('1993-581')
    await page.getByLabel('Den upphävda lagens namn').fill('tobakslagen')
    await page.getByLabel('Den nya lagens nummer').fill('2018:2088')
    await page.getByLabel('Den nya lagens namn').fill('lagen om tobak och liknande produkter')
    await page.getByLabel('Upphävd från och med').fill('2019-07-01')
    await main().getByRole('button', { name: 'Spara lagändringen' }).click()
    await page.getByRole('alert').waitFor()
    await says('Skriv numret som årtal, kolon och löpnummer, till exempel 1993:100.')
    expect(await page.getByLabel('Den nya lagens nummer').inputValue()).toBe('2018:2088')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Den upphävda lagens nummer').fill('1993:581')
    await main().getByRole('button', { name: 'Spara lagändringen' }).click()
    await says('tobakslagen (1993:581)')
    await page.getByLabel('Text att kontrollera').fill('Tillsyn sker enligt tobakslagen (1993:581).')
    await main().getByRole('button', { name: 'Kontrollera texten' }).click()
    await says('Ett ställe i texten hänvisar till upphävd lag.')
    await page.goto('/agreements/law')
    await main()
      .getByRole('button', { name: /^Ta bort\s*: 1993:581/ })
      .click()
    await page.getByText('tobakslagen (1993:581)').waitFor({ state: 'detached' })
  })
})
