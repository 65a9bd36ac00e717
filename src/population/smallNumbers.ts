import type { Sex } from './indicator.ts'

/*
 * Which counts of people are not shown: docs/decisions/0045. Counts are the edges of a network in which what flows
 * into a node flows out of it: the women of a region into those of its municipalities, women and men of a
 * municipality into all of its people, these into all of the region. A hidden count can be another one exactly when
 * a closed path of hidden counts leads through it along which one can be added; such a path is also how the fewest
 * further counts to hide are found.
 */

/** Fewer people than this are not told, unless nobody. */
export const fewest = 5

export type Count = {
  readonly sex: Sex
  readonly placeCode: string
  /** Null: not known here. Nobody reads it, and it may be any number. */
  readonly value: number | null
}

/** The places that each place is the sum of. */
export type Parts = ReadonlyMap<string, readonly string[]>

export const keyOf = ({ sex, placeCode }: Pick<Count, 'sex' | 'placeCode'>): string => `${sex} ${placeCode}`

/** Nobody is not few: a zero is told. */
export const isFew = (value: number | null): boolean => value !== null && value > 0 && value < fewest

type Edge = {
  readonly key: string
  readonly from: string
  readonly to: string
  readonly isMissing: boolean
  /** What it costs to hide it, when it must be. */
  readonly cost: number
  /** In one of the worlds that a reader can think of; for what is known, in ours. */
  value: number
  hidden: boolean
}

/** One more count costs more than any choice among as many. */
const each = 64

/**
 * The keys of the counts of one period that are not shown. `also` are hidden in any case. A reader who adds and
 * subtracts everything that is shown, and who knows that the few are 1–4 and that no other hidden count is, finds
 * at least two values for each of the few.
 */
export function hiddenCounts(
  counts: readonly Count[],
  parts: Parts,
  also: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const edges = networkOf(counts, parts)
  const network = { edges, at: edgesAt(edges) }
  for (const edge of edges) edge.hidden = edge.isMissing || isFew(edge.value) || also.has(edge.key)
  const few = edges.filter((edge) => !edge.isMissing && isFew(edge.value))
  settle(network)

  const added: Edge[] = []
  const witnesses = new Map<Edge, readonly Edge[]>()
  for (const edge of few) {
    const loop = cheapest(loopsThrough(network, edge, true))
    // No further count would help: then nothing is told.
    const wanted = loop ?? edges
    for (const other of wanted) {
      if (other.hidden || other.value === 0) continue
      other.hidden = true
      added.push(other)
    }
    witnesses.set(edge, loop ?? [])
  }
  // What was hidden for one of the few may have become needless through what was hidden for a later one.
  for (const edge of added) {
    edge.hidden = false
    const renewed = new Map<Edge, readonly Edge[]>()
    const isNeedless = few.every((one) => {
      if (witnesses.get(one)!.length > 0 && !witnesses.get(one)!.includes(edge)) return true
      const loop = cheapest(loopsThrough(network, one, false))
      if (loop) renewed.set(one, loop)
      return loop !== null
    })
    if (isNeedless) for (const [one, loop] of renewed) witnesses.set(one, loop)
    else edge.hidden = true
  }
  const known = new Set(counts.flatMap((count) => (count.value === null ? [] : keyOf(count))))
  return new Set(edges.flatMap(({ key, hidden }) => (hidden && known.has(key) ? key : [])))
}

/** A count as it was from a vintage until it was replaced. */
export type CountThen = Count & { readonly vintage: number; readonly replacedIn: number | null }

/** What is hidden in the counts of one period as known in any vintage is hidden in all: they cannot be subtracted. */
export function hiddenThroughTime(versions: readonly CountThen[], parts: Parts): ReadonlySet<string> {
  let hidden: ReadonlySet<string> = new Set(versions.filter(({ value }) => isFew(value)).map(keyOf))
  const all = new Set(hidden)
  for (const moment of [...new Set(versions.map(({ vintage }) => vintage))].toSorted((a, b) => a - b)) {
    const then = versions.filter(
      ({ vintage, replacedIn }) => vintage <= moment && (replacedIn === null || replacedIn > moment),
    )
    for (const key of hiddenCounts(then, parts, all)) all.add(key)
    hidden = all
  }
  return hidden
}

/** Every place with its three counts, those that are missing too: a reader knows that they are there. */
function networkOf(counts: readonly Count[], parts: Parts): readonly Edge[] {
  const values = new Map(counts.map((count) => [keyOf(count), count.value]))
  const within = new Map([...parts].flatMap(([whole, each]) => each.map((part) => [part, whole] as const)))
  const codes = new Set([...parts.keys(), ...within.keys(), ...counts.map(({ placeCode }) => placeCode)])
  return [...codes].toSorted().flatMap((code) =>
    (['K', 'M', 'T'] as const).map((sex): Edge => {
      const key = keyOf({ sex, placeCode: code })
      const told = values.get(key) ?? null
      const value = told === null ? 0 : wholeOf(told)
      // A municipality is where its women and men meet; a whole is one node for each sex.
      const own = parts.has(code) ? `${sex} ${code}` : code
      const whole = within.has(code) ? `${sex} ${within.get(code)}` : 'all'
      const [from, to] = sex === 'T' ? [own, whole] : [whole, own]
      const depth = within.has(code) ? (parts.has(code) ? 1 : 0) : 2
      // Rather a part than a whole, and rather a count that leaves the full range of 1–4.
      const cost = each + 2 * depth + (sex === 'T' ? 1 : 0) + (value < fewest + 3 ? 2 : 0)
      return { key, from, to, value, isMissing: told === null, cost, hidden: false }
    }),
  )
}

