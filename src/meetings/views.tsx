import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Body } from '../partnership/body.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, Select, TextArea, TextField, TimeField } from '../ui/field.tsx'
import { type FormState, formOf } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { formWords } from './formWords.ts'
import type { Meeting, PastMeeting } from './meeting.ts'
import { CancelledTag, dayText, hoursText, meetingCrumbs, whenText } from './parts.tsx'
import { closurePath, meetingPath, meetingsPath, newMeetingPath } from './paths.ts'
import { meetingWords } from './words.ts'

export type MeetingLists = {
  readonly coming: readonly Meeting[]
  /** Called off: those whose day has not passed stand among the coming. */
  readonly cancelled: { readonly ahead: readonly Meeting[]; readonly past: readonly Meeting[] }
  readonly unclosed: readonly Meeting[]
  readonly earlier: readonly PastMeeting[]
  readonly page: number
  readonly pages: number
}

export function MeetingsPage({
  view,
  actor,
  lists,
  bodies,
  body,
}: {
  readonly view: View
  readonly actor: Actor
  readonly lists: MeetingLists
  readonly bodies: readonly Body[]
  /** Only its meetings; null shows those of all. */
  readonly body: Body | null
}) {
  const words = meetingWords(view.language)
  const { coming, cancelled, unclosed, earlier, page, pages } = lists
  const [next] = coming
  const ahead = [...coming, ...cancelled.ahead].toSorted((a, b) => +a.startsAt - +b.startsAt)
  const add = mayPrepare(actor) ? <LinkButton href={newMeetingPath()}>{words.add}</LinkButton> : null
  const nothing = ahead.length + unclosed.length + earlier.length + cancelled.past.length === 0
  return (
    <Page view={view} title={words.title} current="meetings">
      <ObjectHeading
        name={words.title}
        note={body ? <Stored language={view.language}>{body.name}</Stored> : null}
        answer={next ? words.answer(whenText(view.language, next)) : words.noneComing}
        definition={
          next ? (
            <Stored language={view.language}>{`${next.bodyName}: ${next.question}`}</Stored>
          ) : (
            words.noneComingWhy
          )
        }
      />
      {bodies.length > 1 ? <BodyFilter view={view} bodies={bodies} body={body} /> : null}
      {nothing ? (
        <EmptyState what={body ? words.emptyOf(body.name) : words.empty} why={words.emptyWhy} action={add} />
      ) : (
        <div class="stack">
          {add ? <div class="actions">{add}</div> : null}
          {unclosed.length > 0 ? <Unclosed view={view} meetings={unclosed} /> : null}
          {ahead.length > 0 ? <Coming view={view} meetings={ahead} /> : null}
          {earlier.length > 0 ? (
            <section>
              <SectionHeading>{words.earlier}</SectionHeading>
              <EarlierTable view={view} meetings={earlier} />
              <Pagination
                view={view}
                page={page}
                pages={pages}
                href={(wanted) => meetingsPath(wanted, body?.id ?? null)}
              />
            </section>
          ) : null}
          {cancelled.past.length > 0 ? <CancelledEarlier view={view} meetings={cancelled.past} /> : null}
        </div>
      )}
    </Page>
  )
}

/** The meetings of one body, or of all. */
function BodyFilter({
  view,
  bodies,
  body,
}: {
  readonly view: View
  readonly bodies: readonly Body[]
  readonly body: Body | null
}) {
  const words = meetingWords(view.language)
  return (
    <form class="filter" method="get" action={meetingsPath()}>
      <Select
        form={formOf({ body: body?.id ?? '' })}
        name="body"
        label={words.bodyFilter}
        options={[
          { value: '', label: words.everyBody },
          ...bodies.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(view.language) })),
        ]}
      />
      <Button variant="secondary">{words.showBody}</Button>
    </form>
  )
}

