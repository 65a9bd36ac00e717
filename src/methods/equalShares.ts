/**
 * The Method of Equal Shares (Peters and Skowron 2020) for a budget and a list of what each voter would like to have.
 * Every voter has an equal share of the money, and pays for what they like together with the others who like it. All
 * sums are whole numbers over one common denominator: what is equal is equal, and nothing is lost in rounding.
 */

/** What counts: `cost` for much as the money it costs, `cardinality` for every project as much as any other. */
export type Utility = 'cost' | 'cardinality'

/**
 * What is done with money that is left over. `raise`: everybody is thought to have ten per cent more of the budget,
 * again and again, for as long as the sum keeps within the real budget. `greedy`: what most want and fits is taken.
 */
export type Completion = 'none' | 'raise' | 'greedy' | 'raiseThenGreedy'

export type Election = {
  readonly budget: number
  /** Above zero, in the same money as the budget; at most nine decimals. */
  readonly costs: readonly number[]
  /** For each voter the projects, by index, that they would like. One who likes none still has a share. */
  readonly approvals: readonly (readonly number[])[]
  /** Whole numbers; 1 for each voter unless given. One of weight 2 counts as two who like the same. */
  readonly weights?: readonly number[]
  readonly utility: Utility
}

export type Round = {
  readonly project: number
  /** Cost over the largest payment: how many full payers the project is worth. */
  readonly effectiveVoteCount: number
  readonly maxPayment: number
  /** What each voter pays, and then has left. */
  readonly payments: readonly number[]
  readonly remaining: readonly number[]
}

export type Shares = {
  /** In the order they were bought. */
  readonly selected: readonly number[]
  /** Of the plain method, before any completion, at the budget that it ended with. */
  readonly rounds: readonly Round[]
  /** The budget that the shares were worked out from; more than the real one where it was raised. */
  readonly budgetShared: number
  /** Bought with what was left over. */
  readonly completed: readonly number[]
  readonly leftover: number
}

/** By how much the budget is raised at a time: `amount` over `over`, in the budget's money. */
export type Step = { readonly amount: number; readonly over: number }

/**
 * @param tieBreak the projects in the order that settles ties; as they stand unless given
 * @param step ten per cent of the budget unless given
 * @throws {RangeError} if a cost is not above zero, a weight not a whole number above zero, or an amount too fine
 */
export function equalShares(
  election: Election,
  completion: Completion,
  tieBreak: readonly number[] = election.costs.map((_, project) => project),
  step: Step = { amount: election.budget, over: 10 },
): Shares {
  const sums = exact(election, step)
  const turn = new Map(tieBreak.map((project, index) => [project, index]))
  const first = <T extends { project: number }>(tied: readonly T[]) =>
    tied.reduce((best, own) => (turn.get(own.project)! < turn.get(best.project)! ? own : best))
  const bought = (budget: bigint) => {
    let state = start(sums, budget)
    const rounds: Round[] = []
    for (;;) {
      const tied = bestOf(sums, state, election.utility)
      if (tied.length === 0) return { state, rounds }
      const purchase = first(tied)
      const next = buy(sums, state, purchase)
      rounds.push(roundOf(sums, state, purchase, next))
      state = next
    }
  }
  let budget = sums.budget
  let best = bought(budget)
  if (completion === 'raise' || completion === 'raiseThenGreedy') {
    while (!isExhaustive(sums, best.state.selected) && budget < sums.enough) {
      const next = bought(budget + sums.step)
      if (spent(sums, next.state.selected) > sums.budget) break
      budget += sums.step
      best = next
    }
  }
  const selected = [...best.state.selected]
  if (completion === 'greedy' || completion === 'raiseThenGreedy') {
    for (;;) {
      const tied = mostWanted(sums, selected, election.utility)
      if (tied.length === 0) break
      selected.push(first(tied).project)
    }
  }
  return {
    selected,
    rounds: best.rounds,
    budgetShared: ratio(budget, sums.unit),
    completed: selected.slice(best.state.selected.length),
    leftover: ratio(sums.budget - spent(sums, selected), sums.unit),
  }
}

export type Sums = {
  /** How many whole parts one of the given money is. */
  readonly unit: bigint
  readonly budget: bigint
  readonly step: bigint
  /** A budget at which every voter could pay for everything alone. */
  readonly enough: bigint
  readonly costs: readonly bigint[]
  readonly weights: readonly bigint[]
  readonly likes: readonly ReadonlySet<number>[]
  /** The weight of those who like each project. */
  readonly support: readonly bigint[]
}

/** Every amount in whole parts. */
export function exact({ budget, costs, approvals, weights }: Election, step: Step): Sums {
  const decimals = Math.max(...[budget, step.amount, ...costs].map(decimalsOf))
  const unit = 10n ** BigInt(decimals) * BigInt(step.over)
  const parts = (amount: number) => BigInt(Math.round(amount * 10 ** decimals)) * BigInt(step.over)
  const own = approvals.map((_, voter) => weights?.[voter] ?? 1)
  if (costs.some((cost) => !(cost > 0))) throw new RangeError('Every cost must be above zero.')
  if (own.some((weight) => !Number.isSafeInteger(weight) || weight < 1)) {
    throw new RangeError('Every weight must be a whole number above zero.')
  }
  const likes = approvals.map((projects) => new Set(projects))
  const heavy = own.map(BigInt)
  const all = costs.map(parts)
  const support = costs.map((_, project) =>
    heavy.reduce((sum, weight, voter) => (likes[voter]!.has(project) ? sum + weight : sum), 0n),
  )
  const total = all.reduce((sum, cost) => sum + cost, 0n)
  return {
    unit,
    budget: parts(budget),
    step: parts(step.amount) / BigInt(step.over),
    enough: total * heavy.reduce((sum, weight) => sum + weight, 0n),
    costs: all,
    weights: heavy,
    likes,
    support,
  }
}

