import type { Review } from '../review/review.ts'
import type { Reading } from '../sources/encodings.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { FileField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { documentKinds, reaches, type SourceDocument } from './document.ts'
import { documentDetailsPath, documentsPath, documentTextPath } from './paths.ts'
import { documentCrumbs } from './registerView.tsx'
import { documentWords } from './words.ts'

export function DocumentFormPage({
  view,
  form,
  review,
  document,
}: {
  readonly view: View
  readonly form: FormState
  readonly review: Review
  /** Null for one that is added. */
  readonly document: SourceDocument | null
}) {
  const { language } = view
  const { form: words, kinds, reaches: reachNames, reachHints } = documentWords(language)
  const title = document ? words.changeTitle : words.newTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={document ? <span lang={storedLang(language)}>{document.title}</span> : words.newAnswer}
      current="reviews"
      breadcrumb={documentCrumbs(view, review, title)}
    >
      <Form
        action={document ? documentDetailsPath(review.id, document.id) : documentsPath(review.id)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="title" label={words.title} />
        <Select
          form={form}
          name="kind"
          label={words.kind}
          width="medium"
          options={[
            { value: '', label: words.choose },
            ...documentKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
          ]}
        />
        <TextField form={form} name="dated" label={words.dated} hint={words.datedHint} width="medium" />
        <TextField form={form} name="publisher" label={words.publisher} note={words.optional} />
        <TextField
          form={form}
          name="keptAt"
          label={words.keptAt}
          hint={words.keptAtHint}
          note={words.optional}
        />
        <TextArea form={form} name="note" label={words.note} note={words.optional} rows={3} />
        <RadioGroup
          form={form}
          name="reach"
          label={words.reach}
          options={reaches.map((reach) => ({
            value: reach,
            label: reachNames[reach],
            hint: reachHints[reach],
          }))}
        />
      </Form>
    </FormPage>
  )
}

/** The way in for a document's text. A file that can be read in several ways comes back with what each would give. */
export function TextForm({
  view,
  form,
  review,
  document,
  readings,
}: {
  readonly view: View
  readonly form: FormState
  readonly review: Pick<Review, 'id'>
  readonly document: Pick<SourceDocument, 'id'>
  readonly readings: readonly Reading[]
}) {
  const { form: words } = documentWords(view.language)
  return (
    <section>
      <SectionHeading id="text">{words.textTitle}</SectionHeading>
      <form
        class="form"
        method="post"
        action={documentTextPath(review.id, document.id)}
        enctype="multipart/form-data"
        novalidate
      >
        {readings.length > 0 ? (
          <RadioGroup
            form={form}
            name="encoding"
            label={words.encoding}
            hint={words.encodingHint}
            options={readings.map(({ encoding, lines }) => ({
              value: encoding,
              label: words.encodings[encoding],
              hint: (
                <span class="lines" lang={storedLang(view.language)}>
                  {lines.map((line) => line.trimEnd()).join('\n')}
                </span>
              ),
            }))}
          />
        ) : null}
        <FileField
          form={form}
          name="file"
          label={words.file}
          hint={words.fileHint}
          attributes={{ accept: '.pdf,.docx,.txt,.md,.markdown' }}
        />
        <div class="actions">
          <Button icon="plus">{words.upload}</Button>
        </div>
      </form>
    </section>
  )
}
