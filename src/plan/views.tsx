import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { newPlanPath, planPath } from './paths.ts'
import { countByState, isOpen, tasksOf, type WholePlan } from './plan.ts'
import { schedule } from './schedule.ts'
import { planWords } from './words.ts'

/** The change strategies and operating plans of the partnership. */
export function PlansPage({
  view,
  actor,
  plans,
  today,
}: {
  readonly view: View
  readonly actor: Actor
  readonly plans: readonly WholePlan[]
  readonly today: CivilDate
}) {
  const words = planWords(view.language)
  const open = plans.filter(({ closure }) => !closure)
  const closed = plans.filter(({ closure }) => closure)
  const late = open.reduce((sum, { actions }) => sum + countByState(actions, today).late, 0)
  const unanswered = open.reduce((sum, { requests }) => sum + requests.filter(isOpen).length, 0)
  const add = mayPrepare(actor) ? (
    <LinkButton icon="plus" href={newPlanPath()}>
      {words.add}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="plan">
      <ObjectHeading
        name={words.title}
        answer={words.answer(open.length, late, unanswered)}
        definition={words.definition}
      />
      {plans.length === 0 ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
        </section>
      ) : (
        <div class="stack">
          {open.length > 0 ? <PlanTable view={view} plans={open} today={today} label={words.open} /> : null}
          {closed.length > 0 ? (
            <section>
              <SectionHeading>{words.closedPlans}</SectionHeading>
              <PlanTable view={view} plans={closed} today={today} label={words.closedPlans} />
            </section>
          ) : null}
          {add ? <div class="actions">{add}</div> : null}
        </div>
      )}
    </Page>
  )
}

function PlanTable({
  view: { language },
  plans,
  today,
  label,
}: {
  readonly view: View
  readonly plans: readonly WholePlan[]
  readonly today: CivilDate
  readonly label: string
}) {
  const words = planWords(language)
  const { heads } = words
  return (
    <table class="table table-labelled" role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{heads.plan}</th>
          <th role="columnheader">{heads.actions}</th>
          <th role="columnheader">{heads.end}</th>
          <th role="columnheader">{heads.state}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {plans.map((plan) => {
          const { done, late } = countByState(plan.actions, today)
          const { endsOn } = schedule(tasksOf(plan.actions), today)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={planPath(plan.id)} lang={storedLang(language)}>
                  {plan.name}
                </a>
                <p class="second">{words.kinds[plan.kind]}</p>
              </th>
              <td role="cell" data-label={heads.actions}>
                {words.counted(done, plan.actions.length)}
                {late > 0 ? <p class="second away">{words.lateCount(late)}</p> : null}
              </td>
              <td role="cell" data-label={heads.end}>
                {formatDate(language, endsOn ?? plan.toOn)}
              </td>
              <td role="cell" data-label={heads.state}>
                {plan.closure ? (
                  <Tag icon="check">{words.closed}</Tag>
                ) : (
                  <Tag icon="arrowRight">{words.open}</Tag>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
