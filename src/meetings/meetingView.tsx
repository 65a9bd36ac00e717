import { OutcomeList } from '../decisions/parts.tsx'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { PurposeInForce } from '../partnership/parts.tsx'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { talkMinutes } from './agenda.ts'
import { Agenda } from './agendaViews.tsx'
import { isPrepared } from './attendance.ts'
import { figureWords } from './figureWords.ts'
import type { LearningAt } from './learningStore.ts'
import { Learning } from './learningView.tsx'
import { isChangeable, type Meeting, type PastMeeting } from './meeting.ts'
import { MeetingFacts } from './meetingFacts.tsx'
import { MeetingSpine } from './meetingSpine.tsx'
import { CancelledTag, dayText, meetingName, whenText } from './parts.tsx'
import {
  agendaPath,
  cancellationPath,
  cancellationWithdrawalPath,
  closurePath,
  meetingDetailsPath,
  meetingPath,
  meetingsPath,
  newOutcomePath,
  notesPath,
  notesPdfPath,
  presentationPath,
} from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: MeetingReading }

export function MeetingPage({
  view,
  actor,
  reading,
  earlier,
  history,
  learning,
}: Props & {
  readonly earlier: readonly PastMeeting[]
  readonly history: readonly PastEvent[]
  readonly learning: readonly LearningAt[]
}) {
  const { language } = view
  const words = meetingWords(language)
  const { meeting, state, items, outcomes, purpose } = reading
  const changes = mayPrepare(actor) && isChangeable(state)
  const name = meetingName(language, meeting)
  return (
    <Page
      view={view}
      title={name}
      current="meetings"
      breadcrumb={[{ label: words.title, href: meetingsPath() }, { label: name }]}
    >
      <ObjectHeading
        name={`${meeting.bodyName}, ${whenText(language, meeting)}`}
        tag={<StateTag view={view} reading={reading} />}
        answer={<Answer view={view} reading={reading} />}
        definition={
          isChangeable(state) ? (
            `${meeting.location}.`
          ) : (
            <Stored language={language}>{`${meeting.question} ${meeting.location}.`}</Stored>
          )
        }
      />
      {meeting.cancellation ? <Cancellation view={view} cancellation={meeting.cancellation} /> : null}
      <MeetingSpine view={view} reading={reading} />
      <div class="layout-8-4">
        <div class="stack">
          <section>
            <SectionHeading aside={words.minutes(meeting.minutes, talkMinutes(items))}>
              {words.agenda}
            </SectionHeading>
            <Agenda view={view} reading={reading} />
            {meeting.closure && items.some(({ indicatorId }) => indicatorId !== null) ? (
              <p class="source">
                {figureWords(language).agenda(formatDate(language, civilDateOf(meeting.closure.closedAt)))}
              </p>
            ) : null}
            {changes ? (
              <p class="links">
                <a href={agendaPath(meeting.id)}>{words.changeAgenda}</a>
                <a href={meetingDetailsPath(meeting.id)}>{words.changeDetails}</a>
                <a href={cancellationPath(meeting.id)}>{words.callOff}</a>
              </p>
            ) : null}
          </section>
          {state === 'cancelled' ? null : (
            <section>
              <SectionHeading
                aside={
                  changes && state !== 'coming' ? (
                    <a href={newOutcomePath(meeting.id)}>{words.addOutcome}</a>
                  ) : null
                }
              >
                {words.outcomesHeading}
              </SectionHeading>
              {outcomes.length > 0 ? (
                <OutcomeList view={view} outcomes={outcomes} />
              ) : (
                <p class="muted">{words.noOutcomes[state]}</p>
              )}
            </section>
          )}
          {history.length > 0 ? <History view={view} history={history} /> : null}
        </div>
        <aside class="stack">
          <div class="group">
            <Actions view={view} actor={actor} reading={reading} />
          </div>
          {state === 'cancelled' ? null : (
            <>
              {purpose ? <PurposeInForce view={view} purpose={purpose} label={words.purposeTwice} /> : null}
              <MeetingFacts view={view} actor={actor} reading={reading} />
            </>
          )}
          <Learning view={view} meeting={meeting} learning={learning} prepares={changes} />
          {earlier.length > 0 ? <Earlier view={view} meetings={earlier} /> : null}
        </aside>
      </div>
    </Page>
  )
}

