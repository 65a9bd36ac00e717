import { capitalised, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Downloads } from '../population/downloadParts.tsx'
import { formatValue, unitOf } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import { smallNumbersText } from '../population/reason.ts'
import { placeLabel } from '../population/story.ts'
import { RankRow } from '../ui/chart/rankRow.tsx'
import { formatValue as formatWithUnit } from '../ui/chart/series.ts'
import { Details } from '../ui/details.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { SectionHeading } from '../ui/heading.tsx'
import type { View } from '../ui/view.ts'
import type { Comparison } from './comparison.ts'
import { choiceOf, type Sort } from './comparisonView.tsx'
import { rankingName } from './download.ts'
import { rankingPath, rankingSvgPath } from './paths.ts'
import { mostAtOnce, scaleOf, whoseIs } from './picture.tsx'
import type { Ranked } from './rank.ts'
import { countyName, membersName, missingText, rankingStory, rankText } from './story.ts'
import { comparisonWords } from './words.ts'

type Props = {
  readonly view: View
  readonly comparison: Comparison
  readonly sort: Sort
  readonly countyCode: string
}

/** The places of a group in order, each with the ranks that it may truly have. */
export function RankingSection(props: Props) {
  const { view, comparison, sort, countyCode } = props
  const { language } = view
  const words = comparisonWords(language)
  const { ranking, values } = comparison
  const { group, period, places, certainty, mean } = ranking
  const shown = { language, comparison, sort, countyCode }
  const isFolded = places.length > mostAtOnce
  return (
    <section id="ranking">
      <SectionHeading
        aside={
          <Downloads
            language={language}
            about={words.rankingTitle(membersName(language, group), period)}
            values={(kind) => rankingPath(values.indicator.code, kind, choiceOf(props))}
            picture={
              places.length > 0
                ? {
                    svg: rankingSvgPath(values.indicator.code, choiceOf(props)),
                    pngName: rankingName(language, comparison, 'png'),
                  }
                : null
            }
          />
        }
      >
        {words.rankingTitle(membersName(language, group), period)}
      </SectionHeading>
      <p class="finding">{rankingStory(language, comparison)}</p>
      <p class="source">
        {certainty === 'values' ? `${words.noInterval} ` : ''}
        {ranking.direction === 'neutral' ? '' : `${words.notResult} `}
        {mean === null
          ? ''
          : words.meanIs(formatValue(language, values.indicator, mean), values.weighing === 'inhabitants')}
      </p>
      {places.length > 0 ? (
        <>
          <Legend {...shown} />
          {isFolded ? (
            <>
              <RankingTable {...shown} which="ours" />
              <Details summary={words.showAll(formatNumber(language, places.length))}>
                <RankingTable {...shown} which="all" />
              </Details>
            </>
          ) : (
            <RankingTable {...shown} which="all" />
          )}
        </>
      ) : null}
      <Missing language={language} comparison={comparison} />
    </section>
  )
}

type Shown = Pick<Props, 'comparison' | 'sort' | 'countyCode'> & { readonly language: Language }

function Legend({ language, comparison, countyCode }: Shown) {
  const words = comparisonWords(language).legend
  const { places, certainty, mean, group } = comparison.ranking
  const whose = new Set(places.map(({ code }) => whoseIs(code, comparison, countyCode)))
  const county = placeFor(countyCode)
  return (
    <ul class="legend">
      {whose.has('own') ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <rect class="legend-compare" x="5.5" y="0" width="5" height="16" />
          </svg>
          {words.own(capitalised(placeLabel(language, comparison.place)))}
        </li>
      ) : null}
      {whose.has('county') && group.kind !== 'county' ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <circle class="legend-compare" cx="8" cy="8" r="5" />
          </svg>
          {words.county(capitalised(placeLabel(language, county)))}
        </li>
      ) : null}
      {whose.has('other') ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <circle class="legend-other" cx="8" cy="8" r="5" />
          </svg>
          {words.other}
        </li>
      ) : null}
      {certainty === 'intervals' ? (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <path class="legend-interval" d="M0 8h16" />
          </svg>
          {words.interval}
        </li>
      ) : null}
      {mean === null ? null : (
        <li>
          <svg class="legend-mark" viewBox="0 0 16 16" aria-hidden="true">
            <path class="legend-mean" d="M8 0v16" />
          </svg>
          {words.mean}
        </li>
      )}
    </ul>
  )
}

