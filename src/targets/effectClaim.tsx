import { capitalised, formatDate } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import { placeFor } from '../population/places.ts'
import type { Series } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { signalOfChange } from './changeSignal.ts'
import { type ShownEffect, turnOf } from './effect.ts'
import { Revisions } from './effectFigures.tsx'
import { SignalMark } from './effectSignal.tsx'
import { effectWords } from './effectWords.ts'
import { changedMore } from './ground.ts'
import { showingWords } from './showingWords.ts'
import { changeText } from './story.ts'

type Props = { readonly view: View; readonly effect: ShownEffect; readonly series: Series }

/** What is claimed of a change, what the figures say of it, and what the claim rests on. */
export function Claim({ view, effect, series }: Props) {
  const { language } = view
  const words = showingWords(language)
  const { showing } = effect
  return (
    <section>
      <div class="layout-6-6 effect-claim">
        <div>
          <SectionHeading>{effectWords(language).whatWeSay}</SectionHeading>
          <p class="finding" lang={storedLang(language)}>
            {showing.story}
          </p>
        </div>
        <div>
          <SectionHeading>{words.signal}</SectionHeading>
          <SignalBeside view={view} effect={effect} series={series} />
        </div>
      </div>
      <Revisions view={view} effect={effect} series={series} />
      <dl class="effect-grounds">
        {showing.others ? (
          <div>
            <dt>{words.othersHeading}</dt>
            <dd>
              <Stored language={language}>{showing.others}</Stored>
            </dd>
          </div>
        ) : null}
        <Compared view={view} effect={effect} />
        {showing.tested ? (
          <div>
            <dt>{words.testedHeading}</dt>
            <dd>
              {words.testedAs[showing.tested.how](formatDate(language, showing.tested.on))}{' '}
              <Stored language={language}>{showing.tested.by}</Stored>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

/** As it was when the effect was shown, and now, where the values have changed since. */
function SignalBeside({ view: { language }, effect, series }: Props) {
  const words = showingWords(language)
  const { signal } = effect.showing
  const now = signalOfChange(effect.indicator, series, effect.showing)
  if (signal === null) {
    return (
      <>
        <p class="muted">{words.signalMissing}</p>
        <p>{words.signalNow(words.signals[now].name)}</p>
      </>
    )
  }
  return (
    <>
      <SignalMark language={language} signal={signal} />
      <p>{words.signals[signal].means}</p>
      {now === signal ? null : <p>{words.signalNow(words.signals[now].name)}</p>}
    </>
  )
}

function Compared({ view: { language }, effect }: Omit<Props, 'series'>) {
  const words = showingWords(language)
  const { indicator, place, showing } = effect
  const { comparison } = showing
  if (!comparison) return null
  const format = (value: number) => formatValue(language, indicator, value)
  const more = changedMore({ before: showing.beforeValue, after: showing.afterValue }, comparison)
  const meaning = turnOf({ ...effect, showing: { beforeValue: 0, afterValue: more } })
  const other = placeLabel(language, placeFor(comparison.placeCode))
  return (
    <div>
      <dt>{words.comparisonHeading}</dt>
      <dd>
        {words.compared(capitalised(other), format(comparison.before), format(comparison.after))}{' '}
        {words.apart(capitalised(placeLabel(language, place)), changeText(language, indicator, more))}{' '}
        {meaning === 'better' || meaning === 'worse' ? words.wentThan[meaning] : null}
      </dd>
    </div>
  )
}
