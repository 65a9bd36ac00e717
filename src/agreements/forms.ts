import { z } from 'zod'
import { longestText } from '../decisions/outcome.ts'
import { checkTerms, termsShape } from '../decisions/terms.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Party } from '../partnership/party.ts'
import { fields } from '../platform/forms.ts'
import { agreementFormWords } from './formWords.ts'
import { lifeStates } from './life.ts'
import type { AgreementFilter } from './paths.ts'

/** What an address asks for; what it asks wrongly is not asked. */
export function readAgreementFilter(query: Record<string, string>): AgreementFilter {
  const { alarms, ...filter } = agreementFilter.parse(query)
  return { ...filter, alarms: alarms === 'yes' }
}

const agreementFilter = z.object({
  query: z.string().trim().max(200).catch(''),
  state: z.enum(lifeStates).nullable().catch(null),
  party: z.uuid().nullable().catch(null),
  alarms: z.literal('yes').nullable().catch(null),
})

/** One box for each party: `party-…`. */
function wordingShape(language: Language, parties: readonly Pick<Party, 'id'>[]) {
  const words = agreementFormWords(language)
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { id } of parties) boxes[`party-${id}`] = z.string().default('')
  return {
    ...boxes,
    title: f.text(words.titleMissing),
    text: f.text(words.textMissing, longestText),
  }
}

function wantsParties(
  language: Language,
  context: z.RefinementCtx,
  typed: object,
  parties: readonly Pick<Party, 'id'>[],
): void {
  if (chosenParties(typed, parties).length > 0) return
  const message = agreementFormWords(language).partiesMissing
  context.addIssue({ code: 'custom', path: [`party-${parties[0]?.id}`], message })
}

/** The text of a version that the parties have not been asked about. */
export function draftForm(language: Language, parties: readonly Pick<Party, 'id'>[]) {
  return z
    .object({ ...wordingShape(language, parties), seen: z.string().default('') })
    .superRefine((typed, context) => wantsParties(language, context, typed, parties))
}

export function versionForm(language: Language, parties: readonly Pick<Party, 'id'>[], today: CivilDate) {
  const words = agreementFormWords(language)
  const f = fields(language)
  return z
    .object({
      ...wordingShape(language, parties),
      id: f.newId(),
      decidedBy: f.text(words.decidedByMissing),
      takenOn: f.date(words.takenOnMissing),
      diaryNumber: f.optionalText(100),
      ...termsShape(language),
    })
    .superRefine((typed, context) => {
      wantsParties(language, context, typed, parties)
      if (typed.takenOn > today)
        context.addIssue({ code: 'custom', path: ['takenOn'], message: words.takenOnFuture })
      checkTerms(language, context, { kind: 'agreement', takenOn: typed.takenOn }, typed)
    })
}

/** The ids of the parties whose boxes are ticked. */
export function chosenParties(typed: object, parties: readonly Pick<Party, 'id'>[]): readonly string[] {
  const boxes = typed as Readonly<Record<string, unknown>>
  return parties.filter(({ id }) => boxes[`party-${id}`] === 'yes').map(({ id }) => id)
}

export function successorForm(language: Language, others: readonly { readonly id: string }[]) {
  const words = agreementFormWords(language).successor
  return z.object({
    successor: fields(language).choice(['', ...others.map(({ id }) => id)], words.unknown),
    seen: z.string().default(''),
  })
}

/** A text to be looked through, and the day that it was written, which may be unknown. Nothing of it is stored. */
export function lawForm(language: Language) {
  const f = fields(language)
  return z.object({
    text: f.text(agreementFormWords(language).law.textMissing, 200_000),
    writtenOn: f.optionalDate(),
  })
}
