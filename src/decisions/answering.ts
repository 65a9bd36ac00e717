import type { CivilDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { type AskedParty, isConcerned, type Request } from './adoption.ts'
import type { Outcome } from './outcome.ts'

/** A party that is asked, with its name. */
export type NamedParty = AskedParty & { readonly name: string; readonly kind: string }

/** An outcome put to the parties, with their names. */
export type PutRequest = Omit<Request, 'parties'> & { readonly parties: readonly NamedParty[] }

/** An answer as it was recorded, with everything that its page tells. */
export type RecordedAnswer = {
  readonly number: number
  readonly partyId: string
  readonly partyName: string
  readonly answer: 'adopted' | 'amended' | 'declined'
  /** The changes, or why it was declined. */
  readonly words: string
  readonly decidedOn: CivilDate
  readonly body: string
  readonly section: string
  readonly diaryNumber: string
  /** Null: not registered. */
  readonly registeredAt: string | null
  readonly acceptedOn: CivilDate | null
  /** The number of the answer that it was entered in place of. */
  readonly corrects: number | null
  /** The number of the answer that was entered in place of this one. */
  readonly correctedBy: number | null
  readonly recordedByName: string
}

/** The coordinator records the answers of all; others who prepare record those of their own party. */
export function mayAnswerFor(actor: Pick<Actor, 'role' | 'partyId'>, partyId: string): boolean {
  return actor.role === 'coordinator' || (mayPrepare(actor) && actor.partyId === partyId)
}

export type AnswerProblem =
  | { readonly field: 'party'; readonly why: 'not-asked' }
  | { readonly field: 'party'; readonly why: 'left'; readonly party: NamedParty }
  | { readonly field: 'decidedOn'; readonly why: 'before-taken' | 'future' }

/** Why an answer cannot be: nobody who is not asked answers, and nobody before there was anything to answer. */
export function answerProblem(
  { takenOn }: Pick<Outcome, 'takenOn'>,
  request: PutRequest,
  { partyId, decidedOn }: { readonly partyId: string; readonly decidedOn: CivilDate },
  today: CivilDate,
): AnswerProblem | null {
  const party = request.parties.find(({ id }) => id === partyId)
  if (!party) return { field: 'party', why: 'not-asked' }
  if (decidedOn > today) return { field: 'decidedOn', why: 'future' }
  if (decidedOn < takenOn) return { field: 'decidedOn', why: 'before-taken' }
  if (!isConcerned(party, decidedOn)) return { field: 'party', why: 'left', party }
  return null
}
