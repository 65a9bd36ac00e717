import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** From what is known to what is coming: each test goes on where the one before it ended. */
const county = exampleCounty()
let page: Page
let item: string

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

const choose = async (name: string) => {
  await page.getByRole('radio', { name, exact: true }).focus()
  await page.keyboard.press('Space')
}

/** No page is wider than a small phone. */
const fitsPhone = async () => {
  await page.setViewportSize({ width: 320, height: 800 })
  // The browser lays the page out again in its own time.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 1280, height: 900 })
}

beforeAll(async () => {
  page = await county.as('Olle Berglund')
})

describe('an official with a keyboard', () => {
  test('finds what is known, also when a word is misspelt', async () => {
    await page.goto('/knowledge')
    await heading('Kunskap')
    expect(await axeViolations(page)).toEqual([])
    await fitsPhone()
    await type('Sök i kunskapen', 'franvaro')
    await page.keyboard.press('Enter')
    await says('Inget underlag passar.')
    await tabTo('frånvaro')
    await page.keyboard.press('Enter')
    await says('2 underlag passar.')
    expect(await page.locator('mark').first().textContent()).toMatch(/frånvaro/i)
    expect(await axeViolations(page)).toEqual([])
  })

  test('adds what somebody has seen, is told what was forgotten, and loses nothing', async () => {
    await page.goto('/knowledge')
    await tabTo('Lägg till ett underlag')
    await page.keyboard.press('Enter')
    await heading('Lägg till ett underlag')
    await type('Rubrik', 'Ett samtal första dagen får fler tillbaka')
    await type('Vad det säger', 'En kommun ringde hem samma dag. Fler elever kom tillbaka nästa dag.')
    await choose('Arbetssätt i en kommun eller region')
    await type('Utgivare', 'Påhittat exempel')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    await says('Välj hur säkert det är.')
    expect(await axeViolations(page)).toEqual([])
    await choose('Beskrivning eller erfarenhet')
    await type('Taggar', 'frånvaro')
    await page.keyboard.press('Enter')
    await heading('Ett samtal första dagen får fler tillbaka')
    item = page.url()
    expect(await axeViolations(page)).toEqual([])
    await fitsPhone()
  })

  test('ties it to a target, whose page tells it beside what speaks against', async () => {
    await follow('Koppla till ett mål, nyckeltal eller ärende')
    await heading('Koppla underlaget')
    expect(await axeViolations(page)).toEqual([])
    await page
      .getByLabel('Mål, nyckeltal eller ärende')
      .selectOption({ label: 'Färre förlorar studiestödet' })
    await choose('Det talar för')
    await page.getByLabel('Varför hör det hit?').fill('Gäller elever i samma ålder.')
    await press('Koppla underlaget')
    await heading('Ett samtal första dagen får fler tillbaka')
    await follow('Färre förlorar studiestödet')
    await heading('Resultatmål: Färre förlorar studiestödet')
    await says('Talar för (2)', 'Talar emot (1)', 'Ett samtal första dagen får fler tillbaka')
    expect(await axeViolations(page)).toEqual([])
  })

  test('changes it, undoes that, and withdraws it with a reason that can be taken back', async () => {
    await page.goto(item)
    await follow('Ändra underlaget')
    await heading('Ändra underlaget')
    await page.getByLabel('Håller det hos oss? (frivilligt)').fill('Vi har inte personal till det.')
    await press('Spara underlaget')
    await heading('Ett samtal första dagen får fler tillbaka')
    await says('Vi har inte personal till det.')
    await press('Ångra senaste ändringen')
    await says('Ingen har skrivit hur väl det håller hos oss.', 'En ändring ångrades')
    await follow('Dra tillbaka underlaget')
    await heading('Dra tillbaka underlaget')
    await page.getByLabel('Skäl').fill('Det var bara en klass.')
    await press('Dra tillbaka underlaget')
    await says('Vi lutar oss inte längre mot det här.', 'Det var bara en klass.')
    expect(await axeViolations(page)).toEqual([])
    await press('Lägg tillbaka underlaget')
    await page.getByRole('link', { name: 'Ändra underlaget' }).waitFor()
  })

  test('sees what is coming, and writes what has been seen since', async () => {
    await page.goto('/knowledge/horizon')
    await heading('Omvärld')
    await says('En ska ses över igen.')
    expect(await axeViolations(page)).toEqual([])
    await fitsPhone()
    await tabTo('Socialtjänsten ska arbeta mer förebyggande')
    await page.keyboard.press('Enter')
    await heading('Socialtjänsten ska arbeta mer förebyggande')
    expect(await axeViolations(page)).toEqual([])
    await follow('Skriv vad du har sett')
    await heading('Vad du har sett')
    expect(await axeViolations(page)).toEqual([])
    await type('Vad du har sett', 'Alla sexton har ändrat sina rutiner.')
    await choose('Märkbart')
    const next = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel('Ses över igen senast').fill(next)
    await press('Spara det du har sett')
    await heading('Socialtjänsten ska arbeta mer förebyggande')
    await says('Flyttad: hur mycket det betyder från stort till märkbart')
  })

  test('lets a matter take over, and follows the signal again', async () => {
    await follow('Sluta följa signalen')
    await heading('Sluta följa signalen')
    expect(await axeViolations(page)).toEqual([])
    await choose('Den har blivit ett behov')
    await page.getByLabel('Ärende (frivilligt)').selectOption({ index: 1 })
    await page.getByLabel('Skäl').fill('Alla parter märker det.')
    await press('Sluta följa signalen')
    await says('Den har blivit ett ärende.')
    expect(await axeViolations(page)).toEqual([])
    await press('Följ signalen igen')
    await page.getByRole('link', { name: 'Sluta följa signalen' }).waitFor()
  })

  test('reads it in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Svenska' }).waitFor()
    for (const [path, title] of [
      ['/knowledge', 'Knowledge'],
      ['/knowledge/horizon', 'Horizon'],
      ['/knowledge/new', 'Add a source'],
      ['/knowledge/horizon/new', 'Add a signal'],
    ] as const) {
      await page.goto(path)
      await heading(title)
      expect(await axeViolations(page)).toEqual([])
    }
  })
})
