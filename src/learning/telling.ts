import { formatNumber, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import { placeLabel } from '../population/story.ts'
import { type Gain, isNear, median, middleHalf } from './gain.ts'
import { promptOf, sameBand } from './question.ts'
import { distanceOf, type Group, type SessionReading, type Shown } from './readingStore.ts'
import type { Session, Turn } from './session.ts'
import { learningWords } from './words.ts'

type About = Pick<SessionReading, 'session' | 'indicator' | 'series'>

/** `Behöriga till gymnasiet, Värmlands län 2024`. The place is that of whoever is asked, where each has their own. */
export function aboutText(
  language: Language,
  { session, indicator }: About,
  turn: Turn,
  own?: string,
): string {
  const words = learningWords(language)
  const { placeCode, period } = session.asked[turn]
  const place =
    session.kind === 'rank'
      ? words.rankedPlaces(session.ranked.length)
      : placeCode !== null
        ? placeName(language, placeCode)
        : own
          ? placeName(language, own)
          : words.ownPlaces
  return words.about(indicator.name, place, period)
}

/** `Vilket är värdet?` */
export function questionText(
  language: Language,
  { session, series }: About,
  turn: Turn,
  place: string,
): string {
  const words = learningWords(language).kinds
  const { kind } = session
  if (kind === 'value' || kind === 'rank') return words[kind]
  const prompt = promptOf(session, session.asked[turn], place, series)
  if (kind === 'direction') return words.direction(prompt?.before.at(-1)?.period ?? '–')
  return words.line(prompt?.periods[0] ?? '–', prompt?.periods.at(-1) ?? '–')
}

export function placeName(language: Language, code: string): string {
  return placeLabel(language, placeFor(code))
}

/** A guess or the truth in words: `84,3 %`, `Ner`, `2023: 83 %, 2024: 81 %`, `1 Kil, 2 Arvika`. */
export function answerText(
  language: Language,
  { session, indicator }: Pick<About, 'session' | 'indicator'>,
  answer: readonly number[],
  periods: readonly string[],
): string {
  switch (session.kind) {
    case 'value':
      return formatValue(language, indicator, answer[0]!)
    case 'direction':
      return directionWord(language, answer[0]!)
    case 'line':
      return answer.map((value, i) => `${periods[i]}: ${formatValue(language, indicator, value)}`).join(', ')
    case 'rank':
      return session.ranked
        .map((code, i) => ({ code, position: answer[i]! }))
        .toSorted((a, b) => a.position - b.position)
        .map(({ code, position }) => `${position} ${placeFor(code).name}`)
        .join(', ')
  }
}

export function directionWord(language: Language, direction: number): string {
  const words = learningWords(language).guess
  return direction > 0 ? words.up : direction < 0 ? words.down : words.same
}

/** A difference in the indicator's unit: of percent, percentage points. */
export function differenceText(language: Language, indicator: Indicator, difference: number): string {
  const { symbol, decimals } = unitOf(language, indicator)
  const number = formatNumber(language, Math.abs(difference), decimals)
  if (symbol === '%') return learningWords(language).guess.percentPoints(number)
  return symbol ? `${number} ${symbol}` : number
}

/** How much a direction may move and still be called the same. */
export function bandText(
  language: Language,
  { session, indicator, series }: About,
  turn: Turn,
  place: string,
): string {
  const band = sameBand(series.get(place)!, session.asked[turn].period)
  return learningWords(language).guess.band(differenceText(language, indicator, band))
}

/** The truth in a sentence's end: `84,3 %`. Null where each guessed about their own. */
export function truthText(language: Language, reading: SessionReading, { common }: Shown): string | null {
  return common && answerText(language, reading, common.truth, common.prompt.periods)
}

/** The answer of the page when the truth is shown: how many guessed, what, and the truth. */
export function shownText(language: Language, reading: SessionReading, shown: Shown): string {
  const words = learningWords(language).see
  const truth = truthText(language, reading, shown)
  return [
    truth === null ? '' : words.truth(truth),
    words.guessed(shown.count),
    groupText(language, reading, shown, shown.groups.at(-1)),
  ]
    .filter(Boolean)
    .join(' ')
}

function groupText(
  language: Language,
  { session, indicator }: SessionReading,
  shown: Shown,
  group: Group | undefined,
): string {
  const words = learningWords(language).see
  if (!group) return ''
  const { common, spread } = shown
  const { marks } = group
  const distances = marks.map((mark) => distanceOf(session, mark, common?.truth, spread))
  if (session.kind === 'direction')
    return words.right(distances.filter((each) => isNear('direction', each)).length, marks.length)
  if (session.kind === 'rank')
    return words.ordered(formatPercent(language, 100 * (1 - median(distances)!), 0))
  const last = lastOf(marks)
  if (common === null) {
    const middle = median(last)!
    const text = differenceText(language, indicator, middle)
    const said = middle > 0 ? words.above(text) : words.below(text)
    return words.ownMiddle(/[1-9]/.test(text) ? said : words.exact)
  }
  return words.middle(formatValue(language, indicator, median(last)!))
}

/** The last number of each guess: all of a value, the last year of a line. */
export function lastOf(marks: Group['marks']): readonly number[] {
  return marks.map(({ answer }) => answer.at(-1)!)
}

/** The middle half of a group's guesses: `82 % till 90 %`; as differences where each guessed about their own. */
export function halfText(
  language: Language,
  indicator: Indicator,
  values: readonly number[],
  isOwn: boolean,
): string {
  const [low, high] = middleHalf(values).map((value) => signedText(language, indicator, value, isOwn))
  return low === high ? low! : `${low} – ${high}`
}

/** `84,3 %`, or how far from the truth: `2,1 procentenheter för högt`. */
export function signedText(language: Language, indicator: Indicator, value: number, isOwn: boolean): string {
  if (!isOwn) return formatValue(language, indicator, value)
  const words = learningWords(language).see
  const text = differenceText(language, indicator, value)
  if (!/[1-9]/.test(text)) return words.exact
  return value > 0 ? words.above(text) : words.below(text)
}

/** The share of a group near the truth; null where no spread is known. */
export function nearText(
  language: Language,
  session: Session,
  { common, spread }: Shown,
  group: Group,
): string | null {
  const distances = group.marks.map((mark) => distanceOf(session, mark, common?.truth, spread))
  if (distances.some(Number.isNaN)) return null
  const near = distances.filter((each) => isNear(session.kind, each)).length
  return formatPercent(language, (100 * near) / distances.length, 0)
}

/** What the session taught all of them, in a sentence or two. */
export function gainText(language: Language, { gains, both }: SessionReading): string {
  const words = learningWords(language).gain
  const all = gains?.find(({ kind }) => kind === 'all')?.gain
  if (!all) return words.few(both)
  return [changeText(language, all), words.near(...nearCounts(all), all.people)].filter(Boolean).join(' ')
}

/** How many were near before and after. */
export function nearCounts({
  people,
  nearBefore,
  nearAfter,
}: Gain): readonly [before: number, after: number] {
  return [Math.round(people * nearBefore), Math.round(people * nearAfter)]
}

function changeText(language: Language, { reduction, before, after }: Gain): string {
  const words = learningWords(language).gain
  if (reduction === null) return before !== null && before === after ? words.alike : ''
  const text = share(language, Math.abs(reduction))
  if (!/[1-9]/.test(text)) return words.alike
  return reduction > 0 ? words.nearer(text) : words.further(text)
}

export function share(language: Language, value: number): string {
  return formatPercent(language, 100 * value, 0)
}

/** `0,8 spridningar`, or for an order `20 % av paren fel`. */
export function distanceText(
  language: Language,
  session: Pick<Session, 'kind'>,
  value: number | null,
): string {
  if (value === null) return '–'
  const words = learningWords(language).gain
  return session.kind === 'rank'
    ? words.pairs(share(language, value))
    : words.spreads(formatNumber(language, value, 1))
}
