import { z } from 'zod'
import { parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { encodings } from '../sources/encodings.ts'
import { type DocumentFilter, type DocumentText, documentKinds, documentOrders, reaches } from './document.ts'
import { documentWords } from './words.ts'

export function documentForm(language: Language) {
  const words = documentWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    title: f.text(words.titleMissing),
    kind: f.choice(documentKinds, words.kindMissing),
    dated: z.string(words.datedMissing).min(1, words.datedMissing).refine(isDated, words.datedWrong),
    publisher: f.optionalText(200),
    keptAt: f.optionalText(1000),
    note: f.optionalText(2000),
    reach: f.choice(reaches, words.reachMissing),
  })
}

/** A year, a month of one, or a day that exists. */
function isDated(text: string): boolean {
  if (text === '') return true
  return /^(19|20)\d\d(-\d\d(-\d\d)?)?$/.test(text) && parseCivilDate(`${text}-01-01`.slice(0, 10)) !== null
}

export function documentIn(typed: DocumentText): DocumentText {
  const { title, kind, dated, publisher, keptAt, note, reach } = typed
  return { title, kind, dated, publisher, keptAt, note, reach }
}

export const encodingChoice = z.enum(encodings).nullable().catch(null)

const filterShape = z.object({
  query: z.string().max(200).catch(''),
  kind: z.enum(documentKinds).nullable().catch(null),
  perspective: z
    .union([z.uuid(), z.literal('none')])
    .nullable()
    .catch(null),
  text: z.enum(['with', 'without']).nullable().catch(null),
  order: z.enum(documentOrders).catch('number'),
})

/** What an address asks for; what it does not say in a way that is understood is not asked for. */
export function readFilter(asked: Readonly<Record<string, string>>): DocumentFilter {
  return { ...filterShape.parse({ ...asked }), withdrawn: asked.withdrawn === 'yes' }
}
