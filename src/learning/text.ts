import type { Thing } from '../record/thing.ts'

export const textKinds = ['explanation', 'question'] as const
export type TextKind = (typeof textKinds)[number]

/** What somebody has written. Nobody is named beside it. */
export type Written = {
  readonly id: string
  readonly kind: TextKind
  readonly words: string
  /** Ids of the participants who support it. */
  readonly supporters: readonly string[]
  /** The one that it says the same as; null when it stands by itself. */
  readonly intoId: string | null
  /** What a question has led to. */
  readonly ledTo: readonly Thing[]
}

/** A text with those that say the same. */
export type Gathered = Written & {
  readonly same: readonly Written[]
  /** Each participant counts once, whichever of the wordings they support. */
  readonly support: number
}

/** The most supported first; of equals, the first written. */
export function gathered(texts: readonly Written[], kind: TextKind): readonly Gathered[] {
  const own = texts.filter((text) => text.kind === kind)
  return own
    .filter(({ intoId }) => intoId === null)
    .map((text): Gathered => {
      const same = own.filter(({ intoId }) => intoId === text.id)
      const supporters = new Set([text, ...same].flatMap((each) => each.supporters))
      return { ...text, same, support: supporters.size }
    })
    .toSorted((a, b) => b.support - a.support)
}

/** What a text can be merged into: another of its kind that stands by itself, when nothing is merged into it. */
export function mergeable(texts: readonly Written[], text: Written): readonly Written[] {
  if (texts.some(({ intoId }) => intoId === text.id)) return []
  return texts.filter(({ id, kind, intoId }) => id !== text.id && kind === text.kind && intoId === null)
}
