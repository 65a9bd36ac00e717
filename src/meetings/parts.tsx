import type { Child } from 'hono/jsx'
import { capitalised, civilDateOf, formatDate, formatList, formatTime, nbsp } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { indicatorPath } from '../population/paths.ts'
import { sourceText } from '../population/source.ts'
import { placeLabel } from '../population/story.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { Icon } from '../ui/icon.ts'
import { StoredIn } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { isPrepared, participation } from './attendance.ts'
import type { ItemChart } from './chartStore.ts'
import { figureWords } from './figureWords.ts'
import { endOf, type Meeting } from './meeting.ts'
import { meetingPath, meetingsPath } from './paths.ts'
import type { NextMeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

/** `9.00–12.00`, or when the agenda is empty `9.00`. Past midnight with the day: `21.00–1.30 den 15 mars 2025`. */
export function hoursText(language: Language, meeting: Pick<Meeting, 'startsAt' | 'minutes'>): string {
  const starts = formatTime(language, meeting.startsAt)
  if (meeting.minutes === 0) return starts
  const ends = endOf(meeting)
  const hours = `${starts}–${formatTime(language, ends)}`
  const day = civilDateOf(ends)
  return day === civilDateOf(meeting.startsAt)
    ? hours
    : meetingWords(language).untilDay(hours, formatDate(language, day))
}

/** `fredag 14 mars 2025 kl. 9.00–12.00`. */
export function whenText(language: Language, meeting: Pick<Meeting, 'startsAt' | 'minutes'>): string {
  const day = formatDate(language, civilDateOf(meeting.startsAt), true)
  return `${day}${language === 'sv' ? ' ' : ', '}${atText(language, meeting)}`
}

function atText(language: Language, meeting: Pick<Meeting, 'startsAt' | 'minutes'>): string {
  const hours = hoursText(language, meeting)
  return language === 'sv' ? `kl.${nbsp}${hours}` : hours
}

/** `Fredag 14 mars 2025`, where the day begins a line. */
export function dayText(language: Language, meeting: Pick<Meeting, 'startsAt'>): string {
  return capitalised(formatDate(language, civilDateOf(meeting.startsAt), true))
}

/** The way to a page below a meeting. */
export function meetingCrumbs(view: View, meeting: Meeting, here: Child): readonly Crumb[] {
  return [
    { label: meetingWords(view.language).title, href: meetingsPath() },
    { label: meetingName(view.language, meeting), href: meetingPath(meeting.id) },
    { label: here },
  ]
}

/** `Politiska styrgruppen, 14 mars 2025`. */
export function meetingName(language: Language, meeting: Pick<Meeting, 'bodyName' | 'startsAt'>): string {
  return `${meeting.bodyName}, ${formatDate(language, civilDateOf(meeting.startsAt))}`
}

/** `Eda och Torsby`; a long list is counted instead. */
export function partiesText(language: Language, names: readonly string[]): string {
  return names.length > 4 ? meetingWords(language).parties(names.length) : formatList(language, names)
}

type NextMeetingProps = {
  readonly language: Language
  readonly reading: NextMeetingReading
  /** Whoever looks prepares meetings; the others go to it. */
  readonly prepares: boolean
}

/** The next meeting, on the first page: when and where, who has prepared it, and what is missing. */
export const NextMeetingPanel = drawnOnce('reading', ({ language, reading, prepares }: NextMeetingProps) => {
  const words = meetingWords(language)
  const { meeting, matters, attendees, preparations } = reading
  const { parties, partaking, silent } = participation(attendees)
  const prepared = isPrepared(preparations)
  return (
    <section class="panel-agreed" aria-labelledby="next-meeting">
      <p class="panel-label">{words.next}</p>
      <h2 id="next-meeting">
        {dayText(language, meeting)} <br />
        {atText(language, meeting)}
      </h2>
      <p>
        {meeting.bodyName}, {meeting.location}. {parties > 0 ? words.partaking(partaking, parties) : null}
      </p>
      <ul class="check-list">
        <Check done={prepared}>{prepared ? words.preparedByBoth : words.notPrepared}</Check>
        {matters === 0 ? <Check done={false}>{words.noMatter}</Check> : null}
        {silent.length > 0 ? (
          <Check done={false}>{words.answersMissing(partiesText(language, silent))}</Check>
        ) : null}
      </ul>
      <LinkButton wide href={meetingPath(meeting.id)}>
        {prepares ? words.prepare : words.toMeeting}
      </LinkButton>
    </section>
  )
})

/** Beside a meeting that is called off, wherever it stands. */
export function CancelledTag({ view }: { readonly view: View }) {
  return <Tag icon="cross">{meetingWords(view.language).cancelled}</Tag>
}

/** Where a chart's figures come from, and of a closed meeting when they were known: no figure without its day. */
export function ChartSource({ view, chart }: { readonly view: View; readonly chart: ItemChart }) {
  const { charted } = chart
  const { indicator, place } = charted
  const where = capitalised(placeLabel(view.language, place))
  const from = charted.vintage ? `${indicator.title}. ${where}. ${sourceText(view.language, charted)}` : null
  return (
    <>
      {from ? (
        <p class="source">
          <StoredIn language={view.language} sentence={from} stored={indicator.title} />
        </p>
      ) : null}
      {chart.known ? <KnownThen view={view} chart={chart} known={chart.known} /> : null}
    </>
  )
}

function KnownThen({
  view,
  chart: { charted },
  known,
}: {
  readonly view: View
  readonly chart: ItemChart
  readonly known: NonNullable<ItemChart['known']>
}) {
  const words = figureWords(view.language)
  const { indicator, place, series } = charted
  return (
    <p class="source">
      {knownThenText(view.language, series.points.length > 0, known)}{' '}
      {known.changed + known.added > 0 ? (
        <a href={indicatorPath(indicator.code, place.code)}>{words.present}</a>
      ) : null}
    </p>
  )
}

/** `Siffrorna är de som var kända när träffen avslutades 14 mars 2025. Ett värde har ändrats sedan dess.` */
export function knownThenText(
  language: Language,
  anything: boolean,
  { closedOn, changed, added }: NonNullable<ItemChart['known']>,
): string {
  const words = figureWords(language)
  const date = formatDate(language, closedOn)
  const since = changed + added > 0 ? ` ${words.since(changed, added)}` : ''
  return `${anything ? words.knownThen(date) : words.nothingThen(date)}${since}`
}

/** What is ready, and what is missing, in a line with an icon. */
export function Check({ done, children }: { readonly done: boolean; readonly children: Child }) {
  return (
    <li class={done ? undefined : 'away'}>
      <Icon name={done ? 'checkCircle' : 'warning'} />
      <span>{children}</span>
    </li>
  )
}
