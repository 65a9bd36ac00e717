import { type Context, Hono } from 'hono'
import { type Access, accessTo, isClosed, requireReader } from '../findings/access.ts'
import { type Env, mayPrepare } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { formOfNew, readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import { readTold } from '../reports/reviewReading.ts'
import {
  completed,
  type Deck,
  moved,
  type OwnSlide,
  rewritten,
  shown,
  standingIn,
  withOwn,
  withoutOwn,
} from './deck.ts'
import { newSlideForm, positionForm, slideForm, slideOf, textsOf } from './forms.ts'
import { madeSlides } from './made.ts'
import { ClosedSlidesPage, SlideFormPage, SlidesPage } from './overviewView.tsx'
import { slidesPath } from './paths.ts'
import { slidesPdf } from './pdf.ts'
import { SlideShow } from './showView.tsx'
import { type Arranging, arrange, arrangedSlides, undoArranging } from './store.ts'
import { slideWords } from './words.ts'

/** The slides of a review: shown, arranged, and taken away as PDF. */
export const slideRoutes = new Hono<Env>()
  .get('/reviews/:review/slides', async (c) => {
    const { db, view, actor } = c.var
    const open = await accessTo(db, actor, c.req.param('review'))
    if (isClosed(open)) return answerPage(c, <ClosedSlidesPage view={view} review={open.review} />)
    const access = await accessOf(c)
    const { standing, arranged } = await slidesOf(c, access)
    const { moved: key, way } = c.req.query()
    return answerPage(
      c,
      <SlidesPage
        view={view}
        access={access}
        arranges={mayArrange(access, actor)}
        standing={standing}
        arranged={arranged}
        moved={key ? { key, way: way === 'up' ? 'up' : 'down' } : null}
      />,
    )
  })
  .get('/reviews/:review/slides/:number{[0-9]+}', async (c) => {
    const access = await accessOf(c)
    const slides = await shownIn(c, access)
    const number = Number(c.req.param('number'))
    if (number < 1 || number > slides.length) throw gone(access)
    return answerPage(
      c,
      <SlideShow view={c.var.view} review={access.review} slides={slides} number={number} />,
    )
  })
  .get('/reviews/:review/slides/slides.pdf', async (c) => {
    const access = await accessOf(c)
    const slides = await shownIn(c, access)
    if (slides.length === 0) throw gone(access)
    c.header('Cache-Control', 'no-store')
    const content = await slidesPdf(await readTold(c, access.review), slides)
    const name = access.review.name.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    return answerFile(c, content, 'application/pdf', `bilder-${name}.pdf`)
  })
  .get('/reviews/:review/slides/new', async (c) => {
    const { review } = await toArrange(c)
    const form = formOfNew(c, {})
    return answerPage(c, <SlideFormPage view={c.var.view} review={review} form={form} slideKey={null} />)
  })
  .post('/reviews/:review/slides', async (c) => {
    const { view } = c.var
    const access = await toArrange(c)
    const { review } = access
    const read = await readForm(c, newSlideForm(view.language))
    if (!read.ok) {
      return answerPage(
        c,
        <SlideFormPage view={view} review={review} form={read.form} slideKey={null} />,
        422,
      )
    }
    const { id } = read.value
    return rearranged(c, access, 'added', (deck) =>
      // Sent twice, it is one slide.
      deck.some(({ key }) => key === id) ? deck : withOwn(deck, id, slideOf(read.value)),
    )
  })
  .get('/reviews/:review/slides/own/:key', async (c) => {
    const access = await toArrange(c)
    const key = c.req.param('key')
    const form = formOfSaved(textsOf(await ownSlide(c, access, key)))
    return answerPage(
      c,
      <SlideFormPage view={c.var.view} review={access.review} form={form} slideKey={key} />,
    )
  })
  .post('/reviews/:review/slides/own/:key', async (c) => {
    const { view } = c.var
    const access = await toArrange(c)
    const key = c.req.param('key')
    const saved = textsOf(await ownSlide(c, access, key))
    const read = await readForm(c, slideForm(view.language))
    const form = read.ok ? changedMeanwhile(view.language, read, saved) : read.form
    if (!read.ok || form) {
      return answerPage(
        c,
        <SlideFormPage view={view} review={access.review} form={form!} slideKey={key} />,
        422,
      )
    }
    return rearranged(c, access, 'rewritten', (deck) => rewritten(deck, key, slideOf(read.value)))
  })
  .post('/reviews/:review/slides/own/:key/removal', async (c) => {
    const access = await toArrange(c)
    return rearranged(c, access, 'removed', (deck) => withoutOwn(deck, c.req.param('key')))
  })
  .post('/reviews/:review/slides/placed/:key/position', async (c) => {
    const access = await toArrange(c)
    const key = c.req.param('key')
    const read = await readForm(c, positionForm())
    if (!read.ok) return c.redirect(slidesPath(access.review.id), 303)
    const { direction } = read.value
    return rearranged(
      c,
      access,
      'moved',
      (deck) => moved(deck, key, direction),
      `?moved=${encodeURIComponent(key)}&way=${direction}`,
    )
  })
  .post('/reviews/:review/slides/placed/:key/hiding', async (c) => {
    const access = await toArrange(c)
    return rearranged(c, access, 'hidden', (deck) => shown(deck, c.req.param('key'), false))
  })
  .post('/reviews/:review/slides/placed/:key/showing', async (c) => {
    const access = await toArrange(c)
    return rearranged(c, access, 'shown', (deck) => shown(deck, c.req.param('key'), true))
  })
  .post('/reviews/:review/slides/undoing', async (c) => {
    const { review } = await toArrange(c)
    await undoArranging(c.var.db, c.var.actor, review)
    return c.redirect(slidesPath(review.id), 303)
  })

/** Working material is shown to those who do the review, and what is shared to everybody. */
function accessOf(c: Context<Env>): Promise<Access> {
  return requireReader(c.var.db, c.var.actor, c.req.param('review') ?? '')
}

/** Nothing can be put on a slide that everybody may not read anyway: whoever prepares may arrange them. */
const mayArrange = ({ role }: Access, actor: Env['Variables']['actor']): boolean =>
  role !== null || mayPrepare(actor)

async function toArrange(c: Context<Env>): Promise<Access> {
  const { db, actor } = c.var
  if (c.req.method === 'POST') await awaitTurn(db, actor.partnershipId)
  const access = await accessOf(c)
  if (!mayArrange(access, actor)) {
    throw new Refusal('forbidden', (language) => slideWords(language).notArranging, {
      href: slidesPath(access.review.id),
      label: (language) => slideWords(language).toSlides,
    })
  }
  return access
}

async function slidesOf(c: Context<Env>, { review }: Access) {
  const arranged = await arrangedSlides(c.var.db, review)
  const made = madeSlides(await readTold(c, review))
  return { arranged, made, standing: standingIn(arranged.deck, made) }
}

async function shownIn(c: Context<Env>, access: Access) {
  const { standing } = await slidesOf(c, access)
  return standing.filter(({ isShown }) => isShown).map(({ slide }) => slide)
}

async function ownSlide(c: Context<Env>, access: Access, wanted: string): Promise<OwnSlide> {
  const { deck } = await arrangedSlides(c.var.db, access.review)
  const own = deck.find(({ key }) => key === wanted)?.own
  if (!own) throw gone(access)
  return own
}

async function rearranged(
  c: Context<Env>,
  access: Access,
  what: Arranging,
  change: (deck: Deck) => Deck,
  after = '',
): Promise<Response> {
  const { db, actor } = c.var
  const { arranged, made } = await slidesOf(c, access)
  const before = completed(arranged.deck, made)
  const deck = change(before)
  if (JSON.stringify(deck) !== JSON.stringify(before)) await arrange(db, actor, access.review, deck, what)
  return c.redirect(`${slidesPath(access.review.id)}${after}`, 303)
}

function gone({ review }: Access): Refusal {
  return new Refusal('not-found', (language) => slideWords(language).gone, {
    href: slidesPath(review.id),
    label: (language) => slideWords(language).toSlides,
  })
}
