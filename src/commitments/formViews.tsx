import { CitationFields } from '../decisions/citationFields.tsx'
import type { Body } from '../partnership/body.ts'
import type { Party } from '../partnership/party.ts'
import { DateField, HiddenField, NumberField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import { commitmentFormWords } from './formWords.ts'
import { type MandatePeriod, periodName } from './mandate.ts'
import { commitmentPath, commitmentsPath, mandatePeriodPath, versionsPath } from './paths.ts'
import type { NamedCommitment } from './store.ts'
import { commitmentWords } from './words.ts'

export function NewCommitmentPage({
  view,
  form,
  parties,
  bodies,
  periods,
}: {
  readonly view: View
  readonly form: FormState
  /** Those that the one who writes may write for. */
  readonly parties: readonly Party[]
  readonly bodies: readonly Body[]
  readonly periods: readonly MandatePeriod[]
}) {
  const words = commitmentFormWords(view.language)
  const choose = { value: '', label: words.choose }
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="partnership"
      breadcrumb={[
        { label: commitmentWords(view.language).title, href: commitmentsPath() },
        { label: words.title },
      ]}
    >
      <Form action={commitmentsPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <Select
          form={form}
          name="party"
          label={words.party}
          width="medium"
          options={[choose, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          form={form}
          name="body"
          label={words.body}
          options={[choose, ...bodies.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          form={form}
          name="period"
          label={words.period}
          width="medium"
          options={periods.map((period) => ({ value: String(period.year), label: periodName(period) }))}
        />
        <PromiseFields view={view} form={form} seatsHint={words.seatsHint} />
      </Form>
    </FormPage>
  )
}

export function VersionPage({
  view,
  form,
  commitment,
}: {
  readonly view: View
  readonly form: FormState
  readonly commitment: NamedCommitment
}) {
  const words = commitmentFormWords(view.language)
  const { id, partyName, bodyName } = commitment
  return (
    <FormPage
      view={view}
      form={form}
      title={words.change}
      note={`${partyName}, ${bodyName}`}
      answer={words.changeAnswer}
      lead={words.changeLead}
      current="partnership"
      breadcrumb={[
        { label: commitmentWords(view.language).title, href: commitmentsPath() },
        { label: partyName, href: commitmentPath(id) },
        { label: words.change },
      ]}
    >
      <Form action={versionsPath(id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <PromiseFields view={view} form={form} seatsHint={words.seatsHintChange} />
      </Form>
    </FormPage>
  )
}

export function PeriodPage({
  view,
  form,
  period,
}: {
  readonly view: View
  readonly form: FormState
  readonly period: MandatePeriod
}) {
  const words = commitmentFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.periodTitle}
      answer={words.periodAnswer(periodName(period))}
      lead={words.periodLead}
      current="partnership"
      breadcrumb={[
        { label: commitmentWords(view.language).title, href: commitmentsPath() },
        { label: words.periodTitle },
      ]}
    >
      <Form action={mandatePeriodPath(period.year)} save={words.savePeriod}>
        <HiddenField form={form} name="seen" />
        <DateField form={form} name="firstOn" label={words.firstOn} />
        <DateField form={form} name="lastOn" label={words.lastOn} />
      </Form>
    </FormPage>
  )
}

function PromiseFields({
  view,
  form,
  seatsHint,
}: {
  readonly view: View
  readonly form: FormState
  readonly seatsHint: string
}) {
  const words = commitmentFormWords(view.language)
  return (
    <>
      <NumberField form={form} name="seats" label={words.seats} hint={seatsHint} inputmode="numeric" />
      <TextField
        form={form}
        name="functions"
        label={words.functions}
        hint={words.functionsHint}
        autocomplete="off"
      />
      <NumberField
        form={form}
        name="meetingsPerYear"
        label={words.meetings}
        hint={words.meetingsHint}
        inputmode="numeric"
      />
      <DateField form={form} name="fromOn" label={words.fromOn} hint={words.fromOnHint} />
      <TextField form={form} name="decidedBy" label={words.decidedBy} hint={words.decidedByHint} />
      <DateField form={form} name="decidedOn" label={words.decidedOn} />
      <CitationFields form={form} words={words} optional={words.optional} />
    </>
  )
}
