import type { Party } from '../partnership/party.ts'
import { latestOf, type Series, yearOf } from '../population/series.ts'
import { type Course, knownValues, type Progress, progress, type Target, wantedWay } from './target.ts'

/** What a party promises to do for a target, and how much that gives; both numbers null when it has not said. */
export type Contribution = {
  readonly partyId: string
  readonly number: number
  /** Empty: the party has taken its promise back. */
  readonly what: string
  /** What its own value will be in the target's year, where the target's value is the mean of the parties' own. */
  readonly level: number | null
  /** How much nearer the target it brings the whole, in the unit of the indicator, without sign. */
  readonly amount: number | null
  /** The latest value when it was promised: the party's own for a level, the target's for an amount. */
  readonly basePeriod: string | null
  readonly baseValue: number | null
}

/** `level`: in its own place. `amount`: of the whole, since it has no place that the target's value is a mean of. */
export type Measure = 'level' | 'amount'

/** A party with what it has said, and its own values where the target's value is the mean of such. */
export type PartyShare = {
  readonly party: Party
  readonly measure: Measure
  readonly own: Series | null
  readonly contribution: Contribution | null
  /** Of the latest that was said, also when it took the promise back; 0 when nothing ever was. */
  readonly number: number
  /** Null as long as nothing has come since the promise, or it has no number. */
  readonly progress: Progress | null
  /** How much nearer the target it brings the whole from today on; null when that cannot be told. */
  readonly gives: number | null
}

/** What the parties have promised together, held against what the target needs from today on. */
export type Account = {
  readonly shares: readonly PartyShare[]
  /** Null as long as the target has no value. */
  readonly sum: {
    readonly promised: number
    /** Without sign; 0 when the level is reached. */
    readonly needed: number
    /** Where it ends if every promise is kept. */
    readonly end: number
  } | null
  /** Those that have said something, and those that have not. */
  readonly said: readonly PartyShare[]
  readonly silent: readonly PartyShare[]
}

/** How a party's contribution is counted: a municipality's by its own level where its value is one of an unweighted mean. */
export function measureOf(target: Pick<Target, 'place'>, whole: Series, own: Series | null): Measure {
  const isMean = (latestOf(whole)?.members ?? null) !== null
  return target.place.kind === 'county' && isMean && own !== null && latestOf(own) !== null
    ? 'level'
    : 'amount'
}

/**
 * Everything about what is promised. `own` has a series by the code of a party. An unweighted mean of n places moves by
 * the nth part of what one of them moves; an amount is taken to come as much every year until the target's year, so that
 * what is left of it is counted from the latest value. `bounds` is what a value can be.
 */
export function accountOf(
  target: Pick<Target, 'place'> & Course,
  whole: Series,
  {
    parties,
    contributions,
    own,
    bounds,
  }: {
    readonly parties: readonly Party[]
    readonly contributions: readonly Contribution[]
    readonly own: ReadonlyMap<string, Series>
    readonly bounds: readonly [number, number] | null
  },
): Account {
  const latest = latestOf(whole)
  const byParty = new Map(contributions.map((each) => [each.partyId, each]))
  const shares = parties.map((party): PartyShare => {
    const series = own.get(party.code) ?? null
    const found = byParty.get(party.id)
    const contribution = found && found.what !== '' ? found : null
    return {
      party,
      measure: measureOf(target, whole, series),
      own: series,
      contribution,
      number: found?.number ?? 0,
      progress: contribution && progressOf(target, contribution, series),
      gives: contribution && latest ? givenBy(target, contribution, latest, series) : null,
    }
  })
  const said = shares.filter(({ contribution }) => contribution !== null)
  const silent = shares.filter(
    ({ contribution, party }) => contribution === null && isExpected(target, party),
  )
  return { shares, said, silent, sum: latest ? sumOf(target, latest.value, said, bounds) : null }
}

/** From all parties for a county; for one municipality, from it and the region. Others may. */
function isExpected({ place }: Pick<Target, 'place'>, party: Party): boolean {
  return place.kind !== 'municipality' || party.code === place.code || party.kind === 'region'
}

function sumOf(
  course: Course,
  latest: number,
  said: readonly PartyShare[],
  bounds: readonly [number, number] | null,
): NonNullable<Account['sum']> {
  const way = wantedWay(course)
  const promised = said.reduce((sum, { gives }) => sum + (gives ?? 0), 0)
  const [lowest, highest] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const end = Math.min(highest, Math.max(lowest, latest + way * promised))
  return { promised, needed: Math.max(0, (course.level - latest) * way), end }
}

/** What is left of a promise that is already kept is nothing; a party that has gone further is in the value already. */
function givenBy(
  course: Course,
  { level, amount, basePeriod }: Contribution,
  latest: { readonly period: string; readonly members: number | null },
  own: Series | null,
): number | null {
  if (level !== null) {
    const now = own ? latestOf(own) : null
    if (!now || latest.members === null) return null
    return Math.max(0, (level - now.value) * wantedWay(course)) / latest.members
  }
  if (amount === null) return null
  const due = yearOf(course.duePeriod)
  const years = due - yearOf(basePeriod ?? latest.period)
  if (years <= 0) return 0
  return amount * Math.min(1, Math.max(0, (due - yearOf(latest.period)) / years))
}

/** Towards the party's own promise, by the rule of targets. A promise to stay where it is has no way to be on. */
function progressOf(
  { duePeriod }: Course,
  { level, basePeriod, baseValue }: Contribution,
  own: Series | null,
): Progress | null {
  if (level === null || basePeriod === null || baseValue === null || !own) return null
  if (level === baseValue || basePeriod >= duePeriod) return null
  const made = progress({ level, baselinePeriod: basePeriod, baselineValue: baseValue, duePeriod }, own)
  return made.state === 'unknown' ? null : made
}

/** Whether a level is no step back from where the party is; true where it has no value. */
export function isNoStepBack(course: Course, level: number, own: Series | null): boolean {
  const now = own ? knownValues(own).at(-1) : null
  return !now || (level - now.value) * wantedWay(course) >= -1e-9 * Math.abs(now.value)
}
