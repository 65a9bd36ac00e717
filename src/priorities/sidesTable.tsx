import { formatNumber } from '../i18n/format.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Result } from './counting.ts'
import { SideKey, SidesRow } from './dumbbell.tsx'
import type { Sealed } from './method.ts'
import { concordOf, opinionOf } from './opinion.ts'
import { formatMeasure } from './parts.tsx'
import { resultWords } from './resultWords.ts'
import { priorityWords } from './words.ts'

/** Where those who voted disagree, the furthest apart first, and then where they agree: picture and numbers in one table. */
export function SidesSection({
  view,
  sealed,
  result,
}: {
  readonly view: View
  readonly sealed: Sealed
  readonly result: Result
}) {
  const words = resultWords(view.language)
  const { concordance, kinds } = result
  return (
    <section class="priority-result">
      <SectionHeading>{words.disagreement}</SectionHeading>
      {concordance ? (
        <p class="prose">
          {concordance.W === null ? (
            words.noW
          ) : (
            <>
              {words.concord[concordOf(concordance.W)]} (
              {words.W(formatNumber(view.language, concordance.W, 2))}).
            </>
          )}
        </p>
      ) : null}
      {kinds.length < 2 ? (
        <p class="muted">{words.kindsHidden}</p>
      ) : (
        <SidesLegend view={view} result={result} />
      )}
      <SidesTable view={view} sealed={sealed} result={result} />
      <p class="muted">{words.spreadWhat}</p>
    </section>
  )
}

export function SidesLegend({ view, result }: { readonly view: View; readonly result: Result }) {
  const words = resultWords(view.language)
  const { kinds } = priorityWords(view.language)
  return (
    <ul class="sides-legend">
      {result.kinds.map(({ kind, ballots }) => (
        <li>
          <SideKey kind={kind} />
          {words.voters(kinds[kind], ballots)}
        </li>
      ))}
    </ul>
  )
}

export function SidesTable({
  view,
  sealed,
  result,
}: {
  readonly view: View
  readonly sealed: Sealed
  readonly result: Result
}) {
  const words = resultWords(view.language)
  const opinion = opinionOf(sealed, result)
  // Where only one side is told apart, there is an order by spread and nothing to call agreed.
  const groups =
    opinion.between === 'kinds'
      ? [
          { name: words.disagreed, candidates: opinion.disagreed, apart: true },
          { name: words.agreed, candidates: opinion.agreed, apart: false },
        ].filter(({ candidates }) => candidates.length > 0)
      : [{ name: null, candidates: [...opinion.disagreed, ...opinion.agreed], apart: false }]
  const measure = words.measures[sealed.method.kind]
  return (
    <table class="table table-cards sides-table" role="table">
      <caption class="visually-hidden">{words.disagreement}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.candidate}
          </th>
          <th scope="col" role="columnheader">
            {measure}
          </th>
          <th scope="col" role="columnheader" class="number">
            {words.spread}
          </th>
          <th scope="col" role="columnheader" class="number">
            {words.all}
          </th>
        </tr>
      </thead>
      {groups.map(({ name, candidates, apart }) => (
        <tbody>
          {name === null ? null : (
            <tr role="row" class="sides-group">
              <th scope="rowgroup" role="rowheader" colspan={4}>
                {name}
              </th>
            </tr>
          )}
          {candidates.map((candidate) => (
            <Row view={view} sealed={sealed} result={result} candidate={candidate} apart={apart} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Row({
  view,
  sealed,
  result,
  candidate,
  apart,
}: {
  readonly view: View
  readonly sealed: Sealed
  readonly result: Result
  readonly candidate: number
  readonly apart: boolean
}) {
  const words = resultWords(view.language)
  const { kinds: names } = priorityWords(view.language)
  const { title } = sealed.candidates[candidate]!
  const { byKind, measure, spread } = result.standings[candidate]!
  const say = (value: number) => formatMeasure(view.language, sealed, value)
  const sides = result.kinds.map(({ kind }, at) => ({ kind, value: byKind[at]!, label: say(byKind[at]!) }))
  const spoken = words.rowSays(sides.map(({ kind, label }) => `${names[kind].toLowerCase()} ${label}`))
  return (
    <tr role="row">
      <th scope="row" role="rowheader" lang={storedLang(view.language)}>
        {title}
      </th>
      <td role="cell">
        {sides.length > 1 ? (
          <SidesRow
            id={`sides-${candidate + 1}`}
            title={words.rowTitle(title)}
            description={spoken}
            sides={sides}
            scale={scaleOf(sealed, result)}
            apart={apart}
          />
        ) : (
          say(measure)
        )}
      </td>
      <td role="cell" class="number">
        <span class="cell-label" aria-hidden="true">
          {words.spread}
        </span>
        {sealed.method.kind === 'criteria'
          ? formatNumber(view.language, spread, 1)
          : formatNumber(view.language, spread, 2)}
      </td>
      <td role="cell" class="number">
        <span class="cell-label" aria-hidden="true">
          {words.all}
        </span>
        <strong>{say(measure)}</strong>
      </td>
    </tr>
  )
}

/** The same in every row, so that they can be compared: from nothing to the most that any side gave. */
function scaleOf({ method }: Sealed, { standings }: Result): readonly [number, number] {
  if (method.kind === 'criteria') return [1, 5]
  const most = Math.max(...standings.flatMap(({ byKind }) => byKind), 0)
  return [0, Math.min(1, Math.max(0.1, Math.ceil(most * 10) / 10))]
}
