import { agreementsDue, type DueAgreement } from '../agreements/due.ts'
import { readAgreements } from '../agreements/store.ts'
import { type OpenAsking, openAsking } from '../assessments/store.ts'
import type { Digest } from '../communication/digest.ts'
import { digestsUnderWay } from '../communication/digestStore.ts'
import type { Db } from '../db/database.ts'
import { type AdoptionsToday, adoptionsToday } from '../decisions/matrix.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { outcomeCount } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { type Overdue, overdueReviews } from '../knowledge/overdueStore.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { type NextMeetingReading, readNextMeeting } from '../meetings/readingStore.ts'
import { unclosedMeetings } from '../meetings/store.ts'
import type { Purpose } from '../partnership/purpose.ts'
import { type BodyReading, readBodies } from '../partnership/readingStore.ts'
import { purposeInForce } from '../partnership/store.ts'
import type { WholePlan } from '../plan/plan.ts'
import { openPlans } from '../plan/readingStore.ts'
import type { Vintage } from '../population/store.ts'
import type { Proposal } from '../proposals/proposal.ts'
import { proposals } from '../proposals/readingStore.ts'
import { type LateQuestion, lateQuestions } from '../review/questionStore.ts'
import type { DueEffect, ShownEffect } from '../targets/effect.ts'
import { effectsDue, effectsShown } from '../targets/effectStore.ts'
import type { Standing } from '../targets/standing.ts'
import { standings, targets } from '../targets/store.ts'
import { type ActionInHand, actionsInHand } from '../targets/turningStore.ts'
import { vintageOfTargets } from '../targets/vintageStore.ts'

/** Everything that Läget shows, whoever looks. */
export type OverviewReading = {
  readonly today: CivilDate
  readonly purpose: Purpose | null
  readonly standings: readonly Standing[]
  readonly due: readonly DueEffect[]
  readonly shown: readonly ShownEffect[]
  readonly next: NextMeetingReading | null
  readonly unclosed: readonly Meeting[]
  readonly outcomes: number
  readonly adoptions: AdoptionsToday
  readonly vintage: Vintage | null
  readonly bodies: readonly BodyReading[]
  readonly agreements: readonly DueAgreement[]
  readonly asking: OpenAsking | null
  readonly digests: readonly Digest[]
  readonly actions: readonly ActionInHand[]
  readonly reviews: readonly Overdue[]
  /** Those that are under way. */
  readonly plans: readonly WholePlan[]
  /** Of reviews, that should have been answered. */
  readonly questions: readonly LateQuestion[]
  readonly proposals: readonly Proposal[]
}

export async function readOverview(db: Db, now: Date): Promise<OverviewReading> {
  const today = civilDateOf(now)
  const adopted = adoptables(db)
  const [
    purpose,
    standing,
    due,
    shown,
    next,
    unclosed,
    outcomes,
    adoptions,
    vintage,
    { bodies },
    agreements,
    asking,
    digests,
    actions,
    reviews,
    plans,
    questions,
    handedIn,
  ] = await Promise.all([
    purposeInForce(db),
    targets(db).then((open) => standings(db, open)),
    effectsDue(db, today),
    effectsShown(db),
    readNextMeeting(db, now),
    unclosedMeetings(db, now),
    outcomeCount(db),
    adopted.then((all) => adoptionsToday(all, today)),
    vintageOfTargets(db),
    readBodies(db, now),
    readAgreements(db, adopted).then((read) => agreementsDue(read, today)),
    openAsking(db, today),
    digestsUnderWay(db),
    actionsInHand(db),
    overdueReviews(db, today),
    openPlans(db),
    lateQuestions(db, today),
    proposals(db),
  ])
  return {
    today,
    purpose,
    standings: standing,
    due,
    shown,
    next,
    unclosed,
    outcomes,
    adoptions,
    vintage,
    bodies,
    agreements,
    asking,
    digests,
    actions,
    reviews,
    plans,
    questions,
    proposals: handedIn,
  }
}
