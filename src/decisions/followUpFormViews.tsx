import { RadioGroup } from '../ui/choice.tsx'
import { DateField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { conclusions, reportStates } from './followUp.ts'
import { followUpWords } from './followUpWords.ts'
import { DecisionFormPage } from './formViews.tsx'
import { citation, type Outcome } from './outcome.ts'
import { endingPath, evaluationsPath, reportsPath } from './paths.ts'

type AboutOutcome = { readonly view: View; readonly form: FormState; readonly outcome: Outcome }

export function EvaluationPage({ view, form, outcome }: AboutOutcome) {
  const words = followUpWords(view.language).evaluation
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={words}
      action={evaluationsPath(outcome.id)}
    >
      <DateField form={form} name="evaluatedOn" label={words.day} />
      <TextArea form={form} name="found" label={words.found} hint={words.foundHint} rows={6} />
      <RadioGroup
        form={form}
        name="conclusion"
        label={words.conclusion}
        options={conclusions.map((value) => ({ value, label: words.conclusions[value] }))}
      />
    </DecisionFormPage>
  )
}

export function ReportPage({
  view,
  form,
  outcome,
  parties,
}: AboutOutcome & { readonly parties: readonly { readonly id: string; readonly name: string }[] }) {
  const words = followUpWords(view.language).report
  return (
    <DecisionFormPage
      view={view}
      form={form}
      outcome={outcome}
      words={words}
      action={reportsPath(outcome.id)}
    >
      <Select
        form={form}
        name="party"
        label={words.party}
        hint={words.partyHint}
        options={[
          { value: '', label: words.together },
          ...parties.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(view.language) })),
        ]}
      />
      <DateField form={form} name="reportedOn" label={words.day} />
      <RadioGroup
        form={form}
        name="state"
        label={words.state}
        options={reportStates.map((value) => ({ value, label: words.states[value] }))}
      />
      <TextArea form={form} name="done" label={words.done} rows={6} />
    </DecisionFormPage>
  )
}

export function EndingPage({
  view,
  form,
  outcome,
  successors,
}: AboutOutcome & { readonly successors: readonly Outcome[] }) {
  const words = followUpWords(view.language).ending
  return (
    <DecisionFormPage view={view} form={form} outcome={outcome} words={words} action={endingPath(outcome.id)}>
      <DateField form={form} name="endedOn" label={words.day} />
      <TextArea form={form} name="reason" label={words.reason} rows={4} />
      <Select
        form={form}
        name="successor"
        label={words.successor}
        hint={words.successorHint}
        options={[
          { value: '', label: words.noSuccessor },
          ...successors.map((each) => ({ value: each.id, label: `${citation(each)} ${each.title}` })),
        ]}
      />
    </DecisionFormPage>
  )
}
