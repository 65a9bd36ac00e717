import type { Child } from 'hono/jsx'

/** What most readers do not need at once: the table behind a chart, how something is calculated. */
export function Details({
  summary,
  open = false,
  children,
}: {
  readonly summary: Child
  readonly open?: boolean
  readonly children: Child
}) {
  return (
    <details class="details" open={open}>
      <summary>{summary}</summary>
      <div class="details-content">{children}</div>
    </details>
  )
}
