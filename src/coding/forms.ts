import { validate as isUuid } from 'uuid'
import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Perspective } from '../review/review.ts'
import type { CodeText } from './codeStore.ts'
import { type Code, mayStandBelow } from './codeTree.ts'
import { colorName, colorNames, colors, type Span } from './coding.ts'
import { type Place, type Show, shows } from './paths.ts'
import type { CodeTree } from './reading.ts'
import { ways } from './retrieval.ts'
import type { Asked } from './retrievalStore.ts'
import { normalised } from './segments.ts'
import type { CodedText } from './sentences.ts'
import { codingWords } from './words.ts'

/** A code of the book, among the other codes and the perspectives of the review. */
export function codeForm(
  language: Language,
  codes: readonly Code[],
  perspectives: readonly Perspective[],
  changed: Pick<Code, 'id'> | null = null,
) {
  const words = codingWords(language).codes
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      name: f.text(words.nameMissing, 200),
      definition: f.optionalText(4000),
      parent: z
        .string()
        .default('')
        .refine((id) => id === '' || codes.some((code) => code.id === id), words.cycle),
      perspective: z
        .string()
        .default('')
        .transform((id) => (perspectives.some((perspective) => perspective.id === id) ? id : '')),
      color: z.enum(['', ...colorNames]).catch(''),
      heading: z.string().default(''),
      seen: z.string().default(''),
    })
    .superRefine(({ name, parent }, context) => {
      const twin = codes.some(
        (code) =>
          code.id !== changed?.id &&
          (code.parentId ?? '') === parent &&
          code.name.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv'),
      )
      if (changed && !mayStandBelow(codes, changed.id, parent || null))
        context.addIssue({ code: 'custom', path: ['parent'], message: words.cycle })
      if (twin) context.addIssue({ code: 'custom', path: ['name'], message: words.nameTaken })
    })
}

export function codeTextIn({
  name,
  definition,
  parent,
  perspective,
  color,
  heading,
}: {
  readonly name: string
  readonly definition: string
  readonly parent: string
  readonly perspective: string
  readonly color: '' | keyof typeof colors
  readonly heading: string
}): CodeText {
  return {
    name,
    definition,
    parentId: parent || null,
    perspectiveId: perspective || null,
    color: color === '' ? null : colors[color],
    isCodable: heading !== 'yes',
  }
}

/** A code as the texts of its form. */
export function textsOfCode(code: CodeText): Readonly<Record<string, string>> {
  return {
    name: code.name,
    definition: code.definition,
    parent: code.parentId ?? '',
    perspective: code.perspectiveId ?? '',
    color: colorName(code.color) ?? '',
    heading: code.isCodable ? '' : 'yes',
  }
}

export function mergeForm(language: Language, codes: readonly Code[]) {
  const { mergeMissing } = codingWords(language).codes
  return z.object({
    into: z.string(mergeMissing).refine((id) => codes.some((code) => code.id === id), mergeMissing),
  })
}

/** Which part of the text: what was marked, or else sentences by number. */
const place = {
  start: z.string().default(''),
  end: z.string().default(''),
  from: z.string().default(''),
  to: z.string().default(''),
}

type PlaceTyped = { readonly start: string; readonly end: string; readonly from: string; readonly to: string }

/** A code on a part of the text: one that is there, or a new one by its name. */
export function putForm(language: Language, text: CodedText, codes: readonly Code[]) {
  const words = codingWords(language).chosen
  const f = fields(language)
  return z
    .object({
      ...place,
      code: z.string().default(''),
      newCode: f.optionalText(200),
      // A button of a code used lately says the code by itself.
      recent: z.string().default(''),
    })
    .superRefine((typed, context) => {
      refusePlace(language, text, typed, context)
      const problem = (message: string) => context.addIssue({ code: 'custom', path: ['code'], message })
      const code = typed.recent || (typed.newCode === '' ? typed.code : null)
      if (code === '') problem(words.codeMissing)
      else if (code && !codes.some(({ id, isCodable }) => id === code && isCodable)) problem(words.codeGone)
    })
}

