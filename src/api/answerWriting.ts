import type { Context } from 'hono'
import { validate as isUuid } from 'uuid'
import { answerSentAs, answersOf, type NewAnswer, recordAnswer } from '../decisions/adoptionStore.ts'
import type { RecordedAnswer } from '../decisions/answering.ts'
import { answerFields, answerForm } from '../decisions/answerSchema.ts'
import { refuseEnded } from '../decisions/ended.ts'
import { answerableOutcome } from '../decisions/followUpStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { requirePreparer } from '../identity/actor.ts'
import { languageOf } from '../platform/language.ts'
import { awaitTurn } from '../record/store.ts'
import type { ApiEnv } from './insideToken.ts'
import { invalid, invalidFields, readTexts, requireNumbers } from './jsonBody.ts'
import { keyIn } from './links.ts'
import { Problem } from './problem.ts'
import { problemWords } from './problemWords.ts'

/**
 * A party's answer to an outcome, sent by the party's own system: read by the schema of the form, recorded by the
 * store of the form, for the seat that the token acts as. Sent again under the same Idempotency-Key, it is recorded
 * once. Answers with the party, and whether the answer is new.
 */
export async function writeAnswer(
  c: Context<ApiEnv>,
  outcomeId: string,
): Promise<{ readonly partyId: string; readonly isNew: boolean }> {
  const { db, token, now } = c.var
  const { actor } = token
  const language = languageOf(c)
  requirePreparer(actor)
  const sentAs = c.req.header('Idempotency-Key')?.replaceAll('"', '').toLowerCase() ?? ''
  if (!isUuid(sentAs)) throw noIdempotencyKey()
  const texts = await readTexts(c, Object.keys(answerFields(language)))
  requireNumbers(texts, ['seen', 'corrects'])
  await awaitTurn(db, actor.partnershipId)
  const today = civilDateOf(now)
  const answerable = await answerableOutcome(db, outcomeId)
  refuseEnded(answerable)
  const { outcome, request } = answerable
  const read = answerForm(language, { outcome, request, actor, today }).safeParse({
    ...texts,
    ...(texts.party && { party: keyIn(texts.party) }),
  })
  if (!read.success) throw invalidFields(read.error)

  const { party: partyId, registeredAt, seen, ...told } = read.data
  const answer: NewAnswer = { ...told, partyId, registeredAt: registeredAt || null }
  const answers = await answersOf(db, outcome.id)
  const number = await answerSentAs(db, outcome.id, sentAs)
  if (number !== null) {
    if (isSame(answers.find((each) => each.number === number)!, answer)) return { partyId, isNew: false }
    throw new Problem('conflict', (reader) => problemWords(reader).idempotency.reused)
  }
  const own = answers.filter((each) => each.partyId === partyId)
  if (answer.corrects !== null && !own.some((each) => each.number === answer.corrects)) {
    throw invalid([{ field: 'corrects', detail: (reader) => problemWords(reader).correctsUnknown }])
  }
  // Whoever corrects an answer, or says that it has seen it, knows of it; a later one is told.
  const known = Math.max(seen, answer.corrects ?? 0)
  const later = own.findLast((each) => each.number > known)
  if (later) throw new Problem('conflict', (reader) => problemWords(reader).answeredMeanwhile(later.number))
  await recordAnswer(db, actor, outcome, answer, today, sentAs)
  return { partyId, isNew: true }
}

export function noIdempotencyKey(): Problem {
  const detail = (reader: Language) => problemWords(reader).idempotency.missing
  return new Problem('bad-request', detail, { errors: [{ field: 'Idempotency-Key', detail }] })
}

function isSame(recorded: RecordedAnswer, sent: NewAnswer): boolean {
  return (Object.keys(sent) as (keyof NewAnswer)[]).every((name) => recorded[name] === sent[name])
}
