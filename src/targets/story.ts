import { capitalised, formatChange, formatNumber, nbsp, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { yearOf } from '../population/series.ts'
import { formatBetween, formatTarget } from '../ui/chart/series.ts'
import { type Feasibility, feasibilityOf, fewestValues } from './feasibility.ts'
import { targetPageWords } from './pageWords.ts'
import { countByState, type Happening, type Standing } from './standing.ts'
import { largestYearlyChange, needed, stepPerYear, type Target, wantedWay } from './target.ts'
import { targetWords } from './words.ts'

/** `90 %`; `högst 5 %` where less is better. */
export function levelText(
  language: Language,
  target: Pick<Target, 'indicator' | 'level' | 'baselineValue'>,
): string {
  const level = formatTarget(language, target.level, unitOf(language, target.indicator))
  return wantedWay(target) < 0 ? targetWords(language).atMost(level) : level
}

/** A difference without sign: `1,2 procentenheter`, or `12,5 kr/inv`. */
export function amountText(language: Language, indicator: Indicator, amount: number): string {
  return withUnit(language, indicator, formatNumber(language, Math.abs(amount), indicator.decimals))
}

/** A difference with its sign: `−1,2 procentenheter`. */
export function changeText(language: Language, indicator: Indicator, change: number): string {
  return withUnit(language, indicator, formatChange(language, change, indicator.decimals))
}

function withUnit(language: Language, indicator: Indicator, number: string): string {
  const { symbol } = unitOf(language, indicator)
  if (symbol === '%') return targetWords(language).points(number)
  return symbol ? `${number}${nbsp}${symbol}` : number
}

/** What a place is called inside a sentence about a target: `länet`, `Karlstad`. */
export function whereText(language: Language, place: Place): string {
  const { places } = targetWords(language)
  return place.kind === 'county' || place.kind === 'nation' ? places[place.kind] : place.name
}

/** Whom the values are about: `Gäller länet.`, `Gäller kvinnor i Karlstad.` */
export function concernsText(language: Language, { place, sex }: Pick<Target, 'place' | 'sex'>): string {
  return targetWords(language).concerns[sex](whereText(language, place))
}

/** The line under a target's name. */
export function happeningText(language: Language, { indicator }: Target, happening: Happening): string {
  const words = targetWords(language).happening
  switch (happening.kind) {
    case 'no-value':
      return words.noValue
    case 'nothing-since-baseline':
      return words.nothingSince(happening.baseline)
    case 'reached':
      return words.reached
    case 'missed':
      return words.missed(happening.due)
    case 'behind': {
      const behind = words.behind(amountText(language, indicator, happening.gap))
      return happening.unusual ? words.unusual(behind, happening.unusual === 'high') : behind
    }
    case 'moving': {
      const moved = movedText(language, happening)
      return happening.unusual ? words.unusual(moved, happening.unusual === 'high') : moved
    }
  }
}

function movedText(language: Language, { changes, yearly, since }: Happening & { kind: 'moving' }): string {
  const words = targetWords(language).happening
  if (since === null) return words.first
  if (changes === 0) return words.same(since)
  const times = Math.abs(changes)
  return times === 1
    ? words.since(changes < 0, since)
    : words.inARow(changes < 0, numeral(language, times), yearly)
}

/** How many targets are reached and on the way, and the worst one by name. `standings` with the worst first. */
export function targetsAnswer(language: Language, standings: readonly Standing[]): string {
  const counts = countsText(language, standings)
  const worst = standings[0]
  const named = standings.length > 1 && worst ? worstText(language, worst) : ''
  return named ? `${counts} ${named}` : counts
}

function countsText(language: Language, standings: readonly Standing[]): string {
  const words = targetWords(language)
  const [only] = standings
  if (standings.length === 1 && only) return words.only[only.progress.state]

  const states = countByState(standings)
  const [reached, onTheWay] = [states.get('reached') ?? 0, states.get('on-the-way') ?? 0]
  const all = numeral(language, standings.length)
  const first = capitalised(numeral(language, reached))
  if (reached === standings.length) return words.answer.all(all)
  if (reached > 0 && onTheWay > 0)
    return words.answer.both(first, all, numeral(language, onTheWay), reached > 1)
  if (reached > 0) return words.answer.reached(first, all, reached > 1)
  return onTheWay > 0 ? words.answer.onTheWay(numeral(language, onTheWay), all) : words.answer.neither(all)
}

function worstText(language: Language, { target, progress, happening }: Standing): string {
  const words = targetWords(language).worst
  if (happening.kind === 'missed') return words.missed(target.name, happening.due)
  if (happening.kind === 'moving' && progress.state === 'wrong-way') {
    const times = Math.abs(happening.changes)
    const place = target.place.kind === 'municipality' ? target.place.name : null
    if (times > 1 && happening.yearly) {
      return words.moving(target.indicator.name, place, happening.changes < 0, numeral(language, times))
    }
  }
  return progress.state === 'wrong-way' || progress.state === 'behind'
    ? words[progress.state](target.name)
    : ''
}

/** The answer of a target's own page: where it ends. */
export function targetAnswer(language: Language, { target, series, progress }: Standing): string {
  const words = targetPageWords(language)
  const { indicator, duePeriod: due } = target
  const level = levelText(language, target)
  const format = (value: number) => formatValue(language, indicator, value)
  if (progress.state === 'unknown') {
    return progress.why === 'no-value'
      ? words.noValueYet(level, due)
      : words.noValueSince(target.baselinePeriod, level, due)
  }
  const { latest } = progress
  if (progress.state === 'reached') return words.isReached(format(latest.value), latest.period)
  if (progress.missed) return words.wasMissed(due, format(latest.value), level)

  return (
    futureText(language, target, feasibilityOfStanding(language, { target, series })) ??
    words.noPace(format(latest.value), latest.period, level, due)
  )
}

/** Where it ends, within what a value of the indicator can be. */
export function feasibilityOfStanding(
  language: Language,
  { target, series }: Pick<Standing, 'target' | 'series'>,
): Feasibility {
  return feasibilityOf(target, target.indicator, series, unitOf(language, target.indicator).bounds)
}

/** Null where there is no future to tell of. */
function futureText(language: Language, target: Target, found: Feasibility): string | null {
  const words = targetPageWords(language)
  const { indicator, duePeriod: due, place } = target
  const level = levelText(language, target)
  const year = String(yearOf(due))
  const where = whereText(language, place)
  switch (found.kind) {
    case 'forecast': {
      // Its two ends stay on one line.
      const between = formatBetween(
        language,
        found.end.low,
        found.end.high,
        unitOf(language, indicator),
      ).replace('–', '\u2060–\u2060')
      const outcome = {
        reaches: words.thenReached,
        misses: words.levelIs(level),
        open: words.eitherWay(level),
      }
      return `${words.onPace(where, between, year)} ${outcome[found.verdict]}`
    }
    case 'rolling': {
      const outcome = found.reached ? words.thenReached : words.levelIs(level)
      return `${words.onPace(where, formatValue(language, indicator, found.value), year)} ${outcome}`
    }
    case 'too-few':
      return words.tooFew(numeral(language, found.count), found.count === 1, level, year)
    default:
      return null
  }
}

/** How fast it goes today, between which years that was measured, and how sure it is. */
export function paceText(language: Language, { target, series }: Standing): string {
  const words = targetPageWords(language)
  const found = feasibilityOfStanding(language, { target, series })
  const change = (value: number) => changeText(language, target.indicator, value)
  if (found.kind === 'too-few') return words.noPaceYet(numeral(language, fewestValues))
  if (found.kind !== 'forecast' && found.kind !== 'rolling') return ''
  const { trend } = found
  const pace = words.paceIs(trend.from, trend.to, change(trend.perYear))
  if (!trend.interval) return `${pace} ${words.rolling}`
  const { low, high } = trend.interval
  const number = (value: number) => formatChange(language, value, target.indicator.decimals)
  return `${pace} ${words.paceBetween(number(low), number(high))}`
}

/** Where the path lies now and where the value is, and what each year of the path asks for. */
export function pathText(language: Language, { target, progress }: Standing): string {
  const words = targetPageWords(language)
  const { indicator } = target
  const steps = words.steps(
    formatValue(language, indicator, target.baselineValue),
    target.baselinePeriod,
    levelText(language, target),
    target.duePeriod,
    changeText(language, indicator, stepPerYear(target)),
  )
  if (progress.state === 'unknown' || progress.state === 'reached' || progress.missed) return steps
  const { latest, required } = progress
  // As they are shown, so that the reader's own subtraction comes out.
  const [is, should] = [latest.value, required].map((value) => rounded(value, indicator.decimals)) as [
    number,
    number,
  ]
  const ahead = (is - should) * wantedWay(target)
  const apart = amountText(language, indicator, ahead)
  const slack = 0.5 / 10 ** indicator.decimals
  const where =
    Math.abs(ahead) < slack ? words.onPath : ahead > 0 ? words.aheadOfPath(apart) : words.behindPath(apart)
  const format = (value: number) => formatValue(language, indicator, value)
  return `${steps} ${words.nowOnPath(latest.period, format(should), format(is))} ${where}`
}

export function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals
}

/** What is required, beside the most that a year has ever given; empty when nothing is left to require. */
export function requirementText(language: Language, { target, series }: Standing): string {
  const words = targetPageWords(language)
  const left = needed(target, series)
  if (!left) return ''
  const { decimals } = target.indicator
  const up = wantedWay(target) > 0
  const required = words.requires(
    formatNumber(language, left.perYear, decimals),
    numeral(language, left.years),
    left.years === 1,
  )
  const largest = largestYearlyChange(target, series)
  if (!largest) return `${required}.`
  const compared =
    largest.value === 0
      ? words.neverSo(up, largest.since)
      : words.largest(up, largest.since, formatNumber(language, Math.abs(largest.value), decimals))
  return `${required}${compared}.`
}
