import type { Language } from '../i18n/language.ts'
import { fewestForFirmLimits } from '../signals/xmr.ts'
import { Stored } from '../ui/stored.tsx'
import { indicatorPath, phasesPath, populationPath } from './paths.ts'
import { adviceAt, baselineOf, type PhaseStart, startsIn } from './phase.ts'
import type { LoggedStart } from './phaseStore.ts'
import { phaseWords } from './phaseWords.ts'
import type { Series } from './series.ts'
import type { Charted } from './store.ts'
import { populationWords } from './words.ts'

type Props = {
  readonly language: Language
  readonly series: Series
  /** Those in force. */
  readonly starts: readonly PhaseStart[]
}

/** What the values of a series say about a start: sentences, and whether one of them is a warning. */
export function adviceOn(
  language: Language,
  series: Series,
  starts: readonly PhaseStart[],
  start: PhaseStart,
): { readonly sentences: readonly string[]; readonly warns: boolean } {
  const words = phaseWords(language).advice
  const at = series.points.findIndex(({ period }) => period >= start.period)
  if (at <= 0) return { sentences: [words.outside], warns: false }
  const values = series.points.map(({ value }) => value)
  const others = startsIn(starts, series)
  if (start.kind === 'followUp') {
    const from = others.findLast(({ kind, index }) => kind !== 'followUp' && index <= at)?.index ?? 0
    const before = baselineOf(series, from, at)
    const keeps = others.some(({ kind, index }) => kind === 'followUp' && index === at)
    const enough = before >= fewestForFirmLimits
    return {
      sentences: [keeps ? words.before(before, enough) : words.idle(before)],
      warns: !keeps || !enough,
    }
  }
  const { following, limits, shift } = adviceAt(values, at, others)
  // Another definition needs no other level.
  const level = shift ? words.shift : start.kind === 'change' ? words.noShift : null
  const sentences = [words[limits](following), ...(level ? [level] : [])]
  return { sentences: sentences.map(sentence), warns: limits !== 'firm' || level === words.noShift }
}

/** It may begin with a number in words. */
function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Under a chart: from when on its limits are others, why, and the way to who decided it. */
export function PhasesNote({
  language,
  code,
  series,
  starts,
}: Omit<Props, 'starts'> & { readonly code: string; readonly starts: readonly LoggedStart[] }) {
  const words = phaseWords(language)
  const inForce = starts.filter((start) => start.inForce)
  const shown = new Set(
    startsIn(inForce, series).map(({ index, kind }) => `${series.points[index]!.period} ${kind}`),
  )
  const concern = inForce.filter(({ kind, period, placeCode }) => {
    const first = series.points.find((point) => point.period >= period)
    return (placeCode === null || placeCode === series.placeCode) && shown.has(`${first?.period} ${kind}`)
  })
  if (concern.length === 0) return null
  return (
    <div class="phases-note">
      <ul class="rule-list">
        {concern.map((start) => (
          <li>
            <strong>{words.inChart(words.kinds[start.kind], start.period)}</strong>{' '}
            <Stored language={language}>{start.reason}</Stored>
          </li>
        ))}
      </ul>
      <p class="small">
        <a href={phasesPath(code, series.placeCode)}>{words.seeAll}</a>
      </p>
    </div>
  )
}

/** The way back to the indicator in the place; from the form also to the log. */
export function phaseTrail(language: Language, { indicator, place }: Charted, title: string, deeper = false) {
  return [
    { label: populationWords(language).title, href: populationPath() },
    {
      label: <Stored language={language}>{indicator.name}</Stored>,
      href: indicatorPath(indicator.code, place.code),
    },
    ...(deeper ? [{ label: phaseWords(language).title, href: phasesPath(indicator.code, place.code) }] : []),
    { label: title },
  ]
}
