import { agreementsDue } from '../agreements/due.ts'
import { readAgreements } from '../agreements/store.ts'
import { openAsking } from '../assessments/store.ts'
import { digestsUnderWay } from '../communication/digestStore.ts'
import type { Db } from '../db/database.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { type CivilDate, civilDateOf, daysBetween } from '../i18n/format.ts'
import { lastDeeds } from '../identity/store.ts'
import { overdueReviews } from '../knowledge/overdueStore.ts'
import { type Written, writtenAbout } from '../letters/readingStore.ts'
import { readMattersIn } from '../matters/readingStore.ts'
import { unclosedMeetings } from '../meetings/store.ts'
import { unansweredSeats } from '../meetings/unansweredStore.ts'
import { readBodies } from '../partnership/readingStore.ts'
import { openPlans } from '../plan/readingStore.ts'
import { proposals } from '../proposals/readingStore.ts'
import { lateQuestions } from '../review/questionStore.ts'
import { effectsDue } from '../targets/effectStore.ts'
import { type ActionInHand, actionsInHand } from '../targets/turningStore.ts'
import { type Debt, type DebtFilter, type Debtor, debtorsOf, filtered, type SignOfLife } from './debt.ts'
import { debtsOf } from './debts.ts'

/** What the cockpit shows, whoever looks. */
export type CockpitReading = {
  readonly today: CivilDate
  readonly parties: readonly {
    readonly id: string
    readonly name: string
    readonly heard: SignOfLife | null
  }[]
  readonly debts: readonly Debt[]
  /** What is to be done for the targets, also what is done. */
  readonly actions: readonly ActionInHand[]
  readonly reminders: Reminders
}

/** What has been written to the parties. */
export type Reminders = {
  /** The latest letter that was let go, by the party that it is about. */
  readonly latest: ReadonlyMap<string, Written>
  /** Letters that somebody has begun, by party. */
  readonly drafts: ReadonlyMap<string, Written>
  /** The latest letter that reminded of a debt, by `party kind:id`. */
  readonly ofDebt: ReadonlyMap<string, Written>
}

/** Attendance is asked for this long ahead. */
const meetingDays = 45

export async function readCockpit(db: Db, now: Date): Promise<CockpitReading> {
  const today = civilDateOf(now)
  const read = readBodies(db, now)
  const adopted = adoptables(db)
  const [
    outcomes,
    effects,
    { bodies, parties },
    unclosed,
    unanswered,
    matters,
    agreements,
    asking,
    digests,
    deeds,
    written,
    actions,
    reviews,
    plans,
    questions,
    handedIn,
  ] = await Promise.all([
    adopted,
    effectsDue(db, today),
    read,
    unclosedMeetings(db, now),
    unansweredSeats(db, now, meetingDays),
    readMattersIn(db, read),
    readAgreements(db, adopted).then((all) => agreementsDue(all, today)),
    openAsking(db, today),
    digestsUnderWay(db),
    lastDeeds(db, today),
    writtenAbout(db, 'party'),
    actionsInHand(db),
    overdueReviews(db, today),
    openPlans(db),
    lateQuestions(db, today),
    proposals(db),
  ])
  const answered = new Map<string, CivilDate>()
  for (const { partyId, decidedOn } of outcomes.flatMap(({ answers }) => answers)) {
    const known = answered.get(partyId)
    if (decidedOn <= today && (!known || decidedOn > known)) answered.set(partyId, decidedOn)
  }
  const done = new Map(deeds.map(({ partyId, at }) => [partyId, civilDateOf(at > now ? now : at)] as const))
  return {
    today,
    parties: parties.map(({ id, name }) => ({
      id,
      name,
      heard: laterSign(answered.get(id), done.get(id)),
    })),
    debts: debtsOf({
      today,
      parties,
      outcomes,
      effects,
      bodies,
      unclosed,
      unanswered,
      matters,
      agreements,
      asking,
      digests,
      actions,
      reviews,
      plans,
      questions,
      proposals: handedIn,
    }),
    actions,
    reminders: remindersOf(written),
  }
}

function laterSign(answer: CivilDate | undefined, deed: CivilDate | undefined): SignOfLife | null {
  if (deed && (!answer || deed >= answer)) return { on: deed, kind: 'deed' }
  return answer ? { on: answer, kind: 'answer' } : null
}

function remindersOf(written: readonly Written[]): Reminders {
  const [latest, drafts, ofDebt] = [
    new Map<string, Written>(),
    new Map<string, Written>(),
    new Map<string, Written>(),
  ]
  const put = (map: Map<string, Written>, key: string, letter: Written) => {
    // The first found is the latest.
    if (!map.has(key)) map.set(key, letter)
  }
  for (const letter of written) {
    if (letter.postedAt === null) {
      put(drafts, letter.aboutId, letter)
      continue
    }
    put(latest, letter.aboutId, letter)
    for (const mark of letter.concerns) put(ofDebt, `${letter.aboutId} ${mark}`, letter)
  }
  return { latest, drafts, ofDebt }
}

/** Who was reminded so lately that another letter would be nagging. */
export function remindedDaysAgo(written: Written | undefined, today: CivilDate): number | null {
  return written?.postedAt ? Math.max(0, daysBetween(civilDateOf(written.postedAt), today)) : null
}

/** What the filter lets through, by who owes it. */
export type CockpitPart = {
  readonly reading: CockpitReading
  readonly debts: readonly Debt[]
  readonly debtors: readonly Debtor[]
}

export function partOf(
  reading: CockpitReading,
  filter: DebtFilter,
  nameOf: (partyId: string | null) => string,
): CockpitPart {
  const debts = filtered(reading.debts, filter, nameOf, reading.today)
  return { reading, debts, debtors: debtorsOf(debts, reading.parties, reading.today) }
}
