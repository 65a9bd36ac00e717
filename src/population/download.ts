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

/** Figures on their way out of the site: the same in every kind of file. */
export type Download = {
  /** What the file is about: it will be read far from its page. */
  readonly title: string
  readonly indicators: readonly Indicator[]
  /** In the order that they stand in. */
  readonly places: readonly Place[]
  readonly series: readonly (Series & { readonly indicatorId: string })[]
  /** When the newest of an indicator's values in a place was fetched; by `fetchedKey`. */
  readonly fetched: ReadonlyMap<string, CivilDate>
  /** Null for what is known now. */
  readonly moment: Moment | null
}

export function fetchedKey(indicatorId: string, placeCode: string): string {
  return `${indicatorId} ${placeCode}`
}

/** One value, or the reason why there is none. */
export type DownloadRow = {
  readonly indicator: Indicator
  readonly place: Place
  readonly period: string
  readonly sex: Sex
  readonly value: number | null
  /** As it is stored; null if and only if there is a value. */
  readonly reason: string | null
  /** The value is our own unweighted mean of so many municipalities; null for one as fetched. */
  readonly members: number | null
  readonly fetchedOn: CivilDate | null
}

export const sexes: readonly Sex[] = ['T', 'K', 'M']

/**
 * All values, ordered by indicator, place, sex and period, since the database answers in any order: the same values are
 * the same file. Series of indicators and places that the download does not name are left out.
 */
export function rowsOf({ indicators, places, series, fetched }: Download): readonly DownloadRow[] {
  const indicatorAt = new Map(indicators.map(({ id }, at) => [id, at]))
  const placeAt = new Map(places.map(({ code }, at) => [code, at]))
  return series
    .flatMap((each) => {
      const [byIndicator, byPlace] = [indicatorAt.get(each.indicatorId), placeAt.get(each.placeCode)]
      if (byIndicator === undefined || byPlace === undefined) return []
      return { ...each, order: [byIndicator, byPlace, sexes.indexOf(each.sex)] as const }
    })
    .toSorted((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || a.order[2] - b.order[2])
    .flatMap(({ indicatorId, placeCode, sex, points, order: [byIndicator, byPlace] }) =>
      points.map(({ period, value, reason, members }) => ({
        indicator: indicators[byIndicator]!,
        place: places[byPlace]!,
        period,
        sex,
        value,
        reason: value === null ? (reason ?? 'missing') : null,
        members,
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
