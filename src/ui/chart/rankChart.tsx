import { Drawing, measures, type Naming } from './frame.tsx'
import { tenth } from './paths.ts'
import type { RankRowProps } from './rankRow.tsx'
import { share } from './share.ts'
import { textWidth } from './textWidth.ts'

type Row = Pick<RankRowProps, 'value' | 'halfWidth' | 'whose'> & {
  readonly name: string
  /** `3` or `3–9`; empty where nothing is ranked. */
  readonly rank: string
  /** The value as it is written, with its uncertainty. */
  readonly said: string
}

export type RankChartProps = Naming &
  Pick<RankRowProps, 'mean' | 'scale'> & {
    readonly rows: readonly Row[]
    /** What the line through all rows is, and the ends of the scale as they are written. */
    readonly meanName: string
    readonly ends: readonly [string, string]
  }

const width = 720
const rowHeight = 26
const head = 44

/** The sorted dot plot as a picture to take along: on the page it is a table with a dot in each row. */
export function RankChart({ rows, mean, meanName, scale, ends, ...naming }: RankChartProps) {
  const { text } = measures.wide
  const widest = (of: (row: Row) => string, weight: 'regular' | 'semibold') =>
    Math.max(0, ...rows.map((row) => textWidth(of(row), text, weight)))
  const ranks = widest(({ rank }) => rank, 'regular')
  const left = (ranks > 0 ? ranks + 16 : 0) + widest(({ name }) => name, 'semibold') + 24
  const right = width - widest(({ said }) => said, 'semibold') - 24
  const x = (value: number) => left + (right - left) * share(value, scale[0], scale[1])
  const y = (index: number) => head + rowHeight * (index + 0.5)
  const bottom = head + rowHeight * rows.length
  const meanAt = mean === null ? null : x(mean)
  return (
    <div class="chart">
      <Drawing {...naming} variant="wide" width={width} height={bottom + 8}>
        <path class="chart-grid" d={rows.map((_, i) => `M${tenth(left)} ${y(i)}H${tenth(right)}`).join('')} />
        <text class="chart-muted" x={tenth(left)} y={head - 8}>
          {ends[0]}
        </text>
        <text class="chart-muted chart-end" x={tenth(right)} y={head - 8}>
          {ends[1]}
        </text>
        {meanAt === null ? null : (
          <>
            <path class="chart-border" d={`M${tenth(meanAt)} ${head - 2}V${bottom}`} />
            <text
              class={`chart-muted ${meanAt > (left + right) / 2 ? 'chart-end' : 'chart-start'}`}
              x={tenth(meanAt)}
              y={14}
            >
              {meanName}
            </text>
          </>
        )}
        {rows.map(({ name, rank, said, value, halfWidth, whose }, i) => {
          const strong = whose === 'own' ? 'chart-strong' : ''
          return (
            <>
              {rank ? (
                <text class="chart-muted chart-end" x={tenth(ranks)} y={y(i) + 4.5}>
                  {rank}
                </text>
              ) : null}
              <text class={strong} x={tenth(ranks > 0 ? ranks + 16 : 0)} y={y(i) + 4.5}>
                {name}
              </text>
              {halfWidth === undefined ? null : (
                <path
                  class="chart-whisker"
                  d={`M${tenth(x(value - halfWidth))} ${y(i)}H${tenth(x(value + halfWidth))}`}
                />
              )}
              {whose === 'own' ? (
                <path class="chart-ours" d={`M${tenth(x(value))} ${y(i) - 9}v18`} />
              ) : (
                <circle
                  class={whose === 'county' ? 'rank-county' : 'rank-other'}
                  cx={tenth(x(value))}
                  cy={y(i)}
                  r="4.5"
                />
              )}
              <text class={`chart-end ${strong}`} x={width} y={y(i) + 4.5}>
                {said}
              </text>
            </>
          )
        })}
      </Drawing>
    </div>
  )
}
