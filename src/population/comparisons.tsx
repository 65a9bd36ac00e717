import { capitalised, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { TwoSeries } from '../ui/chart/twoSeries.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { type Indicator, unitOf } from './indicator.ts'
import type { IndicatorReading } from './indicatorPage.ts'
import { indicatorWords } from './indicatorWords.ts'
import { overlap } from './interval.ts'
import { intervalPoints } from './intervalPoints.ts'
import { reasonWord, smallNumbersText } from './reason.ts'
import { latestOf, type Series, sideSince } from './series.ts'
import { placeLabel } from './story.ts'

type Props = { readonly language: Language; readonly reading: IndicatorReading }

/** Women beside men, and the place beside the nation; each heading states what is found. */
export const Comparisons = drawnOnce('reading', ({ language, reading }: Props) => {
  const { women, men, nation } = reading
  if (!(women && men) && !nation) return null
  return (
    <div class="layout-6-6">
      {women && men ? (
        <Sexes language={language} indicator={reading.charted.indicator} women={women} men={men} />
      ) : null}
      {nation ? <Nation language={language} reading={reading} nation={nation} /> : null}
    </div>
  )
})

type SexesProps = {
  readonly language: Language
  readonly indicator: Indicator
  readonly women: Series
  readonly men: Series
}

/** Women beside men in one place; the heading tells how far apart they are. */
export const Sexes = drawnOnce('women', ({ language, indicator, women, men }: SexesProps) => {
  const words = indicatorWords(language)
  const points = [...women.points, ...men.points]
  const theirYears = new Set(men.points.flatMap(({ period, value }) => (value === null ? [] : period)))
  // Without a year in which both are known there is nothing to hold beside each other.
  if (!women.points.some(({ period, value }) => value !== null && theirYears.has(period))) {
    const hidden = smallNumbersText(
      language,
      points.map(({ reason }) => reason),
    )
    return (
      <section>
        <h2>{words.sexes.title(indicator.name)}</h2>
        <p>
          {words.sexes.none} {hidden}
        </p>
      </section>
    )
  }
  const [ours, theirs] = [latestOf(women), latestOf(men)]
  // Between the values as they are shown, since readers subtract those.
  const shown = (value: number) => Math.round(value * 10 ** indicator.decimals) / 10 ** indicator.decimals
  const gap = ours && theirs && ours.period === theirs.period ? shown(ours.value) - shown(theirs.value) : null
  const size = gap === null ? '' : formatNumber(language, Math.abs(gap), indicator.decimals)
  const heading =
    gap === null || !ours
      ? words.sexes.title(indicator.name)
      : ours && theirs && overlap(ours, theirs)
        ? words.sexes.uncertain(ours.period)
        : /[1-9]/.test(size)
          ? words.sexes.heading(
              indicator.unit === 'percent' ? words.points(size) : size,
              gap > 0 ? 'women' : 'men',
              ours.period,
            )
          : words.sexes.equal(ours.period)
  return (
    <section>
      <h2>{heading}</h2>
      <TwoSeries
        id="sexes"
        language={language}
        title={words.sexes.title(indicator.name)}
        description={heading}
        unit={unitOf(language, indicator)}
        relation="equals"
        first={{ name: words.sexes.women, points: intervalPoints(women, reasonWord(language)) }}
        second={{ name: words.sexes.men, points: intervalPoints(men, reasonWord(language)) }}
      />
    </section>
  )
})

function Nation({
  language,
  reading,
  nation,
}: {
  readonly language: Language
  readonly reading: IndicatorReading
  readonly nation: NonNullable<IndicatorReading['nation']>
}) {
  const words = indicatorWords(language)
  const { indicator, place, series } = reading.charted
  const since = sideSince(series, nation.series)
  const name = capitalised(placeLabel(language, place))
  return (
    <section>
      <h2>
        {since ? words.nationChart[since.side](name, since.period) : words.nationChart.title(indicator.name)}
      </h2>
      <TwoSeries
        id="nation"
        language={language}
        title={words.nationChart.title(indicator.name)}
        description={words.nationChart.note(nation.members)}
        unit={unitOf(language, indicator)}
        relation="reference"
        first={{ name: place.name, points: intervalPoints(series, reasonWord(language)) }}
        second={{ name: words.nation, points: intervalPoints(nation.series, reasonWord(language)) }}
      />
      <p class="source">{words.nationChart.note(nation.members)}</p>
    </section>
  )
}
