import type { DueAgreement } from '../agreements/due.ts'
import { agreementPath } from '../agreements/paths.ts'
import { assessmentAnswerPath } from '../assessments/paths.ts'
import type { OpenAsking } from '../assessments/store.ts'
import { mayCompose, mayProofread } from '../communication/audience.ts'
import { type Digest, stateOf } from '../communication/digest.ts'
import { digestPath, readingPath, sendingPath } from '../communication/paths.ts'
import { mayAnswerFor } from '../decisions/answering.ts'
import type { AdoptionsToday } from '../decisions/matrix.ts'
import { answerPlace } from '../decisions/paths.ts'
import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { horizonPath, newLookPath } from '../knowledge/horizonPaths.ts'
import { type Overdue, overdueKinds } from '../knowledge/overdueStore.ts'
import { knowledgePath, knowledgeReviewPath } from '../knowledge/paths.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { meetingPath } from '../meetings/paths.ts'
import { alarmText } from '../partnership/alarm.ts'
import { bodyPath, purposePath } from '../partnership/paths.ts'
import type { Purpose } from '../partnership/purpose.ts'
import type { BodyReading } from '../partnership/readingStore.ts'
import type { WholePlan } from '../plan/plan.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { LateQuestion } from '../review/questionStore.ts'
import { type DueEffect, isLate } from '../targets/effect.ts'
import { newCompletionPath, newEffectShowingPath, targetPath } from '../targets/paths.ts'
import type { Standing } from '../targets/standing.ts'
import { daysOverdue, inOrder } from '../targets/turning.ts'
import type { ActionInHand } from '../targets/turningStore.ts'
import { cockpitPath } from './paths.ts'
import { planned } from './planDuties.ts'
import { toAnswer } from './proposalDuties.ts'
import { unanswered } from './questionDuties.ts'
import { overviewWords } from './words.ts'

/** Something that somebody has to do, and what happens if they do not. */
export type Waiting = {
  readonly icon:
    | 'clock'
    | 'target'
    | 'meeting'
    | 'purpose'
    | 'bell'
    | 'group'
    | 'own'
    | 'read'
    | 'party'
    | 'eye'
  readonly label: string
  readonly href: string
  readonly note: string
  readonly late: boolean
}

type Who = Pick<Actor, 'id' | 'seatId' | 'role' | 'partyId' | 'partyName'>

/** How many things, and how many of them late. */
export type Owed = { readonly count: number; readonly late: number }

/** What waits for the one who looks, the most urgent first. Only what their hat can do something about. */
export function waitingFor(
  language: Language,
  actor: Who,
  state: {
    readonly due: readonly DueEffect[]
    readonly standings: readonly Standing[]
    readonly unclosed: readonly Meeting[]
    readonly purpose: Purpose | null
    readonly adoptions: AdoptionsToday
    readonly bodies: readonly BodyReading[]
    readonly agreements: readonly DueAgreement[]
    readonly asking: OpenAsking | null
    readonly digests: readonly Digest[]
    readonly actions: readonly ActionInHand[]
    readonly reviews: readonly Overdue[]
    readonly plans: readonly WholePlan[]
    readonly questions: readonly LateQuestion[]
    readonly proposals: readonly Proposal[]
    readonly today: CivilDate
    /** What the actor's own party owes; null where it stands in full below, as for the coordinator. */
    readonly owed: Owed | null
  },
): readonly Waiting[] {
  const own = [
    ...ofRound(language, actor, state.asking),
    ...ofDigests(language, actor, state.digests),
    ...state.plans.flatMap((plan) => planned(language, actor, plan, state.today)),
    ...unanswered(language, actor, state.questions),
    ...ofParty(language, actor, state.owed),
  ]
  if (!mayPrepare(actor)) return own
  const words = overviewWords(language)
  const purpose: Waiting[] = state.purpose
    ? []
    : [
        {
          icon: 'purpose',
          label: words.agreePurpose,
          href: purposePath(),
          note: words.noPurpose,
          late: false,
        },
      ]
  return [
    ...purpose,
    ...state.due.filter(isLate).map(
      (effect): Waiting => ({
        icon: 'clock',
        label: words.showEffect(effect.title),
        href: newEffectShowingPath(effect.id),
        note: words.promisedFor(formatDate(language, effect.dueOn), effect.daysLate),
        late: true,
      }),
    ),
    ...lateActions(language, state.actions, state.today),
    ...toAnswer(language, state.proposals, state.today),
    ...lateAnswers(language, actor, state.adoptions),
    ...state.unclosed.map(
      (meeting): Waiting => ({
        icon: 'meeting',
        label: words.closeMeeting(meeting.bodyName),
        href: meetingPath(meeting.id),
        note: words.wasHeld(formatDate(language, civilDateOf(meeting.startsAt))),
        late: true,
      }),
    ),
    ...own,
    ...dueAgreements(language, actor, state.agreements),
    ...state.standings.flatMap(({ target, asks }): readonly Waiting[] =>
      asks === null
        ? []
        : [
            {
              icon: 'target',
              label: asks === 'raise' ? words.raiseTarget(target.name) : words.answerTarget(target.name),
              href: targetPath(target.id),
              note: words.targetAsks[asks],
              late: asks === 'missed-again',
            },
          ],
    ),
    ...state.bodies
      .filter(({ alarms }) => alarms.length > 0)
      .map(
        ({ body, alarms }): Waiting => ({
          icon: 'group',
          label: words.seeToBody(body.name),
          href: bodyPath(body.id),
          note: words.alarms(alarmText(language, alarms[0]!), alarms.length - 1),
          late: alarms.some(({ kind }) => kind === 'vacant' || kind === 'expired'),
        }),
      ),
    ...lateReviews(language, state.reviews),
  ]
}

