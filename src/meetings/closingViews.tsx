import { meetingKinds } from '../decisions/outcome.ts'
import { kindMeaning, kindName } from '../decisions/parts.tsx'
import { TermsFields } from '../decisions/termsFields.tsx'
import { HatsMeet } from '../identity/parts.tsx'
import { PurposeInForce } from '../partnership/parts.tsx'
import { purposePath } from '../partnership/paths.ts'
import type { Purpose } from '../partnership/purpose.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { fieldClass, Problem } from '../ui/fieldParts.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import type { AgendaItem } from './agenda.ts'
import { participation } from './attendance.ts'
import { formWords } from './formWords.ts'
import { type Meeting, purposeAnswers } from './meeting.ts'
import { Check, meetingCrumbs, partiesText } from './parts.tsx'
import {
  attendancePath,
  cancellationPath,
  closurePath,
  meetingPath,
  newOutcomePath,
  outcomesPath,
  purposeCheckPath,
} from './paths.ts'
import { tracesOf } from './planning.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

export function OutcomeFormPage({
  view,
  form,
  meeting,
  items,
}: {
  readonly view: View
  readonly form: FormState
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
}) {
  const words = formWords(view.language).outcome
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      <Form action={outcomesPath(meeting.id)} save={words.save}>
        <HiddenField form={form} name="id" />
        <RadioGroup
          form={form}
          name="kind"
          label={words.kind}
          options={meetingKinds.map((value) => ({
            value,
            label: kindName(view.language, value),
            hint: kindMeaning(view.language, value),
          }))}
        />
        <TextField form={form} name="title" label={words.name} hint={words.nameHint} autocomplete="off" />
        <TextArea form={form} name="text" label={words.text} hint={words.textHint} rows={5} />
        <TextArea
          form={form}
          name="dissent"
          label={words.dissent}
          hint={words.dissentHint}
          note={formWords(view.language).optional}
          rows={3}
        />
        <Select
          form={form}
          name="item"
          label={words.item}
          options={[
            { value: '', label: words.noItem },
            ...items.map(({ id, title }) => ({ value: id, label: title, lang: storedLang(view.language) })),
          ]}
        />
        <TermsFields view={view} form={form} validity />
        <HatsMeet view={view} matter={{ bodyIds: [meeting.bodyId] }} />
      </Form>
    </FormPage>
  )
}

export function PurposeCheckPage({
  view,
  form,
  meeting,
  purpose,
}: {
  readonly view: View
  readonly form: FormState
  readonly meeting: Meeting
  readonly purpose: Purpose | null
}) {
  const words = formWords(view.language).purposeCheck
  const act = actWords(view.language).purposeCheck
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={act.answer}
      lead={words.lead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      {purpose ? (
        <div class="form">
          <div class={fieldClass(form.problems.version)} id={fieldId('version')} tabindex={-1}>
            <Problem id={fieldId('version')} text={form.problems.version} />
            <PurposeInForce view={view} purpose={purpose} label={meetingWords(view.language).purposeTwice} />
          </div>
          <Form action={purposeCheckPath(meeting.id)} save={words.save}>
            <HiddenField form={form} name="seen" />
            <HiddenField form={form} name="version" />
            <RadioGroup
              form={form}
              name="answer"
              label={words.answer}
              options={purposeAnswers.map((value) => ({
                value,
                label: meetingWords(view.language).purposeAnswers[value],
              }))}
            />
            <TextArea form={form} name="words" label={words.words} hint={words.wordsHint} rows={4} />
            <HatsMeet view={view} matter={{ bodyIds: [meeting.bodyId] }} />
          </Form>
        </div>
      ) : (
        <EmptyState
          what={act.noPurpose}
          why={act.noPurposeWhy}
          action={<LinkButton href={purposePath()}>{act.toPurpose}</LinkButton>}
        />
      )}
    </FormPage>
  )
}

/** What is in place and what is missing, before what cannot be undone. */
export function ClosurePage({
  view,
  form,
  reading,
}: {
  readonly view: View
  /** Its one problem is `check`: the question about the purpose is not answered. */
  readonly form: FormState<'check'>
  readonly reading: MeetingReading
}) {
  const words = actWords(view.language).closure
  const { meeting, check, outcomes } = reading
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.answer}
      lead={words.lead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      <div class="form">
        <ul class="check-list closing-list">
          {check ? (
            <Check done>{words.checked(meetingWords(view.language).purposeAnswers[check.answer])}</Check>
          ) : (
            <Check done={false}>
              {words.unchecked}{' '}
              <a id={fieldId('check')} href={purposeCheckPath(meeting.id)}>
                {words.answerIt}
              </a>
            </Check>
          )}
          <AttendanceCheck view={view} reading={reading} />
          <NotesCheck view={view} reading={reading} />
          <Check done={outcomes.length > 0}>
            {words.outcomes(outcomes.length)} <a href={newOutcomePath(meeting.id)}>{words.addOutcome}</a>
          </Check>
        </ul>
        <HatsMeet view={view} matter={{ bodyIds: [meeting.bodyId] }} />
        <form class="actions" method="post" action={closurePath(meeting.id)}>
          <Button>{words.save}</Button>
          <a href={meetingPath(meeting.id)}>{words.back}</a>
        </form>
        {tracesOf(reading).length === 0 ? (
          <p>
            {words.neverHeld} <a href={cancellationPath(meeting.id)}>{words.callOff}</a>
          </p>
        ) : null}
      </div>
    </FormPage>
  )
}

function AttendanceCheck({ view, reading }: { readonly view: View; readonly reading: MeetingReading }) {
  const words = actWords(view.language).closure
  const { parties, partaking, silent } = participation(reading.attendees)
  return (
    <Check done={silent.length === 0}>
      {silent.length === 0
        ? words.attendance(partaking, parties)
        : words.attendanceMissing(partiesText(view.language, silent))}{' '}
      <a href={attendancePath(reading.meeting.id)}>{words.attend}</a>
    </Check>
  )
}

function NotesCheck({ view, reading }: { readonly view: View; readonly reading: MeetingReading }) {
  const points = reading.items.filter(({ kind }) => kind !== 'pause')
  const written = points.filter(({ notes }) => notes !== '')
  return (
    <Check done={written.length > 0}>
      {actWords(view.language).closure.notes(written.length, points.length)}
    </Check>
  )
}
