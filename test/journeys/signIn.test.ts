import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningServer } from '../../src/db/running.ts'
import { newPage, openBrowser } from './browser.ts'
import { type MailServer, startMailServer } from './mailServer.ts'
import { dataFolder, endPrograms, freePort, type Program, samsyn, startProgram } from './program.ts'
import { optionIn, type Visitor, visitor } from './visitor.ts'

afterAll(endPrograms)

const folder = dataFolder()
let mail: MailServer
let program: Program
let browser: Browser
let annasPage: Page
let anna: Visitor
let partnership: string

beforeAll(async () => {
  mail = await startMailServer()
  browser = await openBrowser()
  program = await startProgram('serve', folder, { SMTP_URL: mail.url })
  annasPage = await newPage(browser, program.address)
})
afterAll(async () => {
  await browser?.close()
  await program?.stop()
  await mail.close()
})

describe('a program that nobody has used', () => {
  test('asks its first visitor to set up the partnership, and mails a code when they come back', async () => {
    const page = annasPage
    await page.goto('/')
    expect(await page.locator('h1').textContent()).toBe('Kom igång')
    await page.getByLabel('Samverkans namn').fill('Nya Perspektiv')
    await page.getByLabel('Län', { exact: true }).selectOption('Värmlands län')
    await page.getByLabel('Ditt namn').fill('Anna Sandberg')
    await page.getByLabel('Din e-postadress').fill('Anna@Region.example')
    await page.getByRole('button', { name: 'Skapa samverkan' }).click()
    await page.getByText('Samordnare, Region Värmland').filter({ visible: true }).waitFor()

    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.getByRole('heading', { name: 'Logga in' }).waitFor()
    await page.getByLabel('Din e-postadress').fill('anna@region.example')
    await page.getByRole('button', { name: 'Skicka koden' }).click()
    await page.getByText('Skriv koden som vi har skickat.').waitFor()
    await page.getByLabel('Kod', { exact: true }).fill(await mail.codeTo('anna@region.example'))
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.getByText('Samordnare, Region Värmland').filter({ visible: true }).waitFor()
  })

  test('has no second set-up', async () => {
    const answer = await visitor(program.address).get('/setup')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Här finns redan en samverkan.')
  })
})

