import { Button, LinkButton } from '../ui/button.tsx'
import { HiddenField, TextArea, TextField } from '../ui/field.tsx'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { crumbsIn, type FormProps } from './formViews.tsx'
import {
  newPerspectivePath,
  perspectivePath,
  perspectivePlacePath,
  perspectiveRemovalPath,
  perspectivesPath,
} from './paths.ts'
import { peopleWords } from './peopleWords.ts'
import type { Perspective, Review } from './review.ts'
import { reviewWords } from './words.ts'

/** What is asked, in the order that it is read: for whoever leads to change. */
export function PerspectivesPage({
  view,
  review,
  perspectives,
  moved,
}: {
  readonly view: View
  readonly review: Review
  readonly perspectives: readonly Perspective[]
  /** Which of them has just been moved, and which way. */
  readonly moved: { readonly id: string; readonly direction: 'up' | 'down' } | null
}) {
  const { language } = view
  const { perspective: words } = peopleWords(language)
  return (
    <Page
      view={view}
      title={words.listTitle}
      current="reviews"
      breadcrumb={crumbsIn(view, words.listTitle, review)}
    >
      <ObjectHeading
        name={words.listTitle}
        answer={words.listAnswer(perspectives.length)}
        definition={words.listLead}
      />
      <div class="group">
        <table class="table table-labelled" role="table">
          <caption class="visually-hidden">{words.listTitle}</caption>
          <thead>
            <tr role="row">
              {[words.heads.perspective, words.heads.acts].map((head) => (
                <th scope="col" role="columnheader">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {perspectives.map(({ id, name, question }, i) => (
              <tr role="row">
                <th scope="row" role="rowheader" lang={storedLang(language)}>
                  {name}
                  <p class="second">{question}</p>
                </th>
                <td role="cell" data-label={words.heads.acts}>
                  <div class="review-acts">
                    <MoveButtons
                      action={perspectivePlacePath(review.id, id)}
                      may={(way) => (way === 'up' ? i > 0 : i < perspectives.length - 1)}
                      moved={moved?.id === id ? moved.direction : null}
                      label={(way) => words.move(name, way === 'up')}
                    />
                    <a href={perspectivePath(review.id, id)} aria-label={words.changeNamed(name)}>
                      {words.change}
                    </a>
                    <form method="post" action={perspectiveRemovalPath(review.id, id)}>
                      <Button variant="tertiary" aria-label={words.removeNamed(name)}>
                        {words.remove}
                      </Button>
                    </form>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="actions">
          <LinkButton icon="plus" variant="secondary" href={newPerspectivePath(review.id)}>
            {reviewWords(language).perspective.add}
          </LinkButton>
        </div>
      </div>
    </Page>
  )
}

export function PerspectivePage({
  view,
  form,
  review,
  perspectiveId,
}: FormProps & {
  readonly review: Review
  /** Null for one that is added. */
  readonly perspectiveId: string | null
}) {
  const { perspective: words } = peopleWords(view.language)
  const title = perspectiveId === null ? words.newTitle : words.title
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      current="reviews"
      breadcrumb={crumbsIn(view, title, review)}
    >
      <Form
        action={
          perspectiveId === null ? perspectivesPath(review.id) : perspectivePath(review.id, perspectiveId)
        }
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} />
        <TextArea form={form} name="question" label={words.question} hint={words.questionHint} rows={3} />
      </Form>
    </FormPage>
  )
}
