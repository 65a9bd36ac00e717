import type { Review, VoiceRole } from '../review/review.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { HiddenField, NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { manners, silenceReasons } from './frame.ts'
import { declaredPath, rowPath, rowsPath, type Silent, silencePath } from './paths.ts'
import { frameCrumbs } from './views.tsx'
import { frameWords } from './words.ts'

type Props = {
  readonly view: View
  readonly form: FormState
  readonly review: Pick<Review, 'id' | 'name'>
}

export function DeclaredPage({ view, form, review }: Props) {
  const words = frameWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.form.declaredTitle}
      answer={words.form.declaredAnswer}
      lead={words.form.declaredLead}
      current="reviews"
      breadcrumb={frameCrumbs(view, review, { label: words.form.declaredTitle })}
    >
      <Form action={declaredPath(review.id)} save={words.form.saveDeclared}>
        <HiddenField form={form} name="seen" />
        <NumberField form={form} name="interviews" label={words.form.interviews} inputmode="numeric" />
        <NumberField form={form} name="people" label={words.form.people} inputmode="numeric" />
      </Form>
    </FormPage>
  )
}

export function RowPage({
  view,
  form,
  review,
  roles,
  rowId,
}: Props & {
  readonly roles: readonly VoiceRole[]
  /** Null for one that is added. */
  readonly rowId: string | null
}) {
  const words = frameWords(view.language)
  const title = rowId === null ? words.form.newTitle : words.form.changeTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.form.answer}
      lead={words.form.lead}
      current="reviews"
      breadcrumb={frameCrumbs(view, review, { label: title })}
    >
      <Form action={rowId === null ? rowsPath(review.id) : rowPath(review.id, rowId)} save={words.form.save}>
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="manner"
          label={words.form.manner}
          options={manners.map((manner) => ({
            value: manner,
            label: words.manners[manner],
            hint: words.form.mannerHints[manner],
          }))}
        />
        <Select
          form={form}
          name="role"
          label={words.form.role}
          hint={words.form.roleHint}
          width="medium"
          options={[
            { value: '', label: words.form.chooseRole },
            ...roles.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(view.language) })),
          ]}
        />
        <TextField
          form={form}
          name="whom"
          label={words.form.whom}
          hint={words.form.whomHint}
          note={words.form.optional}
          autocomplete="off"
        />
        <NumberField form={form} name="interviews" label={words.form.interviews} inputmode="numeric" />
        <NumberField
          form={form}
          name="people"
          label={words.form.people}
          hint={words.form.peopleHint}
          inputmode="numeric"
        />
      </Form>
    </FormPage>
  )
}

export function SilencePage({
  view,
  form,
  review,
  silent,
  name,
}: Props & { readonly silent: Silent; readonly name: string }) {
  const { silence: words } = frameWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={<StoredIn language={view.language} sentence={words.answer(name)} stored={name} />}
      lead={words.lead}
      current="reviews"
      breadcrumb={frameCrumbs(view, review, { label: words.title })}
    >
      <Form action={silencePath(review.id, silent)} save={words.save}>
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="reason"
          label={words.reason}
          options={silenceReasons.map((reason) => ({
            value: reason,
            label: words.reasons[reason],
            hint: words.hints[reason],
          }))}
        />
        <TextArea form={form} name="words" label={words.words} hint={words.wordsHint} rows={3} />
      </Form>
    </FormPage>
  )
}
