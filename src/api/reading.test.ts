import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { postLetter } from '../letters/store.ts'
import { addBody, endBody } from '../partnership/bodyStore.ts'
import { addParty, withdrawJoining } from '../partnership/partyStore.ts'
import { parties } from '../partnership/store.ts'
import { type ListAnswer, type ProblemAnswer, programOf } from './api.testing.ts'
import { cursorOf, readCursor } from './listing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer = { ...world.doer, id: world.doer.id! }
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const { program } = await programOf(database, world.partnershipId, 'anna@region.example')

const keysOf = ({ data }: ListAnswer) => data.map(({ localId }) => String(localId))

/** Every page of a list, from the first on. */
async function walked(path: string): Promise<readonly string[]> {
  const keys: string[] = []
  for (let next: string | undefined = path; next; ) {
    const page: ListAnswer = await program.read<ListAnswer>(next)
    keys.push(...keysOf(page))
    next = page.links.next
  }
  return keys
}

describe('a list', () => {
  test.each(['parties', 'events', 'memberships'])(
    'of %s comes in pages of which none misses or repeats anything',
    async (path) => {
      const whole = await walked(`/${path}?limit=100`)
      expect(whole.length).toBeGreaterThan(3)
      expect(await walked(`/${path}?limit=3`)).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
    },
  )

  test('stays in place while somebody adds to it', async () => {
    const first = await program.read<ListAnswer>('/organizations?limit=1')
    await write((db) => addBody(db, doer, { kind: 'working', name: 'Arbetsgruppen' }))
    const rest = await walked(first.links.next!)
    expect(rest).not.toContain(keysOf(first)[0])
    expect([...keysOf(first), ...rest]).toEqual(await walked('/organizations'))
  })

  test('is narrowed by what its things lead to, by address or by the last part of it', async () => {
    const [seat] = (await program.read<ListAnswer>('/memberships?role=leader')).data
    const organization = String(seat!['organization'])
    const byAddress = await walked(`/memberships?organization=${encodeURIComponent(organization)}`)
    expect(byAddress).toContain(seat!['localId'])
    expect(await walked(`/memberships?organization=${organization.split('/').at(-1)}`)).toEqual(byAddress)
    expect(await walked(`/memberships?organization=${newId()}`)).toEqual([])
    expect(await walked('/parties?code=1780')).toHaveLength(1)
  })

  test('gives only what has changed since an instant', async () => {
    const before = new Date().toISOString()
    expect(await walked(`/organizations?modified_since=${before}`)).toEqual([])
    const id = await write((db) => addBody(db, doer, { kind: 'network', name: 'Nätverket' }))
    expect(await walked(`/organizations?modified_since=${before}`)).toEqual([id])
    expect(await walked('/organizations?modified_since=2030-01-01')).toEqual([])
    expect(await walked(`/events?modified_since=${before}`)).toHaveLength(1)
  })

  test('of events goes on from a revision', async () => {
    const all = await walked('/events')
    const middle = all[Math.floor(all.length / 2)]!
    expect(await walked(`/events?after=${middle}`)).toEqual(all.slice(all.indexOf(middle) + 1))
  })

  test('of figures that nobody has is empty', async () => {
    expect(await walked('/observations')).toEqual([])
    expect(await walked('/observations?indicator=N99999')).toEqual([])
  })
})

test('a cursor is read as it was made, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      expect(readCursor(cursorOf(key))).toBe(key)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      const key = readCursor(text)
      expect(key === null || cursorOf(key) === text).toBe(true)
    }),
  )
})

