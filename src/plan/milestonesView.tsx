import type { Child } from 'hono/jsx'
import { type CivilDate, daysBetween, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { actionWords } from './actionWords.ts'
import { milestoneRemovalPath, milestonesPath, passingPath, passingUndoPath } from './paths.ts'
import type { Action, Milestone } from './plan.ts'

/** What is to be reached on the way of an action, with the form of one more where it may be added. */
export function Milestones({
  view,
  action,
  today,
  form,
  open,
}: {
  readonly view: View
  readonly action: Action
  readonly today: CivilDate
  readonly form: FormState
  readonly open: boolean
}) {
  const { language } = view
  const words = actionWords(language)
  return (
    <section>
      <SectionHeading id="milestones">{words.milestones}</SectionHeading>
      {action.milestones.length === 0 ? (
        <p class="muted">{words.noMilestones}</p>
      ) : (
        <ul class="rule-list">
          {action.milestones.map((milestone) => (
            <li class="plan-milestone">
              <div>
                <Stored language={language}>{milestone.name}</Stored>
                <MilestoneState language={language} milestone={milestone} today={today} />
              </div>
              {open ? <MilestoneDeeds language={language} milestone={milestone} /> : null}
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <Details summary={words.newMilestone} open={hasProblems(form)}>
          <form class="form" method="post" action={milestonesPath(action.id)} novalidate>
            <HiddenField form={form} name="id" />
            <TextField form={form} name="milestone" label={words.milestoneName} />
            <DateField form={form} name="dueOn" label={words.milestoneDay} />
            <div class="actions">
              <Button variant="secondary">{words.addMilestone}</Button>
            </div>
          </form>
        </Details>
      ) : null}
    </section>
  )
}

function MilestoneState({
  language,
  milestone: { dueOn, passing },
  today,
}: {
  readonly language: Language
  readonly milestone: Milestone
  readonly today: CivilDate
}): Child {
  const words = actionWords(language)
  if (passing) {
    return (
      <p>
        <Tag tone="towards" icon="checkCircle">
          {words.passed(formatDate(language, passing.passedOn))}
        </Tag>
      </p>
    )
  }
  const late = daysBetween(dueOn, today)
  return (
    <p class="second">
      {words.due(formatDate(language, dueOn))}{' '}
      {late > 0 ? (
        <Tag tone="away" icon="clock">
          {words.missed(late)}
        </Tag>
      ) : null}
    </p>
  )
}

function MilestoneDeeds({
  language,
  milestone,
}: {
  readonly language: Language
  readonly milestone: Milestone
}) {
  const words = actionWords(language)
  const { id, name, passing } = milestone
  return (
    <div class="plan-inline">
      <form method="post" action={passing ? passingUndoPath(id) : passingPath(id)}>
        <Button variant="secondary" aria-label={passing ? words.undoPassNamed(name) : words.passNamed(name)}>
          {passing ? words.undoPass : words.pass}
        </Button>
      </form>
      {passing ? null : (
        <form method="post" action={milestoneRemovalPath(id)}>
          <Button variant="tertiary" aria-label={words.removeMilestoneNamed(name)}>
            {words.removeMilestone}
          </Button>
        </form>
      )}
    </div>
  )
}
