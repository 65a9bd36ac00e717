import { DoneBy } from '../ui/author.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, type Option, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { crumbs } from './formViews.tsx'
import { planFormWords } from './formWords.ts'
import { answersPath, requestsPath } from './paths.ts'
import { answers, type SupportRequest, supportKinds, type WholePlan } from './plan.ts'
import { planWords } from './words.ts'

type FormProps = { readonly view: View; readonly form: FormState }

export function RequestFormPage({
  view,
  form,
  plan,
  people,
}: FormProps & { readonly plan: WholePlan; readonly people: readonly Option[] }) {
  const { language } = view
  const words = planFormWords(language)
  const actions = plan.actions.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(language) }))
  return (
    <FormPage
      view={view}
      form={form}
      title={words.requestTitle}
      answer={words.requestAnswer}
      current="plan"
      breadcrumb={crumbs(view, words.requestTitle, plan)}
    >
      <Form action={requestsPath(plan.id)} save={words.saveRequest}>
        <HiddenField form={form} name="id" />
        <RadioGroup
          form={form}
          name="kind"
          label={words.requestKind}
          options={supportKinds.map((value) => ({
            value,
            label: planWords(language).supportKinds[value],
            hint: words.requestKindNotes[value],
          }))}
        />
        <TextArea form={form} name="wish" label={words.wish} hint={words.wishHint} rows={3} />
        <Select
          form={form}
          name="action"
          label={words.action}
          options={[{ value: '', label: words.wholePlan }, ...actions]}
        />
        <Select
          form={form}
          name="asked"
          label={words.asked}
          options={[{ value: '', label: words.askedChoose }, ...people]}
        />
        <DateField form={form} name="answerBy" label={words.answerBy} />
      </Form>
    </FormPage>
  )
}

export function AnswerFormPage({
  view,
  form,
  plan,
  request,
  isNew,
}: FormProps & {
  readonly plan: WholePlan
  readonly request: SupportRequest
  /** Somebody has answered since the form was opened. */
  readonly isNew: boolean
}) {
  const { language } = view
  const words = planFormWords(language)
  const named = planWords(language).answersNamed
  const [latest] = request.answers
  return (
    <FormPage
      view={view}
      form={form}
      title={words.answerTitle}
      answer={<Stored language={language}>{request.wish}</Stored>}
      meanwhile={
        isNew && latest ? (
          <>
            {named[latest.answer]}: <Stored language={language}>{latest.text}</Stored>
            <DoneBy language={language} by={latest.by} at={latest.at} />
          </>
        ) : undefined
      }
      meanwhileTitle={words.meanwhile}
      current="plan"
      breadcrumb={crumbs(view, words.answerTitle, plan)}
    >
      <Form action={answersPath(request.id)} save={words.saveAnswer}>
        <HiddenField form={form} name="latest" />
        <RadioGroup
          form={form}
          name="answer"
          label={words.answer}
          options={answers.map((value) => ({ value, label: named[value], hint: words.answerNotes[value] }))}
        />
        <TextArea form={form} name="text" label={words.answerText} hint={words.answerTextHint} rows={3} />
      </Form>
    </FormPage>
  )
}
