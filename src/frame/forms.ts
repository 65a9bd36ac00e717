import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields, whenRight } from '../platform/forms.ts'
import type { VoiceRole } from '../review/review.ts'
import { type Declared, type FrameRow, manners, type Silence, silenceReasons } from './frame.ts'
import type { RowText } from './store.ts'
import { frameWords } from './words.ts'

export function declaredForm(language: Language) {
  const count = optionalCount(language)
  return z.object({ seen: z.string().default(''), interviews: count(10_000), people: count(100_000) })
}

export function textsOfDeclared({ interviews, people }: Declared) {
  return {
    interviews: interviews === null ? '' : `${interviews}`,
    people: people === null ? '' : `${people}`,
  }
}

export function rowForm(language: Language, roles: readonly VoiceRole[]) {
  const words = frameWords(language).form
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      seen: z.string().default(''),
      manner: f.choice(manners, words.mannerMissing),
      role: z
        .string(words.roleMissing)
        .refine((id) => roles.some((role) => role.id === id), words.roleMissing),
      whom: f.optionalText(200),
      interviews: f.wholeNumber(words.interviewsMissing, { min: 1, max: 1000 }),
      people: optionalCount(language)(10_000),
    })
    .refine(({ manner, people }) => manner === 'single' || people !== null, {
      path: ['people'],
      message: words.peopleMissing,
      ...whenRight('manner', 'people'),
    })
    .refine(
      ({ manner, interviews, people }) => manner === 'single' || people === null || people >= 2 * interviews,
      {
        path: ['people'],
        message: words.groupOfOne,
        ...whenRight('manner', 'people', 'interviews'),
      },
    )
    .refine(
      ({ manner, interviews, people }) => manner === 'group' || people === null || people === interviews,
      {
        path: ['people'],
        message: words.singleOfMore,
        ...whenRight('manner', 'people', 'interviews'),
      },
    )
}

export function rowIn({
  manner,
  role,
  whom,
  interviews,
  people,
}: z.infer<ReturnType<typeof rowForm>>): RowText {
  return { manner, roleId: role, whom, interviews, people: people ?? interviews }
}

export function textsOfRow({ manner, role, whom, interviews, people }: FrameRow) {
  return { manner, role: role.id, whom, interviews: `${interviews}`, people: `${people}` }
}

export function silenceForm(language: Language) {
  const words = frameWords(language).silence
  const f = fields(language)
  return z.object({
    seen: z.string().default(''),
    reason: f.choice(silenceReasons, words.reasonMissing),
    words: f.text(words.wordsMissing, 1000),
  })
}

export function textsOfSilence(silence: Pick<Silence, 'reason' | 'words'> | null) {
  return silence ? { reason: silence.reason as string, words: silence.words } : { reason: '', words: '' }
}

/** Null when it is left empty. */
function optionalCount(language: Language) {
  const words = frameWords(language).form
  return (max: number) =>
    z
      .string()
      .default('')
      .transform((text, context) => {
        if (text === '') return null
        const count = Number(text.replaceAll(/[\s\u00a0]/g, ''))
        if (/^[\d\s\u00a0]+$/.test(text) && count >= 1 && count <= max) return count
        context.addIssue({ code: 'custom', message: words.notACount(max) })
        return z.NEVER
      })
}
