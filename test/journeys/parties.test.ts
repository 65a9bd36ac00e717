import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'
import { dataFolder, samsyn } from './program.ts'

/** A coordinator who lets one join and another leave, and divides life anew: each test goes on after the one before. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
const county = exampleCounty()
let page: Page

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

describe('a municipality joins', () => {
  test('with the keyboard alone, also when its number is wrong', async () => {
    await page.goto('/partnership')
    await tabTo('Lägg till en part')
    await page.keyboard.press('Enter')
    await heading('Lägg till en part')
    await tabTo('Kommun')
    // A choice from a list: typing finds it.
    await page.getByLabel('Kommun', { exact: true }).selectOption({ label: 'Degerfors' })
    await type('Organisationsnummer', '811218-9876')
    await type('Beslutande organ', 'Kommunfullmäktige')
    await page.getByLabel('Beslutsdag').fill(today)
    await page.getByLabel('Beslutsdag').press('Enter')
    await page.getByRole('alert').waitFor()
    await says('Det här ser ut som ett personnummer.')
    expect(await page.getByLabel('Beslutande organ').inputValue()).toBe('Kommunfullmäktige')
    await page.getByLabel('Organisationsnummer').fill('222000-0018')
    await page.getByLabel('Organisationsnummer').press('Enter')
    await heading('Degerfors')
    await says('Degerfors har inget uppdrag i dag.', '222000-0018')
    expect(await axeViolations(page)).toEqual([])
  })

  test('and its inhabitants are written, removed and brought back', async () => {
    await follow('Lägg till ett år')
    await page.getByLabel('Antal invånare').fill('9 400')
    await page.getByLabel('Källa').fill('SCB, folkmängd')
    await press('Spara uppgiften')
    await says('9 400 invånare')
    await page.getByRole('button', { name: /^Ta bort uppgiften/ }).click()
    await says('Togs bort av Maria Lindqvist')
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: /^Ångra/ }).click()
    await says('9 400 invånare')
  })
})

describe('another leaves', () => {
  test('when it is told what follows, and changes its mind', async () => {
    await page.goto('/partnership')
    await follow('Arvika')
    await follow('Låt parten lämna')
    await says('Uppdragen slutar samma dag: Lars Ekström och Olle Berglund.')
    await page.getByLabel('Sista dagen').fill('2099-12-31')
    await page.getByLabel('Skäl').fill('Kommunen går in i en annan samverkan.')
    expect(await axeViolations(page)).toEqual([])
    await press('Spara den sista dagen')
    await says('Arvika lämnar samverkan. Sista dagen som part är 31', 'Ta ut en fullständig kopia')
    await press('Låt parten vara kvar')
    await says('Arvika har 2 uppdrag i 2 organ.')
  })
})

describe('a complete copy', () => {
  test('is taken along from the page, and opens an empty Samsyn', async () => {
    await page.goto('/partnership/copy')
    expect(await axeViolations(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await press('Ladda ner kopian')
    const copy = await downloading
    expect(copy.suggestedFilename()).toMatch(/\.zip$/)
    const restored = await samsyn(['restore', await copy.path()], { SAMSYN_DATA: dataFolder() })
    expect(restored.errors).toBe('')
    expect(restored.code).toBe(0)
  })
})

describe('life is divided anew', () => {
  test('after what the change before left behind is placed', async () => {
    await page.goto('/partnership/life-areas')
    await says('En sak behöver placeras.')
    await page
      .getByLabel(/^Livsområde\s*: Färre förlorar studiestödet/)
      .selectOption({ label: 'Ungdomslivet' })
    await page.getByRole('button', { name: /^Placera/ }).click()
    await page.locator('#to-place').waitFor({ state: 'detached' })
  })

  test('and the targets come with their areas', async () => {
    await follow('Ändra indelningen')
    await page.getByLabel('Livsområden').fill('Barn och unga\nVuxenlivet\nÄldrelivet')
    await press('Fortsätt')
    await heading('Ändra indelningen')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Skäl').fill('Färre grupper.')
    await press('Spara indelningen')
    await page.getByRole('alert').waitFor()
    await says('Säg vad som blir av Barnalivet, eller att det upphör.')
    for (const name of ['Barnalivet', 'Ungdomslivet']) {
      await page
        .getByRole('group', { name: `Vad blir av ${name}?` })
        .getByLabel('Barn och unga')
        .check()
    }
    await press('Spara indelningen')
    await says('Invånarna delas in i tre livsområden: Barn och unga, Vuxenlivet och Äldrelivet.')
    await says('Ungdomslivet gick upp i Barn och unga')
    const area = page.locator('.life-area', { hasText: 'Barn och unga' })
    for (const target of [
      'Färre bor trångt',
      'Fler behöriga till gymnasiet',
      'Färre förlorar studiestödet',
    ]) {
      await area.getByRole('link', { name: target }).waitFor()
    }
    expect(await axeViolations(page)).toEqual([])
    await press('Ångra den senaste ändringen')
    await says('Invånarna delas in i fyra livsområden')
  })
})
