import type { Db } from '../db/database.ts'
import { takeOutcome } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { addAgendaItem, agendaOf, writeNotes } from '../meetings/agendaStore.ts'
import {
  approvePreparation,
  attendeesOf,
  checkPurpose,
  closeMeeting,
  recordAttendance,
  type Signer,
} from '../meetings/closingStore.ts'
import { addMeeting, meetingFor } from '../meetings/store.ts'
import { swedishInstant } from '../meetings/swedishTime.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { indicatorFor } from '../population/store.ts'
import { daysFrom, fridayFrom } from './days.ts'

const location = 'Regionens hus i Karlstad'

/** Two meetings that were held and closed, and one that lies ahead. */
export async function holdMeetings(db: Db, doer: Signer, now: Date): Promise<void> {
  const today = civilDateOf(now)
  await first(db, doer, fridayFrom(daysFrom(today, -180)))
  await second(db, doer, fridayFrom(daysFrom(today, -98)))
  await next(db, doer, fridayFrom(daysFrom(today, 9)))
}

async function first(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const question = 'Vilka mål ska vi ha för de unga?'
  const { meetingId, matter } = await prepare(db, doer, day, question, {
    title: 'Sex mål för Barnalivet, Ungdomslivet och Vuxenlivet',
    description: 'Beredningsgruppens förslag. Utfall: ett ställningstagande.',
    minutes: 60,
    form: 'groups',
    indicator: 'N15428',
  })
  await writeNotes(
    db,
    doer,
    matter,
    'Grupperna var eniga om att hellre ha få mål än många. Karlstad och Årjäng ville att målen följs upp kommun för kommun.',
  )
  await takeOutcome(db, doer, {
    kind: 'position',
    title: 'Sex gemensamma resultatmål',
    text: 'Parterna ställer sig bakom sex gemensamma resultatmål och följer upp dem vid varje träff.',
    dissent: '',
    meetingId,
    agendaItemId: matter.id,
    takenOn: day,
  })
  await close(db, doer, meetingId, day, { silent: [], answer: 'yes', words: 'Alla tyckte att målen gäller hela befolkningen.' })
}

async function second(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const question = 'Varför ökar frånvaron?'
  const { meetingId, matter } = await prepare(db, doer, day, question, {
    title: 'Unga berättar om att komma tillbaka till skolan',
    description: 'Fyra elever och två kuratorer, utifrån.',
    minutes: 45,
    form: 'guests',
    indicator: 'N17625',
  })
  await writeNotes(
    db,
    doer,
    matter,
    'Det som hjälpte var en vuxen som ringde första dagen. Skolhälsan och regionens barnhälsa vet sällan om samma elev.',
  )
  await takeOutcome(db, doer, {
    kind: 'recommendation',
    title: 'Närvaroteam i alla kommuner',
    text: 'Huvudmännen rekommenderas att starta närvaroteam där skolan, socialtjänsten och regionens barnhälsa ingår.',
    dissent: 'Storfors vill se kostnaden först.',
    meetingId,
    agendaItemId: matter.id,
    takenOn: day,
  })
  await close(db, doer, meetingId, day, {
    silent: ['Munkfors'],
    answer: 'partly',
    words: 'Vi talade mer om skolan än om hela ungdomslivet.',
  })
}

async function next(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const { meetingId } = await prepare(db, doer, day, 'Vad gör vi åt att behörigheten till gymnasiet sjunker?', {
    title: 'Vad gör vi åt att behörigheten sjunker?',
    description: 'Fem förslag prövas. Utfall: en rekommendation till huvudmännen.',
    minutes: 45,
    form: 'groups',
    indicator: 'N15428',
  })
  await attend(db, doer, meetingId, ['Eda', 'Torsby'])
  const parties = await partiesOn(db, day)
  for (const name of ['Karlstad', 'Region Värmland']) {
    const party = parties.find((each) => each.name === name)!
    await approvePreparation(db, doer, meetingId, { partyId: party.id })
  }
}

type Matter = {
  readonly title: string
  readonly description: string
  readonly minutes: number
  readonly form: 'groups' | 'guests'
  readonly indicator: string
}

async function prepare(db: Db, doer: Signer, day: CivilDate, question: string, matter: Matter) {
  const steering = (await bodies(db)).find((body) => body.kind === 'steering')!
  const startsAt = swedishInstant(day, '09:00')
  const meetingId = await addMeeting(db, doer, {
    bodyId: steering.id,
    question,
    location,
    startsAt,
    language: 'sv',
  })
  await addAgendaItem(db, doer, meetingId, 'pause', {
    title: 'Paus',
    description: '',
    minutes: 20,
    form: null,
    origin: 'inside',
    indicatorId: null,
  })
  const { indicator, ...text } = matter
  const id = await addAgendaItem(db, doer, meetingId, 'matter', {
    ...text,
    origin: matter.form === 'guests' ? 'outside' : 'inside',
    indicatorId: (await indicatorFor(db, indicator)).id,
  })
  return { meetingId, matter: (await agendaOf(db, meetingId)).find((item) => item.id === id)! }
}

/** Everybody is there but the silent parties. */
async function attend(db: Db, doer: Signer, meetingId: string, silent: readonly string[]): Promise<void> {
  const attendees = await attendeesOf(db, await meetingFor(db, meetingId))
  await recordAttendance(
    db,
    doer,
    meetingId,
    attendees.map((attendee) => ({
      seatId: attendee.id,
      answer: { state: silent.includes(attendee.partyName) ? 'unanswered' : 'present' },
    })),
  )
}

async function close(
  db: Db,
  doer: Signer,
  meetingId: string,
  day: CivilDate,
  { silent, answer, words }: { silent: readonly string[]; answer: 'yes' | 'partly'; words: string },
): Promise<void> {
  const at = swedishInstant(day, '12:00')
  await attend(db, doer, meetingId, silent)
  await checkPurpose(db, doer, meetingId, { answer, words, at })
  await closeMeeting(db, doer, meetingId, at)
}
