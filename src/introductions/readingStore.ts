import { sql } from 'kysely'
import type { Account } from '../commitments/commitment.ts'
import type { MandatePeriod } from '../commitments/mandate.ts'
import { commitmentsOnce, type Kept } from '../commitments/readingStore.ts'
import type { Db } from '../db/database.ts'
import { reportsOfEach } from '../decisions/followUpStore.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { type MattersReading, readMattersIn } from '../matters/readingStore.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { comingMeetings } from '../meetings/store.ts'
import type { Party } from '../partnership/party.ts'
import type { Purpose } from '../partnership/purpose.ts'
import { type BodyReading, readBodies } from '../partnership/readingStore.ts'
import type { SeatInBody } from '../partnership/seat.ts'
import { seatFor } from '../partnership/seatStore.ts'
import { purposeInForce } from '../partnership/store.ts'
import { effectsDue } from '../targets/effectStore.ts'
import type { Standing } from '../targets/standing.ts'
import { standings, targets } from '../targets/store.ts'
import {
  type BindingOutcome,
  bindingOutcomes,
  type MatterOnTheWay,
  mattersOnTheWay,
  type OpenMatter,
  openMatters,
  predecessorOf,
} from './introduction.ts'
import { type HandoverNote, handoverNotes } from './store.ts'

/** What somebody did in a seat, and what they want to hand over. */
export type Handover = {
  readonly seat: SeatInBody
  /** Closed meetings of the body while the seat was held. */
  readonly meetings: Pick<Account, 'invited' | 'present' | 'substitute' | 'absent' | 'unknown'>
  readonly notes: readonly HandoverNote[]
}

/** Everything that somebody who takes a seat should know on the first day. */
export type IntroductionReading = {
  readonly today: CivilDate
  readonly seat: SeatInBody
  readonly purpose: Purpose | null
  readonly body: BodyReading
  readonly parties: readonly Party[]
  readonly inForce: readonly BindingOutcome[]
  readonly standings: readonly Standing[]
  readonly open: readonly OpenMatter[]
  readonly onTheWay: readonly MatterOnTheWay[]
  /** Also those that have ended: a matter may lie there still. */
  readonly bodies: MattersReading['bodies']
  /** Of the body, the nearest first. */
  readonly coming: readonly Meeting[]
  readonly period: MandatePeriod
  /** What the party has promised in the body; null when it is nothing, and nobody was called. */
  readonly kept: Kept | null
  readonly own: Handover
  readonly predecessor: Handover | null
}

const mostMeetings = 5

/** As every page and document about it shows it: read once, however many have it before them. */
export function introductionOnce(vars: Env['Variables'], seatId: string): Promise<IntroductionReading> {
  return vars.readOnce(['introduction', seatId], () => readIntroduction(vars, seatId))
}

async function readIntroduction(vars: Env['Variables'], seatId: string): Promise<IntroductionReading> {
  const { db, now } = vars
  const today = civilDateOf(now)
  const seat = await seatFor(db, seatId)
  const reading = readBodies(db, now)
  const [purpose, bodies, matters, outcomes, reports, due, standing, coming, commitments] = await Promise.all(
    [
      purposeInForce(db),
      reading,
      readMattersIn(db, reading),
      adoptables(db),
      reportsOfEach(db),
      effectsDue(db, today),
      targets(db).then((open) => standings(db, open)),
      comingMeetings(db, now),
      commitmentsOnce(vars, null),
    ],
  )
  const predecessor = predecessorOf(seat, bodies.ended)
  const kept = commitments.parties
    .flatMap((account) => account.bodies)
    .find((each) => each.party.id === seat.partyId && each.body.id === seat.bodyId)
  return {
    today,
    seat,
    purpose,
    body: bodies.bodies.find(({ body }) => body.id === seat.bodyId)!,
    parties: bodies.parties,
    inForce: bindingOutcomes(outcomes, seat.partyId, today),
    standings: standing,
    open: openMatters(seat.partyId, { outcomes, reports, due, today }),
    onTheWay: mattersOnTheWay(seat, matters.matters),
    bodies: matters.bodies,
    coming: coming.filter(({ bodyId }) => bodyId === seat.bodyId).slice(0, mostMeetings),
    period: commitments.period,
    kept: kept ?? null,
    own: await readHandover(db, seat),
    predecessor: predecessor && (await readHandover(db, predecessor)),
  }
}

async function readHandover(db: Db, seat: SeatInBody): Promise<Handover> {
  const day = sql<CivilDate>`(meeting.starts_at at time zone 'Europe/Stockholm')::date`
  const counted = (state: string) =>
    sql<number>`(count(*) filter (where attendance.state = ${sql.lit(state)}))::int`
  const { invited, ...meetings } = await db
    .selectFrom('meeting')
    .innerJoin('meetingClosure as closure', 'closure.meetingId', 'meeting.id')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.meetingId', '=', 'meeting.id').on('attendance.seatId', '=', seat.id),
    )
    .where('meeting.bodyId', '=', seat.bodyId)
    .where(day, '>=', seat.fromOn)
    .$if(seat.toOn !== null, (query) => query.where(day, '<=', seat.toOn!))
    .select([
      sql<number>`count(*)::int`.as('invited'),
      counted('present').as('present'),
      counted('substitute').as('substitute'),
      counted('absent').as('absent'),
    ])
    .executeTakeFirstOrThrow()
  const unknown = invited - meetings.present - meetings.substitute - meetings.absent
  return { seat, meetings: { invited, unknown, ...meetings }, notes: await handoverNotes(db, seat.id) }
}
