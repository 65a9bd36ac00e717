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
import type { Fetching, FetchingFailure } from './fetching.ts'
import { fetchingWords } from './fetchingWords.ts'
import type { KoladaProblem } from './koladaShapes.ts'
import { koladaWords } from './koladaWords.ts'
import { fetchingPath } from './paths.ts'

export function koladaSentence(language: Language, problem: KoladaProblem): string {
  const words = fetchingWords(language).problems
  switch (problem.kind) {
    case 'away':
      return words.away(problem.status === null ? '' : String(problem.status))
    case 'refused':
      return words.refused(String(problem.status))
    case 'unreadable':
    case 'elsewhere':
    case 'too-large':
    case 'shape':
    case 'unasked':
      return words[problem.kind]
  }
}

export function fetchingFailureSentence(language: Language, failure: FetchingFailure): string {
  switch (failure.from) {
    case 'service':
      return koladaSentence(language, failure.problem)
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
      title={waiting ? words.waiting(formatInstant(language, fetching.retryAt)) : words.goingOn}
    >
      <div class="group">
        {waiting ? <p>{koladaSentence(language, fetching.problem)}</p> : null}
        <div class="actions">
          <LinkButton variant="secondary" href={fetchingPath(fetching.id)}>
            {koladaWords(language).showUnderWay}
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
  const { heads } = fetchingWords(language)
  return (
    <section>
      <SectionHeading id="fetchings">{koladaWords(language).fetchings}</SectionHeading>
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
                <a href={fetchingPath(fetching.id)}>{formatInstant(language, fetching.begunAt)}</a>
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
          {words.states.waiting}
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
          <p class="second">{fetchingFailureSentence(language, fetching.failure)}</p>
        </>
      )
    case 'finished':
      return <FinishedOutcome language={language} fetching={fetching} />
  }
}

function FinishedOutcome({
  language,
  fetching: { report },
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
    vanished.length > 0 ? words.vanished(vanished.length) : '',
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
