import { unitOf } from '../population/indicator.ts'
import { RadioGroup } from '../ui/choice.tsx'
import { HiddenField, NumberField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { targetAnswerPath, targetEarlierPath, targetPath, targetsPath } from './paths.ts'
import { ratchetWords } from './ratchetWords.ts'
import type { Target } from './target.ts'
import { targetWords } from './words.ts'

type Props = { readonly view: View; readonly form: FormState; readonly target: Target }

function crumbs({ view: { language }, target }: Props, title: string) {
  return [
    { label: targetWords(language).title, href: targetsPath() },
    { label: <Stored language={language}>{target.name}</Stored>, href: targetPath(target.id) },
    { label: title },
  ]
}

export function AnswerFormPage(props: Props & { readonly about: 'reached' | 'missed' }) {
  const { view, form, target, about } = props
  const words = ratchetWords(view.language)
  const isReached = about === 'reached'
  const title = isReached ? words.keepTitle : words.missedTitle
  const sentence = isReached ? words.keepAnswer(target.name) : words.missedAnswer(target.name)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={<StoredIn language={view.language} sentence={sentence} stored={target.name} />}
      lead={isReached ? words.keepLead : words.missedLead}
      current="targets"
      breadcrumb={crumbs(props, title)}
    >
      <Form
        action={targetAnswerPath(target.id)}
        save={isReached ? words.keepSave : words.missedSave}
        beside={<a href={targetPath(target.id)}>{words.toTarget}</a>}
      >
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="reason" label={isReached ? words.keepReason : words.missedReason} />
        {isReached ? null : <TextArea form={form} name="change" label={words.missedChange} />}
      </Form>
    </FormPage>
  )
}

export function EarlierFormPage(props: Props) {
  const { view, form, target } = props
  const words = ratchetWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.addEarlier}
      answer={words.earlierAnswer}
      lead={words.earlierLead}
      current="targets"
      breadcrumb={crumbs(props, words.addEarlier)}
    >
      <Form action={targetEarlierPath(target.id)} save={words.earlierSave}>
        <HiddenField form={form} name="id" />
        <NumberField
          form={form}
          name="level"
          label={words.earlierLevel}
          unit={unitOf(view.language, target.indicator).symbol || undefined}
        />
        <TextField
          form={form}
          name="due"
          label={words.earlierDue}
          width="short"
          inputmode="numeric"
          autocomplete="off"
        />
        <RadioGroup
          form={form}
          name="outcome"
          label={words.earlierOutcome}
          options={(['reached', 'missed', 'changed'] as const).map((value) => ({
            value,
            label: words.outcomes[value],
          }))}
        />
        <TextArea
          form={form}
          name="note"
          label={words.earlierNote}
          hint={words.earlierNoteHint}
          note={words.optional}
          rows={3}
        />
      </Form>
    </FormPage>
  )
}
