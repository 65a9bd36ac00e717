import type { Db } from '../db/database.ts'
import { takeOutcome } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { writeNotes } from '../meetings/agendaStore.ts'
import { approvePreparation, type Signer } from '../meetings/closingStore.ts'
import { partiesOn } from '../partnership/store.ts'
import { daysFrom, fridayFrom } from './days.ts'
import { attend, close, type Point, pause, prepareIn } from './gathering.ts'
import { signerOf } from './signer.ts'

const location = 'Regionens hus i Karlstad'

/** Three meetings that were held and closed, and one that lies ahead. */
export async function holdMeetings(db: Db, doer: Signer, now: Date): Promise<void> {
  const today = civilDateOf(now)
  await earliest(db, doer, fridayFrom(daysFrom(today, -552)), today)
  await first(db, doer, fridayFrom(daysFrom(today, -180)))
  await second(db, doer, fridayFrom(daysFrom(today, -98)))
  await next(db, doer, fridayFrom(daysFrom(today, 9)))
}

async function earliest(db: Db, doer: Signer, day: CivilDate, today: CivilDate): Promise<void> {
  const { meetingId, main } = await prepare(db, doer, day, 'Hur stöder vi familjer tidigt?', [
    {
      title: 'Stöd innan det har blivit svårt',
      description: 'Beredningsgruppens två förslag. Utfall: rekommendationer till huvudmännen.',
      minutes: 60,
      form: 'groups',
      indicator: 'N00943',
    },
  ])
  await writeNotes(
    db,
    doer,
    main,
    'Grupperna ville hellre ha ett stöd som alla får än ett som bara de får som söker det.',
  )
  const recommendation = { kind: 'recommendation', meetingId, agendaItemId: main.id, takenOn: day } as const
  await takeOutcome(db, doer, {
    ...recommendation,
    title: 'Sociala insatsgrupper',
    text: 'Huvudmännen rekommenderas att ha en social insatsgrupp för unga som riskerar att fara illa.',
    dissent: '',
    validUntil: `${Number(today.slice(0, 4)) + 1}-06-30` as CivilDate,
    dueOn: daysFrom(today, -120),
  })
  await takeOutcome(db, doer, {
    ...recommendation,
    title: 'Tidigt föräldrastöd',
    text: 'Huvudmännen rekommenderas att erbjuda alla nyblivna föräldrar samma stöd, oavsett kommun.',
    dissent: 'Storfors köper redan stödet av en förening.',
    noDueReason: 'Stödet ges hela tiden.',
  })
  const words = 'Vi talade om alla familjer, inte bara om dem som har det svårt.'
  const away = {
    Arvika: { name: 'Bengt Åkerlind', reason: 'Annat uppdrag i kommunen' },
    Hagfors: { name: 'Solveig Nord', reason: 'Sjukdom' },
    Säffle: { name: 'Kent Malmros', reason: 'Annat uppdrag i kommunen' },
    Torsby: { name: 'Lisa Fryklund', reason: 'Lång resväg' },
    Munkfors: 'absent',
  } as const
  await close(db, doer, meetingId, day, { silent: [], away, answer: 'yes', words })
}

async function first(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const { meetingId, main } = await prepare(db, doer, day, 'Håller målen för de unga?', [
    {
      title: 'De sex målen för barn, unga och vuxna',
      description: 'Beredningsgruppens genomgång. Utfall: ett ställningstagande.',
      minutes: 60,
      form: 'groups',
      indicator: 'N15428',
    },
  ])
  await writeNotes(
    db,
    doer,
    main,
    'Grupperna var eniga om att hellre ha få mål än många. Karlstad och Årjäng ville att målen följs upp kommun för kommun.',
  )
  await takeOutcome(db, doer, {
    kind: 'position',
    title: 'De sex målen står fast',
    text: 'Parterna håller fast vid de sex resultatmål som de enades om 3 maj 2024, och följer upp dem vid varje träff.',
    dissent: '',
    meetingId,
    agendaItemId: main.id,
    takenOn: day,
  })
  await takeOutcome(db, doer, {
    kind: 'position',
    title: 'Syftet gäller för mandatperioden',
    text: 'Parterna står bakom syftet, version 2, och prövar varje träff mot det.',
    dissent: '',
    meetingId,
    agendaItemId: null,
    takenOn: day,
  })
  const words = 'Alla tyckte att målen gäller hela befolkningen.'
  const away = { Torsby: { name: 'Lisa Fryklund', reason: 'Lång resväg' }, Munkfors: 'absent' } as const
  await close(db, doer, meetingId, day, { silent: [], away, answer: 'yes', words })
}

