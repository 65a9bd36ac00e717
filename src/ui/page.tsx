import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Breadcrumb, type Crumb } from './breadcrumb.tsx'
import { Footer } from './footer.tsx'
import { Head } from './head.tsx'
import { Header } from './header.tsx'
import type { Section } from './navigation.ts'
import { Places } from './places.tsx'
import type { View } from './view.ts'
import { uiWords } from './words.ts'

/** The frame of every page: what stands around the content, from the document's language to its footer. */
export function Page({
  view,
  title,
  current,
  breadcrumb,
  wide = false,
  failed = false,
  live = false,
  children,
}: {
  readonly view: View
  /** What the page is about, for the browser's tab and for those who hear it first. */
  readonly title: string
  readonly current?: Section | undefined
  readonly breadcrumb?: readonly Crumb[] | undefined
  /** For a matrix or a map that needs the whole window. */
  readonly wide?: boolean
  /** A form was refused: the title says so before anything else. */
  readonly failed?: boolean
  /** Follows what others do: changes where it stands, and leaves the reader where they are. */
  readonly live?: boolean
  readonly children?: Child
}) {
  const words = uiWords(view.language)
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.language} data-color-scheme="auto">
        <Head view={view} title={failed ? words.failed(title) : title} live={live} />
        <body data-size="sm" class={wide ? 'frame frame-wide' : 'frame'}>
          <a class="skip-link" href="#main" data-turbo="false">
            {words.skip}
          </a>
          <Header view={view} current={current} />
          <div class="content">
            {current ? <Places view={view} section={current} /> : null}
            {breadcrumb ? <Breadcrumb label={words.breadcrumb} crumbs={breadcrumb} /> : null}
            <main id="main" tabindex={-1}>
              {children}
            </main>
          </div>
          <Footer view={view} />
        </body>
      </html>
    </>
  )
}
