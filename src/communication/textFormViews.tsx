import type { Child } from 'hono/jsx'
import type { Party } from '../partnership/party.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
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
    <Page
      view={view}
      title={words.title}
      current="decisions"
      failed={hasProblems(form)}
      breadcrumb={digestCrumbs(view, { label: words.title })}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={words.title} answer={words.answer} definition={words.lead} />
      <form class="form" method="post" action={digestsPath()} novalidate>
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
        <div class="actions">
          <Button>{words.save}</Button>
        </div>
      </form>
    </Page>
  )
}

type Edited = { readonly view: View; readonly digest: Digest; readonly form: FormState }

export function IntroductionPage({ view, digest, form }: Edited) {
  const words = digestWords(view.language).introduction
  return (
    <TextFormPage
      view={view}
      digest={digest}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      action={introductionPath(digest.id)}
      save={words.save}
    >
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
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      action={paragraphPath(digest.id, paragraph.key)}
      save={words.save}
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

export function TextFormPage({
  view,
  digest,
  form,
  title,
  answer,
  lead,
  action,
  save,
  children,
}: Edited & {
  readonly title: string
  readonly answer: string
  readonly lead: string
  readonly action: string
  readonly save: string
  readonly children: Child
}) {
  return (
    <Page
      view={view}
      title={title}
      current="decisions"
      failed={hasProblems(form)}
      breadcrumb={digestCrumbs(view, crumbTo(view, digest), { label: title })}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={title} answer={answer} definition={lead} />
      <form class="form" method="post" action={action} novalidate>
        <HiddenField form={form} name="seen" />
        {children}
        <div class="actions">
          <Button>{save}</Button>
        </div>
      </form>
    </Page>
  )
}
