import { formatList } from '../i18n/format.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import type { View } from '../ui/view.ts'
import { type Body, bodyKinds, mandates, protocols } from './body.ts'
import { bodyFormWords } from './bodyFormWords.ts'
import { bodyWords } from './bodyWords.ts'
import { bodiesPath, bodyEndingPath, bodyPath, partnershipPath } from './paths.ts'
import type { Seat } from './seat.ts'
import { partnershipWords } from './words.ts'

export function BodyFormPage({
  view,
  form,
  body,
  bodies,
}: {
  readonly view: View
  readonly form: FormState
  /** The one that is changed; null for a new one. */
  readonly body: Body | null
  /** Those that it could stand under. */
  readonly bodies: readonly Body[]
}) {
  const words = bodyWords(view.language)
  const told = bodyFormWords(view.language)
  const title = body ? words.change : words.add
  return (
    <FormPage
      view={view}
      form={form}
      title={body ? `${title}: ${body.name}` : title}
      name={title}
      answer={body ? told.changeAnswer(body.name) : told.addAnswer}
      lead={told.addLead}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        ...(body ? [{ label: body.name, href: bodyPath(body.id) }] : []),
        { label: title },
      ]}
    >
      <Form
        action={body ? bodyPath(body.id) : bodiesPath()}
        save={told.save}
        beside={body ? <a href={bodyPath(body.id)}>{words.back}</a> : null}
      >
        <HiddenField form={form} name={body ? 'seen' : 'id'} />
        <TextField form={form} name="name" label={told.name} autocomplete="off" />
        <Select form={form} name="kind" label={words.kind} options={options(view, bodyKinds, words.kinds)} />
        <TextArea form={form} name="purpose" label={words.purpose} hint={told.purposeHint} rows={3} />
        <RadioGroup
          form={form}
          name="mandate"
          label={words.mandate}
          hint={told.mandateHint}
          options={mandates.map((value) => ({
            value,
            label: words.mandates[value],
            hint: told.mandateHints[value],
          }))}
        />
        <Select
          form={form}
          name="parent"
          label={told.parent}
          options={[
            { value: '', label: told.noParent },
            ...bodies.filter(({ id }) => id !== body?.id).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <RuleField view={view} form={form} />
        <TextField
          form={form}
          name="cadenceCount"
          label={told.count}
          note={told.ruleNote}
          hint={told.countHint}
          inputmode="numeric"
          width="short"
          autocomplete="off"
        />
        <RadioGroup
          form={form}
          name="cadenceUnit"
          label={told.unit}
          inline
          options={(['months', 'weeks'] as const).map((value) => ({ value, label: words.units[value] }))}
        />
        <RadioGroup
          form={form}
          name="protocol"
          label={words.protocol}
          inline
          options={protocols.map((value) => ({ value, label: words.protocols[value] }))}
        />
        <DateField form={form} name="firstOn" label={told.firstOn} note={told.firstOnNote} />
      </Form>
    </FormPage>
  )
}

/** The examples can be picked in the field itself, with or without script. */
function RuleField({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = bodyFormWords(view.language)
  return (
    <div class="group">
      <TextField
        form={form}
        name="rule"
        label={words.ruleLabel}
        note={words.ruleNote}
        hint={words.ruleHint}
        autocomplete="off"
        attributes={{ list: 'rule-examples', spellcheck: false }}
      />
      <datalist id="rule-examples">
        {Object.values(words.ruleExamples).map((example) => (
          <option value={example} />
        ))}
      </datalist>
      <Details summary={words.ruleHow}>
        <ul class="plain-list">
          {Object.values(words.ruleTerms).map((term) => (
            <li>{term}</li>
          ))}
        </ul>
      </Details>
    </div>
  )
}

function options<Value extends string>(
  view: View,
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
) {
  return [
    { value: '', label: partnershipWords(view.language).choose },
    ...values.map((value) => ({ value, label: labels[value] })),
  ]
}

/** The step before a body is ended: on which day, and what follows. */
export function BodyEndingPage({
  view,
  form,
  body,
  seats,
  below,
}: {
  readonly view: View
  readonly form: FormState
  readonly body: Body
  readonly seats: readonly Seat[]
  readonly below: readonly Body[]
}) {
  const words = bodyWords(view.language)
  const listed = (names: readonly string[]) => formatList(view.language, names)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.end}: ${body.name}`}
      name={words.end}
      answer={words.endOf(body.name)}
      lead={words.endLead}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: body.name, href: bodyPath(body.id) },
        { label: words.end },
      ]}
    >
      <Form
        action={bodyEndingPath(body.id)}
        save={words.end}
        beside={<a href={bodyPath(body.id)}>{words.back}</a>}
      >
        {seats.length > 0 ? (
          <Notice tone="neutral">
            <p>{words.endSeats(listed(seats.map(({ personName }) => personName)))}</p>
          </Notice>
        ) : null}
        {below.length > 0 ? (
          <Notice tone="neutral">
            <p>{words.endBelow(listed(below.map(({ name }) => name)))}</p>
          </Notice>
        ) : null}
        <DateField
          form={form}
          name="lastDay"
          label={words.lastDay}
          hint={words.lastDayHint}
          attributes={{ min: body.firstOn ?? undefined }}
        />
      </Form>
    </FormPage>
  )
}
