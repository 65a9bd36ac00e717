/** An interview, and what is first heard in it. */
export type Gain = {
  readonly sourceId: string
  readonly number: number
  /** Codes of the perspective that no earlier interview had. */
  readonly codes: number
  /** Findings of the perspective that no earlier interview spoke for or against. */
  readonly findings: number
}

/** What is heard in an interview, by id. */
export type Heard = {
  readonly sourceId: string
  readonly number: number
  readonly codes: readonly string[]
  readonly findings: readonly string[]
}

/** What each further interview brought, in the order in which they are given. What was heard before is not new. */
export function gainsOf(interviews: readonly Heard[]): readonly Gain[] {
  const known = { codes: new Set<string>(), findings: new Set<string>() }
  const fresh = (kind: 'codes' | 'findings', ids: readonly string[]): number => {
    const before = known[kind].size
    for (const id of ids) known[kind].add(id)
    return known[kind].size - before
  }
  return interviews.map(({ sourceId, number, codes, findings }) => ({
    sourceId,
    number,
    codes: fresh('codes', codes),
    findings: fresh('findings', findings),
  }))
}

/** How many there were in all after each interview. */
export function totalsOf(
  gains: readonly Gain[],
): readonly { readonly codes: number; readonly findings: number }[] {
  let [codes, findings] = [0, 0]
  return gains.map((gain) => {
    codes += gain.codes
    findings += gain.findings
    return { codes, findings }
  })
}

/** How many of the last interviews brought nothing new. All of them, where there was never anything. */
export function quietSince(gains: readonly Gain[]): number {
  const last = gains.findLastIndex(({ codes, findings }) => codes + findings > 0)
  return gains.length - 1 - last
}

/** From here on one may say that more of the same would bring little. */
const enoughQuiet = 3

/**
 * `nothing`: no interview has brought anything. `saturated`: the last three or more brought nothing new. `still`: the
 * last ones still did.
 */
export function saturationOf(gains: readonly Gain[]): 'nothing' | 'saturated' | 'still' {
  const quiet = quietSince(gains)
  if (quiet === gains.length) return 'nothing'
  return quiet >= enoughQuiet ? 'saturated' : 'still'
}
