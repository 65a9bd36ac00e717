import { formatNumber, formatPercent } from '../i18n/format.ts'
import { consistencyLimit } from '../methods/ahp.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Result } from './counting.ts'
import type { Sealed } from './method.ts'
import { surenessOf } from './opinion.ts'
import { CandidateHarms, CandidateOrigin, formatMeasure } from './parts.tsx'
import { resultWords } from './resultWords.ts'
import { priorityWords } from './words.ts'

type Props = { readonly view: View; readonly sealed: Sealed; readonly result: Result }

const marks = { sure: '●', fairly: '◐', unsure: '◇' } as const

/** The candidates by place, with how sure each place is, and what would have to be otherwise. */
export function RankingSection({ view, sealed, result }: Props) {
  const words = resultWords(view.language)
  const { detail, standings, draws } = result
  const isOutcome = detail.kind === 'consent' || detail.kind === 'budget'
  const order = [...standings.keys()].sort((a, b) => standings[a]!.place - standings[b]!.place || a - b)
  const robust = draws > 0
  return (
    <section class="priority-result">
      <SectionHeading>{isOutcome ? words.outcome : words.ranking}</SectionHeading>
      <table class="table table-cards" role="table">
        <caption class="visually-hidden">{isOutcome ? words.outcome : words.ranking}</caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader" class="number">
              {words.place}
            </th>
            <th scope="col" role="columnheader">
              {words.candidate}
            </th>
            <th scope="col" role="columnheader">
              {isOutcome ? words.outcome : words.measures[sealed.method.kind]}
            </th>
            {robust ? (
              <th scope="col" role="columnheader">
                {words.sure}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {order.map((candidate) => (
            <tr role="row">
              <td role="cell" class="number">
                <span class="cell-label" aria-hidden="true">
                  {words.place}
                </span>
                {standings[candidate]!.place}
              </td>
              <th scope="row" role="rowheader">
                <Stored language={view.language}>{sealed.candidates[candidate]!.title}</Stored>
                <CandidateHarms view={view} candidate={sealed.candidates[candidate]!} />
                <div class="second">
                  <CandidateOrigin view={view} candidate={sealed.candidates[candidate]!} />
                </div>
              </th>
              <td role="cell">
                <Measured view={view} sealed={sealed} result={result} candidate={candidate} />
              </td>
              {robust ? (
                <td role="cell">
                  <Sure view={view} result={result} candidate={candidate} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {sensitivityOf(view, sealed, result).map((sentence) => (
        <p class="prose">{sentence}</p>
      ))}
      <Reasons view={view} sealed={sealed} result={result} />
    </section>
  )
}

function Measured({ view, sealed, result, candidate }: Props & { readonly candidate: number }) {
  const words = resultWords(view.language)
  const { detail, standings } = result
  const say = (value: number) => formatMeasure(view.language, sealed, value)
  const measure = say(standings[candidate]!.measure)
  if (detail.kind === 'consent') {
    const { outcome, agree, aside, object } = detail.tallies[candidate]!
    return (
      <>
        <strong>{words.consents[outcome]}</strong>{' '}
        <span class="second">
          {words.stances.agree} {agree}, {words.stances.aside.toLowerCase()} {aside},{' '}
          {words.stances.object.toLowerCase()} {object}
        </span>
      </>
    )
  }
  if (detail.kind === 'budget') {
    const bought = detail.completed.includes(candidate)
      ? words.boughtLast
      : detail.selected.includes(candidate)
        ? words.bought
        : words.notBought
    return (
      <>
        <strong>{bought}</strong>{' '}
        <span class="second">
          {priorityWords(view.language).cost(
            formatNumber(view.language, sealed.candidates[candidate]!.cost ?? 0),
          )}
          , {words.measures.budget.toLowerCase()} {measure}
        </span>
      </>
    )
  }
  const bounds = detail.kind === 'criteria' ? detail.bounds[candidate]! : null
  return (
    <>
      {measure}{' '}
      {bounds && bounds[1] - bounds[0] > 1e-9 ? (
        <span class="second">{words.bounds(say(bounds[0]), say(bounds[1]))}</span>
      ) : null}
    </>
  )
}

function Sure({ view, result, candidate }: Omit<Props, 'sealed'> & { readonly candidate: number }) {
  const words = resultWords(view.language)
  const { robust } = result.standings[candidate]!
  if (!robust) return null
  const sureness = surenessOf(robust.keeps)
  return (
    <>
      <span class={`sureness sureness-${sureness}`}>
        <span aria-hidden="true">{marks[sureness]}</span> {words.sureness[sureness]}
      </span>{' '}
      <span class="second">
        {words.keeps(formatPercent(view.language, 100 * robust.keeps, 0))}, {words.range(...robust.range)}
      </span>
    </>
  )
}

/** How far the ranking hangs on the weights, and what the method has to add. */
function sensitivityOf(view: View, sealed: Sealed, { detail, standings, swap, draws }: Result): string[] {
  const { language } = view
  const words = resultWords(language)
  const title = (candidate: number) => sealed.candidates[candidate]!.title
  const percent = (share: number) => formatPercent(language, 100 * share, 0)
  const sentences: string[] = []
  const first = standings.findIndex(({ place }) => place === 1)
  const second = standings.findIndex(({ place }) => place === 2)
  const { robust } = standings[first]!
  if (robust) {
    const of = sealed.method.kind === 'criteria' ? words.ofCriteria : words.ofVoters
    sentences.push(words.robust(title(first), percent(robust.first), formatNumber(language, draws), of))
  }
  if (second !== -1 && swap?.kind === 'away' && swap.ballots > 0) {
    sentences.push(words.swapAway(title(second), swap.ballots))
  }
  if (second !== -1 && sealed.method.kind === 'criteria' && draws > 0) {
    const { criteria } = sealed.method
    sentences.push(
      swap?.kind === 'weight'
        ? words.swapWeight(
            title(second),
            criteria[swap.criterion]!.name,
            percent(swap.to),
            percent(swap.from),
          )
        : words.swapNone,
    )
  }
  if (detail.kind === 'ranking' && sealed.method.kind === 'ranking') {
    sentences.push(detail.condorcet === null ? words.noCondorcet : words.condorcet(title(detail.condorcet)))
    const best = Math.max(...detail.points)
    const other =
      sealed.method.count === 'schulze'
        ? detail.points.flatMap((points, i) => (best - points < 1e-9 ? [i] : []))
        : detail.schulze.flatMap((place, i) => (place === 1 ? [i] : []))
    if (!other.includes(first)) {
      const name = sealed.method.count === 'schulze' ? 'Borda' : 'Schulze'
      sentences.push(words.otherCount(name, other.map(title)))
    }
  }
  if (detail.kind === 'pairwise') {
    if (detail.ratio !== null) {
      const value = formatNumber(language, detail.ratio, 2)
      sentences.push(detail.ratio > consistencyLimit ? words.ratioHigh(value) : words.ratio(value))
    }
    if (detail.contradictory > 0) sentences.push(words.contradictory(detail.contradictory))
  }
  if (detail.kind === 'budget' && sealed.method.kind === 'budget') {
    sentences.push(words.leftover(formatNumber(language, detail.leftover)))
    if (detail.budgetShared > sealed.method.budget) {
      sentences.push(words.raised(formatNumber(language, detail.budgetShared)))
    }
  }
  return sentences
}

/** Why somebody objects: what there is to talk about. */
function Reasons({ view, sealed, result: { detail } }: Props) {
  if (detail.kind !== 'consent') return null
  const lang = storedLang(view.language)
  const objected = detail.tallies.flatMap(({ reasons }, i) =>
    reasons.length > 0 ? [{ title: sealed.candidates[i]!.title, reasons }] : [],
  )
  if (objected.length === 0) return null
  return (
    <>
      <h3>{resultWords(view.language).reasons}</h3>
      <ul class="rule-list">
        {objected.map(({ title, reasons }) => (
          <li>
            <strong lang={lang}>{title}</strong>
            {reasons.map((reason) => (
              <p lang={lang}>{reason}</p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}
