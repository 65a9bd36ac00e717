import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { allPartnerships, type PartnershipEntry } from '../identity/store.ts'
import { parse } from './compositionLanguage.ts'
import { purposeProblems } from './purpose.ts'
import { bodies } from './store.ts'
import { counties, countyOf, regionCode, regionName } from './sweden.ts'

describe('the first visitor', async () => {
  const { database } = await testDatabase()
  const { app } = appOf(database)
  const send = (form: Record<string, string>) =>
    app.request('http://samsyn.example/setup', {
      method: 'POST',
      headers: { Host: 'samsyn.example', Origin: 'http://samsyn.example', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(form),
    })
  const form = { name: 'Nya Perspektiv', county: '17', person: 'Anna Sandberg', email: 'Anna@Region.example' }

  test('is led to setting up the partnership', async () => {
    const answer = await app.request('/sign-in')
    expect(answer.headers.get('Location')).toBe('/setup')
  })

  test('gets a sentence beside each field that is wrong, and keeps what was typed', async () => {
    const answer = await send({ ...form, county: '', email: 'anna' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Välj län.')
    expect(html).toContain('Skriv en e-postadress, till exempel anna@kommun.se.')
    expect(html).toContain('value="Nya Perspektiv"')
    expect(await database.directory(allPartnerships)).toEqual([])
  })

  test('founds the county with all its principals, and is signed in as its coordinator', async () => {
    const answer = await send(form)
    expect(answer.headers.get('Location')).toBe('/')
    const cookie = answer.headers.get('Set-Cookie')!
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    const html = await (
      await app.request('/partnership', { headers: { Cookie: cookie.split(';')[0]! } })
    ).text()
    expect(html).toContain('16 kommuner och regionen är lika mycket huvudmän.')
    expect(html).toContain('Samordnare, Region Värmland')
  })

  test('may begin with the bodies of a template', async () => {
    const fresh = await testDatabase()
    const other = appOf(fresh.database).app
    const page = await (await other.request('/setup')).text()
    expect(page).toMatch(/value="none" checked/)
    const body = new URLSearchParams({ ...form, county: '06', template: 'kommunal-utveckling' })
    const headers = {
      Host: 'samsyn.example',
      Origin: 'http://samsyn.example',
      'Sec-Fetch-Site': 'same-origin',
    }
    await other.request('http://samsyn.example/setup', { method: 'POST', headers, body })
    const [{ partnershipId }] = (await fresh.database.directory(allPartnerships)) as [PartnershipEntry]
    const all = await fresh.database.read(partnershipId, bodies)
    expect(all.map(({ name }) => name).slice(0, 3)).toEqual(['PKS', 'Kommunalt forum', 'Ledningsgruppen'])
    expect(all[0]).toMatchObject({ mandate: 'decides', rule: 'en ledamot per kommun', protocol: 'minutes' })
    expect(all.map(({ rule }) => parse(rule).ok)).not.toContain(false)
  })

  test('is the only one: the page is gone for the second', async () => {
    expect((await app.request('/setup')).status).toBe(403)
    expect((await send({ ...form, name: 'En till' })).status).toBe(403)
    expect(await database.directory(allPartnerships)).toHaveLength(1)
  })
})

describe('a county where one principal is both municipality and region', async () => {
  const { database } = await testDatabase()
  const { app } = appOf(database)

  test('has that one as its only party, and says no more', async () => {
    const answer = await app.request('http://samsyn.example/setup', {
      method: 'POST',
      headers: { Host: 'samsyn.example', Origin: 'http://samsyn.example', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams({ name: 'Ön', county: '09', person: 'Ada Ek', email: 'ada@gotland.example' }),
    })
    const headers = { Cookie: answer.headers.get('Set-Cookie')!.split(';')[0]! }
    const html = await (await app.request('/partnership', { headers })).text()
    expect(html).toContain('Region Gotland är ensam huvudman.')
    expect(html).toContain('Samordnare, Region Gotland')
    expect(html.match(/parties\/[^"]+">[^<]*Gotland<\/a>/g)).toHaveLength(1)
    const versions = await (await app.request('/partnership/purpose/versions', { headers })).text()
    expect(versions).toContain('Inget syfte är antaget ännu.')
  })
})

describe('the purpose', async () => {
  const { database } = await testDatabase()
  const world = await foundWorld(database)
  const anna = await world.browserOf('anna@region.example')
  const karin = await world.browserOf('karin@karlstad.example')

  test('is agreed anew as a version; the older ones remain', async () => {
    const answer = await anna.post('/partnership/purpose', {
      text: 'Vi visar effekter.',
      agreedOn: '2025-03-04',
    })
    expect(answer.status).toBe(303)
    const html = await (await anna.get('/partnership/purpose/versions')).text()
    expect(html).toContain('Syftet har antagits i 2 versioner.')
    expect(html).toContain('Vi ser länets invånare som en gemensam befolkning.')
  })

  test('is agreed on a day that has come, not before the one in force, and in other words', async () => {
    const agree = async (text: string, agreedOn: string) => {
      const answer = await anna.post('/partnership/purpose', { text, agreedOn })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(`>${text}</textarea>`)
      return page.replaceAll('\u00a0', ' ')
    }
    expect(await agree('Ett nytt syfte.', '2099-01-01')).toContain('Dagen har inte varit än.')
    expect(await agree('Ett nytt syfte.', '1999-01-01')).toContain(
      'Syftet som gäller antogs 4 mars 2025, och en ny lydelse kommer efter det.',
    )
    expect(await agree('Vi visar effekter.', '2025-03-04')).toContain('Det här är syftet som redan gäller.')
    const html = await (await anna.get('/partnership/purpose/versions')).text()
    expect(html).toContain('Syftet har antagits i 2 versioner.')
  })

  test('in each version says word by word what is new in it', async () => {
    const html = await (await anna.get('/partnership/purpose/versions')).text()
    expect(html).toContain('Ändrat sedan version 1')
    expect(html).toMatch(/<ins>.*?visar effekter/s)
    expect(html).toMatch(/<del>.*?länets invånare/s)
    expect(html.match(/Ändrat sedan version/g)).toHaveLength(1)
  })

  test('that two change at once: the second is told, sees both, and loses nothing', async () => {
    const olle = await world.browserOf('olle@arvika.example')
    const [first, second] = await Promise.all(
      [anna, olle].map(async (one) => hiddenIn(await (await one.get('/partnership/purpose')).text())),
    )
    const agreedOn = '2025-03-04'
    const ours = { text: 'Vi visar effekter varje år.', agreedOn }
    expect((await anna.post('/partnership/purpose', { ...first, ...ours })).status).toBe(303)
    const mine = { text: 'Vi visar effekter för alla.', agreedOn }
    const answer = await olle.post('/partnership/purpose', { ...second, ...mine })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Någon annan har ändrat det här medan du skrev.')
    expect(page).toContain('Vi visar effekter varje år.')
    expect(page).toContain('Vi visar effekter för alla.</textarea>')
    expect((await olle.post('/partnership/purpose', { ...hiddenIn(page), ...mine })).status).toBe(303)
  })

  test('with a day that has not come, from before such days were refused, does not lock the next', () => {
    const taken = { version: 1, text: 'Vi ses.', agreedOn: '2099-01-01' as CivilDate }
    expect(purposeProblems(taken, { text: 'Vi lär.', agreedOn: today }, today)).toEqual([])
  })

  test('takes no identity number, and says so beside the field', async () => {
    const text = 'Vi ska hjälpa 19121212-1212.'
    const answer = await anna.post('/partnership/purpose', { text, agreedOn: '2025-03-04' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('Texten innehåller ett personnummer eller samordningsnummer.')
    expect(html).toContain(text)
  })

  test('is not changed by somebody who does not prepare', async () => {
    expect((await karin.get('/partnership/purpose')).status).toBe(403)
    const answer = await karin.post('/partnership/purpose', { text: 'Mitt syfte.', agreedOn: '2025-03-04' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Det här gör samordnaren eller en tjänsteman')
  })
})

describe('seats', async () => {
  const { database } = await testDatabase()
  const world = await foundWorld(database)
  const anna = await world.browserOf('anna@region.example')

  test('one person with two seats can change hats, and only to their own', async () => {
    const form = await (await anna.get('/partnership/seats/new')).text()
    const [, party = ''] = /<option value="([0-9a-f-]{36})"[^>]*>\s*Sunne/.exec(form) ?? []
    const [, body = ''] = /<option value="([0-9a-f-]{36})"[^>]*>\s*Politiska/.exec(form) ?? []
    const seat = { name: 'Olle Berg', email: 'olle@arvika.example', party, body, role: 'leader' }
    expect((await anna.post('/partnership/seats', seat)).status).toBe(303)

    const olle = await world.browserOf('olle@arvika.example')
    const page = await (await olle.get('/partnership')).text()
    expect(page).toContain('Tjänsteman, Arvika')
    const [, other = ''] = /name="hat" value="([^"]+)"/.exec(page) ?? []
    expect((await olle.post('/hat', { hat: other, back: '/partnership' })).status).toBe(303)
    expect(await (await olle.get('/partnership')).text()).toContain('Förtroendevald, Sunne')
    expect((await anna.post('/hat', { hat: other, back: '/' })).status).toBe(404)
  })
})

describe('the counties and municipalities of Sweden', () => {
  test('are 21 and 290, and every code stands in its own county', () => {
    expect(counties).toHaveLength(21)
    const codes = counties.flatMap((county) =>
      county.municipalities.map(({ code }) => [code.slice(0, 2), county.code]),
    )
    expect(codes).toHaveLength(290)
    for (const [municipality, county] of codes) expect(municipality).toBe(county)
  })

  test('Habo and Håbo are two', () => {
    const names = counties.flatMap((county) => county.municipalities)
    expect(names.find(({ name }) => name === 'Habo')?.code).toBe('0643')
    expect(names.find(({ name }) => name === 'Håbo')?.code).toBe('0305')
  })

  test('regions are called what they call themselves', () => {
    expect(['04', '14', '17'].map((code) => regionName(countyOf(code)!))).toEqual([
      'Region Sörmland',
      'Västra Götalandsregionen',
      'Region Värmland',
    ])
    expect(regionCode(countyOf('17')!)).toBe('0017')
  })
})
