import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { tabTo, type, press, follow, heading, says } = handsOn(() => page)
/** Letters that are typed too slowly choose another: the choice itself is the browser's, and not tried here. */
const choose = (field: string, label: string) =>
  page.getByRole('combobox', { name: field, exact: true }).selectOption({ label })
const accessible = async () => expect(await axeViolations(page)).toEqual([])

describe('places beside each other', () => {
  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
  })

  test('begin in the profile of the county, which is narrowed to a life area with the keyboard', async () => {
    await page.goto('/')
    await follow('Länets profil')
    await heading('Profil: Värmlands län')
    await accessible()
    await choose('Livsområde', 'Ungdomslivet')
    await tabTo('Visa profilen')
    await page.keyboard.press('Enter')
    await page.waitForURL(/area=./)
    await says('Behöriga till gymnasiets yrkesprogram')
    expect(await page.getByText('Trångboddhet i flerbostadshus').count()).toBe(0)
  })

  test('lead from an indicator to its comparison, and to the order among municipalities that are alike', async () => {
    await page.goto('/comparison')
    await heading('Jämför')
    await accessible()
    await choose('Nyckeltal', 'Behöriga till gymnasiets yrkesprogram')
    await choose('Plats', 'Karlstad')
    await tabTo('Visa jämförelsen')
    await page.keyboard.press('Enter')
    await heading(/jämfört med andra/)
    await says('Karlstad har 85,3', 'Karlstad delar plats 4–5 av 16.')
    await accessible()
    await choose('Bland', 'Kommuner som liknar Karlstad')
    await tabTo('Visa')
    await page.keyboard.press('Enter')
    await page.waitForURL(/group=similar/)
    await says('Bland kommuner som liknar Karlstad 2024')
    await accessible()
  })

  test('say what is hidden and why where a count is of few people, and what part of the county a place is', async () => {
    await page.goto('/population/indicators/E10004?place=1762')
    await says('färre än fem: visas inte', 'Antal från ett till fyra visas inte')
    await accessible()
    await follow('Jämför med andra')
    await heading(/jämfört med andra/)
    await says('Nyckeltalet är ett antal.', 'Ett antal följer mest hur många som bor på platsen')
    await accessible()
  })

  test('say where the difference is within the uncertainty', async () => {
    await page.goto('/comparison/indicators/E10001?place=1780')
    await says('ryms i osäkerheten')
    await accessible()
  })

  test('include a group of one’s own: put together, taken away, and brought back', async () => {
    await page.goto('/comparison/groups')
    await heading('Grupper av kommuner')
    await accessible()
    await tabTo('Sätt ihop en grupp')
    await page.keyboard.press('Enter')
    await heading('Sätt ihop en grupp')
    await type('Namn', 'Grannarna')
    await type('Hur gruppen är gjord', 'De som gränsar till Karlstad.')
    await type('Kommuner i gruppen', 'Kil, Hammarö, Grums, Forshagga')
    await tabTo('Spara gruppen')
    await page.keyboard.press('Enter')
    await says('Det finns ingen kommun som heter Forshagga')
    await accessible()
    await page.getByLabel('Kommuner i gruppen').fill('Kil, Hammarö, Grums, Forshaga')
    await press('Spara gruppen')
    await heading('Grannarna')
    await says('Grannarna är fyra kommuner.')
    await accessible()
    await press('Ta bort gruppen')
    await says('Gruppen Grannarna är borttagen.')
    await press('Ta tillbaka gruppen')
    await says('Grannarna är fyra kommuner.')
  })
})
