import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCode } from '../../src/coding/codeStore.ts'
import { reviewWith } from '../../src/coding/review.testing.ts'
import { codersOf, codingsOf } from '../../src/coding/store.ts'
import { civilDateOf } from '../../src/i18n/format.ts'
import { addSession, seatHolders } from '../../src/identity/store.ts'
import { testDatabase } from '../database.ts'
import { addressOf } from '../server.ts'
import { foundWorld } from '../world.ts'
import { axeViolations, newPage, openBrowser, type Visit } from './browser.ts'
import { dataFolder, endPrograms, type Program, startProgram } from './program.ts'

/** A text is coded: each test goes on where the one before it ended. */
const { database, connection } = await testDatabase()
const world = await foundWorld(database)
const writer = { ...world.doer, id: world.doer.id! }
const said = [
  { speaker: 'Intervjuare', text: 'Hur blir ett förslag ett beslut hos er?', asked: true },
  {
    speaker: 'Svar',
    text: 'Vägen är lång 🧒. Förslaget börjar i nätverket och går sedan till styrgruppen. Ibland dröjer det ett år.',
  },
  { speaker: 'Intervjuare', text: 'Vad händer under tiden?', asked: true },
  { speaker: 'Svar', text: 'Vi börjar ändå. Två kommuner provar i liten skala, och resten väntar.' },
]
const { review, source } = await database.write(world.partnershipId, async (db) => {
  const made = await reviewWith(db, world.partnershipId, {
    people: ['anna@region.example', 'olle@arvika.example'],
    said,
  })
  const [perspectiveId = null] = made.perspectiveIds
  for (const [name, definition, color] of [
    ['Lång beslutsväg', 'När någon beskriver många steg eller lång tid till ett beslut.', '#2b6cb0'],
    ['Börjar före beslut', 'När arbetet startar innan någon har beslutat.', null],
    ['Oklara mandat', 'När ingen vet vem som får bestämma.', null],
  ] as const)
    await addCode(db, writer, made.review, {
      name,
      definition,
      color,
      perspectiveId,
      parentId: null,
      isCodable: true,
    })
  return made
})
const path = `/reviews/${review.id}/coding/${source.id}`
const codings = () => database.read(world.partnershipId, (db) => codingsOf(db, source))

let program: Program
let browser: Browser
let anna: Page
let olle: Page

beforeAll(async () => {
  program = await startProgram('serve', dataFolder(), { DATABASE_URL: addressOf(connection) })
  browser = await openBrowser()
  anna = await pageOf('anna@region.example')
  olle = await pageOf('olle@arvika.example')
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  endPrograms()
})

async function pageOf(email: string, visit: Visit = {}): Promise<Page> {
  const token = await database.write(world.partnershipId, async (db) => {
    const now = new Date()
    const person = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const holder = (await seatHolders(db, civilDateOf(now))).find((each) => each.personId === person.id)!
    return addSession(db, holder, world.partnershipId, now)
  })
  const page = await newPage(browser, program.address, visit)
  await page
    .context()
    .addCookies([{ name: 'samsyn', value: `${world.partnershipId}.${token}`, url: program.address }])
  return page
}

const picture = async (page: Page, name: string) => {
  const folder = process.env.CODING_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

describe('with the keyboard alone', () => {
  test('somebody goes to a sentence, takes in the next, finds a code and puts it', async () => {
    await anna.goto(path)
    await anna.locator('#s1').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Enter']) await anna.keyboard.press(key)
    expect(await anna.locator('[data-chosen-title]').textContent()).toBe('Mening 3–4')
    await anna.keyboard.type('lång')
    await anna.getByRole('option', { name: 'Lång beslutsväg' }).waitFor()
    await anna.getByText('När någon beskriver många steg').first().waitFor()
    await picture(anna, 'box')
    expect(await axeViolations(anna)).toEqual([])
    await anna.keyboard.press('Enter')
    await anna.getByText('Du har kodat ett avsnitt.').waitFor()
    expect(await codings()).toMatchObject([{ start: 76, end: 162 }])
  })

  test('makes a new code, uses it again by its number, and undoes by a letter', async () => {
    await anna.locator('#s6').focus()
    await anna.keyboard.press('Enter')
    await anna.keyboard.type('Väntan')
    await anna.getByRole('option', { name: 'Ny kod: ”Väntan”' }).waitFor()
    await anna.keyboard.press('Enter')
    await anna.getByText('Du har kodat två avsnitt.').waitFor()
    await anna.locator('#s1').focus()
    await anna.keyboard.press('ArrowDown')
    await anna.keyboard.press('1')
    await anna.getByText('Du har kodat tre avsnitt.').waitFor()
    await anna.locator('#s2').focus()
    await anna.keyboard.press('u')
    await anna.getByText('Du har kodat två avsnitt.').waitFor()
    expect(await codings()).toHaveLength(2)
  })
})

describe('with the mouse', () => {
  test('exactly what is marked is coded, also beside a character of two units', async () => {
    const sentence = anna.locator('#s2')
    const box = await anna.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#s2')!, NodeFilter.SHOW_TEXT)
      while (walker.nextNode() && !walker.currentNode.textContent!.includes('🧒'));
      const text = walker.currentNode
      const range = document.createRange()
      const from = text.textContent!.indexOf('lång')
      range.setStart(text, from)
      range.setEnd(text, from + 'lång 🧒'.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    })
    await sentence.scrollIntoViewIfNeeded()
    await anna.mouse.move(box.left + 1, box.y)
    await anna.mouse.down()
    await anna.mouse.move(box.right - 1, box.y, { steps: 5 })
    await anna.mouse.up()
    await anna.getByLabel('Lägg till en kod').click()
    await anna.getByRole('option', { name: 'Oklara mandat' }).click()
    await anna.getByText('Du har kodat tre avsnitt.').waitFor()
    const [first] = await codings()
    expect(first).toMatchObject({ start: 68, end: 74 })
  })
})

