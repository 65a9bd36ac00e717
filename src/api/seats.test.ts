import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { now, today } from '../../test/world.ts'
import { bindingVersion, everyParty } from '../agreements/agreement.ts'
import { readAgreements } from '../agreements/store.ts'
import { statementsOf } from '../assessments/statement.ts'
import { rounds } from '../assessments/store.ts'
import { everyDigest, toDigest } from '../communication/digestReading.ts'
import { newId } from '../db/ids.ts'
import { loadDemo } from '../demo/load.ts'
import { daysAfter } from '../i18n/format.ts'
import { allPartnerships, seatHolders } from '../identity/store.ts'
import { presentStay, type Stay } from '../matters/matter.ts'
import { readMatters } from '../matters/readingStore.ts'
import { agendaOf, removeAgendaItem } from '../meetings/agendaStore.ts'
import { meetingState } from '../meetings/meeting.ts'
import { everyMeeting } from '../meetings/store.ts'
import { changeArea, divide, divisionsOf, withdrawDivision } from '../partnership/lifeAreaStore.ts'
import { type ListAnswer, programOf } from './api.testing.ts'

/** The example county has some of everything. */
const { database } = await testDatabase()
await loadDemo(database, now)
const [partnership] = await database.directory(allPartnerships)
const { partnershipId } = partnership!
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(partnershipId, work)

const seats = await read((db) =>
  db
    .selectFrom('seat')
    .innerJoin('person', 'person.id', 'seat.personId')
    .select(['email', 'personId', 'partyId'])
    .execute(),
)
const holders = await read((db) => seatHolders(db, today))
type Holder = (typeof holders)[number]

async function programFor(is: (holder: Holder & { readonly partyId: string }) => boolean) {
  const known = holders.flatMap((holder) => {
    const seat = seats.find(({ personId }) => personId === holder.personId)
    return seat ? [{ ...holder, partyId: seat.partyId, email: seat.email }] : []
  })
  return (await programOf(database, partnershipId, known.find(is)!.email)).program
}

const coordinator = await programFor(({ role }) => role === 'coordinator')
const listed = async (program: typeof coordinator, path: string) =>
  (await program.read<ListAnswer>(`${path}${path.includes('?') ? '&' : '?'}limit=100`)).data
const keysOf = (data: ListAnswer['data']) => data.map(({ localId }) => String(localId))

describe('digests', async () => {
  const all = (await read((db) => everyDigest(db).execute())).map(toDigest)
  const sent = all.filter(({ sending }) => sending !== null)
  const forCouncil = sent.find(({ audience }) => audience === 'council')!

  test('that were sent are there, drafts are not: neither in the list nor by themselves', async () => {
    const draft = all.find(({ sending }) => sending === null)!
    expect(keysOf(await listed(coordinator, '/digests'))).toEqual(sent.map(({ id }) => id).toSorted())
    expect((await coordinator.get(`/digests/${draft.id}`)).status).toBe(404)
  })

  test('to a council are read by its own party and the coordinator alone', async () => {
    const own = await programFor(
      ({ role, partyId }) => role !== 'coordinator' && partyId === forCouncil.partyId,
    )
    const other = await programFor(
      ({ role, partyId }) => role === 'official' && partyId !== forCouncil.partyId,
    )
    // The order matters: what one may see is not kept for the other.
    expect(keysOf(await listed(own, '/digests'))).toContain(forCouncil.id)
    expect((await other.get(`/digests/${forCouncil.id}`)).status).toBe(404)
    expect(keysOf(await listed(other, '/digests'))).toEqual(
      sent
        .filter(({ audience }) => audience !== 'council')
        .map(({ id }) => id)
        .toSorted(),
    )
  })

  test('are in the log for those who see them: drafts for those who may read them, else that they were sent', async () => {
    const kindsOf = async (program: typeof coordinator, id: string) =>
      (await listed(program, `/events?subject=${id}`)).map(({ kind }) => String(kind))
    const draft = all.find(({ sending }) => sending === null)!
    const councils = [forCouncil.partyId, draft.partyId]
    const other = await programFor(({ role, partyId }) => role === 'leader' && !councils.includes(partyId))
    const own = await programFor(({ role, partyId }) => role === 'leader' && partyId === forCouncil.partyId)
    const forMembers = sent.find(({ audience }) => audience === 'members')!
    expect(await kindsOf(coordinator, forMembers.id)).toContain('digest.drafted')
    expect(await kindsOf(other, forMembers.id)).toEqual(['digest.sent'])
    expect(await kindsOf(other, forCouncil.id)).toEqual([])
    expect(await kindsOf(own, forCouncil.id)).toContain('digest.drafted')
    expect(await kindsOf(other, draft.id)).toEqual([])
  })

  test('are told as they were sent, without what was left out', async () => {
    for (const { id, title, paragraphs } of sent) {
      const told = await coordinator.read<{ name: string; section: { paragraph: { text: string }[] }[] }>(
        `/digests/${id}`,
      )
      expect(told.name).toBe(title)
      const texts = told.section.flatMap(({ paragraph }) => paragraph.map(({ text }) => text))
      expect(texts.toSorted()).toEqual(
        paragraphs.flatMap(({ leftOut, text }) => (leftOut ? [] : text)).toSorted(),
      )
    }
  })

  test('are narrowed by audience, and by when they were sent', async () => {
    const published = await listed(coordinator, '/digests?audience=public')
    expect(published.length).toBeGreaterThan(0)
    expect(published.every(({ audience }) => audience === 'public')).toBe(true)
    expect(await listed(coordinator, '/digests?modified_since=2030-01-01')).toEqual([])
    const party = forCouncil.partyId!
    expect(keysOf(await listed(coordinator, `/digests?party=${party}`))).toContain(forCouncil.id)
  })
})

