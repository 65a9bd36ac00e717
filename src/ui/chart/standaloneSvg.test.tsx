import { describe, expect, test } from 'vitest'
import { standaloneSvg } from './standaloneSvg.ts'
import { TwoSeries } from './twoSeries.tsx'

const chart = (
  <TwoSeries
    id="riket"
    title="Värmland och riket"
    description="Länet ligger under riket sedan 2023."
    language="sv"
    unit={{ symbol: '%', decimals: 1, bounds: [0, 100] }}
    relation="reference"
    first={{
      name: 'Värmland',
      points: [
        { year: 2023, value: 83 },
        { year: 2024, value: 80.9 },
      ],
    }}
    second={{
      name: 'Riket',
      points: [
        { year: 2023, value: 84.1 },
        { year: 2024, value: 82.3 },
      ],
    }}
    size="wide"
  />
)
const file = standaloneSvg(chart, {
  title: 'Länet & riket',
  source: 'Källa: Kolada N15428, hämtat 12 december 2024.',
})

describe('a downloaded chart', () => {
  test('is one drawing that stands alone, with its title and its source', () => {
    expect(file).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^]*<\/svg>$/)
    expect(file.match(/<svg/g)).toHaveLength(1)
    expect(file).toContain('>Länet &amp; riket</text>')
    expect(file).toContain('>Källa: Kolada N15428, hämtat 12 december 2024.</text>')
  })

  test('carries the rules of the style sheet with the light colours in their place', () => {
    expect(file).toContain('.chart-svg .chart-line {')
    expect(file).toContain('#242e29')
    expect(file).not.toMatch(/var\(|@layer|@media|@container/)
  })

  test('carries its font, that of other letters only where they stand', () => {
    expect(file.match(/@font-face\{font-family:Inter;[^}]*base64,/g)).toHaveLength(2)
    expect(file).not.toMatch(/url\((?!data:)/)
    const other = standaloneSvg(chart, { title: 'Łódź', source: '' })
    expect(other.match(/@font-face/g)).toHaveLength(4)
  })

  test('is not made of something that is no drawing', () => {
    expect(() => standaloneSvg('<p>Inget</p>', { title: '', source: '' })).toThrow(/no drawing/)
  })
})
