import { Boxes, CheckboxField, Fieldset, RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { DateField, HiddenField, NumberField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { CandidateFields } from './candidateFields.tsx'
import { draftWords } from './draftWords.ts'
import { completions, counts, criterionRows, type DraftContext, secrecies, utilities } from './forms.ts'
import { type Method, methodKinds, tieRules, weightRules } from './method.ts'
import { draftPath, prioritiesPath, roundPath } from './paths.ts'
import { priorityWords } from './words.ts'

export function NewRoundPage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = draftWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.newTitle}
      answer={words.newAnswer}
      lead={words.newLead}
      current="priorities"
      breadcrumb={[
        { label: priorityWords(view.language).title, href: prioritiesPath() },
        { label: words.newTitle },
      ]}
    >
      <Form action={prioritiesPath()} save={words.next}>
        <HiddenField form={form} name="id" />
        <TheQuestion view={view} form={form} />
        <MethodField view={view} form={form} />
      </Form>
    </FormPage>
  )
}

/** Everything that is sealed when the round opens, in one form. */
export function DraftPage({
  view,
  form,
  context,
  meanwhile = false,
}: {
  readonly view: View
  readonly form: FormState
  readonly context: DraftContext
  readonly meanwhile?: boolean
}) {
  const words = draftWords(view.language)
  const round = context.round
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      name={
        <>
          {words.title}: <Stored language={view.language}>{round.question}</Stored>
        </>
      }
      lead={words.lead}
      meanwhile={meanwhile ? words.meanwhile : undefined}
      current="priorities"
      breadcrumb={[
        { label: priorityWords(view.language).title, href: prioritiesPath() },
        { label: <Stored language={view.language}>{round.question}</Stored>, href: roundPath(round.id) },
        { label: words.title },
      ]}
    >
      <Form
        action={draftPath(round.id)}
        save={words.save}
        beside={<a href={roundPath(round.id)}>{words.back}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TheQuestion view={view} form={form} />
        <SectionHeading>{words.candidates}</SectionHeading>
        <CandidateFields view={view} form={form} context={context} />
        <MethodField view={view} form={form} />
        <Settings view={view} form={form} method={round.rules.method} />
        <SectionHeading>{words.who}</SectionHeading>
        <Electorate view={view} form={form} context={context} />
        <RuleFields view={view} form={form} />
      </Form>
    </FormPage>
  )
}

type FieldsProps = { readonly view: View; readonly form: FormState }

function TheQuestion({ view, form }: FieldsProps) {
  const words = draftWords(view.language)
  return (
    <>
      <TextField
        form={form}
        name="question"
        label={words.question}
        hint={words.questionHint}
        autocomplete="off"
      />
      <TextArea
        form={form}
        name="description"
        label={words.description}
        hint={words.descriptionHint}
        note={uiWords(view.language).optional}
      />
      <DateField form={form} name="lastDay" label={words.lastDay} />
    </>
  )
}

function MethodField({ view, form }: FieldsProps) {
  const words = priorityWords(view.language)
  return (
    <RadioGroup
      form={form}
      name="method"
      label={words.method}
      options={methodKinds.map((kind) => ({
        value: kind,
        label: words.methods[kind],
        hint: words.methodHints[kind],
      }))}
    />
  )
}

function Settings({ view, form, method }: FieldsProps & { readonly method: Method }) {
  const words = draftWords(view.language)
  switch (method.kind) {
    case 'dots':
      return <NumberField form={form} name="dots" label={words.dots} />
    case 'ranking':
      return (
        <>
          <RadioGroup
            form={form}
            name="count"
            label={words.count}
            options={counts.map((value) => ({
              value,
              label: words.counts[value],
              hint: words.countHints[value],
            }))}
          />
          <CheckboxField form={form} name="all" label={words.all} hint={words.allHint} />
        </>
      )
    case 'budget':
      return (
        <>
          <NumberField form={form} name="budget" label={words.budget} unit={words.costUnit} />
          <RadioGroup
            form={form}
            name="utility"
            label={words.utility}
            options={utilities.map((value) => ({ value, label: words.utilities[value] }))}
          />
          <RadioGroup
            form={form}
            name="completion"
            label={words.completion}
            options={completions.map((value) => ({ value, label: words.completions[value] }))}
          />
        </>
      )
    case 'criteria':
      return (
        <Fieldset legend={words.criteria} id="criteria" hint={words.criteriaHint}>
          {Array.from({ length: criterionRows(method) }, (_, index) => index + 1).map((row) => (
            <div class="priority-row">
              <TextField form={form} name={`k${row}-name`} label={words.criterion(row)} autocomplete="off" />
              <NumberField form={form} name={`k${row}-weight`} label={words.weight(row)} />
              <TextField form={form} name={`k${row}-low`} label={words.low(row)} autocomplete="off" />
              <TextField form={form} name={`k${row}-high`} label={words.high(row)} autocomplete="off" />
            </div>
          ))}
          <p class="muted">{words.weightHint}</p>
        </Fieldset>
      )
    case 'consent':
    case 'pairwise':
      return null
  }
}

function Electorate({ view, form, context }: FieldsProps & { readonly context: DraftContext }) {
  const words = draftWords(view.language)
  const lang = storedLang(view.language)
  return (
    <>
      <Boxes
        form={form}
        label={words.bodies}
        hint={words.bodiesHint}
        columns
        none={<p class="muted">{words.noBodies}</p>}
        boxes={context.bodies.map(({ id, name, people }) => ({
          name: `body-${id}`,
          label: `${name} (${people})`,
          lang,
        }))}
      />
      <Details
        summary={words.seatsSummary}
        open={context.seats.some(({ id }) => form.values[`seat-${id}`] === 'yes')}
      >
        <Boxes
          form={form}
          label={words.seats}
          columns
          boxes={context.seats.map(({ id, label }) => ({ name: `seat-${id}`, label, lang }))}
        />
      </Details>
    </>
  )
}

function RuleFields({ view, form }: FieldsProps) {
  const words = draftWords(view.language)
  const { weights, ties, named, secret } = priorityWords(view.language)
  return (
    <>
      <RadioGroup
        form={form}
        name="secrecy"
        label={words.named}
        options={secrecies.map((value) => ({ value, label: value === 'named' ? named : secret }))}
      />
      <RadioGroup
        form={form}
        name="weightRule"
        label={words.weightRule}
        options={weightRules.map((value) => ({ value, label: weights[value] }))}
      />
      <RadioGroup
        form={form}
        name="tieRule"
        label={words.tieRule}
        options={tieRules.map((value) => ({ value, label: ties[value] }))}
      />
      <CheckboxField form={form} name="changeable" label={words.changeable} />
    </>
  )
}
