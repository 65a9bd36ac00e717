import type { Review } from '../review/review.ts'
import { LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { DateField, HiddenField, TextField } from '../ui/field.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import type { KeyedVoice } from './nameKey.ts'
import { namesDayPath, namesErasurePath, namesPath, voiceNamePath, voiceNameRemovalPath } from './paths.ts'
import { crumbsOfNames } from './views.tsx'
import { nameWords } from './words.ts'

type Props = { readonly view: View; readonly review: Pick<Review, 'id' | 'name'> }
type FormProps = Props & { readonly form: FormState }

export function DayPage({ view, form, review, isNew }: FormProps & { readonly isNew: boolean }) {
  const words = nameWords(view.language)
  const title = isNew ? words.begin : words.form.dayTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={isNew ? words.form.beginAnswer : words.form.dayAnswer}
      lead={isNew ? words.form.beginLead : undefined}
      current="reviews"
      breadcrumb={crumbsOfNames(view, review, title)}
    >
      <Form
        action={isNew ? namesPath(review.id) : namesDayPath(review.id)}
        save={isNew ? words.begin : words.form.saveDay}
      >
        <HiddenField form={form} name="seen" />
        <DateField form={form} name="eraseOn" label={words.form.eraseOn} hint={words.form.eraseOnHint} />
      </Form>
    </FormPage>
  )
}

export function PersonPage({ view, form, review, voice }: FormProps & { readonly voice: KeyedVoice }) {
  const { form: words } = nameWords(view.language)
  const title = words.personTitle(voice.pseudonym, voice.number)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.personAnswer}
      lead={voice.sealed ? words.replaces : undefined}
      current="reviews"
      breadcrumb={crumbsOfNames(view, review, title)}
    >
      <Form action={voiceNamePath(review.id, voice.id)} save={words.savePerson}>
        <TextField form={form} name="name" label={words.name} autocomplete="off" />
        <TextField
          form={form}
          name="contact"
          label={words.contact}
          hint={words.contactHint}
          autocomplete="off"
        />
      </Form>
    </FormPage>
  )
}

export function RemovalPage({ view, review, voice }: Props & { readonly voice: KeyedVoice }) {
  const { form: words, toKey } = nameWords(view.language)
  const title = words.removeTitle(voice.pseudonym, voice.number)
  return (
    <FormPage
      view={view}
      form={formOf({})}
      title={title}
      answer={words.removeAnswer}
      current="reviews"
      breadcrumb={crumbsOfNames(view, review, title)}
    >
      <Form
        action={voiceNameRemovalPath(review.id, voice.id)}
        save={words.removeSave}
        beside={
          <LinkButton variant="secondary" href={namesPath(review.id)}>
            {toKey}
          </LinkButton>
        }
      >
        {null}
      </Form>
    </FormPage>
  )
}

export function ErasurePage({ view, form, review, names }: FormProps & { readonly names: number }) {
  const { form: words, toKey } = nameWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.eraseTitle}
      answer={words.eraseAnswer(names)}
      lead={words.eraseLead}
      current="reviews"
      breadcrumb={crumbsOfNames(view, review, words.eraseTitle)}
    >
      <Form
        action={namesErasurePath(review.id)}
        save={words.erase}
        beside={
          <LinkButton variant="secondary" href={namesPath(review.id)}>
            {toKey}
          </LinkButton>
        }
      >
        <CheckboxField form={form} name="sure" label={words.sure} />
      </Form>
    </FormPage>
  )
}
