import { formatDate, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { meetingPath } from '../meetings/paths.ts'
import type { Body } from '../partnership/body.ts'
import { bodyPath } from '../partnership/paths.ts'
import { ControlChart } from '../ui/chart/controlChart.tsx'
import { Sparkline } from '../ui/chart/sparkline.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  inPersonShare,
  type MeetingPresence,
  type Presence,
  presenceByMeeting,
  presenceByYear,
  type Reason,
  type YearPresence,
} from './exclusivity.ts'
import { periodName } from './mandate.ts'
import { HowCounted, isCounted } from './parts.tsx'
import { KeptTable } from './partyView.tsx'
import { bodyCommitmentsPath, commitmentsPath } from './paths.ts'
import type { CommitmentsReading } from './readingStore.ts'
import { Periods } from './views.tsx'
import { commitmentWords } from './words.ts'

type Props = {
  readonly view: View
  readonly body: Body
  readonly reading: CommitmentsReading
  /** Of all closed meetings of the body, also before the period. */
  readonly meetings: ReturnType<typeof presenceByMeeting>
  readonly reasons: readonly Reason[]
}

/** How personal the participation in a body is, over time; and what the parties have promised there. */
export function BodyCommitmentsPage({ view, body, reading, meetings, reasons }: Props) {
  const { language } = view
  const words = commitmentWords(language)
  const { period } = reading
  const kept = reading.parties.flatMap(({ bodies }) => bodies.filter((each) => each.body.id === body.id))
  const years = presenceByYear(meetings)
  return (
    <Page
      view={view}
      title={words.body.title(body.name)}
      current="partnership"
      breadcrumb={[
        { label: words.title, href: commitmentsPath(period.year) },
        { label: words.body.crumb(body.name) },
      ]}
    >
      <ObjectHeading
        name={words.body.title(body.name)}
        answer={answerOf(language, years)}
        definition={words.body.definition}
      />
      <div class="stack">
        {meetings.length === 0 ? (
          <EmptyState
            what={words.body.none}
            why={words.body.noneWhy}
            action={<a href={bodyPath(body.id)}>{words.body.toBody}</a>}
          />
        ) : (
          <div class="layout-8-4">
            <YearChart language={language} body={body} years={years} />
            <aside class="stack">
              <MeetingByMeeting language={language} body={body} meetings={meetings} />
              <Reasons language={language} reasons={reasons} />
            </aside>
          </div>
        )}
        <section class="group">
          <SectionHeading>{words.body.parties}</SectionHeading>
          <p class="muted">{words.period(periodName(period))}</p>
          <Periods view={view} reading={reading} addressOf={(year) => bodyCommitmentsPath(body.id, year)} />
          {kept.length === 0 ? (
            <p>{words.body.noParties}</p>
          ) : (
            <KeptTable
              language={language}
              rows={kept}
              period={period.year}
              caption={words.body.parties}
              by="party"
            />
          )}
          {kept.length > 0 ? (
            <HowCounted view={view} counted={kept.some(({ total }) => isCounted(total))} />
          ) : null}
        </section>
        <p>
          <a href={bodyPath(body.id)}>{words.body.toBody}</a>
        </p>
      </div>
    </Page>
  )
}

/** The latest year with a value, and how it changed from the one before. */
function answerOf(language: Language, years: readonly YearPresence[]): string {
  const words = commitmentWords(language).body
  const known = years.flatMap((each) => {
    const share = inPersonShare(each)
    return share === null ? [] : { year: each.year, share }
  })
  const latest = known.at(-1)
  if (!latest) return words.none
  const said = words.answer(formatPercent(language, latest.share, 0), latest.year)
  const before = known.at(-2)
  if (!before) return said
  const points = Math.round(latest.share) - Math.round(before.share)
  const amount = formatNumber(language, Math.abs(points))
  if (points === 0) return `${said} ${words.change.same(before.year)}`
  return `${said} ${words.change[points > 0 ? 'up' : 'down'](amount, before.year)}`
}

/** A line between two points says no more than the sentence above it. */
const fewestYears = 3

