import type { Child } from 'hono/jsx'
import { TermsFields } from '../decisions/termsFields.tsx'
import type { Party } from '../partnership/party.ts'
import { LinkButton } from '../ui/button.tsx'
import { Boxes } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Agreement, Version } from './agreement.ts'
import { agreementFormWords } from './formWords.ts'
import { agreementPath, agreementsPath, draftPath, successorPath, versionsPath } from './paths.ts'
import { agreementWords } from './words.ts'

type About = { readonly view: View; readonly form: FormState; readonly agreement: Agreement }

/** The frame of the forms about an agreement. */
function AgreementFormPage({
  view,
  form,
  agreement,
  words,
  action,
  asked = false,
  children,
}: About & {
  readonly words: {
    readonly title: string
    readonly answer: string
    readonly lead: string
    readonly save: string
  }
  readonly action: string
  /** It was put to the parties while this was written: it is shown once more, and can no longer be saved. */
  readonly asked?: boolean
  readonly children: Child
}) {
  const { title } = agreement.versions.at(-1)!.outcome
  const { draft } = agreementFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.title}: ${title}`}
      name={words.title}
      note={<span lang={storedLang(view.language)}>{title}</span>}
      answer={words.answer}
      lead={words.lead}
      meanwhile={asked ? draft.askedMeanwhile : null}
      current="decisions"
      breadcrumb={[
        { label: agreementWords(view.language).title, href: agreementsPath() },
        { label: title, href: agreementPath(agreement.id) },
        { label: words.title },
      ]}
    >
      <Form
        action={action}
        save={asked ? null : words.save}
        beside={
          asked ? <LinkButton href={agreementPath(agreement.id)}>{draft.toAgreement}</LinkButton> : null
        }
      >
        {children}
      </Form>
    </FormPage>
  )
}

export function NewVersionPage({
  view,
  form,
  agreement,
  parties,
}: About & { readonly parties: readonly Party[] }) {
  const words = agreementFormWords(view.language)
  const latest = agreement.versions.at(-1)!.number
  return (
    <AgreementFormPage
      view={view}
      form={form}
      agreement={agreement}
      words={{ ...words.version, lead: words.version.lead(latest) }}
      action={versionsPath(agreement.id)}
    >
      <HiddenField form={form} name="id" />
      <WordingFields view={view} form={form} parties={parties} />
      <TextField form={form} name="decidedBy" label={words.decidedBy} hint={words.decidedByHint} />
      <DateField form={form} name="takenOn" label={words.takenOn} />
      <TextField
        form={form}
        name="diaryNumber"
        label={words.diaryNumber}
        note={words.optional}
        width="medium"
        autocomplete="off"
      />
      <TermsFields view={view} form={form} validity />
    </AgreementFormPage>
  )
}

export function DraftPage({
  view,
  form,
  agreement,
  version,
  parties,
  asked = false,
}: About & {
  readonly version: Version
  readonly parties: readonly Party[]
  readonly asked?: boolean
}) {
  const words = agreementFormWords(view.language)
  const { draft } = words
  return (
    <AgreementFormPage
      view={view}
      form={form}
      agreement={agreement}
      words={draft}
      action={draftPath(agreement.id, version.number)}
      asked={asked}
    >
      <HiddenField form={form} name="seen" />
      <WordingFields view={view} form={form} parties={parties} />
    </AgreementFormPage>
  )
}

function WordingFields({
  view,
  form,
  parties,
}: {
  readonly view: View
  readonly form: FormState
  readonly parties: readonly Party[]
}) {
  const words = agreementFormWords(view.language)
  return (
    <>
      <TextField form={form} name="title" label={words.name} autocomplete="off" />
      <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={18} />
      <Boxes
        form={form}
        label={words.parties}
        columns
        boxes={parties.map(({ id, name }) => ({ name: `party-${id}`, label: name }))}
      />
    </>
  )
}

export function SuccessorPage({
  view,
  form,
  agreement,
  others,
}: About & { readonly others: readonly { readonly id: string; readonly title: string }[] }) {
  const words = agreementFormWords(view.language).successor
  const lang = storedLang(view.language)
  return (
    <AgreementFormPage
      view={view}
      form={form}
      agreement={agreement}
      words={words}
      action={successorPath(agreement.id)}
    >
      <HiddenField form={form} name="seen" />
      <Select
        form={form}
        name="successor"
        label={words.label}
        options={[
          { value: '', label: words.none },
          ...others.map(({ id, title }) => ({ value: id, label: title, lang })),
        ]}
      />
    </AgreementFormPage>
  )
}
