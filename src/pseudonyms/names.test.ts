import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { addReview, fillReview } from '../findings/review.testing.ts'
import type { CivilDate } from '../i18n/format.ts'
import { newKey } from '../platform/enciphering.ts'
import { packed, unpacked } from './nameKey.ts'
import { sealing } from './sealing.ts'
import { eraseKeysPast, keyedVoicesOf, looksOf } from './store.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer = { ...world.doer, id: world.doer.id! }
const { partnershipId } = world
const [anna, olle, karin] = await Promise.all(
  ['anna@region.example', 'olle@arvika.example', 'karin@karlstad.example'].map((email) =>
    world.browserOf(email),
  ),
)
const review = await database.write(partnershipId, async (db) => {
  const added = await addReview(db, doer, ['anna@region.example', 'olle@arvika.example'])
  await fillReview(db, partnershipId, added.id)
  return added
})
const path = `/reviews/${review.id}/names`
const voices = () => database.read(partnershipId, (db) => keyedVoicesOf(db, review))
const looks = () => database.read(partnershipId, (db) => looksOf(db, review))
const [first, second] = await voices()
const reason = 'Fråga om citatet får användas'

/** Every row of every table, as text: what somebody sees who holds the whole database. */
async function wholeDatabase(): Promise<string> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and relkind = 'r'`,
  )
  return database.read(partnershipId, async (db) => {
    const texts: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(db)
      texts.push(...rows.map(({ row }) => row))
    }
    return texts.join('\n')
  })
}

describe('a name', () => {
  const where = { partnershipId: 'p', reviewId: 'r', keyId: 'k' }
  const masterKey = { seal: (plain: Buffer) => plain, open: (sealed: Buffer) => sealed }

  test('of any letters comes back, and does not tell how long it is', () => {
    const short = fc.string({ unit: 'grapheme', maxLength: 50 })
    fc.assert(
      fc.property(short, short, (name, contact) => {
        const person = { name, contact }
        expect(unpacked(packed(person))).toEqual(person)
        expect(packed(person).length % 512).toBe(0)
      }),
    )
    expect(packed({ name: 'Bo', contact: '' }).length).toBe(
      packed({ name: 'Anna-Karin Hultgren Sandberg', contact: 'anna-karin@exempel.se' }).length,
    )
  })

  test('cannot be read as the name of another voice, nor in another partnership', () => {
    const key = newKey()
    const sealed = sealing(masterKey, where).sealName(key, 'voice', { name: 'Bo Ek', contact: '' })
    expect(sealing(masterKey, where).openName(key, 'voice', sealed).name).toBe('Bo Ek')
    expect(() => sealing(masterKey, where).openName(key, 'other', sealed)).toThrow('damaged')
    const elsewhere = sealing(masterKey, { ...where, partnershipId: 'q' })
    expect(() => elsewhere.openName(key, 'voice', sealed)).toThrow('damaged')
  })
})

describe('the name key of a review', () => {
  test('is begun by its lead alone, until a day that can be told', async () => {
    expect((await karin!.get(path)).status).toBe(403)
    expect((await olle!.post(path, { eraseOn: '2025-06-30' })).status).toBe(403)
    for (const [eraseOn, sentence] of [
      ['', 'Välj en dag'],
      ['2020-01-01', 'Välj i dag eller en dag framåt'],
      ['2099-01-01', 'Välj en dag senast'],
    ] as const) {
      const answer = await anna!.post(path, { eraseOn })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(sentence)
    }
    expect((await anna!.post(path, { eraseOn: '2025-06-30' })).status).toBe(303)
    expect((await anna!.post(path, { eraseOn: '2025-07-30' })).status).toBe(422)
    expect(await (await anna!.get(path)).text()).toContain('0 av 8 röster har ett namn i nyckeln')
  })

  test('takes names from all who do the review, and shows them to none of them', async () => {
    const person = { name: 'Torbjörn Hult', contact: 'torbjorn@sunne.example' }
    const answer = await olle!.post(`${path}/voices/${first!.id}`, person)
    expect(answer.status).toBe(303)
    const page = await (await olle!.get(path)).text()
    expect(page).toContain('1 av 8 röster har ett namn i nyckeln')
    expect(page).toContain('Olle Berg')
    expect(page).not.toMatch(/Torbjörn|Visa namnen/)
    // In place of another only the lead puts one.
    expect((await olle!.post(`${path}/voices/${first!.id}`, { name: 'Bo Ek' })).status).toBe(403)
    expect((await olle!.post(`${path}/opening`, { which: 'all', reason })).status).toBe(403)
    const nobody = await anna!.post(`${path}/voices/${second!.id}`, { name: '811218-9876' })
    expect(nobody.status).toBe(422)
  })

  test('stands nowhere in the database in letters that can be read', async () => {
    const everything = await wholeDatabase()
    expect(everything).toContain('Vi ses för sällan.')
    for (const secret of ['Torbjörn', 'Hult', 'torbjorn@']) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
      expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2))
    }
  })

  test('is opened by the lead for a reason, once, and everybody who does the review sees that it was', async () => {
    const which = first!.sourceId
    for (const wrong of [{ which, reason: 'Vet ej' }, { which: 'x', reason }, {}]) {
      const refused = await anna!.post(`${path}/opening`, wrong as Record<string, string>)
      expect(refused.status).toBe(422)
      expect(await refused.text()).not.toContain('Torbjörn')
    }
    expect(await looks()).toEqual([])
    const shown = await anna!.post(`${path}/opening`, { which, reason })
    expect(shown.status).toBe(200)
    expect(shown.headers.get('Cache-Control')).toBe('no-store')
    const page = await shown.text()
    expect(page).toContain('Torbjörn Hult')
    expect(page).toContain('torbjorn@sunne.example')
    expect(await looks()).toMatchObject([{ number: 1, names: 1, reason, by: { name: 'Anna Sandberg' } }])
    expect(await (await olle!.get(path)).text()).toContain(reason)
    expect(await (await karin!.get(`/reviews/${review.id}`)).text()).not.toContain(reason)
  })

  test('shows the name that was put in last, and none that was removed', async () => {
    expect((await anna!.post(`${path}/voices/${first!.id}`, { name: 'Bo Ek' })).status).toBe(303)
    const page = await (await anna!.post(`${path}/opening`, { which: 'all', reason })).text()
    expect(page).toContain('Bo Ek')
    expect(page).not.toContain('Torbjörn')
    expect((await anna!.post(`${path}/voices/${first!.id}/removal`, {})).status).toBe(303)
    const after = await (await anna!.post(`${path}/opening`, { which: 'all', reason })).text()
    expect(after).toContain('Inget namn är inlagt')
  })

  test('is not opened when the database has been changed: the name of one is not shown as another', async () => {
    await anna!.post(`${path}/voices/${first!.id}`, { name: 'Bo Ek' })
    const moved = await database.write(partnershipId, (db) =>
      db.updateTable('voiceName').set({ voiceId: second!.id }).where('voiceId', '=', first!.id).execute(),
    )
    expect(moved).toHaveLength(1)
    const before = await looks()
    const answer = await anna!.post(`${path}/opening`, { which: 'all', reason })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('går inte att läsa')
    expect(await looks()).toEqual(before)
    await database.write(partnershipId, (db) =>
      db.updateTable('voiceName').set({ voiceId: first!.id }).where('voiceId', '=', second!.id).execute(),
    )
  })

  test('is erased by itself after its day, for good, and who looked is still told', async () => {
    const erase = (day: string) =>
      database.write(partnershipId, (db) => eraseKeysPast(db, partnershipId, day as CivilDate))
    expect(await erase('2025-06-30')).toBe(0)
    expect(await erase('2025-07-01')).toBe(1)
    expect(await erase('2025-07-01')).toBe(0)
    const rows = await database.read(partnershipId, async (db) => [
      await db.selectFrom('voiceName').selectAll().execute(),
      await db.selectFrom('nameKey').select(['wrapped', 'erasedBy']).execute(),
    ])
    expect(rows).toEqual([[], [{ wrapped: null, erasedBy: null }]])
    expect((await anna!.post(`${path}/opening`, { which: 'all', reason })).status).toBe(422)
    const page = await (await anna!.get(path)).text()
    expect(page).toContain('Ingen kan längre se vem som är vem')
    expect(page).toContain(reason)
  })

  test('is erased by its lead who says so, and may be begun anew', async () => {
    await anna!.post(path, { eraseOn: '2025-06-30' })
    await anna!.post(`${path}/voices/${first!.id}`, { name: 'Bo Ek' })
    expect((await anna!.post(`${path}/erasure`, {})).status).toBe(422)
    expect((await olle!.post(`${path}/erasure`, { sure: 'yes' })).status).toBe(403)
    expect((await anna!.post(`${path}/erasure`, { sure: 'yes' })).status).toBe(303)
    expect((await voices()).filter(({ sealed }) => sealed !== null)).toEqual([])
    const history = await (await karin!.get(`/reviews/${review.id}`)).text()
    expect(history).toContain('Namnnyckeln raderades')
    expect(history).not.toContain('Bo Ek')
  })
})
