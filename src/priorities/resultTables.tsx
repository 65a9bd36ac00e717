import { formatNumber } from '../i18n/format.ts'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Result } from './counting.ts'
import type { Sealed } from './method.ts'
import type { Earlier, ResultReading } from './resultView.tsx'
import { resultWords } from './resultWords.ts'
import { sayVote } from './voteSaid.ts'

/** How the places moved between the two turns. */
export function Moved({
  view,
  sealed,
  result,
  earlier,
}: {
  readonly view: View
  readonly sealed: Sealed
  readonly result: Result
  readonly earlier: Earlier
}) {
  const own = resultWords(view.language)
  const [before, after] = [earlier.result.concordance?.W, result.concordance?.W]
  const order = [...sealed.candidates.keys()].sort(
    (a, b) => result.standings[a]!.place - result.standings[b]!.place || a - b,
  )
  return (
    <section class="priority-result">
      <SectionHeading>{own.compare}</SectionHeading>
      {before != null && after != null ? (
        <p class="prose">
          {own.compareLead(formatNumber(view.language, before, 2), formatNumber(view.language, after, 2))}
        </p>
      ) : null}
      <table class="table table-cards" role="table">
        <caption class="visually-hidden">{own.compare}</caption>
        <thead>
          <tr role="row">
            {[own.candidate, own.before, own.after, own.moved].map((name, i) => (
              <th scope="col" role="columnheader" class={i === 1 || i === 2 ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((candidate) => {
            const at = earlier.at[candidate]
            const then = at == null ? null : earlier.result.standings[at]!.place
            const now = result.standings[candidate]!.place
            return (
              <tr role="row">
                <th scope="row" role="rowheader" lang={storedLang(view.language)}>
                  {sealed.candidates[candidate]!.title}
                </th>
                <td role="cell" class="number">
                  <span class="cell-label" aria-hidden="true">
                    {own.before}
                  </span>
                  {then ?? '–'}
                </td>
                <td role="cell" class="number">
                  <span class="cell-label" aria-hidden="true">
                    {own.after}
                  </span>
                  {now}
                </td>
                <td role="cell">{movedBy(view, then, now)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function movedBy(view: View, then: number | null, now: number): string {
  const own = resultWords(view.language)
  if (then === null) return own.isNew
  if (then === now) return own.same
  return then > now ? own.upBy(then - now) : own.downBy(now - then)
}

/** Where the vote is open: who voted what. */
export function Who({
  view,
  reading: { ballots, sealed },
}: {
  readonly view: View
  readonly reading: ResultReading
}) {
  const own = resultWords(view.language)
  const byName = ballots.toSorted((a, b) => (a.voter?.name ?? '').localeCompare(b.voter?.name ?? '', 'sv'))
  return (
    <Details summary={own.who}>
      <table class="table table-cards table-dense" role="table">
        <caption class="visually-hidden">{own.who}</caption>
        <thead>
          <tr role="row">
            {[own.voter, own.party, own.weight, own.vote].map((name) => (
              <th scope="col" role="columnheader">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byName.map(({ voter, weight, vote }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {voter?.name}
              </th>
              <td role="cell">{voter?.party}</td>
              <td role="cell">
                <span class="cell-label" aria-hidden="true">
                  {own.weight}
                </span>
                {formatNumber(view.language, weight)}
              </td>
              <td role="cell">{sayVote(view.language, sealed, vote)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  )
}
