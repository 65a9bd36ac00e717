import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { Notice } from '../ui/notice.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type DueEffect, isLate, type ShownEffect, type Turn, turnOf } from './effect.ts'
import { SignalMark } from './effectSignal.tsx'
import { effectWords } from './effectWords.ts'
import { effectPath, newEffectShowingPath } from './paths.ts'

/** A promised effect that has not been shown: loud when its day has passed. */
export function EffectNotice({
  view,
  effect,
  mayShow,
}: {
  readonly view: View
  readonly effect: DueEffect
  /** Whether the one who looks can do something about it. */
  readonly mayShow: boolean
}) {
  const words = effectWords(view.language)
  const late = isLate(effect)
  const due = formatDate(view.language, effect.dueOn)
  const naming = (sentence: string) => (
    <StoredIn language={view.language} sentence={sentence} stored={effect.title} />
  )
  return (
    <Notice
      tone={late ? 'warning' : 'neutral'}
      icon={late ? undefined : 'clock'}
      title={naming(late ? words.late(effect.daysLate, effect.title) : words.due(effect.title))}
    >
      {late ? words.promisedFor(due) : words.dueOn(due)} {words.responsibleIs(effect.responsible)}{' '}
      {mayShow ? <a href={newEffectShowingPath(effect.id)}>{naming(words.showing(effect.title))}</a> : null}
    </Notice>
  )
}

const turnClasses: Record<Turn, string> = {
  better: 'towards',
  worse: 'away',
  unchanged: 'muted',
  changed: 'muted',
}

type EffectCardsProps = {
  readonly language: Language
  readonly effects: readonly ShownEffect[]
  /** How many of them, from the first; all when it is not said. */
  readonly most?: number
  /** Level of the headings, one below the section's own. */
  readonly level?: 2 | 3
}

/** Shown effects side by side, good and bad alike: what became of it, from what to what, why, what the figures say of it, and how sure. */
export const EffectCards = drawnOnce('effects', (props: EffectCardsProps) => {
  const { language, effects, most = effects.length, level = 3 } = props
  const words = effectWords(language)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="layout-6-6 effect-cards">
      {effects.slice(0, most).map((effect) => {
        const turn = turnOf(effect)
        return (
          <li class="topic topic-light">
            <p class={`label ${turnClasses[turn]}`}>{words.turns[turn]}</p>
            <Heading>
              <a href={effectPath(effect.id)} lang={storedLang(language)}>
                {effect.title}
              </a>
            </Heading>
            <p>
              {fromTo(language, effect)} <Stored language={language}>{effect.showing.story}</Stored>
            </p>
            {effect.showing.signal ? <SignalMark language={language} signal={effect.showing.signal} /> : null}
            <p class="small muted">{strengthAndDay(language, effect)}</p>
          </li>
        )
      })}
    </ul>
  )
})

/** `Från 16,6 % (2017) till 12,8 % (2023).` */
export function fromTo(language: Language, { indicator, showing }: ShownEffect): string {
  const format = (value: number) => formatValue(language, indicator, value)
  return effectWords(language).fromTo(
    format(showing.beforeValue),
    showing.beforePeriod,
    format(showing.afterValue),
    showing.afterPeriod,
  )
}

/** `Styrka: rimlig · visad 15 november 2024` */
export function strengthAndDay(language: Language, { showing }: ShownEffect): string {
  const words = effectWords(language)
  return words.strengthAndDay(words.strengths[showing.strength].name, formatDate(language, showing.shownOn))
}
