import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Meeting } from './meeting.ts'
import type { NotesDocument } from './notesDocument.ts'
import { notesWords } from './notesWords.ts'
import { meetingCrumbs } from './parts.tsx'
import { notesPdfPath } from './paths.ts'

/** The same notes as on paper, as a page. */
export function NotesPage({
  view,
  meeting,
  notes,
}: {
  readonly view: View
  readonly meeting: Meeting
  readonly notes: NotesDocument
}) {
  const words = notesWords(view.language)
  return (
    <Page
      view={view}
      title={`${notes.kind}: ${notes.title}`}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, notes.kind)}
    >
      <ObjectHeading
        name={`${notes.kind}, ${notes.body}`}
        tag={notes.state ? <Tag>{notes.state}</Tag> : null}
        answer={notes.title}
      />
      <div class="layout-8-4">
        <div class="stack">
          <NotesAgenda notes={notes} />
          <NotesAttendance notes={notes} />
          <NotesEffects notes={notes} />
          <p class="lines">{notes.closing}</p>
          <p class="print-only small">
            {words.source}: {notes.footer.source}. {notes.footer.printed}.
          </p>
        </div>
        <aside class="stack">
          <LinkButton wide icon="download" href={notesPdfPath(meeting.id)} data-turbo="false">
            {words.download}
          </LinkButton>
          <FactList facts={notes.facts.map(({ label, text }) => ({ term: label, value: text }))} />
          <NotesPurpose notes={notes} />
        </aside>
      </div>
    </Page>
  )
}

function NotesAgenda({ notes: { agenda } }: { readonly notes: NotesDocument }) {
  return (
    <section>
      <SectionHeading>{agenda.heading}</SectionHeading>
      <ol class="noted">
        {agenda.items.map((item) => (
          <li>
            <p class="agenda-time">
              <strong>{item.time}</strong>
              {item.duration}
            </p>
            <div>
              <h3>{item.title}</h3>
              {item.form ? <p class="second">{item.form}</p> : null}
              {item.notes ? <p class="lines">{item.notes}</p> : null}
              {item.figures ? <p class="source">{item.figures}</p> : null}
              {item.outcomes.map((outcome) => (
                <Noted outcome={outcome} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type NotedOutcome = NotesDocument['agenda']['items'][number]['outcomes'][number]

function Noted({ outcome }: { readonly outcome: NotedOutcome }) {
  return (
    <div class="statement">
      <p class="statement-label">
        {outcome.kind} {outcome.number}
      </p>
      <p class="lines">{outcome.text}</p>
      {outcome.dissent ? (
        <p class="statement-source">
          {outcome.dissent.label}: {outcome.dissent.text}
        </p>
      ) : null}
    </div>
  )
}

function NotesAttendance({ notes: { attendance } }: { readonly notes: NotesDocument }) {
  return (
    <section>
      <SectionHeading>{attendance.heading}</SectionHeading>
      <p>{attendance.summary}</p>
      {attendance.rows.length > 0 ? (
        <table class="table table-dense noted-seats">
          <caption class="visually-hidden">{attendance.heading}</caption>
          <thead>
            <tr>
              {attendance.columns.map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {attendance.rows.map((row) => (
              <tr>
                <td>{row.party}</td>
                <th scope="row">{row.name}</th>
                <td>{row.role}</td>
                <td>
                  {row.attendance}
                  {row.reason ? <p class="second">{row.reason}</p> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function NotesEffects({ notes: { effects } }: { readonly notes: NotesDocument }) {
  if (!effects) return null
  return (
    <section>
      <SectionHeading>{effects.heading}</SectionHeading>
      <ul class="rule-list">
        {effects.items.map((effect) => (
          <li>
            <h3>{effect.title}</h3>
            <p>{effect.text}</p>
            <p class="second">{effect.basis}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotesPurpose({ notes: { purpose } }: { readonly notes: NotesDocument }) {
  return (
    <section class="statement">
      <h2 class="statement-label">{purpose.heading}</h2>
      <p class="lines">{purpose.text}</p>
      <p class="statement-source">{purpose.version}</p>
      {purpose.check ? (
        <div class="statement-check">
          <p>{purpose.check.question}</p>
          {purpose.check.answers.map(({ label, text }) => (
            <p>
              <strong>{label}:</strong> {text}
            </p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
