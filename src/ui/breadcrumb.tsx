import type { Child } from 'hono/jsx'

/** The last crumb is the page itself, and has no address. */
export type Crumb = { readonly label: Child; readonly href?: string | undefined }

export function Breadcrumb({ label, crumbs }: { readonly label: string; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            {crumb.href ? (
              <a href={crumb.href}>{crumb.label}</a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
