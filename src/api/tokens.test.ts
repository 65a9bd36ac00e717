import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, browserIn, foundWorld, hiddenIn } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { endSeat, everySeat } from '../partnership/seatStore.ts'
import { historyOf } from '../record/store.ts'
import { type ProblemAnswer, programWith, tokenOf } from './api.testing.ts'
import { latestLastDay, parseToken } from './token.ts'
import { openToken } from './tokenStore.ts'

const { database } = await testDatabase()

let world: Awaited<ReturnType<typeof foundWorld>>
let clock: Date
let app: ReturnType<typeof appOf>['app']
let anna: Awaited<ReturnType<typeof browserIn>>
let olle: typeof anna
let karin: typeof anna

beforeEach(async () => {
  clock = new Date('2025-03-04T09:00:00Z')
  world = await foundWorld(database, `Nya Perspektiv ${newId()}`)
  app = appOf(database, () => clock).app
  const browser = (email: string) => browserIn(database, app, world.partnershipId, email)
  anna = await browser('anna@region.example')
  olle = await browser('olle@arvika.example')
  karin = await browser('karin@karlstad.example')
})

const page = async (path: string, as = anna) => (await as.get(path)).text()
const detailOf = async (answer: Response) => ((await answer.json()) as ProblemAnswer).detail

describe('making a token', () => {
  test('shows it once, and afterwards only what it begins with', async () => {
    const token = await tokenOf(olle)
    expect(token).toMatch(/^samsyn_[0-9a-f]{32}_[0-9a-f]{32}_[\w-]{43}$/)
    const list = await page('/tokens', olle)
    expect(list).toContain('Ärendesystemet')
    expect(list).toContain(token.slice(0, 39))
    expect(list).not.toContain(token.split('_').at(-1))
    expect(list).toContain('En nyckel gäller')
  })

  test('leaves no trace of the secret in the database', async () => {
    const token = await tokenOf(olle)
    const secret = parseToken(token)!.secret
    const { rows } = await database.pool.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%'`,
    )
    for (const { name } of rows) {
      const { rows: found } = await database.read(world.partnershipId, (db) =>
        sql<{ row: string }>`select row_to_json(x)::text as row from ${sql.table(name)} x`.execute(db),
      )
      expect(found.map(({ row }) => row).join('\n')).not.toContain(secret)
    }
  })

  test('is recorded, without the secret', async () => {
    const token = await tokenOf(olle)
    const { id, secret } = parseToken(token)!
    const history = await database.read(world.partnershipId, (db) => historyOf(db, { kind: 'token', id }))
    expect(history).toMatchObject([
      { kind: 'token.made', name: 'Ärendesystemet', facts: { scope: 'read', lastOn: '2025-12-31' } },
    ])
    expect(JSON.stringify(history)).not.toContain(secret)
  })

  test('is not kept by the browser, and sent twice makes one', async () => {
    const form = { name: 'En', scope: 'read', lastOn: '2025-12-31', ...hiddenIn(await page('/tokens/new')) }
    const first = await anna.post('/tokens', form)
    expect([first.status, first.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
    const second = await anna.post('/tokens', form)
    expect([second.status, second.headers.get('Location')]).toEqual([303, '/tokens'])
    expect(await page('/tokens')).toContain('En nyckel gäller')
  })

  test.each([
    [{ name: '' }, 'Skriv vilket program'],
    [{ name: '19811218-9876' }, 'personnummer'],
    [{ name: 'x'.repeat(61) }, 'för lång'],
    [{ scope: 'all' }, 'Välj vad programmet får göra'],
    [{ lastOn: '' }, 'Välj nyckelns sista dag'],
    [{ lastOn: '2025-03-03' }, 'Dagen har varit'],
    [{ lastOn: '2026-03-05' }, 'Välj senast 4 mars 2026'],
  ])('%j comes back with a sentence, and makes none', async (more, sentence) => {
    const form = { name: 'Beslutsstödet', scope: 'read', lastOn: '2025-12-31', ...more }
    const answer = await anna.fill('/tokens/new', '/tokens', form)
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text.replaceAll('\u00a0', ' ')).toContain(sentence)
    expect(text).toContain(`value="${form.lastOn}"`)
    expect(await page('/tokens')).toContain('Ingen nyckel gäller')
  })

  test('to write with is for those who may record answers', async () => {
    expect(await page('/tokens/new', karin)).not.toContain('value="write"')
    const form = { name: 'X', scope: 'write', lastOn: '2025-12-31' }
    expect((await karin.fill('/tokens/new', '/tokens', form)).status).toBe(422)
  })

  test('and names what is written as text', async () => {
    await tokenOf(olle, { name: '<script>alert(1)</script>' })
    expect(await page('/tokens')).not.toContain('<script>alert')
  })
})