describe('signing in with a mailed code', () => {
  beforeAll(async () => {
    anna = visitor(program.address)
    partnership = hidden(await (await anna.get('/sign-in')).text(), 'partnership')
    await ask(anna, 'anna@region.example')
    expect((await give(anna, 'anna@region.example', await mail.codeTo('anna@region.example'))).status).toBe(
      303,
    )
    const form = await (await anna.get('/partnership/seats/new')).text()
    for (const name of ['Karin', 'Olle', 'Eva', 'Siv', 'Ulf']) {
      const answer = await anna.post('/partnership/seats', {
        name,
        email: `${name.toLowerCase()}@arvika.example`,
        party: optionIn(form, 'Arvika'),
        body: optionIn(form, 'Politiska styrgruppen'),
        role: 'leader',
      })
      expect(answer.status).toBe(303)
    }
  })

  test('tells nobody who belongs: a stranger sees the same page, and no mail is sent', async () => {
    const unknown = await (await ask(visitor(program.address), 'stranger@arvika.example')).text()
    const known = await (await ask(visitor(program.address), 'ulf@arvika.example')).text()
    expect(unknown.replaceAll('stranger@', 'ulf@')).toBe(known)
    await mail.codeTo('ulf@arvika.example')
    expect(mail.mails).toEqual([])
  })

  test('after five wrong codes the right one does not work either', async () => {
    const karin = visitor(program.address)
    await ask(karin, 'karin@arvika.example')
    const code = await mail.codeTo('karin@arvika.example')
    const wrong = code === '111111' ? '222222' : '111111'
    for (let attempt = 1; attempt <= 5; attempt++) {
      const answer = await give(karin, 'karin@arvika.example', wrong)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('Koden stämmer inte, eller har gått ut.')
    }
    expect((await give(karin, 'karin@arvika.example', code)).status).toBe(422)
    expect((await karin.get('/partnership')).status).toBe(303)
  })

  test('a code works once', async () => {
    await ask(visitor(program.address), 'eva@arvika.example')
    const code = await mail.codeTo('eva@arvika.example')
    expect((await give(visitor(program.address), 'eva@arvika.example', code)).status).toBe(303)
    expect((await give(visitor(program.address), 'eva@arvika.example', code)).status).toBe(422)
  })

  test('a code that is ten minutes old does not work', async () => {
    const olle = visitor(program.address)
    await ask(olle, 'olle@arvika.example')
    const code = await mail.codeTo('olle@arvika.example')
    await inDatabase(`update sign_in_code set expires_at = expires_at - interval '10 minutes'`)
    expect((await give(olle, 'olle@arvika.example', code)).status).toBe(422)
  })

  test('asking again and again is refused for a while', async () => {
    const statuses: number[] = []
    for (let time = 1; time <= 5; time++) {
      statuses.push((await ask(visitor(program.address), 'ingen@arvika.example')).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200])
    const refused = await ask(visitor(program.address), 'ingen@arvika.example')
    expect(refused.status).toBe(429)
    expect(await refused.text()).toContain('Vänta en kvart och försök igen.')
  })

  test('signing out ends the session, also for somebody who has kept the cookie', async () => {
    const eva = visitor(program.address)
    await ask(eva, 'eva@arvika.example')
    const signedIn = await give(eva, 'eva@arvika.example', await mail.codeTo('eva@arvika.example'))
    const cookie = signedIn.headers.getSetCookie()[0]!
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)

    const kept = { Cookie: cookie.split(';')[0]! }
    expect((await visitor(program.address).get('/partnership', kept)).status).toBe(200)
    await eva.post('/sign-out', {})
    expect((await visitor(program.address).get('/partnership', kept)).status).toBe(303)
  })

  test('choosing who to be does not exist', async () => {
    const answer = await anna.post('/sign-in/demo', { seat: crypto.randomUUID(), back: '/' })
    expect(answer.status).toBe(404)
  })
})

