import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { type MailServer, startMailServer } from './mailServer.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** From what a party owes to the mail that it gets: each test goes on where the one before it ended. */
let mail: MailServer
let program: Program
let browser: Browser
let page: Page
let letter: string

beforeAll(async () => {
  mail = await startMailServer()
  program = await startProgram('demo', await exampleFolder(), {
    SMTP_URL: mail.url,
    MAIL_FROM: 'Samsyn <samsyn@lan.example>',
  })
  browser = await openBrowser()
  page = await newPage(browser, program.address, {})
  await page.goto('/sign-in')
  await page.getByRole('button', { name: /Maria Lindqvist/ }).click()
  await page.getByRole('link', { name: 'Att driva på' }).click()
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await mail?.close()
})

const says = (text: string | RegExp) => page.getByRole('main').getByText(text).first().waitFor()

describe('a coordinator who reminds a party', () => {
  test('sees who owes what, the one with most at stake first', async () => {
    await says(/saker väntar på någon/)
    const first = page.getByRole('main').getByRole('heading', { level: 2 }).first()
    expect(await first.textContent()).toMatch(/Eda/)
    expect(await axeViolations(page)).toEqual([])
  })

  test('gets a draft with everything that the party owes, and changes it', async () => {
    await page.getByRole('link', { name: 'Skriv en ny påminnelse till Torsby' }).click()
    await page.getByLabel('Ämne').waitFor()
    const text = await page.getByRole('textbox', { name: 'Brevet' }).inputValue()
    expect(text).toContain('1. Svara om ni antar: Överenskommelsen om barn i behov av samordnade insatser')
    expect(text).toContain(`${program.address}/decisions/`)
    expect(await page.getByRole('checkbox', { name: 'Eva Myhr' }).isChecked()).toBe(true)
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Ämne').fill('Hej Torsby, svara oss')
    await page.getByRole('textbox', { name: 'Brevet' }).fill('Kan ni ta upp det på måndag?')
    await page.getByRole('button', { name: 'Skicka brevet' }).press('Enter')
    await says('Till dess kan du ta tillbaka det.')
    letter = new URL(page.url()).pathname
    expect(await axeViolations(page)).toEqual([])
  })

  test('takes it back, lets it go again, and does not wait', async () => {
    await page.getByRole('button', { name: 'Ta tillbaka brevet' }).click()
    await says('Brevet är ett utkast. Ingen har fått det.')
    await page.getByRole('link', { name: 'Ändra utkastet' }).click()
    await page.getByRole('textbox', { name: 'Brevet' }).fill('Kan ni ta upp det på tisdag?')
    await page.getByRole('button', { name: 'Skicka brevet' }).click()
    await page.getByRole('button', { name: 'Skicka nu' }).click()
    // The open page changes by itself when the mail has left.
    await says('Brevet är skickat till Eva Myhr.')
  })

  test('and the mail has arrived, once, as it was last written', async () => {
    await sleep(6000)
    const arrived = mail.mails.filter((each) => each.includes('To: Eva Myhr'))
    expect(arrived).toHaveLength(1)
    expect(arrived[0]).toContain('Hej Torsby')
    expect(arrived[0]).toContain('tisdag')
    expect(arrived[0]).not.toContain('samordnade insatser')
  })

  test('and the letter stands among those that were sent, and at what it was about', async () => {
    await page.goto('/letters')
    await page.getByRole('link', { name: 'Hej Torsby, svara oss' }).waitFor()
    await page.goto('/cockpit')
    const reminded = page.locator(`a[href="${letter}"]`)
    await reminded.first().waitFor()
    expect(await reminded.count()).toBeGreaterThan(1)
  })
})

describe('without script, on a phone', () => {
  test('the same is read and sent, and nothing is wider than the screen', async () => {
    const phone = await newPage(browser, program.address, { width: 390, javaScript: false })
    await phone.goto('/sign-in')
    await phone.getByRole('button', { name: /Maria Lindqvist/ }).click()
    for (const path of ['/cockpit', '/cockpit?by=what', '/letters', letter]) {
      await phone.goto(path)
      const width = await phone.evaluate(() => document.body.scrollWidth)
      expect(width, path).toBeLessThanOrEqual(390)
    }
    await phone.goto('/cockpit')
    await phone.getByRole('link', { name: /påminnelse till Sunne/ }).click()
    // Enter in a field keeps the letter: it leaves only by its own button.
    await phone.getByLabel('Ämne').press('Enter')
    await phone.getByText('Brevet är ett utkast. Ingen har fått det.').waitFor()
    await phone.getByRole('button', { name: 'Kasta utkastet' }).click()
    await phone.getByText('Utkastet är kastat. Ingen har fått det.').waitFor()
    await phone.getByRole('button', { name: 'Ta upp utkastet igen' }).click()
    await phone.getByRole('link', { name: 'Ändra utkastet' }).waitFor()
  })
})
