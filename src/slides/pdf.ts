import { renderPdf } from '../platform/pdf.ts'
import type { ReviewSource } from '../reports/reviewSource.ts'
import { type Slide, sizeOf } from './slide.ts'

/** Beside this file; holds the look and no words. */
const template = new URL('./slides.typ', import.meta.url)

/** The slides that are shown as tagged PDF/UA-1 for a wide screen, one on each page. */
export async function slidesPdf(
  { partnership, demo, review, year }: ReviewSource,
  slides: readonly Slide[],
): Promise<Buffer> {
  return renderPdf(template, {
    language: 'sv',
    partnership,
    demo,
    title: `Bilder: ${review.name}`,
    kind: `Kartläggning ${year}`,
    name: review.name,
    place: '{page} av {pages}',
    slides: slides.map((slide) => ({ ...slide, size: sizeOf(slide) })),
  })
}