function YearChart({
  language,
  body,
  years,
}: {
  readonly language: Language
  readonly body: Body
  readonly years: readonly YearPresence[]
}) {
  const words = commitmentWords(language)
  const known = years.filter((each) => inPersonShare(each) !== null)
  const [first, last] = [known[0], known.at(-1)]
  return (
    <section class="group">
      <SectionHeading>{words.body.chart}</SectionHeading>
      {first && last && known.length >= fewestYears ? (
        <ControlChart
          id="in-person"
          language={language}
          title={words.body.chartTitle(body.name)}
          description={words.body.chartDescription(first.year, last.year, percent(language, last))}
          unit={{ symbol: '%', decimals: 0, bounds: [0, 100] }}
          points={years.map((each) => {
            const value = inPersonShare(each)
            return value === null
              ? { year: each.year, value, reason: words.body.noValue }
              : { year: each.year, value, halfWidth: null, cause: null }
          })}
          phases={[]}
          target={null}
          actions={[]}
        />
      ) : (
        <p class="muted">{words.body.fewYears}</p>
      )}
      <Details summary={words.body.tableYears} open={known.length < fewestYears}>
        <PresenceTable
          language={language}
          caption={words.body.tableYears}
          head={words.heads.year}
          rows={years.toReversed().map((each) => ({ name: String(each.year), presence: each }))}
        />
      </Details>
    </section>
  )
}

function MeetingByMeeting({
  language,
  body,
  meetings,
}: {
  readonly language: Language
  readonly body: Body
  readonly meetings: readonly MeetingPresence[]
}) {
  const words = commitmentWords(language).body
  const points = meetings.map((each, at) => {
    const value = inPersonShare(each)
    return value === null ? { year: at, value, reason: words.noValue } : { year: at, value }
  })
  const latest = meetings.at(-1)!
  return (
    <section class="group">
      <SectionHeading>{words.spark}</SectionHeading>
      {meetings.length > 1 ? (
        <p class="presence-spark">
          {Sparkline({
            id: 'meetings',
            title: words.sparkTitle(body.name),
            description: words.sparkDescription(meetings.length, percent(language, latest)),
            points,
            years: [0, meetings.length - 1],
            target: null,
            cause: null,
          })}
          <strong>{percent(language, latest)}</strong>
          <span class="second">{formatDate(language, latest.day)}</span>
        </p>
      ) : null}
      <Details summary={words.tableMeetings} open={meetings.length === 1}>
        <PresenceTable
          language={language}
          caption={words.tableMeetings}
          head={words.meeting}
          rows={meetings.toReversed().map((each) => ({
            name: formatDate(language, each.day),
            href: meetingPath(each.meetingId),
            presence: each,
          }))}
        />
      </Details>
    </section>
  )
}

type PresenceRow = { readonly name: string; readonly href?: string; readonly presence: Presence }

function PresenceTable({
  language,
  caption,
  head,
  rows,
}: {
  readonly language: Language
  readonly caption: string
  readonly head: string
  readonly rows: readonly PresenceRow[]
}) {
  const { heads } = commitmentWords(language)
  return (
    <table class="table table-dense">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" class="number">
            {heads.present}
          </th>
          <th scope="col" class="number">
            {heads.substitute}
          </th>
          <th scope="col" class="number">
            {heads.own}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, href, presence }) => (
          <tr>
            <th scope="row">{href ? <a href={href}>{name}</a> : name}</th>
            <td class="number">{presence.inPerson}</td>
            <td class="number">{presence.bySubstitute}</td>
            <td class="number">{percent(language, presence)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reasons({
  language,
  reasons,
}: {
  readonly language: Language
  readonly reasons: readonly Reason[]
}) {
  const words = commitmentWords(language).body
  return (
    <section>
      <SectionHeading>{words.reasons}</SectionHeading>
      {reasons.length === 0 ? (
        <p class="muted">{words.noReasons}</p>
      ) : (
        <ul class="rule-list">
          {reasons.map((reason) => (
            <li>
              <Stored language={language}>{reason.words}</Stored>
              <p class="second">{words.reason(reason.count)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function percent(language: Language, presence: Presence): string {
  const share = inPersonShare(presence)
  return share === null ? '–' : formatPercent(language, share, 0)
}