/** Counts are whole; what a source writes otherwise stays few or not. */
function wholeOf(value: number): number {
  if (isFew(value)) return Math.min(Math.max(Math.round(value), 1), fewest - 1)
  return Math.max(Math.round(value), 0)
}

function edgesAt(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const at = new Map<string, Edge[]>()
  for (const edge of edges) {
    for (const node of [edge.from, edge.to]) at.set(node, [...(at.get(node) ?? []), edge])
  }
  return at
}

type Network = { readonly edges: readonly Edge[]; readonly at: ReadonlyMap<string, readonly Edge[]> }

/** By how much a hidden count may grow or shrink, as far as a reader knows it alone. */
function room({ value, isMissing }: Edge, up: boolean): number {
  if (isMissing) return up ? Number.POSITIVE_INFINITY : value
  if (value === 0) return 0
  if (isFew(value)) return up ? fewest - 1 - value : value - 1
  return up ? Number.POSITIVE_INFINITY : value - fewest
}

type Step = { readonly edge: Edge; readonly up: boolean }

/**
 * The cheapest way from a node to one that `isEnd`, over hidden counts for nothing and over shown ones, when they
 * may be hidden, for their cost. Ways of the same cost: the first in the order of the counts.
 */
function way(
  { at }: Network,
  from: string,
  isEnd: (node: string) => boolean,
  costOf: (step: Step) => number,
): { readonly cost: number; readonly steps: readonly Step[] } | null {
  const best = new Map<string, { readonly cost: number; readonly step: Step | null }>([
    [from, { cost: 0, step: null }],
  ])
  const queues: string[][] = [[from]]
  for (let cost = 0; cost < queues.length; cost += 1) {
    const queue = queues[cost] ?? []
    // It grows while it is read.
    for (let next = 0; next < queue.length; next += 1) {
      const node = queue[next]!
      if (best.get(node)!.cost !== cost) continue
      if (isEnd(node) && node !== from) return { cost, steps: stepsTo(node, best) }
      for (const edge of at.get(node) ?? []) {
        const up = edge.from === node
        const other = up ? edge.to : edge.from
        const price = costOf({ edge, up })
        if (!Number.isFinite(price) || cost + price >= (best.get(other)?.cost ?? Number.POSITIVE_INFINITY))
          continue
        best.set(other, { cost: cost + price, step: { edge, up } })
        queues[cost + price] ??= []
        queues[cost + price]!.push(other)
      }
    }
  }
  return null
}

function stepsTo(end: string, best: ReadonlyMap<string, { readonly step: Step | null }>): readonly Step[] {
  const steps: Step[] = []
  for (let node = end, step = best.get(node)!.step; step; step = best.get(node)!.step) {
    steps.unshift(step)
    node = step.up ? step.edge.from : step.edge.to
  }
  return steps
}

/** Gives what is missing such values that everything adds up, if any do. */
function settle(network: Network): void {
  const left = new Map<string, number>()
  for (const { from, to, value } of network.edges) {
    left.set(to, (left.get(to) ?? 0) + value)
    left.set(from, (left.get(from) ?? 0) - value)
  }
  for (const node of left.keys()) {
    while (left.get(node)! > 0) {
      const found = way(
        network,
        node,
        (other) => left.get(other)! < 0,
        ({ edge, up }) => (edge.isMissing && room(edge, up) > 0 ? 0 : Number.POSITIVE_INFINITY),
      )
      if (!found) break
      const last = found.steps.at(-1)!
      const end = last.up ? last.edge.to : last.edge.from
      const amount = Math.min(
        left.get(node)!,
        -left.get(end)!,
        ...found.steps.map(({ edge, up }) => room(edge, up)),
      )
      for (const { edge, up } of found.steps) edge.value += up ? amount : -amount
      left.set(node, left.get(node)! - amount)
      left.set(end, left.get(end)! + amount)
    }
  }
}

type Loop = { readonly cost: number; readonly edges: readonly Edge[] }

/** How one can be added to the count, and how one can be taken from it; over shown counts when `mayHide`. */
function loopsThrough(network: Network, edge: Edge, mayHide: boolean): readonly Loop[] {
  return [true, false].flatMap((grows): Loop | [] => {
    if (room(edge, grows) === 0) return []
    const [start, end] = grows ? [edge.to, edge.from] : [edge.from, edge.to]
    const found = way(
      network,
      start,
      (node) => node === end,
      (step) => {
        if (step.edge === edge || room(step.edge, step.up) === 0) return Number.POSITIVE_INFINITY
        if (step.edge.hidden) return 0
        return mayHide ? step.edge.cost : Number.POSITIVE_INFINITY
      },
    )
    return found ? { cost: found.cost, edges: found.steps.map((step) => step.edge) } : []
  })
}

/** Of loops that cost the same, the first. Null: there is none. */
function cheapest(loops: readonly Loop[]): readonly Edge[] | null {
  return loops.toSorted((a, b) => a.cost - b.cost)[0]?.edges ?? null
}
