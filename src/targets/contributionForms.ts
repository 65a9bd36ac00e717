import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields, parseNumber } from '../platform/forms.ts'
import { formatValue } from '../population/indicator.ts'
import { latestOf } from '../population/series.ts'
import { isNoStepBack, type PartyShare } from './contribution.ts'
import { contributionWords } from './contributionWords.ts'
import type { Target } from './target.ts'

/** What a party does, and by how much if it can say. */
export function contributionForm(language: Language, target: Target, share: PartyShare) {
  const words = contributionWords(language)
  const f = fields(language)
  const { indicator } = target
  const range =
    indicator.unit === 'percent' ? { min: 0, max: 100 } : share.measure === 'amount' ? { min: 0 } : {}
  const number = f.number('', range)
  return z
    .object({
      what: f.text(words.whatMissing, 500),
      value: z.string().default(''),
      seen: z.string().default(''),
    })
    .superRefine(({ value }, context) => {
      if (value === '') return
      const problem = (message: string) => context.addIssue({ code: 'custom', path: ['value'], message })
      const read = number.safeParse(value)
      if (!read.success) return problem(read.error.issues[0]!.message)
      if (share.measure === 'level' && !isNoStepBack(target, read.data, share.own)) {
        problem(words.worse(formatValue(language, indicator, latestOf(share.own!)!.value)))
      }
    })
}

/** Null when the party has not said how much. */
export function valueOf(typed: { readonly value: string }): number | null {
  return typed.value === '' ? null : parseNumber(typed.value)
}

/** As the texts of the form's fields. */
export function textsOfContribution({ contribution }: PartyShare): { what: string; value: string } {
  const value = contribution?.level ?? contribution?.amount ?? null
  return {
    what: contribution?.what ?? '',
    value: value === null ? '' : String(value).replace('.', ','),
  }
}
