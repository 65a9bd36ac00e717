import { describe, expect, test } from 'vitest'
import { counties } from '../partnership/sweden.ts'
import type { Indicator } from '../population/indicator.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { drawnSpots, idsIn, rendered } from '../ui/chart/drawn.ts'
import { mapOf } from './map.ts'
import { TilesOfIndicator } from './parts.tsx'

const indicator: Indicator = {
  id: '1',
  source: 'kolada',
  code: 'N07403',
  title: 'Anmälda våldsbrott, antal/100 000 inv',
  name: 'Anmälda våldsbrott',
  description: '',
  unit: 'number',
  decimals: 1,
  direction: 'decrease',
  describes: 'population',
  starts: [],
}

describe('the squares of a county, drawn', () => {
  test.each(counties.map(({ name, code }) => [name, code]))('for %s', (_, code) => {
    const places = placesOfCounty(code).filter(({ kind }) => kind === 'municipality')
    const series = places.map((place, at) => ({
      placeCode: place.code,
      sex: 'T' as const,
      points: [
        {
          period: '2024',
          value: at % 7 === 3 ? null : 1000 + at * 13,
          reason: at % 7 === 3 ? 'suppressed' : null,
          members: null,
        },
      ],
    }))
    const county = placeFor(code)
    const reading = mapOf(
      { indicator, county, places, series, vintage: null, moment: null, boundaries: null },
      { year: null, sex: 'T', method: 'quantiles', drawn: 'tiles' },
    )
    for (const size of ['wide', 'phone'] as const) {
      const { markup, words } = rendered(<TilesOfIndicator language="sv" reading={reading} size={size} />)
      expect(markup).not.toMatch(/NaN|Infinity|undefined/)
      expect(idsIn(markup)).toEqual([...new Set(idsIn(markup))])
      for (const { spot, width, height } of drawnSpots(markup)) {
        expect(spot.x >= -0.1 && spot.x <= width + 0.1 && spot.y >= -0.1 && spot.y <= height + 0.1).toBe(true)
      }
      // Never by colour alone: each value is written, and there are as many squares as places.
      expect(markup.match(/<title>/g)).toHaveLength(places.length)
      expect(words.filter((word) => /^1\s?\d{3}(,\d)?$/.test(word))).toHaveLength(
        places.filter((_, at) => at % 7 !== 3).length,
      )
    }
  })
})
