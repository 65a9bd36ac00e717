import { type CivilDate, formatDate, formatMonth, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { NumberField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import {
  type Activity,
  capacityOn,
  doubtsOf,
  type Month,
  months,
  openStops,
  type Portfolio,
  roomOn,
  stateOf,
  useOn,
} from './activity.ts'
import { ActivityTable, formatWork } from './parts.tsx'
import {
  newActivityPath,
  newCapacityPath,
  type PortfolioFilter,
  type PortfolioShow,
  portfolioCsvPath,
  portfolioPath,
  portfolioShows,
  slotPath,
} from './paths.ts'
import { RoomChart } from './roomChart.tsx'
import { portfolioWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly portfolio: Portfolio
  readonly filter: PortfolioFilter
  readonly today: CivilDate
  readonly slot: SlotAsked
}

/** What somebody asks there to be room for; `answer` is null until they have. */
export type SlotAsked = { readonly form: FormState; readonly answer: string | null }

/** Two years: what is decided now shows by then. */
const monthsShown = 24

/** All that is run together, and whether there is room for anything new. */
export function PortfolioPage(shown: Shown) {
  const { view, actor, portfolio } = shown
  const { language } = view
  const words = portfolioWords(language)
  const add = mayPrepare(actor) ? (
    <LinkButton icon="plus" href={newActivityPath()}>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="priorities">
      <ObjectHeading name={words.title} answer={answerOf(shown)} long definition={words.definition} />
      {portfolio.activities.length === 0 ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
        </section>
      ) : (
        <div class="stack">
          <List {...shown} />
          <div class="actions">
            {add}
            <LinkButton variant="secondary" icon="download" href={portfolioCsvPath()} data-turbo="false">
              {words.csv}
            </LinkButton>
          </div>
          <div class="layout-8-4">
            <Ahead language={language} months={months(portfolio, shown.today, monthsShown)} />
            <aside class="stack">
              <CapacityNow {...shown} />
              <Slot {...shown} />
            </aside>
          </div>
        </div>
      )}
    </Page>
  )
}

function answerOf({ view: { language }, portfolio, today }: Shown): string {
  const { answer, room } = portfolioWords(language)
  const running = runningIn(portfolio, today)
  const { tenths } = useOn(portfolio, today, today)
  const capacity = capacityOn(portfolio, today)
  const free = roomOn(portfolio, today, today)
  const first = answer(
    running.length,
    formatWork(language, tenths),
    capacity && formatWork(language, capacity.tenths),
  )
  if (running.length === 0) return first
  if (free.kind === 'unknown') return first + room.unknown
  const work = formatWork(language, Math.abs(free.tenths))
  const left = free.tenths < 0 ? room.over(work) : free.tenths === 0 ? room.none : room.some(work)
  return first + left + (free.projects === null ? '' : room.projects(free.projects))
}

function runningIn({ activities, stops }: Portfolio, today: CivilDate): readonly Activity[] {
  return activities.filter((activity) => {
    const state = stateOf(activity, stops, today)
    return state !== 'ended' && state !== 'ahead'
  })
}

/** Those that a view of the list holds. */
function shownIn(portfolio: Portfolio, show: PortfolioShow, today: CivilDate): readonly Activity[] {
  const { activities, stops } = portfolio
  const open = openStops(portfolio)
  const ended = (activity: Activity) => stateOf(activity, stops, today) === 'ended'
  if (show === 'ended') return activities.filter(ended)
  const alive = activities.filter((activity) => !ended(activity))
  if (show === 'running') return alive
  return alive
    .filter(
      ({ id, ...activity }) =>
        open.some(({ activityId }) => activityId === id) ||
        doubtsOf({ id, ...activity }, stops, today).length > 0,
    )
    .toSorted(
      (a, b) =>
        Number(open.some(({ activityId }) => activityId === b.id)) -
          Number(open.some(({ activityId }) => activityId === a.id)) ||
        doubtsOf(b, stops, today).length - doubtsOf(a, stops, today).length,
    )
}

function List({ view: { language }, portfolio, filter, today }: Shown) {
  const words = portfolioWords(language)
  const of = (show: PortfolioShow) => shownIn(portfolio, show, today)
  const shown = of(filter.show).filter(({ kind }) => filter.kind === null || kind === filter.kind)
  const kinds = [...new Set(portfolio.activities.map(({ kind }) => kind))]
  return (
    <section class="group">
      <Segmented
        label={words.which}
        options={portfolioShows.map((show) => ({
          label: `${words.shows[show]} (${of(show).length})`,
          href: portfolioPath({ ...filter, show }),
          current: show === filter.show,
        }))}
      />
      {kinds.length > 1 ? (
        <Segmented
          label={words.kindLabel}
          options={[null, ...kinds].map((kind) => ({
            label: kind === null ? words.allKinds : words.kinds[kind],
            href: portfolioPath({ ...filter, kind }),
            current: kind === filter.kind,
          }))}
        />
      ) : null}
      {shown.length === 0 ? (
        <EmptyState what={words.nothingShown} why={words.nothingShownWhy[filter.show]} />
      ) : (
        <ActivityTable
          language={language}
          activities={shown}
          stops={portfolio.stops}
          today={today}
          label={words.shows[filter.show]}
        />
      )}
    </section>
  )
}

function Ahead({
  language,
  months: all,
}: {
  readonly language: Language
  readonly months: readonly Month[]
}) {
  const words = portfolioWords(language)
  return (
    <section>
      <SectionHeading>{words.chart.heading}</SectionHeading>
      <p>{words.chart.says}</p>
      <RoomChart language={language} months={all} />
      <Details summary={words.chart.table}>
        <table class="table">
          <thead>
            <tr>
              <th>{words.chart.month}</th>
              <th class="number">{words.chart.used}</th>
              <th class="number">{words.chart.capacity}</th>
              <th class="number">{words.chart.projects}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ from, tenths, capacity, projects }) => (
              <tr>
                <th scope="row">
                  {formatMonth(language, from, false)} {from.slice(0, 4)}
                </th>
                <td class="number">{formatWork(language, tenths)}</td>
                <td class="number">{capacity === null ? '–' : formatWork(language, capacity)}</td>
                <td class="number">{formatNumber(language, projects)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Details>
    </section>
  )
}

function CapacityNow({ view: { language }, actor, portfolio, today }: Shown) {
  const words = portfolioWords(language)
  const capacity = capacityOn(portfolio, today)
  return (
    <section class="group">
      <h2>{words.capacityHeading}</h2>
      {capacity ? (
        <div>
          <p>
            <strong>
              {words.capacity(formatWork(language, capacity.tenths), formatDate(language, capacity.fromOn))}
            </strong>
          </p>
          {capacity.projects === null ? null : <p>{words.capacityProjects(capacity.projects)}</p>}
          <p>
            <Stored language={language}>{capacity.note}</Stored>
          </p>
          <DoneBy language={language} by={capacity.by} at={capacity.at} />
        </div>
      ) : (
        <p>{words.capacityNone}</p>
      )}
      {mayPrepare(actor) ? (
        <LinkButton variant="secondary" href={newCapacityPath()}>
          {capacity ? words.change : words.sayCapacity}
        </LinkButton>
      ) : null}
    </section>
  )
}

/** Asks when something of a size would fit. It changes nothing. */
function Slot({ view: { language }, slot: { form, answer } }: Shown) {
  const { slot } = portfolioWords(language)
  return (
    <section class="group" id="slot">
      <h2>{slot.heading}</h2>
      {answer === null ? null : (
        <Notice tone="neutral" announce>
          {answer}
        </Notice>
      )}
      <form class="form" method="get" action={slotPath()} novalidate>
        <NumberField form={form} name="work" label={slot.work} />
        <CheckboxField form={form} name="project" label={slot.isProject} />
        <Button variant="secondary">{slot.ask}</Button>
      </form>
    </section>
  )
}