describe('two coders at the same time', () => {
  test('see each other’s codes within a second, and what one is typing and has marked is left', async () => {
    await olle.goto(path)
    await olle.getByText('Kodare 1 har kodat tre avsnitt.').waitFor()
    await olle.locator('#s6').focus()
    await olle.keyboard.press('Enter')
    await olle.keyboard.type('börj')
    await olle.evaluate(() => scrollTo(0, 120))
    await anna.locator('#s7').focus()
    await anna.keyboard.press('Enter')
    await anna.keyboard.type('oklara')
    await anna.getByRole('option', { name: 'Oklara mandat' }).waitFor()
    const began = Date.now()
    await anna.keyboard.press('Enter')
    await olle.getByText('Kodare 1 har kodat fyra avsnitt.').waitFor({ timeout: 5000 })
    expect(Date.now() - began).toBeLessThan(1000)
    expect(await olle.getByLabel('Lägg till en kod').inputValue()).toBe('börj')
    expect(await olle.locator('[data-chosen-title]').textContent()).toBe('Mening 6')
    expect(await olle.evaluate(() => scrollY)).toBe(120)
    await olle.keyboard.press('Enter')
    await anna.getByText('Två kodare är överens om inget av fyra avsnitt.').waitFor()
    await anna.getByText('Kodare 1 (Anna Sandberg) och Kodare 2 (Olle Berg) arbetar här nu').waitFor({
      timeout: 25_000,
    })
    expect(await database.read(world.partnershipId, (db) => codersOf(db, review))).toHaveLength(2)
  })

  test('talk about where they differ, and write down what they come to', async () => {
    await anna.getByRole('link', { name: 'Bara oenighet (4)' }).click()
    await anna.getByRole('link', { name: /^Oense.*Avsnitt 3/ }).click()
    await anna.getByRole('heading', { name: 'Avsnitt 3, mening 6' }).waitFor()
    await picture(anna, 'disagree')
    expect(await axeViolations(anna)).toEqual([])
    await anna.getByLabel('Koden ni enas om').selectOption({ label: 'Börjar före beslut' })
    await anna.getByRole('button', { name: 'Enas om en kod' }).click()
    await olle.getByText('Ett har ni enats om efteråt.').waitFor()
    await anna.getByRole('link', { name: 'Allas koder' }).click()
    await picture(anna, 'all')
  })
})

test('it is done without script, and on a phone', async () => {
  const plain = await pageOf('olle@arvika.example', { javaScript: false, width: 390 })
  await plain.goto(path)
  await plain.getByText('Välj meningar efter nummer').click()
  await plain.getByLabel('Från mening').fill('2')
  await plain.getByLabel('Till mening').fill('4')
  await plain.getByLabel('Välj en kod').selectOption({ label: 'Lång beslutsväg' })
  await plain.getByRole('button', { name: 'Sätt koden' }).click()
  await plain.getByRole('heading', { name: 'Avsnitt 1, mening 2–4' }).waitFor()
  await picture(plain, 'plain')
  const phone = await pageOf('olle@arvika.example', { width: 390 })
  await phone.goto(path)
  expect(await axeViolations(phone)).toEqual([])
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await picture(phone, 'phone')
  await phone.goto(`/reviews/${review.id}/coding/codes`)
  expect(await axeViolations(phone)).toEqual([])
  await picture(phone, 'codes-phone')
  await anna.goto(`/reviews/${review.id}/coding/codes`)
  await picture(anna, 'codes')
  expect(await axeViolations(anna)).toEqual([])
  await anna.goto(`/reviews/${review.id}/coding`)
  await picture(anna, 'index')
})
