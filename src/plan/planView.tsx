import { raw } from 'hono/html'
import { type CivilDate, formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { Gantt } from './gantt.tsx'
import { ActionTable } from './parts.tsx'
import {
  newActionPath,
  newPlanClosurePath,
  planCsvPath,
  planDetailsPath,
  planReopeningPath,
  plansPath,
} from './paths.ts'
import { countByState, tasksOf, type WholePlan } from './plan.ts'
import { criticalPath, schedule } from './schedule.ts'
import { Support } from './supportView.tsx'
import { planWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly plan: WholePlan
  readonly today: CivilDate
  /** A request that was taken back just now. */
  readonly withdrawn?: { readonly id: string; readonly wish: string } | null
}

/** A plan: how it stands, its time line, its actions, and the support that it needs. */
export function PlanPage(shown: Shown) {
  const { view, actor, plan, today } = shown
  const { language } = view
  const words = planWords(language)
  const { done, late } = countByState(plan.actions, today)
  const { endsOn, slips } = schedule(tasksOf(plan.actions), today)
  const forecast =
    plan.closure || endsOn === null || done === plan.actions.length
      ? ''
      : words.forecast(formatDate(language, endsOn), slips)
  const writes = mayPrepare(actor) && !plan.closure
  return (
    <Page
      view={view}
      title={plan.name}
      current="plan"
      breadcrumb={[{ label: words.title, href: plansPath() }, { label: words.kinds[plan.kind] }]}
    >
      <ObjectHeading
        name={<Stored language={language}>{plan.name}</Stored>}
        tag={
          plan.closure ? <Tag icon="check">{words.closed}</Tag> : <Tag icon="arrowRight">{words.open}</Tag>
        }
        answer={`${words.standingOf(done, plan.actions.length, late)}${forecast}`}
        long
        definition={<Stored language={language}>{plan.intent}</Stored>}
      />
      <div class="stack">
        {plan.closure ? <Closure {...shown} closure={plan.closure} /> : null}
        {plan.actions.length === 0 ? (
          <section>
            <EmptyState
              what={words.noAction}
              why={words.noActionWhy}
              action={
                writes ? (
                  <LinkButton icon="plus" href={newActionPath(plan.id)}>
                    {words.addAction}
                  </LinkButton>
                ) : null
              }
            />
          </section>
        ) : (
          <TimeLine {...shown} writes={writes} />
        )}
        <div class="layout-8-4">
          <Support {...shown} withdrawn={shown.withdrawn ?? null} writes={writes} />
          <aside class="group">
            <FactList
              facts={[
                { term: words.facts.kind, value: words.kinds[plan.kind] },
                {
                  term: words.facts.period,
                  value: words.period(formatDate(language, plan.fromOn), formatDate(language, plan.toOn)),
                },
              ]}
            />
            {writes ? (
              <div class="group">
                <LinkButton variant="secondary" href={planDetailsPath(plan.id)}>
                  {words.change}
                </LinkButton>
                <LinkButton variant="tertiary" href={newPlanClosurePath(plan.id)}>
                  {words.close}
                </LinkButton>
              </div>
            ) : null}
          </aside>
        </div>
      </div>
    </Page>
  )
}

function Closure({
  view: { language },
  actor,
  plan,
  closure,
}: Shown & { readonly closure: NonNullable<WholePlan['closure']> }) {
  const words = planWords(language)
  return (
    <div class="group">
      <Notice tone="neutral" title={words.facts.closing}>
        <p class="lines" lang={storedLang(language)}>
          {closure.note}
        </p>
        <DoneBy language={language} by={closure.by} at={closure.at} />
      </Notice>
      {mayPrepare(actor) ? (
        <form method="post" action={planReopeningPath(plan.id)}>
          <Button variant="secondary" icon="undo">
            {words.reopen}
          </Button>
        </form>
      ) : null}
    </div>
  )
}

function TimeLine({ view: { language }, plan, today, writes }: Shown & { readonly writes: boolean }) {
  const words = planWords(language)
  const named = criticalPath(schedule(tasksOf(plan.actions), today)).map(
    ({ id }) => plan.actions.find((action) => action.id === id)!.name,
  )
  return (
    <>
      <section>
        <SectionHeading>{words.timeLine}</SectionHeading>
        {named.length > 0 && !plan.closure ? (
          <p>{words.timeLineSays(formatList(language, named.map(quoted)))}</p>
        ) : null}
        <Gantt language={language} plan={plan} today={today} />
        <Legend {...words.legend} />
      </section>
      <section>
        <SectionHeading
          id="actions"
          aside={
            writes ? (
              <LinkButton icon="plus" href={newActionPath(plan.id)}>
                {words.addAction}
              </LinkButton>
            ) : null
          }
        >
          {words.tableTitle}
        </SectionHeading>
        <ActionTable language={language} plan={plan} today={today} />
        <div class="actions">
          <LinkButton variant="secondary" icon="download" href={planCsvPath(plan.id)} data-turbo="false">
            {words.csv}
          </LinkButton>
        </div>
      </section>
    </>
  )
}

const quoted = (name: string) => `”${name}”`

const sample = (inner: string) =>
  raw(
    `<svg class="chart-svg" width="30" height="14" viewBox="0 0 30 14" aria-hidden="true" focusable="false">${inner}</svg>`,
  )
const bar = 'd="M2 2H28V12H2Z"'
const samples = {
  critical: sample(`<path class="gantt-critical" ${bar}/>`),
  other: sample(`<path class="gantt-other" ${bar}/>`),
  done: sample('<path class="gantt-done" d="M2 2H16V12H2Z"/><path class="gantt-tick" d="M19 7l3 3 5 -6"/>'),
  late: sample(`<path class="gantt-late" ${bar}/>`),
  milestone: sample('<path class="gantt-milestone" d="M15 1l6 6-6 6-6-6z"/>'),
}

function Legend(words: Readonly<Record<keyof typeof samples, string>>) {
  return (
    <ul class="plan-legend">
      {(Object.keys(samples) as (keyof typeof samples)[]).map((kind) => (
        <li>
          {samples[kind]}
          {words[kind]}
        </li>
      ))}
    </ul>
  )
}
