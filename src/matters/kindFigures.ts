import type { CivilDate } from '../i18n/format.ts'
import type { Standing } from './alarms.ts'
import { type Step, steps } from './decisionPath.ts'
import { type Duration, type Spread, spreadOf } from './duration.ts'
import {
  awaited,
  daysInPlace,
  daysOf,
  type InPlace,
  isClosed,
  type Journey,
  lastStay,
  presentStay,
  wholeDays,
} from './matter.ts'

/** What has become of the matters of a kind. */
export type KindFigures = {
  readonly of: number
  readonly open: number
  readonly finished: number
  /** Stopped for good before they were carried out. */
  readonly lost: number
  /** How many places a matter has been in so far; of those that have gone all the way, the least and the most. */
  readonly places: { readonly least: number; readonly most: number } | null
  readonly toDecision: Spread | null
  readonly whole: Spread | null
  readonly steps: readonly { readonly step: Step; readonly spread: Spread | null }[]
  /** The one that has held a matter longest comes first. */
  readonly stops: readonly Stop[]
}

/** A step in a body, and what stands there. */
export type Stop = {
  readonly step: Step
  /** Null: the parties, each by itself. */
  readonly bodyId: string | null
  readonly waiting: number
  /** Of the one that has waited there longest; 0 when none waits. */
  readonly longest: number
  /** How many were stopped for good here, and how many were sent back from here. */
  readonly lost: number
  readonly returned: number
}

export function kindFigures(standings: readonly Pick<Standing, 'journey'>[], today: CivilDate): KindFigures {
  const journeys = standings.map(({ journey }) => journey)
  const finished = journeys.filter(({ state }) => state === 'finished')
  const lost = journeys.filter((journey) => isClosed(journey) && journey.state !== 'finished')
  const places = finished.map(({ stays }) => stays.filter(({ kind }) => kind === 'in').length)
  return {
    of: journeys.length,
    open: journeys.length - finished.length - lost.length,
    finished: finished.length,
    lost: lost.length,
    places: places.length > 0 ? { least: Math.min(...places), most: Math.max(...places) } : null,
    toDecision: spreadOf(journeys.map((journey) => untilDecided(journey, today))),
    whole: spreadOf(
      journeys.map((journey) => ({ days: wholeDays(journey, today), ended: journey.state === 'finished' })),
    ),
    steps: steps.map((step) => ({
      step,
      spread: spreadOf(journeys.flatMap((journey) => inStep(journey, step, today))),
    })),
    stops: stopsOf(journeys, today),
  }
}

/** From that it was raised until it was first to be carried out; what was stopped on the way never got there. */
function untilDecided(journey: Journey, today: CivilDate): Duration {
  const { stays, raisedOn } = journey
  const carried = stays.find((stay) => stay.kind === 'in' && stay.step === 'carryOut')
  if (carried) return { days: daysOf({ from: raisedOn, to: carried.from }, today), ended: true }
  return { days: wholeDays(journey, today), ended: false }
}

/** All its days in a step, over every time that it was there. Not ended while it is there, or was when it stopped. */
function inStep(journey: Journey, step: Step, today: CivilDate): readonly Duration[] {
  const stays = journey.stays.filter((stay): stay is InPlace => stay.kind === 'in' && stay.step === step)
  if (stays.length === 0) return []
  const days = stays.reduce((sum, stay) => sum + daysOf(stay, today), 0)
  return [{ days, ended: journey.state === 'finished' || lastStay(journey).step !== step }]
}

function stopsOf(journeys: readonly Journey[], today: CivilDate): readonly Stop[] {
  const found = new Map<string, Stop>()
  const change = (step: Step, bodyIds: readonly string[], by: (stop: Stop) => Partial<Stop>) => {
    for (const bodyId of bodyIds.length > 0 ? bodyIds : [null]) {
      const key = `${step} ${bodyId ?? ''}`
      const stop = found.get(key) ?? { step, bodyId, waiting: 0, longest: 0, lost: 0, returned: 0 }
      found.set(key, { ...stop, ...by(stop) })
    }
  }
  for (const journey of journeys) {
    let before: InPlace | null = null
    for (const stay of journey.stays) {
      if (stay.kind !== 'in') continue
      change(stay.step, stay.bodyIds, () => ({}))
      if (stay.returned && before)
        change(before.step, before.bodyIds, ({ returned }) => ({ returned: returned + 1 }))
      before = stay
    }
    const here = presentStay(journey)
    if (here) {
      const waiting = awaited(here)
      if (waiting.length > 0 || here.bodyIds.length === 0)
        change(here.step, waiting, (stop) => ({
          waiting: stop.waiting + 1,
          longest: Math.max(stop.longest, daysInPlace(journey, today)),
        }))
    }
    if (isClosed(journey) && journey.state !== 'finished') {
      const { step, bodyIds } = lastStay(journey)
      change(step, bodyIds, (stop) => ({ lost: stop.lost + 1 }))
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.longest - a.longest || b.lost - a.lost || steps.indexOf(a.step) - steps.indexOf(b.step),
  )
}
