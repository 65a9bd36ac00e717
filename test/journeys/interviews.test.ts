import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, isSound, signedIn, signedInWith } from './hands.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

/** From whom to hear to who somebody was: each test goes on where the one before it ended. */
let program: Program
let browser: Browser
let page: Page
let review: string

const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

const place = (name: string) =>
  page
    .getByRole('navigation', { name: 'Det som hör till intervjuerna' })
    .getByRole('link', { name, exact: true })
    .click()

beforeAll(async () => {
  program = await startProgram('demo jonkoping', await exampleFolder('demo jonkoping'))
  browser = await openBrowser()
  page = await signedIn(browser, program.address, 'Agneta Frohm')
  await page.goto('/reviews')
  await page.getByRole('main').getByRole('link', { name: 'Förbättrat partnerskap', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Förbättrat partnerskap' }).waitFor()
  review = new URL(page.url()).pathname
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
  endPrograms()
})

describe('whoever leads a review', () => {
  test('sees that the sample adds up, and that one row more does not', async () => {
    await page.goto(`${review}/frame`)
    await heading('Urvalet')
    await says('6 gruppintervjuer och 20 enskilda intervjuer är 26, som det står i uppdraget; 46 personer.')
    await isSound(page)
    await tabTo('Lägg till en rad')
    await page.keyboard.press('Enter')
    await heading('Lägg till en rad i urvalet')
    await isSound(page)
    await tabTo('Spara raden')
    await page.keyboard.press('Enter')
    await says('Välj en roll.', 'Skriv hur många intervjuer.')
    await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Deltagare i nätverk' })
    await type('Antal intervjuer', '1')
    await press('Spara raden')
    await says('Raderna ger 27 intervjuer, men uppdraget säger 26')
    await page
      .getByRole('button', { name: /^Ta bort Enskild: Deltagare i nätverk/ })
      .last()
      .click()
    await says('som det står i uppdraget; 46 personer.')
  })

  test('has a guide for every perspective, on paper too, and information that promises what can be kept', async () => {
    await place('Guiden')
    await heading('Intervjuguiden')
    await says('Alla perspektiv har frågor.')
    await isSound(page)
    await place('Informationen')
    await heading('Information till dem som intervjuas')
    await isSound(page)
    await follow('Ändra texten')
    await heading('Skriv informationen')
    const text = page.getByLabel('Text', { exact: true })
    await text.fill(`${await text.inputValue()}\nDu är helt anonym.`)
    await press('Spara som ny version')
    await says('Löften som inte går att hålla', 'ingen kan lovas anonymitet')
    await isSound(page)
  })

  test('puts in a transcript from a file, with the name in the key', async () => {
    await page.goto(`${review}/interviews/new`)
    await heading('Lägg in en intervju')
    await type('Kort titel', 'Deltagare i ett nätverk')
    await page.getByLabel('Eller en fil med utskriften').setInputFiles({
      name: 'intervju.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Intervjuare: Vad ger nätverket?\nMajken Ahlgren: Majken får hjälp samma dag.'),
    })
    await press('Visa hur det blir')
    await says('Majken Ahlgren är')
    await page.getByLabel('Roll för Majken Ahlgren').selectOption({ label: 'Deltagare i nätverk' })
    await press('Visa hur det blir')
    await says('Så här sparas det', 'Majken: bytt en gång')
    await isSound(page)
    await press('Spara utan namn')
    await heading(/^Intervju \d+$/)
    expect(await page.getByRole('main').innerText()).not.toContain('Majken')
    await isSound(page)
  })

  test('opens the name key for a reason, and is seen to have done so', async () => {
    await page.goto(`${review}/names`)
    await heading('Namnnyckeln')
    await says('9 av 12 röster har ett namn i nyckeln.', 'Fråga om ett citat får stå i rapporten')
    await isSound(page)
    await tabTo('Vilka namn behöver du se?')
    await page.keyboard.type('Intervju 12')
    await tabTo('Visa namnen')
    await page.keyboard.press('Enter')
    await says('Skriv varför, med minst tio tecken.')
    expect(await page.getByText('Majken').count()).toBe(0)
    await page.getByLabel('Varför?').fill('Tacka för intervjun')
    await press('Visa namnen')
    await heading('Namnen')
    await says('Majken Ahlgren')
    await isSound(page)
    await follow('Stäng nyckeln')
    await heading('Namnnyckeln')
    await says('Tacka för intervjun')
    expect(await page.getByText('Majken').count()).toBe(0)
  })
})

describe('an elected leader', () => {
  test('reads the sample, and is told that the names are not theirs', async () => {
    page = await signedInWith(browser, program.address, 'Förtroendevald')
    expect((await page.goto(`${review}/names`))!.status()).toBe(403)
    await page.goto(`${review}/frame`)
    await heading('Urvalet')
    expect(await page.getByText('Namnnyckeln').count()).toBe(0)
    await isSound(page)
  })
})
