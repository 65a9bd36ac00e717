import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, signedIn } from './hands.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

const folder = await exampleFolder()
let program: Program = await startProgram('demo', folder)
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await program.stop()
})

const phone = { width: 390 }

/** Once what moves has come to rest: a button on its way back from being sent is pale for a moment. */
const standsUp = (page: Page) => expect.poll(() => axeViolations(page), { timeout: 8_000 }).toEqual([])

describe('a phone in the room and the wall', () => {
  let leader: Page
  let wall: Page
  let session: string
  const { heading, says, press, follow, tabTo, type } = handsOn(() => leader)
  const onWall = handsOn(() => wall)

  beforeAll(async () => {
    leader = await signedIn(browser, program.address, 'Karin Holm', phone)
    wall = await signedIn(browser, program.address, 'Maria Lindqvist')
  })

  /** How many the wall says have guessed. */
  const counted = async () => Number(await wall.locator('.guess-count strong').textContent())

  test('a leader comes from the first page to a guess with the keyboard alone', async () => {
    await leader.goto('/learning')
    await heading('Lära tillsammans')
    await standsUp(leader)
    await follow('Behöriga till gymnasiets yrkesprogram, Värmlands län 2024')
    await heading('Behöriga till gymnasiets yrkesprogram, Värmlands län 2024')
    session = new URL(leader.url()).pathname
    await standsUp(leader)
    await type('Din gissning', 'åttio')
    await tabTo('1')
    await leader.keyboard.press('ArrowRight')
    await tabTo('Skicka min gissning')
    await leader.keyboard.press('Enter')
    await says('En uppgift behöver rättas')
    expect(await leader.getByLabel('Din gissning').inputValue()).toBe('åttio')
    await standsUp(leader)
  })

  test('the wall counts one more when the phone has guessed, and shows no guess', async () => {
    await wall.goto(`${session}/presentation`)
    await onWall.heading('Vilket är värdet?')
    await standsUp(wall)
    const before = await counted()
    await leader.getByLabel('Din gissning').fill('87,25')
    await leader.getByRole('radio', { name: '2', exact: true }).check()
    await press('Skicka min gissning')
    await says('Din gissning är sparad.')
    await expect.poll(counted, { timeout: 10_000 }).toBe(before + 1)
    expect(await wall.content()).not.toContain('87,')
    await standsUp(leader)
  })

  test('a program that is killed between guess and truth loses nothing', async () => {
    const before = await counted()
    await program.kill()
    program = await startProgram('demo', folder)
    leader = await signedIn(browser, program.address, 'Karin Holm', phone)
    wall = await signedIn(browser, program.address, 'Maria Lindqvist')
    await leader.goto(session)
    expect(await leader.getByLabel('Din gissning').inputValue()).toBe('87,25')
    await wall.goto(`${session}/presentation`)
    expect(await counted()).toBe(before)
  }, 90_000)

  test('whoever leads steps on with a key, reads what it means, and shows the truth to all', async () => {
    await wall.keyboard.press('ArrowRight')
    await onWall.heading('Visa facit')
    await standsUp(wall)
    await onWall.press('Visa facit')
    await onWall.heading(/80,9/)
    await leader.getByText('Du gissade 87,3').waitFor({ timeout: 10_000 })
    await standsUp(wall)
    await standsUp(leader)
    await wall.keyboard.press('ArrowLeft')
    await onWall.heading('Vilket är värdet?')
  })

  test('an explanation is written and supported, and the wall shows it', async () => {
    await wall.goto(session)
    await onWall.press('Öppna för förklaringar')
    await onWall.says('Ta tillbaka ”Förklara”')
    await onWall.press('Ta tillbaka ”Förklara”')
    await onWall.says('Öppna för förklaringar')
    await onWall.press('Öppna för förklaringar')
    await onWall.says('Ta tillbaka ”Förklara”')
    await leader.getByLabel('Din förklaring').fill('Skolan upptäcker det för sent.')
    await press('Lägg till förklaringen')
    await says('Skolan upptäcker det för sent.')
    await press('Håller med')
    await says('En håller med')
    await wall.goto(`${session}/presentation`)
    await onWall.says('Skolan upptäcker det för sent.', 'En håller med')
    await standsUp(wall)
    await standsUp(leader)
  })

  test('a question becomes a point on the next agenda, and a matter', async () => {
    await wall.goto(session)
    await onWall.press('Öppna för frågor')
    await wall.getByLabel('Din fråga').fill('När upptäcks det?')
    await onWall.press('Lägg till frågan')
    await onWall.says('När upptäcks det?')
    await onWall.press('Sätt på nästa träffs dagordning')
    await onWall.says('På dagordningen')
    await wall.getByRole('link', { name: /^Gör till ärende/ }).click()
    await onWall.heading('Gör frågan till ett ärende')
    await standsUp(wall)
    await wall.getByLabel('Vilken sorts ärende?').selectOption({ index: 1 })
    await onWall.press('Väck ärendet')
    await wall.waitForURL(/\/matters\/[0-9a-f]/)
    await onWall.says('När upptäcks det?')
  })

  test('the result of a finished session, its form and its pages in English stand up to axe', async () => {
    await wall.goto('/learning')
    await onWall.follow('Indraget studiestöd för ogiltig frånvaro, Värmlands län 2023')
    await onWall.heading(/Indraget studiestöd/)
    await onWall.says('närmare facit andra gången')
    await standsUp(wall)
    await wall.goto('/learning/new')
    await standsUp(wall)
    const english = await signedIn(browser, program.address, 'Maria Lindqvist', { language: 'en' })
    for (const page of ['/learning', '/learning/new', session, `${session}/presentation?step=see`]) {
      await english.goto(page)
      expect(await axeViolations(english), page).toEqual([])
    }
  })
})
