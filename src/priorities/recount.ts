import { z } from 'zod'
import { countRound, type Result } from './counting.ts'
import type { Ballot, Sealed } from './method.ts'
import { canonical, hashOf } from './seal.ts'
import { voteHolds } from './vote.ts'

/** What a round is downloaded as: enough to count it again without the program that it was held in. */
export type RoundFile = {
  readonly format: 'samsyn-round-result'
  readonly version: 1
  readonly seal: string
  readonly sealed: Sealed
  readonly ballotsHash: string
  readonly ballots: readonly Ballot[]
  readonly result: Result | null
}

export function roundFile(
  sealed: Sealed,
  seal: string,
  ballots: readonly Ballot[],
  result: Result | null,
): RoundFile {
  return {
    format: 'samsyn-round-result',
    version: 1,
    seal,
    sealed,
    ballotsHash: hashOf(canonical(ballots)),
    ballots,
    result,
  }
}

export type Recount = {
  /** The rules are the ones that were sealed, the ballots the ones that were counted. */
  readonly sealHolds: boolean
  readonly ballotsHold: boolean
  /** What the ballots come to. Null where there are none. */
  readonly result: Result | null
  /** Whether that is what the file says. */
  readonly agrees: boolean
}

// Only what tells that it is such a file: what is in it is held against its hashes.
const shape = z.object({
  format: z.literal('samsyn-round-result'),
  version: z.literal(1),
  seal: z.string(),
  sealed: z.looseObject({
    method: z.looseObject({ kind: z.string() }),
    candidates: z.array(z.looseObject({})),
  }),
  ballotsHash: z.string(),
  ballots: z.array(z.looseObject({ vote: z.looseObject({ kind: z.string() }), weight: z.int().positive() })),
  result: z.looseObject({}).nullable(),
})

/** Counts a downloaded round again. Throws an Error where it is no such file, or a ballot breaks the rules. */
export function recount(text: string): Recount {
  const read = shape.safeParse(parsed(text))
  if (!read.success) throw new Error('The file is not a round of Samsyn.')
  const file = read.data as unknown as RoundFile
  const bad = file.ballots.findIndex(({ vote }) => !voteHolds(file.sealed, vote))
  if (bad !== -1) throw new Error(`Ballot ${bad + 1} does not keep to the rules of the round.`)
  const result = file.ballots.length === 0 ? null : countRound(file.sealed, file.seal, file.ballots)
  return {
    sealHolds: hashOf(canonical(file.sealed)) === file.seal,
    ballotsHold: hashOf(canonical(file.ballots)) === file.ballotsHash,
    result,
    agrees: near(result, file.result),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The same, but for the last figures of numbers: logarithms may differ by those from one machine to another. */
function near(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => near(Reflect.get(a, name), Reflect.get(b, name)))
}