function Answer({
  view: { language },
  reading: { meeting, state, outcomes },
}: Pick<Props, 'view' | 'reading'>) {
  const words = meetingWords(language)
  if (state === 'cancelled') return <>{words.isCalledOff}</>
  if (state === 'closed') return <>{words.gave(outcomes.length)}</>
  return (
    <StoredIn language={language} sentence={words.shallAnswer(meeting.question)} stored={meeting.question} />
  )
}

function Cancellation({
  view: { language },
  cancellation: { cancelledAt, reason },
}: {
  readonly view: View
  readonly cancellation: NonNullable<Meeting['cancellation']>
}) {
  const words = meetingWords(language)
  return (
    <Notice tone="neutral" title={words.cancelledOn(formatDate(language, civilDateOf(cancelledAt)))}>
      <span class="lines" lang={reason ? storedLang(language) : undefined}>
        {reason || words.noReason}
      </span>
    </Notice>
  )
}

function StateTag({ view, reading }: Pick<Props, 'view' | 'reading'>) {
  const words = meetingWords(view.language)
  switch (reading.state) {
    case 'closed':
      return (
        <Tag tone="agreed" icon="lock">
          {words.closed}
        </Tag>
      )
    case 'cancelled':
      return <CancelledTag view={view} />
    case 'overdue':
      return (
        <Tag tone="away" icon="warning">
          {words.notClosed}
        </Tag>
      )
    case 'today':
    case 'coming':
      return isPrepared(reading.preparations) ? (
        <Tag tone="agreed" icon="checkCircle">
          {words.preparedByBoth}
        </Tag>
      ) : (
        <Tag>{words.beingPrepared}</Tag>
      )
  }
}

/** One filled button: what comes next for this meeting. */
function Actions({ view, actor, reading }: Props) {
  const words = meetingWords(view.language)
  const { meeting, state } = reading
  if (state === 'closed') {
    return (
      <>
        <LinkButton wide icon="download" href={notesPdfPath(meeting.id)} data-turbo="false">
          {words.downloadNotes}
        </LinkButton>
        <LinkButton wide variant="secondary" href={notesPath(meeting.id)}>
          {words.readNotes}
        </LinkButton>
      </>
    )
  }
  if (state === 'cancelled') {
    return mayPrepare(actor) ? (
      <form class="group" method="post" action={cancellationWithdrawalPath(meeting.id)}>
        <Button wide variant="secondary" icon="undo">
          {words.planAgain}
        </Button>
        <p class="second">{words.planAgainWhy}</p>
      </form>
    ) : null
  }
  return (
    <>
      <LinkButton wide icon="presentation" href={presentationPath(meeting.id)}>
        {words.start}
      </LinkButton>
      <LinkButton wide variant="secondary" href={notesPdfPath(meeting.id)} data-turbo="false">
        {state === 'coming' ? words.printPapers : words.downloadNotes}
      </LinkButton>
      {mayPrepare(actor) && state !== 'coming' ? (
        <LinkButton wide variant="secondary" href={closurePath(meeting.id)}>
          {words.close}
        </LinkButton>
      ) : null}
    </>
  )
}

function Earlier({ view, meetings }: { readonly view: View; readonly meetings: readonly PastMeeting[] }) {
  const words = meetingWords(view.language)
  return (
    <section>
      <SectionHeading>{words.earlier}</SectionHeading>
      <ul class="rule-list">
        {meetings.map((meeting) => (
          <li>
            <Icon name="calendar" />
            <div>
              <a href={meetingPath(meeting.id)}>{dayText(view.language, meeting)}</a>
              <p class="second">{words.earlierNote(meeting.outcomes, meeting.purposeAnswer)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ view, history }: { readonly view: View; readonly history: readonly PastEvent[] }) {
  const words = meetingWords(view.language)
  const told: Readonly<Record<string, string>> = words.events
  return (
    <Details summary={words.history}>
      <ol class="history">
        {history.map((event) => (
          <li>
            {told[event.kind] ?? event.kind}
            {about(event) ? (
              <>
                : <Stored language={view.language}>{about(event)}</Stored>
              </>
            ) : null}
            <DoneBy language={view.language} by={event.by} at={event.at} />
          </li>
        ))}
      </ol>
    </Details>
  )
}

/** The point that was changed, or why the meeting was called off. */
function about({ facts }: PastEvent): PastEvent['facts'][string] {
  return facts.item ?? facts.reason ?? null
}