describe('self-assessments', () => {
  type Told = {
    readonly state: string
    readonly statement?: readonly {
      readonly localId: string
      readonly result: readonly { readonly kind: string; readonly answers: number }[]
      readonly unit: readonly { readonly answers: number }[]
    }[]
  }

  test('tell nothing of fewer than five, no comments, and nothing of a round that is open', async () => {
    const closed = (await read(rounds)).filter(({ closedOn }) => closedOn !== null)
    const few = closed.at(-1)!
    const statement = statementsOf(few.set)[0]!
    // Four are left of the region's answers to one statement.
    const comments = await write(async (db) => {
      const marks = await db
        .selectFrom('assessmentMark')
        .select('id')
        .where('roundId', '=', few.id)
        .where('statement', '=', statement)
        .where('partyKind', '=', 'region')
        .execute()
      expect(marks.length).toBeGreaterThan(4)
      const gone = marks.slice(4).map(({ id }) => id)
      await db.deleteFrom('assessmentMark').where('id', 'in', gone).execute()
      return db.selectFrom('assessmentComment').select('text').execute()
    })
    const data = (await listed(coordinator, '/assessments')) as unknown as readonly Told[]
    const open = data.filter(({ state }) => state === 'open')
    expect([open.length, data.length]).toEqual([1, closed.length + 1])
    expect(open[0]).not.toHaveProperty('statement')
    const told = data.flatMap((round) => round.statement ?? [])
    const answers = told.flatMap(({ result, unit }) => [...result, ...unit].map((each) => each.answers))
    expect(answers.length).toBeGreaterThan(0)
    expect(Math.min(...answers)).toBeGreaterThanOrEqual(5)
    const one = await coordinator.read<Told>(`/assessments/${few.id}`)
    const left = one.statement!.find(({ localId }) => localId === statement)!
    expect(left.result.map(({ kind }) => kind)).toEqual(['municipality'])
    expect(left).not.toHaveProperty('gap')
    expect(comments.length).toBeGreaterThan(0)
    for (const { text } of comments) expect(JSON.stringify(data)).not.toContain(text)
  })
})

describe('agreements', () => {
  test('tell which version binds whom, on any day', async () => {
    const { agreements } = await read(readAgreements)
    let bound = 0
    for (const on of [daysAfter(today, -700), daysAfter(today, -200), today]) {
      for (const agreement of agreements) {
        type Told = { readonly binding: readonly { readonly party: string; readonly version: number }[] }
        const { binding } = await coordinator.read<Told>(`/agreements/${agreement.id}?on=${on}`)
        const expected = everyParty(agreement).flatMap((party) => {
          const version = bindingVersion(agreement, party, on)
          return version ? [[party, version.number]] : []
        })
        expect(binding.map(({ party, version }) => [party.split('/').at(-1), version])).toEqual(expected)
        bound += binding.length
      }
    }
    expect(bound).toBeGreaterThan(0)
  })
})

describe('matters', () => {
  test('tell where each stands, what waits for it, and every movement', async () => {
    const { matters } = await read((db) => readMatters(db, now))
    const told = await listed(coordinator, '/matters')
    expect(told.length).toBe(matters.length)
    for (const { matter, journey } of matters) {
      const one = told.find(({ localId }) => localId === matter.id)!
      const here = presentStay(journey)
      expect(one['state']).toBe(journey.state)
      expect((one['place'] as { step: string } | undefined)?.step).toBe(here?.step)
      expect(one['movement']).toHaveLength(matter.entries.length)
    }
    expect(told.some(({ origin }) => (origin as unknown[]).length > 0)).toBe(true)
    const open = await listed(coordinator, '/matters?state=open')
    expect(open.length).toBe(matters.filter(({ journey }) => journey.state === 'open').length)
  })
})

describe('matters on a day', () => {
  test('are where they were, without what came later and those that were raised later', async () => {
    const { matters } = await read((db) => readMatters(db, now))
    const moved = matters.filter(({ journey }) => journey.stays.length > 2)
    expect(moved.length).toBeGreaterThan(0)
    for (const { matter, journey } of moved) {
      const [first, second] = journey.stays as [Stay, Stay]
      const before = daysAfter(journey.raisedOn, -1)
      expect((await coordinator.get(`/matters/${matter.id}?on=${before}`)).status).toBe(404)
      const early = await coordinator.read<Told>(`/matters/${matter.id}?on=${first.from}`)
      if (first.to === first.from || first.kind !== 'in') continue
      expect(early).toMatchObject({ state: 'open', place: { step: first.step, days: 0 } })
      expect(early).not.toHaveProperty('endDate')
      expect(early.movement.every(({ on }) => on <= first.from)).toBe(true)
      const later = await coordinator.read<Told>(`/matters/${matter.id}?on=${second.from}`)
      expect(later.movement.length).toBeGreaterThan(early.movement.length)
    }
    expect((await coordinator.get('/matters?on=2025-02-30')).status).toBe(400)
    expect(await listed(coordinator, '/matters?on=2001-01-01')).toEqual([])
  })

  type Told = { readonly movement: readonly { readonly on: string }[] }
})