describe('a token', () => {
  test('says when it was last used, and the page shows it at once', async () => {
    const program = programWith(app, await tokenOf(olle))
    expect(await page('/tokens', olle)).toContain('Aldrig')
    await program.get('/system')
    expect(await page('/tokens', olle)).not.toContain('Aldrig')
  })

  test('is valid on its last day, and not on the day after', async () => {
    const program = programWith(app, await tokenOf(olle, { lastOn: '2025-03-10' }))
    clock = new Date('2025-03-10T22:59:00Z')
    expect((await program.get('/system')).status).toBe(200)
    clock = new Date('2025-03-10T23:01:00Z')
    const answer = await program.get('/system')
    expect([answer.status, await detailOf(answer)]).toEqual([401, expect.stringContaining('gått ut')])
    expect(await page('/tokens', olle)).toContain('Har gått ut')
  })

  test('ends with the seat that made it', async () => {
    const program = programWith(app, await tokenOf(olle))
    const seat = (await database.read(world.partnershipId, everySeat)).find(
      ({ personName }) => personName === 'Olle Berg',
    )!
    await database.write(world.partnershipId, (db) =>
      endSeat(db, world.doer, seat.id, '2025-03-04' as CivilDate),
    )
    expect((await program.get('/system')).status).toBe(200)
    clock = new Date('2025-03-05T09:00:00Z')
    const answer = await program.get('/system')
    expect([answer.status, await detailOf(answer)]).toEqual([401, expect.stringContaining('Uppdraget')])
  })

  test('acts as the hat that it was made in, and says that it is a token', async () => {
    const shown = parseToken(await tokenOf(olle))!
    const opened = await database.read(world.partnershipId, (db) =>
      openToken(db, shown, '2025-03-04' as CivilDate),
    )
    expect(opened).toMatchObject({
      scope: 'read',
      actor: {
        name: 'Olle Berg',
        partyName: 'Arvika',
        hat: 'Tjänsteman, Arvika, genom API-nyckeln Ärendesystemet',
      },
    })
  })
})

describe('revoking a token', () => {
  const idIn = (token: string) => parseToken(token)!.id

  test('says first what it means, and then stops the program at once', async () => {
    const token = await tokenOf(olle)
    const program = programWith(app, token)
    expect((await program.get('/system')).status).toBe(200)
    const path = `/tokens/${idIn(token)}/revocation`
    const asked = await page(path, olle)
    expect(asked).toContain('slutar gälla genast')
    expect(asked).toContain('Den användes senast 4')

    expect((await olle.post(path, {})).status).toBe(303)
    const answer = await program.get('/system')
    expect([answer.status, await detailOf(answer)]).toEqual([401, expect.stringContaining('återkallad')])
    expect(await page('/tokens', olle)).toContain('Olle Berg')
    // Twice is the same as once.
    expect((await olle.post(path, {})).status).toBe(303)
    const history = await database.read(world.partnershipId, (db) =>
      historyOf(db, { kind: 'token', id: idIn(token) }),
    )
    expect(history.map(({ kind }) => kind)).toEqual(['token.revoked', 'token.made'])
  })

  test('is for its maker and the coordinator, who sees the tokens of all', async () => {
    const token = await tokenOf(olle)
    const path = `/tokens/${idIn(token)}/revocation`
    expect(await page('/tokens', karin)).not.toContain('Ärendesystemet')
    expect((await karin.get(path)).status).toBe(404)
    expect((await karin.post(path, {})).status).toBe(404)
    expect((await programWith(app, token).get('/system')).status).toBe(200)

    expect(await page('/tokens', anna)).toContain('Olle Berg')
    expect((await anna.post(path, {})).status).toBe(303)
    expect((await programWith(app, token).get('/system')).status).toBe(401)
  })
})

test('the latest last day is a year ahead, also from a leap day', () => {
  expect(latestLastDay('2025-03-04' as CivilDate)).toBe('2026-03-04')
  expect(latestLastDay('2028-02-29' as CivilDate)).toBe('2029-02-28')
})
