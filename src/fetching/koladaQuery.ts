import { codesOf, sourceNationCode } from '../population/places.ts'
import type { Step } from './fetching.ts'
import { inGroups } from './koladaClient.ts'
import { itemShape, type Level, unitItemShape } from './koladaShapes.ts'
import { ServiceFailure } from './service.ts'

/** One question about values, and what it is about. */
export type Query = Pick<Step, 'path' | 'codes' | 'places' | 'ofUnits'>

/**
 * What to ask for all values of these indicators, everywhere: 25 of them for 25 places at a time. In the order in
 * which they were chosen, so that one more changes the last questions only.
 */
export function queriesOf(indicators: readonly { code: string; level: Level }[]): readonly Query[] {
  return (['K', 'L', 'A'] as const).flatMap((level) => {
    const codes = indicators.filter((each) => each.level === level).map(({ code }) => code)
    return inGroups(codes).flatMap((some) =>
      inGroups(placesWith(level)).map((places) => ({
        path: `data/kpi/${some.join(',')}/municipality/${places.join(',')}`,
        codes: some,
        places,
      })),
    )
  })
}

/** What to ask for all values of these indicators in these units: 25 of them for 25 units at a time. */
export function unitQueriesOf(
  codes: readonly string[],
  units: readonly string[],
): readonly (Query & { readonly ofUnits: true })[] {
  return inGroups(codes).flatMap((some) =>
    inGroups(units.toSorted()).map((places) => ({
      path: `oudata/kpi/${some.join(',')}/ou/${places.join(',')}`,
      codes: some,
      places,
      ofUnits: true as const,
    })),
  )
}

function placesWith(level: Level): readonly string[] {
  const municipalities = level === 'L' ? [] : codesOf('municipality')
  const regions = level === 'K' ? [] : codesOf('region')
  return [sourceNationCode, ...[...municipalities, ...regions].toSorted()]
}

export function addressOf({ path, since }: Pick<Step, 'path' | 'since'>): string {
  return since ? `${path}?from_date=${since}` : path
}

/**
 * A question that is not understood may be answered about something else, or about everything.
 *
 * @throws ServiceFailure when an item was not asked for
 */
export function refuseUnasked({ codes, places, ofUnits }: Query, items: readonly unknown[]): void {
  for (const item of items) {
    if (ofUnits) {
      const unit = unitItemShape.safeParse(item).data
      if (unit && !(codes.includes(unit.kpi) && places.includes(unit.ou)))
        throw new ServiceFailure({ kind: 'unasked' })
      continue
    }
    const read = itemShape.safeParse(item)
    // Not as agreed: rejected by itself, and told with the others.
    if (!read.success) continue
    const { kpi, municipality } = read.data
    // A code that has lost its zero is told as that.
    const asked = codes.includes(kpi) && (places.includes(municipality) || municipality.length < 4)
    if (!asked) throw new ServiceFailure({ kind: 'unasked' })
  }
}
