import type { Language } from '../i18n/language.ts'
import { Details } from '../ui/details.tsx'
import { formatValue, type Indicator } from './indicator.ts'
import { indicatorWords } from './indicatorWords.ts'
import { listWords } from './listWords.ts'
import { reasonWord } from './reason.ts'
import type { Series } from './series.ts'

type Props = { readonly language: Language; readonly indicator: Indicator; readonly series: Series }

/** The table twin of a chart that stands on another page than the indicator's: its values, the latest first. */
export function SeriesTable({ language, indicator, series }: Props) {
  const words = indicatorWords(language)
  if (series.points.length === 0) return null
  return (
    <Details summary={words.table}>
      <table class="table table-dense">
        <caption class="visually-hidden">{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.year}</th>
            <th scope="col" class="number">
              {listWords(language).value}
            </th>
          </tr>
        </thead>
        <tbody>
          {series.points.toReversed().map(({ period, value, reason }) => (
            <tr>
              <th scope="row">{period}</th>
              <td class="number">
                {value === null ? (
                  <span class="missing">{reasonWord(language)(reason ?? '')}</span>
                ) : (
                  formatValue(language, indicator, value)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  )
}
