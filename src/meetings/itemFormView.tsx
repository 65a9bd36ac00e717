import type { Indicator } from '../population/indicator.ts'
import { LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { HiddenField, NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import { type AgendaItem, origins, workForms } from './agenda.ts'
import { formWords } from './formWords.ts'
import type { Meeting } from './meeting.ts'
import { meetingCrumbs } from './parts.tsx'
import { agendaPath, itemPath, itemsPath } from './paths.ts'
import { meetingWords } from './words.ts'

/** A new point, or one that exists. */
export function ItemFormPage({
  view,
  form,
  meeting,
  kind,
  item,
  indicators,
}: {
  readonly view: View
  readonly form: FormState
  readonly meeting: Meeting
  readonly kind: AgendaItem['kind']
  readonly item: AgendaItem | null
  readonly indicators: readonly Indicator[]
}) {
  const words = formWords(view.language).item
  const pause = kind === 'pause'
  const title = item
    ? actWords(view.language).agenda.changeItem(item.title)
    : pause
      ? words.newPause
      : words.newMatter
  const heading = item ? <StoredIn language={view.language} sentence={title} stored={item.title} /> : title
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      name={heading}
      answer={item ? words.editAnswer : pause ? words.pauseAnswer : words.newAnswer}
      lead={item ? null : words.newLead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, heading)}
    >
      <Form
        action={item ? itemPath(meeting.id, item.id) : itemsPath(meeting.id)}
        save={words.save}
        beside={
          <LinkButton variant="tertiary" href={agendaPath(meeting.id)}>
            {actWords(view.language).agenda.back}
          </LinkButton>
        }
      >
        <HiddenField form={form} name={item ? 'seen' : 'id'} />
        {item ? null : <input type="hidden" name="kind" value={kind} />}
        <TextField form={form} name="title" label={words.title} autocomplete="off" />
        {pause ? null : (
          <TextArea
            form={form}
            name="description"
            label={words.description}
            hint={words.descriptionHint}
            rows={3}
          />
        )}
        <NumberField
          form={form}
          name="minutes"
          label={words.minutes}
          unit={words.minutesUnit}
          inputmode="numeric"
        />
        {pause ? null : <MatterFields view={view} form={form} indicators={indicators} />}
      </Form>
    </FormPage>
  )
}

function MatterFields({
  view,
  form,
  indicators,
}: {
  readonly view: View
  readonly form: FormState
  readonly indicators: readonly Indicator[]
}) {
  const words = formWords(view.language).item
  return (
    <>
      <Select
        form={form}
        name="form"
        label={words.form}
        options={workForms.map((value) => ({ value, label: meetingWords(view.language).forms[value] }))}
      />
      <RadioGroup
        form={form}
        name="origin"
        label={words.origin}
        hint={words.originHint}
        options={origins.map((value) => ({ value, label: words.origins[value] }))}
      />
      <Select
        form={form}
        name="indicator"
        label={words.indicator}
        hint={words.indicatorHint}
        options={[
          { value: '', label: words.noIndicator },
          ...indicators.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(view.language) })),
        ]}
      />
    </>
  )
}
