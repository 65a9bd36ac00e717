import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Head } from './head.tsx'
import { mark } from './mark.ts'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/** The frame in the meeting room: no search, no menu, only what this is about, large enough for the back row. */
export function PresentationPage({
  view,
  title,
  context,
  clock,
  foot,
  live = false,
  children,
}: {
  readonly view: View
  readonly title: string
  /** What is shown, and a way to leave: the meeting's name as a link back to its page. */
  readonly context: Child
  readonly clock?: Child
  /** Join code, agenda bar, keys. */
  readonly foot?: Child
  /** Follows what others do: changes where it stands. */
  readonly live?: boolean
  readonly children?: Child
}) {
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.language} data-color-scheme="auto">
        <Head view={view} title={title} live={live} />
        <body data-size="sm" class="presentation">
          <header class="presentation-head">
            <p class="presentation-name">
              {mark}
              <span>{view.partnership ? `${view.partnership.name} ${view.partnership.area}` : 'Samsyn'}</span>
            </p>
            <div class="presentation-context">
              {context}
              {clock ? <span class="presentation-clock">{clock}</span> : null}
            </div>
          </header>
          <main id="main">{children}</main>
          <footer>
            {foot ? <div class="presentation-foot">{foot}</div> : null}
            {view.demo ? <p class="presentation-demo">{uiWords(view.language).demo}</p> : null}
          </footer>
        </body>
      </html>
    </>
  )
}
