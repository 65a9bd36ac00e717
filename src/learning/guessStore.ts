import { randomUUID } from 'node:crypto'
import type { Db } from '../db/database.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { placesOfCounty } from '../population/places.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { latestVintage } from '../population/store.ts'
import { awaitTurn } from '../record/store.ts'
import { type PartyKind, toldKinds } from './gain.ts'
import { offBy, placeOf, promptOf, type SeriesByPlace, truthOf } from './question.ts'
import { currentStep, type Mark, openTurn, type Session, type Sureness, type Turn } from './session.ts'
import { recordStep, refusal, stepsOf } from './store.ts'

/** In which seat somebody guesses. */
export type Guesser = {
  readonly seatId: string
  readonly partyCode: string
  readonly countyCode: string
}

export type Guess = { readonly answer: readonly number[]; readonly sureness: Sureness }

/** A participant's own place and guesses, for nobody else to see. */
export type Own = {
  readonly participantId: string
  readonly placeCode: string
  /** As they were given; where the truth has been shown, as they were marked. */
  readonly guesses: Readonly<Partial<Record<Turn, Guess>>>
  readonly supported: ReadonlySet<string>
}

/**
 * One guess a person and turn: given again, it takes the place of the first, and the same one again changes nothing.
 * Refused when the truth has been shown. The log tells that somebody has guessed, never what.
 */
export async function saveGuess(
  db: Db,
  doer: Recorder,
  session: Session,
  turn: Turn,
  guesser: Guesser,
  guess: Guess,
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const step = currentStep(await stepsOf(db, session.id))
  if (openTurn(step) !== turn)
    throw refusal(session.id, ({ refusals }) => (step === null ? refusals.notOpen : refusals.shown))
  const { participantId } = await participantOf(db, doer, session, guesser)
  const at = { partnershipId, sessionId: session.id, turn, participantId }
  const [before] = await guessesOf(db, session.id, turn, participantId)
  if (before && before.sureness === guess.sureness && String(before.answer) === String(guess.answer)) return
  const { answer, sureness } = guess
  await db
    .insertInto('learningGuess')
    .values({ ...at, answer, sureness })
    .onConflict((oc) =>
      oc.columns(['partnershipId', 'sessionId', 'turn', 'participantId']).doUpdateSet({ answer, sureness }),
    )
    .execute()
  await recordStep(db, doer, session, before ? 'learning.guessChanged' : 'learning.guessed', { turn })
}

/**
 * Whoever acts in the session, known from the first thing that they do in it. A person takes part once, in the hat
 * they wore then. A seat that somebody else held before them is theirs now.
 */
export async function participantOf(
  db: Db,
  { partnershipId, id: personId }: Recorder,
  session: Session,
  { seatId, partyCode, countyCode }: Guesser,
): Promise<{ readonly participantId: string; readonly placeCode: string }> {
  const own = await ownParticipant(db, session.id, personId)
  if (own) return own
  const left = await db
    .deleteFrom('learningParticipant')
    .where('sessionId', '=', session.id)
    .where('seatId', '=', seatId)
    .returning('participantId')
    .executeTakeFirst()
  if (left)
    await db
      .deleteFrom('learningGuess')
      .where('sessionId', '=', session.id)
      .where('participantId', '=', left.participantId)
      .execute()
  const { kind: partyKind } = await db
    .selectFrom('seat')
    .innerJoin('party', 'party.id', 'seat.partyId')
    .select('party.kind')
    .where('seat.id', '=', seatId)
    .executeTakeFirstOrThrow()
  const series = await seriesFor(db, session, countyCode)
  const placeCode = placeOf(session, session.asked[1], { partyCode, countyCode }, series)
  // By chance: an id that grows with time would tell when it was given, and so by whom.
  const participantId = randomUUID()
  const sessionId = session.id
  await db
    .insertInto('learningParticipant')
    .values({ partnershipId, sessionId, personId, seatId, participantId, partyKind, placeCode })
    .execute()
  return { participantId, placeCode }
}

/** Null for somebody who has done nothing in the session, or when it has ended. */
export async function ownOf(db: Db, sessionId: string, personId: string): Promise<Own | null> {
  const participant = await ownParticipant(db, sessionId, personId)
  if (!participant) return null
  const { participantId } = participant
  const columns = ['turn', 'answer', 'sureness'] as const
  const [open, shown, supports] = await Promise.all([
    db
      .selectFrom('learningGuess')
      .select(columns)
      .where('sessionId', '=', sessionId)
      .where('participantId', '=', participantId)
      .execute(),
    db
      .selectFrom('learningMark')
      .select(columns)
      .where('sessionId', '=', sessionId)
      .where('participantId', '=', participantId)
      .execute(),
    db
      .selectFrom('learningSupport')
      .select('textId')
      .where('sessionId', '=', sessionId)
      .where('participantId', '=', participantId)
      .execute(),
  ])
  const guesses = [...shown, ...open].map(({ turn, answer, sureness }) => [
    turn,
    { answer, sureness: sureness as Sureness },
  ])
  return {
    ...participant,
    guesses: Object.fromEntries(guesses),
    supported: new Set(supports.map(({ textId }) => textId)),
  }
}

