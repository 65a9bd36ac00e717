import { formatList, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { countyOf } from '../partnership/sweden.ts'
import type { ControlChart } from '../signals/signal.ts'
import { formatValue, type Indicator } from './indicator.ts'
import { overlap } from './interval.ts'
import { fewMembersIn } from './membership.ts'
import { startsIn } from './phase.ts'
import { phaseWords } from './phaseWords.ts'
import type { Place } from './place.ts'
import { reasonWord } from './reason.ts'
import { changesInARow, latestOf, type Series } from './series.ts'
import { populationWords } from './words.ts'

/** What a place is called inside a sentence: "Värmlands län", "Karlstad", "riket". */
export function placeLabel(language: Language, place: Place): string {
  if (place.kind === 'nation') return language === 'sv' ? 'riket' : 'Sweden'
  if (place.kind !== 'county') return place.name
  return language === 'sv'
    ? (countyOf(place.code)?.fullName ?? place.name)
    : populationWords(language).places.county(place.name)
}

/** What a downloaded chart is called: `behöriga-till-yrkesprogram-värmlands-län.png`. */
export function chartFileName(
  language: Language,
  indicator: Indicator,
  place: Place,
  kind: 'svg' | 'png',
): string {
  const words = `${indicator.name.slice(0, 100)} ${placeLabel(language, place)}`
  const name = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return `${name}.${kind}`
}

/** The answer of an indicator's page: what has happened, and whether it is more than chance. */
export function story(
  language: Language,
  indicator: Indicator,
  place: Place,
  series: Series,
  chart: ControlChart | null,
): string {
  const words = populationWords(language).story
  const where = placeLabel(language, place)
  const latest = latestOf(series)
  const few = fewMembersIn(series.points.at(-1)?.reason ?? '')
  if (!latest) {
    return few ? words.few(where, few.members, few.all, series.points.at(-1)!.period) : words.none(where)
  }

  const value = formatValue(language, indicator, latest.value)
  const changes = latest === series.points.at(-1) ? changesInARow(series, indicator.decimals) : 0
  const happened =
    changes === 0
      ? words.same(where, value, latest.period)
      : Math.abs(changes) === 1
        ? words.once(where, changes < 0, value, latest.period)
        : words.inARow(where, numeral(language, Math.abs(changes)), changes < 0, value, latest.period)
  const before = series.points.at(-2)
  if (latest === series.points.at(-1) && before && overlap(latest, before)) {
    const half = formatValue(language, indicator, latest.halfWidth ?? null)
    return `${happened} ${words.uncertain(half)}`
  }
  const judged = chart ? words[judgement(chart)] : ''
  return judged ? `${happened} ${judged}` : happened
}

export type Judgement = 'worse' | 'better' | 'change' | 'usual' | 'unknown'

/** What the latest point of a chart says. */
export function judgement(chart: ControlChart): Judgement {
  switch (chart.variation) {
    case 'concern-high':
    case 'concern-low':
      return 'worse'
    case 'improvement-high':
    case 'improvement-low':
      return 'better'
    case 'neutral-high':
    case 'neutral-low':
      return 'change'
    case 'common-cause':
      return 'usual'
    case 'no-current-value':
    case 'too-few-values':
      return 'unknown'
  }
}

/** The way of the latest point's signal; null where there is none. */
export function sideOf({ variation }: ControlChart): 'high' | 'low' | null {
  return variation.endsWith('-high') ? 'high' : variation.endsWith('-low') ? 'low' : null
}

/** What the chart means for a leader, in a few sentences; the first stands in bold. */
export function finding(
  language: Language,
  indicator: Indicator,
  series: Series,
  chart: ControlChart,
): { readonly point: string; readonly rest: string; readonly alarming: boolean } {
  const words = populationWords(language).finding
  const said = judgement(chart)
  const phase = chart.phases.at(-1)
  const format = (value: number) => formatValue(language, indicator, value)
  const level = [
    fresh(language, indicator, series),
    phase?.mean == null ? '' : words.level(format(phase.mean)),
  ]
    .filter(Boolean)
    .join(' ')

  if (said === 'unknown' || !phase?.limits) {
    const last = series.points.at(-1)
    const rest =
      last && last.value === null ? words.noValue(last.period, reasonWord(language)(last.reason ?? '')) : ''
    const renewed = fresh(language, indicator, series)
    return { point: words.tooFew, rest: [renewed, rest].filter(Boolean).join(' '), alarming: false }
  }
  if (said === 'usual') {
    const rest = `${level} ${words.actOnCommon(format(phase.limits.lower), format(phase.limits.upper))}`
    return { point: words.common, rest, alarming: false }
  }

  const marked = (outside: boolean) =>
    series.points.flatMap((point, index) => {
      const mark = chart.marks[index]
      return mark && (mark.rule === 'outside') === outside ? [point.period] : []
    })
  const [beyond, runs] = [marked(true), marked(false)]
  const happened = [
    beyond.length > 0 ? words.outside(formatList(language, beyond)) : '',
    runs.length > 0 ? words.run(span(runs)) : '',
  ]
  const act = { worse: words.actOnConcern, better: words.actOnImprovement, change: '' }[said]
  const point = { worse: words.concern, better: words.improvement, change: words.neutral }[said]
  return { point, rest: [level, ...happened, act].filter(Boolean).join(' '), alarming: said === 'worse' }
}

/** Since when the limits are calculated anew; empty when they are not. */
function fresh(language: Language, { starts }: Indicator, series: Series): string {
  const latest = startsIn(starts, series).findLast(({ kind }) => kind !== 'followUp')
  return latest ? phaseWords(language).fresh(series.points[latest.index]!.period) : ''
}

/** `2019–2022`, or one year. */
function span(periods: readonly string[]): string {
  const [first, last] = [periods[0]!, periods.at(-1)!]
  return first === last ? first : `${first}–${last}`
}
