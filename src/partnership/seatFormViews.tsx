import type { Actor } from '../identity/actor.ts'
import { DateField, HiddenField, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import type { Body } from './body.ts'
import type { Party } from './party.ts'
import { partnershipPath, seatPath, seatsPath } from './paths.ts'
import { maySeat, type SeatInBody } from './seat.ts'
import { seatWords } from './seatWords.ts'
import { partnershipWords } from './words.ts'

export function SeatFormPage({
  view,
  actor,
  form,
  parties,
  bodies,
}: {
  readonly view: View
  /** Sees those that they may choose. */
  readonly actor: Actor
  readonly form: FormState
  readonly parties: readonly Party[]
  readonly bodies: readonly Body[]
}) {
  const words = seatWords(view.language)
  const shared = partnershipWords(view.language)
  const choose = { value: '', label: shared.choose }
  const coordinates = actor.role === 'coordinator'
  const offered = parties.filter((party) => maySeat(actor, { role: 'leader', partyId: party.id }))
  const roles = Object.entries(words.roles).filter(([role]) => coordinates || role !== 'coordinator')
  return (
    <FormPage
      view={view}
      form={form}
      title={shared.addSeat}
      answer={words.addSeatAnswer}
      lead={coordinates ? words.addSeatLead : `${words.addSeatLead} ${words.onlyOwnParty(actor.partyName)}`}
      current="partnership"
      breadcrumb={[{ label: shared.title, href: partnershipPath() }, { label: shared.addSeat }]}
    >
      <Form action={seatsPath()} save={words.saveSeat}>
        <HiddenField form={form} name="id" />
        <TextField form={form} name="name" label={words.name} autocomplete="off" />
        <TextField form={form} name="email" type="email" label={words.email} autocomplete="off" />
        <Select
          form={form}
          name="party"
          label={words.party}
          options={[choose, ...offered.map((party) => ({ value: party.id, label: party.name }))]}
        />
        <Select
          form={form}
          name="body"
          label={words.body}
          options={[choose, ...bodies.map((body) => ({ value: body.id, label: body.name }))]}
        />
        <Select
          form={form}
          name="role"
          label={words.role}
          options={[choose, ...roles.map(([value, label]) => ({ value, label }))]}
        />
        <TextField
          form={form}
          name="title"
          label={words.seatTitle}
          note={shared.optional}
          hint={words.seatTitleHint}
          autocomplete="off"
        />
        <DateField form={form} name="fromOn" label={words.seat.from} hint={words.fromHint} />
        <DateField form={form} name="toOn" label={words.seat.to} note={shared.optional} hint={words.toHint} />
      </Form>
    </FormPage>
  )
}

/** What the seat is counted by can be written down afterwards; who sits there for whom is another seat. */
export function SeatTitlePage({
  view,
  form,
  seat,
}: {
  readonly view: View
  readonly form: FormState
  readonly seat: SeatInBody
}) {
  const words = seatWords(view.language)
  const shared = partnershipWords(view.language)
  const title = words.seat.title(seat.personName)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.changeTitle}: ${seat.personName}`}
      name={words.changeTitle}
      answer={words.titleAnswer(seat.personName, seat.bodyName)}
      current="partnership"
      breadcrumb={[
        { label: shared.title, href: partnershipPath() },
        { label: title, href: seatPath(seat.id) },
        { label: words.changeTitle },
      ]}
    >
      <Form
        action={seatPath(seat.id)}
        save={words.saveTitle}
        beside={<a href={seatPath(seat.id)}>{words.seat.back}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TextField
          form={form}
          name="title"
          label={words.seatTitle}
          note={shared.optional}
          hint={words.seatTitleHint}
          autocomplete="off"
        />
      </Form>
    </FormPage>
  )
}
