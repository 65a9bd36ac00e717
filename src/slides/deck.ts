import type { Slide } from './slide.ts'

/** A slide's place in the show. `own`: written here, in place of made from the review. */
export type Placed = {
  readonly key: string
  readonly isShown: boolean
  readonly own: OwnSlide | null
}

export type OwnSlide = { readonly title: string; readonly points: readonly string[] }

/** In the order in which they are shown. */
export type Deck = readonly Placed[]

/** A slide as it stands in the show; `number` null for one that is not shown. */
export type Standing = {
  readonly slide: Slide
  readonly isOwn: boolean
  readonly isShown: boolean
  readonly number: number | null
}

/**
 * The deck with all slides that the review makes now: those that are new stand after the one that they follow when
 * nobody has arranged anything, and those that are no more are gone.
 */
export function completed(deck: Deck, made: readonly Pick<Slide, 'key'>[]): Deck {
  const keys = new Set(made.map(({ key }) => key))
  const placed = deck.filter(({ key, own }) => own !== null || keys.has(key))
  for (const [at, { key }] of made.entries()) {
    if (placed.some((each) => each.key === key)) continue
    const before = made.slice(0, at).findLast((each) => placed.some((known) => known.key === each.key))
    const after = before === undefined ? -1 : placed.findIndex((each) => each.key === before.key)
    placed.splice(after + 1, 0, { key, isShown: true, own: null })
  }
  return placed
}

/** Every slide in its place, numbered as it is shown. */
export function standingIn(deck: Deck, made: readonly Slide[]): readonly Standing[] {
  let number = 0
  return completed(deck, made).flatMap(({ key, isShown, own }) => {
    const slide = own ? ownSlide(key, own) : made.find((each) => each.key === key)
    if (!slide) return []
    if (isShown) number += 1
    return [{ slide, isOwn: own !== null, isShown, number: isShown ? number : null }]
  })
}

const ownSlide = (key: string, { title, points }: OwnSlide): Slide => ({
  key,
  label: '',
  title,
  lead: '',
  points,
  ranked: false,
  quote: null,
})

/** One step up or down; as it was at the end, and where there is no such slide. */
export function moved(deck: Deck, key: string, way: 'up' | 'down'): Deck {
  const at = deck.findIndex((each) => each.key === key)
  const to = at + (way === 'up' ? -1 : 1)
  if (at < 0 || to < 0 || to >= deck.length) return deck
  return deck.map((each, place) => (place === at ? deck[to]! : place === to ? deck[at]! : each))
}

export function shown(deck: Deck, key: string, isShown: boolean): Deck {
  return deck.map((each) => (each.key === key ? { ...each, isShown } : each))
}

/** Last, and moved from there. A key that is there already is written anew. */
export function withOwn(deck: Deck, key: string, own: OwnSlide): Deck {
  if (deck.some((each) => each.key === key)) return rewritten(deck, key, own)
  const placed: Placed = { key, isShown: true, own }
  return [...deck, placed]
}

/** Another wording of one's own slide; a made one is not rewritten. */
export function rewritten(deck: Deck, key: string, own: OwnSlide): Deck {
  return deck.map((each) => (each.key === key && each.own !== null ? { ...each, own } : each))
}

/** Without one's own slide; a made one is only left out. */
export function withoutOwn(deck: Deck, key: string): Deck {
  return deck.filter((each) => each.key !== key || each.own === null)
}
