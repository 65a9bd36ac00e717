import type { CivilDate } from '../i18n/format.ts'

/**
 * Reads something once for everybody: whoever asks for the same thing of the same partnership, while nobody has
 * written there, is given what the first one read. `what` names it with everything that the reading hangs on besides
 * the partnership, its revision and the day. Only for what every seat of the partnership may see.
 */
export type ReadOnce = <T>(what: readonly unknown[], read: () => Promise<T>) => Promise<T>

/**
 * What pages have read, kept for as long as the partnership stands at the same revision. A revision is read in the
 * same transaction as what it is the revision of, so that a kept reading is what the database would have answered.
 * When a partnership moves on, all its open pages ask for the same things at once: one of them reads.
 */
export type Readings = {
  at(partnershipId: string, revision: number, day: CivilDate): ReadOnce
}

/** Inside a write, where the revision says nothing about what has been written so far. */
export const readAnew: ReadOnce = (_, read) => read()

const mostPartnerships = 50
const mostOfEach = 300

type Kept = { readonly state: string; readonly readings: Map<string, Promise<unknown>> }

export function makeReadings(): Readings {
  const partnerships = new Map<string, Kept>()

  const keptAt = (partnershipId: string, state: string): Kept => {
    const known = partnerships.get(partnershipId)
    // Taken out and put last, so that the one that is first has been left alone the longest.
    partnerships.delete(partnershipId)
    const kept = known?.state === state ? known : { state, readings: new Map() }
    partnerships.set(partnershipId, kept)
    if (partnerships.size > mostPartnerships) partnerships.delete(partnerships.keys().next().value!)
    return kept
  }

  return {
    at(partnershipId, revision, day) {
      const { readings } = keptAt(partnershipId, `${revision} ${day}`)
      return <T>(what: readonly unknown[], read: () => Promise<T>) => {
        const name = JSON.stringify(what)
        const known = readings.get(name) as Promise<T> | undefined
        if (known) return known
        if (readings.size >= mostOfEach) readings.clear()
        const reading = read()
        readings.set(name, reading)
        // What failed is tried again by the next one who asks.
        reading.catch(() => readings.delete(name))
        return reading
      }
    },
  }
}
