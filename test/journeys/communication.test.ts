import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, newPage, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { handsOn, signedIn } from './hands.ts'
import { type MailServer, startMailServer } from './mailServer.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

afterAll(endPrograms)

/** From a draft until the residents read it: each test goes on where the one before it ended. */
let mail: MailServer
let program: Program
let browser: Browser
let maria: Page
let olle: Page
let address: string

const hands = (page: Page) => handsOn(() => page)

beforeAll(async () => {
  mail = await startMailServer()
  browser = await openBrowser()
  program = await startProgram('demo', await exampleFolder(), { SMTP_URL: mail.url })
  maria = await signedIn(browser, program.address, 'Maria Lindqvist')
  olle = await signedIn(browser, program.address, 'Olle Berglund')
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await mail?.close()
})

describe('a digest for the residents', () => {
  test('is put together with the keyboard alone', async () => {
    await maria.goto('/digests')
    await hands(maria).tabTo('Sätt ihop ett utskick')
    await maria.keyboard.press('Enter')
    await hands(maria).heading('Sätt ihop ett utskick')
    expect(await axeViolations(maria)).toEqual([])
    await maria.getByRole('radio', { name: 'Medlemmarna' }).focus()
    await maria.keyboard.press('ArrowDown')
    await maria.keyboard.press('ArrowDown')
    expect(await maria.getByRole('radio', { name: 'Invånarna' }).isChecked()).toBe(true)
    await maria.getByLabel('Från och med').fill('2020-01-01')
    await maria.getByLabel('Från och med').press('Enter')
    await hands(maria).heading('Ändra utkastet')
    expect(await axeViolations(maria)).toEqual([])
  })

  test('has its paragraphs moved, left out and rewritten from the keyboard', async () => {
    const section = maria.locator('section', { hasText: 'Så går det med målen' }).last()
    const titles = () => section.locator('strong').allTextContents()
    const [first, second] = await titles()
    await maria.getByRole('button', { name: `Flytta ner ${first}` }).focus()
    await maria.keyboard.press('Enter')
    await expect.poll(titles).toEqual([second, first, ...(await titles()).slice(2)])
    // Its button has the focus still, so that it can be moved on.
    await expect
      .poll(() => maria.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Flytta ner ${first}`)
    await maria.getByRole('button', { name: `Utelämna ${first}` }).focus()
    await maria.keyboard.press('Enter')
    await maria.getByRole('button', { name: `Ta med ${first} igen` }).waitFor()

    await maria.getByRole('link', { name: 'Ändra rubrik och inledning' }).focus()
    await maria.keyboard.press('Enter')
    await hands(maria).heading('Rubrik och inledning')
    await maria.getByLabel('Rubrik', { exact: true }).fill('Hjälp redan första veckan')
    await maria.getByLabel('Inledning').fill('Är ditt barn borta från skolan? <b>Ring oss</b> & fråga.')
    await maria.getByRole('button', { name: 'Spara inledningen' }).click()
    await maria.getByRole('link', { name: 'Klar, se hela texten' }).click()
    await hands(maria).says('Ingen har läst utkastet ännu. Det kan inte skickas.')
    address = new URL(maria.url()).pathname
  })

  test('cannot be sent by whoever wrote it, and is not open yet', async () => {
    expect(await maria.getByRole('link', { name: 'Publicera utskicket' }).count()).toBe(0)
    expect((await maria.goto(`${address}/sending`))!.status()).toBe(422)
    await hands(maria).says('Ingen har läst den här versionen.')
    await maria.goto(`${address}/reading`)
    await hands(maria).says('Du gjorde den senaste ändringen.')
    const anybody = await newPage(browser, program.address)
    expect((await anybody.goto(`/open${address}`))!.status()).toBe(404)
  })

  test('is read by a colleague', async () => {
    await olle.goto('/digests')
    await olle.getByRole('link', { name: 'Hjälp redan första veckan' }).click()
    await olle.getByRole('link', { name: 'Läs och godkänn texten' }).click()
    await hands(olle).heading('Läs texten')
    expect(await axeViolations(olle)).toEqual([])
    await hands(olle).tabTo('Jag har läst, och texten kan skickas')
    await olle.keyboard.press('Enter')
    await hands(olle).says('Utskicket är läst och kan skickas.')
  })

  test('is published, with a warning first, and read by anybody, in what they are told word for word', async () => {
    await maria.goto(address)
    await maria.getByRole('link', { name: 'Publicera utskicket' }).click()
    await hands(maria).says('När du publicerar blir texten allmän handling, och vem som helst kan läsa den.')
    expect(await axeViolations(maria)).toEqual([])
    await maria.getByRole('main').getByRole('button', { name: 'Publicera utskicket' }).click()
    await maria.getByText('Publicerat').first().waitFor()

    const anybody = await newPage(browser, program.address, { width: 390 })
    await anybody.goto('/open/digests')
    await anybody.getByRole('link', { name: 'Hjälp redan första veckan' }).click()
    await hands(anybody).says('Är ditt barn borta från skolan? <b>Ring oss</b> & fråga.')
    expect(await anybody.getByText('Maria Lindqvist').count()).toBe(0)
    expect(await axeViolations(anybody)).toEqual([])
  })

  test('stands in a feed that a real reader of XML reads, and its text can be copied', async () => {
    const feed = await maria.evaluate(async () => {
      const written = await (await fetch('/open/digests.atom')).text()
      const read = new DOMParser().parseFromString(written, 'application/xml')
      const atom = 'http://www.w3.org/2005/Atom'
      const of = (parent: Document | Element, name: string) => parent.getElementsByTagNameNS(atom, name)
      const entries = [...of(read, 'entry')]
      return {
        broken: read.getElementsByTagName('parsererror').length,
        root: [read.documentElement.localName, read.documentElement.namespaceURI],
        // RFC 4287: a feed and each of its entries have one of each of these.
        missing: [read.documentElement, ...entries].flatMap((each) =>
          ['id', 'title', 'updated'].filter(
            (name) => [...each.children].filter(({ localName }) => localName === name).length !== 1,
          ),
        ),
        titles: entries.map((each) => of(each, 'title')[0]!.textContent),
        authors: entries.map((each) => of(each, 'name')[0]!.textContent),
        text: of(entries[0]!, 'content')[0]!.textContent,
      }
    })
    expect(feed.broken).toBe(0)
    expect(feed.root).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(feed.missing).toEqual([])
    expect(feed.titles).toContain('Hjälp redan första veckan')
    expect(new Set(feed.authors)).toEqual(new Set(['Nya Perspektiv, Värmland']))
    expect(feed.text).toContain('<b>Ring oss</b> & fråga.')

    await maria.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await maria.goto(address)
    await maria.getByText('Kopiera texten').click()
    await maria.getByRole('button', { name: 'Kopiera som text' }).click()
    await hands(maria).says('Texten är kopierad.')
    const copied = await maria.evaluate(() => navigator.clipboard.readText())
    expect(copied.replaceAll('\r\n', '\n')).toBe(
      await maria.evaluate(async (path) => (await fetch(`${path}/text.txt`)).text(), address),
    )
  })

  test('is withdrawn with a reason, and its address says so', async () => {
    await maria.getByRole('link', { name: 'Dra tillbaka sidan' }).click()
    await maria.getByRole('button', { name: 'Dra tillbaka sidan' }).click()
    await maria.getByRole('alert').waitFor()
    await maria.getByLabel('Skäl').fill('Fel telefonnummer.')
    await maria.getByRole('button', { name: 'Dra tillbaka sidan' }).click()
    await hands(maria).says('Sidan är tillbakadragen.')
    const anybody = await newPage(browser, program.address)
    expect((await anybody.goto(`/open${address}`))!.status()).toBe(410)
    await hands(anybody).says('Fel telefonnummer.')
    expect(await axeViolations(anybody)).toEqual([])
  })
})

describe('a digest for a council', () => {
  test('is read by the party’s own official, and mailed to those who sit for it', async () => {
    await olle.goto('/digests')
    await olle.getByRole('link', { name: 'Arvika behöver svara om familjehemsstödet' }).click()
    await olle.getByRole('link', { name: 'Läs och godkänn texten' }).click()
    await olle.getByRole('button', { name: 'Jag har läst, och texten kan skickas' }).click()
    await hands(olle).says('Utskicket är läst och kan skickas.')

    await maria.goto('/digests')
    await maria.getByRole('link', { name: 'Arvika behöver svara om familjehemsstödet' }).click()
    await maria.getByRole('link', { name: 'Skicka utskicket' }).click()
    await hands(maria).says('När du skickar blir texten allmän handling.', 'Lars Ekström')
    await maria.getByRole('main').getByRole('button', { name: 'Skicka utskicket' }).click()
    await hands(maria).says('Till dess kan du ta tillbaka det.')
    const text = await maria.evaluate(async (path) => (await fetch(`${path}/text.txt`)).text(), path(maria))
    const takingBack = await maria.locator('form[action$="/withdrawal"]').getAttribute('action')
    await maria.goto(takingBack!.replace('/withdrawal', ''))
    await maria.getByRole('button', { name: 'Skicka nu' }).click()

    // The program reminds of other things too: only this letter's mails are looked at.
    const own = (to: string) =>
      mail.mails.filter((each) => each.includes(to) && bodyOf(each).trim() === text.trim())
    for (const to of ['lars.ekstrom@exempel.se', 'olle.berglund@exempel.se'])
      await expect.poll(() => own(to).length, { timeout: 30_000 }).toBe(1)
  })
})

/** The text of a mail as its reader sees it. */
function bodyOf(mailed: string): string {
  const [head = '', ...rest] = mailed.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const encoding = /^Content-Transfer-Encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : encoding === 'quoted-printable'
        ? Buffer.from(
            body
              .replaceAll(/=\r\n/g, '')
              .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          )
        : Buffer.from(body)
  return bytes.toString('utf8').replaceAll('\r\n', '\n')
}

function path(page: Page): string {
  return new URL(page.url()).pathname
}