describe('a point that is taken off an agenda', () => {
  test('is known to be gone at its address, and to those who ask what has changed', async () => {
    const before = new Date().toISOString()
    const [item] = await write(async (db) => {
      const coming = (await everyMeeting(db)).find((meeting) => meetingState(meeting, now) === 'coming')!
      const loose = (await agendaOf(db, coming.id)).find(({ kind, notes }) => kind === 'pause' && !notes)!
      const [holder] = holders.filter(({ role }) => role === 'coordinator')
      const doer = { partnershipId, id: holder!.personId, name: holder!.personName, hat: 'Samordnare' }
      await removeAgendaItem(db, doer, loose)
      return [loose]
    })
    const gone = await coordinator.read<{ deleted: boolean }>(`/agenda-items/${item!.id}`)
    expect(gone.deleted).toBe(true)
    expect(keysOf(await listed(coordinator, '/agenda-items'))).not.toContain(item!.id)
    expect(keysOf(await listed(coordinator, `/agenda-items?modified_since=${before}`))).toContain(item!.id)
  })
})

describe('life areas', () => {
  test('are all told of when one of them changes, and of what they become', async () => {
    const [holder] = holders.filter(({ role }) => role === 'coordinator')
    const doer = { partnershipId, id: holder!.personId, name: holder!.personName, hat: 'Samordnare' }
    const latest = (await read(divisionsOf)).at(-1)!
    const second = latest.areas[1]!
    const since = async (instant: string) => [
      keysOf(await listed(coordinator, `/life-areas?modified_since=${instant}`)),
      keysOf(await listed(coordinator, `/life-area-divisions?modified_since=${instant}`)),
    ]

    const beforeNaming = new Date().toISOString()
    await write((db) => changeArea(db, doer, second, { name: 'Bo och leva', description: '' }))
    expect((await since(beforeNaming)).flat()).toEqual(
      expect.arrayContaining([second.id, String(latest.number)]),
    )

    const beforeDividing = new Date().toISOString()
    const area = { id: newId(), name: 'Hela livet', description: '' }
    const number = await write((db) =>
      divide(db, doer, {
        firstOn: daysAfter(today, 30),
        reason: 'Ett område räcker.',
        areas: [area],
        successors: new Map(latest.areas.map(({ id }) => [id, [area.id]])),
      }),
    )
    const [areas, divisions] = await since(beforeDividing)
    expect(areas).toEqual([...latest.areas.map(({ id }) => id), area.id].toSorted())
    expect(divisions).toEqual([String(latest.number), String(number)])
    expect(await coordinator.read(`/life-areas/${second.id}`)).toMatchObject({ became: { fate: 'merged' } })
    const day = daysAfter(today, 40)
    expect(await coordinator.read(`/life-area-divisions/${number}?on=${day}`)).toMatchObject({
      inForce: true,
    })
    expect(await coordinator.read(`/life-area-divisions/${number}`)).toMatchObject({ inForce: false })

    const beforeWithdrawing = new Date().toISOString()
    await write((db) => withdrawDivision(db, doer, number))
    const [again] = await since(beforeWithdrawing)
    expect(again).toEqual(expect.arrayContaining([second.id, area.id]))
    expect(await coordinator.read(`/life-areas/${second.id}`)).not.toHaveProperty('became')
    expect(await coordinator.read(`/life-areas/${area.id}`)).toMatchObject({ deleted: true })
  })

  test('hold what was placed in them on the day', async () => {
    const placed = await listed(coordinator, '/life-area-placings?state=placed')
    expect(placed.length).toBeGreaterThan(0)
    const [first] = placed
    const inArea = await listed(coordinator, `/life-area-placings?lifeArea=${String(first!['lifeArea'])}`)
    expect(keysOf(inArea)).toContain(first!.localId)
    const before = await listed(coordinator, '/life-area-placings?on=2001-01-01')
    expect(new Set(before.map(({ state }) => state))).toEqual(new Set(['none']))
  })
})

describe('the log', () => {
  test.each([
    'matter.raised',
    'matterKind.added',
    'lifeAreas.divided',
    'agreement.versionAdded',
    'assessment.closed',
  ])('tells an elected leader of %s: their pages are for every seat', async (kind) => {
    const leader = await programFor(({ role }) => role === 'leader')
    const told = await listed(leader, `/events?kind=${kind}`)
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual(await listed(coordinator, `/events?kind=${kind}`))
    expect((await leader.get(String(told[0]!['id']))).status).toBe(200)
  })
})
