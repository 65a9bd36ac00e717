import type { Language } from '../i18n/language.ts'
import { type ComposedSeat, check } from './composition.ts'
import { ruleOf } from './compositionLanguage.ts'
import { print } from './compositionPrint.ts'
import { unmetText } from './compositionWords.ts'
import type { Party } from './party.ts'

/** What a gathering of seats is tried against: a body's rule at some time, and the parties of that day. */
export type Composition = {
  /** In the language of rules; empty when the body has none. */
  readonly rule: string
  readonly parties: readonly Pick<Party, 'name' | 'kind'>[]
}

/** A rule in the reader's words, and a sentence for each demand that these seats do not meet; null without a rule. */
export function composed(
  language: Language,
  { rule, parties }: Composition,
  seats: readonly ComposedSeat[],
): { readonly rule: string; readonly unmet: readonly string[] } | null {
  const demands = ruleOf(rule)
  if (demands.length === 0) return null
  return {
    rule: print(language, demands),
    unmet: check(demands, seats, parties).map((unmet) => unmetText(language, unmet)),
  }
}
