import { TextArea } from '../ui/field.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import type { View } from '../ui/view.ts'
import { formWords } from './formWords.ts'
import type { Meeting } from './meeting.ts'
import { Check, meetingCrumbs, whenText } from './parts.tsx'
import { attendancePath, cancellationPath, closurePath, meetingPath } from './paths.ts'
import type { Trace } from './planning.ts'

/** The step before a meeting is called off; where it cannot be, why not, and the way out. */
export function CancellationPage({
  view,
  meeting,
  traces,
  form,
}: {
  readonly view: View
  readonly meeting: Meeting
  readonly traces: readonly Trace[]
  /** Null when there is nothing to send. Its problem `traces` is that the meeting has been held. */
  readonly form: FormState<'reason' | 'traces'> | null
}) {
  const words = formWords(view.language).cancellation
  const blocked = traces.length > 0
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={blocked ? words.blocked : words.answer(whenText(view.language, meeting))}
      lead={blocked ? words.blockedLead : words.lead}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, words.title)}
    >
      <div class="form">
        {blocked ? <Traces view={view} meeting={meeting} traces={traces} /> : null}
        {form ? (
          <Form
            action={cancellationPath(meeting.id)}
            save={words.save}
            beside={<Back view={view} meeting={meeting} />}
          >
            <TextArea
              form={form}
              name="reason"
              label={words.reason}
              note={formWords(view.language).optional}
              hint={words.reasonHint}
              rows={3}
            />
          </Form>
        ) : (
          <Back view={view} meeting={meeting} />
        )}
      </div>
    </FormPage>
  )
}

function Traces({
  view,
  meeting,
  traces,
}: {
  readonly view: View
  readonly meeting: Meeting
  readonly traces: readonly Trace[]
}) {
  const words = formWords(view.language).cancellation
  const ways = {
    outcomes: closurePath(meeting.id),
    attendance: attendancePath(meeting.id),
    purpose: closurePath(meeting.id),
  } as const satisfies Record<Trace, string>
  return (
    <ul class="check-list closing-list" id={fieldId('traces')}>
      {traces.map((trace) => (
        <Check done={false}>
          {words.traces[trace]} <a href={ways[trace]}>{words.ways[trace]}</a>
        </Check>
      ))}
    </ul>
  )
}

function Back({ view, meeting }: { readonly view: View; readonly meeting: Meeting }) {
  return <a href={meetingPath(meeting.id)}>{formWords(view.language).cancellation.back}</a>
}
