import type { Db } from '../db/database.ts'
import { outcomes } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Step } from '../matters/decisionPath.ts'
import { latestPath } from '../matters/decisionPath.ts'
import { type Happening, journeyOf } from '../matters/matter.ts'
import { movingProblems } from '../matters/moving.ts'
import { addKind, matterKinds } from '../matters/pathStore.ts'
import { readyPaths } from '../matters/readyPaths.ts'
import { matterFor, raiseMatter, recordMovement } from '../matters/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import type { Thing } from '../record/thing.ts'
import type { DemoCounty } from './county.ts'
import { daysFrom } from './days.ts'

/** Bodies and outcomes by their names; days as so many before today. */
type DemoMovement = { readonly ago: number; readonly note?: string } & (
  | { readonly to: Step; readonly in: readonly string[]; readonly back?: true }
  | { readonly answered: string }
  | { readonly outcome: string }
  | { readonly stopped: 'dropped' | 'elsewhere' }
  /** Until so many days from today. */
  | { readonly postponed: number }
  | { readonly finished: true }
)

export type DemoMatter = {
  /** By the name of its path. */
  readonly kind: string
  readonly title: string
  readonly need: string
  /** A party or a body. */
  readonly by: string
  readonly in: string
  readonly ago: number
  /** The indicator of the target that it stems from. */
  readonly target?: string
  readonly way: readonly DemoMovement[]
}

/** The ready paths of a county, and what has gone along them so far. */
export async function raiseMatters(
  db: Db,
  doer: Signer,
  { paths, matters, foundedOn }: Pick<DemoCounty, 'paths' | 'matters' | 'foundedOn'>,
  now: Date,
  targets: ReadonlyMap<string, string>,
): Promise<void> {
  const today = civilDateOf(now)
  const [parties, all, taken] = [await partiesOn(db, today), await bodies(db), await outcomes(db)]
  const since = new Date(`${foundedOn}T12:00:00Z`)
  for (const path of readyPaths(paths, all) ?? []) await addKind(db, doer, { ...path, since })
  const known = (await matterKinds(db)).map(latestPath)
  const body = (name: string) => all.find((each) => each.name === name)!.id
  for (const matter of matters) {
    const path = known.find(({ name }) => name === matter.kind)!
    const party = parties.find(({ name }) => name === matter.by)
    const target = matter.target && targets.get(matter.target)
    const origin: Thing | null = target ? { kind: 'target', id: target } : null
    const id = await raiseMatter(db, doer, {
      title: matter.title,
      need: matter.need,
      path,
      raisedBy: party ? { kind: 'party', id: party.id } : { kind: 'body', id: body(matter.by) },
      bodyId: body(matter.in),
      on: daysFrom(today, -matter.ago),
      origin,
    })
    for (const step of matter.way) {
      const logged = await matterFor(db, id)
      const outcome = 'outcome' in step ? taken.find(({ title }) => title === step.outcome)! : null
      const movement = { ...happeningOf(step, body, outcome?.id ?? '', today), ...told(step, outcome, today) }
      const ground = { stages: path.stages, bodies: all, outcome, today }
      const [problem] = movingProblems(movement, { ...ground, journey: journeyOf(logged, logged.entries) })
      if (problem) throw new Error(`${matter.title}: ${problem.field} ${problem.kind}.`)
      await recordMovement(db, doer, logged, movement)
    }
  }
}

/** What was decided, was decided on the day that the outcome was taken. */
function told({ ago, note = '' }: DemoMovement, outcome: { takenOn: CivilDate } | null, today: CivilDate) {
  return { on: outcome?.takenOn ?? daysFrom(today, -ago), note }
}

function happeningOf(
  step: DemoMovement,
  body: (name: string) => string,
  outcomeId: string,
  today: CivilDate,
): Happening {
  if ('to' in step)
    return { kind: step.back ? 'returned' : 'moved', step: step.to, bodyIds: step.in.map(body) }
  if ('answered' in step) return { kind: 'answered', bodyIds: [body(step.answered)] }
  if ('outcome' in step) return { kind: 'decided', step: 'carryOut', bodyIds: [], outcomeId }
  if ('stopped' in step) return { kind: 'stopped', why: step.stopped, until: null }
  if ('postponed' in step)
    return { kind: 'stopped', why: 'postponed', until: daysFrom(today, step.postponed) }
  return { kind: 'finished' }
}
