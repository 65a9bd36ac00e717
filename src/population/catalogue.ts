import type { Indicator } from './indicator.ts'

/** What a title tells of an indicator, until somebody who knows better has said it. */
export function readTitle(title: string): Pick<Indicator, 'name' | 'unit' | 'describes'> {
  return {
    name: shortName(title),
    unit: /andel \(%\)|\(%\)$/.test(title) ? 'percent' : 'number',
    // Kolada's word for an operation that lies in the municipality, whoever uses it.
    describes: /lägeskommun/i.test(title) ? 'operation' : 'population',
  }
}

/** The title without what it is counted in, which stands beside every value: `, andel (%)`, `, antal/1000 inv`. */
function shortName(title: string): string {
  const name = title.replace(/, (?:andel[^,()]*\(%\)|antal(?:\/[^,()]*)?)(?= \(|$)/, '').trim()
  return (name || title).slice(0, 200)
}

type Known = Pick<Indicator, 'title' | 'name' | 'description' | 'unit' | 'direction' | 'describes'>

type Told = Pick<Known, 'title'> & {
  readonly description: string | null
  readonly direction: 'increase' | 'decrease' | null
}

/** What a catalogue changes; null when it says nothing new. What people have said themselves it leaves alone. */
export function retold(known: Known, told: Told): Known | null {
  const before = readTitle(known.title)
  const after = readTitle(told.title)
  const next: Known = {
    title: told.title,
    description: told.description ?? known.description,
    name: known.name === before.name ? after.name : known.name,
    unit: known.unit === before.unit ? after.unit : known.unit,
    describes: known.describes === before.describes ? after.describes : known.describes,
    direction: known.direction === 'neutral' ? (told.direction ?? 'neutral') : known.direction,
  }
  const changed = Object.keys(next).some((key) => next[key as keyof Known] !== known[key as keyof Known])
  return changed ? next : null
}
