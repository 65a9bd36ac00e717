import { controlChart } from '../src/signals/signal.ts'

export type Measurement = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly aim: number
  readonly method: string
}

type Values = readonly (number | null)[]

const seriesCount = 10_000
const rounds = 41

/**
 * What a control chart with all rules costs, as a ratio against a loop over the same arrays that only computes
 * the mean and the mean moving range.
 */
export async function controlCharts(): Promise<Measurement[]> {
  return [15, 60].map((length) => {
    const all = Array.from({ length: seriesCount }, (_, index) => madeUpSeries(length, index + 1))
    const { chart, loop } = interleaved(all)
    return {
      name: `Control chart, ${length} points`,
      value: chart / loop,
      unit: 'times the bare loop',
      aim: 8,
      method:
        `Processor time, ${seriesCount} series of ${length} points, one value in forty missing, one series in four with a step. ` +
        `${(chart / seriesCount).toFixed(3)} µs per chart against ${(loop / seriesCount).toFixed(3)} µs for mean and ` +
        `mean moving range alone; medians of ${rounds} rounds in turn, after as many to warm up.`,
    }
  })
}

/** Median microseconds for all series, each way, the two in turn so that a busy machine slows both. */
function interleaved(all: readonly Values[]): { chart: number; loop: number } {
  const chart: number[] = []
  const loop: number[] = []
  for (let round = -rounds; round < rounds; round++) {
    const loopTime = timed(all, bareLoop)
    const chartTime = timed(all, chartOf)
    if (round < 0) continue
    loop.push(loopTime)
    chart.push(chartTime)
  }
  return { chart: median(chart), loop: median(loop) }
}

/**
 * Microseconds of processor time, garbage collection among them. Not time on the clock: on a busy machine the longer
 * of the two is interrupted more often. The sum is asked for, so that no answer can be left uncomputed.
 */
function timed(all: readonly Values[], work: (values: Values) => number): number {
  const start = process.cpuUsage()
  let sum = 0
  for (const values of all) sum += work(values)
  const { user, system } = process.cpuUsage(start)
  if (!Number.isFinite(sum)) throw new Error('A series gave no figure.')
  return user + system
}

/** The chart as the pages ask for it, and something of each part of it. */
function chartOf(values: Values): number {
  const chart = controlChart(values, { improvementDirection: 'increase', target: 60 })
  const marked = chart.marks[values.length >> 1] === null ? 0 : 1
  return (
    (chart.phases[0]?.limits?.upper ?? 0) + marked + chart.variation.length + (chart.assurance?.length ?? 0)
  )
}

function bareLoop(values: Values): number {
  let sum = 0
  let count = 0
  let ranges = 0
  let rangeCount = 0
  let previous: number | null = null
  // Not for…of, which takes four times as long and would flatter the chart.
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value !== null) {
      sum += value
      count++
      if (previous !== null) {
        ranges += Math.abs(value - previous)
        rangeCount++
      }
    }
    previous = value
  }
  return sum / count + ranges / rangeCount
}

/** Shares around 50 with one decimal, the same on every run (mulberry32). */
function madeUpSeries(length: number, seed: number): Values {
  const random = randomNumbers(seed)
  const step = seed % 4 === 0 ? 8 : 0
  return Array.from({ length }, (_, index) => {
    const noise = (random() + random() + random() - 1.5) * 6
    const value = Math.round((50 + noise + (index > length / 2 ? step : 0)) * 10) / 10
    return random() < 1 / 40 ? null : value
  })
}

function randomNumbers(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1]!
}
