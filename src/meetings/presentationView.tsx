import { formatTime } from '../i18n/format.ts'
import { PlansAtMeeting } from '../plan/meetingParts.tsx'
import { IndicatorChart } from '../population/parts.tsx'
import { Icon, type IconName } from '../ui/icon.ts'
import { minutesClass } from '../ui/minutes.ts'
import { PresentationPage } from '../ui/presentationPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import type { TimedItem } from './agenda.ts'
import { itemPlace } from './agendaViews.tsx'
import type { ItemChart } from './chartStore.ts'
import { EffectList } from './effectParts.tsx'
import type { LearningAt } from './learningStore.ts'
import { ChartSource, meetingName } from './parts.tsx'
import { learningPresentationPath, meetingPath, presentationPath } from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { timeLeft } from './timeLeft.ts'
import { meetingWords } from './words.ts'

type Props = {
  readonly view: View
  readonly reading: MeetingReading
  readonly item: TimedItem
  readonly chart: ItemChart | null
  readonly now: Date
  /** The sessions about what the point shows. */
  readonly learning: readonly LearningAt[]
}

/** One point of the agenda, for the whole room. Links step through the points; keys do the same where there is script. */
export function MeetingPresentation({ view, reading, item, chart, now, learning }: Props) {
  const { language } = view
  const { meeting, items } = reading
  const aside = asideOf(view, reading, item, chart)
  const words = (
    <div>
      <p class="label">{itemPlace(view, item, items.length)}</p>
      <h1 class={item.title.length > 70 ? 'presentation-long' : undefined} lang={storedLang(language)}>
        {item.title}
      </h1>
      {item.description ? <p lang={storedLang(language)}>{item.description}</p> : null}
      {learning.map(({ id }) => (
        <p>
          <a href={learningPresentationPath(id)}>{actWords(language).presentation.guessFirst}</a>
        </p>
      ))}
      <TimeLeft view={view} item={item} now={now} />
    </div>
  )
  return (
    <PresentationPage
      view={view}
      title={item.title}
      context={
        <a
          class="presentation-back"
          href={meetingPath(meeting.id)}
          title={actWords(language).presentation.back}
        >
          {meetingName(language, meeting)}
          {meeting.cancellation ? ` (${meetingWords(language).cancelled.toLowerCase()})` : null}
        </a>
      }
      clock={<wall-clock language={language}>{formatTime(language, now)}</wall-clock>}
      foot={<Foot view={view} items={items} item={item} />}
    >
      <div class={aside ? 'presentation-split' : 'presentation-alone'}>
        {words}
        {aside}
      </div>
    </PresentationPage>
  )
}

/** At most one thing beside the words: the purpose, the effects with the plans, or a chart. */
function asideOf(
  view: View,
  { purpose, effects, plans }: MeetingReading,
  item: TimedItem,
  chart: ItemChart | null,
) {
  switch (item.kind) {
    case 'purpose':
    case 'close':
      return purpose ? (
        <p class="presentation-purpose" lang={storedLang(view.language)}>
          {purpose.text}
        </p>
      ) : null
    case 'effects':
      return effects ? (
        <div class="presentation-effects">
          <EffectList view={view} effects={effects} />
          <PlansAtMeeting language={view.language} plans={plans} />
        </div>
      ) : null
    case 'matter':
      return chart ? <RoomChart view={view} chart={chart} /> : null
    case 'pause':
      return null
  }
}

/** One for the wall and one for a phone; the style sheet shows the one that can be read. */
function RoomChart({ view, chart }: { readonly view: View; readonly chart: ItemChart }) {
  const { charted } = chart
  return (
    <div class="presentation-chart">
      {charted.series.points.length > 0 ? (
        <>
          <IndicatorChart language={view.language} charted={charted} size="room" />
          <IndicatorChart language={view.language} charted={charted} size="phone" id="chart-phone" />
        </>
      ) : null}
      <ChartSource view={view} chart={chart} />
    </div>
  )
}

/** What the plan leaves of the point. The element keeps it true while the page stands open. */
function TimeLeft({
  view,
  item,
  now,
}: {
  readonly view: View
  readonly item: TimedItem
  readonly now: Date
}) {
  const words = actWords(view.language).presentation
  const { state, minutes } = timeLeft(item, now)
  return (
    <p class="presentation-figure">
      <time-left
        role="timer"
        starts={item.startsAt.toISOString()}
        ends={item.endsAt.toISOString()}
        minutes={words.minutesForm}
        planned={words.planned}
        left={words.left}
        over={words.over}
      >
        <strong>{words.minutes(minutes)}</strong> <span>{words[state]}</span>
      </time-left>
    </p>
  )
}

function Foot({
  view,
  items,
  item,
}: {
  readonly view: View
  readonly items: readonly TimedItem[]
  readonly item: TimedItem
}) {
  const words = actWords(view.language).presentation
  const path = (position: number) => presentationPath(item.meetingId, position)
  return (
    <agenda-stepper back={meetingPath(item.meetingId)}>
      <nav aria-label={words.points}>
        <ol class="agenda-bar">
          {items.map((each) => (
            <li class={barClass(each, item)}>
              <a
                href={path(each.position)}
                aria-current={each.id === item.id ? 'step' : undefined}
                aria-label={`${formatTime(view.language, each.startsAt)} ${each.title}`}
              >
                {formatTime(view.language, each.startsAt)}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p class="presentation-keys">
        <Key
          rel="prev"
          icon="arrowLeft"
          label={words.previous}
          href={item.position > 1 ? path(item.position - 1) : null}
        />
        <Key
          rel="next"
          icon="arrowRight"
          label={words.next}
          href={item.position < items.length ? path(item.position + 1) : null}
        />
        <span aria-hidden="true">{words.step}</span>
      </p>
    </agenda-stepper>
  )
}

function Key({
  rel,
  icon,
  label,
  href,
}: {
  readonly rel: 'prev' | 'next'
  readonly icon: IconName
  readonly label: string
  /** Null at the end of the agenda. */
  readonly href: string | null
}) {
  if (href === null) {
    return (
      <span class="key key-none">
        <Icon name={icon} />
      </span>
    )
  }
  return (
    <a class="key" rel={rel} href={href} aria-label={label}>
      <Icon name={icon} />
    </a>
  )
}

function barClass(each: TimedItem, item: TimedItem): string {
  const minutes = minutesClass(each.minutes)
  if (each.position < item.position) return `${minutes} agenda-bar-done`
  return each.id === item.id ? `${minutes} agenda-bar-now` : minutes
}
