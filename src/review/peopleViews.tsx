import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea } from '../ui/field.tsx'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import { crumbsIn, type FormProps } from './formViews.tsx'
import type { Candidate } from './memberStore.ts'
import type { OpenQuestion } from './openQuestion.ts'
import { memberRemovalPath, membersPath, questionEndingPath, questionPath, questionsPath } from './paths.ts'
import { peopleWords } from './peopleWords.ts'
import type { Member, Review } from './review.ts'

type PeopleProps = FormProps & { readonly review: Review; readonly people: readonly Candidate[] }

/** Two people may be called the same: their parties tell them apart. */
function optionsOf(people: readonly Candidate[], choose: string) {
  return [
    { value: '', label: choose },
    ...people.map(({ id, name, parties }) => ({ value: id, label: `${name}, ${parties}` })),
  ]
}

export function MembersPage({
  view,
  form,
  review,
  people,
  members,
}: PeopleProps & { readonly members: readonly Member[] }) {
  const { members: words } = peopleWords(view.language)
  const { heads } = words
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="reviews"
      breadcrumb={crumbsIn(view, words.title, review)}
    >
      <div class="stack">
        <section>
          <SectionHeading>{words.present}</SectionHeading>
          <table class="table table-labelled" role="table">
            <caption class="visually-hidden">{words.present}</caption>
            <thead>
              <tr role="row">
                {[heads.person, heads.role, heads.acts].map((head) => (
                  <th scope="col" role="columnheader">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {members.map(({ personId, name, role }) => (
                <tr role="row">
                  <th scope="row" role="rowheader">
                    {name}
                  </th>
                  <td role="cell" data-label={heads.role}>
                    {words.roles[role]}
                  </td>
                  <td role="cell" data-label={heads.acts}>
                    <form method="post" action={memberRemovalPath(review.id, personId)}>
                      <Button variant="tertiary" icon="trash" aria-label={words.removeNamed(name)}>
                        {words.remove}
                      </Button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <SectionHeading>{words.add}</SectionHeading>
          <Form action={membersPath(review.id)} save={words.save}>
            <Select
              form={form}
              name="person"
              label={words.person}
              width="medium"
              options={optionsOf(people, words.choose)}
            />
            <RadioGroup
              form={form}
              name="role"
              label={words.role}
              options={(['lead', 'reviewer'] as const).map((role) => ({
                value: role,
                label: words.roles[role],
                hint: words.roleHints[role],
              }))}
            />
          </Form>
        </section>
      </div>
    </FormPage>
  )
}

export function QuestionPage({
  view,
  form,
  review,
  people,
  questionId,
}: PeopleProps & {
  /** Null for one that is asked. */
  readonly questionId: string | null
}) {
  const { question: words } = peopleWords(view.language)
  const title = questionId === null ? words.newTitle : words.title
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.answer}
      current="reviews"
      breadcrumb={crumbsIn(view, title, review)}
    >
      <Form
        action={questionId === null ? questionsPath(review.id) : questionPath(review.id, questionId)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextArea form={form} name="question" label={words.question} rows={2} />
        <Select
          form={form}
          name="owner"
          label={words.owner}
          width="medium"
          options={optionsOf(people, words.choose)}
        />
        <DateField form={form} name="dueOn" label={words.dueOn} />
      </Form>
    </FormPage>
  )
}

export function QuestionEndingPage({
  view,
  form,
  review,
  asked,
}: FormProps & { readonly review: Review; readonly asked: OpenQuestion }) {
  const { question: words } = peopleWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.endTitle}
      answer={<span lang={storedLang(view.language)}>{asked.question}</span>}
      current="reviews"
      breadcrumb={crumbsIn(view, words.endTitle, review)}
    >
      <Form action={questionEndingPath(review.id, asked.id)} save={words.endSave}>
        <RadioGroup
          form={form}
          name="how"
          label={words.how}
          options={(['answered', 'withdrawn'] as const).map((how) => ({
            value: how,
            label: words.hows[how],
          }))}
        />
        <TextArea form={form} name="words" label={words.words} rows={5} />
      </Form>
    </FormPage>
  )
}
