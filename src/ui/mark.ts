import { raw } from 'hono/html'

/** The mark: two equal circles with their shared part filled. Two parties, one view. */
const shapes =
  '<g fill="none" stroke="currentColor" stroke-width="2.5"><circle cx="13" cy="13" r="11.75"/><circle cx="25" cy="13" r="11.75"/></g><path fill="currentColor" d="M19 2.9a11.75 11.75 0 0 1 0 20.2a11.75 11.75 0 0 1 0-20.2z"/>'

export const mark = raw(
  `<svg class="mark" width="38" height="26" viewBox="0 0 38 26" aria-hidden="true" focusable="false">${shapes}</svg>`,
)

/** The same mark as a file of its own, for the browser's tab: `/icon.svg`. */
export const iconFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -6 38 38" color="#14532d"><style>@media (prefers-color-scheme:dark){svg{color:#8cc7a1}}</style>${shapes}</svg>`
