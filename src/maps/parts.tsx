import { capitalised, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { isFlag } from '../population/kind.ts'
import { reasonWord } from '../population/reason.ts'
import { sourceText } from '../population/source.ts'
import { placeLabel } from '../population/story.ts'
import { AreaMap } from '../ui/chart/areaMap.tsx'
import type { MapClass } from '../ui/chart/classes.ts'
import type { Size } from '../ui/chart/frame.tsx'
import type { MapKey } from '../ui/chart/mapLegend.tsx'
import { type TileGrid, TileMap } from '../ui/chart/tileMap.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { boundaryWords } from './boundaryWords.ts'
import { layoutsOf } from './layout.ts'
import type { Mapped, MapReading } from './map.ts'
import { drawnAreas } from './projection.ts'
import { mapWords } from './words.ts'

type Props = {
  readonly language: Language
  readonly reading: MapReading
  readonly size?: Size
}

/** The county's municipalities in equal squares, in the shade of their class. */
export const TilesOfIndicator = drawnOnce('reading', ({ language, reading, size = 'page' }: Props) => {
  const layouts = layoutsOf(reading.county.code)
  const grid = (tiling: (typeof layouts)['page']): TileGrid => {
    const cells = new Map(tiling.tiles.map((tile) => [tile.code, tile]))
    return {
      columns: tiling.columns,
      rows: tiling.rows,
      tiles: reading.municipalities.flatMap((mapped) => {
        const cell = cells.get(mapped.place.code)
        return cell ? { ...written(language, reading, mapped), column: cell.column, row: cell.row } : []
      }),
    }
  }
  return (
    <TileMap
      id="map"
      size={size}
      {...namingOf(language, reading)}
      grids={{ page: grid(layouts.page), phone: grid(layouts.phone) }}
      legend={keyOf(language, reading)}
    />
  )
})

/** The same within the boundaries that the partnership has loaded. */
const AreasOfIndicator = drawnOnce('reading', ({ language, reading, size = 'page' }: Props) => {
  const areas = reading.municipalities.map(({ place }) => reading.boundaries?.areas.get(place.code) ?? null)
  return (
    <AreaMap
      id="map"
      size={size}
      {...namingOf(language, reading)}
      areas={reading.municipalities.map((mapped) => written(language, reading, mapped))}
      draw={(width, highest) => drawnAreas(areas, width, highest)}
      legend={keyOf(language, reading)}
    />
  )
})

/** The map as it is asked for. */
export function MapOfIndicator(props: Props) {
  return props.reading.drawn === 'areas' ? AreasOfIndicator(props) : TilesOfIndicator(props)
}

/** `Behöriga till yrkesprogram, 2024, kvinnor`, and how many are on the map. */
export function namingOf(language: Language, reading: MapReading) {
  const words = mapWords(language)
  const { indicator, municipalities, year, sex } = reading
  const missing = municipalities.filter(({ point }) => point?.value == null).length
  return {
    title: words.picture(indicator.name, year ?? '', words.who[sex]),
    description: words.description(municipalities.length - missing, missing),
  }
}

/** The name and the value of a municipality as the map writes them. */
export function written(language: Language, { indicator }: MapReading, { place, point }: Mapped) {
  const value = point?.value ?? null
  return {
    name: place.name,
    value,
    words: value === null ? reasonOf(language, point) : formatValue(language, indicator, value),
    short:
      value === null
        ? '–'
        : isFlag(indicator)
          ? formatValue(language, indicator, value)
          : formatNumber(language, value, indicator.decimals),
  }
}

export function reasonOf(language: Language, point: Mapped['point']): string {
  return point === null ? mapWords(language).never : reasonWord(language)(point.reason ?? '')
}

export function keyOf(language: Language, reading: MapReading): MapKey {
  const words = mapWords(language)
  const { indicator, municipalities, classes, year } = reading
  const reasons = new Map<string, number>()
  for (const { point } of municipalities) {
    if (point?.value != null) continue
    const reason = reasonOf(language, point)
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  const { symbol } = unitOf(language, indicator)
  const unit = indicator.unit === 'percent' ? words.percent : capitalised(symbol || words.values)
  return {
    heading: words.heading(unit, year ?? ''),
    classes,
    nameOf: (each) => words.inClass(rangeOf(language, reading, each), each.count),
    missing: [...reasons].map(([reason, count]) => words.missing(reason, count)),
  }
}

/** `76,1–80,4 %`; one value where there is only one. */
export function rangeOf(language: Language, { indicator }: MapReading, { from, to }: MapClass): string {
  const [low, high] = [formatValue(language, indicator, from), formatValue(language, indicator, to)]
  if (low === high) return low
  if (isFlag(indicator)) return `${low}–${high}`
  const first = formatNumber(language, from, indicator.decimals)
  // Between numbers with a sign of their own a dash would be one too many.
  return from < 0 ? `${first} … ${high}` : `${first}–${high}`
}

/** What stands under the map and in its file: where the values come from, and how the map is made. */
export function sourceOfMap(language: Language, reading: MapReading): string {
  const { indicator, vintage, county, sex } = reading
  const words = mapWords(language)
  // Of municipalities, as fetched: none of them is a mean of ours.
  const series = { placeCode: county.code, sex, points: [] }
  return [sourceText(language, { indicator, vintage, series }), words.asFetched, drawnFrom(language, reading)]
    .filter(Boolean)
    .join(' ')
}

/** Whose the boundaries are, where they are drawn. */
export function drawnFrom(language: Language, { boundaries, drawn }: MapReading): string {
  return boundaries && drawn === 'areas'
    ? boundaryWords(language).drawnFrom(boundaries.source, boundaries.licence)
    : ''
}

/** The title of the map as a file: far from its page it must say the county too. */
export function titleOfFile(language: Language, reading: MapReading): string {
  return `${namingOf(language, reading).title}, ${placeLabel(language, reading.county)}`
}
