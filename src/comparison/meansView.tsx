import { capitalised, formatChange, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import { reasonWord } from '../population/reason.ts'
import type { Observed } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import { Stored } from '../ui/stored.tsx'
import type { Compared, Comparison } from './comparison.ts'
import { groupName } from './story.ts'
import { comparisonWords } from './words.ts'

type Props = { readonly language: Language; readonly comparison: Comparison }

/** Each group's mean in the period, weighted and not, and how far the place is from it. */
export function MeansTable({ language, comparison }: Props) {
  const words = comparisonWords(language)
  const { values, compared, period, own } = comparison
  const isSum = values.weighing === 'sum'
  const unweighted = isSum ? words.perMunicipality : words.unweighted
  const beside = isSum ? words.part : words.difference
  const together = isSum ? words.sum : values.weighing === 'inhabitants' ? words.weighted : null
  const mine = own.points.find((point) => point.period === period) ?? null
  const heads = [...(together ? [together] : []), unweighted, beside, words.withValue]
  return (
    <table class="table table-dense table-labelled table-means" role="table">
      <caption>{isSum ? words.sums(period) : words.means(period)}</caption>
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
            {together ? (
              <td role="cell" class="number" data-label={together}>
                {meanOrWhy(language, comparison, each.mean)}
                {isSum && each.mean?.value != null && each.mean.members === null ? (
                  <div class="second">{words.bySource}</div>
                ) : null}
              </td>
            ) : null}
            <td role="cell" class="number" data-label={unweighted}>
              {meanOrWhy(language, comparison, each.plain)}
            </td>
            <td role="cell" class="number" data-label={beside}>
              {isSum ? partText(language, each) : differenceText(language, comparison, mine, each)}
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
  return <span class="muted">{reasonWord(language)(mean?.reason ?? 'missing')}</span>
}

function partText(language: Language, { part }: Compared): string {
  return part === null ? '–' : formatPercent(language, 100 * part)
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
export function SeriesTable({ language, comparison }: Props) {
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
