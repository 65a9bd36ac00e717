import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, browserIn, hiddenIn, now } from '../../test/world.ts'
import { loadDemo } from '../demo/load.ts'
import { allPartnerships } from '../identity/store.ts'
import { verify } from '../record/commands.ts'

const { database } = await testDatabase()
let anna: Awaited<ReturnType<typeof browserIn>>
let leader: Awaited<ReturnType<typeof browserIn>>

beforeAll(async () => {
  await loadDemo(database, now)
  // A start that was cut off is taken up; one that was not changes nothing.
  await loadDemo(database, now)
  const [partnership] = await database.directory(allPartnerships)
  const { app } = appOf(database)
  anna = await browserIn(database, app, partnership!.partnershipId, 'maria.lindqvist@exempel.se')
  leader = await browserIn(database, app, partnership!.partnershipId, 'karin.holm@exempel.se')
})

const textOf = async (answer: Response | Promise<Response>) => {
  const html = await (await answer).text()
  return html
    .replaceAll(/<svg.*?<\/svg>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}

describe('Läget in the example county', () => {
  test('answers first with how the targets stand, and names the worst', async () => {
    const text = await textOf(anna.get('/'))
    expect(text).toContain('Ett av sex mål är nått och två är på väg.')
  })

  test('shows the purpose in force, the next meeting and what is late', async () => {
    const text = await textOf(anna.get('/'))
    expect(text).toContain('Vi ser länets invånare som en gemensam befolkning.')
    expect(text).toContain('Fredag 14 mars 2025')
    expect(text).toContain('Försenad 32 dagar: Föräldrastöd i förskoleåldern.')
  })

  test('tells the coordinator what waits for all, and a leader what waits for them', async () => {
    expect(await textOf(anna.get('/'))).toContain('Visa effekten: Föräldrastöd i förskoleåldern')
    expect(await textOf(anna.get('/'))).toContain('2 parter skulle ha svarat senast 28 november 2024')
    expect(await textOf(leader.get('/'))).toContain('Svara på självskattningen 2025 Tar ungefär två minuter.')
    expect(await textOf(leader.get('/'))).not.toContain('Visa effekten')
    expect(await textOf(anna.get('/'))).toContain('Förbered träffen')
    expect(await textOf(leader.get('/'))).toContain('Gå till träffen')
  })

  test('tells which actions are late, and what was done lately', async () => {
    const text = await textOf(anna.get('/'))
    expect(text).toContain('åtgärd (1 försenad)')
    expect(text).toContain('Berätta om åtgärden är gjord: Skolorna anmäler frånvaro varje månad')
    expect(text).toMatch(/Nyss gjort Gjord En kontaktperson i varje kommun/)
    expect(await textOf(leader.get('/'))).not.toContain('Berätta om åtgärden är gjord')
    expect(await textOf(leader.get('/'))).toContain('En kontaktperson i varje kommun')
  })

  test('tells which knowledge and which signals should have been looked at again', async () => {
    const text = await textOf(anna.get('/'))
    expect(text).toContain('Se över om kunskapen håller: Ett närvaroteam')
    expect(text).toContain('Titta på signalen igen: Socialtjänsten ska arbeta mer förebyggande')
  })

  test('has a party owe the late action that it is named for, until it is done', async () => {
    const target = /href="(\/targets\/[0-9a-f-]{36})"/.exec(await (await anna.get('/')).text())![1]!
    const action = { 'what-1': 'Läxhjälp', 'who-1': 'Karlstad', 'when-1': '2025-02-20' }
    await anna.fill(`${target}/turning/new`, `${target}/turning`, action)
    const html = await (await anna.get('/cockpit?kind=action')).text()
    const [path = ''] = /\/targets\/[^"]+\/completion(?=\/new">[^<]*Läxhjälp)/.exec(html) ?? []
    expect(html).toMatch(/Karlstad.*Läxhjälp/s)
    const done = { doneOn: '2025-03-04', doneBy: 'Karlstad', result: 'Tolv grupper är i gång.' }
    expect((await anna.fill(`${path}/new`, path, done)).status).toBe(303)
    expect(await textOf(anna.get('/cockpit?kind=action'))).not.toContain('Läxhjälp')
    expect(await textOf(anna.get('/cockpit'))).toContain('Tolv grupper är i gång.')
  })

  test('says on every page that meetings beside real names are invented', async () => {
    for (const path of [
      '/',
      '/population',
      '/targets',
      '/meetings',
      '/decisions',
      '/partnership',
      '/search?q=x',
    ]) {
      expect(await textOf(anna.get(path)), path).toContain(
        'Enkäter, träffar, mål, kartläggningar, beslut, svar och belopp är påhittade.',
      )
    }
  })

  test('speaks English too', async () => {
    const answer = anna.get('/', { 'Accept-Language': 'en' })
    expect(await textOf(answer)).toContain('Waiting for you')
  })

  test('is not sent again while nothing has changed', async () => {
    const first = await anna.get('/')
    const tag = first.headers.get('ETag')!
    expect((await anna.get('/', { 'If-None-Match': tag })).status).toBe(304)
    await anna.post('/partnership/purpose', { text: 'Ett nytt syfte.', agreedOn: '2025-03-04' })
    const changed = await anna.get('/', { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(await textOf(changed)).toContain('Ett nytt syfte.')
  })

  test('is read once for all, and is still each one’s own', async () => {
    await anna.post('/partnership/purpose', { text: 'Ett syfte som alla delar.', agreedOn: '2025-03-04' })
    const pages = await Promise.all([anna, leader, anna, leader].map((each) => textOf(each.get('/'))))
    for (const page of pages) expect(page).toContain('Ett syfte som alla delar.')
    expect(pages.map((page) => page.includes('Visa effekten: '))).toEqual([true, false, true, false])
  })

  test('stands on a chain in which every link holds', async () => {
    expect(await verify(database)).toMatchObject([{ broken: null }])
  })
})

describe('searching the partnership', () => {
  test('finds by the beginning of a word, and leads to the thing', async () => {
    const html = await (await anna.get('/search?q=gymnasie')).text()
    expect(html).toContain('Behöriga till gymnasiets yrkesprogram')
    const [, link = ''] = /<a href="(\/population\/indicators\/[^"]+)"/.exec(html) ?? []
    expect((await anna.get(link)).status).toBe(200)
  })

  test('passes over small words that say nothing', async () => {
    const text = await textOf(anna.get('/search?q=hur%20är%20det%20med%20gymnasiets%20yrkesprogram'))
    expect(text).toContain('Behöriga till gymnasiets yrkesprogram')
  })

  test('says kindly that nothing was found, and takes any text', async () => {
    expect(await textOf(anna.get('/search?q=zzzz'))).toContain('Inget innehåller ”zzzz”.')
    for (const query of ["'; drop table person; --", '&&&|!', '<script>', '%00', 'a'.repeat(5000)]) {
      expect((await anna.get(`/search?q=${encodeURIComponent(query)}`)).status).toBe(200)
    }
  })
})

describe('a mean of the municipalities', () => {
  const first = async (page: string, path: string) => {
    const html = await (await anna.get(page)).text()
    return new RegExp(`href="(${path}/[0-9a-f-]{36})"`).exec(html)![1]!
  }

  test('is called our own wherever its source is named', async () => {
    const source =
      /Ovägt medelvärde av \d+ av 16 kommuner, egen beräkning\. Källa: Kolada N\d+, hämtat 12 december 2024\./
    const meeting = await first('/', '/meetings')
    const item = /href="(\/meetings\/[0-9a-f-]+\/items\/[0-9a-f-]+)"/g
    const items = [...(await (await anna.get(meeting)).text()).matchAll(item)].map(([, path]) => path!)
    const withChart = (await Promise.all(items.map((path) => textOf(anna.get(path))))).filter((text) =>
      text.includes('Källa: Kolada'),
    )
    expect(withChart.length).toBeGreaterThan(0)
    for (const text of withChart) expect(text).toMatch(source)
    expect(await textOf(anna.get(await first('/targets', '/targets')))).toMatch(source)
    const effect = await textOf(anna.get(await first('/effects', '/effects')))
    expect(effect).toMatch(source)
    // Beside its chart each of them has the table of the values.
    for (const text of [effect, ...withChart]) expect(text).toMatch(/Samma värden i tabell År Värde 202\d/)
    expect(await textOf(anna.get(`${meeting}/presentation?item=5`))).toMatch(source)
    const svg = await (await anna.get('/population/indicators/N15428/chart.svg')).text()
    expect(svg).toContain('egen beräkning')
  })

  test('is called so in lists too', async () => {
    for (const path of ['/', '/targets']) {
      expect(await textOf(anna.get(path))).toContain(
        'Ovägda medelvärden av kommunernas värden, egen beräkning. Källa: Kolada, hämtat 12 december 2024.',
      )
    }
  })
})

describe('the chain', () => {
  test('stands on the page of an indicator, which leads to its target, and on that of an effect', async () => {
    const indicator = await (await anna.get('/population/indicators/N17625')).text()
    expect(indicator).toMatch(/<nav class="spine"[^]*aria-current="step"[^]*?Belägg/)
    const [, target] =
      /<a class="ds-button"[^>]*href="(\/targets\/[^"]+)"[^>]*>\s*Se målet/.exec(indicator) ?? []
    expect((await anna.get(target!)).status).toBe(200)
    const [, effect] =
      /href="(\/effects\/[0-9a-f-]{36})"/.exec(await (await anna.get('/effects')).text()) ?? []
    expect(await (await anna.get(effect!)).text()).toMatch(/<nav class="spine"/)
  })
})

