import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Download, type DownloadSeries, fetchedKey, fileNameOf } from '../population/download.ts'
import type { Place } from '../population/place.ts'
import { nationCode } from '../population/place.ts'
import { placeFor } from '../population/places.ts'
import type { Series } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import type { Comparison } from './comparison.ts'
import { type Group, municipalitiesOf } from './group.ts'
import type { Weighing } from './mean.ts'
import { type Beside, seriesOfPlace } from './readingStore.ts'
import { groupName, membersName, weighingText } from './story.ts'
import { comparisonWords } from './words.ts'

/** When the newest value of each municipality was fetched, by `fetchedKey`. */
type Fetched = ReadonlyMap<string, CivilDate>

/** The places of the chosen group in the chosen period, with the ranks that they may truly have, and why others have no value. */
export function rankingDownload(language: Language, comparison: Comparison, fetched: Fetched): Download {
  const { values, ranking } = comparison
  const words = comparisonWords(language)
  const codes = [...ranking.places, ...ranking.missing].map(({ code }) => code)
  const places = codes.map(placeFor)
  const series = places.map((place): Series => {
    const own = seriesOfPlace(values, place)
    const point = own.points.find(({ period }) => period === ranking.period)
    const none = { period: ranking.period, value: null, reason: 'missing', members: null }
    return { ...own, points: [point ?? none] }
  })
  const ranked = ranking.places.flatMap(({ code, rank }) => (rank ? [[code, rank] as const] : []))
  return {
    ...common(language, comparison),
    title: rankingTitle(language, comparison),
    places,
    series: series.map((each) => told(comparison, each, values.weighing)),
    fetched: fetchedIn(comparison, places, fetched),
    ...(ranking.direction === 'neutral' ? {} : { ranks: new Map(ranked) }),
    remarks: [
      ...(ranking.certainty === 'values' ? [words.noInterval] : []),
      ...(ranking.direction !== 'neutral'
        ? [words.notResult]
        : [values.weighing === 'sum' ? words.countOrder : words.noDirection]),
    ],
  }
}

/**
 * The place and each group over time, as they are weighed and, where that differs, with each municipality as much as the
 * next; and the place's women and men.
 */
export function overTimeDownload(
  language: Language,
  comparison: Comparison,
  { women, men }: Pick<Beside, 'women' | 'men'>,
  fetched: Fetched,
): Download {
  const { values, place, own, compared } = comparison
  const words = comparisonWords(language)
  const hasTwo = values.weighing === 'inhabitants' || values.weighing === 'sum'
  const groups = compared.flatMap(({ group, series, plainSeries }) => {
    const code = codeOf(group)
    const name = groupName(language, group)
    const first = { code, name, members: group.members, series, weighing: values.weighing }
    const plain = { ...first, code: `${code}-plain`, name: words.plainName(name), series: plainSeries }
    return hasTwo ? [first, { ...plain, weighing: 'score' as const }] : [first]
  })
  const sexes = values.sex === 'T' ? [women, men].filter((each) => each !== null) : []
  const days = new Map(fetchedIn(comparison, [place], fetched))
  for (const { code, members } of groups) {
    const day = newestOf(comparison, members, fetched)
    if (day) days.set(fetchedKey(values.indicator.id, code), day)
  }
  return {
    ...common(language, comparison),
    title: overTimeTitle(language, comparison),
    places: [place, ...groups],
    series: [
      ...[own, ...sexes].map((each) => told(comparison, each, values.weighing)),
      ...groups.map(({ code, series, weighing }) =>
        told(comparison, { ...series, sex: values.sex, placeCode: code }, weighing),
      ),
    ],
    fetched: days,
    remarks: isSurvey(comparison) ? [] : [words.noInterval],
  }
}

export function rankingTitle(language: Language, { values, ranking }: Comparison): string {
  const words = comparisonWords(language)
  const title = `${values.indicator.name}: ${lowered(words.rankingTitle(membersName(language, ranking.group), ranking.period))}`
  return values.sex === 'T' ? title : `${title}, ${lowered(words.sexes[values.sex])}`
}

export function overTimeTitle(language: Language, { values, place }: Comparison): string {
  const words = comparisonWords(language)
  const title = `${values.indicator.name}: ${placeLabel(language, place)}, ${words.besideOthers}`
  return values.sex === 'T' ? title : `${title}, ${lowered(words.sexes[values.sex])}`
}

/** `behöriga-till-yrkesprogram-bland-kommunerna-i-värmlands-län-2024.csv` */
export function rankingName(language: Language, comparison: Comparison, kind: string): string {
  return fileNameOf([rankingTitle(language, comparison)], kind)
}

export function overTimeName(language: Language, comparison: Comparison, kind: string): string {
  return fileNameOf([overTimeTitle(language, comparison)], kind)
}

function common(language: Language, { values }: Comparison) {
  return {
    indicators: [values.indicator],
    moment: null,
    weighing: weighingText(language, values.weighing, values.counts),
  }
}

function told({ values }: Comparison, series: Series, weighing: Weighing): DownloadSeries {
  return {
    ...series,
    indicatorId: values.indicator.id,
    worked: weighing === 'sum' ? 'sum' : weighing === 'inhabitants' ? 'weighted' : 'unweighted',
  }
}

/** What a file calls a group: the code of the county or the nation where it is one. */
function codeOf(group: Group): string {
  if (group.kind === 'county') return group.countyCode
  return group.kind === 'nation' ? nationCode : group.key
}

function fetchedIn(comparison: Comparison, places: readonly Place[], fetched: Fetched): Fetched {
  return new Map(
    places.flatMap((place) => {
      const day = newestOf(comparison, municipalitiesOf(place), fetched)
      return day ? [[fetchedKey(comparison.values.indicator.id, place.code), day] as const] : []
    }),
  )
}

function newestOf({ values }: Comparison, codes: readonly string[], fetched: Fetched): CivilDate | undefined {
  return codes
    .flatMap((code) => fetched.get(fetchedKey(values.indicator.id, code)) ?? [])
    .toSorted()
    .at(-1)
}

export function isSurvey({ own }: Comparison): boolean {
  return own.points.some(({ halfWidth }) => halfWidth !== undefined)
}

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}
