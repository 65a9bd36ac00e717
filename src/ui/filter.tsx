import type { Child } from 'hono/jsx'
import { Button } from './button.tsx'

/** Narrows a list, and leads back to the whole of it while it is narrowed. */
export function Filter({
  action,
  words,
  whole,
  children,
}: {
  readonly action: string
  readonly words: {
    /** What the filter is called by those who listen. */
    readonly filter: string
    readonly apply: string
    readonly clear: string
  }
  /** The address of the whole list; null where it stands already. */
  readonly whole: string | null
  readonly children: Child
}) {
  return (
    <form class="filter" method="get" action={action} role="search" aria-label={words.filter}>
      {children}
      <Button variant="secondary">{words.apply}</Button>
      {whole === null ? null : <a href={whole}>{words.clear}</a>}
    </form>
  )
}
