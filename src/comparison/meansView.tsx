import { capitalised, formatChange, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import type { Observed } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Compared, Comparison } from './comparison.ts'
import { groupName, whyMissing } from './story.ts'
import { comparisonWords } from './words.ts'

type Props = { readonly view: View; readonly comparison: Comparison }

/** Each group's mean in the period, weighted and not, and how far the place is from it. */
export function MeansTable({ view, comparison }: Props) {
  const { language } = view
  const words = comparisonWords(language)
  const { values, compared, period, own } = comparison
  const isWeighed = values.weighing === 'inhabitants'
  const mine = own.points.find((point) => point.period === period) ?? null
  const heads = [...(isWeighed ? [words.weighted] : []), words.unweighted, words.difference, words.withValue]
  return (
    <table class="table table-dense table-labelled table-means" role="table">
      <caption>{words.means(period)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.comparedWith}
          </th>
          {heads.map((head) => (
            <th scope="col" role="columnheader" class="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {compared.map((each) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <GroupName language={language} compared={each} />
            </th>
            {isWeighed ? (
              <td role="cell" class="number" data-label={words.weighted}>
                {meanOrWhy(language, comparison, each.mean)}
              </td>
            ) : null}
            <td role="cell" class="number" data-label={words.unweighted}>
              {meanOrWhy(language, comparison, each.plain)}
            </td>
            <td role="cell" class="number" data-label={words.difference}>
              {differenceText(language, comparison, mine, each)}
            </td>
            <td role="cell" class="number" data-label={words.withValue}>
              {words.counted(
                formatNumber(language, each.plain?.members ?? 0),
                formatNumber(language, each.group.members.length),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function GroupName({ language, compared: { group } }: { language: Language; compared: Compared }) {
  const name = capitalised(groupName(language, group))
  return group.kind === 'own' ? <Stored language={language}>{name}</Stored> : <>{name}</>
}

function meanOrWhy(language: Language, { values }: Comparison, mean: Observed | null) {
  if (mean?.value != null) return formatValue(language, values.indicator, mean.value)
  return <span class="muted">{whyMissing(language)(mean?.reason ?? 'missing')}</span>
}

/** Between the values as they are shown, since readers subtract those. */
function differenceText(
  language: Language,
  { values: { indicator } }: Comparison,
  mine: Observed | null,
  { mean, side }: Compared,
): string {
  const words = comparisonWords(language)
  if (side === null || mine?.value == null || mean?.value == null) return '–'
  if (side === 'alike') return words.alike
  const shown = (value: number) => Math.round(value * 10 ** indicator.decimals) / 10 ** indicator.decimals
  const change = formatChange(language, shown(mine.value) - shown(mean.value), indicator.decimals)
  return indicator.unit === 'percent' ? words.points(change) : change
}

/** The place and each group's mean, year by year. */
export function SeriesTable({ view, comparison }: Props) {
  const { language } = view
  const words = comparisonWords(language)
  const { place, own, compared } = comparison
  const columns = [
    { name: capitalised(placeLabel(language, place)), series: own },
    ...compared.map(({ group, series }) => ({ name: capitalised(groupName(language, group)), series })),
  ]
  const periods = [...new Set(columns.flatMap(({ series }) => series.points.map(({ period }) => period)))]
    .toSorted()
    .toReversed()
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={words.table}>
      <table class="table table-dense">
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {columns.map(({ name }) => (
              <th scope="col" class="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr>
              <th scope="row">{period}</th>
              {columns.map(({ series }) => (
                <td class="number">
                  {meanOrWhy(
                    language,
                    comparison,
                    series.points.find((point) => point.period === period) ?? null,
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
