import { capitalised, formatChange, formatNumber, nbsp, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { yearOf } from '../population/series.ts'
import { formatTarget } from '../ui/chart/series.ts'
import { targetPageWords } from './pageWords.ts'
import { countByState, type Happening, type Standing } from './standing.ts'
import { forecast, largestYearlyChange, needed, pace, reaches, type Target, wantedWay } from './target.ts'
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

  const end = forecast(target, series, unitOf(language, indicator).bounds)
  if (end === null) return words.noPace(format(latest.value), latest.period, level, due)
  const where = whereText(language, target.place)
  const outcome = reaches(target, end) ? words.thenReached : words.levelIs(level)
  return `${words.onPace(where, format(end), String(yearOf(due)))} ${outcome}`
}

/** How fast it goes today, and between which years that was measured. */
export function paceText(language: Language, { target, series }: Standing): string {
  const words = targetPageWords(language)
  const today = pace(series)
  return today
    ? words.paceIs(today.from, today.to, changeText(language, target.indicator, today.perYear))
    : words.noPaceYet
}

/** What is required, beside the most that a year has ever given; empty when nothing is left to require. */
export function feasibilityText(language: Language, { target, series }: Standing): string {
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
