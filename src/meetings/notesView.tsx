import { Wording } from '../decisions/parts.tsx'
import type { Language } from '../i18n/language.ts'
import { LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
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
        answer={<Stored language={view.language}>{notes.title}</Stored>}
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

function NotesAgenda({ notes }: { readonly notes: NotesDocument }) {
  const { agenda, language } = notes
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
              <h3 lang={storedLang(language)}>{item.title}</h3>
              {item.form ? <p class="second">{item.form}</p> : null}
              {item.notes ? (
                <p class="lines" lang={storedLang(language)}>
                  {item.notes}
                </p>
              ) : null}
              {item.figures ? (
                <p class="source">
                  <StoredIn language={language} sentence={item.figures.text} stored={item.figures.name} />
                </p>
              ) : null}
              {item.outcomes.map((outcome) => (
                <Noted language={language} outcome={outcome} />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type NotedOutcome = NotesDocument['agenda']['items'][number]['outcomes'][number]

function Noted({ language, outcome }: { readonly language: Language; readonly outcome: NotedOutcome }) {
  return (
    <div class="statement">
      <p class="statement-label">
        {outcome.kind} {outcome.number}
      </p>
      <div class="noted-wording" lang={storedLang(language)}>
        <Wording text={outcome.text} deeper />
      </div>
      {outcome.dissent ? (
        <p class="statement-source">
          {outcome.dissent.label}: <Stored language={language}>{outcome.dissent.text}</Stored>
        </p>
      ) : null}
    </div>
  )
}

function NotesAttendance({ notes: { attendance, language } }: { readonly notes: NotesDocument }) {
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
                  {row.reason ? (
                    <p class="second" lang={storedLang(language)}>
                      {row.reason}
                    </p>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function NotesEffects({ notes: { effects, language } }: { readonly notes: NotesDocument }) {
  if (!effects) return null
  return (
    <section>
      <SectionHeading>{effects.heading}</SectionHeading>
      <ul class="rule-list">
        {effects.items.map((effect) => (
          <li>
            <h3 lang={storedLang(language)}>{effect.title}</h3>
            <p>
              {effect.text} <Stored language={language}>{effect.story}</Stored>
            </p>
            <p class="second">{effect.basis}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NotesPurpose({ notes: { purpose, language } }: { readonly notes: NotesDocument }) {
  return (
    <section class="statement">
      <h2 class="statement-label">{purpose.heading}</h2>
      <p class="lines" lang={storedLang(language)}>
        {purpose.text}
      </p>
      <p class="statement-source">{purpose.version}</p>
      {purpose.check ? (
        <div class="statement-check">
          <p>{purpose.check.question}</p>
          {purpose.check.answers.map(({ label, text }) => (
            <p>
              <strong>{text ? `${label}:` : `${label}.`}</strong>{' '}
              {text ? <Stored language={language}>{text}</Stored> : null}
            </p>
          ))}
        </div>
      ) : null}
    </section>
  )
}
