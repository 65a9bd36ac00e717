import type { Actor } from '../identity/actor.ts'
import { HatsMeet } from '../identity/parts.tsx'
import { Button } from '../ui/button.tsx'
import { Boxes, RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { commentField, type OpeningContext, unitField, unknown, valueField } from './forms.ts'
import { assessmentAnswerPath, assessmentClosurePath, assessmentPath, assessmentsPath } from './paths.ts'
import { divisions, type Round, type Unit } from './round.ts'
import { anchorOf, type StatementKey, scale, statementIn, statementsOf } from './statement.ts'
import { assessmentWords } from './words.ts'

/** A statement at a time, in one form: it works by thumb, by keyboard and without script. */
export function AnswerPage({
  view,
  form,
  round,
  unit,
}: {
  readonly view: View
  readonly form: FormState
  readonly round: Round
  /** For whom the actor answers. */
  readonly unit: Unit
}) {
  const words = assessmentWords(view.language).form
  const statements = statementsOf(round.set)
  const done = statements.filter((statement) => form.values[valueField(statement)]).length
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      name={`${words.title}: ${round.name}`}
      answer={words.answer(unit.name)}
      lead={words.lead(statements.length)}
      current="partnership"
      breadcrumb={crumbs(view, round, words.title)}
    >
      <Details summary={words.howKept}>
        <p class="prose">{words.howKeptText}</p>
      </Details>
      <answer-progress>
        <form class="form assessment-form" method="post" action={assessmentAnswerPath(round.id)} novalidate>
          {statements.map((statement, i) => (
            <StatementField view={view} form={form} statement={statement} at={i + 1} of={statements.length} />
          ))}
          <HatsMeet view={view} matter={{ bodyIds: round.division === 'bodies' ? [unit.id] : [] }} />
          <div class="assessment-progress">
            <p role="status" data-says={words.progress('{done}', statements.length)}>
              {words.progress(String(done), statements.length)}
            </p>
            <progress
              value={done}
              max={statements.length}
              aria-label={words.progress(String(done), statements.length)}
            ></progress>
            <Button>{words.save}</Button>
          </div>
        </form>
      </answer-progress>
    </FormPage>
  )
}

function StatementField({
  view,
  form,
  statement,
  at,
  of,
}: {
  readonly view: View
  readonly form: FormState
  readonly statement: StatementKey
  readonly at: number
  readonly of: number
}) {
  const words = assessmentWords(view.language).form
  const said = statementIn(view.language, statement)
  const comment = commentField(statement)
  const open = Boolean(form.values[comment]) || form.problems[comment] !== undefined
  return (
    <div class="assessment-statement">
      <RadioGroup
        form={form}
        name={valueField(statement)}
        label={`${words.numbered(at, of)} ${said.text}`}
        options={[
          ...scale.map((value) => ({
            value: String(value),
            label: [String(value), anchorOf(said, value)].filter(Boolean).join('. '),
          })),
          { value: unknown, label: words.dontKnow },
        ]}
      />
      <Details summary={words.comment} open={open}>
        <TextArea
          form={form}
          name={comment}
          label={words.commentLabel(at)}
          hint={words.commentHint}
          rows={3}
        />
      </Details>
    </div>
  )
}

export function OpeningPage({
  view,
  form,
  context,
}: {
  readonly view: View
  readonly form: FormState
  readonly context: OpeningContext
}) {
  const words = assessmentWords(view.language).opening
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="partnership"
      breadcrumb={[
        { label: assessmentWords(view.language).title, href: assessmentsPath() },
        { label: words.title },
      ]}
    >
      <Form action={assessmentsPath()} save={words.open}>
        <HiddenField form={form} name="id" />
        <TextField
          form={form}
          name="name"
          label={words.name}
          hint={words.nameHint}
          width="medium"
          autocomplete="off"
        />
        <DateField form={form} name="lastDay" label={words.lastDay} />
        <RadioGroup
          form={form}
          name="division"
          label={words.division}
          options={divisions.map((value) => ({
            value,
            label: words.divisions[value],
            hint: words.divisionHints[value],
          }))}
        />
        {divisions.map((division) => (
          <Boxes
            form={form}
            label={words[division]}
            columns
            boxes={context.choices[division].map(({ id, name, people }) => ({
              name: unitField(division, id),
              label: `${name} (${people})`,
            }))}
          />
        ))}
      </Form>
    </FormPage>
  )
}

/** What would happen now, told before it does. */
export type ClosingReading = {
  readonly round: Round
  readonly answered: number
  readonly asked: number
  readonly counted: number
  readonly tooFew: readonly { readonly kind: 'municipality' | 'region' | 'other'; readonly answers: number }[]
}

export function ClosingPage({ view, reading }: { readonly view: View; readonly reading: ClosingReading }) {
  const words = assessmentWords(view.language)
  const own = words.closing
  const { round, answered, asked, counted, tooFew } = reading
  return (
    <Page view={view} title={own.title} current="partnership" breadcrumb={crumbs(view, round, own.title)}>
      <ObjectHeading
        name={`${own.title}: ${round.name}`}
        answer={own.answer(answered, asked)}
        definition={own.what}
      />
      <div class="stack">
        {tooFew.map(({ kind, answers }) => (
          <Notice tone="warning">
            {own.tooFew(answers, words.kinds[kind].toLowerCase())} {own.tooFewAgain}
          </Notice>
        ))}
        {counted === 0 ? <Notice tone="warning">{own.nothing}</Notice> : null}
        <form method="post" action={assessmentClosurePath(round.id)}>
          <Button>{own.close}</Button>
        </form>
      </div>
    </Page>
  )
}

export function mayOpen(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'coordinator'
}

function crumbs(view: View, round: Round, title: string) {
  return [
    { label: assessmentWords(view.language).title, href: assessmentsPath() },
    { label: round.name, href: assessmentPath(round.id) },
    { label: title },
  ]
}
