import { type CivilDate, formatDate, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Actor } from '../identity/actor.ts'
import { mayPrepare } from '../identity/actor.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { toldBy } from './audit.ts'
import { followUpWords } from './followUpWords.ts'
import type { OutcomeReading } from './outcomeView.tsx'
import { outcomeWords } from './outcomeWords.ts'
import { newEvaluationPath, newReportPath, outcomePath } from './paths.ts'
import { namesOf } from './story.ts'
import { decisionWords } from './words.ts'

/** What came of it: evaluations, reports, and how it ended. */
export function FollowUpSection({
  view,
  actor,
  reading,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: OutcomeReading
}) {
  const { language } = view
  const { outcome, adoptable, request, evaluations, reports, ending, today } = reading
  const missing = ending ? [] : (toldBy(adoptable, today)?.missing ?? [])
  const words = outcomeWords(language)
  const texts = followUpWords(language)
  const may = mayPrepare(actor)
  return (
    <section>
      <SectionHeading id="follow-up">{words.followUp}</SectionHeading>
      <div class="layout-6-6">
        <div>
          <h3>{words.reports}</h3>
          {reports.length === 0 ? <p class="muted">{words.noReport}</p> : null}
          {missing.length > 0 ? (
            <p>{words.reportsMissing(formatList(language, missing.map(namesOf(request?.parties ?? []))))}</p>
          ) : null}
          <ul class="rule-list">
            {reports.toReversed().map((report) => (
              <li>
                <strong>{texts.report.states[report.state]}</strong>
                <p class="lines" lang={storedLang(language)}>
                  {report.done}
                </p>
                <p class="second">
                  {report.partyName ?? texts.report.together}, {formatDate(language, report.reportedOn)}
                </p>
              </li>
            ))}
          </ul>
          {may ? <a href={newReportPath(outcome.id)}>{words.addReport}</a> : null}
        </div>
        <div>
          <h3>{words.evaluations}</h3>
          {evaluations.length === 0 ? <p class="muted">{words.noEvaluation}</p> : null}
          <ul class="rule-list">
            {evaluations.toReversed().map((evaluation) => (
              <li>
                <strong>{texts.evaluation.conclusions[evaluation.conclusion]}</strong>
                <p class="lines" lang={storedLang(language)}>
                  {evaluation.found}
                </p>
                <p class="second">{formatDate(language, evaluation.evaluatedOn)}</p>
              </li>
            ))}
          </ul>
          {may ? <a href={newEvaluationPath(outcome.id)}>{words.addEvaluation}</a> : null}
        </div>
      </div>
      {ending ? (
        <div class="outcome-ending">
          <h3>{words.ended}</h3>
          <Paragraphs language={language} class="prose" text={ending.reason} />
          <p class="second">
            {(ending.endedOn < today ? words.endedOn : words.endsOn)(formatDate(language, ending.endedOn))}{' '}
            {ending.successorId ? (
              <>
                {words.replacedBy}{' '}
                <a href={outcomePath(ending.successorId)} lang={storedLang(language)}>
                  {ending.successorName}
                </a>
              </>
            ) : null}
          </p>
        </div>
      ) : null}
    </section>
  )
}

export function History({ view, history }: { readonly view: View; readonly history: readonly PastEvent[] }) {
  const words = decisionWords(view.language)
  return (
    <section>
      <SectionHeading>{words.history}</SectionHeading>
      <Events view={view} history={history.slice(0, mostEvents)} />
      {history.length > mostEvents ? (
        <Details summary={outcomeWords(view.language).wholeHistory}>
          <Events view={view} history={history.slice(mostEvents)} />
        </Details>
      ) : null}
    </section>
  )
}

function Events({ view, history }: { readonly view: View; readonly history: readonly PastEvent[] }) {
  return (
    <ol class="history">
      {history.map((event) => (
        <li class={agreed.has(event.kind) ? 'history-agreed' : undefined}>
          {eventStory(view.language, event)}
          <DoneBy language={view.language} by={event.by} at={event.at} />
        </li>
      ))}
    </ol>
  )
}

/** So many events stand open; an agreement of seventeen parties has many more. */
const mostEvents = 6

const agreed = new Set(['outcome.taken', 'adoption.recorded', 'adoption.accepted'])

function eventStory(language: Language, { kind, facts }: PastEvent): string {
  const words = outcomeWords(language).events
  const texts = followUpWords(language)
  const text = (name: string) => String(facts[name] ?? '')
  const day = (name: string) => formatDate(language, text(name) as CivilDate)
  const answer = () => uiWords(language).adoption[text('answer') as 'adopted'].toLowerCase()
  const stories: Record<string, () => string> = {
    'outcome.taken': () => words.taken,
    'outcome.termsChanged': () => words.termsChanged,
    'outcome.reworded': () => words.reworded,
    'agreement.versionAdded': () => words.versionAdded(text('number')),
    'agreement.successorNamed': () => words.successorNamed,
    'outcome.requested': () => words.requested(day('answerBy')),
    'outcome.requestChanged': () => words.requestChanged(day('answerBy')),
    'adoption.recorded': () => words.recorded(text('party'), answer()),
    'adoption.corrected': () => words.corrected(text('party'), answer()),
    'adoption.accepted': () => words.accepted(text('party'), day('acceptedOn')),
    'outcome.evaluated': () =>
      words.evaluated(day('evaluatedOn'), texts.evaluation.conclusions[text('conclusion') as 'end']),
    'outcome.reported': () =>
      words.reported(
        day('reportedOn'),
        texts.report.states[text('state') as 'done'],
        facts.party ? text('party') : '',
      ),
    'outcome.ended': () => words.ended(day('endedOn')),
    'outcome.explained': () => words.explained(text('audience') as 'members', text('party')),
  }
  return stories[kind]?.() ?? kind
}

export function Paragraphs({
  language,
  text,
  class: name,
}: {
  readonly language: Language
  readonly text: string
  readonly class: string
}) {
  return (
    <div class={name} lang={storedLang(language)}>
      {text.split(/\n\s*\n/).map((part) => (
        <p class="lines">{part}</p>
      ))}
    </div>
  )
}
