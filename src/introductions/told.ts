import { outcomePath } from '../decisions/paths.ts'
import { formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { seatState } from '../partnership/seat.ts'
import { effectPath } from '../targets/paths.ts'
import { type BindingOutcome, isNew, type MatterOnTheWay, type OpenMatter } from './introduction.ts'
import type { Handover, IntroductionReading } from './readingStore.ts'
import { introductionWords } from './words.ts'

/** The sentence that the page and the document begin with. `mine`: whoever reads it holds the seat. */
export function answerOf(language: Language, reading: IntroductionReading, mine: boolean): string {
  const words = introductionWords(language)
  const { seat, today, open } = reading
  const { personName, bodyName, partyName, toOn } = seat
  if (toOn && seatState(seat, today) === 'ended')
    return words.sat(personName, bodyName, partyName, formatDate(language, toOn))
  const said = isNew(seat, today) ? words.takes : words.sits
  const place = mine ? said.self(bodyName, partyName) : said.other(personName, bodyName, partyName)
  return `${place} ${words.waiting[mine ? 'self' : 'other'](open.length)}`
}

/** What has to be done, where, and why. `stored` are the words in it that people have written. */
export type Told = {
  readonly what: string
  readonly stored: string
  readonly why: string
  readonly href: string
}

export function matterTold(language: Language, matter: OpenMatter, parties: readonly Party[]): Told {
  const words = introductionWords(language).matters
  const day = (on: Parameters<typeof formatDate>[1]) => formatDate(language, on)
  switch (matter.kind) {
    case 'answer': {
      const { id, title } = matter.outcome
      const why = (matter.late ? words.answerLate : words.answerBy)(day(matter.on))
      return { what: words.answer(title), stored: title, why, href: outcomePath(id) }
    }
    case 'acceptance': {
      const { id, title } = matter.outcome
      const party = parties.find((each) => each.id === matter.partyId)?.name ?? ''
      return {
        what: words.acceptance(title),
        stored: title,
        why: words.acceptanceWhy(party),
        href: outcomePath(id),
      }
    }
    case 'report': {
      const { id, title } = matter.outcome
      return {
        what: words.report(title),
        stored: title,
        why: words.reportWhy(day(matter.on)),
        href: outcomePath(id),
      }
    }
    case 'effect': {
      const { id, title } = matter.effect
      return {
        what: words.effect(title),
        stored: title,
        why: words.effectWhy(day(matter.on)),
        href: effectPath(id),
      }
    }
  }
}

/** Where a matter is and since when: "Här sedan 3 mars 2026: bereds." */
export function wayTold(
  language: Language,
  { stay, here, own }: MatterOnTheWay,
  { bodies, seat }: Pick<IntroductionReading, 'bodies' | 'seat'>,
): string {
  const words = introductionWords(language).way
  const since = formatDate(language, stay.from)
  const names = bodies.filter(({ id }) => stay.bodyIds.includes(id)).map(({ name }) => name)
  const where = here
    ? words.here(since, words.steps[stay.step])
    : words.elsewhere(formatList(language, names), since, words.steps[stay.step])
  return own ? `${words.own(seat.partyName)} ${where}` : where
}

export function forceTold(language: Language, { standing }: BindingOutcome): string {
  const words = introductionWords(language)
  const since = formatDate(language, standing.since)
  return standing.until
    ? words.forceUntil(since, formatDate(language, standing.until))
    : words.forceSince(since)
}

/** How long somebody sat there, and how many meetings that was. */
export function satTold(language: Language, { seat, meetings }: Handover): string {
  const words = introductionWords(language).handover
  const { invited, present, substitute, absent, unknown } = meetings
  const counts = [
    present > 0 ? words.present(present) : null,
    substitute > 0 ? words.substitute(substitute) : null,
    absent > 0 ? words.absent(absent) : null,
    unknown > 0 ? words.unknown(unknown) : null,
  ].filter((part) => part !== null)
  const met = words.meetings(invited, formatList(language, counts))
  if (!seat.toOn) return `${words.since(formatDate(language, seat.fromOn))} ${met}`
  const from = formatDate(language, seat.fromOn)
  return `${words.sat(seat.personName, from, formatDate(language, seat.toOn))} ${met}`
}
