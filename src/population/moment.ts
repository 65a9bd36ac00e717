import type { CivilDate } from '../i18n/format.ts'

/** A meeting that figures can be shown as of. */
export type PastMeeting = {
  readonly id: string
  readonly bodyName: string
  readonly heldOn: CivilDate
  /** The newest vintage when it was closed; null when nobody has closed it. */
  readonly vintage: number | null
}

/** A time at which less was known than now. */
export type Moment = {
  readonly kind: 'day' | 'meeting' | 'vintage'
  readonly day: CivilDate
  readonly meeting: PastMeeting | null
  /** The vintages that were known. */
  readonly known: readonly number[]
  /** As the address has it, to be carried on to other pages of the same moment. */
  readonly query: Readonly<Record<string, string>>
}

/** What an address asks for: at most one of them counts, the meeting first. */
export type AskedMoment = {
  readonly meeting?: string | undefined
  readonly day?: CivilDate | undefined
  readonly asOf?: number | undefined
}

type NumberedVintage = { readonly number: number; readonly fetchedOn: CivilDate }

/** Null when nothing is asked for, or something that is not there. */
export function momentOf(
  asked: AskedMoment,
  vintages: readonly NumberedVintage[],
  meetings: readonly PastMeeting[],
): Moment | null {
  const until = (last: number) => vintages.flatMap(({ number }) => (number <= last ? number : []))
  const by = (day: CivilDate) => vintages.flatMap(({ number, fetchedOn }) => (fetchedOn <= day ? number : []))

  const meeting = meetings.find(({ id }) => id === asked.meeting)
  if (meeting) {
    const { heldOn, vintage } = meeting
    const known = vintage === null ? by(heldOn) : until(vintage)
    return { kind: 'meeting', day: heldOn, meeting, known, query: { meeting: meeting.id } }
  }
  if (asked.day) {
    return { kind: 'day', day: asked.day, meeting: null, known: by(asked.day), query: { day: asked.day } }
  }
  const last = vintages.find(({ number }) => number === asked.asOf)
  if (!last) return null
  return {
    kind: 'vintage',
    day: last.fetchedOn,
    meeting: null,
    known: until(last.number),
    query: { asOf: String(last.number) },
  }
}
