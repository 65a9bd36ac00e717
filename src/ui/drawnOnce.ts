import { raw } from 'hono/html'
import { type FC, jsx } from 'hono/jsx'

/** Languages and sizes of the same thing; more than these are drawn anew. */
const most = 8

/**
 * A component whose mark-up is kept for as long as what it shows, the object in the named property: a page is drawn
 * for many who look, and its charts and tables are the same for all of them. Only for components whose mark-up
 * follows from their properties alone, and whose properties never change inside.
 */
export function drawnOnce<Props extends object>(
  shown: keyof Props,
  component: (props: Props) => ReturnType<FC>,
): (props: Props) => ReturnType<FC> {
  const drawn = new WeakMap<object, { readonly props: Props; readonly markup: string }[]>()

  return (props) => {
    const thing = props[shown] as object
    const known = drawn.get(thing) ?? []
    const same = known.find((each) => equal(each.props, props))
    if (same) return raw(same.markup)
    const markup = String(jsx(component as never, props as never))
    drawn.set(thing, [...known.slice(1 - most), { props, markup }])
    return raw(markup)
  }
}

/** The same properties with the same values. */
function equal<Props extends object>(one: Props, other: Props): boolean {
  const keys = Object.keys(one) as (keyof Props)[]
  return keys.length === Object.keys(other).length && keys.every((key) => Object.is(one[key], other[key]))
}
