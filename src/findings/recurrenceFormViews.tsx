import type { Review } from '../review/review.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import { type Conclusion, yearOf } from './conclusion.ts'
import { ConclusionFormPage } from './formViews.tsx'
import { findingFormWords } from './formWords.ts'
import { crumbsOf } from './parts.tsx'
import { earlierPath, fatePath, tiesPath } from './paths.ts'
import { fates } from './recurrence.ts'
import type { SaidRecommendation } from './recurrenceStore.ts'
import { findingWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState; readonly access: Access }

const crumbs = ({ view, access }: FormProps, title: string) =>
  crumbsOf(
    view,
    access.review,
    { label: findingWords(view.language).earlier.title, href: earlierPath(access.review.id) },
    { label: title },
  )

/** What an earlier review recommended. */
export function EarlierFormPage(props: FormProps & { readonly earlier: readonly Review[] }) {
  const { view, form, access, earlier } = props
  const { earlier: words, optional } = findingFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="reviews"
      breadcrumb={crumbs(props, words.title)}
    >
      <Form action={earlierPath(access.review.id)} save={words.save}>
        <HiddenField form={form} name="id" />
        <Select
          form={form}
          name="review"
          label={words.review}
          options={[
            { value: '', label: words.chooseReview },
            ...earlier.map((review) => ({
              value: review.id,
              label: `${yearOf(review)}: ${review.name}`,
              lang: storedLang(view.language),
            })),
          ]}
        />
        <TextArea form={form} name="name" label={words.name} hint={words.nameHint} rows={2} />
        <TextArea form={form} name="text" label={words.text} note={optional} />
      </Form>
    </FormPage>
  )
}

/** What became of an earlier recommendation. */
export function FatePage(
  props: FormProps & { readonly earlier: Conclusion; readonly later: readonly SaidRecommendation[] },
) {
  const { view, form, access, earlier, later } = props
  const { language } = view
  const { fate: words } = findingFormWords(language)
  const lang = storedLang(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={<Stored language={language}>{earlier.name}</Stored>}
      lead={words.lead}
      current="reviews"
      breadcrumb={crumbs(props, words.title)}
    >
      <Form action={fatePath(access.review.id, earlier.id)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="fate"
          label={words.fate}
          options={fates.map((fate) => ({ value: fate, label: words.choices[fate] }))}
        />
        <Select
          form={form}
          name="later"
          label={words.later}
          hint={words.laterHint}
          options={[
            { value: '', label: words.noLater },
            ...later.map(({ id, year, name }) => ({ value: id, label: `${year}: ${name}`, lang })),
          ]}
        />
        <TextArea form={form} name="reason" label={words.reason} rows={3} />
        <DateField form={form} name="seenOn" label={words.seenOn} />
      </Form>
    </FormPage>
  )
}

/** The decision that a recommendation has led to. */
export function TiePage({
  view,
  form,
  access,
  conclusion,
  outcomes,
}: FormProps & {
  readonly conclusion: Conclusion
  readonly outcomes: readonly { readonly id: string; readonly name: string }[]
}) {
  const { language } = view
  const { tie: words } = findingFormWords(language)
  const lang = storedLang(language)
  return (
    <ConclusionFormPage
      view={view}
      form={form}
      access={access}
      kind="recommendation"
      conclusion={conclusion}
      title={words.title}
      answer={
        <StoredIn language={language} sentence={words.answer(conclusion.name)} stored={conclusion.name} />
      }
      lead={null}
    >
      {outcomes.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <Form action={tiesPath(conclusion)} save={words.save}>
          <Select
            form={form}
            name="outcome"
            label={words.outcome}
            options={[
              { value: '', label: words.choose },
              ...outcomes.map(({ id, name }) => ({ value: id, label: name, lang })),
            ]}
          />
        </Form>
      )}
    </ConclusionFormPage>
  )
}
