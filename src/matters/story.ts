import { capitalised, formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Alarm } from './alarms.ts'
import { nextStage, type Stage } from './decisionPath.ts'
import {
  awaited,
  daysInPlace,
  type Entry,
  type InPlace,
  type Journey,
  lastStay,
  presentStay,
  wholeDays,
} from './matter.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { matterWords } from './words.ts'

/** The name of a body, or of anything else, by its id. */
export type Naming = (id: string) => string

export function namesOf(all: readonly { readonly id: string; readonly name: string }[]): Naming {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? '–'
}

/** Who a place belongs to: its bodies, or the parties each by itself. Goes into the middle of a sentence. */
export function whoIn(language: Language, bodyIds: readonly string[], name: Naming): string {
  return bodyIds.length === 0 ? matterWords(language).parties : formatList(language, bodyIds.map(name))
}

/** The same where it stands by itself. */
export function whoAt(language: Language, bodyIds: readonly string[], name: Naming): string {
  return capitalised(whoIn(language, bodyIds, name))
}

/** The answer of a matter's page: where it is and how long it has been there, and what comes next. */
export function matterStory(
  language: Language,
  { journey, path }: Pick<RaisedMatter, 'journey' | 'path'>,
  name: Naming,
  today: MattersReading['today'],
): string {
  const words = matterWords(language)
  const { story } = words
  const left = lastStay(journey)
  const who = whoIn(language, left.bodyIds, name)
  const date = formatDate(language, journey.closedOn ?? today)
  switch (journey.state) {
    case 'finished':
      return story.finished(words.daysIn(wholeDays(journey, today)))
    case 'dropped':
      return story.dropped(date, who, words.daysIn(wholeDays(journey, today)))
    case 'elsewhere':
      return story.elsewhere(date, who)
    case 'postponed':
      return story.postponed(journey.until ? formatDate(language, journey.until) : '–', who)
    case 'open':
      return `${standsWhere(language, journey, left, name, today)} ${whatNext(language, nextStage(path.stages, left), name)}`
  }
}

function standsWhere(
  language: Language,
  journey: Journey,
  here: InPlace,
  name: Naming,
  today: MattersReading['today'],
): string {
  const words = matterWords(language)
  const { story } = words
  const days = daysInPlace(journey, today)
  const who = whoIn(language, here.bodyIds, name)
  if (here.step === 'consult' && here.answers.size > 0) {
    const of = here.bodyIds.length
    const missing = awaited(here)
    if (missing.length === 0) return story.allAnswered(of)
    const left = story.left(formatList(language, missing.map(name)))
    return `${story.consulted(words.daysIn(days), of - missing.length, of)} ${left}`
  }
  return days === 0 ? story.cameToday(who) : story.standsAt(words.daysIn(days), who)
}

function whatNext(language: Language, next: Stage | null, name: Naming): string {
  const words = matterWords(language)
  if (!next) return words.story.lastStep
  const who =
    next.step === 'raise' && next.bodyIds.length === 0
      ? words.whereRaised.toLowerCase()
      : whoIn(language, next.bodyIds, name)
  return words.story.next(words.next[next.step](who))
}

/** The same in a row of a list: whose turn it is. */
export function turnOf(language: Language, journey: Journey, name: Naming): string {
  const here = presentStay(journey)
  if (!here) return whoAt(language, lastStay(journey).bodyIds, name)
  const waits = awaited(here)
  return whoAt(language, waits.length > 0 ? waits : here.bodyIds, name)
}

/** What is wrong, as a heading and a sentence. */
export function alarmStory(
  language: Language,
  alarm: Alarm,
  journey: Journey,
  name: Naming,
): { readonly title: string; readonly sentence: string } {
  const words = matterWords(language).alarms
  const { title } = words[alarm.kind]
  switch (alarm.kind) {
    case 'overdue': {
      const who = whoIn(language, lastStay(journey).bodyIds, name)
      return { title, sentence: words.overdue.text(alarm.days, alarm.expected, who) }
    }
    case 'ended':
      return { title, sentence: words.ended.text(name(alarm.bodyId), formatDate(language, alarm.on)) }
    case 'slept':
      return { title, sentence: words.slept.text(formatDate(language, alarm.until)) }
    case 'no-meeting':
      return { title, sentence: words['no-meeting'].text(name(alarm.bodyId)) }
  }
}

/** A row of the log in words. `all` are the rows that one that takes another back may speak of. */
export function entryStory(
  language: Language,
  entry: Entry,
  all: readonly Entry[],
  name: Naming,
  outcomeName: Naming,
): string {
  const words = matterWords(language)
  const { events } = words
  switch (entry.kind) {
    case 'raised':
      return events.raised(whoIn(language, entry.bodyIds, name))
    case 'moved':
    case 'returned':
      return events[entry.kind](words.steps[entry.step].toLowerCase(), whoIn(language, entry.bodyIds, name))
    case 'answered':
      return events.answered(name(entry.bodyIds[0]))
    case 'decided':
      return events.decided(outcomeName(entry.outcomeId))
    case 'stopped':
      return entry.why === 'postponed'
        ? events.postponed(entry.until ? formatDate(language, entry.until) : '–')
        : events[entry.why]
    case 'resumed':
      return events.resumed
    case 'finished':
      return events.finished
    case 'rerouted':
      return events.rerouted(entry.version)
    case 'undone': {
      const taken = all.find(({ number }) => number === entry.corrects)
      return events.undone(taken ? entryStory(language, taken, all, name, outcomeName) : '–')
    }
  }
}
