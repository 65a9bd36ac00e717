import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, isSound, signedIn, signedInWith } from './hands.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

/** From what was said to what is recommended, and back: each test goes on where the one before it ended. */
let program: Program
let browser: Browser
let page: Page
let finding: string
let review: string

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

const choose = async (name: string | RegExp) => {
  await page
    .getByRole('radio', { name, exact: typeof name === 'string' })
    .first()
    .focus()
  await page.keyboard.press('Space')
}

/** Somebody who does not make the review. */
const elected = () => signedInWith(browser, program.address, 'Förtroendevald')

beforeAll(async () => {
  program = await startProgram('demo jonkoping', await exampleFolder('demo jonkoping'))
  browser = await openBrowser()
  page = await signedIn(browser, program.address, 'Agneta Frohm')
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
  endPrograms()
})

describe('a reviewer with a keyboard', () => {
  test('finds what the review arrives at, perspective by perspective', async () => {
    await page.goto('/reviews')
    await follow('Förbättrat partnerskap')
    await heading('Förbättrat partnerskap')
    review = new URL(page.url()).pathname
    await page.getByRole('link', { name: 'Iakttagelserna', exact: true }).click()
    await heading('Iakttagelser')
    await says('Delat utkast', 'Bara en huvudman', 'Motbelägg inte sökta')
    await isSound(page)
  })

  test('writes a finding, and is told what was forgotten', async () => {
    await page.goto(`${review}/findings/new`)
    await heading('Skriv en iakttagelse')
    await isSound(page)
    await type('Iakttagelsen', 'Den som är ny får hjälp fort.')
    await tabTo('Mer om den')
    await tabTo('Spara iakttagelsen')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await choose('Historiskt')
    await tabTo('Spara iakttagelsen')
    await page.keyboard.press('Enter')
    await says('Den som är ny får hjälp fort.', 'Saknar belägg.')
    finding = new URL(page.url()).pathname
    await isSound(page)
  })

  test('puts coded segments under it, for and against', async () => {
    await follow('Lägg till belägg')
    await heading('Lägg till belägg')
    await page.getByLabel('Kod', { exact: true }).selectOption({ label: 'Lång tradition (3)' })
    await press('Visa avsnitten')
    await says('När jag började fanns nätverket redan.')
    await isSound(page)
    await choose('Det talar för')
    for (const box of await page.getByRole('checkbox', { name: /Intervju/ }).all()) await box.check()
    await press('Lägg till det valda')
    await says('Bärs av tre röster i tre intervjuer, från två roller och tre huvudmän.')
    await page.getByLabel('Var har ni letat, och vad fann ni?').fill('Läste om alla tio.')
    await press('Spara var vi har letat')
    await says('Inget av det som hörts säger emot.')
    await isSound(page)
  })

  test('releases a quote, and takes it back', async () => {
    await page.getByRole('link', { name: 'Lämna ut ett citat' }).first().click()
    await heading('Lämna ut ett citat')
    await isSound(page)
    await type('Så lämnas det ut', 'Jag fick hjälp första veckan.')
    await choose(/Ja, skriv/)
    await press('Lämna ut citatet')
    await page.getByRole('alert').waitFor()
    await page.getByRole('checkbox', { name: /Jag har läst citatet/ }).check()
    await press('Lämna ut citatet')
    await says('”Jag fick hjälp första veckan.”', 'Chef för verksamhet')
    expect(await axeViolations(page)).toEqual([])
    await press('Ta tillbaka citatet')
    await says('Tillbakataget')
    await press('Lämna ut det igen')
    await page.getByRole('button', { name: 'Ta tillbaka citatet' }).waitFor()
  })

  test('lets a strength and a recommendation rest on it', async () => {
    await page.goto(`${review}/strengths/new`)
    await heading('Skriv en styrka')
    await type('Styrkan', 'Nya chefer tas emot.')
    await type('Vad skulle skada den?', 'Att träffarna blir färre.')
    await page.getByRole('checkbox', { name: 'Den som är ny får hjälp fort.' }).check()
    await isSound(page)
    await press('Spara styrkan')
    await says('Att träffarna blir färre.', 'Den som är ny får hjälp fort.')
    await isSound(page)
    await page.goto(`${review}/recommendations/new`)
    await heading('Skriv en rekommendation')
    await type('Rekommendationen', 'Behåll mottagandet av nya chefer')
    await page.getByRole('checkbox', { name: 'Den som är ny får hjälp fort.' }).check()
    await page.getByRole('checkbox', { name: 'Nya chefer tas emot.' }).check()
    await press('Spara rekommendationen')
    await says('”Jag fick hjälp första veckan.”', 'Att träffarna blir färre.')
    await isSound(page)
  })

  test('follows the chain down to what was said, and up to the decision', async () => {
    await follow('Den som är ny får hjälp fort.')
    await heading(/^Iakttagelse \d+$/)
    expect(new URL(page.url()).pathname).toBe(finding)
    await says('När jag började fanns nätverket redan.')
    await page.goto(`${review}/recommendations`)
    await heading('Rekommendationer')
    await says('Tredje gången sedan 2014.')
    await isSound(page)
    await follow('Stärk öppenheten i den ekonomiska styrningen')
    await heading('Rekommendation 2')
    await says('Görs')
    await page.getByRole('link', { name: /Gemensam utbildning för rektorer/ }).click()
    await heading(/:/)
  })

  test('sees what comes again, and answers what stood in the way', async () => {
    await page.goto(`${review}/earlier`)
    await heading('Sagt förut')
    await says('Tre av sju rekommendationer kommer igen från 2014 eller 2018.', 'Löst', 'Omvänd')
    await isSound(page)
    await follow('Prioritera hårdare')
    await heading('Rekommendation 4')
    await says('Andra gången sedan 2018. Vad hindrade?')
    await page.getByLabel('Vad hindrade?').fill('Ingen ville säga vad som skulle sluta.')
    await press('Spara svaret')
    await says('Det här hindrade', 'Ingen ville säga vad som skulle sluta.')
    expect(await axeViolations(page)).toEqual([])
    await page.goto(`${review}/saturation`)
    await heading('Mättnad')
    await isSound(page)
  })

  test('reads it in English too', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Svenska' }).waitFor()
    for (const [path, title] of [
      ['findings', 'Findings'],
      ['strengths', 'Strengths'],
      ['recommendations', 'Recommendations'],
      ['earlier', 'Said before'],
      ['saturation', 'Saturation'],
      ['sharing/new', 'Share with the partnership'],
      ['findings/new', 'Write a finding'],
    ] as const) {
      await page.goto(`${review}/${path}`)
      await heading(title)
      expect(await axeViolations(page)).toEqual([])
    }
    await page.getByRole('button', { name: 'Svenska' }).click()
    await page.getByRole('button', { name: 'English' }).waitFor()
  })
})

test('somebody who does not make the review reads findings and quotes, but no interview', async () => {
  const reader = await elected()
  await reader.goto(finding)
  await reader.getByText('”Jag fick hjälp första veckan.”').waitFor()
  expect(await reader.getByText('När jag började fanns nätverket redan.').count()).toBe(0)
  expect(await axeViolations(reader)).toEqual([])
})

test('those who make the review take the draft back, and nobody else reads it', async () => {
  await page.goto(`${review}/findings`)
  await press('Ta tillbaka utkastet')
  await says('Bara ni som gör kartläggningen läser det här.')
  const reader = await elected()
  await reader.goto(finding)
  await reader.getByText('är arbetsmaterial').waitFor()
})
