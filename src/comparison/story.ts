import { capitalised, formatDate, formatList, formatPercent, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { countyOf } from '../partnership/sweden.ts'
import { formatValue } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import { reasonWord } from '../population/reason.ts'
import { placeLabel } from '../population/story.ts'
import type { Comparison, Ranking, Side } from './comparison.ts'
import type { Counts } from './counts.ts'
import type { Group } from './group.ts'
import type { Weighing } from './mean.ts'
import type { RankRange } from './rank.ts'
import { skrGroups } from './skr.ts'
import { comparisonWords } from './words.ts'

/** What a group is called inside a sentence, and whether people have called it so. */
export function groupName(language: Language, group: Group): string {
  const words = comparisonWords(language).groupNames
  switch (group.kind) {
    case 'county':
      return placeLabel(language, placeFor(group.countyCode))
    case 'counties':
      return words.counties
    case 'nation':
      return words.nation
    case 'similar':
      return words.similar
    case 'skr':
      return words.skr(skrGroups.find(({ code }) => code === group.code)?.names[language] ?? '')
    case 'own':
      return group.own.name
  }
}

/** The places of a group, inside a sentence: "kommunerna i Värmlands län". */
export function membersName(language: Language, group: Group): string {
  const words = comparisonWords(language)
  if (group.kind === 'county') return words.countyGroup(groupName(language, group))
  if (group.kind === 'nation') return words.countyGroup(groupName(language, group))
  if (group.kind === 'similar') return words.groupNames.similarTo(group.to.name)
  return groupName(language, group)
}

/** The answer of the page: the value, and on which side of the others it lies. */
export function comparisonStory(language: Language, comparison: Comparison): string {
  const words = comparisonWords(language)
  const { values, place, own, period, compared } = comparison
  const where = placeLabel(language, place)
  if (period === '') return words.noValues(where)
  const value = own.points.find((point) => point.period === period)?.value ?? null
  if (value === null) return words.none(where, period)
  const say = values.weighing === 'sum' ? words.hasCount : words.has
  const has = say(where, formatValue(language, values.indicator, value), period)
  if (values.weighing === 'sum') {
    const shares = compared.flatMap(({ group, part }) =>
      part === null || group.kind === 'own' || group.kind === 'skr'
        ? []
        : words.partOf(formatPercent(language, 100 * part), groupName(language, group)),
    )
    return shares.length > 0 ? `${has} ${words.it(formatList(language, shares))}` : has
  }
  const parts = (['higher', 'lower', 'alike'] satisfies Side[]).flatMap((side) => {
    // An own group is the reader's addition: the sentence holds what everybody knows.
    const names = compared.flatMap((each) =>
      each.side === side && each.group.kind !== 'own' && each.group.kind !== 'skr'
        ? groupName(language, each.group)
        : [],
    )
    return names.length > 0 ? words.sides[side](formatList(language, names)) : []
  })
  return parts.length > 0 ? `${has} ${words.it(parts.join(', '))}` : has
}

/** What the ranking says, and how far it can be trusted. */
export function rankingStory(language: Language, comparison: Comparison): string {
  const words = comparisonWords(language)
  const { ranking, place, values } = comparison
  const { places, certainty } = ranking
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return words.noValues(membersName(language, ranking.group))
  const all = numeral(language, places.length)
  const own = places.find(({ code }) => code === place.code)
  const isNeutral = ranking.direction === 'neutral'
  const name = (code: string) => placeFor(code).name
  const parts: string[] = []
  if (isNeutral)
    parts.push(
      words.orderShown(name(first.code), name(last.code)),
      values.weighing === 'sum' ? words.countOrder : words.noDirection,
    )
  else if (own?.rank) {
    const said =
      own.rank.best === own.rank.worst || certainty === 'intervals' ? words.rankIs : words.rankShared
    parts.push(said(placeLabel(language, place), rankText(own.rank), all))
  } else parts.push(words.orderIs(name(first.code), name(last.code)))
  if (certainty === 'values') return parts.join(' ')
  const others = numeral(language, places.length - 1)
  if (own) parts.push(own.tied === 0 ? words.noDoubt : words.doubt(numeral(language, own.tied), others))
  else parts.push(words.doubtOfAll(numeral(language, first.tied), others))
  return parts.join(' ')
}

/** `3`, or `3–9`. */
export function rankText({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`
}

/** How means are weighed, said wherever one is shown. */
export function weighingText(language: Language, weighing: Weighing, counts: Counts): string {
  const words = comparisonWords(language)
  if (weighing !== 'inhabitants') return words.weighing[weighing]()
  const from = counts.loaded ? words.countsFrom.loaded : words.countsFrom.atHand
  return `${words.weighing.inhabitants(formatDate(language, counts.on))} ${from}`
}

/** Those without a value, by reason: `uppgift saknas: Eda och Torsby`. The reason of most first. */
export function missingText(language: Language, { missing }: Pick<Ranking, 'missing'>): readonly string[] {
  const why = reasonWord(language)
  const byReason = new Map<string, string[]>()
  for (const { code, reason } of missing) {
    const names = byReason.get(why(reason)) ?? []
    byReason.set(why(reason), [...names, placeFor(code).name])
  }
  return [...byReason]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, names]) => `${capitalised(reason)}: ${formatList(language, names)}`)
}

/** The county that a municipality lies in, as a word beside its name. */
export function countyName(code: string): string {
  return countyOf(placeFor(code).countyCode ?? '')?.name ?? ''
}
