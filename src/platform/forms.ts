import type { Context } from 'hono'
import { z } from 'zod'
import { newId } from '../db/ids.ts'
import { parseCivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { findIdentityNumber } from './identityNumber.ts'
import { platformWords } from './words.ts'

export type FormReading<T, Name extends string> =
  | {
      readonly ok: true
      readonly value: T
      /** The texts as they were typed, to show again where something else is wrong. */
      readonly typed: Readonly<Record<string, string>>
    }
  | { readonly ok: false; readonly form: FormState<Name> }

/**
 * A form becomes a value, or the same form with what was typed and a sentence beside each field that is wrong.
 * Nothing that was typed is lost.
 */
export async function readForm<Shape extends z.core.$ZodLooseShape>(
  c: Context,
  schema: z.ZodObject<Shape>,
): Promise<FormReading<z.infer<z.ZodObject<Shape>>, string>> {
  const typed = textsOf(await c.req.parseBody())
  const read = schema.safeParse(typed)
  if (read.success) return { ok: true, value: read.data, typed }

  const problems: Partial<Record<string, string>> = {}
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? '')
    problems[field] ??= issue.message
  }
  return { ok: false, form: { values: typed, problems } }
}

function textsOf(body: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(body)) {
    // Browsers send line breaks as CRLF; the program keeps them as LF.
    if (typeof value === 'string') texts[name] = value.replaceAll('\r\n', '\n').trim()
  }
  return texts
}

/**
 * The form of a new thing, with the id that the thing will have: sent twice, it adds one thing (`claimId`). Each
 * showing has an id of its own, and is therefore not answered as unchanged: two windows add two things.
 */
export function formOfNew(c: Context, values: Readonly<Record<string, string>>): FormState {
  c.header('Cache-Control', 'private, no-cache, max-age=0')
  return formOf({ ...values, id: newId() })
}

/** Pieces that forms are described with. Every text is guarded against personal identity numbers. */
export function fields(language: Language) {
  const words = platformWords(language).fields

  const guarded = (max: number) =>
    z
      .string()
      .max(max, words.tooLong(max))
      .refine(holdsNobody, words.identityNumber)
      // The database cannot store it, and nobody means it.
      .transform((text) => text.replaceAll('\u0000', ''))

  return {
    /** A text that must be there. `missing` says what to write. */
    text: (missing: string, max = 200) => z.string(missing).min(1, missing).pipe(guarded(max)),
    /** A text that may be left empty. */
    optionalText: (max = 2000) => z.string().default('').pipe(guarded(max)),
    /** `80,9`, `80.9` or `1 234`: as people write numbers. */
    number: (missing: string, { min = -1e12, max = 1e12 } = {}) =>
      z
        .string(missing)
        .min(1, missing)
        .transform(parseNumber)
        .refine((value) => !Number.isNaN(value), words.notANumber)
        .refine((value) => Number.isNaN(value) || (value >= min && value <= max), words.outside(min, max)),
    wholeNumber: (missing: string, { min = 0, max = 1_000_000 } = {}) =>
      z
        .string(missing)
        .min(1, missing)
        .transform(parseNumber)
        .refine((value) => Number.isInteger(value), words.notWhole)
        .refine(
          (value) => !Number.isInteger(value) || (value >= min && value <= max),
          words.outside(min, max),
        ),
    /** Kronor as people write them, in öre; null when it is left empty. */
    optionalMoney: () =>
      z
        .string()
        .default('')
        .transform((text, context) => {
          if (text === '') return null
          const ore = parseMoney(text)
          if (ore !== null) return ore
          context.addIssue({ code: 'custom', message: words.notMoney })
          return z.NEVER
        }),
    year: (missing: string) =>
      z
        .string(missing)
        .min(1, missing)
        .regex(/^(19|20|21)\d\d$/, words.notAYear),
    date: (missing: string) =>
      z
        .string(missing)
        .min(1, missing)
        .transform((text, context) => {
          const date = parseCivilDate(text)
          if (date) return date
          context.addIssue({ code: 'custom', message: words.notADate })
          return z.NEVER
        }),
    /** Null when it is left empty. */
    optionalDate: () =>
      z
        .string()
        .default('')
        .transform((text, context) => {
          const date = text === '' ? null : parseCivilDate(text)
          if (date || text === '') return date
          context.addIssue({ code: 'custom', message: words.notADate })
          return z.NEVER
        }),
    /** `9.00`, `09:00` or `9`. Answers with hours and minutes. */
    time: (missing: string) =>
      z
        .string(missing)
        .min(1, missing)
        .transform((text, context) => {
          const found = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(text)
          const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
          if (found && hours < 24 && minutes < 60) {
            return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
          }
          context.addIssue({ code: 'custom', message: words.notATime })
          return z.NEVER
        }),
    email: (missing: string) =>
      z
        .string(missing)
        .min(1, missing)
        .transform((text) => text.toLowerCase())
        .pipe(z.email(words.notAnEmail).max(200, words.tooLong(200)))
        .refine(holdsNobody, words.identityNumber),
    choice: <const Choices extends readonly [string, ...string[]]>(choices: Choices, missing: string) =>
      z.enum(choices, missing),
    id: (missing: string) => z.uuid(missing),
    /** The id that a new thing will have, as `formOfNew` put it in the form; made anew where it is missing. */
    newId: () =>
      z
        .uuid()
        .transform((id) => id.toLowerCase())
        .catch(() => newId()),
  }
}

/**
 * For a rule over several fields (`refine`): it is held also where other fields are wrong, so that a writer is told
 * everything at once, and passed over where one of its own is.
 */
export function whenRight(...names: readonly string[]) {
  return {
    when: ({
      issues,
    }: {
      readonly issues: readonly { readonly path?: readonly PropertyKey[] | undefined }[]
    }) => !issues.some(({ path }) => names.includes(String(path?.[0]))),
  }
}

/** A tab parts two columns in a file; in a form it is one more space. */
function holdsNobody(text: string): boolean {
  return findIdentityNumber(text.replaceAll('\t', ' ')) === null
}

/** `1 250 000`, `12 500,50 kr`: kronor as öre, exactly; null when the text is no sum of money, or a trillion or more. */
export function parseMoney(text: string): bigint | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]|kr$/gi, '')
  const [, kronor, ore = ''] = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(plain) ?? []
  return kronor === undefined ? null : BigInt(kronor) * 100n + BigInt(ore.padEnd(2, '0') || '0')
}

/** NaN when the text is not a number. Accepts a decimal comma, spaces between thousands, and a true minus. */
export function parseNumber(text: string): number {
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('\u2212', '-')
    .replace(',', '.')
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}
