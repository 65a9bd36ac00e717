import type { Language } from '../i18n/language.ts'
import type { ControlChart } from '../signals/signal.ts'
import { Sparkline } from '../ui/chart/sparkline.tsx'
import { VariationStatus } from '../ui/processStatus.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { formatValue, type Indicator } from './indicator.ts'
import type { Listed } from './indicatorPage.ts'
import { isFlag } from './kind.ts'
import { listWords } from './listWords.ts'
import { indicatorPath } from './paths.ts'
import { reasonWord } from './reason.ts'
import { causeOf, latestOf, linePoints, yearOf } from './series.ts'
import { type Judgement, sideOf } from './story.ts'
import { populationWords } from './words.ts'

export type Judged = Listed & { readonly chart: ControlChart | null; readonly judgement: Judgement }

type Years = readonly [number, number]

/** Indicators with the county's latest value, its line, and what the latest value says. */
export function IndicatorTable({ view, judged }: { view: View; judged: readonly Judged[] }) {
  const words = listWords(view.language)
  const years = yearsOf(judged)
  return (
    <table class="table table-indicators">
      <thead>
        <tr>
          <th scope="col">{words.indicator}</th>
          <th scope="col" class="number">
            {words.value}
          </th>
          <th scope="col" class="cell-wide">
            {words.trend}
          </th>
          <th scope="col">{words.signal}</th>
        </tr>
      </thead>
      <tbody>
        {judged.map((entry) => (
          <Row view={view} entry={entry} years={years} />
        ))}
      </tbody>
    </table>
  )
}

/** The same years in every row. One by one, for there may be more values than a function takes arguments. */
function yearsOf(judged: readonly Judged[]): Years {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { series } of judged) {
    for (const { period } of series?.points ?? []) {
      first = Math.min(first, yearOf(period))
      last = Math.max(last, yearOf(period))
    }
  }
  return [first, last]
}

function Row({ view, entry, years }: { view: View; entry: Judged; years: Years }) {
  const { language } = view
  const words = listWords(language)
  const { indicator, series, chart, judgement } = entry
  const latest = series ? latestOf(series) : null
  return (
    <tr>
      <Name language={language} indicator={indicator} />
      <td class="number">
        {latest ? (
          <>
            <strong>{formatValue(language, indicator, latest.value)}</strong>
            <div class="second">{latest.period}</div>
          </>
        ) : (
          <span class="second">
            {series ? reasonWord(language)(series.points.at(-1)?.reason ?? '') : '–'}
          </span>
        )}
      </td>
      <td class="cell-wide">
        {series && latest && !isFlag(indicator) ? (
          <Sparkline
            id={`spark-${indicator.code}`}
            title={indicator.name}
            description={words.latest(formatValue(language, indicator, latest.value), latest.period)}
            points={linePoints(series, reasonWord(language))}
            years={years}
            target={null}
            cause={causeOf(chart, series.points.length - 1)}
          />
        ) : null}
      </td>
      <td>
        <VariationStatus
          mark={{ state: judgement, side: chart ? sideOf(chart) : null }}
          word={words.judgements[judgement]}
        />
      </td>
    </tr>
  )
}

/** Those that are described and have no values. */
export function UnvaluedTable({ view, indicators }: { view: View; indicators: readonly Indicator[] }) {
  return (
    <table class="table table-indicators">
      <thead>
        <tr>
          <th scope="col">{listWords(view.language).indicator}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <tr>
            <Name language={view.language} indicator={indicator} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Name({ language, indicator }: { language: Language; indicator: Indicator }) {
  const words = populationWords(language)
  return (
    <th scope="row">
      <a href={indicatorPath(indicator.code)} lang={storedLang(language)}>
        {indicator.name}
      </a>
      <div class="second">
        {indicator.code} ·{' '}
        {indicator.describes === 'population' ? words.describesPopulation : words.describesOperation}
      </div>
    </th>
  )
}