describe('the page of an indicator', () => {
  test('says what has happened, where the figures come from, and that the mean is our own', async () => {
    const text = await textOf(anna.get('/population/indicators/N15428'))
    expect(text).toContain('har värdet sjunkit tre år i rad, till 80,9 % år 2024. Det är inte slump.')
    expect(text).toContain('Kolada N15428, hämtat 12 december 2024.')
    expect(text).toContain('Ovägt medelvärde av 16 av 16 kommuner, egen beräkning.')
  })

  test('compares the county with the 21, with the nation, and women with men', async () => {
    const text = await textOf(anna.get('/population/indicators/N15428'))
    expect(text).toContain('Plats 15 av 21 län.')
    expect(text).toContain('Värmlands län ligger under riket sedan 2023')
    expect(text).toContain('Män ligger 1,6 procentenheter högre år 2024')
  })

  test('shows a municipality by itself, and its leader their own as a choice', async () => {
    expect(await textOf(leader.get('/population/indicators/N15428'))).toContain('Min kommun')
    expect(await textOf(leader.get('/population/indicators/N15428?place=1780'))).toContain(
      'I Karlstad har värdet',
    )
  })

  test('is given as a file for a spreadsheet and as a picture', async () => {
    const csv = await (await anna.get('/population/indicators/N15428/values.csv')).text()
    expect(csv).toContain('N15428;')
    const svg = await anna.get('/population/indicators/N15428/chart.svg?place=17')
    expect(svg.headers.get('Content-Type')).toBe('image/svg+xml')
    expect(await svg.text()).toContain('Kolada N15428')
  })

  test('does not exist for an indicator or a place that nobody has loaded', async () => {
    expect((await anna.get('/population/indicators/N99999')).status).toBe(404)
    expect((await anna.get('/population/indicators/N15428?place=9999')).status).toBe(404)
  })

  test('takes a new name from a preparer, and none from a leader', async () => {
    const form = {
      name: 'Klarar nian',
      direction: 'increase',
      describes: 'population',
      decimals: '1',
    }
    const path = '/population/indicators/N15428/description'
    expect((await leader.post(path, form)).status).toBe(403)
    expect((await anna.post(path, { ...form, decimals: 'få' })).status).toBe(422)
    const opened = hiddenIn(await (await anna.get(path)).text())
    expect((await anna.post(path, { ...opened, ...form })).status).toBe(303)
    // The same form in another window: what it saw has changed meanwhile.
    const second = await anna.post(path, { ...opened, ...form, name: 'Klarar grundskolan' })
    expect(second.status).toBe(422)
    expect(await second.text()).toContain('Klarar nian')
    expect(await textOf(anna.get('/population/indicators/N15428'))).toContain('Klarar nian')
  })
})
