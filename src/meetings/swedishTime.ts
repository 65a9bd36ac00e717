import { type CivilDate, formatTime } from '../i18n/format.ts'

/** The instant at which clocks in Sweden show a time (`HH:MM`) on a day. */
export function swedishInstant(date: CivilDate, time: string): Date {
  const shown = Date.parse(`${date}T${time}:00Z`)
  // The offset is that of the instant sought, which is known only nearly until the offset is.
  const nearly = shown - offsetAt(shown)
  return new Date(shown - offsetAt(nearly))
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
