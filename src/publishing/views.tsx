import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { publishingWords } from './words.ts'

export function AboutPage({ view }: { readonly view: View }) {
  return <TextPage view={view} {...publishingWords(view.language).about} />
}

export function AccessibilityPage({ view }: { readonly view: View }) {
  return <TextPage view={view} {...publishingWords(view.language).accessibility} />
}

function TextPage({
  view,
  title,
  answer,
  paragraphs,
}: {
  readonly view: View
  readonly title: string
  readonly answer: string
  /** Parted by empty lines. */
  readonly paragraphs: string
}) {
  return (
    <Page view={view} title={title}>
      <ObjectHeading name={title} answer={answer} />
      <div class="prose">
        {paragraphs.split('\n\n').map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </Page>
  )
}