function Unclosed({ view, meetings }: { readonly view: View; readonly meetings: readonly Meeting[] }) {
  const words = meetingWords(view.language)
  return (
    <section>
      <SectionHeading>{words.unclosed}</SectionHeading>
      <ul class="rule-list">
        {meetings.map((meeting) => (
          <li class="late">
            <Icon name="warning" />
            <div>
              <a href={closurePath(meeting.id)}>{words.closeMeetingOf(dayText(view.language, meeting))}</a>
              <p class="second">{meeting.bodyName}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Coming({ view, meetings }: { readonly view: View; readonly meetings: readonly Meeting[] }) {
  const words = meetingWords(view.language)
  return (
    <section>
      <SectionHeading>{words.coming}</SectionHeading>
      <table class="table table-meetings">
        <caption class="visually-hidden">{words.coming}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.question}</th>
            <th scope="col">{words.place}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting) => (
            <tr>
              <th scope="row">
                <a href={meetingPath(meeting.id)}>{dayText(view.language, meeting)}</a>
                <p class="second">{hoursText(view.language, meeting)}</p>
                {meeting.cancellation ? <CancelledTag view={view} /> : null}
              </th>
              <td>
                <Stored language={view.language}>{meeting.question}</Stored>
                <p class="second">{meeting.bodyName}</p>
              </td>
              <td>{meeting.location}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Meetings that never were: who looks for one finds why. */
function CancelledEarlier({
  view,
  meetings,
}: {
  readonly view: View
  readonly meetings: readonly Meeting[]
}) {
  return (
    <Details summary={meetingWords(view.language).cancelledEarlier(meetings.length)}>
      <ul class="rule-list">
        {meetings.map((meeting) => (
          <li>
            <a href={meetingPath(meeting.id)}>{dayText(view.language, meeting)}</a>
            <p>{meeting.question}</p>
            <p class="second">
              {meeting.bodyName}. {meeting.cancellation?.reason}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}

function EarlierTable({
  view,
  meetings,
}: {
  readonly view: View
  readonly meetings: readonly PastMeeting[]
}) {
  const words = meetingWords(view.language)
  return (
    <table class="table table-meetings">
      <caption class="visually-hidden">{words.earlier}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.question}</th>
          <th scope="col">{words.keptToPurpose}</th>
          <th scope="col" class="number">
            {words.outcomes}
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr>
            <th scope="row">
              <a href={meetingPath(meeting.id)}>{dayText(view.language, meeting)}</a>
              <p class="second">{meeting.bodyName}</p>
            </th>
            <td lang={storedLang(view.language)}>{meeting.question}</td>
            <td>{meeting.purposeAnswer ? words.purposeAnswers[meeting.purposeAnswer] : '–'}</td>
            <td class="number">{meeting.outcomes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The details of a meeting, or of a new one. */
export function MeetingFormPage({
  view,
  form,
  meeting,
  bodies,
}: {
  readonly view: View
  readonly form: FormState
  readonly meeting: Meeting | null
  readonly bodies: readonly Body[]
}) {
  const words = formWords(view.language).meeting
  const title = meeting ? words.editTitle : words.newTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={meeting ? words.editAnswer : words.newAnswer}
      lead={meeting ? words.editLead : words.newLead}
      current="meetings"
      breadcrumb={
        meeting
          ? meetingCrumbs(view, meeting, title)
          : [{ label: meetingWords(view.language).title, href: meetingsPath() }, { label: title }]
      }
    >
      <Form
        action={meeting ? meetingPath(meeting.id) : meetingsPath()}
        save={meeting ? words.save : words.add}
      >
        <HiddenField form={form} name={meeting ? 'seen' : 'id'} />
        <TextArea form={form} name="question" label={words.question} hint={words.questionHint} rows={2} />
        <Select
          form={form}
          name="body"
          label={words.body}
          hint={words.bodyHint}
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField form={form} name="date" label={words.date} />
        <TimeField form={form} name="time" label={words.time} />
        <TextField form={form} name="location" label={words.location} hint={words.locationHint} />
      </Form>
    </FormPage>
  )
}
