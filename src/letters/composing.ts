import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Saved } from '../platform/meanwhile.ts'
import type { Thing, ThingKind } from '../record/thing.ts'
import type { Letter } from './letter.ts'
import type { Candidate } from './readingStore.ts'
import { lettersWords } from './words.ts'

/** One box for each who can be written to: `to-…`. A draft may wait for its recipients. */
export function letterForm(language: Language, people: readonly Candidate[]) {
  const words = lettersWords(language).form
  const f = fields(language)
  const boxes: Record<string, z.ZodType<string>> = {}
  for (const { personId } of people) boxes[`to-${personId}`] = z.string().default('')
  return z
    .object({
      ...boxes,
      id: f.newId(),
      subject: f.text(words.subjectMissing),
      text: f.text(words.textMissing, 10_000),
      language: z.enum(['sv', 'en']).catch('sv'),
      concerns: z.string().default(''),
      act: z.enum(['send', 'save']).catch('save'),
      seen: z.string().default(''),
    })
    .superRefine((typed, context) => {
      if (typed.act === 'send' && chosen(typed, people).length === 0)
        context.addIssue({
          code: 'custom',
          path: [`to-${people[0]?.personId ?? ''}`],
          message: people.length === 0 ? words.nobody : words.toMissing,
        })
    })
}

/** The ids of those whose boxes are ticked. */
export function chosen(typed: object, people: readonly Candidate[]): readonly string[] {
  const boxes = typed as Readonly<Record<string, unknown>>
  return people.filter(({ personId }) => boxes[`to-${personId}`] === 'yes').map(({ personId }) => personId)
}

/** What a draft's form shows: every box, so that one that others ticked meanwhile is noticed. */
export function savedDraft(
  letter: Pick<Letter, 'subject' | 'text' | 'recipients'>,
  people: readonly Candidate[],
): Saved {
  const to = new Set(letter.recipients.map(({ personId }) => personId))
  const boxes = people.map(({ personId }) => [`to-${personId}`, to.has(personId) ? 'yes' : ''] as const)
  return { ...Object.fromEntries(boxes), subject: letter.subject, text: letter.text }
}

/** `outcome:6f9…` for each, with spaces between: how a form carries what its letter speaks of. */
export function writtenThings(things: readonly Thing[]): string {
  return things.map(({ kind, id }) => `${kind}:${id}`).join(' ')
}

export function readThings(text: string): readonly Thing[] {
  const found = text.matchAll(/\b([a-zA-Z]{1,30}):([\w-]{1,64})/g)
  return [...found].slice(0, 500).map(([, kind = '', id = '']) => ({ kind: kind as ThingKind, id }))
}

/** Whom a letter may be written to: the people of the party whose own it is, or that it is about. */
export function partyOf({ partyId, about }: Pick<Letter, 'partyId' | 'about'>): string | undefined {
  return partyId ?? (about.kind === 'party' ? about.id : undefined)
}
