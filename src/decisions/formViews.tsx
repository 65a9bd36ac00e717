import type { Child } from 'hono/jsx'
import { formatDate } from '../i18n/format.ts'
import { HatsMeet } from '../identity/parts.tsx'
import { LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { RecordedAnswer } from './answering.ts'
import { CitationFields } from './citationFields.tsx'
import type { Ending } from './followUp.ts'
import { followUpWords } from './followUpWords.ts'
import { decisionFormWords } from './formWords.ts'
import { citation, elsewhereKinds, type Outcome, type OutcomeInContext } from './outcome.ts'
import { acceptancePath, decisionsPath, outcomePath, termsPath } from './paths.ts'
import { TermsFields } from './termsFields.tsx'
import { decisionWords } from './words.ts'

/** What the page of a form is called and asks, and what its button does. */
type FormWords = {
  readonly title: string
  readonly answer: string
  readonly lead: string
  readonly save: string
}

/** The frame of every form about outcomes: what is wrong, what it is about, what was changed meanwhile, the fields. */
export function DecisionFormPage({
  view,
  form,
  outcome,
  words,
  action,
  theirs,
  ended,
  children,
}: {
  readonly view: View
  readonly form: FormState
  /** Null for one that is not there yet. */
  readonly outcome: (Outcome & Partial<Pick<OutcomeInContext, 'bodyId'>>) | null
  readonly words: FormWords
  readonly action: string
  /** What somebody else has written since the form was opened. */
  readonly theirs?: Child
  /** Somebody has ended the outcome since the form was opened: it is shown once more, and can no longer be saved. */
  readonly ended?: Ending | null | undefined
  readonly children: Child
}) {
  const { title } = words
  const about = outcome ? [{ label: citation(outcome), href: outcomePath(outcome.id) }] : []
  const over =
    ended && outcome ? (
      <LinkButton href={outcomePath(outcome.id)}>{followUpWords(view.language).ending.toOutcome}</LinkButton>
    ) : null
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      note={
        outcome ? (
          <Stored language={view.language}>{`${citation(outcome)} ${outcome.title}`}</Stored>
        ) : undefined
      }
      answer={words.answer}
      lead={words.lead}
      meanwhile={ended ? <EndedMeanwhile view={view} ending={ended} /> : theirs}
      current="decisions"
      breadcrumb={[
        { label: decisionWords(view.language).title, href: decisionsPath() },
        ...about,
        { label: title },
      ]}
    >
      <Form action={action} save={over ? null : words.save} beside={over}>
        {children}
        <HatsMeet view={view} matter={{ bodyIds: outcome?.bodyId ? [outcome.bodyId] : [] }} />
      </Form>
    </FormPage>
  )
}

function EndedMeanwhile({ view, ending }: { readonly view: View; readonly ending: Ending }) {
  const { endedOn, reason, recordedByName } = ending
  const words = followUpWords(view.language).ending
  return (
    <StoredIn
      language={view.language}
      sentence={words.meanwhile(recordedByName, formatDate(view.language, endedOn), reason)}
      stored={reason}
    />
  )
}

export function NewDecisionPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = decisionFormWords(view.language).decision
  const { optional } = decisionFormWords(view.language)
  const { kinds, kindMeans } = decisionWords(view.language)
  return (
    <DecisionFormPage view={view} form={form} outcome={null} words={words} action={decisionsPath()}>
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
      <CitationFields form={form} words={words} optional={optional} />
      <TermsFields view={view} form={form} validity />
    </DecisionFormPage>
  )
}

export function TermsPage({
  view,
  form,
  outcome,
  put,
  ended,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  /** Put to the parties: its validity stands fast. */
  readonly put: boolean
  readonly ended?: Ending | null
}) {
  const words = decisionFormWords(view.language).terms
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={words}
      action={termsPath(outcome.id)}
      ended={ended}
    >
      <HiddenField form={form} name="seen" />
      <TermsFields view={view} form={form} validity={!put} />
    </DecisionFormPage>
  )
}

export function AcceptancePage({
  view,
  form,
  outcome,
  answer,
  ended,
}: {
  readonly view: View
  readonly form: FormState
  readonly outcome: Outcome
  readonly answer: RecordedAnswer
  readonly ended?: Ending | null
}) {
  const words = decisionFormWords(view.language).acceptance
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={{ ...words, answer: words.answer(answer.partyName) }}
      action={acceptancePath(outcome.id, answer.number)}
      ended={ended}
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
