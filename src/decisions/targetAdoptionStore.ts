import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { addLink, linksOf } from '../record/store.ts'
import type { Target } from '../targets/target.ts'
import {
  type Adoptable,
  answerOn,
  boundAmong,
  countsFrom,
  type InForce,
  inForce,
  type NotInForce,
  partyState,
} from './adoption.ts'
import { type Recorder, requestAdoption } from './adoptionStore.ts'
import { adoptableOf } from './matrixStore.ts'
import type { OutcomeInContext } from './outcome.ts'
import { enterDecision, outcomeFor } from './store.ts'

/** An outcome by which parties adopt a target, and for whom it is in force. */
export type TargetAdoption = {
  readonly outcome: OutcomeInContext
  readonly standing: InForce | NotInForce
  /** The parties of the day by name: those that it binds, and those that it does not. */
  readonly bound: readonly string[]
  readonly others: readonly string[]
  /** What each of them has answered, whether it is in force or not. A party that changed it has not adopted yet. */
  readonly answers: readonly { readonly party: string; readonly answer: TargetAnswer }[]
}

export type TargetAnswer = 'adopted' | 'declined' | 'waiting' | 'late'

/** Read from what points at the target and from the parties' answers; stored nowhere. The latest first. */
export async function adoptionsOfTarget(
  db: Db,
  targetId: string,
  today: CivilDate,
): Promise<readonly TargetAdoption[]> {
  const links = await linksOf(db, { kind: 'target', id: targetId })
  const ids = links.flatMap(({ relation, forward, thing }) =>
    relation === 'adopts' && !forward && thing.kind === 'outcome' ? thing.id : [],
  )
  const parties = await partiesOn(db, today)
  const found: TargetAdoption[] = []
  for (const id of ids.toReversed()) {
    const adoptable = await adoptableOf(db, id)
    const bound = new Set(
      boundAmong(
        adoptable,
        parties.map((party) => party.id),
        today,
      ),
    )
    found.push({
      outcome: await outcomeFor(db, id),
      standing: inForce(adoptable, today),
      bound: parties.filter((party) => bound.has(party.id)).map(({ name }) => name),
      others: parties.filter((party) => !bound.has(party.id)).map(({ name }) => name),
      answers: parties.map((party) => ({
        party: party.name,
        answer: answerOf(adoptable, party.id, bound.has(party.id), today),
      })),
    })
  }
  return found
}

function answerOf(adoptable: Adoptable, partyId: string, isBound: boolean, today: CivilDate): TargetAnswer {
  if (isBound) return 'adopted'
  const answer = answerOn(adoptable, partyId, today)
  const from = answer && countsFrom(answer)
  if (from && from <= today) return 'adopted'
  if (answer?.kind === 'declined') return 'declined'
  return partyState(adoptable, partyId, today) === 'late' ? 'late' : 'waiting'
}

/** An outcome that there is already, for instance from a meeting, is the one by which the target is adopted. */
export async function tieOutcome(db: Db, doer: Recorder, targetId: string, outcomeId: string): Promise<void> {
  const target = { kind: 'target', id: targetId } as const
  const outcome = { kind: 'outcome', id: outcomeId } as const
  await addLink(db, doer.partnershipId, target, 'leadsTo', outcome)
  await addLink(db, doer.partnershipId, outcome, 'adopts', target)
}

/** The target becomes an agreement that every party of the day is asked to adopt. The caller has its turn. */
export async function putTarget(
  db: Db,
  doer: Recorder,
  target: Target,
  {
    id,
    title,
    text,
    decidedBy,
    answerBy,
  }: {
    readonly id: string
    readonly title: string
    readonly text: string
    readonly decidedBy: string
    readonly answerBy: CivilDate
  },
  today: CivilDate,
): Promise<string> {
  const outcome = await enterDecision(db, doer, {
    id,
    kind: 'agreement',
    title,
    text,
    dissent: '',
    takenOn: today,
    decidedBy,
    section: '',
    diaryNumber: '',
  })
  const parties = await partiesOn(db, today)
  await requestAdoption(db, doer, outcome, {
    askedOn: today,
    answerBy,
    needs: null,
    partyIds: parties.map((party) => party.id),
  })
  await tieOutcome(db, doer, target.id, outcome.id)
  return outcome.id
}
