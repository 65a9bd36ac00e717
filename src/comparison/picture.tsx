import { capitalised, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { intervalPoints } from '../population/intervalPoints.ts'
import { isFlag } from '../population/kind.ts'
import { placeFor } from '../population/places.ts'
import { reasonWord } from '../population/reason.ts'
import { fetchedText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import { placeLabel } from '../population/story.ts'
import { niceScale } from '../ui/chart/niceScale.ts'
import { RankChart } from '../ui/chart/rankChart.tsx'
import type { RankRowProps } from '../ui/chart/rankRow.tsx'
import { formatValue as formatWithUnit } from '../ui/chart/series.ts'
import { TwoSeries } from '../ui/chart/twoSeries.tsx'
import type { Compared, Comparison } from './comparison.ts'
import type { Ranked } from './rank.ts'
import { groupName, rankText, weighingText } from './story.ts'
import { comparisonWords } from './words.ts'

/** A group of more places than this is folded: the county's own are shown at once, and are the ones in a picture. */
export const mostAtOnce = 60

/** Whose a row of the ranking is. */
export function whoseIs(
  code: string,
  { place, ranking }: Comparison,
  countyCode: string,
): RankRowProps['whose'] {
  if (code === place.code) return 'own'
  // Among the county's own municipalities, none is more the county's than another.
  if (ranking.group.kind === 'county') return 'other'
  return placeFor(code).countyCode === countyCode ? 'county' : 'other'
}

/** The values at the ends of the ranking's scale. */
export function scaleOf(language: Language, { values, ranking }: Comparison): readonly [number, number] {
  const reaches = ranking.places.flatMap(({ value, halfWidth = 0 }) => [value - halfWidth, value + halfWidth])
  const { low, high } = niceScale(reaches, unitOf(language, values.indicator).bounds)
  return [low, high]
}

/** What the place is drawn beside: the chosen group, else the first that has a mean; null where a line would say nothing. */
export function besideOf({ values, own, compared, ranking }: Comparison): Compared | null {
  if (values.weighing === 'sum' || isFlag(values.indicator) || own.points.length === 0) return null
  const drawn = compared.filter(({ series }) => series.points.some(({ value }) => value !== null))
  return drawn.find(({ group }) => group.key === ranking.group.key) ?? drawn[0] ?? null
}

/** The place and a group over time, as a picture to take along. */
export function BesidePicture(props: {
  readonly language: Language
  readonly comparison: Comparison
  readonly beside: Compared
  readonly title: string
}) {
  const { language, comparison, beside, title } = props
  const { values, place, own } = comparison
  const why = reasonWord(language)
  return (
    <TwoSeries
      id="beside"
      language={language}
      title={title}
      description={comparisonWords(language).overTime(placeLabel(language, place))}
      unit={unitOf(language, values.indicator)}
      relation="reference"
      size="wide"
      first={{ name: capitalised(placeLabel(language, place)), points: intervalPoints(own, why) }}
      second={{
        name: capitalised(groupName(language, beside.group)),
        points: intervalPoints(beside.series, why),
      }}
    />
  )
}

/** The places in order, as a picture to take along. Of a large group those of the county, with their places among all. */
export function RankingPicture(props: {
  readonly language: Language
  readonly comparison: Comparison
  readonly countyCode: string
  readonly title: string
}) {
  const { language, comparison, countyCode, title } = props
  const words = comparisonWords(language)
  const { values, ranking } = comparison
  const { indicator } = values
  const { places, mean } = ranking
  const scale = scaleOf(language, comparison)
  const unit = unitOf(language, indicator)
  const isOurs = ({ code }: Ranked) => whoseIs(code, comparison, countyCode) !== 'other'
  const shown = places.length > mostAtOnce ? places.filter(isOurs) : places
  return (
    <RankChart
      id="ranking-picture"
      title={title}
      description={words.notResult}
      rows={shown.map(({ code, value, halfWidth, rank }) => ({
        name: placeFor(code).name,
        rank: rank ? rankText(rank) : '',
        said: [
          formatValue(language, indicator, value),
          halfWidth === undefined ? '' : `± ${formatNumber(language, halfWidth, indicator.decimals)}`,
        ]
          .join(' ')
          .trim(),
        value,
        halfWidth,
        whose: whoseIs(code, comparison, countyCode),
      }))}
      mean={mean}
      meanName={mean === null ? '' : words.meanLabel(formatValue(language, indicator, mean))}
      scale={scale}
      ends={[formatNumber(language, scale[0]), formatWithUnit(language, scale[1], unit, 0)]}
    />
  )
}

/** What stands below a picture: where it is from, how it is weighed, and how far it can be trusted. */
export function pictureSource(
  language: Language,
  { values, ranking }: Comparison,
  vintage: Vintage | null,
  isRanking: boolean,
): string {
  const words = comparisonWords(language)
  return [
    fetchedText(language, { indicator: values.indicator, vintage }),
    weighingText(language, values.weighing, values.counts),
    ...(isRanking && ranking.certainty === 'values' ? [words.noInterval] : []),
    ...(isRanking ? [ranking.direction === 'neutral' ? '' : words.notResult] : []),
  ]
    .filter(Boolean)
    .join(' ')
}
