import { createHash } from 'node:crypto'
import type { Language } from '../i18n/language.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { storedLang } from '../ui/stored.tsx'
import { platformWords } from './words.ts'

/** What is saved, as the texts of the form's fields. */
export type Saved = Readonly<Record<string, string>>

/**
 * A form of something that others may change too: filled in with what is saved, and marked with it in the field
 * `seen`, which the form carries hidden (`<HiddenField name="seen">`). Ask `changedMeanwhile` before saving.
 */
export function formOfSaved(saved: Saved): FormState {
  return formOf({ ...saved, seen: marksOf(saved) })
}

/**
 * The form again when somebody else has saved something since it was shown; null when it can be saved. Ask in the
 * writer's turn. What was typed is kept, with what they saved beside it, and a field that this writer left alone
 * takes theirs. Sent again, it is saved: by then both have been seen.
 */
export function changedMeanwhile(
  language: Language,
  {
    value,
    typed,
  }: {
    readonly value: Readonly<Record<string, unknown>>
    readonly typed: Readonly<Record<string, string>>
  },
  saved: Saved,
): FormState | null {
  const words = platformWords(language).meanwhile
  const seen = readMarks(typed.seen ?? '')
  const values: Record<string, string> = { ...typed, seen: marksOf(saved) }
  const problems: Record<string, string> = {}
  const theirs: Record<string, string> = {}
  for (const [name, present] of Object.entries(saved)) {
    const mine = String(value[name] ?? '')
    if (mine === present || seen.get(name) === markOf(present)) continue
    if (seen.get(name) === markOf(mine)) {
      problems[name] = words.theirs
      values[name] = present
    } else {
      problems[name] = words.both
      theirs[name] = present
    }
  }
  if (Object.keys(problems).length === 0) return null
  const { label, nothing } = words
  return { values, problems, theirs: { label, nothing, lang: storedLang(language), values: theirs } }
}

/** A mark for each field: which of them others have changed can be told without carrying what stood there. */
function marksOf(saved: Saved): string {
  return Object.entries(saved)
    .map(([name, text]) => `${name}:${markOf(text)}`)
    .join(' ')
}

function readMarks(seen: string): ReadonlyMap<string, string> {
  return new Map(
    seen.split(' ').map((mark) => {
      const [name = '', hash = ''] = mark.split(':')
      return [name, hash] as const
    }),
  )
}

function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16)
}
