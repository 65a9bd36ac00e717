import { awaited, daysInPlace, isClosed, presentStay, wholeDays } from './matter.ts'
import type { MatterFilter } from './paths.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'

/** Those that the filter asks for, in the order that it asks for. */
export function listed(
  { matters, today }: Pick<MattersReading, 'matters' | 'today'>,
  { query, kind, step, body, state, order }: MatterFilter,
): readonly RaisedMatter[] {
  const wanted = query.toLocaleLowerCase('sv')
  const found = matters.filter(({ matter, journey }) => {
    const here = presentStay(journey)
    if (state !== 'all' && isClosed(journey) !== (state === 'closed')) return false
    if (kind && matter.kindId !== kind) return false
    if (step && here?.step !== step) return false
    if (body && !(here && awaited(here).includes(body))) return false
    return `${matter.title} ${matter.need}`.toLocaleLowerCase('sv').includes(wanted)
  })
  const byTitle = new Intl.Collator('sv')
  return found.toSorted((a, b) => {
    if (order === 'newest') return b.journey.raisedOn.localeCompare(a.journey.raisedOn)
    if (order === 'alphabet') return byTitle.compare(a.matter.title, b.matter.title)
    return standing(b) - standing(a) || byTitle.compare(a.matter.title, b.matter.title)
  })

  /** What is closed has stood nowhere: it comes after, the longest first. */
  function standing({ journey }: RaisedMatter): number {
    return isClosed(journey) ? wholeDays(journey, today) - 100_000 : daysInPlace(journey, today)
  }
}
