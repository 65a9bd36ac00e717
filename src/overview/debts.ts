import type { DueAgreement } from '../agreements/due.ts'
import { agreementPath } from '../agreements/paths.ts'
import type { OpenAsking } from '../assessments/store.ts'
import type { Digest } from '../communication/digest.ts'
import { type Adoptable, answerOn, inForce, isConcerned, overOn, partyState } from '../decisions/adoption.ts'
import { alarms } from '../decisions/alarms.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import { wantsDueDay } from '../decisions/outcome.ts'
import { answerPlace, newReportPath, outcomePath, termsPath } from '../decisions/paths.ts'
import { type CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Overdue } from '../knowledge/overdueStore.ts'
import { owedByMatters } from '../matters/alarms.ts'
import { matterPath } from '../matters/paths.ts'
import type { MattersReading } from '../matters/readingStore.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Unanswered } from '../meetings/unansweredStore.ts'
import { alarmText } from '../partnership/alarm.ts'
import type { Party } from '../partnership/party.ts'
import { bodyPath } from '../partnership/paths.ts'
import type { BodyReading } from '../partnership/readingStore.ts'
import type { WholePlan } from '../plan/plan.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { LateQuestion } from '../review/questionStore.ts'
import type { DueEffect } from '../targets/effect.ts'
import { newEffectShowingPath } from '../targets/paths.ts'
import type { ActionInHand } from '../targets/turningStore.ts'
import { cockpitWords } from './cockpitWords.ts'
import type { Debt } from './debt.ts'
import { ofAttendance, ofMeeting } from './meetingDuties.ts'
import { ofAction, ofAssessment, ofDigest, ofReview } from './ownDebts.ts'
import { ofPlan } from './planDuties.ts'
import { ofProposal } from './proposalDuties.ts'
import { ofQuestion } from './questionDuties.ts'

