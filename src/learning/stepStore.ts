import type { Db } from '../db/database.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { awaitTurn } from '../record/store.ts'
import { endKeys, reveal } from './guessStore.ts'
import { currentStep, mayTakeBack, nextSteps, type Step, shows } from './session.ts'
import { answeredIn, recordStep, refusal, sessionFor, stepsOf } from './store.ts'

/**
 * Opens a step, in the writer's turn. One that is open already is left as it is. A step that shows the truth turns
 * the guesses into marks; the last one forgets whose they were.
 */
export async function openStep(
  db: Db,
  doer: Recorder,
  id: string,
  step: Step,
  countyCode: string,
  openedAt = new Date(),
): Promise<void> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  const session = await sessionFor(db, id)
  const opened = await stepsOf(db, id)
  if (opened.some((each) => each.step === step)) return
  if (!nextSteps(currentStep(opened)).includes(step)) throw refusal(id, (words) => words.refusals.notNext)
  const vintage = shows(step) ? await reveal(db, doer, session, step === 'see' ? 1 : 2, countyCode) : null
  if (step === 'done') await endKeys(db, id)
  await db
    .insertInto('learningStep')
    .values({ partnershipId, sessionId: id, step, vintage, openedBy: doer.id, openedAt })
    .execute()
  await recordStep(db, doer, session, 'learning.opened', { step, vintage })
}

/** Takes back the step that was opened last, as long as nobody has answered in it. */
export async function takeBack(db: Db, doer: Recorder, id: string, step: Step): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const session = await sessionFor(db, id)
  const current = currentStep(await stepsOf(db, id))
  // Sent twice, or taken back by somebody else meanwhile.
  if (current !== step) return
  if (!mayTakeBack(current, await answeredIn(db, id))) throw refusal(id, (words) => words.refusals.answered)
  await db.deleteFrom('learningStep').where('sessionId', '=', id).where('step', '=', step).execute()
  await recordStep(db, doer, session, 'learning.takenBack', { step })
}
