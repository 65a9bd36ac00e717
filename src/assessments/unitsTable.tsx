import { formatNumber } from '../i18n/format.ts'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import type { StatementResult } from './results.ts'
import type { Round } from './round.ts'
import { statementIn } from './statement.ts'
import { assessmentWords } from './words.ts'

/** Bodies or parties beside each other, each kind of principal for itself. */
export function Units({
  view,
  round,
  results,
}: {
  view: View
  round: Round
  results: readonly StatementResult[]
}) {
  const { language } = view
  const words = assessmentWords(language)
  const columns = results[0]?.units ?? []
  const labelOf = ({ unit, kind }: (typeof columns)[number]) =>
    `${unit.name}, ${words.kinds[kind].toLowerCase()}`
  return (
    <section>
      <SectionHeading>{words.byUnit[round.division]}</SectionHeading>
      <p class="muted">{columns.length === 0 ? words.noUnits : words.byUnitLead}</p>
      {columns.length > 0 ? (
        <table class="table table-dense table-cards" role="table">
          <caption class="visually-hidden">{words.byUnit[round.division]}</caption>
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">
                {words.statement}
              </th>
              {columns.map((column) => (
                <th scope="col" role="columnheader">
                  {labelOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map((result) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {statementIn(language, result.statement).text}
                </th>
                {columns.map((column) => {
                  const own = result.units.find(
                    ({ unit, kind }) => unit.id === column.unit.id && kind === column.kind,
                  )
                  return (
                    <td role="cell">
                      <span class="cell-label" aria-hidden="true">
                        {labelOf(column)}
                      </span>
                      {own?.middle ? (
                        <span>
                          {formatNumber(language, own.middle.mean, 1)}{' '}
                          <span class="second">
                            {words.half.toLowerCase()} {words.halfFromTo(own.middle.low, own.middle.high)},{' '}
                            {words.answersCount.toLowerCase()} {own.answers}
                          </span>
                        </span>
                      ) : (
                        <span class="muted">{words.tooFew}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
