import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, browserIn, foundWorld, hiddenIn, now, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { endSeat, seatsOn } from '../partnership/seatStore.ts'

const { database } = await testDatabase()
const yesterday = '2025-03-03' as CivilDate
/** 23.59 on the day of the tests, and two minutes later, in Sweden. */
const beforeMidnight = new Date('2025-03-04T22:59:00Z')
const afterMidnight = new Date('2025-03-04T23:01:00Z')

let world: Awaited<ReturnType<typeof foundWorld>>
let clock: Date
let program: ReturnType<typeof appOf>

beforeEach(async () => {
  world = await foundWorld(database)
  clock = now
  program = appOf(database, () => clock)
  // As in a running program, where other instances are heard.
  program.freshness.hearing(true)
})

const browserOf = (email: string) => browserIn(database, program.app, world.partnershipId, email)

async function endSeatOf(name: string, lastDay: CivilDate): Promise<string> {
  return database.write(world.partnershipId, async (db) => {
    const seat = (await seatsOn(db, today)).find(({ personName }) => personName === name)!
    await endSeat(db, world.doer, seat.id, lastDay)
    return seat.id
  })
}

describe('a session whose seat is ended', () => {
  test('goes on through the last day, and no longer', async () => {
    const olle = await browserOf('olle@arvika.example')
    await endSeatOf('Olle Berg', today)
    clock = beforeMidnight
    const page = await olle.get('/meetings')
    expect(page.status).toBe(200)
    const tag = page.headers.get('ETag')!
    expect((await olle.get('/meetings', { 'If-None-Match': tag })).status).toBe(304)

    clock = afterMidnight
    for (const answer of [
      await olle.get('/meetings'),
      await olle.get('/meetings', { 'If-None-Match': tag }),
      await olle.post('/partnership/purpose', { text: 'Mitt syfte.', agreedOn: today }),
    ]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('Location')).toMatch(/^\/sign-in/)
    }
    expect((await olle.get('/live')).status).toBe(204)
    const anna = await browserOf('anna@region.example')
    expect(await (await anna.get('/partnership/purpose/versions')).text()).not.toContain('Mitt syfte.')
  })

  test('stops at once when the last day has passed already, also where a page was remembered', async () => {
    const [anna, olle] = [await browserOf('anna@region.example'), await browserOf('olle@arvika.example')]
    const tag = (await olle.get('/meetings')).headers.get('ETag')!
    expect((await olle.get('/meetings', { 'If-None-Match': tag })).status).toBe(304)
    const page = await (await anna.get('/partnership')).text()
    const [, path = ''] = /<a href="([^"]+)">Olle Berg/.exec(page) ?? []
    expect((await anna.post(`${path}/ending`, { lastDay: yesterday })).status).toBe(303)
    const answer = await olle.get('/meetings', { 'If-None-Match': tag })
    expect(answer.headers.get('Location')).toMatch(/^\/sign-in/)
  })

  test('goes on when the ending is taken back', async () => {
    const [anna, olle] = [await browserOf('anna@region.example'), await browserOf('olle@arvika.example')]
    const id = await endSeatOf('Olle Berg', yesterday)
    expect((await olle.get('/meetings')).status).toBe(303)
    expect((await anna.post(`/partnership/seats/${id}/ending/withdrawal`, {})).status).toBe(303)
    expect((await olle.get('/meetings')).status).toBe(200)
  })

  test('is no way to a hat that has ended', async () => {
    const anna = await browserOf('anna@region.example')
    const form = await (await anna.get('/partnership/seats/new')).text()
    const option = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>\\s*${name}`).exec(form)![1]!
    const seat = { party: option('Sunne'), body: option('Politiska styrgruppen'), role: 'leader' }
    await anna.post('/partnership/seats', { name: 'Olle Berg', email: 'olle@arvika.example', ...seat })
    const olle = await browserOf('olle@arvika.example')
    const [, hat = ''] =
      /name="hat" value="([^"]+)"/.exec(await (await olle.get('/partnership')).text()) ?? []
    await anna.post(`/partnership/seats/${hat}/ending`, { lastDay: today })
    clock = afterMidnight
    expect(await (await olle.get('/partnership')).text()).not.toContain('name="hat"')
    expect((await olle.post('/hat', { hat, back: '/' })).status).toBe(404)
    expect((await olle.get('/partnership')).status).toBe(200)
  })
})

describe('signing in', () => {
  const send = (path: string, form: Record<string, string>) =>
    program.app.request(`http://samsyn.example${path}`, {
      method: 'POST',
      headers: { Host: 'samsyn.example', Origin: 'http://samsyn.example', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(form),
    })
  const signIn = async (email: string) => {
    const who = { partnership: world.partnershipId, email, back: '/' }
    expect((await send('/sign-in', who)).status).toBe(303)
    const [code] = /\d{6}/.exec(program.mails.at(-1)!.subject)!
    return send('/sign-in/code', { ...who, code })
  }

  test('works while somebody holds a seat, and not after the last day of their last', async () => {
    await endSeatOf('Olle Berg', today)
    const answer = await signIn('olle@arvika.example')
    expect(answer.headers.get('Location')).toBe('/')

    clock = afterMidnight
    const refused = await signIn('olle@arvika.example')
    expect(refused.status).toBe(403)
    expect(refused.headers.get('Set-Cookie') ?? '').not.toContain('samsyn=')
    expect(await refused.text()).toContain('Du har inget uppdrag i samverkan just nu.')
  })
})

describe('a form that is answered with its page', () => {
  const refusedFrom = async (referer: string) => {
    const browser = await browserOf('anna@region.example')
    const answer = await browser.send('/targets', new URLSearchParams({ id: 'none' }), { Referer: referer })
    return hiddenIn(await answer.text()).back
  }

  test('comes back to where the form stood when the language is changed', async () => {
    expect(await refusedFrom('http://samsyn.example/targets/new?indicator=N1')).toBe(
      '/targets/new?indicator=N1',
    )
  })

  test('does not lead to another site', async () => {
    expect(await refusedFrom('http://elsewhere.example/targets/new')).toBe('/targets')
    expect(await refusedFrom('http://samsyn.example//elsewhere.example')).toBe('/')
  })
})
