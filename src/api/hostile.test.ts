import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, browserIn, foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { home, type ListAnswer, type ProblemAnswer, programWith, tokenOf } from './api.testing.ts'
import { parseToken, tokenText } from './token.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const { app } = appOf(database)
const anna = await browserIn(database, app, world.partnershipId, 'anna@region.example')
const olle = await browserIn(database, app, world.partnershipId, 'olle@arvika.example')

const detailOf = async (answer: Response) => ((await answer.json()) as ProblemAnswer).detail

describe('what is shown instead of a token', () => {
  test.each([
    ['nothing', ''],
    ['another scheme', 'Basic YTpi'],
    ['no token', 'Bearer x'],
    ['half a token', `Bearer samsyn_${'0'.repeat(32)}`],
    [
      'one that was never made',
      `Bearer ${tokenText({ id: newId(), partnershipId: newId(), secret: 'x'.repeat(43) })}`,
    ],
    ['a flood', `Bearer ${'samsyn_'.repeat(1000)}`],
  ])('%s opens nothing, and says how it is done', async (_what, header) => {
    const answer = await app.request(`${home}/api/v1/parties`, { headers: { Authorization: header } })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer realm="Samsyn"')
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json')
    expect(((await answer.json()) as ProblemAnswer).type).toBe('urn:samsyn:problem:unauthenticated')
  })

  test('a right id with another secret opens nothing, nor does it say that there is such a token', async () => {
    const { id, partnershipId } = parseToken(await tokenOf(olle))!
    const ask = (shown: Parameters<typeof tokenText>[0]) => programWith(app, tokenText(shown)).get('/parties')
    const wrong = await ask({ id, partnershipId, secret: 'x'.repeat(43) })
    const unknown = await ask({ id: newId(), partnershipId, secret: 'x'.repeat(43) })
    expect(wrong.status).toBe(401)
    expect(await detailOf(wrong)).toBe(await detailOf(unknown))
  })

  test('the cookie of a sign-in opens nothing', async () => {
    expect((await anna.get('/api/v1/parties')).status).toBe(401)
    expect((await anna.send('/api/v1/outcomes/x/adoptions', '{}')).status).toBe(401)
  })

  test('a token opens no page', async () => {
    const answer = await app.request(`${home}/partnership`, {
      headers: { Authorization: `Bearer ${await tokenOf(anna)}` },
    })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/sign-in?back=%2Fpartnership'])
  })

  test('after thirty wrong ones the next is asked to wait, and right ones are let through', async () => {
    const own = appOf(database).app
    const token = await tokenOf(await browserIn(database, own, world.partnershipId, 'anna@region.example'))
    const wrong = programWith(own, 'samsyn_x')
    const statuses = new Set<number>()
    for (let i = 0; i < 30; i++) statuses.add((await wrong.get('/parties')).status)
    expect([...statuses]).toEqual([401])
    const answer = await wrong.get('/parties')
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '900'])
    expect((await programWith(own, token).get('/parties')).status).toBe(200)
  })
})

describe('partnerships', () => {
  test('see nothing of each other, whatever is asked for', async () => {
    const theirs = await foundWorld(database, 'Kommunal utveckling')
    const eva = await browserIn(database, app, theirs.partnershipId, 'anna@region.example')
    const [ours, strangers] = [programWith(app, await tokenOf(anna)), programWith(app, await tokenOf(eva))]
    const list = await ours.read<{ list: Record<string, string> }>('/system')
    for (const address of Object.values(list.list)) {
      const own = await ours.read<ListAnswer>(`${address}?limit=20`)
      for (const { id, localId } of own.data) {
        // Years, versions and revisions are counted in each of them.
        if (/^\d+$/.test(String(localId))) continue
        expect([(await strangers.get(String(id))).status, id]).toEqual([404, id])
      }
    }
    const token = await tokenOf(anna)
    const { id, secret } = parseToken(token)!
    const moved = tokenText({ id, secret, partnershipId: theirs.partnershipId })
    expect((await programWith(app, moved).get('/system')).status).toBe(401)
    const { data } = await strangers.read<ListAnswer>('/events?kind=token.made')
    expect(data).toHaveLength(1)
  })
})

describe('an address that leads nowhere', () => {
  test.each([
    ['/nothing', 'GET', 404],
    ['/', 'GET', 404],
    ['/parties/x', 'GET', 404],
    ['/parties/%00', 'GET', 404],
    ['/indicators/%00', 'GET', 404],
    ['/events/999999', 'GET', 404],
    ['/events/99999999999999', 'GET', 404],
    ['/observations/a.b.c.d.e', 'GET', 404],
    ['/papers/x/file', 'GET', 404],
    ['/parties', 'DELETE', 405],
    ['/parties', 'POST', 405],
    ['/events/1', 'PATCH', 405],
  ])('%s %s is a problem with status %i', async (path, method, status) => {
    const program = programWith(app, await tokenOf(anna, { scope: 'write' }))
    const answer = await program.ask(path, { method })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
    if (status === 405) expect(answer.headers.get('Allow')).toContain('GET')
  })

  test('what comes from elsewhere is allowed nothing by the browser', async () => {
    const program = programWith(app, await tokenOf(anna))
    const answer = await program.get('/parties', { Origin: 'https://evil.example' })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})
