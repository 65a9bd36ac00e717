import { reviewPath } from '../review/paths.ts'
import type { Span } from './coding.ts'
import type { MemoKind } from './memo.ts'

export const codingPath = (review: string) => `${reviewPath(review)}/coding`
export const codesPath = (review: string) => `${codingPath(review)}/codes`
export const newCodePath = (review: string) => `${codesPath(review)}/new`
export const codePath = (review: string, code: string) => `${codesPath(review)}/${code}`
export const memosPath = (review: string, kind: MemoKind | null = null) =>
  `${codingPath(review)}/memos${kind ? `?kind=${kind}` : ''}`
export const memoPath = (review: string, memo: string) => `${codingPath(review)}/memos/${memo}`
export const agreementPath = (review: string) => `${codingPath(review)}/agreement`
export const retrievalPath = (review: string, code = '') =>
  `${codingPath(review)}/retrieval${code ? `?code=${code}` : ''}`
export const undoPath = (review: string) => `${codingPath(review)}/undoing`

/** Which codings are shown: everybody's, one's own, or only where coders are of different minds. */
export const shows = ['all', 'mine', 'disagreement'] as const
export type Show = (typeof shows)[number]

export type Place = {
  readonly show?: Show
  /** From 1, where the text is long. */
  readonly part?: number
  /** The part of the text that is chosen. */
  readonly at?: Span | null
}

export function sourceCodingPath(review: string, source: string, { show, part, at }: Place = {}): string {
  const asked = new URLSearchParams()
  if (show && show !== 'all') asked.set('show', show)
  if (part && part > 1) asked.set('part', String(part))
  if (at) asked.set('at', `${at.start}-${at.end}`)
  const query = asked.size > 0 ? `?${asked}` : ''
  return `${codingPath(review)}/${source}${query}`
}