/** What coders have come to about a part of the text. */
export function agreeForm(language: Language, text: CodedText, codes: readonly Code[]) {
  const words = codingWords(language).chosen
  return z
    .object({
      ...place,
      id: fields(language).newId(),
      agreed: z
        .string(words.codeMissing)
        .refine((id) => codes.some((code) => code.id === id && code.isCodable), words.codeMissing),
    })
    .superRefine((typed, context) => refusePlace(language, text, typed, context))
}

/** A memo about a part of the text, or about the whole of it where no part is named. */
export function sourceMemoForm(language: Language) {
  const f = fields(language)
  return z.object({ ...place, id: f.newId(), memo: f.text(codingWords(language).chosen.memoMissing, 10_000) })
}

/** The part of the text that a form names; null where it names none. */
export function spanIn(text: CodedText, { start, end, from, to }: PlaceTyped): Span | null {
  if (from !== '' || to !== '') {
    const numbers = [from || to, to || from].map(Number)
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
    const [one, other] = [text.sentences[first - 1], text.sentences[last - 1]]
    return one && other ? { start: one.start, end: other.end } : null
  }
  return start === '' || end === '' ? null : normalised(text, Number(start), Number(end))
}

function refusePlace(
  language: Language,
  text: CodedText,
  typed: PlaceTyped,
  context: { addIssue(issue: { code: 'custom'; path: string[]; message: string }): void },
): void {
  if (spanIn(text, typed)) return
  const words = codingWords(language).chosen
  const byNumber = typed.from !== '' || typed.to !== ''
  const message = byNumber ? words.outside(text.sentences.length) : words.missing
  context.addIssue({ code: 'custom', path: ['from'], message })
}

/** What an address asks to see of a text. What it has wrong is as if it were not there. */
export function readPlace(
  query: Readonly<Record<string, string>>,
  text: CodedText | null,
): Required<Place> & { readonly show: Show } {
  const show = shows.find((each) => each === query['show']) ?? 'all'
  const part = Math.max(1, Math.trunc(Number(query['part'])) || 1)
  const [start = '', end = ''] = (query['at'] ?? '').split('-')
  const at = text ? spanIn(text, { start, end, from: '', to: '' }) : null
  return { show, part, at }
}

/** A memo that is about no part of a text: about a code or a source it says which. */
export function memoForm(
  language: Language,
  codes: readonly Pick<Code, 'id'>[],
  sources: readonly { readonly id: string }[],
) {
  const f = fields(language)
  const words = codingWords(language).memos
  return z
    .object({
      id: f.newId(),
      text: f.text(words.missing, 10_000),
      kind: f.choice(['source', 'code', 'method', 'idea'], words.kindMissing),
      code: z.string().default(''),
      source: z.string().default(''),
    })
    .superRefine(({ kind, code, source }, context) => {
      const wrong = (name: string) =>
        context.addIssue({ code: 'custom', path: [name], message: words.subjectMissing })
      if (kind === 'code' && !codes.some(({ id }) => id === code)) wrong('code')
      if (kind === 'source' && !sources.some(({ id }) => id === source)) wrong('source')
    })
}

export function memoTextForm(language: Language) {
  return z.object({
    text: fields(language).text(codingWords(language).memos.missing, 10_000),
    seen: z.string().default(''),
  })
}

/** What an address asks to see of all codings. What it has wrong is as if it were not there. */
export function readAsked(query: Readonly<Record<string, string>>, book: CodeTree): Asked {
  const known = (id: string | undefined, things: readonly { readonly id: string }[]) =>
    things.find((thing) => thing.id === id)?.id ?? null
  return {
    one: known(query['code'], book.codes),
    other: known(query['other'], book.codes),
    way: ways.find((each) => each === query['way']) ?? 'any',
    perspective: known(query['perspective'], book.perspectives),
    role: isUuid(query['role'] ?? '') ? query['role']! : null,
    page: Math.max(1, Math.trunc(Number(query['page'])) || 1),
  }
}
