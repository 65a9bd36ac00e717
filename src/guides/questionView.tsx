import type { Perspective, Review } from '../review/review.ts'
import { HiddenField, NumberField, Select, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { guidePath, guideQuestionPath, guideQuestionsPath } from './paths.ts'
import { guideCrumbs } from './views.tsx'
import { guideWords } from './words.ts'

export function QuestionPage({
  view,
  form,
  review,
  perspectives,
  questionId,
}: {
  readonly view: View
  readonly form: FormState
  readonly review: Pick<Review, 'id' | 'name'>
  readonly perspectives: readonly Perspective[]
  /** Null for one that is added. */
  readonly questionId: string | null
}) {
  const { title: guide, form: words, sections } = guideWords(view.language)
  const title = questionId === null ? words.newTitle : words.changeTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.answer}
      current="reviews"
      breadcrumb={guideCrumbs(view, review, { label: guide, href: guidePath(review.id) }, { label: title })}
    >
      <Form
        action={
          questionId === null ? guideQuestionsPath(review.id) : guideQuestionPath(review.id, questionId)
        }
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <Select
          form={form}
          name="section"
          label={words.section}
          width="medium"
          options={[
            { value: 'opening', label: sections.opening },
            ...perspectives.map(({ id, name }) => ({
              value: id,
              label: name,
              lang: storedLang(view.language),
            })),
            { value: 'closing', label: sections.closing },
          ]}
        />
        <TextArea form={form} name="question" label={words.question} hint={words.questionHint} rows={2} />
        <TextArea
          form={form}
          name="prompts"
          label={words.prompts}
          hint={words.promptsHint}
          note={words.optional}
          rows={4}
        />
        <NumberField
          form={form}
          name="minutes"
          label={words.minutes}
          note={words.optional}
          inputmode="numeric"
        />
      </Form>
    </FormPage>
  )
}
