import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { requireMember } from '../review/membership.ts'
import { reviewToDo, reviewToLead } from '../review/request.ts'
import type { Review } from '../review/review.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { erasureDayForm, erasureForm, openingForm, personForm } from './forms.ts'
import { DayPage, ErasurePage, PersonPage, RemovalPage } from './formViews.tsx'
import { type NameKey, usualErasure } from './nameKey.ts'
import { openNames, removeName, sealNames } from './nameStore.ts'
import { OpenedPage } from './openedView.tsx'
import { namesPath } from './paths.ts'
import {
  beginNameKey,
  erasedKeysOf,
  eraseNameKey,
  keyedVoiceFor,
  keyedVoicesOf,
  looksOf,
  moveErasure,
  nameKeyOf,
} from './store.ts'
import { NamesPage } from './views.tsx'
import { nameWords } from './words.ts'

/** Who the voices of a review are: put in by those who do it, opened by its lead alone, and erased in time. */
export function nameRoutes(masterKey: MasterKey | null) {
  return new Hono<Env>()
    .get('/reviews/:review/names', async (c) => {
      return answerPage(c, await namesPage(c, formOf({}), await reviewToDo(c)))
    })
    .get('/reviews/:review/names/new', async (c) => {
      const review = await reviewToLead(c)
      keyAtHand()
      const form = formOf({ eraseOn: usualErasure(civilDateOf(c.var.now)) })
      return answerPage(c, <DayPage view={c.var.view} form={form} review={review} isNew />)
    })
    .post('/reviews/:review/names', async (c) => {
      const { db, view, actor, now } = c.var
      const review = await reviewToLead(c)
      const read = await readForm(c, erasureDayForm(view.language, civilDateOf(now)))
      if (!read.ok) return answerPage(c, <DayPage view={view} form={read.form} review={review} isNew />, 422)
      await beginNameKey(db, actor, keyAtHand(), review, read.value.eraseOn)
      return c.redirect(namesPath(review.id), 303)
    })
    .get('/reviews/:review/names/day', async (c) => {
      const review = await reviewToLead(c)
      const form = formOfSaved({ eraseOn: (await keyToUse(c, review)).eraseOn })
      return answerPage(c, <DayPage view={c.var.view} form={form} review={review} isNew={false} />)
    })
    .post('/reviews/:review/names/day', async (c) => {
      const { db, view, actor, now } = c.var
      const review = await reviewToLead(c)
      const key = await keyToUse(c, review)
      const read = await readForm(c, erasureDayForm(view.language, civilDateOf(now)))
      const again = read.ok ? changedMeanwhile(view.language, read, { eraseOn: key.eraseOn }) : read.form
      if (again || !read.ok) {
        const form = again ?? formOf({})
        return answerPage(c, <DayPage view={view} form={form} review={review} isNew={false} />, 422)
      }
      await moveErasure(db, actor, review, key, read.value.eraseOn)
      return c.redirect(namesPath(review.id), 303)
    })

    .post('/reviews/:review/names/opening', async (c) => {
      const { db, view, actor } = c.var
      const review = await reviewToLead(c)
      const key = await keyToUse(c, review)
      const sources = (await keyedVoicesOf(db, review)).map(({ sourceId }) => sourceId)
      const read = await readForm(c, openingForm(view.language, sources))
      if (!read.ok) return answerPage(c, await namesPage(c, read.form, review), 422)
      const { which, reason } = read.value
      const asked = { sourceId: which === 'all' ? null : which, reason }
      const names = await openNames(db, actor, { masterKey: keyAtHand(), review, key }, asked)
      c.header('Cache-Control', 'no-store')
      return answerPage(c, <OpenedPage view={view} review={review} names={names} />)
    })

    .get('/reviews/:review/names/voices/:voice', async (c) => {
      const { review, voice } = await voiceToName(c)
      return answerPage(c, <PersonPage view={c.var.view} form={formOf({})} review={review} voice={voice} />)
    })
    .post('/reviews/:review/names/voices/:voice', async (c) => {
      const { db, view, actor } = c.var
      const { review, key, voice } = await voiceToName(c)
      const read = await readForm(c, personForm(view.language))
      if (!read.ok) {
        return answerPage(c, <PersonPage view={view} form={read.form} review={review} voice={voice} />, 422)
      }
      const at = { masterKey: keyAtHand(), review, key }
      await sealNames(db, actor, at, voice.number, [{ voiceId: voice.id, person: read.value }])
      return c.redirect(namesPath(review.id), 303)
    })
    .get('/reviews/:review/names/voices/:voice/removal', async (c) => {
      const review = await reviewToLead(c)
      const voice = await keyedVoiceFor(c.var.db, review, c.req.param('voice'))
      return answerPage(c, <RemovalPage view={c.var.view} review={review} voice={voice} />)
    })
    .post('/reviews/:review/names/voices/:voice/removal', async (c) => {
      const { db, actor } = c.var
      const review = await reviewToLead(c)
      await removeName(db, actor, review, await keyedVoiceFor(db, review, c.req.param('voice')))
      return c.redirect(namesPath(review.id), 303)
    })

    .get('/reviews/:review/names/erasure', async (c) => {
      const review = await reviewToLead(c)
      await keyToUse(c, review)
      return answerPage(c, await erasurePage(c, formOf({}), review))
    })
    .post('/reviews/:review/names/erasure', async (c) => {
      const { db, view, actor } = c.var
      const review = await reviewToLead(c)
      const key = await nameKeyOf(db, review)
      const read = await readForm(c, erasureForm(view.language))
      if (!read.ok) return answerPage(c, await erasurePage(c, read.form, review), 422)
      if (key) await eraseNameKey(db, actor, review, key)
      return c.redirect(namesPath(review.id), 303)
    })

  function keyAtHand(): MasterKey {
    if (masterKey) return masterKey
    throw new Refusal('conflict', (language) => nameWords(language).noMasterKey)
  }

  async function namesPage(c: Context<Env>, form: FormState, review: Review) {
    const { db, view, actor, now } = c.var
    return (
      <NamesPage
        view={view}
        form={form}
        review={review}
        today={civilDateOf(now)}
        isLead={(await requireMember(db, actor, review)) === 'lead'}
        nameKey={await nameKeyOf(db, review)}
        erased={await erasedKeysOf(db, review)}
        voices={await keyedVoicesOf(db, review)}
        looks={await looksOf(db, review)}
        canSeal={masterKey !== null}
      />
    )
  }
}

