import { formatInstant, formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { whatIsNew } from '../sources/parts.tsx'
import { fileProblemSentence } from '../sources/sentences.ts'
import { ByWhom } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Fetching, FetchingFailure, Service } from './fetching.ts'
import { fetchingWords } from './fetchingWords.ts'
import { fetchingPath } from './paths.ts'
import type { ServiceProblem } from './service.ts'
import { serviceWords } from './serviceWords.ts'

export function serviceSentence(language: Language, service: Service, problem: ServiceProblem): string {
  const { problems, names } = fetchingWords(language)
  const status = 'status' in problem && problem.status !== null ? String(problem.status) : ''
  return problems[problem.kind](names[service], status)
}

export function fetchingFailureSentence(
  language: Language,
  service: Service,
  failure: FetchingFailure,
): string {
  switch (failure.from) {
    case 'service':
      return serviceSentence(language, service, failure.problem)
    case 'content':
      return fileProblemSentence(language, failure.problem)
    case 'program':
      return fetchingWords(language).incident(failure.number)
  }
}

/** On the page of the settings: that one goes on, or waits and until when. */
export function UnderWay({ view, fetching }: { readonly view: View; readonly fetching: Fetching }) {
  const { language } = view
  const words = fetchingWords(language)
  const waiting = fetching.state === 'waiting'
  return (
    <Notice
      tone={waiting ? 'warning' : 'info'}
      title={
        waiting
          ? words.waiting(words.names[fetching.service], formatInstant(language, fetching.retryAt))
          : words.goingOn
      }
    >
      <div class="group">
        {waiting ? <p>{serviceSentence(language, fetching.service, fetching.problem)}</p> : null}
        <div class="actions">
          <LinkButton variant="secondary" href={fetchingPath(fetching)}>
            {serviceWords(language).showUnderWay}
          </LinkButton>
        </div>
      </div>
    </Notice>
  )
}

export function FetchingsTable({
  view,
  fetchings,
}: {
  readonly view: View
  readonly fetchings: readonly Fetching[]
}) {
  const { language } = view
  const words = fetchingWords(language)
  const { heads } = words
  return (
    <section>
      <SectionHeading id="fetchings">{serviceWords(language).fetchings}</SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="fetchings">
        <thead>
          <tr role="row">
            {[heads.when, heads.outcome, heads.by].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fetchings.map((fetching) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={fetchingPath(fetching)}>{formatInstant(language, fetching.begunAt)}</a>
              </th>
              <td role="cell" data-label={heads.outcome}>
                <Outcome language={language} fetching={fetching} />
              </td>
              <td role="cell" data-label={heads.by}>
                <ByWhom language={language} by={fetching.by} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Outcome({ language, fetching }: { readonly language: Language; readonly fetching: Fetching }) {
  const words = fetchingWords(language)
  switch (fetching.state) {
    case 'going-on':
      return <Tag icon="info">{words.states.going}</Tag>
    case 'waiting':
      return (
        <Tag tone="away" icon="warning">
          {words.waitingFor(words.names[fetching.service])}
        </Tag>
      )
    case 'cancelled':
      return <Tag>{words.states.cancelled}</Tag>
    case 'failed':
      return (
        <>
          <Tag tone="away" icon="warning">
            {words.states.failed}
          </Tag>
          <p class="second">{fetchingFailureSentence(language, fetching.service, fetching.failure)}</p>
        </>
      )
    case 'finished':
      return <FinishedOutcome language={language} fetching={fetching} />
  }
}

function FinishedOutcome({
  language,
  fetching: { service, report },
}: {
  readonly language: Language
  readonly fetching: Extract<Fetching, { state: 'finished' }>
}) {
  const words = fetchingWords(language)
  const { load, vanished, retitled } = report
  const jumps = load.jumps ?? []
  const news = whatIsNew(language, load)
  const notes = [
    jumps.length > 0 ? words.unitChanged(jumps.length) : '',
    vanished.length > 0 ? words.vanished(words.names[service], vanished.length) : '',
    retitled.length > 0 ? words.retitled(retitled.length) : '',
    load.rejected.count > 0 ? words.rejected(formatNumber(language, load.rejected.count)) : '',
  ].filter(Boolean)
  return (
    <>
      {news ?? words.nothing}
      {notes.length > 0 ? <p class="second">{formatList(language, notes)}</p> : null}
    </>
  )
}
