import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Indicator, Sex } from './indicator.ts'
import type { Moment } from './moment.ts'
import type { Place } from './place.ts'
import type { Series } from './series.ts'
import { placeLabel } from './story.ts'

export const downloadKinds = ['csv', 'xlsx', 'json'] as const

/** What figures can be taken along as. `json` is JSON-stat 2.0. */
export type DownloadKind = (typeof downloadKinds)[number]

/** How a value came about: as the source tells it, or put together by us from those of municipalities. */
export type Worked = 'fetched' | 'unweighted' | 'weighted' | 'sum'

/** A place, or a group of them, as a file names it. */
export type DownloadPlace = Pick<Place, 'code' | 'name'>

export type DownloadSeries = Series & {
  readonly indicatorId: string
  /** How those with a number of municipalities were put together; left out: each as much as the next. */
  readonly worked?: Exclude<Worked, 'fetched'>
}

/** Figures on their way out of the site: the same in every kind of file. */
export type Download = {
  /** What the file is about: it will be read far from its page. */
  readonly title: string
  readonly indicators: readonly Indicator[]
  /** In the order that they stand in. */
  readonly places: readonly DownloadPlace[]
  readonly series: readonly DownloadSeries[]
  /** When the newest of an indicator's values in a place was fetched; by `fetchedKey`. */
  readonly fetched: ReadonlyMap<string, CivilDate>
  /** Null for what is known now. */
  readonly moment: Moment | null
  /** Ranks that each place may have, by its code; left out where nothing is ranked. */
  readonly ranks?: ReadonlyMap<string, DownloadRank>
  /** How means are weighed, where the page has more to say of it than the values themselves. */
  readonly weighing?: string
  /** What else its reader must know, such as how far a rank can be trusted. */
  readonly remarks?: readonly string[]
}

/** 1 is the best. */
export type DownloadRank = { readonly best: number; readonly worst: number }

export function fetchedKey(indicatorId: string, placeCode: string): string {
  return `${indicatorId} ${placeCode}`
}

/** One value, or the reason why there is none. */
export type DownloadRow = {
  readonly indicator: Indicator
  readonly place: DownloadPlace
  readonly period: string
  readonly sex: Sex
  readonly value: number | null
  /** As it is stored; null if and only if there is a value. */
  readonly reason: string | null
  /** The value is put together by us from those of so many municipalities; null for one as fetched. */
  readonly members: number | null
  readonly worked: Worked
  /** Half the width of the value's interval; null where its source does not tell it. */
  readonly halfWidth: number | null
  readonly rank: DownloadRank | null
  readonly fetchedOn: CivilDate | null
}

export const sexes: readonly Sex[] = ['T', 'K', 'M']

/**
 * All values, ordered by indicator, place, sex and period, since the database answers in any order: the same values are
 * the same file. Series of indicators and places that the download does not name are left out.
 */
export function rowsOf({ indicators, places, series, fetched, ranks }: Download): readonly DownloadRow[] {
  const indicatorAt = new Map(indicators.map(({ id }, at) => [id, at]))
  const placeAt = new Map(places.map(({ code }, at) => [code, at]))
  return series
    .flatMap((each) => {
      const [byIndicator, byPlace] = [indicatorAt.get(each.indicatorId), placeAt.get(each.placeCode)]
      if (byIndicator === undefined || byPlace === undefined) return []
      return { ...each, order: [byIndicator, byPlace, sexes.indexOf(each.sex)] as const }
    })
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .flatMap(({ indicatorId, placeCode, sex, points, worked, order: [byIndicator, byPlace] }) =>
      points.map(({ period, value, reason, members, halfWidth }) => ({
        indicator: indicators[byIndicator]!,
        place: places[byPlace]!,
        period,
        sex,
        value,
        reason: value === null ? (reason ?? 'missing') : null,
        members,
        worked: members === null ? 'fetched' : (worked ?? 'unweighted'),
        halfWidth: value === null ? null : (halfWidth ?? null),
        rank: value === null ? null : (ranks?.get(placeCode) ?? null),
        fetchedOn: fetched.get(fetchedKey(indicatorId, placeCode)) ?? null,
      })),
    )
}

/** `behöriga-till-yrkesprogram-värmlands-län.xlsx`: in words, since it will lie among others. */
export function fileNameOf(words: readonly string[], kind: string): string {
  const name = words
    .map((each) => each.slice(0, 100))
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return `${name}.${kind}`
}

/** What the values of an indicator in all of a county's places are called as a file. */
export function valuesFileName(
  language: Language,
  indicator: Indicator,
  county: Place,
  kind: DownloadKind,
): string {
  return fileNameOf([indicator.name, placeLabel(language, county)], kind)
}
