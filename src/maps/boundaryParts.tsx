import type { Language } from '../i18n/language.ts'
import type { Place } from '../population/place.ts'
import { AreaMap } from '../ui/chart/areaMap.tsx'
import { boundaryWords } from './boundaryWords.ts'
import type { Polygon } from './geojson.ts'
import { drawnAreas } from './projection.ts'

/** Boundaries alone, to see that they are the right ones. */
export function BoundaryPicture({
  language,
  places,
  areas,
}: {
  readonly language: Language
  readonly places: readonly Place[]
  readonly areas: ReadonlyMap<string, readonly Polygon[]>
}) {
  const words = boundaryWords(language)
  const drawn = places.map(({ code }) => areas.get(code) ?? null)
  return (
    <AreaMap
      id="boundaries"
      title={words.previewTitle}
      description={words.previewDescription(areas.size)}
      areas={places.map(({ name }) => ({ name, value: null, words: '', short: '' }))}
      draw={(width, highest) => drawnAreas(drawn, width, highest)}
      legend={null}
    />
  )
}
