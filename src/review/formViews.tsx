import type { Body } from '../partnership/body.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import { StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { reviewFormWords } from './formWords.ts'
import { reviewCrumbs } from './parts.tsx'
import { completionPath, reviewDetailsPath, reviewsPath } from './paths.ts'
import type { Review } from './review.ts'
import { templateIds } from './template.ts'
import { reviewWords } from './words.ts'

export type FormProps = { readonly view: View; readonly form: FormState }

export type Bodies = readonly Pick<Body, 'id' | 'name'>[]

/** The way to a page below a review. */
export function crumbsIn(view: View, title: string, review?: Pick<Review, 'id' | 'name'>) {
  const { language } = view
  const above = review
    ? reviewCrumbs(language, review)
    : [{ label: reviewWords(language).title, href: reviewsPath() }]
  return [...above, { label: title }]
}

export function NewReviewPage({
  view,
  form,
  bodies,
  earlier,
}: FormProps & {
  readonly bodies: Bodies
  /** The one that is made over again. */
  readonly earlier: Review | null
}) {
  const { language } = view
  const { begin: words } = reviewFormWords(language)
  const title = earlier ? words.repeatTitle : words.title
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={
        earlier ? (
          <StoredIn language={language} sentence={words.repeatAnswer(earlier.name)} stored={earlier.name} />
        ) : (
          words.answer
        )
      }
      lead={earlier ? words.repeatLead : undefined}
      current="reviews"
      breadcrumb={crumbsIn(view, title)}
    >
      <Form action={reviewsPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="repeats" />
        {earlier ? null : (
          <RadioGroup
            form={form}
            name="template"
            label={words.template}
            options={templateIds.map((id) => ({
              value: id,
              label: words.templates[id],
              hint: words.templateHints[id],
            }))}
          />
        )}
        <CommissionFields view={view} form={form} bodies={bodies} />
      </Form>
    </FormPage>
  )
}

export function CommissionPage({
  view,
  form,
  bodies,
  review,
}: FormProps & { readonly bodies: Bodies; readonly review: Review }) {
  const { language } = view
  const { commission: words } = reviewFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={<StoredIn language={language} sentence={words.answer(review.name)} stored={review.name} />}
      current="reviews"
      breadcrumb={crumbsIn(view, words.title, review)}
    >
      <Form action={reviewDetailsPath(review.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <CommissionFields view={view} form={form} bodies={bodies} />
      </Form>
    </FormPage>
  )
}

function CommissionFields({ view, form, bodies }: FormProps & { readonly bodies: Bodies }) {
  const { commission: words } = reviewFormWords(view.language)
  return (
    <>
      <TextField form={form} name="name" label={words.name} />
      <BodySelect view={view} form={form} name="clientBody" label={words.clientBody} bodies={bodies} />
      <TextField form={form} name="client" label={words.client} hint={words.clientHint} />
      <TextArea form={form} name="scope" label={words.scope} hint={words.scopeHint} rows={6} />
      <TextArea
        form={form}
        name="leavesAside"
        label={words.leavesAside}
        hint={words.leavesAsideHint}
        note={optional(view)}
        rows={3}
      />
      <DateField form={form} name="begunOn" label={words.begunOn} />
    </>
  )
}

export function BodySelect({
  view,
  form,
  name,
  label,
  bodies,
}: FormProps & { readonly name: string; readonly label: string; readonly bodies: Bodies }) {
  return (
    <Select
      form={form}
      name={name}
      label={label}
      note={optional(view)}
      width="medium"
      options={[
        { value: '', label: reviewFormWords(view.language).commission.noBody },
        ...bodies.map((body) => ({ value: body.id, label: body.name })),
      ]}
    />
  )
}

export function CompletionPage({
  view,
  form,
  review,
  open,
}: FormProps & {
  readonly review: Review
  /** How many questions are still open. */
  readonly open: number
}) {
  const { language } = view
  const { completion: words } = reviewFormWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={<StoredIn language={language} sentence={words.answer(review.name)} stored={review.name} />}
      current="reviews"
      breadcrumb={crumbsIn(view, words.title, review)}
    >
      {open > 0 ? <Notice tone="warning">{words.open(open)}</Notice> : null}
      <Form action={completionPath(review.id)} save={words.save}>
        <DateField form={form} name="on" label={words.on} />
        <TextArea form={form} name="note" label={words.note} hint={words.noteHint} note={optional(view)} />
      </Form>
    </FormPage>
  )
}

export function optional(view: View): string {
  return reviewFormWords(view.language).optional
}
