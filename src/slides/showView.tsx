import { reviewPath } from '../review/paths.ts'
import type { Review } from '../review/review.ts'
import { Icon } from '../ui/icon.ts'
import { PresentationPage } from '../ui/presentationPage.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { slidePath, slidesPath } from './paths.ts'
import { type Slide, sizeOf } from './slide.ts'
import { slideWords } from './words.ts'

/** One slide for the whole room. Links step; keys and fingers do the same where there is script. */
export function SlideShow({
  view,
  review,
  slides,
  number,
}: {
  readonly view: View
  readonly review: Review
  /** Those that are shown. */
  readonly slides: readonly Slide[]
  /** From 1. */
  readonly number: number
}) {
  const { language } = view
  const words = slideWords(language).presentation
  const slide = slides[number - 1]!
  const place = words.place(number, slides.length)
  return (
    <PresentationPage
      view={view}
      title={`${slide.title} (${place})`}
      context={
        <a class="presentation-back" href={reviewPath(review.id)} lang={storedLang(language)}>
          {review.name}
        </a>
      }
      foot={<Steps view={view} review={review} number={number} of={slides.length} />}
    >
      <SlideView slide={slide} />
    </PresentationPage>
  )
}

/** In Swedish, whatever the language of the page. The heading takes the focus, so that a step is read aloud. */
function SlideView({ slide }: { readonly slide: Slide }) {
  const { label, title, lead, points, ranked, quote } = slide
  const List = ranked ? 'ol' : 'ul'
  return (
    <section class={`slide slide-${sizeOf(slide)}`} aria-labelledby="slide-title" lang="sv">
      {label ? <p class="label">{label}</p> : null}
      <h1 id="slide-title" tabindex={-1} autofocus>
        {title}
      </h1>
      {lead ? <p class="slide-lead">{lead}</p> : null}
      {quote ? (
        <figure class="slide-quote">
          <blockquote>
            <p>”{quote.text}”</p>
          </blockquote>
          <figcaption>{quote.by}</figcaption>
        </figure>
      ) : null}
      {points.length > 0 ? (
        <List class="slide-points">
          {points.map((point) => (
            <li>{point}</li>
          ))}
        </List>
      ) : null}
    </section>
  )
}

function Steps({
  view,
  review,
  number,
  of,
}: {
  readonly view: View
  readonly review: Review
  readonly number: number
  readonly of: number
}) {
  const words = slideWords(view.language).presentation
  const to = (step: number) => (step >= 1 && step <= of ? slidePath(review.id, step) : null)
  return (
    <slide-steps>
      <nav class="presentation-keys" aria-label={words.steps}>
        <Key rel="first" icon="chevronLeft" twice label={words.first} href={number > 1 ? to(1) : null} />
        <Key rel="prev" icon="arrowLeft" label={words.previous} href={to(number - 1)} />
        <span class="slide-place">{words.place(number, of)}</span>
        <Key rel="next" icon="arrowRight" label={words.next} href={to(number + 1)} />
        <Key rel="last" icon="chevronRight" twice label={words.last} href={number < of ? to(of) : null} />
      </nav>
      <progress class="slide-progress" max={of} value={number} aria-hidden="true"></progress>
      <p class="slide-ways">
        <button type="button" class="link-button" hidden>
          {words.fullScreen}
        </button>
        <a rel="up" href={slidesPath(review.id)}>
          {words.back}
        </a>
        <span class="slide-hint" aria-hidden="true">
          {words.keys}
        </span>
      </p>
    </slide-steps>
  )
}

function Key({
  rel,
  icon,
  twice = false,
  label,
  href,
}: {
  readonly rel: string
  readonly icon: 'arrowLeft' | 'arrowRight' | 'chevronLeft' | 'chevronRight'
  readonly twice?: boolean
  readonly label: string
  /** Null at the end: the other keys stay where they are. */
  readonly href: string | null
}) {
  if (href === null) return <span class="key key-none"></span>
  return (
    <a class="key" rel={rel} href={href} aria-label={label} title={label}>
      <Icon name={icon} />
      {twice ? <Icon name={icon} /> : null}
    </a>
  )
}
