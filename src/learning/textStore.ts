import { sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { MatterKind } from '../matters/decisionPath.ts'
import { latestPath } from '../matters/decisionPath.ts'
import { raiseMatter } from '../matters/store.ts'
import { addAgendaItem } from '../meetings/agendaStore.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { type Guesser, participantOf } from './guessStore.ts'
import { currentStep, type Session } from './session.ts'
import { recordStep, refusal, stepsOf } from './store.ts'
import { mergeable, type TextKind, type Written } from './text.ts'

/** So many from one session can still be talked about. */
const mostTexts = 200

/** In the order that they were written. */
export async function textsOf(db: Db, sessionId: string): Promise<readonly Written[]> {
  const { rows } = await sql<Omit<Written, 'ledTo'> & { ledTo: readonly Thing[] | null }>`
    select text.id, text.kind, text.words, merger.into_id as "intoId",
      array(select participant_id::text from learning_support support
        where support.session_id = text.session_id and support.text_id = text.id) as supporters,
      (select json_agg(json_build_object('kind', link.to_kind, 'id', link.to_id) order by link.created_at)
        from link where link.from_kind = 'learningText' and link.from_id = text.id::text) as "ledTo"
    from learning_text text
    left join learning_merger merger on merger.session_id = text.session_id and merger.text_id = text.id
    where text.session_id = ${sessionId}
    order by text.id`.execute(db)
  return rows.map((row) => ({ ...row, ledTo: row.ledTo ?? [] }))
}

export async function textFor(db: Db, sessionId: string, id: string): Promise<Written> {
  const found = isUuid(id) ? (await textsOf(db, sessionId)).find((text) => text.id === id) : undefined
  if (!found) throw new Refusal('not-found', '')
  return found
}

/** Explanations while they are asked for, and questions likewise. Sent twice, it is written once. */
export async function writeText(
  db: Db,
  doer: Recorder,
  session: Session,
  text: { readonly id: string; readonly kind: TextKind; readonly words: string },
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await requireStep(db, session, text.kind)
  const texts = await textsOf(db, session.id)
  if (texts.some(({ id, kind, words }) => id === text.id || (kind === text.kind && words === text.words)))
    return
  if (texts.length >= mostTexts) throw refusal(session.id, (words) => words.refusals.tooManyTexts)
  await db
    .insertInto('learningText')
    .values({ partnershipId, sessionId: session.id, ...text })
    .execute()
  await recordStep(db, doer, session, text.kind === 'explanation' ? 'learning.explained' : 'learning.asked', {
    words: text.words,
  })
}

/** One tap; again changes nothing. */
export async function supportText(
  db: Db,
  doer: Recorder,
  session: Session,
  text: Written,
  guesser: Guesser,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await requireStep(db, session, text.kind)
  const { participantId } = await participantOf(db, doer, session, guesser)
  if (text.supporters.includes(participantId)) return
  await db
    .insertInto('learningSupport')
    .values({ partnershipId, sessionId: session.id, textId: text.id, participantId })
    .onConflict((oc) => oc.doNothing())
    .execute()
  await recordStep(db, doer, session, 'learning.supported')
}

export async function withdrawSupport(
  db: Db,
  doer: Recorder,
  session: Session,
  text: Written,
  participantId: string,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  await requireStep(db, session, text.kind)
  await db
    .deleteFrom('learningSupport')
    .where('sessionId', '=', session.id)
    .where('textId', '=', text.id)
    .where('participantId', '=', participantId)
    .execute()
  await recordStep(db, doer, session, 'learning.supportWithdrawn')
}

/** The one that leads says that two texts say the same. Both stay readable. */
export async function mergeText(
  db: Db,
  doer: Recorder,
  session: Session,
  textId: string,
  intoId: string,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const texts = await textsOf(db, session.id)
  const text = texts.find(({ id }) => id === textId)
  const into = text && mergeable(texts, text).find(({ id }) => id === intoId)
  if (!text || !into) throw refusal(session.id, (words) => words.refusals.notMergeable)
  if (text.intoId !== null) return
  await db
    .insertInto('learningMerger')
    .values({ partnershipId, sessionId: session.id, textId, intoId, mergedBy: doer.id })
    .execute()
  await recordStep(db, doer, session, 'learning.merged', { words: text.words, into: into.words })
}

export async function partText(db: Db, doer: Recorder, session: Session, text: Written): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  if (text.intoId === null) return
  await db
    .deleteFrom('learningMerger')
    .where('sessionId', '=', session.id)
    .where('textId', '=', text.id)
    .execute()
  await recordStep(db, doer, session, 'learning.parted', { words: text.words })
}

/** A question becomes a matter on the way that its kind goes. Answers with the matter's id. */
export async function raiseQuestion(
  db: Db,
  doer: Recorder,
  text: Written,
  matter: {
    readonly id: string
    readonly kind: MatterKind
    readonly partyId: string
    readonly bodyId: string
    readonly on: CivilDate
    readonly need: string
  },
): Promise<string> {
  const { kind, partyId, ...rest } = matter
  return raiseMatter(db, doer, {
    ...rest,
    title: text.words.slice(0, 200),
    raisedBy: { kind: 'party', id: partyId },
    path: latestPath(kind),
    origin: { kind: 'learningText', id: text.id },
  })
}

/** A question becomes a point on the agenda of a meeting; once on each. */
export async function putOnAgenda(
  db: Db,
  doer: Recorder,
  session: Session,
  text: Written,
  meeting: Meeting,
  description: string,
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  if (text.ledTo.some(({ id }) => id === meeting.id)) return
  await addAgendaItem(db, doer, meeting.id, 'matter', {
    title: text.words.slice(0, 200),
    description,
    minutes: 15,
    form: 'talk',
    origin: 'inside',
    indicatorId: session.indicatorId,
  })
  const [from, to] = [
    { kind: 'learningText', id: text.id } as const,
    { kind: 'meeting', id: meeting.id } as const,
  ]
  await addLink(db, doer.partnershipId, from, 'leadsTo', to)
  await recordStep(db, doer, session, 'learning.putOnAgenda', { words: text.words, meetingId: meeting.id })
}

/** Explanations are written and supported while they are asked for; questions too, until the session ends. */
async function requireStep(db: Db, session: Session, kind: TextKind): Promise<void> {
  const step = currentStep(await stepsOf(db, session.id))
  const open =
    kind === 'explanation' ? step === 'explain' : step === 'questions' || step === 'again' || step === 'gain'
  if (!open) throw refusal(session.id, (words) => words.refusals.notNow)
}