/**
 * Turns the guesses of a turn into marks, and answers with the vintage that the truth was read from. Those who guessed
 * about their own municipality leave how far off they were, which tells of no place. Refused where the truth is gone.
 */
export async function reveal(
  db: Db,
  { partnershipId }: Recorder,
  session: Session,
  turn: Turn,
  countyCode: string,
): Promise<number> {
  const vintage = (await latestVintage(db))?.number
  if (vintage === undefined) throw refusal(session.id, (words) => words.refusals.noTruth)
  const series = await seriesFor(db, session, countyCode, vintage)
  const truthAt = (placeCode: string) => {
    const prompt = promptOf(session, session.asked[turn], placeCode, series)
    return prompt && truthOf(session, prompt, series)
  }
  const shared = session.asked[turn].placeCode
  if (shared !== null && !truthAt(shared)) throw refusal(session.id, (words) => words.refusals.noTruth)

  const guesses = await guessesOf(db, session.id, turn)
  const counted = guesses.flatMap((guess) => {
    if (shared !== null) return [{ ...guess, left: guess.answer }]
    const truth = truthAt(guess.placeCode)
    return truth ? [{ ...guess, left: offBy(guess.answer, truth) }] : []
  })
  const told = toldKinds(counted.map(({ partyKind }) => partyKind))
  if (counted.length > 0)
    await db
      .insertInto('learningMark')
      .values(
        counted.map(({ participantId, partyKind, left, sureness }) => ({
          partnershipId,
          sessionId: session.id,
          turn,
          participantId,
          partyKind: told.has(partyKind) ? partyKind : null,
          answer: left,
          sureness,
        })),
      )
      .execute()
  await db.deleteFrom('learningGuess').where('sessionId', '=', session.id).where('turn', '=', turn).execute()
  return vintage
}

/** From here on nobody can tell whose a mark is. */
export async function endKeys(db: Db, sessionId: string): Promise<void> {
  await db.deleteFrom('learningParticipant').where('sessionId', '=', sessionId).execute()
}

/** In the order of their ids, which are by chance. */
export async function marksOf(
  db: Db,
  sessionId: string,
): Promise<readonly (Mark & { readonly turn: Turn })[]> {
  const rows = await db
    .selectFrom('learningMark')
    .select(['turn', 'participantId', 'partyKind as kind', 'answer', 'sureness'])
    .where('sessionId', '=', sessionId)
    .orderBy('participantId')
    .execute()
  // The check constraint keeps the sureness to its scale.
  return rows.map((row) => ({ ...row, sureness: row.sureness as Sureness }))
}

/**
 * The series that a session asks about: those of the county and its municipalities, and of the places that are named.
 * As known in a vintage, or now.
 */
export async function seriesFor(
  db: Db,
  { indicatorId, asked }: Pick<Session, 'indicatorId' | 'asked'>,
  countyCode: string,
  asOf?: number,
): Promise<SeriesByPlace> {
  const named = [asked[1].placeCode, asked[2].placeCode].filter((code) => code !== null)
  const placeCodes = [...new Set([...placesOfCounty(countyCode).map(({ code }) => code), ...named])]
  const all = await seriesOf(db, {
    indicatorIds: [indicatorId],
    placeCodes,
    sexes: ['T'],
    ...(asOf === undefined ? {} : { asOf }),
  })
  return new Map(all.map((series) => [series.placeCode, series]))
}

async function ownParticipant(db: Db, sessionId: string, personId: string) {
  return db
    .selectFrom('learningParticipant')
    .select(['participantId', 'placeCode'])
    .where('sessionId', '=', sessionId)
    .where('personId', '=', personId)
    .executeTakeFirst()
}

async function guessesOf(
  db: Db,
  sessionId: string,
  turn: Turn,
  participantId?: string,
): Promise<
  readonly (Guess & {
    readonly participantId: string
    readonly partyKind: PartyKind
    readonly placeCode: string
  })[]
> {
  const rows = await db
    .selectFrom('learningGuess as guess')
    .innerJoin('learningParticipant as participant', (join) =>
      join
        .onRef('participant.sessionId', '=', 'guess.sessionId')
        .onRef('participant.participantId', '=', 'guess.participantId'),
    )
    .select(['guess.participantId', 'guess.answer', 'guess.sureness'])
    .select(['participant.partyKind', 'participant.placeCode'])
    .where('guess.sessionId', '=', sessionId)
    .where('guess.turn', '=', turn)
    .$if(participantId !== undefined, (query) => query.where('guess.participantId', '=', participantId!))
    .execute()
  return rows.map((row) => ({ ...row, sureness: row.sureness as Sureness }))
}
