import type { CivilDate } from '../i18n/format.ts'

export const bodyKinds = ['arena', 'steering', 'preparatory', 'reference', 'network', 'working'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** What a body may do with a question that comes to it. */
export const mandates = ['decides', 'prepares', 'advises', 'informs'] as const
export type Mandate = (typeof mandates)[number]

/** How a body writes down its meetings. */
export const protocols = ['notes', 'minutes'] as const

/** It meets every so many weeks or months. */
export type Cadence = { readonly count: number; readonly unit: 'weeks' | 'months' }

/** What a body is told to be, as its form has it. */
export type BodyDetails = {
  readonly kind: BodyKind
  readonly name: string
  /** Empty when none is written down yet. */
  readonly purpose: string
  /** Null until somebody has said. */
  readonly mandate: Mandate | null
  /** The body that it reports to. */
  readonly parentId: string | null
  readonly cadence: Cadence | null
  readonly protocol: (typeof protocols)[number]
  readonly firstOn: CivilDate | null
  /** Its composition rule in Swedish normal form; empty when it has none. */
  readonly rule: string
}

export type Body = BodyDetails & {
  readonly id: string
  /** The last day, which still counts; null while none is set. */
  readonly lastOn: CivilDate | null
}

export function hasEnded({ lastOn }: Pick<Body, 'lastOn'>, day: CivilDate): boolean {
  return lastOn !== null && lastOn < day
}

type InTree = Pick<Body, 'id' | 'parentId'>

/** Whether a body would stand above itself with this parent. */
export function standsAbove(bodies: readonly InTree[], id: string, parentId: string | null): boolean {
  const seen = new Set<string>()
  let above = parentId
  while (above !== null && !seen.has(above)) {
    if (above === id) return true
    seen.add(above)
    above = bodies.find((body) => body.id === above)?.parentId ?? null
  }
  return false
}

/** A body with those that report to it. */
export type BodyNode<B extends InTree = Body> = { readonly body: B; readonly below: readonly BodyNode<B>[] }

/** A body whose parent is not among these stands at the top. */
export function treeOf<B extends InTree>(bodies: readonly B[]): readonly BodyNode<B>[] {
  const known = new Set(bodies.map(({ id }) => id))
  const under = (parentId: string | null): readonly BodyNode<B>[] =>
    bodies
      .filter((body) => (body.parentId && known.has(body.parentId) ? body.parentId : null) === parentId)
      .map((body) => ({ body, below: under(body.id) }))
  return under(null)
}

/** The bodies that a body reports to, the highest first. */
export function chainAbove<B extends InTree>(bodies: readonly B[], body: B): readonly B[] {
  const chain: B[] = []
  let above = bodies.find(({ id }) => id === body.parentId)
  while (above && !chain.includes(above)) {
    chain.unshift(above)
    const { parentId } = above
    above = bodies.find(({ id }) => id === parentId)
  }
  return chain
}

/** What stands around the ending of a body. */
export type BodyContext = {
  /** The day of its latest meeting that is not called off, held or planned. */
  readonly lastMeetingOn: CivilDate | null
  /** The latest first day among its seats. */
  readonly lastSeatFrom: CivilDate | null
  /** Nobody outside this body coordinates without a last day. */
  readonly coordinatesAlone: boolean
}

export type BodyEndingProblem =
  | { readonly kind: 'coordinates' }
  | { readonly kind: 'beforeStart' | 'beforeMeeting' | 'beforeSeat'; readonly day: CivilDate }

/** Why a day cannot be the body's last; null when it can. */
export function bodyEndingProblem(
  { firstOn }: Pick<Body, 'firstOn'>,
  { lastMeetingOn, lastSeatFrom, coordinatesAlone }: BodyContext,
  lastDay: CivilDate,
): BodyEndingProblem | null {
  if (coordinatesAlone) return { kind: 'coordinates' }
  if (firstOn && lastDay < firstOn) return { kind: 'beforeStart', day: firstOn }
  if (lastMeetingOn && lastDay < lastMeetingOn) return { kind: 'beforeMeeting', day: lastMeetingOn }
  if (lastSeatFrom && lastDay < lastSeatFrom) return { kind: 'beforeSeat', day: lastSeatFrom }
  return null
}