/** The key, as long as it may be used: also before the night in which it is erased has come. */
async function keyToUse(c: Context<Env>, review: Review): Promise<NameKey> {
  const { db, now } = c.var
  const key = await nameKeyOf(db, review)
  const way = { href: namesPath(review.id), label: (language: 'sv' | 'en') => nameWords(language).toKey }
  if (!key) throw new Refusal('conflict', (language) => nameWords(language).notBegun, way)
  if (key.eraseOn < civilDateOf(now))
    throw new Refusal('conflict', (language) => nameWords(language).past, way)
  return key
}

/** Everybody who does the review puts names in; in place of another, its lead alone. */
async function voiceToName(c: Context<Env>) {
  const { db, actor } = c.var
  const review = await reviewToDo(c)
  const key = await keyToUse(c, review)
  const voice = await keyedVoiceFor(db, review, c.req.param('voice') ?? '')
  if (voice.sealed && (await requireMember(db, actor, review)) !== 'lead') {
    throw new Refusal('forbidden', (language) => nameWords(language).alreadySealed)
  }
  return { review, key, voice }
}

async function erasurePage(c: Context<Env>, form: FormState, review: Review) {
  const voices = await keyedVoicesOf(c.var.db, review)
  const names = voices.filter(({ sealed }) => sealed !== null).length
  return <ErasurePage view={c.var.view} form={form} review={review} names={names} />
}
