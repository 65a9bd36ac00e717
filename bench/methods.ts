import { priorities } from '../src/methods/ahp.ts'
import { countDots } from '../src/methods/dots.ts'
import { equalShares } from '../src/methods/equalShares.ts'
import { kendallW } from '../src/methods/kendallW.ts'
import { borda, pairwise, schulze } from '../src/methods/rankings.ts'
import { robustness, weightedBy } from '../src/methods/sensitivity.ts'
import { weightedScores } from '../src/methods/weightedScoring.ts'
import type { Measurement } from './bench.ts'

/** Each method for 200 voters and 100 candidates, and 10,000 random weightings of as many candidates. */
export function methods(): readonly Measurement[] {
  const random = even(41)
  const upTo = (most: number) => Math.floor(random() * most)
  const times = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, i) => make(i))
  const judges = times(200, () => times(100, () => 1 + upTo(5)))
  const ranked = times(200, () => ({
    ranking: times(100, (i) => i)
      .sort(() => random() - 0.5)
      .map((i) => [i]),
    weight: 1,
  }))
  const onCriteria = times(100, () => times(10, () => 1 + upTo(5)))
  const pairs = times(100, () => 1 + upTo(9)).map((a, _, all) => all.map((b) => a / b))
  const election = {
    budget: 1000,
    costs: times(100, () => 1 + upTo(100)),
    approvals: times(200, () => times(100, (i) => i).filter(() => random() < 0.1)),
    utility: 'cost' as const,
  }
  const each: Readonly<Record<string, () => unknown>> = {
    dots: () =>
      countDots(
        100,
        judges.map((dots) => ({ dots, weight: 1 })),
      ),
    kendallW: () => kendallW(judges),
    borda: () => borda(100, ranked),
    schulze: () => schulze(pairwise(100, ranked)),
    weightedCriteria: () =>
      weightedScores({
        matrix: onCriteria,
        weights: times(10, (i) => i + 1),
        directions: times(10, () => 'max' as const),
        normalisation: 'fixed',
        scale: [1, 5],
      }),
    pairwise: () => priorities(pairs),
    equalShares: () => equalShares(election, 'raiseThenGreedy'),
    tenThousandWeightings: () =>
      robustness(
        times(100, () => 1),
        10,
        weightedBy(onCriteria),
        { seed: 1 },
      ),
  }
  return Object.entries(each).map(([name, run]) => ({
    name: `Method ${name}`,
    value: median(times(5, () => timed(run))),
    unit: 'ms',
    aim: 1000,
    method:
      name === 'tenThousandWeightings'
        ? '10,000 random weightings of 100 candidates on ten criteria, median of five'
        : '200 voters and 100 candidates, median of five',
  }))
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Even enough for a benchmark, and the same every time. */
function even(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
