import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, TextArea, TextField } from '../ui/field.tsx'
import { Form, FormPage } from '../ui/formPage.tsx'
import { type Bodies, BodySelect, crumbsIn, type FormProps, optional } from './formViews.tsx'
import { reviewFormWords } from './formWords.ts'
import { groupKinds } from './organisation.ts'
import { groupPath, groupRemovalPath, groupsPath, phasePath, phaseRemovalPath, phasesPath } from './paths.ts'
import type { Review } from './review.ts'

export function GroupPage({
  view,
  form,
  review,
  bodies,
  groupId,
}: FormProps & {
  readonly review: Review
  readonly bodies: Bodies
  /** Null for one that is added. */
  readonly groupId: string | null
}) {
  const { group: words } = reviewFormWords(view.language)
  const title = groupId === null ? words.newTitle : words.title
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
        action={groupId === null ? groupsPath(review.id) : groupPath(review.id, groupId)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={groupKinds.map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <BodySelect view={view} form={form} name="body" label={words.body} bodies={bodies} />
        <TextField form={form} name="name" label={words.name} hint={words.nameHint} note={optional(view)} />
        <TextField
          form={form}
          name="members"
          label={words.members}
          hint={words.membersHint}
          note={optional(view)}
        />
      </Form>
      {groupId === null ? null : (
        <Removal action={groupRemovalPath(review.id, groupId)} label={words.remove} />
      )}
    </FormPage>
  )
}

export function PhasePage({
  view,
  form,
  review,
  phaseId,
}: FormProps & {
  readonly review: Review
  /** Null for one that is added. */
  readonly phaseId: string | null
}) {
  const { phase: words } = reviewFormWords(view.language)
  const title = phaseId === null ? words.newTitle : words.title
  const note = optional(view)
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
        action={phaseId === null ? phasesPath(review.id) : phasePath(review.id, phaseId)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="name" label={words.name} />
        <TextArea form={form} name="about" label={words.about} note={note} rows={2} />
        <DateField form={form} name="fromOn" label={words.fromOn} />
        <DateField form={form} name="toOn" label={words.toOn} />
        <DateField form={form} name="begunOn" label={words.begunOn} hint={words.begunOnHint} note={note} />
        <DateField form={form} name="doneOn" label={words.doneOn} hint={words.doneOnHint} note={note} />
      </Form>
      {phaseId === null ? null : (
        <Removal action={phaseRemovalPath(review.id, phaseId)} label={words.remove} />
      )}
    </FormPage>
  )
}

/** What is removed can be put back from the review's history. */
function Removal({ action, label }: { readonly action: string; readonly label: string }) {
  return (
    <form class="review-removal" method="post" action={action}>
      <Button variant="tertiary" icon="trash">
        {label}
      </Button>
    </form>
  )
}
