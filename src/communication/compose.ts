import {
  type Adoptable,
  boundAmong,
  hasReported,
  inForce,
  inForceFor,
  isConcerned,
  overOn,
  partyState,
} from '../decisions/adoption.ts'
import { type AdoptableOutcome, isEnded, isWaiting } from '../decisions/matrix.ts'
import { citation, type OutcomeInContext } from '../decisions/outcome.ts'
import { kindName } from '../decisions/parts.tsx'
import { beginningOf } from '../decisions/wording.ts'
import { type CivilDate, capitalised, daysBetween } from '../i18n/format.ts'
import { storedLanguage } from '../i18n/language.ts'
import { answerParagraphs, answerText, effectParagraphs, meetingParagraphs } from './composeHappened.ts'
import { figureParagraphs, targetParagraphs } from './composeTargets.ts'
import { dateOf, paragraph, within } from './composing.ts'
import { type Content, type Paragraph, type Section, sections } from './digest.ts'
import type { Gathered } from './gathering.ts'
import { forCouncil } from './meaning.ts'
import { telling } from './telling.ts'

/** So many days before something is to be carried out a council is reminded of it. */
const remindBefore = 60

/** More names than these are a number. */
const mostNames = 5

/** The draft: what is new for the audience, in plain sentences, for people to go on with. */
export function compose(gathered: Gathered): Content {
  const { addressed } = gathered
  const bySection: Record<Section, (gathered: Gathered) => readonly Paragraph[]> = {
    asked: askedParagraphs,
    outcomes: outcomeParagraphs,
    answers: (all) => answerParagraphs(all).filter(({ key }) => !newKeys(all).has(key)),
    adoptions: adoptionParagraphs,
    figures: figureParagraphs,
    effects: effectParagraphs,
    targets: targetParagraphs,
    meetings: meetingParagraphs,
  }
  return {
    title: titleOf(gathered),
    introduction: '',
    paragraphs: sections[addressed.audience].flatMap((section) => bySection[section](gathered)),
  }
}

function titleOf({ addressed, partnership, party }: Gathered): string {
  const { titles } = telling
  if (addressed.audience !== 'council') return titles[addressed.audience](partnership)
  return titles.council(partnership, party?.name ?? '')
}

/** A council is told once: what waits for its answer stands first, and what it has answered beside what it is. */
function outcomeParagraphs(gathered: Gathered): readonly Paragraph[] {
  const asked = new Set(askedParagraphs(gathered).map(({ key }) => key))
  return gathered.outcomes
    .filter((outcome) => isNew(gathered, outcome))
    .filter(({ id }) => !asked.has(`answer-${id}`) && !asked.has(`report-${id}`))
    .map((outcome) => {
      const meaning = meaningOf(gathered, outcome.id)
      const own = gathered.answers.find((each) => each.outcome.id === outcome.id)
      const adoptable = gathered.adoptables.find(({ id }) => id === outcome.id)
      const council = gathered.addressed.audience === 'council'
      return paragraph('outcomes', `outcome-${outcome.id}`, {
        title: outcome.title,
        text: meaning || beginningOf(outcome.text),
        note: said(
          takenNote(gathered, outcome),
          own ? answerText(own) : '',
          council && adoptable ? (forceText(gathered, adoptable) ?? '') : '',
        ),
        unexplained: meaning === '',
      })
    })
}

/** Of answers that stand beside their outcome. */
function newKeys(gathered: Gathered): ReadonlySet<string> {
  const there = gathered.outcomes.filter((outcome) => isNew(gathered, outcome)).map(({ id }) => id)
  const own = gathered.answers.filter(({ outcome }) => there.includes(outcome.id))
  return new Set(own.map(({ outcome, answer }) => `own-${outcome.id}-${answer.number}`))
}

function isNew(gathered: Gathered, { id, takenOn }: Pick<OutcomeInContext, 'id' | 'takenOn'>): boolean {
  return within(gathered, takenOn) && !gathered.told.has(`outcome-${id}`)
}

/** What the outcome means for the audience; empty when nobody has said. */
function meaningOf({ addressed, meanings }: Gathered, outcomeId: string): string {
  const own = meanings.get(outcomeId)
  if (!own) return ''
  return addressed.audience === 'council'
    ? forCouncil(own, addressed.partyId)
    : (own[addressed.audience]?.text ?? '')
}

function takenNote({ addressed }: Gathered, outcome: OutcomeInContext): string {
  const date = dateOf(outcome.takenOn)
  if (addressed.audience === 'public') return telling.taken[outcome.kind](date)
  const what = `${kindName(storedLanguage, outcome.kind)} ${citation(outcome)}`
  return telling.takenBy(what, outcome.bodyName, date)
}

