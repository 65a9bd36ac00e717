import { formatPercent } from '../i18n/format.ts'
import { HatsMeet } from '../identity/parts.tsx'
import type { Composition } from '../partnership/composed.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { FactList } from '../ui/factList.tsx'
import { HiddenField, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import { type Attendee, gathered, participation, type SeatAnswer } from './attendance.ts'
import { formWords } from './formWords.ts'
import type { Meeting } from './meeting.ts'
import { meetingCrumbs } from './parts.tsx'
import { attendancePath } from './paths.ts'
import { meetingWords } from './words.ts'

export function AttendancePage({
  view,
  form,
  meeting,
  attendees,
  composition,
}: {
  readonly view: View
  /** Null for those who only read. */
  readonly form: FormState | null
  readonly meeting: Meeting
  readonly attendees: readonly Attendee[]
  readonly composition: Composition
}) {
  const words = formWords(view.language).attendance
  const act = actWords(view.language).attendance
  const { partaking, parties } = participation(attendees)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={meeting.closure ? act.answerClosed(partaking, parties) : act.answer(partaking, parties)}
      lead={words.lead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      {attendees.length === 0 ? (
        <EmptyState what={words.seatless} why={words.seatlessWhy} />
      ) : (
        <div class="layout-8-4">
          {form ? (
            <form method="post" action={attendancePath(meeting.id)} novalidate>
              <HiddenField form={form} name="seen" />
              {attendees.map((attendee) => (
                <SeatFields view={view} form={form} attendee={attendee} />
              ))}
              <HatsMeet view={view} matter={{ bodyIds: [meeting.bodyId] }} />
              <div class="actions attendance-save">
                <Button>{words.save}</Button>
              </div>
            </form>
          ) : (
            <AttendanceTable view={view} attendees={attendees} />
          )}
          <aside>
            <Shares view={view} attendees={attendees} composition={composition} />
          </aside>
        </div>
      )}
    </FormPage>
  )
}

/** The substitute's two fields stand open only where a substitute is chosen; the style sheet sees to that. */
function SeatFields({
  view,
  form,
  attendee,
}: {
  readonly view: View
  readonly form: FormState
  readonly attendee: Attendee
}) {
  const words = formWords(view.language).attendance
  const { id, personName, partyName } = attendee
  return (
    <div class="attendance-seat">
      <RadioGroup
        form={form}
        name={`state-${id}`}
        label={`${personName}, ${partyName}`}
        inline
        options={(['present', 'absent', 'substitute', 'unanswered'] as const).map((value) => ({
          value,
          label: words.states[value],
        }))}
      />
      <div class="attendance-substitute">
        <TextField form={form} name={`substitute-${id}`} label={words.substitute} autocomplete="off" />
        <TextField
          form={form}
          name={`reason-${id}`}
          label={words.reason}
          hint={words.reasonHint}
          autocomplete="off"
        />
      </div>
    </div>
  )
}

function AttendanceTable({
  view,
  attendees,
}: {
  readonly view: View
  readonly attendees: readonly Attendee[]
}) {
  const words = actWords(view.language).attendance
  return (
    <table class="table">
      <caption class="visually-hidden">{formWords(view.language).attendance.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.party}</th>
          <th scope="col">{words.attendance}</th>
        </tr>
      </thead>
      <tbody>
        {attendees.map(({ personName, partyName, answer }) => (
          <tr>
            <th scope="row">{personName}</th>
            <td>{partyName}</td>
            <td>
              {answerText(view, answer)}
              {answer.state === 'substitute' ? <p class="second">{answer.reason}</p> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function answerText(view: View, answer: SeatAnswer): string {
  return answer.state === 'substitute'
    ? actWords(view.language).attendance.substitute(answer.name)
    : formWords(view.language).attendance.states[answer.state]
}

/** Each kind of principal for itself: a sum would hide who is missing. */
function Shares({
  view,
  attendees,
  composition,
}: {
  readonly view: View
  readonly attendees: readonly Attendee[]
  readonly composition: Composition
}) {
  const { language } = view
  const words = meetingWords(language)
  const act = actWords(language).attendance
  const { kinds } = participation(attendees)
  const tried = gathered(language, composition, attendees)
  return (
    <FactList
      facts={[
        ...kinds.map(({ kind, partaking, seats }) => ({
          term: act.kindsOfParty[kind],
          value: formatPercent(language, (partaking / seats) * 100, 0),
          note: act.seatsOf(partaking, seats),
        })),
        ...(tried
          ? [
              {
                term: words.composition,
                value: tried.unmet.length === 0 ? words.fulfilled : words.notYetFulfilled,
                warning: tried.unmet.join(' '),
                note: words.compositionRule(tried.rule),
              },
            ]
          : []),
      ]}
    />
  )
}
