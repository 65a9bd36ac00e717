import { overlap, type Span } from './coding.ts'
import type { Found } from './passages.ts'

/** A part of a source with what it means: what each coder put, or what they have come to where they differed. */
export type Standing = Span & {
  readonly sourceId: string
  readonly codeIds: readonly string[]
  readonly coderIds: readonly string[]
}

export const ways = ['any', 'both', 'overlap'] as const

/** `any`: either code; `both`: either code, in sources that have both; `overlap`: where one lies over the other. */
export type Way = (typeof ways)[number]

/** What stands in a source, each part of it once: of a passage that coders have settled, only what they came to. */
export function whatStands(sourceId: string, passages: readonly Found[]): readonly Standing[] {
  const found = new Map<string, { span: Span; codeIds: string[]; coderIds: string[] }>()
  const add = ({ start, end }: Span, codeId: string, coderIds: readonly string[]) => {
    const key = `${start}-${end}`
    const known = found.get(key)
    if (!known) {
      found.set(key, { span: { start, end }, codeIds: [codeId], coderIds: [...new Set(coderIds)] })
      return
    }
    if (!known.codeIds.includes(codeId)) known.codeIds.push(codeId)
    for (const id of coderIds) if (!known.coderIds.includes(id)) known.coderIds.push(id)
  }
  for (const passage of passages) {
    const [settled] = passage.standing === 'settled' ? passage.agreements : []
    if (settled) add(settled, settled.codeId, settled.coderIds)
    else for (const coding of passage.codings) add(coding, coding.codeId, [coding.coderId])
  }
  return [...found.values()].map(({ span, codeIds, coderIds }) => ({ ...span, sourceId, codeIds, coderIds }))
}

/** The parts that have a code of the first set, or of both as the way says. The second is null for one alone. */
export function retrieved(
  parts: readonly Standing[],
  one: ReadonlySet<string>,
  other: ReadonlySet<string> | null,
  way: Way,
): readonly Standing[] {
  const has = (set: ReadonlySet<string>) => (part: Standing) => part.codeIds.some((id) => set.has(id))
  const first = parts.filter(has(one))
  if (other === null) return first
  const second = parts.filter(has(other))
  if (way === 'overlap') return meetings(first, second)
  const either = parts.filter((part) => has(one)(part) || has(other)(part))
  if (way === 'any') return either
  const sources = (of: readonly Standing[]) => new Set(of.map(({ sourceId }) => sourceId))
  const [withOne, withOther] = [sources(first), sources(second)]
  return either.filter(({ sourceId }) => withOne.has(sourceId) && withOther.has(sourceId))
}

/** Where a part of the first kind lies over one of the second: that much of the text, with the codes of both. */
function meetings(first: readonly Standing[], second: readonly Standing[]): readonly Standing[] {
  const found = new Map<string, Standing>()
  for (const one of first) {
    for (const other of second) {
      if (one.sourceId !== other.sourceId || !overlap(one, other)) continue
      const [start, end] = [Math.max(one.start, other.start), Math.min(one.end, other.end)]
      const key = `${one.sourceId} ${start}-${end}`
      const known = found.get(key)
      const union = (a: readonly string[], b: readonly string[], c: readonly string[] = []) => [
        ...new Set([...c, ...a, ...b]),
      ]
      found.set(key, {
        sourceId: one.sourceId,
        start,
        end,
        codeIds: union(one.codeIds, other.codeIds, known?.codeIds),
        coderIds: union(one.coderIds, other.coderIds, known?.coderIds),
      })
    }
  }
  return [...found.values()]
}
