import type { Coder, Coding, CodingAgreement, Span } from './coding.ts'
import { overlap } from './coding.ts'

/**
 * A part of a text that one or more coders have found something in: codings that overlap each other, one after the
 * other. What coders are compared by, since two seldom begin and end on the same letter.
 */
export type Passage = Span & {
  /** From 1, in the order of the text. */
  readonly number: number
  readonly codings: readonly Coding[]
  /** What each of the source's coders has put here, in the order of the coders; empty for nothing. */
  readonly byCoder: readonly { readonly coder: Coder; readonly codeIds: readonly string[] }[]
  /** By most coders first. */
  readonly codes: readonly { readonly codeId: string; readonly coders: readonly Coder[] }[]
  readonly agreements: readonly CodingAgreement[]
  readonly standing: Standing
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
  return clusters(codings).map((cluster, index) => {
    const span = { start: cluster[0]!.start, end: Math.max(...cluster.map(({ end }) => end)) }
    const byCoder = here.map((coder) => ({ coder, codeIds: codesOf(cluster, coder) }))
    const settled = agreements.filter((agreement) => overlap(agreement, span))
    return {
      ...span,
      number: index + 1,
      codings: cluster,
      byCoder,
      codes: tally(byCoder),
      agreements: settled,
      standing: standingOf(byCoder, settled.length > 0),
    }
  })
}

/** Those who have put a code on something in it, by number. */
export function codersIn(codings: readonly Coding[], coders: readonly Coder[]): readonly Coder[] {
  const ids = new Set(codings.map(({ coderId }) => coderId))
  return coders.filter(({ id }) => ids.has(id)).toSorted((a, b) => a.number - b.number)
}

function standingOf(byCoder: Passage['byCoder'], isSettled: boolean): Standing {
  const sets = new Set(byCoder.map(({ codeIds }) => codeIds.join(' ')))
  if (sets.size > 1) return isSettled ? 'settled' : 'disagree'
  return byCoder.length > 1 ? 'agree' : 'alone'
}

function codesOf(cluster: readonly Coding[], { id }: Coder): readonly string[] {
  return [...new Set(cluster.filter(({ coderId }) => coderId === id).map(({ codeId }) => codeId))].toSorted()
}

function tally(byCoder: Passage['byCoder']): Passage['codes'] {
  const codes = new Map<string, Coder[]>()
  for (const { coder, codeIds } of byCoder)
    for (const codeId of codeIds) codes.set(codeId, [...(codes.get(codeId) ?? []), coder])
  return [...codes]
    .map(([codeId, coders]) => ({ codeId, coders }))
    .toSorted((a, b) => b.coders.length - a.coders.length)
}

/** Codings that overlap, one after the other, in the order of the text. */
function clusters(codings: readonly Coding[]): readonly (readonly Coding[])[] {
  const found: Coding[][] = []
  let end = -1
  for (const coding of codings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (coding.start < end) found.at(-1)!.push(coding)
    else found.push([coding])
    end = Math.max(end, coding.end)
  }
  return found
}
