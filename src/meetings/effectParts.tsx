import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import { type DueEffect, isLate, type ShownEffect, turnOf } from '../targets/effect.ts'
import { SignalMark } from '../targets/effectSignal.tsx'
import { effectPath } from '../targets/paths.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { effectWords } from './effectWords.ts'
import type { MeetingEffects } from './readingStore.ts'

/** One line: how many effects have been shown since the body last met, and how many should have been. */
export function EffectsSummary({ view, effects }: { readonly view: View; readonly effects: MeetingEffects }) {
  const words = effectWords(view.language)
  const late = effects.due.filter(isLate).length
  return (
    <p>
      {words.shown(effects.shown.length, effects.since && formatDate(view.language, effects.since))}
      {late > 0 ? <span class="away"> {words.late(late)}</span> : null}
    </p>
  )
}

/** Every effect, those that went well and those that did not alike; what is late comes first. */
export function EffectList({ view, effects }: { readonly view: View; readonly effects: MeetingEffects }) {
  const { language } = view
  const words = effectWords(language)
  if (effects.shown.length + effects.due.length === 0) return <p class="muted">{words.none}</p>
  return (
    <ul class="rule-list">
      {effects.due.map((effect) => (
        <li>
          <p class={isLate(effect) ? 'effect-turn effect-worse' : 'effect-turn'}>
            {dueText(language, effect)}
          </p>
          <a href={effectPath(effect.id)} lang={storedLang(language)}>
            {effect.title}
          </a>
          <p class="second">{words.responsible(effect.responsible)}</p>
        </li>
      ))}
      {effects.shown.map((effect) => (
        <li>
          <p class={`effect-turn effect-${turnOf(effect)}`}>{words.turns[turnOf(effect)]}</p>
          <a href={effectPath(effect.id)} lang={storedLang(language)}>
            {effect.title}
          </a>
          <p>
            {changeText(language, effect)} <Stored language={language}>{effect.showing.story}</Stored>
          </p>
          {effect.showing.signal ? <SignalMark language={language} signal={effect.showing.signal} /> : null}
          <p class="second">{basisText(language, effect)}</p>
        </li>
      ))}
    </ul>
  )
}

export function dueText(language: Language, effect: DueEffect): string {
  const words = effectWords(language)
  return isLate(effect) ? words.lateBy(effect.daysLate) : words.dueOn(formatDate(language, effect.dueOn))
}

/** `Från 16,6 % (2017) till 12,8 % (2023).` */
export function changeText(language: Language, { indicator, showing }: ShownEffect): string {
  const value = (of: number) => formatValue(language, indicator, of)
  return effectWords(language).change(
    `${value(showing.beforeValue)} (${showing.beforePeriod})`,
    `${value(showing.afterValue)} (${showing.afterPeriod})`,
  )
}

export function basisText(language: Language, { indicator, showing }: ShownEffect): string {
  const words = effectWords(language)
  return words.basis(words.strengths[showing.strength], indicator.name, formatDate(language, showing.shownOn))
}