/** What debts are made of. A feature that lets somebody wait adds its reading here, and its function below. */
export type DebtSources = {
  readonly today: CivilDate
  readonly parties: readonly Pick<Party, 'id' | 'name'>[]
  readonly outcomes: readonly AdoptableOutcome[]
  readonly effects: readonly DueEffect[]
  readonly bodies: readonly BodyReading[]
  readonly unclosed: readonly Meeting[]
  readonly unanswered: readonly Unanswered[]
  readonly matters: MattersReading
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

/** Everything that somebody owes today. */
export function debtsOf(sources: DebtSources): readonly Debt[] {
  return [
    ...sources.outcomes.flatMap((outcome) => ofOutcome(outcome, sources)),
    ...sources.effects.flatMap((effect) => ofEffect(effect, sources)),
    ...sources.bodies.flatMap((body) => ofBody(body, sources)),
    ...sources.unclosed.map(ofMeeting),
    ...sources.unanswered.map(ofAttendance),
    ...ofMatters(sources.matters),
    ...sources.agreements.flatMap(ofAgreement),
    ...(sources.asking ? ofAssessment(sources.asking, sources.today) : []),
    ...sources.digests.flatMap(ofDigest),
    ...sources.actions.flatMap((action) => ofAction(action, sources)),
    ...sources.reviews.map(ofReview),
    ...sources.plans.flatMap((plan) => ofPlan(plan, sources.today)),
    ...sources.questions.map(ofQuestion),
    ...sources.proposals.flatMap((proposal) => ofProposal(proposal, sources.today)),
  ]
}

function ofOutcome(outcome: AdoptableOutcome, { today, parties }: DebtSources): readonly Debt[] {
  const thing = { kind: 'outcome', id: outcome.id } as const
  const base = {
    thing,
    name: outcome.title,
    href: outcomePath(outcome.id),
    people: [],
    to: null,
    decides: false,
  } as const
  const own = { ...base, partyId: null }
  const debts: Debt[] = [...answers(outcome, base, today)]
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? null

  for (const alarm of alarms(outcome, today)) {
    if (alarm.kind === 'expired')
      debts.push({ ...own, kind: 'expired', since: alarm.on, dueOn: alarm.on, consequence: 3 })
    if (alarm.kind === 'evaluation-overdue')
      debts.push({
        ...own,
        kind: 'evaluation',
        since: outcome.takenOn,
        dueOn: alarm.since,
        consequence: 2,
      })
    if (alarm.kind === 'not-reported') {
      const owed = { kind: 'report', since: outcome.takenOn, dueOn: alarm.since, consequence: 2 } as const
      // As long as nobody has told anything it is the coordination's to ask; then it is each party's.
      if (alarm.partyIds.length === 0) debts.push({ ...own, ...owed })
      for (const partyId of alarm.partyIds) {
        debts.push({ ...base, ...owed, partyId, href: newReportPath(outcome.id, partyId) })
      }
    }
    if (alarm.kind !== 'not-registered') continue
    for (const partyId of alarm.partyIds) {
      const since = answerOn(outcome, partyId, today)?.decidedOn ?? null
      const href = answerPlace(outcome.id, partyId)
      debts.push({ ...base, kind: 'register', partyId, href, since, dueOn: null, consequence: 1 })
    }
  }
  for (const { partyId, decidedOn } of openChanges(outcome, today)) {
    const href = answerPlace(outcome.id, partyId)
    const to = nameOf(partyId)
    debts.push({
      ...own,
      kind: 'acceptance',
      to,
      href,
      ...(to !== null && { what: (language: Language) => cockpitWords(language).changeFrom(to) }),
      since: decidedOn,
      dueOn: null,
      consequence: 3,
    })
  }
  if (wantsDueDay(outcome.kind) && !outcome.dueOn && !outcome.noDueReason && !outcome.ending) {
    const href = termsPath(outcome.id)
    debts.push({ ...own, kind: 'terms', href, since: outcome.takenOn, dueOn: null, consequence: 1 })
  }
  return debts
}

/** Of every party that is asked and has not answered. */
function answers(
  outcome: AdoptableOutcome,
  base: Omit<Debt, 'kind' | 'partyId' | 'since' | 'dueOn' | 'consequence'>,
  today: CivilDate,
): readonly Debt[] {
  const { request } = outcome
  if (!request || today < request.askedOn || isOver(outcome, today)) return []
  const answered = new Set(
    outcome.answers.filter(({ decidedOn }) => decidedOn <= today).map(({ partyId }) => partyId),
  )
  const waiting = request.parties.filter(({ id }) => !answered.has(id))
  if (waiting.length === 0) return []
  const standing = inForce(outcome, today)
  const missing = !standing.inForce && standing.why.kind === 'unmet' ? standing.why.missing : 0
  return waiting
    .filter(({ id }) => ['waiting', 'late'].includes(partyState(outcome, id, today)))
    .map(
      ({ id }): Debt => ({
        ...base,
        kind: 'answer',
        partyId: id,
        href: answerPlace(outcome.id, id),
        since: request.askedOn,
        dueOn: request.answerBy,
        consequence: missing > 0 ? 3 : 2,
        decides: missing === 1,
      }),
    )
}

/** Answers with changes that the others have not accepted. What no longer applies waits for nobody. */
function openChanges(outcome: AdoptableOutcome, today: CivilDate) {
  const { request } = outcome
  if (!request || isOver(outcome, today)) return []
  return request.parties.flatMap((party) => {
    const answer = isConcerned(party, today) ? answerOn(outcome, party.id, today) : null
    return answer?.kind === 'amended' && answer.acceptedOn === null ? [answer] : []
  })
}

function isOver(outcome: Adoptable, today: CivilDate): boolean {
  const over = overOn(outcome)
  return over !== null && today > over.on
}

/** The party that answers for it, when it is named as one; else the coordination, with the name that stands there. */
function ofEffect(effect: DueEffect, { today, parties }: DebtSources): readonly Debt[] {
  if (effect.dueOn >= today) return []
  const party = parties.find(({ name }) => name === effect.responsible)
  return [
    {
      kind: 'effect',
      partyId: party?.id ?? null,
      people: party ? [] : [effect.responsible],
      to: null,
      thing: { kind: 'effect', id: effect.id },
      name: effect.title,
      href: newEffectShowingPath(effect.id),
      since: effect.dueOn,
      dueOn: effect.dueOn,
      consequence: 2,
      decides: false,
    },
  ]
}

function ofBody({ body, alarms: found }: BodyReading, { parties }: DebtSources): readonly Debt[] {
  return found.flatMap((alarm): Debt[] => {
    if (alarm.kind !== 'vacant' && alarm.kind !== 'expired' && alarm.kind !== 'expiring') return []
    const seat = 'seat' in alarm ? alarm.seat : null
    const party = parties.find(({ name }) => name === seat?.partyName)
    return [
      {
        kind: 'seat',
        partyId: party?.id ?? null,
        people: [],
        to: body.name,
        thing: { kind: 'body', id: body.id },
        name: body.name,
        href: bodyPath(body.id),
        what: (language) => alarmText(language, alarm),
        since: 'day' in alarm ? alarm.day : null,
        dueOn: 'day' in alarm ? alarm.day : null,
        consequence: alarm.kind === 'expiring' ? 1 : 2,
        decides: false,
      },
    ]
  })
}

/** What stands with a body that has a time for it. What the parties carry out is owed by their answers. */
function ofMatters({ matters, bodies, today }: MattersReading): readonly Debt[] {
  return owedByMatters(matters, today).flatMap(({ matterId, title, bodyId, since, by }): Debt[] => {
    const body = bodies.find(({ id }) => id === bodyId)
    if (!body || by === null) return []
    return [
      {
        ...ofCoordination,
        kind: 'matter',
        people: [body.name],
        thing: { kind: 'matter', id: matterId },
        name: title,
        href: matterPath(matterId),
        since,
        dueOn: by,
        consequence: 2,
      },
    ]
  })
}

/** What an agreement's own life asks for. One whose time is out is a debt as every outcome is. */
function ofAgreement({ agreementId, title, reason, dueOn, sentence }: DueAgreement): readonly Debt[] {
  if (reason === 'expired') return []
  return [
    {
      ...ofCoordination,
      kind: 'agreement',
      thing: { kind: 'outcome', id: agreementId },
      name: title,
      href: agreementPath(agreementId),
      what: sentence,
      since: null,
      dueOn,
      consequence: reason === 'gap' ? 3 : 1,
    },
  ]
}

const ofCoordination = { partyId: null, people: [], to: null, decides: false } as const
