import type { CivilDate } from '../i18n/format.ts'

/** How many lived in a party's area on a day, and who says so. */
export type Inhabitants = {
  readonly year: number
  /** 1 for the first that was written for the year, and one more for each correction. */
  readonly version: number
  /** Null: the figure was taken away. */
  readonly inhabitants: number | null
  /** The day that the figure is about. */
  readonly countedOn: CivilDate
  readonly source: string
  readonly recordedAt: Date
  /** Null for what the program has done by itself. */
  readonly recordedByName: string | null
}

export type InhabitantsOfYear = {
  readonly latest: Inhabitants
  /** What stood there before the latest, which taking it back brings back; null for the first. */
  readonly before: Inhabitants | null
}

/** The latest of each year, the latest year first; with what stood there before. */
export function byYear(all: readonly Inhabitants[]): readonly InhabitantsOfYear[] {
  const years = [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a)
  return years.map((wanted) => {
    const versions = all.filter(({ year }) => year === wanted).toSorted((a, b) => a.version - b.version)
    return { latest: versions.at(-1)!, before: versions.at(-2) ?? null }
  })
}

/** The figure of the latest year that has one. */
export function latestKnown(all: readonly Inhabitants[]): Inhabitants | null {
  return byYear(all).find(({ latest }) => latest.inhabitants !== null)?.latest ?? null
}

/** Figures that can be taken from somewhere else, beside what stands already. */
export type Offered = {
  readonly year: number
  readonly inhabitants: number
  /** What is written for the year today; null when nothing is. */
  readonly present: number | null
}

/** The latest year first. What stands already as it is offered is nothing to take. */
export function offered(
  found: readonly { readonly year: number; readonly inhabitants: number }[],
  all: readonly Inhabitants[],
): readonly Offered[] {
  const present = new Map(byYear(all).map(({ latest }) => [latest.year, latest.inhabitants]))
  return found
    .map((each) => ({ ...each, present: present.get(each.year) ?? null }))
    .toSorted((a, b) => b.year - a.year)
}
