import type { Db } from '../db/database.ts'
import { wholeOf } from '../findings/relationStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { bodiesOn } from '../partnership/store.ts'
import type { NewCandidate } from '../priorities/store.ts'
import type { Review } from '../review/review.ts'
import { daysFrom } from './days.ts'
import { holdDemoRound, openDemoRound } from './priorities.ts'

/** How three dots were laid, in turn: invented. The talk between the turns brought the sides closer. */
const dots = {
  first: {
    municipality: [
      [0, 0, 0, 2, 1, 0],
      [1, 0, 0, 2, 0, 0],
      [1, 1, 0, 1, 0, 0],
      [0, 2, 0, 1, 0, 0],
      [2, 0, 0, 0, 1, 0],
    ],
    region: [
      [1, 0, 0, 0, 0, 2],
      [1, 0, 1, 0, 0, 1],
      [0, 0, 0, 1, 0, 2],
    ],
  },
  second: {
    municipality: [
      [1, 0, 0, 2, 0, 0],
      [2, 0, 0, 1, 0, 0],
      [1, 0, 0, 1, 1, 0],
      [1, 1, 0, 1, 0, 0],
      [2, 0, 0, 0, 1, 0],
    ],
    region: [
      [2, 0, 0, 0, 0, 1],
      [1, 0, 0, 1, 0, 1],
      [2, 0, 0, 1, 0, 0],
    ],
  },
} as const

const votesOf =
  (turn: keyof typeof dots) =>
  ({ kind }: { readonly kind: string }, at: number) => {
    const own = dots[turn][kind === 'region' ? 'region' : 'municipality']
    return { kind: 'dots' as const, dots: own[at % own.length]! }
  }

/** The recommendations were weighed in June 2023, twice; and what comes next is open now. */
export async function prioritiseInJonkoping(
  db: Db,
  doer: Signer,
  now: Date,
  /** The first day of the seats: those who sat then stand for those who voted in June. */
  seatedOn: CivilDate,
  review: Review,
): Promise<void> {
  const candidates = (await wholeOf(db, review)).recommendations.map(
    ({ id, name: title }): NewCandidate => ({ title, thing: { kind: 'recommendation', id } }),
  )
  const today = civilDateOf(now)
  const bodies = (await bodiesOn(db, today)).map(({ id }) => id)
  const round = {
    question: 'Vilka rekommendationer ska vi börja med?',
    description: 'De sex rekommendationerna i kartläggningen Förbättrat partnerskap.',
    method: { kind: 'dots', dots: 3 },
    candidates,
    bodies,
  } as const
  const first = await holdDemoRound(
    db,
    doer,
    { ...round, lastDay: '2023-06-16' as CivilDate },
    { opened: '2023-06-08' as CivilDate, closed: '2023-06-19' as CivilDate, electorsOn: seatedOn },
    votesOf('first'),
  )
  await holdDemoRound(
    db,
    doer,
    { ...round, lastDay: '2023-06-30' as CivilDate, replacesId: first },
    { opened: '2023-06-22' as CivilDate, closed: '2023-07-03' as CivilDate, electorsOn: seatedOn },
    votesOf('second'),
  )
  await openDemoRound(
    db,
    doer,
    {
      question: 'I vilken ordning tar vi det som är kvar?',
      description: 'Tre av rekommendationerna är påbörjade. Vad ska komma efter dem?',
      method: { kind: 'ranking', count: 'schulze', all: false },
      candidates: candidates.filter((_, i) => i === 1 || i === 2 || i === 4 || i === 5),
      bodies,
      lastDay: daysFrom(today, 10),
    },
    daysFrom(today, -3),
  )
}