/** Chart and table in one: a row for each place, with its dot on the scale that all rows share. */
const RankingTable = drawnOnce('comparison', (props: Shown & { readonly which: 'ours' | 'all' }) => {
  const { language, comparison, sort, countyCode, which } = props
  const words = comparisonWords(language)
  const { values, ranking } = comparison
  const { indicator } = values
  const { places, group, period, certainty } = ranking
  const unit = unitOf(language, indicator)
  const [low, high] = scaleOf(language, comparison)
  const isOurs = ({ code }: Ranked) => whoseIs(code, comparison, countyCode) !== 'other'
  const rows = sorted(places, comparison, sort).filter((each) => which === 'all' || isOurs(each))
  const hasRanks = ranking.direction !== 'neutral'
  const hasIntervals = certainty === 'intervals'
  const hasCounties = group.kind !== 'county' && group.kind !== 'counties'
  return (
    <table class="table table-dense table-ranking" role="table">
      <caption class="visually-hidden">{words.rankingTitle(membersName(language, group), period)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {hasRanks ? (
            <th scope="col" role="columnheader">
              {words.rank}
            </th>
          ) : null}
          <th scope="col" role="columnheader">
            {group.kind === 'counties' ? words.county : words.municipality}
          </th>
          <th scope="col" role="columnheader" class="rank-cell">
            <span class="visually-hidden">{words.dots}</span>
            <span class="rank-scale" aria-hidden="true">
              <span>{formatNumber(language, low)}</span>
              <span>{formatWithUnit(language, high, unit, 0)}</span>
            </span>
          </th>
          <th scope="col" role="columnheader" class="number">
            {words.value}
          </th>
          {hasIntervals ? (
            <th scope="col" role="columnheader" class="number">
              {words.interval}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ code, value, halfWidth, rank }) => {
          const whose = whoseIs(code, comparison, countyCode)
          return (
            <tr role="row" class={whose === 'own' ? 'rank-here' : undefined}>
              {hasRanks ? (
                <td role="cell" class="rank-rank">
                  <span class="rank-label">{words.rank} </span>
                  {rank ? rankText(rank) : '–'}
                </td>
              ) : null}
              <th scope="row" role="rowheader">
                {placeFor(code).name}
                {whose === 'own' ? <span class="visually-hidden">, {words.here}</span> : null}
                {hasCounties ? <div class="second">{countyName(code)}</div> : null}
              </th>
              <td role="cell" class="rank-cell">
                <RankRow
                  value={value}
                  halfWidth={halfWidth}
                  mean={ranking.mean}
                  scale={[low, high]}
                  whose={whose}
                />
              </td>
              <td role="cell" class="number rank-value">
                {formatValue(language, indicator, value)}
              </td>
              {hasIntervals ? (
                <td role="cell" class="number rank-reach">
                  {halfWidth === undefined
                    ? words.intervalUnknown
                    : `± ${formatNumber(language, halfWidth, indicator.decimals)}`}
                </td>
              ) : null}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
})

function sorted(places: readonly Ranked[], { values }: Comparison, sort: Sort): readonly Ranked[] {
  if (sort === 'value') return places
  const names = new Intl.Collator('sv')
  const inhabitants = ({ code }: Ranked) =>
    values.counts.byPlace.get(code) ??
    [...values.counts.byPlace].reduce((sum, [each, count]) => (each.startsWith(code) ? sum + count : sum), 0)
  return places.toSorted((a, b) =>
    sort === 'name'
      ? names.compare(placeFor(a.code).name, placeFor(b.code).name)
      : inhabitants(b) - inhabitants(a),
  )
}

/** Who has no value, and why: silence would look like a place that does not exist. */
function Missing({ language, comparison }: Pick<Shown, 'language' | 'comparison'>) {
  const { ranking } = comparison
  if (ranking.missing.length === 0) return null
  const hidden = smallNumbersText(
    language,
    ranking.missing.map(({ reason }) => reason),
  )
  return (
    <>
      <h3>{comparisonWords(language).missing(ranking.period)}</h3>
      <ul class="missing-reasons">
        {missingText(language, ranking).map((text) => (
          <li>{text}</li>
        ))}
      </ul>
      {hidden ? <p class="source">{hidden}</p> : null}
    </>
  )
}
