import { capitalised } from '../i18n/format.ts'
import type { Place } from '../population/place.ts'
import { isLate, type ShownEffect, type Turn, turnOf } from '../targets/effect.ts'
import { fromTo, strengthAndDay } from '../targets/effectParts.tsx'
import { count, day, heading, list, text } from './pieces.ts'
import type { Block } from './report.ts'
import type { ReportSource } from './source.ts'

const others = { unchanged: 'Oförändrat', changed: 'Förändrades utan att vara bättre eller sämre' } as const

/** Good and bad under headings of their own, equally large: where there is none of a kind, that is said. */
export function effectBlocks(source: ReportSource, place: Place): readonly Block[] {
  const year = source.knownOn.slice(0, 4)
  const of = (turn: Turn) => concerning(source.shown, place).filter((effect) => turnOf(effect) === turn)
  const late = concerning(source.due, place).filter(isLate)
  const waiting = concerning(source.due, place).filter((effect) => !isLate(effect))
  return [
    heading('Det här blev bättre'),
    ...shown(of('better'), `Ingen effekt till det bättre har visats under ${year}.`),
    heading('Det här blev sämre'),
    ...shown(of('worse'), `Ingen effekt till det sämre har visats under ${year}.`),
    ...(['unchanged', 'changed'] as const).flatMap((turn) =>
      of(turn).length > 0 ? [heading(others[turn]), ...shown(of(turn), '')] : [],
    ),
    ...(late.length + waiting.length > 0 ? [heading('Utlovat och ännu inte visat')] : []),
    ...list([
      ...late.map(
        ({ title, dueOn, daysLate, responsible }) =>
          `${title}: skulle ha visats ${day(dueOn)}, ${count(daysLate, 'dag', 'dagar', false)} sedan. Ansvarig: ${responsible}.`,
      ),
      ...waiting.map(
        ({ title, dueOn, responsible }) => `${title}: visas senast ${day(dueOn)}. Ansvarig: ${responsible}.`,
      ),
    ]),
  ]
}

/** Of the county as a whole, or of the place itself. */
export function concerning<E extends { readonly place: { readonly kind: string; readonly code: string } }>(
  effects: readonly E[],
  place: Place,
): readonly E[] {
  if (place.kind === 'county') return effects
  return effects.filter((effect) => effect.place.kind === 'county' || effect.place.code === place.code)
}

function shown(effects: readonly ShownEffect[], none: string): readonly Block[] {
  if (effects.length === 0) return [text(none)]
  return effects.flatMap((effect) => [
    heading(effect.title, 4),
    text(
      `${effect.indicator.name}, ${effect.place.kind === 'county' ? 'länet' : effect.place.name}. ${fromTo('sv', effect)} ${effect.showing.story}${effect.showing.others ? ` Annat som kan förklara det: ${effect.showing.others}` : ''}`,
    ),
    text(capitalised(strengthAndDay('sv', effect)), 'muted'),
  ])
}
