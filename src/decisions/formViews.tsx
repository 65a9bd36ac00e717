import type { Child } from 'hono/jsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { RecordedAnswer } from './answering.ts'
import { decisionFormWords } from './formWords.ts'
import { citation, elsewhereKinds, type Outcome, type Terms } from './outcome.ts'
import { acceptancePath, decisionsPath, outcomePath, termsPath } from './paths.ts'
import { decisionWords } from './words.ts'

/** The frame of every form about outcomes: what is wrong, what it is about, what was changed meanwhile, the fields. */
export function DecisionFormPage({
  view,
  form,
  outcome,
  title,
  answer,
  lead,
  action,
  save,
  theirs,
  children,
}: {
  readonly view: View
  readonly form: FormState
  /** Null for one that is not there yet. */
  readonly outcome: Outcome | null
  readonly title: string
  readonly answer: string
  readonly lead: string
  readonly action: string
  readonly save: string
  /** What somebody else has written since the form was opened. */
  readonly theirs?: Child
  readonly children: Child
}) {
  const words = decisionWords(view.language)
  const about = outcome ? [{ label: citation(outcome), href: outcomePath(outcome.id) }] : []
  return (
    <Page
      view={view}
      title={title}
      current="decisions"
      failed={hasProblems(form)}
      breadcrumb={[{ label: words.title, href: decisionsPath() }, ...about, { label: title }]}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading
        name={title}
        note={
          outcome ? (
            <Stored language={view.language}>{`${citation(outcome)} ${outcome.title}`}</Stored>
          ) : undefined
        }
        answer={answer}
        definition={lead}
      />
      {theirs ? <Notice tone="warning">{theirs}</Notice> : null}
      <form class="form" method="post" action={action} novalidate>
        {children}
        <div class="actions">
          <Button>{save}</Button>
        </div>
      </form>
    </Page>
  )
}

export function NewDecisionPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = decisionFormWords(view.language).decision
  const { optional } = decisionFormWords(view.language)
  const { kinds, kindMeans } = decisionWords(view.language)
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={null}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      action={decisionsPath()}
      save={words.save}
    >
      <HiddenField form={form} name="id" />
      <RadioGroup
        form={form}
        name="kind"
        label={words.kind}
        options={elsewhereKinds.map((value) => ({ value, label: kinds[value], hint: kindMeans[value] }))}
      />
      <TextField form={form} name="title" label={words.name} hint={words.nameHint} autocomplete="off" />
      <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={6} />
      <TextArea
        form={form}
        name="dissent"
        label={words.dissent}
        hint={words.dissentHint}
        note={optional}
        rows={3}
      />
      <TextField form={form} name="decidedBy" label={words.decidedBy} hint={words.decidedByHint} />
      <DateField form={form} name="takenOn" label={words.takenOn} />
      <TextField
        form={form}
        name="section"
        label={words.section}
        hint={words.sectionHint}
        note={optional}
        width="medium"
      />
      <TextField
        form={form}
        name="diaryNumber"
        label={words.diaryNumber}
        note={optional}
        width="medium"
        autocomplete="off"
      />
      <TermsFields view={view} form={form} validity />
    </DecisionFormPage>
  )
}

export function TermsPage({
  view,
  form,
  outcome,
  put,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  /** Put to the parties: its validity stands fast. */
  readonly put: boolean
}) {
  const words = decisionFormWords(view.language).terms
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      action={termsPath(outcome.id)}
      save={words.save}
    >
      <HiddenField form={form} name="seen" />
      <TermsFields view={view} form={form} validity={!put} />
    </DecisionFormPage>
  )
}

function TermsFields({
  view,
  form,
  validity,
}: {
  readonly view: View
  readonly form: FormState
  readonly validity: boolean
}) {
  const words = decisionFormWords(view.language).terms
  const { optional } = decisionFormWords(view.language)
  const day = (name: keyof Terms, label: string, hint: string) => (
    <DateField form={form} name={name} label={label} hint={hint} note={optional} />
  )
  return (
    <>
      {validity ? day('validFrom', words.validFrom, words.validFromHint) : null}
      {validity ? day('validUntil', words.validUntil, words.validUntilHint) : null}
      {day('evaluateOn', words.evaluateOn, words.evaluateOnHint)}
      <DateField form={form} name="dueOn" label={words.dueOn} hint={words.dueOnHint} />
      <TextField form={form} name="noDueReason" label={words.noDueReason} hint={words.noDueReasonHint} />
    </>
  )
}

export function AcceptancePage({
  view,
  form,
  outcome,
  answer,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  readonly answer: RecordedAnswer
}) {
  const words = decisionFormWords(view.language).acceptance
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      title={words.title}
      answer={words.answer(answer.partyName)}
      lead={words.lead}
      action={acceptancePath(outcome.id, answer.number)}
      save={words.save}
    >
      <blockquote class="statement">
        <p class="lines" lang={storedLang(view.language)}>
          {answer.words}
        </p>
      </blockquote>
      <DateField form={form} name="acceptedOn" label={words.day} />
    </DecisionFormPage>
  )
}
