import { type CivilDate, daysBetween, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { DoneBy } from '../ui/author.tsx'
import type { IconName } from '../ui/icon.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { actionPath } from './paths.ts'
import { type Action, type ActionState, silentDays, stateOf, tasksOf, type WholePlan } from './plan.ts'
import { type Scheduled, schedule } from './schedule.ts'
import { planWords } from './words.ts'

const looks: Record<ActionState, readonly ['neutral' | 'towards' | 'away', IconName]> = {
  done: ['towards', 'checkCircle'],
  late: ['away', 'clock'],
  stuck: ['away', 'pause'],
  'at-risk': ['away', 'warning'],
  underway: ['neutral', 'arrowRight'],
  ahead: ['neutral', 'calendar'],
}

/** Where an action stands: a word, a shape and a colour. */
export function ActionTag({ language, state }: { readonly language: Language; readonly state: ActionState }) {
  const [tone, icon] = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {planWords(language).states[state]}
    </Tag>
  )
}

/** The actions of a plan with who, when, how it goes, what they wait for and how much they may slip. */
export function ActionTable({
  language,
  plan,
  today,
}: {
  readonly language: Language
  readonly plan: WholePlan
  readonly today: CivilDate
}) {
  const words = planWords(language)
  const { heads } = words
  const held = schedule(tasksOf(plan.actions), today)
  return (
    <table class="table table-labelled" role="table" aria-labelledby="actions">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{heads.action}</th>
          <th role="columnheader">{heads.owner}</th>
          <th role="columnheader">{heads.days}</th>
          <th role="columnheader">{heads.state}</th>
          <th role="columnheader">{heads.waits}</th>
          <th role="columnheader" class="number">
            {heads.slack}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {plan.actions.map((action) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={actionPath(action.id)} lang={storedLang(language)}>
                {action.name}
              </a>
            </th>
            <td role="cell" data-label={heads.owner}>
              {action.owner.name}
            </td>
            <td role="cell" data-label={heads.days}>
              {words.period(formatDate(language, action.startsOn), formatDate(language, action.endsOn))}
            </td>
            <td role="cell" data-label={heads.state}>
              <ActionTag language={language} state={stateOf(action, today)} />
              <Said language={language} action={action} today={today} />
            </td>
            <td role="cell" data-label={heads.waits}>
              <Waits language={language} plan={plan} action={action} held={held.tasks.get(action.id)!} />
            </td>
            <td role="cell" data-label={heads.slack} class="number">
              <Slack language={language} action={action} held={held.tasks.get(action.id)!} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What was told last, or that nobody has told for long. */
function Said({
  language,
  action,
  today,
}: {
  readonly language: Language
  readonly action: Action
  readonly today: CivilDate
}) {
  const silent = silentDays(action, today)
  const [latest] = action.statuses
  return (
    <>
      {latest && !action.completion ? (
        <p class="second">
          <Stored language={language}>{latest.note}</Stored> ({formatDate(language, latest.toldOn)})
        </p>
      ) : null}
      {silent === null ? null : <p class="second away">{planWords(language).silent(silent)}</p>}
    </>
  )
}

function Waits({
  language,
  plan,
  action,
  held,
}: {
  readonly language: Language
  readonly plan: WholePlan
  readonly action: Action
  readonly held: Scheduled
}) {
  const words = planWords(language)
  const waited = plan.actions.filter(({ id }) => action.after.includes(id))
  if (waited.length === 0) return <span class="muted">{words.nothing}</span>
  return (
    <>
      {waited.map(({ name }) => (
        <p lang={storedLang(language)}>{name}</p>
      ))}
      {held.tooEarly > 0 ? <p class="second away">{words.tooEarly(held.tooEarly)}</p> : null}
    </>
  )
}

function Slack({
  language,
  action,
  held,
}: {
  readonly language: Language
  readonly action: Action
  readonly held: Scheduled
}) {
  const words = planWords(language)
  if (action.completion) return <span class="muted">–</span>
  return held.critical ? <strong class="missing">{words.critical}</strong> : <>{words.slack(held.slack)}</>
}

/** A request for support and what was answered, for lists of them. */
export function RequestSummary({
  language,
  request,
  today,
}: {
  readonly language: Language
  readonly request: WholePlan['requests'][number]
  readonly today: CivilDate
}) {
  const words = planWords(language)
  const [answer] = request.answers
  const late = daysBetween(request.answerBy, today)
  const asks = words.asks(request.asked.name, formatDate(language, request.answerBy))
  return (
    <>
      <p>
        <strong lang={storedLang(language)}>{request.wish}</strong>
      </p>
      <p class="second">
        {words.supportKinds[request.kind]}. {asks}
      </p>
      <DoneBy language={language} by={request.asking.by} at={request.asking.at} />
      {answer ? (
        <>
          <p>
            <Tag tone={answer.answer === 'given' ? 'towards' : 'neutral'} icon={answerIcons[answer.answer]}>
              {words.answersNamed[answer.answer]}
            </Tag>{' '}
            <Stored language={language}>{answer.text}</Stored>
          </p>
          <DoneBy language={language} by={answer.by} at={answer.at} />
        </>
      ) : (
        <p>
          <Tag tone={late > 0 ? 'away' : 'neutral'} icon="clock">
            {late > 0 ? words.overdue(late) : words.noAnswerYet}
          </Tag>
        </p>
      )}
    </>
  )
}

const answerIcons = { given: 'check', partly: 'minus', declined: 'cross' } as const satisfies Record<
  string,
  IconName
>