async function second(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const { meetingId, main } = await prepare(db, doer, day, 'Varför ökar frånvaron?', [
    {
      title: 'Unga berättar om att komma tillbaka till skolan',
      description: 'Fyra elever och två kuratorer, utifrån.',
      minutes: 45,
      form: 'guests',
      origin: 'outside',
      indicator: 'N17625',
    },
  ])
  await writeNotes(
    db,
    doer,
    main,
    'Det som hjälpte var en vuxen som ringde första dagen. Skolhälsan och regionens barnhälsa vet sällan om samma elev.',
  )
  await takeOutcome(db, doer, {
    kind: 'recommendation',
    title: 'Närvaroteam i alla kommuner',
    text: 'Huvudmännen rekommenderas att starta närvaroteam där skolan, socialtjänsten och regionens barnhälsa ingår.',
    dissent: 'Storfors vill se kostnaden först.',
    meetingId,
    agendaItemId: main.id,
    takenOn: day,
    dueOn: daysFrom(day, 400),
  })
  await takeOutcome(db, doer, {
    kind: 'recommendation',
    title: 'Rutin för övergången när en ung person fyller 18 år',
    text: 'Huvudmännen rekommenderas att ha ett gemensamt möte senast ett halvår före artonårsdagen.',
    dissent: '',
    meetingId,
    agendaItemId: null,
    takenOn: day,
    dueOn: daysFrom(day, 400),
  })
  const words = 'Vi talade mer om skolan än om hela ungdomslivet.'
  await close(db, doer, meetingId, day, {
    silent: ['Munkfors'],
    away: { Eda: { name: 'Roger Sköld', reason: 'Sjukdom' } },
    answer: 'partly',
    words,
  })
}

async function next(db: Db, doer: Signer, day: CivilDate): Promise<void> {
  const { meetingId } = await prepare(
    db,
    doer,
    day,
    'Vad gör vi åt att behörigheten till gymnasiet sjunker?',
    [
      {
        title: 'Unga berättar om vad som hjälpte dem',
        description: 'Tre elever och en studie- och yrkesvägledare, utifrån.',
        minutes: 25,
        form: 'guests',
        origin: 'outside',
      },
      pause,
      {
        title: 'Vad gör vi åt att behörigheten sjunker?',
        description: 'Fem förslag prövas. Utfall: en rekommendation till huvudmännen.',
        minutes: 60,
        form: 'groups',
        indicator: 'N15428',
      },
      {
        title: 'Föräldrastödet: fortsätta eller avsluta?',
        description: 'Utfall: ett ställningstagande.',
        minutes: 30,
        form: 'consent',
        indicator: 'N00943',
      },
    ],
  )
  await attend(db, doer, meetingId, ['Eda', 'Torsby'])
  const parties = await partiesOn(db, day)
  const officials = (await seatHolders(db, day)).filter((holder) => holder.role === 'official')
  for (const name of ['Karlstad', 'Region Värmland']) {
    const party = parties.find((each) => each.name === name)!
    const official = officials.find((each) => each.partyName === name)!
    await approvePreparation(db, signerOf(doer.partnershipId, official), meetingId, { partyId: party.id })
  }
}

const prepare = async (db: Db, doer: Signer, day: CivilDate, question: string, points: readonly Point[]) =>
  prepareIn(db, doer, { body: 'Politiska styrgruppen', day, question, location, points })
