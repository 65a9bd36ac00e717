/** One thought, large enough for the back row. */
export type Slide = {
  /** Stays the same as long as the slide is about the same, and stands in addresses. */
  readonly key: string
  /** What it belongs to, small above the title: "Rekommendation 2". */
  readonly label: string
  readonly title: string
  /** Empty for none. */
  readonly lead: string
  readonly points: readonly string[]
  /** The points are in an order that means something. */
  readonly ranked: boolean
  readonly quote: { readonly text: string; readonly by: string } | null
}

export type SlideSize = 'large' | 'medium' | 'small'

/** How large its words can be, so that all of them are on the wall at once. */
export function sizeOf({ title, lead, points, quote }: Slide): SlideSize {
  // A point takes a line of its own, however short it is.
  const body =
    lead.length + (quote?.text.length ?? 0) + points.reduce((sum, each) => sum + each.length + 20, 0)
  const all = body + title.length
  return all > 760 ? 'small' : all > 400 ? 'medium' : 'large'
}

/** The part of a list that one slide has room for, list by list; nothing becomes no list. */
export function pagesOf<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  // As even as they can be: seven become four and three, not five and two.
  const pages = Math.ceil(items.length / most)
  const each = Math.ceil(items.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, page) => items.slice(page * each, (page + 1) * each))
}
