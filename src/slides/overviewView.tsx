import type { Access } from '../findings/access.ts'
import { ReviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { HiddenField, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Standing } from './deck.ts'
import {
  newSlidePath,
  ownSlidePath,
  ownSlideRemovalPath,
  slideHidingPath,
  slidePath,
  slidePositionPath,
  slideShowingPath,
  slidesFilePath,
  slidesPath,
  slidesUndoPath,
} from './paths.ts'
import type { Arranged } from './store.ts'
import { slideWords } from './words.ts'

export type SlidesShown = {
  readonly view: View
  readonly access: Access
  readonly arranges: boolean
  readonly standing: readonly Standing[]
  readonly arranged: Arranged
  readonly moved: { readonly key: string; readonly way: 'up' | 'down' } | null
}

function crumbsOf(view: View, review: Review, ...rest: readonly Crumb[]): readonly Crumb[] {
  const { language } = view
  const words = slideWords(language)
  return [
    ...reviewCrumbs(language, review),
    rest.length > 0 ? { label: words.title, href: slidesPath(review.id) } : { label: words.title },
    ...rest,
  ]
}

/** For those who do not do the review, as long as it shares nothing: what will be here, and why it is not yet. */
export function ClosedSlidesPage({ view, review }: { readonly view: View; readonly review: Review }) {
  const words = slideWords(view.language)
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, review)}
    >
      <ReviewPlaces view={view} review={review} current="slides" />
      <ObjectHeading name={words.title} answer={words.closed} definition={words.closedWhy} />
    </Page>
  )
}

/** All slides in their order, for whoever speaks to them and whoever arranges them. */
export function SlidesPage(shown: SlidesShown) {
  const { view, access, arranges, standing, arranged } = shown
  const { language } = view
  const words = slideWords(language)
  const { review, state } = access
  const count = standing.filter(({ isShown }) => isShown).length
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, review)}
    >
      <ReviewPlaces view={view} review={review} current="slides" />
      <ObjectHeading
        name={words.title}
        answer={count === 0 ? words.none : words.answer(count, standing.length - count)}
        definition={`${state === 'working' ? words.working : words.definition}${storedLang(language) ? ` ${words.swedishOnly}` : ''}`}
      />
      <div class="stack">
        <div class="actions">
          {count > 0 ? (
            <>
              <LinkButton href={slidePath(review.id, 1)}>{words.show}</LinkButton>
              <LinkButton
                variant="secondary"
                icon="download"
                href={slidesFilePath(review.id)}
                data-turbo="false"
              >
                {words.pdf}
              </LinkButton>
            </>
          ) : null}
          {arranges ? (
            <LinkButton variant="tertiary" href={newSlidePath(review.id)}>
              {words.add}
            </LinkButton>
          ) : null}
          {arranges && arranged.version > 0 ? (
            <form method="post" action={slidesUndoPath(review.id)}>
              <button class="link-button">{words.undo}</button>
            </form>
          ) : null}
        </div>
        <ol class="slide-list" aria-label={words.list}>
          {standing.map((each, at) => (
            <Row {...shown} each={each} at={at} />
          ))}
        </ol>
        {arranged.by && arranged.at ? (
          <div class="second">
            {words.arranged} <DoneBy language={language} by={arranged.by} at={arranged.at} />
          </div>
        ) : null}
      </div>
    </Page>
  )
}

function Row({
  view,
  access,
  arranges,
  standing,
  moved,
  each,
  at,
}: SlidesShown & { readonly each: Standing; readonly at: number }) {
  const { language } = view
  const words = slideWords(language)
  const { review } = access
  const { slide, isOwn, isShown, number } = each
  const { key, label, title, lead, points } = slide
  const rest = [lead, ...points].filter(Boolean).join(' · ')
  const named = (word: string) => (
    <>
      {word}
      <span class="visually-hidden">{words.of(title)}</span>
    </>
  )
  return (
    <li class={isShown ? undefined : 'slide-aside'}>
      <span class="slide-number">{number ?? '–'}</span>
      <div class="slide-words">
        {label ? (
          <p class="second" lang={storedLang(language)}>
            {label}
          </p>
        ) : null}
        <p class="slide-name">
          {number === null ? (
            <Stored language={language}>{title}</Stored>
          ) : (
            <a href={slidePath(review.id, number)} lang={storedLang(language)}>
              {title}
            </a>
          )}{' '}
          {isOwn ? <Tag icon="pencil">{words.own}</Tag> : null}
          {isShown ? null : <Tag icon="minus">{words.isHidden}</Tag>}
        </p>
        {rest ? (
          <p class="second slide-rest" lang={storedLang(language)}>
            {rest}
          </p>
        ) : null}
      </div>
      {arranges ? (
        <div class="slide-acts">
          <MoveButtons
            action={slidePositionPath(review.id, key)}
            may={(way) => (way === 'up' ? at > 0 : at < standing.length - 1)}
            moved={moved?.key === key ? moved.way : null}
            label={(way) => words[way](title)}
          />
          <form
            method="post"
            action={isShown ? slideHidingPath(review.id, key) : slideShowingPath(review.id, key)}
          >
            <button class="link-button">{named(isShown ? words.hide : words.unhide)}</button>
          </form>
          {isOwn ? (
            <>
              <a href={ownSlidePath(review.id, key)}>{named(words.change)}</a>
              <form method="post" action={ownSlideRemovalPath(review.id, key)}>
                <button class="link-button">{named(words.remove)}</button>
              </form>
            </>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

/** A slide of one’s own: its heading and points. `slideKey` is null for a new one. */
export function SlideFormPage({
  view,
  review,
  form,
  slideKey,
}: {
  readonly view: View
  readonly review: Review
  readonly form: FormState
  readonly slideKey: string | null
}) {
  const words = slideWords(view.language).form
  const title = slideKey === null ? words.newTitle : words.editTitle
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      answer={words.newAnswer}
      lead={slideKey === null ? words.newLead : undefined}
      current="reviews"
      breadcrumb={crumbsOf(view, review, { label: title })}
    >
      <Form
        action={slideKey === null ? slidesPath(review.id) : ownSlidePath(review.id, slideKey)}
        save={words.save}
      >
        <HiddenField form={form} name="id" />
        <HiddenField form={form} name="seen" />
        <TextField form={form} name="title" label={words.title} />
        <TextArea form={form} name="points" label={words.points} hint={words.pointsHint} rows={7} />
      </Form>
    </FormPage>
  )
}
