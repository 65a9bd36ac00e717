import type { Child } from 'hono/jsx'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { reviewCrumbs } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { ByWhom } from '../ui/author.tsx'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.ts'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import type { Weakness } from './breadth.ts'
import { type Conclusion, type ConclusionKind, conclusionKinds, type SharingState } from './conclusion.ts'
import {
  conclusionPath,
  conclusionsPath,
  earlierPath,
  newSharingPath,
  saturationPath,
  sharingUndoPath,
} from './paths.ts'
import type { Quote } from './quoteStore.ts'
import { findingWords } from './words.ts'

/** Who reads it: a word, a shape and, once it is final, the colour of what is agreed. */
export function SharingTag({
  language,
  state,
}: {
  readonly language: Language
  readonly state: SharingState
}) {
  const look = {
    working: { tone: 'neutral', icon: 'lock' },
    draft: { tone: 'towards', icon: 'eye' },
    final: { tone: 'agreed', icon: 'check' },
  } as const
  return (
    <Tag tone={look[state].tone} icon={look[state].icon}>
      {findingWords(language).sharing.states[state]}
    </Tag>
  )
}

/** The pages of what a review arrives at, beside each other. */
export function ConclusionViews({
  view,
  access: { review, role },
  current,
}: {
  readonly view: View
  readonly access: Access
  readonly current: ConclusionKind | 'earlier' | 'saturation'
}) {
  const words = findingWords(view.language).views
  return (
    <Segmented
      label={words.label}
      options={[
        ...conclusionKinds.map((kind) => ({
          label: words[kind],
          href: conclusionsPath(review.id, kind),
          current: current === kind,
        })),
        { label: words.earlier, href: earlierPath(review.id), current: current === 'earlier' },
        ...(role
          ? [{ label: words.saturation, href: saturationPath(review.id), current: current === 'saturation' }]
          : []),
      ]}
    />
  )
}

/** The way to a page of a review. */
export function crumbsOf(view: View, review: Review, ...rest: readonly Crumb[]): readonly Crumb[] {
  const { language } = view
  return [...reviewCrumbs(language, review), ...rest]
}

/** Who reads this now, and for members what they can do about it. */
export function SharingLine({ view, access }: { readonly view: View; readonly access: Access }) {
  const { language } = view
  const { review, role, sharing, state } = access
  const words = findingWords(language).sharing
  const day = sharing ? formatDate(language, civilDateOf(sharing.at)) : ''
  const sentence = { working: words.working, draft: words.draft(day), final: words.final(day) }[state]
  return (
    <section class="sharing">
      <p>
        {sentence}{' '}
        {sharing && state !== 'working' ? (
          <span class="second">
            <ByWhom language={language} by={sharing.by} />
          </span>
        ) : null}
      </p>
      {role && state !== 'final' ? (
        <div class="actions">
          <LinkButton variant="secondary" href={newSharingPath(review.id)}>
            {state === 'working' ? words.share : words.change}
          </LinkButton>
          {state === 'draft' ? (
            <form method="post" action={sharingUndoPath(review.id)}>
              <button class="link-button">{words.takeBack}</button>
            </form>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

/** Why it stands on less than it seems to: each a word and a shape. */
export function Weaknesses({
  language,
  weaknesses,
}: {
  readonly language: Language
  readonly weaknesses: readonly Weakness[]
}) {
  if (weaknesses.length === 0) return null
  return (
    <p class="weaknesses">
      {weaknesses.map((weakness) => (
        <Tag tone={weakness === 'counter-not-sought' ? 'neutral' : 'away'} icon="warning">
          {findingWords(language).weaknesses[weakness]}
        </Tag>
      ))}
    </p>
  )
}

/** Its name as a link, with what kind of thing it is and its number above it where the list is mixed. */
export function ConclusionLink({
  language,
  conclusion,
  children,
}: {
  readonly language: Language
  readonly conclusion: Conclusion
  readonly children?: Child
}) {
  return (
    <li>
      <div>
        <div class="second">{findingWords(language).numbered[conclusion.kind](conclusion.number)}</div>
        <a href={conclusionPath(conclusion)} lang={storedLang(language)}>
          {conclusion.name}
        </a>
        {children}
      </div>
    </li>
  )
}

/** Released words, and as what they were said where that is told. */
export function QuoteBlock({
  language,
  quote,
  children,
}: {
  readonly language: Language
  readonly quote: Quote
  readonly children?: Child
}) {
  const words = findingWords(language).quote
  return (
    <figure class="quote" id={`quote-${quote.id}`}>
      <blockquote lang={storedLang(language)}>
        <p>”{quote.text}”</p>
      </blockquote>
      <figcaption class="second">
        <Icon name="chat" />
        {quote.role ? <Stored language={language}>{quote.role}</Stored> : words.unsaid}
      </figcaption>
      {children}
    </figure>
  )
}
