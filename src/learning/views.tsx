import { type Actor, mayPrepare } from '../identity/actor.ts'
import { meetingName } from '../meetings/parts.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { About } from './about.tsx'
import { newSessionPath, sessionPath } from './paths.ts'
import type { SessionReading } from './readingStore.ts'
import { openTurn } from './session.ts'
import { StepTag } from './sessionView.tsx'
import { aboutText, gainText, nearCounts, share } from './telling.ts'
import { learningWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly readings: readonly SessionReading[] }

/** What can be guessed now comes first, for whoever opens it on a phone in the room. */
export function LearningPage({ view, actor, readings }: Props) {
  const { language } = view
  const words = learningWords(language)
  const own = words.list
  const now = readings.filter(({ current }) => current !== null && current !== 'done')
  const prepared = readings.filter(({ current }) => current === null)
  const done = readings.filter(({ current }) => current === 'done')
  const measured = readings.filter(({ gains }) => (gains ?? []).length > 0)
  const prepare = (
    <LinkButton variant={now.length > 0 ? 'secondary' : 'primary'} href={newSessionPath()}>
      {own.prepare}
    </LinkButton>
  )
  return (
    <Page view={view} title={words.title} current="meetings" live>
      <live-page>
        <ObjectHeading
          name={words.title}
          answer={readings.length === 0 ? own.none : now.length > 0 ? own.open(now.length) : own.noOpen}
          definition={own.lead}
        />
        {readings.length === 0 ? (
          <EmptyState what={own.empty} why={own.emptyWhy} action={mayPrepare(actor) ? prepare : undefined} />
        ) : (
          <div class="stack">
            <Sessions view={view} title={own.now} readings={now} />
            {mayPrepare(actor) ? <div class="actions">{prepare}</div> : null}
            <Sessions view={view} title={own.prepared} readings={prepared} />
            {measured.length > 0 ? <WeLearn view={view} readings={measured} /> : null}
            <Sessions view={view} title={own.done} readings={done} />
          </div>
        )}
      </live-page>
    </Page>
  )
}

function Sessions({
  view,
  title,
  readings,
}: {
  readonly view: View
  readonly title: string
  readonly readings: readonly SessionReading[]
}) {
  const { language } = view
  const words = learningWords(language)
  if (readings.length === 0) return null
  return (
    <section>
      <SectionHeading>{title}</SectionHeading>
      <ul class="learning-texts learning-list">
        {readings.map((reading) => {
          const { session, indicator, current, meeting } = reading
          const about = aboutText(language, reading, openTurn(current) ?? 1)
          return (
            <li>
              <div>
                <h3>
                  <a href={sessionPath(session.id)}>
                    <StoredIn language={language} sentence={about} stored={indicator.name} />
                  </a>
                </h3>
                <p class="second">
                  <StepTag view={view} current={current} /> {meeting ? meetingName(language, meeting) : null}
                </p>
                {current === 'done' && reading.gains ? <p>{gainText(language, reading)}</p> : null}
              </div>
              {openTurn(current) ? (
                <LinkButton href={sessionPath(session.id)}>
                  {words.list.guessNow}
                  <span class="visually-hidden">{`: ${about}`}</span>
                </LinkButton>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Over the meetings, by kind of principal. */
function WeLearn({
  view: { language },
  readings,
}: {
  readonly view: View
  readonly readings: readonly SessionReading[]
}) {
  const words = learningWords(language).list
  const groups = learningWords(language).see
  return (
    <section>
      <SectionHeading>{words.weLearn}</SectionHeading>
      <p>
        {words.learned(readings.length)} {words.weLearnLead}
      </p>
      <table class="table table-labelled" role="table">
        <thead>
          <tr role="row">
            {[words.what, groups.group, words.people, words.near, words.closer].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.flatMap((reading) =>
            (reading.gains ?? []).map(({ kind, gain }) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a href={sessionPath(reading.session.id)}>
                    <About language={language} reading={reading} turn={1} />
                  </a>
                </th>
                <td role="cell" data-label={groups.group}>
                  {kind === 'all' ? groups.all : groups.groups[kind]}
                </td>
                <td role="cell" data-label={words.people}>
                  {gain.people}
                </td>
                <td role="cell" data-label={words.near}>
                  {words.nearForm(...nearCounts(gain))}
                </td>
                <td role="cell" data-label={words.closer}>
                  {gain.reduction === null ? '–' : share(language, gain.reduction)}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p class="source">{words.source}</p>
    </section>
  )
}
