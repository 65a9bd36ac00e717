import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** A drawing of its own for each kind of screen: nothing is scaled down until it cannot be read. */
export type Variant = 'wide' | 'phone' | 'room'

/** `page` is the wide one and the phone's, of which the style sheet shows one. */
export type Size = 'page' | Variant

/**
 * In pixels. Font sizes are said in chart.css too; here they tell how much room the words take. `outside` and
 * `run` are from the middle of a diamond to its corner, `dot` is a radius.
 */
export const measures = {
  wide: { text: 13, strong: 15, line: 17, outside: 8.5, run: 6.5, dot: 4 },
  phone: { text: 12.5, strong: 13, line: 16, outside: 7.5, run: 6, dot: 3.25 },
  room: { text: 20, strong: 21, line: 27, outside: 12, run: 9, dot: 5.5 },
} as const satisfies Record<Variant, Record<string, number>>

export type Naming = {
  /** Unique in the page; the ids of everything in the chart begin with it. */
  readonly id: string
  readonly title: string
  /** What the picture shows, for those who do not see it. */
  readonly description: string
}

/** Draws each variant that the size asks for. */
export function Chart(props: { size: Size; class: string; draw: (variant: Variant) => Child }) {
  if (props.size !== 'page') return <div class={`chart ${props.class}`}>{props.draw(props.size)}</div>
  return (
    <div class={`chart chart-fits ${props.class}`}>
      {props.draw('wide')}
      {props.draw('phone')}
    </div>
  )
}

type DrawingProps = Naming & { variant: Variant; width: number; height: number; children?: Child }

export function Drawing({ id, title, description, variant, width, height, children }: DrawingProps) {
  const own = `${id}-${variant}`
  return (
    <svg
      class={`chart-svg chart-${variant}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${own}-t`}
      aria-describedby={`${own}-d`}
    >
      <title id={`${own}-t`}>{title}</title>
      <desc id={`${own}-d`}>{description}</desc>
      {children}
    </svg>
  )
}

export type Markup = ReturnType<typeof html>

/** The same frame as text, for small charts that a page may hold hundreds of. `box` is written as it stands. */
export function smallDrawing({ id, title, description }: Naming, box: string, inner: Markup): Markup {
  const named = html`role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d"`
  const words = html`<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>`
  return html`<svg ${raw(box)} ${named}>${words}${inner}</svg>`
}
