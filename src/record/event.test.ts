import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { verify } from './commands.ts'
import { chainChecker, chainHash, eventBody } from './event.ts'
import { recordEvent } from './store.ts'

const { database } = await testDatabase()

let world: Awaited<ReturnType<typeof foundWorld>>
beforeEach(async () => {
  world = await foundWorld(database, `Nya Perspektiv ${newId()}`)
})

/** Somebody with the keys to the database changes history behind the program's back. */
async function tamper(statement: string) {
  await database.write(world.partnershipId, async (db) => {
    await sql.raw('alter table event disable trigger event_append_only').execute(db)
    await sql.raw(statement).execute(db)
    await sql.raw('alter table event enable trigger event_append_only').execute(db)
  })
}

const verdict = async () =>
  (await verify(database)).find(({ partnershipId }) => partnershipId === world.partnershipId)!

describe('the audit chain', () => {
  test('holds for everything the program has written', async () => {
    const { broken, events } = await verdict()
    expect(broken).toBeNull()
    expect(events).toBeGreaterThan(20)
  })

  test('cannot be changed or shortened through the program', async () => {
    const change = database.write(world.partnershipId, (db) => db.deleteFrom('event').execute())
    await expect(change).rejects.toThrow('append-only')
  })

  test('names the first event that was changed', async () => {
    await tamper(
      `update event set body = replace(body::text, 'Anna', 'Bengt')::json where revision in (7, 9)`,
    )
    expect((await verdict()).broken).toMatch(/^event 7 does not match its hash/)
  })

  test('names an event that is missing', async () => {
    await tamper('delete from event where revision = 5')
    expect((await verdict()).broken).toBe('event 5 is missing')
  })

  test('notices that its end was cut off', async () => {
    await tamper('delete from event where revision = (select max(revision) from event)')
    expect((await verdict()).broken).toMatch(/^event \d+ is missing: the partnership is at revision/)
  })

  test('notices an end that was written anew with a hash that fits', async () => {
    await database.write(world.partnershipId, async (db) => {
      const events = await db
        .selectFrom('event')
        .select(['revision', 'hash'])
        .orderBy('revision', 'desc')
        .limit(2)
        .execute()
      const [last, before] = events
      const body = JSON.stringify({
        revision: last!.revision,
        kind: 'x.y',
        subject: { kind: 'body', id: '1' },
      })
      const hash = chainHash(before!.hash, body).toString('hex')
      await sql.raw('alter table event disable trigger event_append_only').execute(db)
      await sql
        .raw(`update event set body = '${body}', hash = '\\x${hash}' where revision = ${last!.revision}`)
        .execute(db)
      await sql.raw('alter table event enable trigger event_append_only').execute(db)
    })
    expect((await verdict()).broken).toMatch(/is not the one that the partnership ended with$/)
  })

  test('has no gap and no fork when twenty write at once', async () => {
    const before = (await verdict()).events
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        database.write(world.partnershipId, (db) =>
          recordEvent(db, world.doer, {
            kind: 'body.added',
            subject: { kind: 'body', id: String(i) },
            name: `Grupp ${i}`,
          }),
        ),
      ),
    )
    expect(await verdict()).toMatchObject({ broken: null, events: before + 20 })
  })

  test('leaves no event behind when the write is undone', async () => {
    const before = (await verdict()).events
    const undone = database.write(world.partnershipId, async (db) => {
      await recordEvent(db, world.doer, {
        kind: 'body.added',
        subject: { kind: 'body', id: '1' },
        name: 'Grupp',
      })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await verdict()).toMatchObject({ broken: null, events: before })
  })

  test('breaks at any single change of any body, wherever it is', () => {
    const doer = { partnershipId: '', id: null, name: 'Samsyn', hat: '' }
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 20 }),
        fc.nat(),
        fc.string(),
        (names, at, other) => {
          const index = at % names.length
          fc.pre(other !== names[index])
          let head: Buffer = Buffer.alloc(0)
          const links = names.map((name, i) => {
            const happening = { kind: 'a.b', subject: { kind: 'body', id: '1' }, name } as const
            const body = eventBody(i + 1, new Date(0), doer, happening)
            head = chainHash(head, body)
            return { revision: i + 1, body, hash: head }
          })
          links[index] = {
            ...links[index]!,
            body: links[index]!.body.replace(JSON.stringify(names[index]), JSON.stringify(other)),
          }
          const checker = chainChecker()
          const first = links.findIndex((link) => checker.next(link) !== null)
          expect(first).toBe(index)
        },
      ),
      { numRuns: 50 },
    )
  })
})
