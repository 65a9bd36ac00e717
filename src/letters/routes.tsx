import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { Refusal } from '../platform/refusal.ts'
import { awaitTurn } from '../record/store.ts'
import type { FormState } from '../ui/form.ts'
import { chosen, letterForm, partyOf, savedDraft } from './composing.ts'
import { isFixed, type Letter, letterState, mayHandle, maySee, regretUntil } from './letter.ts'
import { LetterPage } from './letterView.tsx'
import { letterPath, lettersPath } from './paths.ts'
import { candidates, letterFor, letters, mailtoOf } from './readingStore.ts'
import { changeDraft, discard, hasten, post, recordHandDelivery, takeUp, withdraw } from './store.ts'
import { DraftPage, LettersPage } from './views.tsx'
import { lettersWords } from './words.ts'

/** What has been sent to whom. `delivers`: whether there is a mail server. */
export const letterRoutes = (delivers: boolean) =>
  new Hono<Env>()
    .get(lettersPath(), async (c) => {
      const { db, actor, readOnce, view } = c.var
      requirePreparer(actor)
      const all = await readOnce(['letters'], () => letters(db))
      const seen = all.filter((letter) => maySee(actor, letter))
      return answerPage(c, <LettersPage view={view} letters={seen} delivers={delivers} />)
    })
    .get('/letters/:letter', async (c) => {
      const letter = await letterOf(c)
      const handles = mayHandle(c.var.actor, letter)
      const mailto = delivers || !handles ? null : await mailtoOf(c.var.db, letter)
      return answerPage(
        c,
        <LetterPage
          view={c.var.view}
          letter={letter}
          handles={handles}
          delivers={delivers}
          mailto={mailto}
        />,
      )
    })

    .get('/letters/:letter/draft', async (c) => {
      const letter = await draftOf(c)
      const people = await peopleFor(c, letter)
      const form = formOfSaved(savedDraft(letter, people))
      return answerPage(
        c,
        <DraftPage view={c.var.view} form={form} letter={letter} people={people} delivers={delivers} />,
      )
    })
    .post('/letters/:letter/draft', async (c) => {
      const { db, actor, view, now } = c.var
      const letter = await letterInTurn(c)
      const people = await peopleFor(c, letter)
      const page = (form: FormState) =>
        answerPage(
          c,
          <DraftPage view={view} form={form} letter={letter} people={people} delivers={delivers} />,
          422,
        )
      const read = await readForm(c, letterForm(view.language, people))
      if (!read.ok) return page(read.form)
      const { act } = read.value
      const { subject, text } = isFixed(letter) ? letter : read.value
      const to = chosen(read.value, people)
      if (letter.posting) {
        // The same form sent twice has done its work; anything else would be lost.
        const same = subject === letter.subject && text === letter.text
        if (same && act === 'send') return c.redirect(letterPath(letter.id), 303)
        throw posted(letter)
      }
      if (letter.discarding) throw thrownAway(letter)
      const value = savedDraft({ subject, text, recipients: letter.recipients }, people)
      const boxes = Object.fromEntries(
        people.map(({ personId }) => [`to-${personId}`, to.includes(personId) ? 'yes' : '']),
      )
      const changed = changedMeanwhile(
        view.language,
        { value: { ...value, ...boxes }, typed: { ...read.typed, ...boxes } },
        savedDraft(letter, people),
      )
      if (changed) return page(changed)
      await changeDraft(db, actor, letter, { subject, text, to }, civilDateOf(now))
      if (act === 'send') await post(db, actor, letter.id, { subject, to }, regretUntil(now))
      return c.redirect(letterPath(letter.id), 303)
    })

    .post('/letters/:letter/discarding', async (c) => {
      const { db, actor, now } = c.var
      const letter = await letterInTurn(c)
      if (letter.posting) throw posted(letter)
      await discard(db, actor, letter, now)
      return c.redirect(letterPath(letter.id), 303)
    })
    .post('/letters/:letter/discarding/withdrawal', async (c) => {
      const letter = await letterInTurn(c)
      await takeUp(c.var.db, c.var.actor, letter)
      return c.redirect(letterPath(letter.id), 303)
    })

    .post('/letters/:letter/posting', async (c) => {
      const letter = await letterInTurn(c)
      if (letterState(letter) === 'waiting') await hasten(c.var.db, c.var.actor, letter, c.var.now)
      return c.redirect(letterPath(letter.id), 303)
    })
    .post('/letters/:letter/withdrawal', async (c) => {
      const letter = await letterInTurn(c)
      if (letter.posting) await withdraw(c.var.db, c.var.actor, letter)
      return c.redirect(letterPath(letter.id), 303)
    })
    .post('/letters/:letter/attempts', async (c) => {
      const { db, actor, now } = c.var
      const letter = await letterInTurn(c)
      const missed = letter.recipients.filter(({ delivery }) => delivery.kind === 'failed')
      if (missed.length > 0) {
        const to = missed.map(({ personId }) => personId)
        await post(db, actor, letter.id, { subject: letter.subject, to }, now)
      }
      return c.redirect(letterPath(letter.id), 303)
    })
    .post('/letters/:letter/hand-delivery', async (c) => {
      const letter = await letterInTurn(c)
      if (letter.posting) await recordHandDelivery(c.var.db, c.var.actor, letter)
      return c.redirect(letterPath(letter.id), 303)
    })

/** "Not yours" and "not there" are the same. */
async function letterOf(c: Context<Env>): Promise<Letter> {
  const { db, actor } = c.var
  requirePreparer(actor)
  const letter = await letterFor(db, c.req.param('letter') ?? '')
  if (!maySee(actor, letter)) throw new Refusal('not-found', '')
  return letter
}

/** To do something with it. */
async function letterInTurn(c: Context<Env>): Promise<Letter> {
  await awaitTurn(c.var.db, c.var.actor.partnershipId)
  return handled(c, await letterOf(c))
}

async function draftOf(c: Context<Env>): Promise<Letter> {
  const letter = handled(c, await letterOf(c))
  if (letter.posting) throw posted(letter)
  if (letter.discarding) throw thrownAway(letter)
  return letter
}

/** The letter, for whoever looks after it; others are told who does. */
function handled(c: Context<Env>, letter: Letter): Letter {
  if (mayHandle(c.var.actor, letter)) return letter
  throw refusal('forbidden', letter, 'notYours')
}

const posted = (letter: Letter) => refusal('conflict', letter, 'alreadyPosted')
const thrownAway = (letter: Letter) => refusal('conflict', letter, 'discardedNow')

function refusal(
  kind: 'conflict' | 'forbidden',
  { id }: Letter,
  why: 'alreadyPosted' | 'discardedNow' | 'notYours',
): Refusal {
  return new Refusal(kind, (language) => lettersWords(language)[why], {
    href: letterPath(id),
    label: (language) => lettersWords(language).toLetter,
  })
}

async function peopleFor(c: Context<Env>, letter: Letter) {
  return candidates(c.var.db, civilDateOf(c.var.now), partyOf(letter))
}
