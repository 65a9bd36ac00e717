import { capitalised, daysBetween, formatDate, formatList, nbsp } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type InForce, isConcerned, type NotInForce, type Request } from './adoption.ts'
import { adoptionWords } from './adoptionWords.ts'
import type { Alarm } from './alarms.ts'
import type { Audited, AuditFilter } from './audit.ts'
import { followUpWords } from './followUpWords.ts'
import { alarmsIn, type Matrix, waitingIn } from './matrix.ts'
import type { OutcomeKind } from './outcome.ts'

/** The name of a party by its id. */
export type Naming = (id: string) => string

export function namesOf(parties: readonly { readonly id: string; readonly name: string }[]): Naming {
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? '–'
}

/** The answer of the matrix: how much is in force, and the worst two things that are wrong. */
export function matrixStory(language: Language, matrix: Matrix, past: boolean): string {
  const words = adoptionWords(language)
  const { inForce, of, late } = waitingIn(matrix)
  if (of === 0) return words.noneAsked
  if (past) return words.wasInForceOf(inForce, of, formatDate(language, matrix.day))
  const raised = alarmsIn(matrix)
  const withAlarm = (kind: Alarm['kind']) => raised.filter(({ alarm }) => alarm.kind === kind)
  const early = withAlarm('evaluated-before-adopted')
  const counted = [
    { count: late.length, say: words.clauses.late },
    {
      count: early.length,
      say: (count: number) => words.clauses.early(count, early[0]?.outcome.kind === 'agreement'),
    },
    { count: withAlarm('gap').length, say: words.clauses.gap },
    { count: withAlarm('expired').length, say: words.clauses.expired },
    { count: withAlarm('evaluation-overdue').length, say: words.clauses.overdue },
    { count: withAlarm('not-reported').length, say: words.clauses.unreported },
  ]
  const [first, second] = counted.filter(({ count }) => count > 0).map(({ count, say }) => say(count))
  const whole = words.inForceOf(inForce, of)
  if (!first) return `${whole} ${words.calm}`
  return `${whole} ${second ? words.joined(capitalised(first), second) : `${capitalised(first)}.`}`
}

/** Under the word: since, until, or what is missing. `Sedan 3 maj 2024` begins small, since it goes on. */
export function forceNote(
  language: Language,
  standing: InForce | NotInForce,
  name: Naming,
  request: Pick<Request, 'needs'> | null,
): string {
  const words = adoptionWords(language).force
  const date = (day: Parameters<typeof formatDate>[1]) => formatDate(language, day)
  if (standing.inForce)
    return standing.until === null ? words.since(date(standing.since)) : words.until(date(standing.until))
  const { why } = standing
  switch (why.kind) {
    case 'not-asked':
      return words.notAsked
    case 'not-begun':
      return words.from(date(why.from))
    case 'expired':
      return words.expired(date(why.on))
    case 'ended':
      return words.ended(date(why.on))
    case 'replaced':
      return words.replaced(date(why.on))
    case 'unmet': {
      const { missing, waiting, open, declined } = why
      // Those who may still adopt are too few: the way on goes through those who have declined.
      if (waiting.length + open.length < missing) return words.declined(partyList(language, declined, name))
      if (request && request.needs !== null) return words.missing(missing)
      const parts = []
      if (waiting.length > 0) parts.push(words.waiting(waiting.length))
      if (open.length > 0) parts.push(words.open(open.length))
      return parts.join(', ')
    }
  }
}

/** `Beslut av varje part · kräver alla 17`: of those who are concerned on the day. */
export function requirement(
  language: Language,
  kind: OutcomeKind,
  request: Pick<Request, 'needs' | 'parties'>,
  day: Matrix['day'],
): string {
  const words = adoptionWords(language)
  const of = request.parties.filter((party) => isConcerned(party, day)).length
  const needs = request.needs === null ? words.needsAll(of) : words.needs(request.needs, of)
  return `${words.bodies[kind]} · ${needs}`
}

/** What is wrong, as a heading and a sentence. */
export function alarmStory(
  language: Language,
  title: string,
  alarm: Alarm,
  name: Naming,
  today: Matrix['day'],
): { readonly title: string; readonly sentence: string } {
  const words = adoptionWords(language)
  const date = (day: Matrix['day']) => formatDate(language, day)
  const heading = words.alarms[alarm.kind].title
  switch (alarm.kind) {
    case 'evaluated-before-adopted': {
      const say = alarm.on < today ? words.earlyPast : words.early
      return { title: heading, sentence: say(title, date(alarm.on)) }
    }
    case 'answers-late': {
      const who = partyList(language, alarm.partyIds, name)
      const since = words.lateSince(daysBetween(alarm.since, today))
      return { title: since, sentence: words.late(who, title, date(alarm.since)) }
    }
    case 'gap': {
      const say = words.gap[alarm.side]
      const until = alarm.before === null ? words.gap.today : date(alarm.before)
      return { title: heading, sentence: say(title, date(alarm.after), until, alarm.before !== null) }
    }
    case 'expired':
      return { title: heading, sentence: words.expired(title, date(alarm.on)) }
    case 'evaluation-overdue':
      return { title: heading, sentence: words.overdue(title, date(alarm.since)) }
    case 'adopted-after-evaluation': {
      const who = partyList(language, alarm.partyIds, name)
      return { title: heading, sentence: words.adoptedLate(who, title, date(alarm.on)) }
    }
    case 'not-reported':
      return {
        title: heading,
        sentence:
          alarm.partyIds.length === 0
            ? words.unreported(title, date(alarm.since))
            : words.unreportedBy(partyList(language, alarm.partyIds, name), title, date(alarm.since)),
      }
    case 'not-registered': {
      const who = partyList(language, alarm.partyIds, name)
      return { title: heading, sentence: words.unregistered(who, title) }
    }
  }
}

/** `Kommunfullmäktige § 31`, kept on one line from its sign on. */
export function whereDecided({ body, section }: { readonly body: string; readonly section: string }): string {
  return `${body} ${section.replaceAll(' ', nbsp)}`.trim()
}

/** Names as long as they are few; then how many. */
export function partyList(language: Language, ids: readonly string[], name: Naming): string {
  if (ids.length > 4) return capitalised(adoptionWords(language).partyList(ids.length))
  return formatList(language, ids.map(name))
}

/** How much is carried out, late, and never reported back on. */
export function auditStory(language: Language, audited: readonly Audited[]): string {
  const words = followUpWords(language).audit
  if (audited.length === 0) return words.none
  const count = (...states: readonly Audited['state'][]) =>
    audited.filter(({ state }) => states.includes(state)).length
  return words.answer(count('done'), count('late', 'silent'), count('silent'))
}

/** Which part of the list one looks at. */
export function auditChoice(language: Language, { query, show }: AuditFilter, count: number): string {
  const words = followUpWords(language).audit
  return words.chosen(words.shows[show], query, count)
}
