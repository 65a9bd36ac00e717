import type { Child } from 'hono/jsx'
import { type CivilDate, daysBetween, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { type FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actionWords } from './actionWords.ts'
import { Milestones } from './milestonesView.tsx'
import { ActionTag } from './parts.tsx'
import {
  actionDetailsPath,
  actionPath,
  completionUndoPath,
  newCompletionPath,
  newRequestPath,
  newStatusPath,
  planPath,
  plansPath,
  removalPath,
  removalUndoPath,
} from './paths.ts'
import { type Action, mayTell, stateOf, tasksOf, type WholePlan } from './plan.ts'
import { schedule } from './schedule.ts'
import type { Tied } from './tiedStore.ts'
import { planWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly plan: WholePlan
  readonly action: Action
  readonly isRemoved: boolean
  readonly ownerIsGone: boolean
  readonly carriesOut: readonly Tied[]
  readonly effects: readonly Tied[]
  readonly today: CivilDate
  /** The form of a milestone, where one may be added. */
  readonly form: FormState
}

/** An action: when, how it goes, what is on the way, and the chain that it stands in. */
export function ActionPage(shown: Shown) {
  const { view, actor, plan, action, isRemoved, today, form } = shown
  const { language } = view
  const open = !plan.closure && !isRemoved
  return (
    <FormPage
      view={view}
      form={form}
      title={action.name}
      name={<Stored language={language}>{action.name}</Stored>}
      note={<ActionTag language={language} state={stateOf(action, today)} />}
      answer={answerOf(shown)}
      lead={<Stored language={language}>{action.description}</Stored>}
      current="plan"
      breadcrumb={[
        { label: planWords(language).title, href: plansPath() },
        { label: <Stored language={language}>{plan.name}</Stored>, href: planPath(plan.id) },
        { label: <Stored language={language}>{action.name}</Stored> },
      ]}
    >
      <Notices {...shown} />
      <div class="layout-8-4">
        <div class="stack">
          <History {...shown} />
          <Milestones {...shown} open={open && mayTell(actor, action)} />
        </div>
        <aside class="group">
          <FactList facts={factsOf(shown)} />
          {open ? <Deeds {...shown} /> : null}
        </aside>
      </div>
    </FormPage>
  )
}

function answerOf({ view: { language }, plan, action, today }: Shown): string {
  const { answers, hangs, mayslip } = actionWords(language)
  const { completion, startsOn, endsOn } = action
  if (completion) return answers.done(formatDate(language, completion.doneOn))
  const held = schedule(tasksOf(plan.actions), today).tasks.get(action.id)
  const then = !held || plan.closure ? '' : held.critical ? hangs : mayslip(held.slack)
  const late = daysBetween(endsOn, today)
  if (late > 0) return answers.late(late) + then
  const ends = formatDate(language, endsOn)
  return (today < startsOn ? answers.ahead(formatDate(language, startsOn), ends) : answers.open(ends)) + then
}

function Notices({ view: { language }, actor, action, isRemoved, ownerIsGone }: Shown) {
  const words = actionWords(language)
  return (
    <>
      {isRemoved ? (
        <Notice tone="neutral" title={words.removedTitle}>
          {mayPrepare(actor) ? (
            <form method="post" action={removalUndoPath(action.id)}>
              <Button variant="secondary" icon="undo">
                {words.putBack}
              </Button>
            </form>
          ) : null}
        </Notice>
      ) : null}
      {ownerIsGone && !action.completion ? <Notice tone="warning" title={words.ownerGone} /> : null}
    </>
  )
}

/** What was told, the latest first. */
function History({ view: { language }, action }: Shown) {
  const words = actionWords(language)
  const { completion, statuses } = action
  return (
    <section>
      <SectionHeading id="history">{words.history}</SectionHeading>
      {completion?.note ? (
        <Notice tone="neutral" title={words.completedNote}>
          <p class="lines" lang={storedLang(language)}>
            {completion.note}
          </p>
          <DoneBy language={language} by={completion.by} at={completion.at} />
        </Notice>
      ) : null}
      {statuses.length === 0 ? (
        <p class="muted">{words.noStatus}</p>
      ) : (
        <ol class="history">
          {statuses.map(({ standing, note, toldOn, by, at }) => (
            <li class={standing === 'on-track' ? 'history-agreed' : 'history-away'}>
              <p>
                <strong>{words.standings[standing]}.</strong> <Stored language={language}>{note}</Stored>
              </p>
              <p class="second">{formatDate(language, toldOn)}</p>
              <DoneBy language={language} by={by} at={at} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Deeds({ view: { language }, actor, plan, action }: Shown) {
  const words = actionWords(language)
  const tells = mayTell(actor, action)
  if (!tells) return null
  return (
    <div class="group">
      {action.completion ? (
        <form method="post" action={completionUndoPath(action.id)}>
          <Button variant="secondary" icon="undo">
            {words.undoComplete}
          </Button>
        </form>
      ) : (
        <>
          <LinkButton href={newStatusPath(action.id)}>{words.tell}</LinkButton>
          <LinkButton variant="secondary" href={newCompletionPath(action.id)}>
            {words.complete}
          </LinkButton>
        </>
      )}
      {mayPrepare(actor) ? (
        <>
          <LinkButton variant="secondary" href={actionDetailsPath(action.id)}>
            {words.change}
          </LinkButton>
          <LinkButton variant="tertiary" href={newRequestPath(plan.id, action.id)}>
            {planWords(language).ask}
          </LinkButton>
          <form method="post" action={removalPath(action.id)}>
            <Button variant="tertiary">{words.remove}</Button>
          </form>
        </>
      ) : null}
    </div>
  )
}

function factsOf({ view: { language }, plan, action, carriesOut, effects }: Shown): readonly Fact[] {
  const { facts, nothing, period } = planWords(language)
  const words = actionWords(language)
  const named = (actions: readonly Action[]): Child =>
    actions.length === 0
      ? nothing
      : actions.map(({ id, name }) => (
          <p>
            <a href={actionPath(id)} lang={storedLang(language)}>
              {name}
            </a>
          </p>
        ))
  const tied = (things: readonly Tied[]): Child =>
    things.map(({ name, href, kind }) => (
      <p>
        <a href={href} lang={storedLang(language)}>
          {name}
        </a>{' '}
        <span class="second">{words.kindsTied[kind]}</span>
      </p>
    ))
  return [
    { term: facts.owner, value: action.owner.name },
    {
      term: facts.period,
      value: period(formatDate(language, action.startsOn), formatDate(language, action.endsOn)),
    },
    { term: facts.waits, value: named(plan.actions.filter(({ id }) => action.after.includes(id))) },
    { term: facts.blocks, value: named(plan.actions.filter(({ after }) => after.includes(action.id))) },
    carriesOut.length > 0
      ? { term: facts.does, value: tied(carriesOut) }
      : { term: facts.does, value: nothing, note: words.noLinks },
    effects.length > 0
      ? { term: facts.effects, value: tied(effects) }
      : { term: facts.effects, value: nothing, note: words.noEffect },
  ]
}