export type State = {
  readonly selected: readonly number[]
  /** What each voter has left, over the common denominator. */
  readonly left: readonly bigint[]
  readonly over: bigint
}

export function start({ weights }: Sums, budget: bigint): State {
  const over = weights.reduce((sum, weight) => sum + weight, 0n)
  return { selected: [], left: weights.map((weight) => budget * weight), over }
}

/** A project, and that each who likes it pays `rest` / (`full` × the common denominator) for each of their weight. */
export type Purchase = { readonly project: number; readonly rest: bigint; readonly full: bigint }

/** The projects whose supporters get most for what they pay; several where they are equal, none where none can be paid. */
export function bestOf(sums: Sums, state: State, utility: Utility): Purchase[] {
  const { costs, weights, likes } = sums
  // By how much each has for each of their weight, least first: they are the ones who may have to pay all they have.
  const order = state.left
    .map((_, voter) => voter)
    .sort((a, b) => sign(state.left[a]! * weights[b]! - state.left[b]! * weights[a]!))
  let best: Purchase[] = []
  for (const project of costs.keys()) {
    if (state.selected.includes(project)) continue
    let rest = costs[project]! * state.over
    let full = sums.support[project]!
    for (const voter of order) {
      if (!likes[voter]!.has(project)) continue
      const [own, weight] = [state.left[voter]!, weights[voter]!]
      if (own * full >= rest * weight) break
      rest -= own
      full -= weight
    }
    if (full === 0n) continue
    const found = { project, rest, full }
    const better = best[0] ? compared(found, best[0], costs, utility) : 1
    if (better > 0) best = [found]
    else if (better === 0) best.push(found)
  }
  return best
}

/** Above 0 where the first gives more for each part that is paid. */
function compared(a: Purchase, b: Purchase, costs: readonly bigint[], utility: Utility): number {
  const [first, second] = utility === 'cost' ? [costs[a.project]!, costs[b.project]!] : [1n, 1n]
  return sign(first * a.full * b.rest - second * b.full * a.rest)
}

export function buy({ likes, weights }: Sums, { selected, left, over }: State, purchase: Purchase): State {
  const { project, rest, full } = purchase
  return {
    selected: [...selected, project],
    left: left.map((own, voter) => {
      const has = own * full
      const asked = rest * weights[voter]!
      if (!likes[voter]!.has(project)) return has
      return has > asked ? has - asked : 0n
    }),
    over: over * full,
  }
}

/** Of what is not taken, has somebody for it and fits in what is left: what has the most support for its money. */
export function mostWanted(sums: Sums, selected: readonly number[], utility: Utility): { project: number }[] {
  const left = sums.budget - spent(sums, selected)
  let best: { project: number; worth: bigint; per: bigint }[] = []
  for (const [project, cost] of sums.costs.entries()) {
    const worth = sums.support[project]!
    if (selected.includes(project) || cost > left || worth === 0n) continue
    const found = { project, worth, per: utility === 'cost' ? 1n : cost }
    const better = best[0] ? sign(worth * best[0].per - best[0].worth * found.per) : 1
    if (better > 0) best = [found]
    else if (better === 0) best.push(found)
  }
  return best
}

/** Whether nothing more that somebody likes fits in what is left. */
export function isExhaustive(sums: Sums, selected: readonly number[]): boolean {
  return mostWanted(sums, selected, 'cost').length === 0
}

export function spent({ costs }: Sums, selected: readonly number[]): bigint {
  return selected.reduce((sum, project) => sum + costs[project]!, 0n)
}

function roundOf(sums: Sums, before: State, { project, rest, full }: Purchase, after: State): Round {
  const money = (amount: bigint, over: bigint) => ratio(amount, over * sums.unit)
  return {
    project,
    effectiveVoteCount: ratio(sums.costs[project]! * full * before.over, rest),
    maxPayment: money(rest, full * before.over),
    payments: before.left.map((own, voter) => money(own * full - after.left[voter]!, after.over)),
    remaining: after.left.map((own) => money(own, after.over)),
  }
}

const sign = (value: bigint) => (value > 0n ? 1 : value < 0n ? -1 : 0)

/** A fraction of whole numbers of any size as a number, to 15 figures. */
function ratio(part: bigint, whole: bigint): number {
  if (part === 0n) return 0
  const shift = BigInt(Math.max(0, 64 + bits(whole) - bits(part)))
  return Number((part << shift) / whole) / 2 ** Number(shift)
}

const bits = (value: bigint) => value.toString(16).length * 4

function decimalsOf(amount: number): number {
  for (let decimals = 0; decimals <= 9; decimals += 1) {
    const parts = amount * 10 ** decimals
    if (Number.isSafeInteger(Math.round(parts)) && Math.round(parts) / 10 ** decimals === amount)
      return decimals
  }
  throw new RangeError(`${amount} has more than nine decimals or is too large.`)
}
