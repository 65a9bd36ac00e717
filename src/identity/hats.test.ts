import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import { takeOutcome } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { latestPath } from '../matters/decisionPath.ts'
import { addKind, matterKinds } from '../matters/pathStore.ts'
import { raiseMatter } from '../matters/store.ts'
import { addMeeting } from '../meetings/store.ts'
import { swedishInstant } from '../meetings/swedishTime.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personAt } from '../partnership/store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
/** Olle is an official of Arvika in the preparatory group; and in the steering group, of Arvika too and of Kil. */
let olle: Awaited<ReturnType<typeof browserIn>>
let outcomeId: string
let meetingId: string
let matterId: string

beforeAll(async () => {
  world = await foundWorld(database)
  await database.write(world.partnershipId, async (db) => {
    const [steering] = await bodies(db)
    const parties = await partiesOn(db, today)
    const { id: personId } = (await personAt(db, 'olle@arvika.example'))!
    for (const name of ['Arvika', 'Kil']) {
      const partyId = parties.find((each) => each.name === name)!.id
      const fromOn = '2024-06-01' as CivilDate
      await addSeat(db, world.doer, { bodyId: steering!.id, partyId, personId, role: 'official', fromOn })
    }
    meetingId = await addMeeting(db, world.doer, {
      bodyId: steering!.id,
      question: 'Vad gör vi åt frånvaron?',
      location: 'Karlstad',
      startsAt: swedishInstant('2025-03-03' as CivilDate, '09:00'),
      language: 'sv',
    })
    const outcome = await takeOutcome(db, world.doer, {
      kind: 'recommendation',
      title: 'Följ närvaron',
      text: 'Huvudmännen följer närvaron månad för månad.',
      dissent: '',
      meetingId,
      agendaItemId: null,
      takenOn: '2025-03-03' as CivilDate,
    })
    outcomeId = outcome.id
    const doer = { ...world.doer, id: personId }
    await addKind(db, doer, {
      name: 'Gemensam fråga',
      about: '',
      stages: [
        { step: 'raise', bodyIds: [], days: null },
        { step: 'decide', bodyIds: [steering!.id], days: null },
        { step: 'carryOut', bodyIds: [], days: null },
      ],
    })
    const [kind] = await matterKinds(db)
    matterId = await raiseMatter(db, doer, {
      title: 'Frånvaron växer',
      need: 'Fler är borta.',
      raisedBy: { kind: 'body', id: steering!.id },
      path: latestPath(kind!),
      bodyId: steering!.id,
      on: '2025-03-03' as CivilDate,
      origin: null,
    })
  })
  olle = await world.browserOf('olle@arvika.example')
})

const textOf = async (path: string) =>
  (await (await olle.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a person with several seats', () => {
  test('acts as one of them, which stands on every page, with its body', async () => {
    for (const path of [
      '/',
      '/partnership',
      `/meetings/${meetingId}`,
      `/decisions/${outcomeId}`,
      '/commitments',
    ]) {
      expect(await textOf(path)).toContain('Du agerar som Tjänsteman, Arvika Beredningsgruppen')
    }
  })

  test('chooses among them by party and body, and comes back to where they were', async () => {
    const page = await (await olle.get('/hat?back=/decisions')).text()
    expect(page).toContain('Agera som Tjänsteman, Arvika, i Politiska styrgruppen')
    const [, hat = ''] = /name="hat" value="([^"]+)"[^>]*>Agera som Tjänsteman, Kil,/.exec(page) ?? []
    expect(hiddenIn(page).back).toBe('/decisions')
    const answer = await olle.post('/hat', { hat, back: '/decisions' })
    expect(answer.headers.get('location')).toBe('/decisions')
    expect(await textOf('/')).toContain('Du agerar som Tjänsteman, Kil Politiska styrgruppen')
    const [, first = ''] =
      /name="hat" value="([^"]+)"[^>]*>Agera som Tjänsteman, Arvika, i Beredningsgruppen/.exec(
        await (await olle.get('/hat')).text(),
      ) ?? []
    await olle.post('/hat', { hat: first, back: '/' })
  })

  test('is told before the button when two of them meet, and is not stopped', async () => {
    for (const path of [
      `/decisions/${outcomeId}/reports/new`,
      `/decisions/${outcomeId}/ending`,
      `/decisions/${outcomeId}/request`,
      `/meetings/${meetingId}/attendance`,
      `/meetings/${meetingId}/closure`,
      `/matters/${matterId}/movements/new`,
    ]) {
      const told = await textOf(path)
      expect(told, path).toContain('Flera av dina uppdrag möts här.')
      expect(told, path).toContain(
        'Du är också Tjänsteman, Arvika, i Politiska styrgruppen. Frågan hör till Politiska styrgruppen.',
      )
      expect(told, path).toContain('Där företräder du en annan huvudman, Kil.')
    }
    const answer = await olle.post(`/decisions/${outcomeId}/reports`, {
      reportedOn: '2025-03-04',
      state: 'done',
      done: 'Närvaron följs.',
    })
    expect(answer.status).toBe(303)
    const history = await textOf(`/decisions/${outcomeId}`)
    // Two of the seats are called the same: only the body tells them apart.
    expect(history).toContain('Olle Berg som Tjänsteman, Arvika, i Beredningsgruppen')
  })

  test('a person with one seat is told nothing', async () => {
    const anna = await world.browserOf('anna@region.example')
    const page = await (await anna.get(`/decisions/${outcomeId}/reports/new`)).text()
    expect(page).not.toContain('möts här')
    expect(await (await anna.get('/hat')).text()).toContain('Du har bara ett uppdrag')
  })

  test('whoever is signed out is sent to sign in', async () => {
    const answer = await world.app.request('http://samsyn.example/hat')
    expect(answer.headers.get('location')).toBe('/sign-in')
  })
})
