import { type CivilDate, civilDateOf, formatTime } from '../i18n/format.ts'

/** The instant at which clocks in Sweden show a time (`HH:MM`) on a day. */
export function swedishInstant(date: CivilDate, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`)
  // The offset is that of the instant sought, which is known only nearly until the offset is.
  const nearly = shown - offsetAt(shown)
  return new Date(shown - offsetAt(nearly))
}

/** In spring the clocks leap from two to three: what lies between is on no clock. */
export function existsInSweden(date: CivilDate, time: string): boolean {
  const instant = swedishInstant(date, time)
  return swedishClock(instant) === time && civilDateOf(instant) === date
}

/** `09:00`, as a time field holds it. */
export function swedishClock(instant: Date): string {
  return formatTime('en', instant)
}

const offsetName = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' })

/** Milliseconds that Swedish clocks are ahead of UTC. */
function offsetAt(instant: number): number {
  const name = offsetName.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const [, hours = '0', minutes = '0'] = /GMT\+(\d\d):(\d\d)/.exec(name) ?? []
  return (Number(hours) * 60 + Number(minutes)) * 60_000
}
