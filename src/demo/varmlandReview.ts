import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { endPlanned, planInterview, plannedOf } from '../frame/plannedStore.ts'
import { explainSilence } from '../frame/silenceStore.ts'
import { addRow, declare } from '../frame/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { bodies } from '../partnership/store.ts'
import type { Writer } from '../record/thing.ts'
import { addReview } from '../review/commissionStore.ts'
import { putMember } from '../review/memberStore.ts'
import { changePhase, phasesOf } from '../review/phaseStore.ts'
import { addQuestion } from '../review/questionStore.ts'
import type { Review } from '../review/review.ts'
import { reviewFor, voiceRolesOf } from '../review/store.ts'
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
  await sampleOf(db, doer, review, today)
  await addQuestion(db, doer, review, newId(), {
    question: 'Får vi intervjua dem som har lämnat arbetsgrupperna?',
    ownerId: official.personId,
    dueOn: daysFrom(today, 9),
  })
}

/** Ten people in six interviews: one is held, one should have been, the others lie ahead. */
async function sampleOf(db: Db, doer: Writer, review: Review, today: CivilDate): Promise<void> {
  const roles = await voiceRolesOf(db, review)
  const roleId = (name: string) => roles.find((role) => role.name === name)!.id
  await declare(db, doer, review, { interviews: 6, people: 10 })
  const [groups, elected] = [newId(), newId()]
  await addRow(db, doer, review, groups, {
    manner: 'group',
    roleId: roleId('Medarbetare'),
    whom: 'de som sitter i arbetsgrupperna',
    interviews: 2,
    people: 6,
  })
  await addRow(db, doer, review, elected, {
    manner: 'single',
    roleId: roleId('Förtroendevald'),
    whom: 'ledamöter i styrgruppen',
    interviews: 3,
    people: 3,
  })
  const plan = [
    [elected, -6, '10:00', 'Karlstad'],
    [elected, -2, '13:00', ''],
    [groups, 5, '09:00', 'Arvika'],
    [elected, 8, null, ''],
  ] as const
  for (const [rowId, days, at, room] of plan) {
    const day = daysFrom(today, days)
    await planInterview(db, doer, review, newId(), {
      rowId,
      partyIds: [],
      day,
      at,
      isRemote: room === '',
      room,
    })
  }
  const [first] = await plannedOf(db, review)
  await endPlanned(db, doer, review, first!, { how: 'held', words: '', people: 1, sourceId: null })
  await explainSilence(db, doer, review, {
    about: 'role',
    of: roleId('Förvaltningschef'),
    reason: 'heard-otherwise',
    words: 'Förvaltningscheferna svarade i självskattningen i våras.',
  })
}