function lateActions(
  language: Language,
  actions: readonly ActionInHand[],
  today: CivilDate,
): readonly Waiting[] {
  const words = overviewWords(language)
  return inOrder(actions)
    .filter((action) => daysOverdue(action, today) > 0)
    .map(({ id, what, who, when, target }) => ({
      icon: 'clock',
      label: words.tellAction(what),
      href: newCompletionPath(target.id, id),
      note: words.actionBy(who, formatDate(language, when)),
      late: true,
    }))
}

/** One line for the knowledge and one for the horizon: there may be many, and nothing stops for them. */
function lateReviews(language: Language, reviews: readonly Overdue[]): readonly Waiting[] {
  const words = overviewWords(language)
  return overdueKinds.flatMap((kind): readonly Waiting[] => {
    const own = reviews.filter((each) => each.kind === kind)
    const [first] = own
    if (!first) return []
    const one = kind === 'knowledge' ? knowledgeReviewPath(first.id) : newLookPath(first.id)
    const all = kind === 'knowledge' ? knowledgePath({ state: 'overdue' }) : horizonPath()
    return [
      {
        icon: 'eye',
        label: own.length === 1 ? words.review[kind].one(first.name) : words.review[kind].many(own.length),
        href: own.length === 1 ? one : all,
        note: words.reviewBy(formatDate(language, first.by)),
        late: true,
      },
    ]
  })
}

/** Answers that the actor may enter: the coordinator everybody's, others their own party's. */
function lateAnswers(
  language: Language,
  actor: Pick<Actor, 'role' | 'partyId'>,
  { late }: AdoptionsToday,
): readonly Waiting[] {
  const words = overviewWords(language)
  return late.flatMap(({ outcomeId, title, partyIds, since }): readonly Waiting[] => {
    const mine = partyIds.filter((id) => mayAnswerFor(actor, id))
    const [first] = mine
    if (!first) return []
    const note = words.shouldHaveAnswered(mine.length, formatDate(language, since))
    return [
      {
        icon: 'bell',
        label: words.enterAnswers(title),
        href: answerPlace(outcomeId, first),
        note,
        late: true,
      },
    ]
  })
}

/** What the coordinator sees of every agreement, and an official of those of the own party. */
function dueAgreements(
  language: Language,
  actor: Pick<Actor, 'role' | 'partyId'>,
  due: readonly DueAgreement[],
): readonly Waiting[] {
  const words = overviewWords(language)
  return due
    .filter(({ partyIds }) => actor.role === 'coordinator' || partyIds.includes(actor.partyId))
    .map(({ agreementId, title, sentence, late }) => ({
      icon: 'bell',
      label: words.seeToAgreement(title),
      href: agreementPath(agreementId),
      note: sentence(language),
      late,
    }))
}

/** Nobody but the actor is told that they have not answered. */
function ofRound(language: Language, { seatId }: Who, asking: OpenAsking | null): readonly Waiting[] {
  if (!asking?.seatIds.has(seatId)) return []
  const words = overviewWords(language)
  const { id, name, lastDay } = asking.round
  return [
    {
      icon: 'own',
      label: words.answerAssessment(name),
      href: assessmentAnswerPath(id),
      note: words.twoMinutes(formatDate(language, lastDay)),
      late: false,
    },
  ]
}

/** To read is for another than whoever wrote it last; what has been read is sent by those who compose. */
function ofDigests(language: Language, actor: Who, digests: readonly Digest[]): readonly Waiting[] {
  const words = overviewWords(language)
  return digests.flatMap((digest): readonly Waiting[] => {
    const { id, title, written } = digest
    const state = stateOf(digest)
    const base = { icon: 'read', late: false } as const
    if (state === 'draft' && mayProofread(actor, digest) && written.byId !== actor.id) {
      const note = words.writtenBy(written.byName)
      return [{ ...base, label: words.readDigest(title), href: readingPath(id), note }]
    }
    if (!mayCompose(actor, digest)) return []
    if (state === 'read') {
      const note = words.readBy(digest.reading!.byName)
      return [{ ...base, label: words.sendDigest(title), href: sendingPath(id), note }]
    }
    if (state !== 'takenBack') return []
    return [{ ...base, label: words.sendAgain(title), href: digestPath(id), note: words.takenBack }]
  })
}

function ofParty(language: Language, { partyName }: Who, owed: Owed | null): readonly Waiting[] {
  if (!owed || owed.count === 0) return []
  const words = overviewWords(language)
  return [
    {
      icon: 'party',
      label: words.owedBy(partyName, owed.count),
      href: cockpitPath(),
      note: words.owedLate(owed.late),
      late: owed.late > 0,
    },
  ]
}
