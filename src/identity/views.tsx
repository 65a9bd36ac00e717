import { Button } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { hatLabel } from './actor.ts'
import { demoSignInPath, hatPath, signInCodePath, signInPath } from './paths.ts'
import type { PartnershipEntry, SeatHolder } from './store.ts'
import { identityWords } from './words.ts'

export function AskCodePage({
  view,
  partnerships,
  form,
}: {
  readonly view: View
  readonly partnerships: readonly PartnershipEntry[]
  readonly form: FormState
}) {
  const words = identityWords(view.language)
  return (
    <FormPage view={view} form={form} title={words.title} answer={words.answer} lead={words.lead}>
      <Form action={signInPath()} save={words.sendCode}>
        <input type="hidden" name="back" value={form.values.back} />
        {partnerships.length === 1 ? (
          <input type="hidden" name="partnership" value={form.values.partnership} />
        ) : (
          <Select
            form={form}
            name="partnership"
            label={words.partnership}
            options={[
              { value: '', label: words.partnershipMissing },
              ...partnerships.map(({ partnershipId, name }) => ({ value: partnershipId, label: name })),
            ]}
          />
        )}
        <TextField
          form={form}
          name="email"
          type="email"
          autocomplete="email"
          label={words.email}
          hint={words.emailHint}
        />
      </Form>
    </FormPage>
  )
}

export function GiveCodePage({
  view,
  delivers,
  form,
}: {
  readonly view: View
  readonly delivers: boolean
  readonly form: FormState
}) {
  const words = identityWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.codeTitle}
      name={words.title}
      answer={delivers ? words.codeAnswer : words.codeAnswerInLog}
      lead={words[delivers ? 'codeLead' : 'codeLeadInLog'](form.values.email ?? '')}
    >
      {delivers ? null : <Notice tone="warning">{words.codeInLog}</Notice>}
      <Form action={signInCodePath()} save={words.signIn} beside={<a href={signInPath()}>{words.newCode}</a>}>
        <input type="hidden" name="partnership" value={form.values.partnership} />
        <input type="hidden" name="email" value={form.values.email} />
        <input type="hidden" name="back" value={form.values.back} />
        <TextField
          form={form}
          name="code"
          label={words.code}
          hint={words.codeHint}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="short"
        />
      </Form>
    </FormPage>
  )
}

export function ChooseWhoPage({
  view,
  holders,
  back,
}: {
  readonly view: View
  readonly holders: readonly SeatHolder[]
  readonly back: string
}) {
  const words = identityWords(view.language)
  // One of each is enough to choose between; the others can be met in the lists.
  const few = (['coordinator', 'leader', 'official'] as const).flatMap((role) =>
    holders.filter((holder) => holder.role === role).slice(0, role === 'coordinator' ? 1 : 2),
  )
  // And somebody with several hats, to see how one is changed for another.
  const seatsOf = ({ personId }: SeatHolder) =>
    holders.filter((holder) => holder.personId === personId).length
  const several = holders.find((holder) => seatsOf(holder) > 1 && !few.includes(holder))
  const chosen = several ? [...few, several] : few
  return (
    <Page view={view} title={words.demoTitle}>
      <ObjectHeading name={words.demoTitle} answer={words.demoAnswer} definition={words.demoLead} />
      <ul class="rule-list">
        {chosen.map((holder) => (
          <li>
            <form class="choose-who" method="post" action={demoSignInPath()}>
              <input type="hidden" name="seat" value={holder.seatId} />
              <input type="hidden" name="back" value={back} />
              <div>
                <strong>{holder.personName}</strong>
                <p>{hatLabel(view.language, holder.role, holder.partyName)}</p>
                <p class="muted">
                  {holder === several ? words.demoSeveral(seatsOf(holder)) : words.demoWhat[holder.role]}
                </p>
              </div>
              <Button variant={holder.role === 'coordinator' ? 'primary' : 'secondary'}>
                {words.demoBe(holder.personName)}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Page>
  )
}

/** As whom to act: every other seat that the person holds. */
export function HatPage({ view, back }: { readonly view: View; readonly back: string }) {
  const words = identityWords(view.language).hat
  const { actor } = view
  if (!actor) return null
  return (
    <Page view={view} title={words.title}>
      <ObjectHeading
        name={words.title}
        answer={words.answer(actor.hat, actor.body.name)}
        definition={words.lead}
      />
      {actor.otherHats.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form class="form" method="post" action={hatPath()}>
          <input type="hidden" name="back" value={back} />
          <ul class="group" aria-label={words.others}>
            {actor.otherHats.map(({ id, label, body }) => (
              <li>
                <Button variant="secondary" name="hat" value={id}>
                  {words.wear(label, body.name)}
                </Button>
              </li>
            ))}
          </ul>
        </form>
      )}
      <p class="hat-back">
        <a href={back}>{words.back}</a>
      </p>
    </Page>
  )
}