describe('the program answers', () => {
  test.each([
    ['another host', { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
    ['another host, in an old browser', { Origin: 'https://evil.example', 'Sec-Fetch-Site': '' }],
    ['a page without an origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
  ])('403 to a form from %s, and does nothing', async (_where, headers) => {
    const text = `Smugglat syfte från ${_where}`
    const answer = await anna.post('/partnership/purpose', { text, agreedOn: '2025-03-04' }, headers)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Formuläret skickades inte från Samsyn.')
    expect(await (await anna.get('/partnership/purpose/versions')).text()).not.toContain(text)
  })

  test('every page with a policy that lets nothing in but our own files', async () => {
    for (const path of ['/sign-in', '/partnership', '/about', '/no-such-page']) {
      const { headers } = await anna.get(path)
      const policy = headers.get('Content-Security-Policy')!
      expect(policy).toContain(`default-src 'none'`)
      expect(policy).toContain(`script-src 'self'`)
      expect(policy).toContain(`frame-ancestors 'none'`)
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('same-origin')
    }
  })

  test('404 with a way on', async () => {
    const answer = await anna.get('/no-such-page')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('href="/"')
  })

  test('403 with a sentence to a leader who wants to change the purpose', async () => {
    const siv = visitor(program.address)
    await ask(siv, 'siv@arvika.example')
    await give(siv, 'siv@arvika.example', await mail.codeTo('siv@arvika.example'))
    const answer = await siv.get('/partnership/purpose')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Det här gör samordnaren eller en tjänsteman')
  })

  test('422 to a form that is wrong, with what was typed and where to look', async () => {
    const answer = await anna.post('/partnership/purpose', {
      text: 'Till 811218-9876',
      agreedOn: '2025-02-30',
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain('<title>Fel: ')
    expect(page).toContain('Till 811218-9876')
    expect(page).toContain('Samsyn tar inte emot uppgifter om enskilda.')
    expect(page).toContain('Skriv ett datum som finns')
  })

  test('413 to a form of two megabytes, which a browser shows though it has more to send', async () => {
    await annasPage.goto('/partnership/purpose')
    await annasPage.getByLabel('Syftet').fill('x'.repeat(2 * 1024 * 1024))
    const answered = annasPage.waitForResponse((answer) => answer.request().method() === 'POST')
    await annasPage.getByRole('button', { name: 'Spara syftet' }).click()
    expect((await answered).status()).toBe(413)
    await annasPage.getByText('Formuläret är för stort.').waitFor()
  })

  test('500 with a number that is in the log, when its database is not as it should be', async () => {
    await inDatabase('alter table purpose rename to purpose_lost')
    const answer = await anna.get('/partnership')
    await inDatabase('alter table purpose_lost rename to purpose')
    const page = await answer.text()
    expect(answer.status).toBe(500)
    expect(page).not.toContain('purpose_lost')
    expect(page).not.toContain('relation')
    const incident = /<strong>([0-9A-F]{8})<\/strong>/.exec(page)![1]!
    const line = program
      .errors()
      .split('\n')
      .find((each) => each.includes(incident))!
    expect(JSON.parse(line)).toMatchObject({ level: 50, incident, method: 'GET', path: '/partnership' })
    expect((await anna.get('/partnership')).status).toBe(200)
  })

  test('nothing secret to its log', () => {
    expect(program.errors()).not.toMatch(/\b\d{6}\b(?!")|samsyn=|@arvika\.example/)
  })
})

describe('a program without a mail server', () => {
  let other: Program
  beforeAll(async () => {
    other = await startProgram('serve', dataFolder())
    await visitor(other.address).post('/setup', { ...founding, email: 'anna@region.example' })
  })
  afterAll(() => other?.stop())

  test('writes the code in its log, and the page says so', async () => {
    const page = await newPage(browser, other.address)
    await page.goto('/sign-in')
    await page.getByLabel('Din e-postadress').fill('anna@region.example')
    await page.getByRole('button', { name: 'Skicka koden' }).click()
    await page.getByText('så koden skrivs i serverns logg').waitFor()
    const logged = () => /Din kod till Samsyn: (\d{6})/.exec(other.errors())?.[1]
    await expect.poll(logged).toBeDefined()
    const code = logged()!
    await page.getByLabel('Kod', { exact: true }).fill(code)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.getByText('Samordnare, Region Värmland').filter({ visible: true }).waitFor()
    await page.context().close()
  })
})

describe('a program behind https', () => {
  test('marks its cookie Secure, and asks browsers to stay with https', async () => {
    const port = await freePort()
    const other = await startProgram('serve', dataFolder(), {
      PORT: String(port),
      SAMSYN_URL: 'https://samsyn.example/',
    })
    expect(other.address).toBe('https://samsyn.example')
    const answer = await visitor(`http://localhost:${port}`).post('/setup', {
      ...founding,
      email: 'a@b.example',
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
    expect(answer.headers.get('Strict-Transport-Security')).toContain('max-age=31536000')
    await other.stop()
  })
})

describe('the demo', () => {
  test('refuses a database that holds a real partnership', async () => {
    await program.stop()
    const { code, out, errors } = await samsyn(['demo'], { SAMSYN_DATA: folder, PORT: '0' })
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(errors).toMatch(/^samsyn: The database holds a real partnership, "Nya Perspektiv", [^\n]+\n$/)
  })
})

const founding = { name: 'Nya Perspektiv', county: '17', person: 'Anna Sandberg' }

/** Answers with the page that asks for the code. */
async function ask(by: Visitor, email: string): Promise<Response> {
  const answer = await by.post('/sign-in', { partnership, email, back: '/' })
  return answer.status === 303 ? by.get(answer.headers.get('Location')!) : answer
}

function give(by: Visitor, email: string, code: string): Promise<Response> {
  return by.post('/sign-in/code', { partnership, email, code, back: '/' })
}

/** Behind the back of the program, as its owner could. */
async function inDatabase(statement: string): Promise<void> {
  const client = new pg.Client((await runningServer(folder))!)
  await client.connect()
  await client.query(`select set_config('samsyn.partnership', '${partnership}', false)`)
  await client.query(statement)
  await client.end()
}

function hidden(page: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(page)![1]!
}