describe('a question that cannot be read is answered with what is wrong', () => {
  test.each([
    ['/parties?limit=101', 'limit'],
    ['/parties?limit=1000000000000', 'limit'],
    ['/parties?limit=0', 'limit'],
    ['/parties?limit=ten', 'limit'],
    ['/parties?cursor=x', 'cursor'],
    ['/parties?cursor=', 'cursor'],
    ['/parties?cursor=%00', 'cursor'],
    ["/events?cursor=';drop table event", 'cursor'],
    ['/parties?modified_since=yesterday', 'modified_since'],
    ['/outcomes?on=2025-02-30', 'on'],
    [`/outcomes/${newId()}?on=soon`, 'on'],
    ['/events?after=-1', 'after'],
    ['/events?after=99999999999', 'after'],
    ['/observations?asOf=x', 'asOf'],
    [`/parties?code=${'x'.repeat(600)}`, 'code'],
  ])('%s', async (path, field) => {
    const answer = await program.get(path)
    expect(answer.status).toBe(400)
    const problem = (await answer.json()) as ProblemAnswer
    expect(problem.errors!.map((error) => error.field)).toEqual([field])
    expect(problem.detail).toContain(field)
  })
})

describe('who asks again is spared what it has', () => {
  test('an unchanged answer is 304, until something is written', async () => {
    const first = await program.get('/parties')
    const tag = first.headers.get('ETag')!
    expect(tag).toMatch(/^W\/"/)
    expect(first.headers.get('Vary')).toContain('Authorization')
    const again = await program.get('/parties', { 'If-None-Match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await write((db) => addBody(db, doer, { kind: 'working', name: 'Ännu en' }))
    expect((await program.get('/parties', { 'If-None-Match': tag })).status).toBe(200)
  })

  test('HEAD tells the same without the content', async () => {
    const [whole, head] = [await program.get('/parties'), await program.ask('/parties', { method: 'HEAD' })]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['ETag', 'Last-Modified', 'Content-Type'])
      expect(head.headers.get(name)).toBe(whole.headers.get(name))
  })

  test('Last-Modified is when the thing was last written about', async () => {
    const [body] = (await program.read<ListAnswer>('/organizations')).data
    const { headers } = await program.get(String(body!['id']))
    const modified = new Date(String(body!['modified']))
    expect(headers.get('Last-Modified')).toBe(modified.toUTCString())
  })
})

describe('what has ended stays to be read', () => {
  test('a body has its last day', async () => {
    const id = await write((db) => addBody(db, doer, { kind: 'working', name: 'Den som slutar' }))
    await write((db) => endBody(db, doer, id, '2025-03-04' as CivilDate))
    const body = await program.read<Record<string, unknown>>(`/organizations/${id}`)
    expect(body).toMatchObject({ name: 'Den som slutar', endDate: '2025-03-04', memberCount: 0 })
  })
})

describe('what is gone', () => {
  test('is known by its address, and told to whoever asks for what has changed', async () => {
    const before = new Date().toISOString()
    const id = await write((db) =>
      addParty(db, doer, {
        kind: 'other',
        code: 'LF',
        name: 'Länsförbundet',
        joinedOn: '2025-03-01' as CivilDate,
        organisationNumber: null,
        joining: { body: 'Styrgruppen', decidedOn: '2025-02-20' as CivilDate, diaryNumber: '' },
      }),
    )
    expect(await program.read(`/parties/${id}`)).toMatchObject({ name: 'Länsförbundet' })
    await write((db) => withdrawJoining(db, doer, id))
    const gone = await program.read<Record<string, unknown>>(`/parties/${id}`)
    expect(Object.keys(gone).toSorted()).toEqual(['created', 'deleted', 'id', 'localId', 'modified', 'type'])
    expect(gone['deleted']).toBe(true)
    expect(await walked('/parties')).not.toContain(id)
    expect(await walked(`/parties?modified_since=${before}`)).toEqual([id])
  })
})

test('drafts, letters and tokens of others are not in the log for whoever does not see their pages', async () => {
  const { program: leader } = await programOf(database, world.partnershipId, 'karin@karlstad.example')
  const { data } = await program.read<ListAnswer>('/events?kind=token.made')
  expect(data.length).toBeGreaterThan(0)
  expect((await leader.read<ListAnswer>('/events?kind=token.made')).data).toEqual([])
  expect((await leader.get(String(data[0]!['id']))).status).toBe(404)
  const { program: official } = await programOf(database, world.partnershipId, 'olle@arvika.example')
  expect((await official.read<ListAnswer>('/events?kind=token.made')).data).toEqual([])
})

test('of a letter to the council of another party the log tells nothing', async () => {
  const { program: official } = await programOf(database, world.partnershipId, 'olle@arvika.example')
  const letter = async (subject: string, to: string | null) =>
    write(async (db) => {
      const all = await parties(db)
      const partyId = all.find(({ name }) => name === to)?.id ?? null
      const about = { kind: 'digest', id: newId(), name: subject } as const
      const day = '2025-03-04' as CivilDate
      return postLetter(db, doer, { about, to: [doer.id], subject, text: 'Hej!', partyId }, { today: day })
    })
  await letter('Till Kil', 'Kil')
  await letter('Till Arvika', 'Arvika')
  await letter('Till alla', null)
  const names = async (one: typeof program) =>
    (await one.read<ListAnswer>('/events?kind=letter.posted')).data.map(({ name }) => name)
  expect(await names(program)).toEqual(['Till Kil', 'Till Arvika', 'Till alla'])
  expect(await names(official)).toEqual(['Till Arvika', 'Till alla'])
  const [closed] = (await program.read<ListAnswer>('/events?kind=letter.posted')).data
  expect((await official.get(String(closed!['id']))).status).toBe(404)
})

describe('in force for whom, on any day', () => {
  let outcome: string
  let kil: string
  beforeAll(async () => {
    outcome = await write(async (db) => {
      kil = (await parties(db)).find(({ name }) => name === 'Kil')!.id
      const taken = await enterDecision(db, doer, {
        kind: 'agreement',
        title: 'Gemensam jour',
        text: 'Jouren är gemensam.',
        dissent: '',
        decidedBy: 'Beredningsgruppen',
        section: '',
        diaryNumber: '',
        takenOn: '2025-01-10' as CivilDate,
        validUntil: '2025-06-30' as CivilDate,
      })
      await requestAdoption(db, doer, taken, {
        askedOn: '2025-01-12' as CivilDate,
        answerBy: '2025-02-28' as CivilDate,
        needs: null,
        partyIds: [kil],
      })
      const told = {
        answer: 'adopted',
        words: '',
        body: 'Kommunstyrelsen',
        section: '',
        diaryNumber: '',
      } as const
      const answer = {
        ...told,
        partyId: kil,
        decidedOn: '2025-02-03' as CivilDate,
        registeredAt: null,
        corrects: null,
      }
      await recordAnswer(db, doer, taken, answer, '2025-03-04' as CivilDate)
      return taken.id
    })
  })

  test.each([
    ['2025-01-15', { inForce: false, why: 'unmet', inForceFor: [] }, 'waiting'],
    ['2025-02-03', { inForce: true, since: '2025-02-03', until: '2025-06-30' }, 'adopted'],
    ['2025-07-01', { inForce: false, why: 'expired', inForceFor: [] }, 'adopted'],
  ])('%s', async (on, standing, state) => {
    const read = await program.read<{ standing: object }>(`/outcomes/${outcome}?on=${on}`)
    expect(read.standing).toMatchObject(standing)
    const adoptions = await program.read<ListAnswer>(`/adoptions?outcome=${outcome}&on=${on}`)
    expect(adoptions.data).toMatchObject([{ state }])
    expect('inForce' in adoptions.data[0]!).toBe(standing.inForce)
  })

  test('today, when no day is asked for', async () => {
    const { standing } = await program.read<{ standing: { inForceFor: string[] } }>(`/outcomes/${outcome}`)
    expect(standing.inForceFor).toEqual([`http://samsyn.example/api/v1/parties/${kil}`])
  })
})
