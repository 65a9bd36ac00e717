import { formatDate } from '../i18n/format.ts'
import type { Review, Source } from '../review/review.ts'
import { Boxes, CheckboxField } from '../ui/choice.tsx'
import { DateField, HiddenField, NumberField, Select, TextArea, TextField, TimeField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { FrameRow } from './frame.ts'
import { plannedEndingPath, plannedListPath, plannedPath } from './paths.ts'
import type { PlannedEnding, PlannedInterview } from './planned.ts'
import { type Choosable, partyField } from './plannedForms.ts'
import { rowNameOf } from './plannedParts.ts'
import { plannedWords } from './plannedWords.ts'
import { frameCrumbs } from './views.tsx'

type Props = {
  readonly view: View
  readonly form: FormState
  readonly review: Pick<Review, 'id' | 'name'>
  readonly rows: readonly FrameRow[]
}

export function PlannedPage({
  view,
  form,
  review,
  rows,
  parties,
  plannedId,
}: Props & {
  readonly parties: readonly Choosable[]
  /** Null for one that is added. */
  readonly plannedId: string | null
}) {
  const { language } = view
  const { form: words, title: list } = plannedWords(language)
  const lang = storedLang(language)
  const title = plannedId === null ? words.newTitle : words.changeTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.newAnswer}
      lead={words.lead}
      current="reviews"
      breadcrumb={frameCrumbs(
        view,
        review,
        { label: list, href: plannedListPath(review.id) },
        { label: title },
      )}
    >
      <Form
        action={plannedId === null ? plannedListPath(review.id) : plannedPath(review.id, plannedId)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <Select
          form={form}
          name="row"
          label={words.row}
          options={[
            { value: '', label: words.chooseRow },
            ...rows.map((row) => ({
              value: row.id,
              label: rowNameOf(language, rows, { rowId: row.id }),
              lang,
            })),
          ]}
        />
        <DateField form={form} name="day" label={words.day} />
        <TimeField form={form} name="at" label={words.at} note={words.optional} />
        <CheckboxField form={form} name="remote" label={words.remote} />
        <TextField
          form={form}
          name="room"
          label={words.room}
          hint={words.roomHint}
          note={words.optional}
          autocomplete="off"
        />
        {parties.length > 0 ? (
          <Boxes
            form={form}
            label={words.parties}
            hint={words.partiesHint}
            columns
            boxes={parties.map(({ id, name }) => ({ name: partyField(id), label: name, lang }))}
          />
        ) : null}
      </Form>
    </FormPage>
  )
}

export function EndingPage({
  view,
  form,
  review,
  rows,
  planned,
  how,
  sources,
}: Props & {
  readonly planned: PlannedInterview
  readonly how: PlannedEnding
  /** The texts that no planned interview is tied to. */
  readonly sources: readonly Source[]
}) {
  const { language } = view
  const { ending: words, title: list, number, withText } = plannedWords(language)
  const title = words.title[how]
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      note={`${number(planned.number)}, ${formatDate(language, planned.day, true)}`}
      answer={<Stored language={language}>{rowNameOf(language, rows, planned)}</Stored>}
      lead={words.lead}
      current="reviews"
      breadcrumb={frameCrumbs(
        view,
        review,
        { label: list, href: plannedListPath(review.id) },
        { label: title },
      )}
    >
      <Form action={plannedEndingPath(review.id, planned.id)} save={words.save[how]}>
        <HiddenField form={form} name="how" />
        {how === 'held' ? (
          <NumberField form={form} name="people" label={words.people} inputmode="numeric" />
        ) : null}
        {how === 'held' ? (
          <Select
            form={form}
            name="source"
            label={words.source}
            hint={words.sourceHint}
            note={words.optional}
            options={[
              { value: '', label: words.noSource },
              ...sources.map(({ id, number: own, title: about }) => ({
                value: id,
                label: `${withText(own)}: ${about}`,
              })),
            ]}
          />
        ) : null}
        {how === 'cancelled' ? (
          <TextArea form={form} name="words" label={words.reason} rows={3} />
        ) : (
          <TextArea
            form={form}
            name="words"
            label={how === 'held' ? words.note : words.declinedReason}
            note={words.optional}
            rows={3}
          />
        )}
      </Form>
    </FormPage>
  )
}
