import { citation, type Outcome } from '../decisions/outcome.ts'
import { kindName } from '../decisions/parts.tsx'
import { blocksOf, type Stretch } from '../decisions/wording.ts'
import { capitalised, civilDateOf, formatDate, formatInstant, formatTime, nbsp } from '../i18n/format.ts'
import { type Language, storedLanguage } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { latestOf } from '../population/series.ts'
import { sourceText } from '../population/source.ts'
import { placeLabel } from '../population/story.ts'
import { gathered, participation } from './attendance.ts'
import type { ItemChart } from './chartStore.ts'
import { basisText, changeText } from './effectParts.tsx'
import { figureWords } from './figureWords.ts'
import type { Meeting, MeetingState } from './meeting.ts'
import type { NotesDocument } from './notesDocument.ts'
import { notesWords } from './notesWords.ts'
import { hoursText, knownThenText, whenText } from './parts.tsx'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

export type NotesContext = {
  readonly language: Language
  readonly partnership: string
  /** What an example says about itself. */
  readonly demo: string | null
  /** What the points show, by the point's id. */
  readonly charts: ReadonlyMap<string, ItemChart>
  /** When the same body meets next. */
  readonly next: Meeting | null
  /** The address where the same notes are read on the web. */
  readonly source: string
  readonly now: Date
}

/** What the notes of a meeting say; before its day, what its papers say. */
export function notesDocument(reading: MeetingReading, context: NotesContext): NotesDocument {
  const { language, now } = context
  const words = notesWords(language)
  const { meeting, state, effects } = reading
  const before = isBefore(state)
  return {
    language,
    written: storedLanguage,
    partnership: context.partnership,
    demo: context.demo,
    kind: before ? words.papers : words.notes,
    state: stateText(language, meeting, state),
    title: meeting.question,
    body: meeting.bodyName,
    facts: [
      { label: words.date, text: capitalised(formatDate(language, civilDateOf(meeting.startsAt), true)) },
      { label: words.time, text: words.at(hoursText(language, meeting)) },
      { label: words.place, text: meeting.location },
    ],
    purpose: purposeIn(language, reading),
    attendance: attendanceIn(language, reading),
    agenda: {
      heading: before ? words.agenda : words.agendaAndNotes,
      items: agendaIn(language, reading, context.charts),
    },
    effects:
      !effects || effects.shown.length === 0
        ? null
        : {
            heading: before ? words.effectsBefore : words.effects,
            items: effects.shown.map((effect) => ({
              title: effect.title,
              text: changeText(language, effect),
              story: effect.showing.story,
              basis: basisText(language, effect),
            })),
          },
    nextSteps: null,
    closing: closingText(language, state, context.next),
    footer: {
      page: words.page,
      source: context.source,
      printed: words.printed(formatInstant(language, now)),
    },
  }
}

/** `anteckningar-2025-03-14-politiska-styrgruppen.pdf`. */
export function notesFileName(language: Language, meeting: Meeting, state: MeetingState): string {
  const words = notesWords(language)
  const body = meeting.bodyName.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  const name = isBefore(state) ? words.papersFileName : words.fileName
  return name(civilDateOf(meeting.startsAt), body)
}

function stateText(language: Language, meeting: Meeting, state: MeetingState): string | null {
  const words = notesWords(language)
  if (meeting.closure) return words.closedOn(formatDate(language, civilDateOf(meeting.closure.closedAt)))
  if (state === 'cancelled') return meetingWords(language).cancelled
  return state === 'coming' ? null : words.draft
}

/** Papers, and not notes: it has not been held, and one that is called off never was. */
function isBefore(state: MeetingState): boolean {
  return state === 'coming' || state === 'cancelled'
}

function purposeIn(language: Language, { purpose, check }: MeetingReading): NotesDocument['purpose'] {
  const words = notesWords(language)
  const answer = check && meetingWords(language).purposeAnswers[check.answer]
  return {
    heading: words.purpose,
    text: purpose?.text ?? words.noPurpose,
    version: purpose ? words.version(purpose.version, formatDate(language, purpose.agreedOn)) : '',
    check: answer
      ? {
          question: words.checkQuestion,
          answers: [{ label: answer, text: check?.words ?? '' }],
        }
      : null,
  }
}

