import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { civilDateOf } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { bodies } from '../partnership/store.ts'
import type { Writer } from '../record/thing.ts'
import { addReview } from '../review/commissionStore.ts'
import { putMember } from '../review/memberStore.ts'
import { changePhase, phasesOf } from '../review/phaseStore.ts'
import { addQuestion } from '../review/questionStore.ts'
import { reviewFor } from '../review/store.ts'
import { contentsOfTemplate } from '../review/template.ts'
import { daysFrom } from './days.ts'

/** A short follow-up that goes on: its first phase is done, its second late, and a question waits. Invented. */
export async function reviewInVarmland(db: Db, doer: Writer, now: Date): Promise<void> {
  const today = civilDateOf(now)
  const begunOn = daysFrom(today, -54)
  const all = await bodies(db)
  const body = (name: string) => all.find((each) => each.name === name)!
  const client = body('Politiska styrgruppen')
  const text = {
    name: 'Uppföljning av arbetsgrupperna',
    scope:
      'Blev livsområdenas arbetsgrupper det stöd för styrgruppen som var tänkt? Vilka av förslagen från förra mandatperioden är genomförda, och vilka stannade av?',
    leavesAside: 'Arenans syfte och inriktningsdokumentet.',
    client: client.name,
    clientBodyId: client.id,
    begunOn,
  }
  const preparatory = body('Beredningsgruppen')
  const id = await addReview(db, doer, text, {
    ...contentsOfTemplate('follow-up', begunOn),
    groups: [{ kind: 'reference', name: preparatory.name, members: '', bodyId: preparatory.id }],
  })
  const review = await reviewFor(db, id)
  const [first, second] = await phasesOf(db, review)
  const done = { begunOn: first!.fromOn, doneOn: daysFrom(first!.toOn, 2) }
  await changePhase(db, doer, review, first!, { ...first!, ...done })
  await changePhase(db, doer, review, second!, { ...second!, begunOn: daysFrom(second!.fromOn, 4) })
  const holders = await seatHolders(db, today)
  const official = holders.find(({ role }) => role === 'official')!
  await putMember(db, doer, review, {
    personId: official.personId,
    name: official.personName,
    role: 'reviewer',
  })
  await addQuestion(db, doer, review, newId(), {
    question: 'Får vi intervjua dem som har lämnat arbetsgrupperna?',
    ownerId: official.personId,
    dueOn: daysFrom(today, 9),
  })
}
