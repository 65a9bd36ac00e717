import type { Child } from 'hono/jsx'
import type { Party } from '../partnership/party.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { audiences } from './audience.ts'
import type { Digest, Paragraph } from './digest.ts'
import { crumbTo, digestCrumbs } from './digestView.tsx'
import { digestsPath, introductionPath, paragraphPath } from './paths.ts'
import { digestWords } from './words.ts'

export function NewDigestPage({
  view,
  form,
  parties,
}: {
  readonly view: View
  readonly form: FormState
  /** Those to whose councils the one who looks may write. */
  readonly parties: readonly Party[]
}) {
  const words = digestWords(view.language).new
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="decisions"
      breadcrumb={digestCrumbs(view, { label: words.title })}
    >
      <Form action={digestsPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <RadioGroup
          form={form}
          name="audience"
          label={words.audience}
          options={audiences.map((value) => ({
            value,
            label: words.audiences[value],
            hint: words.hints[value],
          }))}
        />
        <Select
          form={form}
          name="party"
          label={words.party}
          hint={words.partyHint}
          options={[
            { value: '', label: words.noParty },
            ...parties.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <DateField
          form={form}
          name="fromOn"
          label={words.from}
          hint={words.fromHint}
          note={uiWords(view.language).optional}
        />
      </Form>
    </FormPage>
  )
}

type Edited = { readonly view: View; readonly digest: Digest; readonly form: FormState }

export function IntroductionPage({ view, digest, form }: Edited) {
  const words = digestWords(view.language).introduction
  return (
    <TextFormPage view={view} digest={digest} form={form} words={words} action={introductionPath(digest.id)}>
      <TextField form={form} name="title" label={words.name} hint={words.nameHint} autocomplete="off" />
      <TextArea
        form={form}
        name="introduction"
        label={words.text}
        hint={words.textHint}
        note={uiWords(view.language).optional}
        rows={6}
      />
    </TextFormPage>
  )
}

export function ParagraphPage({ view, digest, form, paragraph }: Edited & { readonly paragraph: Paragraph }) {
  const words = digestWords(view.language).paragraph
  return (
    <TextFormPage
      view={view}
      digest={digest}
      form={form}
      words={words}
      action={paragraphPath(digest.id, paragraph.key)}
    >
      <TextField form={form} name="title" label={words.name} autocomplete="off" />
      <TextArea form={form} name="text" label={words.text} rows={8} />
      {paragraph.note ? (
        <p class="second" lang={storedLang(view.language)}>
          {paragraph.note}
        </p>
      ) : null}
    </TextFormPage>
  )
}

/** What is written in a digest, which others may be writing in too. */
export function TextFormPage({
  view,
  digest,
  form,
  words,
  action,
  children,
}: Edited & {
  readonly words: {
    readonly title: string
    readonly answer: string
    readonly lead: string
    readonly save: string
  }
  readonly action: string
  readonly children: Child
}) {
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="decisions"
      breadcrumb={digestCrumbs(view, crumbTo(view, digest), { label: words.title })}
    >
      <Form action={action} save={words.save}>
        <HiddenField form={form} name="seen" />
        {children}
      </Form>
    </FormPage>
  )
}
