/** How long something took; not `ended`: it has taken at least so long, and nobody knows how long it will take. */
export type Duration = { readonly days: number; readonly ended: boolean }

/** So many days; `atLeast` when too many are still waiting to say more. */
export type Estimate = { readonly days: number; readonly atLeast: boolean }

export type Spread = {
  readonly of: number
  /** How many of them have not ended. */
  readonly waiting: number
  readonly lower: Estimate
  readonly median: Estimate
  readonly upper: Estimate
}

/** The median with its quartiles; null when there is nothing to look at. */
export function spreadOf(durations: readonly Duration[]): Spread | null {
  if (durations.length === 0) return null
  return {
    of: durations.length,
    waiting: durations.filter(({ ended }) => !ended).length,
    lower: quantile(durations, 0.25),
    median: quantile(durations, 0.5),
    upper: quantile(durations, 0.75),
  }
}

/**
 * A quantile of durations of which some have not ended, in whole days. A mean or a median of those that have ended
 * would praise a body that leaves the hard ones lying, so those that wait are counted for as long as they have waited.
 *
 * Product-limit estimate: S(t) is the product over t_i ≤ t of (1 − d_i / n_i), where d_i ended after t_i days and n_i
 * had lasted that long. E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", Journal of
 * the American Statistical Association 53 (1958) 457–481. The quantile p is the least t with S(t) ≤ 1 − p: J. P. Klein
 * and M. L. Moeschberger, Survival Analysis, 2nd ed. (Springer 2003), section 4.5. Where S never comes down to it, the
 * quantile is at least the longest that anything has lasted, and that is what is answered.
 */
export function quantile(durations: readonly Duration[], p: number): Estimate {
  const longest = Math.max(...durations.map(({ days }) => days))
  const ends = [...new Set(durations.filter(({ ended }) => ended).map(({ days }) => days))].toSorted(
    (a, b) => a - b,
  )
  let surviving = 1
  for (const day of ends) {
    const atRisk = durations.filter(({ days }) => days >= day).length
    const ending = durations.filter(({ days, ended }) => ended && days === day).length
    surviving *= 1 - ending / atRisk
    // A product of fractions ends a hair above the half that it is.
    if (surviving <= 1 - p + 1e-9) return { days: day, atLeast: false }
  }
  return { days: longest, atLeast: true }
}
