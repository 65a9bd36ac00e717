import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Saved } from '../platform/meanwhile.ts'
import { type Body, type BodyDetails, bodyKinds, mandates, protocols, standsAbove } from './body.ts'
import { bodyFormWords } from './bodyFormWords.ts'
import { bodyWords } from './bodyWords.ts'
import { parse, ruleOf } from './compositionLanguage.ts'
import { print } from './compositionPrint.ts'
import { ruleProblemText } from './compositionWords.ts'
import { optionalDay } from './forms.ts'

/**
 * `self` is the body that is changed; null for a new one. `all` are those that it could stand under, and `parties` the
 * names of those that its rule can name.
 */
export function bodyForm(
  language: Language,
  all: readonly Body[],
  parties: readonly string[],
  self: Body | null,
) {
  const words = bodyFormWords(language)
  const f = fields(language)
  return z.object({
    name: f.text(words.nameMissing),
    kind: f.choice(bodyKinds, words.kindMissing),
    purpose: f.optionalText(),
    mandate: f.choice(mandates, words.mandateMissing),
    parent: z
      .string()
      .default('')
      .refine((id) => id === '' || all.some((body) => body.id === id), words.parentMissing)
      .refine((id) => !self || !standsAbove(all, self.id, id || null), words.parentCycle),
    cadenceCount: z
      .string()
      .default('')
      .refine((text) => text === '' || (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60), {
        message: words.countWrong,
      })
      .transform((text) => (text === '' ? '' : String(Number(text)))),
    cadenceUnit: f.choice(['months', 'weeks'], words.unitMissing),
    protocol: f.choice(protocols, words.protocolMissing),
    firstOn: optionalDay(language).refine(
      (day) => day === '' || !self?.lastOn || day <= self.lastOn,
      words.firstOnWrong,
    ),
    rule: f.optionalText(1000).transform((text, context) => {
      const read = parse(text, parties)
      if (read.ok) return print(language, read.rule)
      context.addIssue({ code: 'custom', message: ruleProblemText(language, read.problem) })
      return z.NEVER
    }),
  })
}

export function newBodyForm(language: Language, all: readonly Body[], parties: readonly string[]) {
  return bodyForm(language, all, parties, null).extend({ id: fields(language).newId() })
}

export function detailsIn(value: z.infer<ReturnType<typeof bodyForm>>): BodyDetails {
  const { parent, cadenceCount, cadenceUnit, firstOn, rule, ...told } = value
  const read = parse(rule)
  return {
    name: told.name,
    kind: told.kind,
    purpose: told.purpose,
    mandate: told.mandate,
    protocol: told.protocol,
    parentId: parent || null,
    cadence: cadenceCount ? { count: Number(cadenceCount), unit: cadenceUnit } : null,
    firstOn: firstOn || null,
    // Stored in one language, whoever wrote it.
    rule: read.ok ? print('sv', read.rule) : '',
  }
}

/** What its form shows of a body. */
export function savedIn(language: Language, body: Body): Saved {
  return {
    name: body.name,
    kind: body.kind,
    purpose: body.purpose,
    mandate: body.mandate ?? '',
    parent: body.parentId ?? '',
    cadenceCount: body.cadence ? String(body.cadence.count) : '',
    cadenceUnit: body.cadence?.unit ?? 'months',
    protocol: body.protocol,
    firstOn: body.firstOn ?? '',
    rule: print(language, ruleOf(body.rule)),
  }
}

/** A new body begins today, unless another day is chosen. */
export function proposedBody(today: CivilDate): Record<string, string> {
  return { cadenceUnit: 'months', protocol: 'notes', firstOn: today }
}

export function bodyEndingForm(language: Language) {
  return z.object({ lastDay: fields(language).date(bodyWords(language).lastDayMissing) })
}
