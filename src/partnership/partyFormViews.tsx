import { formatList } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../ui/view.ts'
import { type Party, partyKinds } from './party.ts'
import { placesByCounty } from './partyForms.ts'
import { partyFormWords } from './partyFormWords.ts'
import { partyWords } from './partyWords.ts'
import {
  copyForPath,
  newPartyPath,
  partiesPath,
  partnershipPath,
  partyLeavingPath,
  partyPath,
} from './paths.ts'
import type { Seat } from './seat.ts'
import { partnershipWords } from './words.ts'

/** Who joins, from when and by whose decision. What is asked hangs on the kind, which is chosen above the form. */
export function NewPartyPage({
  view,
  actor,
  form,
  kind,
  parties,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly kind: Party['kind']
  /** Those that are parties already, which are not offered. */
  readonly parties: readonly Party[]
}) {
  const words = partyWords(view.language)
  const told = partyFormWords(view.language)
  const shared = partnershipWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.add}
      answer={told.addAnswer}
      lead={told.addLead}
      current="partnership"
      breadcrumb={[{ label: shared.title, href: partnershipPath() }, { label: words.add }]}
    >
      <div class="stack">
        <Segmented
          label={told.kind}
          options={partyKinds.map((each) => ({
            label: words.kinds[each],
            href: newPartyPath(each),
            current: each === kind,
          }))}
        />
        <Form action={partiesPath()} save={told.save} beside={<a href={partnershipPath()}>{shared.title}</a>}>
          <HiddenField form={form} name="id" />
          <input type="hidden" name="kind" value={kind} />
          {kind === 'other' ? (
            <TextField form={form} name="name" label={told.name} autocomplete="off" />
          ) : (
            <Select
              form={form}
              name="code"
              label={told.code[kind]}
              width="medium"
              options={[
                { value: '', label: shared.choose },
                ...placesByCounty(kind, actor.countyCode)
                  .map(({ county, places }) => ({
                    label: county,
                    options: places
                      .filter(({ code }) => !parties.some((party) => party.code === code && !party.leftOn))
                      .map(({ code, name }) => ({ value: code, label: name })),
                  }))
                  .filter(({ options }) => options.length > 0),
              ]}
            />
          )}
          <NumberField view={view} form={form} required={kind === 'other'} />
          <DateField form={form} name="joinedOn" label={told.joinedOn} />
          <DecisionFields view={view} form={form} required />
        </Form>
      </div>
    </FormPage>
  )
}

/** What is known of a party. */
export function PartyFormPage({
  view,
  form,
  party,
}: {
  readonly view: View
  readonly form: FormState
  readonly party: Party
}) {
  const words = partyWords(view.language)
  const told = partyFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.change}: ${party.name}`}
      name={words.change}
      answer={told.changeAnswer(party.name)}
      current="partnership"
      breadcrumb={crumbs(view, party, words.change)}
    >
      <Form
        action={partyPath(party.id)}
        save={told.saveDetails}
        beside={<a href={partyPath(party.id)}>{words.back}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={told.name} autocomplete="off" />
        <NumberField view={view} form={form} required={party.kind === 'other'} />
        <DateField form={form} name="joinedOn" label={told.joinedOn} />
        <DecisionFields view={view} form={form} />
      </Form>
    </FormPage>
  )
}

/** The step before a party leaves: on which day, why, and what follows. */
export function LeavingPage({
  view,
  actor,
  form,
  party,
  seats,
}: {
  readonly view: View
  readonly actor: Actor
  readonly form: FormState
  readonly party: Party
  readonly seats: readonly Seat[]
}) {
  const words = partyWords(view.language)
  const told = partyFormWords(view.language)
  const title = actor.partyId === party.id ? words.leaveOwn : words.leave
  return (
    <FormPage
      view={view}
      form={form}
      title={`${title}: ${party.name}`}
      name={title}
      answer={told.leaveAnswer(party.name)}
      lead={told.leaveLead}
      current="partnership"
      breadcrumb={crumbs(view, party, title)}
    >
      <div class="layout-8-4">
        <Form
          action={partyLeavingPath(party.id)}
          save={told.saveLeaving}
          beside={<a href={partyPath(party.id)}>{words.back}</a>}
        >
          <DateField
            form={form}
            name="lastDay"
            label={told.lastDay}
            hint={told.lastDayHint}
            attributes={{ min: party.joinedOn }}
          />
          <TextArea form={form} name="reason" label={told.reason} rows={3} />
          <DecisionFields view={view} form={form} />
        </Form>
        <aside class="first-on-phone">
          <SectionHeading>{told.follows}</SectionHeading>
          <ul class="rule-list">
            <li>
              {seats.length > 0
                ? told.thenSeats(
                    formatList(
                      view.language,
                      seats.map(({ personName }) => personName),
                    ),
                  )
                : told.thenNoSeats}
            </li>
            <li>
              {told.thenCopy} <a href={copyForPath(party.code)}>{words.copy}</a>
            </li>
            <li>{told.thenAdoptions}</li>
            <li>{told.thenPage}</li>
          </ul>
        </aside>
      </div>
    </FormPage>
  )
}

function NumberField({
  view,
  form,
  required,
}: {
  readonly view: View
  readonly form: FormState
  readonly required: boolean
}) {
  const words = partyFormWords(view.language)
  return (
    <TextField
      form={form}
      name="organisationNumber"
      label={words.organisationNumber}
      note={required ? undefined : words.optional}
      hint={words.organisationNumberHint}
      inputmode="numeric"
      width="medium"
      autocomplete="off"
    />
  )
}

function DecisionFields({
  view,
  form,
  required = false,
}: {
  readonly view: View
  readonly form: FormState
  readonly required?: boolean
}) {
  const words = partyFormWords(view.language)
  const note = required ? undefined : words.optional
  return (
    <>
      <TextField
        form={form}
        name="body"
        label={words.body}
        note={note}
        hint={words.bodyHint}
        autocomplete="off"
      />
      <DateField form={form} name="decidedOn" label={words.decidedOn} note={note} />
      <TextField
        form={form}
        name="diaryNumber"
        label={words.diaryNumber}
        note={words.optional}
        width="medium"
        autocomplete="off"
      />
    </>
  )
}

function crumbs(view: View, party: Party, title: string) {
  return [
    { label: partnershipWords(view.language).title, href: partnershipPath() },
    { label: party.name, href: partyPath(party.id) },
    { label: title },
  ]
}
