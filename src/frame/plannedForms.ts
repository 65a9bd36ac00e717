import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { FrameRow } from './frame.ts'
import { type PlannedEnding, type PlannedInterview, plannedEndings, plannedStates } from './planned.ts'
import type { EndingText, PlannedText } from './plannedStore.ts'
import { plannedWords } from './plannedWords.ts'

export type Choosable = { readonly id: string; readonly name: string }

/** The field of a principal's box. */
export const partyField = (id: string) => `party-${id}`

export function plannedForm(
  language: Language,
  rows: readonly Pick<FrameRow, 'id'>[],
  parties: readonly Choosable[],
) {
  const words = plannedWords(language).form
  const f = fields(language)
  return z.object({
    id: f.newId(),
    seen: z.string().default(''),
    row: z.string(words.rowMissing).refine((id) => rows.some((row) => row.id === id), words.rowMissing),
    day: f.date(words.dayMissing),
    at: z.union([z.literal('').transform(() => null), f.time(words.dayMissing)]).default(null),
    remote: z.literal('yes').or(z.literal('')).default(''),
    room: f.optionalText(200),
    ...Object.fromEntries(parties.map(({ id }) => [partyField(id), z.string().default('')])),
  })
}

export function plannedIn(
  read: z.infer<ReturnType<typeof plannedForm>>,
  parties: readonly Choosable[],
): PlannedText {
  const ticked = read as Readonly<Record<string, unknown>>
  return {
    rowId: read.row,
    partyIds: parties.filter(({ id }) => ticked[partyField(id)] === 'yes').map(({ id }) => id),
    day: read.day,
    at: read.at,
    isRemote: read.remote === 'yes',
    room: read.room,
  }
}

export function textsOfPlanned(
  { rowId, day, at, isRemote, room, parties: marked }: PlannedInterview,
  parties: readonly Choosable[],
): Readonly<Record<string, string>> {
  return {
    row: rowId,
    day,
    at: at ?? '',
    remote: isRemote ? 'yes' : '',
    room,
    ...Object.fromEntries(
      parties.map(({ id }) => [partyField(id), marked.some((party) => party.id === id) ? 'yes' : '']),
    ),
  }
}

export function endingForm(
  language: Language,
  how: PlannedEnding,
  sources: readonly { readonly id: string }[],
) {
  const words = plannedWords(language).ending
  const f = fields(language)
  const people = f.wholeNumber(words.peopleMissing, { min: 1, max: 1000 })
  return z.object({
    words: how === 'cancelled' ? f.text(words.reasonMissing, 1000) : f.optionalText(1000),
    people:
      how === 'held'
        ? people
        : z
            .string()
            .optional()
            .transform(() => null),
    source: z
      .string()
      .default('')
      .refine((id) => id === '' || sources.some((source) => source.id === id), words.sourceGone),
  })
}

export function endingIn(
  how: PlannedEnding,
  { words, people, source }: z.infer<ReturnType<typeof endingForm>>,
): EndingText {
  return { how, words, people, sourceId: how === 'held' && source !== '' ? source : null }
}

export const endingChoice = z.enum(plannedEndings).catch('held')
export const stateChoice = z.enum(plannedStates).nullable().catch(null)