function attendanceIn(
  language: Language,
  { state, attendees, composition }: MeetingReading,
): NotesDocument['attendance'] {
  const words = notesWords(language)
  const { parties, partaking } = participation(attendees)
  const { party, name, role, attendance } = words.columns
  const before = isBefore(state)
  const states = before ? words.statesBefore : words.states
  const summary = before
    ? words.summaryBefore(partaking, parties)
    : words.summary(partaking, parties, gathered(language, composition, attendees))
  return {
    heading: words.attendance,
    summary: parties === 0 ? words.noSeats : summary,
    columns: [party, name, role, attendance],
    rows: attendees.map(({ answer, ...seat }) => ({
      party: seat.partyName,
      name: seat.personName,
      role: words.roles[seat.role],
      attendance: answer.state === 'substitute' ? words.substitute(answer.name) : states[answer.state],
      reason: answer.state === 'substitute' ? answer.reason : null,
    })),
  }
}

function agendaIn(
  language: Language,
  { items, outcomes, state }: MeetingReading,
  charts: NotesContext['charts'],
): NotesDocument['agenda']['items'] {
  const last = items.at(-1)
  return items.map((item) => ({
    time: formatTime(language, item.startsAt),
    duration: `${item.minutes}${nbsp}min`,
    title: item.title,
    form: item.form ? meetingWords(language).forms[item.form] : '',
    notes: isBefore(state) ? item.description : item.notes,
    figures: figuresIn(language, charts.get(item.id) ?? null),
    outcomes: outcomes
      // One that belongs to no point is told at the end.
      .filter(({ agendaItemId }) => (agendaItemId ?? last?.id) === item.id)
      .map((outcome) => noted(language, outcome)),
  }))
}

type NotedItem = NotesDocument['agenda']['items'][number]

/** The latest value that the point's chart shows, its source, and when it was known. */
function figuresIn(language: Language, chart: ItemChart | null): NotedItem['figures'] {
  if (!chart) return null
  const words = figureWords(language)
  const { indicator, place, series, vintage } = chart.charted
  const latest = latestOf(series)
  const told = [
    latest
      ? words.latest(
          indicator.name,
          placeLabel(language, place),
          valueWithUnit(language, indicator, latest.value),
          latest.period,
        )
      : '',
    vintage ? sourceText(language, chart.charted) : '',
    chart.known ? knownThenText(language, series.points.length > 0, chart.known) : '',
  ]
  const text = told.filter(Boolean).join(' ')
  return text ? { text, name: indicator.name } : null
}

/** `80,9 %`, `21,8 per invånare 13–20 år`. */
function valueWithUnit(language: Language, indicator: Indicator, value: number): string {
  const { symbol } = unitOf(language, indicator)
  const text = formatValue(language, indicator, value)
  return symbol === '' || symbol === '%' ? text : `${text}${nbsp}${symbol}`
}

function noted(language: Language, outcome: Outcome) {
  return {
    kind: kindName(language, outcome.kind),
    number: citation(outcome),
    text: outcome.text,
    wording: wordingOf(outcome.text),
    dissent: outcome.dissent ? { label: notesWords(language).dissent, text: outcome.dissent } : null,
  }
}

/** The text in the blocks that it is read in, each with its words. */
function wordingOf(text: string): NotedItem['outcomes'][number]['wording'] {
  const words = ({ from, to }: Stretch) => text.slice(from, to)
  return blocksOf(text).map((block) => {
    switch (block.kind) {
      case 'heading':
        return { kind: block.level === 1 ? 'heading' : 'subheading', lines: [words(block)] }
      case 'paragraph':
        return { kind: 'paragraph', lines: [words(block)] }
      case 'list':
        return { kind: 'list', lines: block.items.map(words) }
    }
  })
}

function closingText(language: Language, state: MeetingState, next: Meeting | null): string {
  const words = notesWords(language)
  if (state === 'cancelled') return meetingWords(language).isCalledOff
  if (state === 'coming') return words.welcome
  return next ? words.nextMeeting(whenText(language, next), next.location) : words.noNextMeeting
}
