import type { Context } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfNew } from '../platform/forms.ts'
import type { FormState } from '../ui/form.ts'
import { ownOf } from './guessStore.ts'
import { placeOf } from './question.ts'
import { type SessionReading, sessionOnce } from './readingStore.ts'
import { openTurn } from './session.ts'
import { SessionPage } from './sessionView.tsx'

/** The session for whoever asks, with what is wrong in a guess, or in a text. */
export async function sessionPage(
  c: Context<Env>,
  guess: FormState | null,
  status: 200 | 422 = 200,
  typed: FormState | null = null,
) {
  const { db, view, actor } = c.var
  const reading = await sessionOnce(c.var, c.req.param('session') ?? '')
  const own = await ownOf(db, reading.session.id, actor.id)
  const place = placeIn(c, reading, own?.placeCode)
  const writes = ['explain', 'questions', 'again', 'gain'].includes(reading.current ?? '')
  const text = typed ?? (writes ? formOfNew(c, {}) : null)
  return answerPage(c, <SessionPage {...{ view, actor, reading, own, place, guess, text }} />, status)
}

/** The place that the reader is asked about now. */
function placeIn(c: Context<Env>, { session, current, series }: SessionReading, own: string | undefined) {
  const asked = session.asked[openTurn(current) ?? 1]
  return asked.placeCode ?? own ?? placeOf(session, asked, c.var.actor, series)
}
