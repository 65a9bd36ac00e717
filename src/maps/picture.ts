import type { Language } from '../i18n/language.ts'
import { fileNameOf } from '../population/download.ts'
import { placeLabel } from '../population/story.ts'
import type { MapReading } from './map.ts'
import type { MapQuery } from './paths.ts'
import { mapWords } from './words.ts'

/** The shortest address that shows the same. */
export function queryOf(reading: MapReading): MapQuery {
  const { year, years, sex, sexes, method, moment, drawn } = reading
  return {
    ...(year !== null && year !== years[0] ? { year } : {}),
    ...(sex !== (sexes[0] ?? 'T') ? { sex } : {}),
    ...(method === 'quantiles' ? {} : { classes: method }),
    ...(drawn === 'tiles' ? {} : { drawn }),
    ...moment?.query,
  }
}

/** `karta-behöriga-till-yrkesprogram-värmlands-län-2024.svg` */
export function pictureName(language: Language, reading: MapReading, kind: string): string {
  const words = mapWords(language)
  const { indicator, county, year, sex } = reading
  return fileNameOf(
    [words.title, indicator.name, placeLabel(language, county), year ?? '', words.who[sex]],
    kind,
  )
}