/** What has come into force, and what no longer is. */
function adoptionParagraphs(gathered: Gathered): readonly Paragraph[] {
  return gathered.adoptables.flatMap((outcome) => {
    const about = {
      title: outcome.title,
      note: `${kindName(storedLanguage, outcome.kind)} ${citation(outcome)}.`,
    }
    const over = overOn(outcome)
    if (over && within(gathered, over.on) && over.on < gathered.toOn) {
      const key = `over-${outcome.id}`
      const text = telling.force.over(dateOf(over.on))
      return gathered.told.has(key) ? [] : [paragraph('adoptions', key, { ...about, text })]
    }
    const key = `adoption-${outcome.id}`
    // A council reads it beside what the outcome is, when that is new too.
    const told =
      gathered.told.has(key) || (gathered.addressed.audience === 'council' && isNew(gathered, outcome))
    const text = told ? null : forceText(gathered, outcome)
    return text === null ? [] : [paragraph('adoptions', key, { ...about, text })]
  })
}

/** Null when it did not come into force in the period. */
function forceText(gathered: Gathered, outcome: AdoptableOutcome): string | null {
  const { addressed, toOn, party } = gathered
  const standing = inForce(outcome, toOn)
  if (!standing.inForce) return null
  const { force } = telling
  const until = standing.until ? force.until(dateOf(standing.until)) : ''
  if (addressed.audience === 'council') {
    const own = inForceFor(outcome, addressed.partyId, toOn)
    const name = party?.name ?? ''
    if (own) return within(gathered, own.since) ? said(force.forYou(name, dateOf(own.since)), until) : null
    if (!within(gathered, standing.since) || !isAsked(outcome, addressed.partyId)) return null
    const { adopters, concerned } = answeredBy(outcome, toOn)
    return force.notForYou(name, dateOf(standing.since), adopters.length, concerned.length)
  }
  if (!within(gathered, standing.since)) return null
  return said(whereInForce(gathered, outcome, standing.since), until)
}

function whereInForce(gathered: Gathered, outcome: AdoptableOutcome, since: CivilDate): string {
  const { addressed, parties, toOn } = gathered
  const { force } = telling
  const date = dateOf(since)
  if (!outcome.request) return force.since(date)
  const name = (id: string) => parties.find((each) => each.id === id)?.name ?? '–'
  const { concerned, adopters, declined, waiting, open } = answeredBy(outcome, toOn)
  if (adopters.length === concerned.length) {
    const everywhere = addressed.audience === 'public' && concerned.length === parties.length
    return everywhere ? force.everywhere(date) : force.all(date, concerned.length)
  }
  const silent =
    waiting.length === 0
      ? ''
      : waiting.length > mostNames
        ? capitalised(force.waitingMany(waiting.length))
        : force.waiting(waiting.map(name))
  return said(
    adopters.length > mostNames
      ? force.some(date, adopters.length, concerned.length)
      : force.named(date, adopters.map(name)),
    declined.length > 0 ? force.declined(declined.map(name)) : '',
    open.length > 0 ? force.open(open.map(name)) : '',
    silent,
  )
}

function answeredBy(outcome: Adoptable, day: CivilDate) {
  const concerned = (outcome.request?.parties ?? [])
    .filter((party) => isConcerned(party, day))
    .map(({ id }) => id)
  const adopters = boundAmong(outcome, concerned, day)
  const others = concerned.filter((id) => !adopters.includes(id))
  const state = (id: string) => partyState(outcome, id, day)
  return {
    concerned,
    adopters,
    declined: others.filter((id) => state(id) === 'declined'),
    waiting: others.filter((id) => isWaiting(state(id))),
    open: others.filter((id) => state(id) === 'amended'),
  }
}

function isAsked({ request }: Adoptable, partyId: string): boolean {
  return request?.parties.some(({ id }) => id === partyId) ?? false
}

/** What the council's party has not answered or not reported back on, what is latest first. */
function askedParagraphs(gathered: Gathered): readonly Paragraph[] {
  const { addressed, toOn, party } = gathered
  if (addressed.audience !== 'council' || !party) return []
  const asked = gathered.adoptables.flatMap((outcome) => {
    if (isEnded({ standing: inForce(outcome, toOn) })) return []
    const meaning = meaningOf(gathered, outcome.id)
    const wording = gathered.outcomes.find(({ id }) => id === outcome.id)
    const about = (kind: string, by: CivilDate, sentence: string) => ({
      by,
      told: paragraph('asked', `${kind}-${outcome.id}`, {
        title: outcome.title,
        text: [sentence, meaning || (wording ? beginningOf(wording.text) : '')].filter(Boolean).join('\n\n'),
        unexplained: meaning === '',
        note: `${kindName(storedLanguage, outcome.kind)} ${citation(outcome)}.`,
      }),
    })
    const state = partyState(outcome, party.id, toOn)
    if (state === 'waiting' || state === 'late') {
      const by = outcome.request!.answerBy
      return [about('answer', by, telling.asked[state](party.name, dateOf(by)))]
    }
    const { dueOn } = outcome
    const mine = inForceFor(outcome, party.id, toOn) !== null
    if (dueOn === null || !mine || hasReported(outcome, party.id, toOn)) return []
    if (dueOn < toOn) return [about('report', dueOn, telling.asked.report(dateOf(dueOn)))]
    return daysBetween(toOn, dueOn) <= remindBefore
      ? [about('report', dueOn, telling.asked.reportComing(dateOf(dueOn)))]
      : []
  })
  return asked.toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ told }) => told)
}

function said(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ')
}
