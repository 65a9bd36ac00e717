import type { Language } from '../i18n/language.ts'
import { type Series, signalSince } from '../population/series.ts'
import type { LinkTo } from '../record/store.ts'
import type { ControlChart } from '../signals/signal.ts'
import { targetPageWords } from './pageWords.ts'
import { knownValues } from './target.ts'

/** What the values of a target or an effect say: since when there is a signal, or that there is none. */
export function evidenceFact(language: Language, series: Series, chart: ControlChart | null): string {
  const words = targetPageWords(language).evidence
  if (knownValues(series).length === 0) return words.none
  const since = signalSince(series, chart)
  return since ? words.signal(since) : words.usual
}

/** How many outcomes it is tied to. */
export function outcomeCount(links: readonly LinkTo[]): number {
  return new Set(links.flatMap(({ thing }) => (thing.kind === 'outcome' ? thing.id : []))).size
}
