import { capitalised, formatNumber, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Multiple, multiplesScale, SmallMultiples } from '../ui/chart/smallMultiples.tsx'
import { Details } from '../ui/details.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { formatValue, unitOf } from './indicator.ts'
import type { IndicatorReading, MunicipalitySeries } from './indicatorPage.ts'
import { indicatorWords } from './indicatorWords.ts'
import { intervalPoints } from './intervalPoints.ts'
import { isFlag } from './kind.ts'
import { indicatorMapPath, indicatorPath } from './paths.ts'
import { reasonWord } from './reason.ts'
import { causeOf } from './series.ts'
import { judgement } from './story.ts'

type Props = { readonly language: Language; readonly reading: IndicatorReading }

/** The municipalities one by one, on the same scale, with their values in a table below. */
export const Municipalities = drawnOnce('reading', ({ language, reading }: Props) => {
  const words = indicatorWords(language).multiples
  const { indicator, annotations } = reading.charted
  const unit = unitOf(language, indicator)
  const target = annotations.findLast((annotation) => annotation.kind === 'target')?.value ?? null
  const places = reading.municipalities.map((municipality) => multiple(language, reading, municipality))
  const outside = reading.municipalities.filter(
    ({ chart }) => chart && ['worse', 'better', 'change'].includes(judgement(chart)),
  ).length
  if (isFlag(indicator)) return <MunicipalityTable language={language} reading={reading} />
  const { low, high } = multiplesScale({ places, target, unit })
  const scale = `${formatNumber(language, low)}–${formatValue(language, indicator, high).replace(/[,.]0(?=\D|$)/, '')}`
  return (
    <section>
      <SectionHeading
        aside={<a href={indicatorMapPath(indicator.code, reading.moment?.query)}>{words.map}</a>}
      >
        {outside === 0 ? words.calm : words.heading(capitalised(numeral(language, outside)), outside > 1)}
      </SectionHeading>
      <p class="definition multiples-lead">
        {words.lead(scale, target === null ? null : formatValue(language, indicator, target))}
      </p>
      <SmallMultiples id="multiples" language={language} unit={unit} places={places} target={target} />
      <p class="source">{words.small}</p>
      <Details summary={indicatorWords(language).table}>
        <MunicipalityTable language={language} reading={reading} />
      </Details>
    </section>
  )
})

function multiple(
  language: Language,
  { charted, moment }: IndicatorReading,
  { place, series, chart }: MunicipalitySeries,
): Multiple {
  const last = series.points.length - 1
  return {
    name: place.name,
    href: indicatorPath(charted.indicator.code, place.code, moment?.query),
    points: intervalPoints(series, reasonWord(language)),
    mean: chart?.phases.at(-1)?.mean ?? null,
    cause: causeOf(chart, last),
  }
}

function MunicipalityTable({ language, reading }: Props) {
  const words = indicatorWords(language)
  const { indicator } = reading.charted
  const rows = reading.municipalities.map(({ place, series }) => ({
    place,
    points: new Map(series.points.map((point) => [point.period, point])),
  }))
  const periods = [...new Set(rows.flatMap(({ points }) => [...points.keys()]))].toSorted()
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={words.municipalityTable}>
      <table class="table table-dense">
        <thead>
          <tr>
            <th scope="col">{words.municipality}</th>
            {periods.map((period) => (
              <th scope="col" class="number">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, points }) => (
            <tr>
              <th scope="row">{place.name}</th>
              {periods.map((period) => {
                const point = points.get(period)
                return (
                  <td class="number">
                    {point && point.value === null ? (
                      <span class="missing">{reasonWord(language)(point.reason ?? '')}</span>
                    ) : (
                      formatValue(language, indicator, point?.value ?? null)
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
