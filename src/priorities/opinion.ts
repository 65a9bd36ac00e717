import type { Result } from './counting.ts'
import type { Sealed } from './method.ts'

/** Where those who voted agree and where they do not: what is told before any ranking. */
export type Opinion = {
  /** Whether it is between kinds of principal, or, where only one is told apart, between all who voted. */
  readonly between: 'kinds' | 'voters'
  /** By how far apart they are, the furthest first. Candidates by index. */
  readonly disagreed: readonly number[]
  readonly agreed: readonly number[]
  /** The candidates that come first. */
  readonly first: readonly number[]
  /** Whether every kind of principal that is told apart has the same one first. Null where there is only one. */
  readonly sameFirst: boolean | null
}

/** How far apart kinds of principal must be to be said to disagree: eight points of a share, three quarters of a step. */
const apart = { share: 0.08, score: 0.75 } as const
/** How far from each other single voters must lie: a quarter of the scale, by the standard deviation. */
const scattered = { share: 0.25, score: 1 } as const

export function opinionOf({ method }: Pick<Sealed, 'method'>, { kinds, standings }: Result): Opinion {
  const measure = method.kind === 'criteria' ? 'score' : 'share'
  const between = kinds.length > 1 ? 'kinds' : 'voters'
  const limit = between === 'kinds' ? apart[measure] : scattered[measure]
  const distances = standings.map(({ byKind, spread }) =>
    between === 'kinds' ? Math.max(...byKind) - Math.min(...byKind) : spread,
  )
  const order = [...distances.keys()].sort((a, b) => distances[b]! - distances[a]!)
  const first = standings.flatMap(({ place }, candidate) => (place === 1 ? [candidate] : []))
  const firstOfKinds = kinds.map((_, kind) => {
    const best = Math.max(...standings.map(({ byKind }) => byKind[kind]!))
    return standings.flatMap(({ byKind }, candidate) => (best - byKind[kind]! < 1e-9 ? [candidate] : []))
  })
  return {
    between,
    // A hair over the limit by rounding is not over it.
    disagreed: order.filter((candidate) => distances[candidate]! > limit + 1e-9),
    agreed: order.filter((candidate) => distances[candidate]! <= limit + 1e-9),
    first,
    sameFirst:
      kinds.length > 1
        ? firstOfKinds.every((own) => own.some((candidate) => first.includes(candidate)))
        : null,
  }
}

export type Sureness = 'sure' | 'fairly' | 'unsure'

/** In how large a share of the random weightings a place must be kept to be called sure, or fairly sure. */
export function surenessOf(keeps: number): Sureness {
  if (keeps >= 0.9) return 'sure'
  return keeps >= 0.6 ? 'fairly' : 'unsure'
}

export type Concord = 'same' | 'mostly' | 'partly' | 'little' | 'none'

/** Kendall's W in words. */
export function concordOf(W: number): Concord {
  if (W >= 0.9) return 'same'
  if (W >= 0.7) return 'mostly'
  if (W >= 0.5) return 'partly'
  return W >= 0.3 ? 'little' : 'none'
}
