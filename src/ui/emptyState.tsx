import type { Child } from 'hono/jsx'

/** Nothing is here yet: what will be, why it matters, and the first step. */
export function EmptyState({
  what,
  why,
  action,
}: {
  readonly what: Child
  readonly why: Child
  /** The first step, a `<LinkButton>` or a link; left out for a reader who cannot take it. */
  readonly action?: Child
}) {
  return (
    <div class="empty">
      <p class="empty-what">{what}</p>
      <p>{why}</p>
      {action ? <div class="actions">{action}</div> : null}
    </div>
  )
}
