import type { Coder, Coding, CodingAgreement, Put, Span } from './coding.ts'
import { overlap } from './coding.ts'

/**
 * A part of a text that one or more coders have found something in: codings that overlap each other, one after the
 * other. What coders are compared by, since two seldom begin and end on the same letter.
 */
export type Found<P extends Put = Put> = Span & {
  readonly codings: readonly P[]
  readonly agreements: readonly CodingAgreement[]
  readonly standing: Standing
}

/** The same with what each coder has put. */
export type Passage = Found<Coding> & {
  /** From 1, in the order of the text. */
  readonly number: number
  /** What each of the source's coders has put here, in the order of the coders; empty for nothing. */
  readonly byCoder: readonly { readonly coder: Coder; readonly codeIds: readonly string[] }[]
  /** By most coders first. */
  readonly codes: readonly { readonly codeId: string; readonly coders: readonly Coder[] }[]
}

/** `alone`: the source has one coder. `settled`: they were of different minds and have come to something. */
export type Standing = 'alone' | 'agree' | 'disagree' | 'settled'

/** The passages of one source. Coders are those who have coded in it, and nobody else is asked to agree. */
export function passagesOf(
  codings: readonly Coding[],
  coders: readonly Coder[],
  agreements: readonly CodingAgreement[] = [],
): readonly Passage[] {
  const here = codersIn(codings, coders)
  return foundIn(codings, here.length, agreements).map((found, index) => {
    const put = codesByCoder(found.codings)
    const byCoder = here.map((coder) => ({ coder, codeIds: put.get(coder.id) ?? [] }))
    return { ...found, number: index + 1, byCoder, codes: tally(byCoder) }
  })
}

/** The passages of one source that so many have coded in, without who has put what: a whole review's at a time. */
export function foundIn<P extends Put>(
  codings: readonly P[],
  coders: number,
  agreements: readonly CodingAgreement[] = [],
): readonly Found<P>[] {
  return clusters(codings).map((cluster) => {
    const settled = agreements.length === 0 ? [] : agreements.filter((each) => overlap(each, cluster))
    return {
      ...cluster,
      agreements: settled,
      standing: standingOf(cluster.codings, coders, settled.length > 0),
    }
  })
}

/** Those who have put a code on something in it, by number. */
export function codersIn(
  codings: readonly Pick<Put, 'coderId'>[],
  coders: readonly Coder[],
): readonly Coder[] {
  const ids = new Set(codings.map(({ coderId }) => coderId))
  return coders.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.number - b.number)
}

function standingOf(cluster: readonly Put[], coders: number, isSettled: boolean): Standing {
  if (coders === 1) return 'alone'
  const [first, ...others] = codesByCoder(cluster).values()
  // Whoever has put nothing where others have is of another mind.
  const isSame =
    others.length === coders - 1 &&
    others.every((codeIds) => codeIds.length === first!.length && codeIds.every((id, i) => id === first![i]))
  if (isSame) return 'agree'
  return isSettled ? 'settled' : 'disagree'
}

/** Each code once, in an order of its own, so that two who have put the same can be seen to. */
function codesByCoder(cluster: readonly Put[]): ReadonlyMap<string, readonly string[]> {
  const put = new Map<string, string[]>()
  for (const { coderId, codeId } of cluster) {
    const known = put.get(coderId)
    if (!known) put.set(coderId, [codeId])
    else if (!known.includes(codeId)) known.push(codeId)
  }
  for (const codeIds of put.values()) codeIds.sort()
  return put
}

function tally(byCoder: Passage['byCoder']): Passage['codes'] {
  const codes = new Map<string, Coder[]>()
  for (const { coder, codeIds } of byCoder) {
    for (const codeId of codeIds) {
      const known = codes.get(codeId)
      if (known) known.push(coder)
      else codes.set(codeId, [coder])
    }
  }
  return [...codes]
    .map(([codeId, coders]) => ({ codeId, coders }))
    .toSorted((a, b) => b.coders.length - a.coders.length)
}

/** Codings that overlap, one after the other, in the order of the text. */
function clusters<P extends Put>(
  codings: readonly P[],
): readonly (Span & { readonly codings: readonly P[] })[] {
  const found: { start: number; end: number; codings: P[] }[] = []
  for (const coding of codings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const { start, end } = coding
    const last = found.at(-1)
    if (!last || start >= last.end) found.push({ start, end, codings: [coding] })
    else {
      last.codings.push(coding)
      last.end = Math.max(last.end, end)
    }
  }
  return found
}
