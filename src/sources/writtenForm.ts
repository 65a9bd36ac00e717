import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { changedMeanwhile } from '../platform/meanwhile.ts'
import { missingReasons } from '../population/figure.ts'
import type { Place } from '../population/place.ts'
import type { FormState } from '../ui/form.ts'
import { readNumber, readPeriod } from './cells.ts'
import { problemSentence } from './sentences.ts'
import type { WrittenRow } from './written.ts'
import type { PresentCell } from './writtenStore.ts'
import { writtenWords } from './writtenWords.ts'

export const valueField = (place: string) => `value-${place}`
export const reasonField = (place: string) => `reason-${place}`

type Texts = Readonly<Partial<Record<string, string>>>

/** Which values are to be written in. `own`: the codes of the indicators that may be chosen. */
export function choiceForm(language: Language, own: readonly string[], today: CivilDate) {
  const words = writtenWords(language)
  return z.object({
    indicator: z.string(words.indicatorMissing).refine((code) => own.includes(code), words.indicatorMissing),
    period: z
      .string(words.periodMissing)
      .min(1, words.periodMissing)
      .refine((text) => text === '' || 'value' in readPeriod(text), words.periodWrong)
      .refine((text) => !('value' in readPeriod(text)) || hasBegun(text, today), words.periodAhead),
    sex: z.enum(['T', 'K', 'M'], words.sexMissing),
  })
}

/** `2026-Q4` has begun in October. */
function hasBegun(period: string, today: CivilDate): boolean {
  const [year = '', part = '01'] = period.split('-')
  const month = part.startsWith('Q') ? String(Number(part.slice(1)) * 3 - 2).padStart(2, '0') : part
  return `${year}-${month}` <= today.slice(0, 7)
}

/** Where they come from; what stands in the rows is read by `readRows`. */
export function originForm(language: Language, places: readonly Place[], today: CivilDate) {
  const words = writtenWords(language)
  const f = fields(language)
  const cells = places.map(({ code }) => [valueField(code), f.optionalText(40)])
  return z.object({
    ...(Object.fromEntries(cells) as Record<string, z.ZodType<string>>),
    id: f.newId(),
    origin: f.text(words.originMissing, 200),
    datedOn: f.date(words.datedOnMissing).refine((day) => day <= today, words.datedOnAhead),
    note: f.text(words.noteMissing, 2000),
  })
}

type Readings = {
  readonly rows: readonly WrittenRow[]
  readonly problems: FormState['problems']
}

/** What was typed for each place. One that nothing is said of, and nothing is known of, has no row. */
export function readRows(
  language: Language,
  places: readonly Place[],
  typed: Texts,
  { present, whole }: { readonly present: readonly PresentCell[]; readonly whole: boolean },
): Readings {
  const words = writtenWords(language)
  const rows: WrittenRow[] = []
  const problems: Record<string, string> = {}
  const known = textsOfRows(places, present)
  for (const { code, name } of places) {
    const text = typed[valueField(code)] ?? ''
    const chosen = typed[reasonField(code)] ?? ''
    const reason = missingReasons.find((each) => each === chosen) ?? null
    const wrong = (sentence: string) => {
      problems[valueField(code)] = words.at(name, sentence)
    }
    if (text === '' && reason === null) {
      if (present.some((cell) => cell.place === code && !cell.isHidden)) wrong(words.emptied)
      continue
    }
    if (text !== '' && reason !== null) {
      wrong(words.both)
      continue
    }
    if (reason !== null) {
      rows.push({ place: code, value: null, reason })
      continue
    }
    const read = isInDoubt(language, text) && text !== known[valueField(code)] ? null : readNumber(text)
    if (read === null) wrong(words.inDoubt(text))
    else if ('problem' in read) wrong(problemSentence(language, read.problem))
    else if (whole && (read.value < 0 || !Number.isInteger(read.value))) wrong(words.notWhole)
    else rows.push({ place: code, value: read.value, reason: null })
  }
  const [first] = places
  if (rows.length === 0 && Object.keys(problems).length === 0 && first)
    problems[valueField(first.code)] = words.nothing
  return { rows, problems }
}

/** `1.234` in Swedish and `1,234` in English: a number with decimals, or more than a thousand? */
function isInDoubt(language: Language, text: string): boolean {
  return (language === 'sv' ? /^-?[1-9]\d{0,2}\.\d{3}$/ : /^-?[1-9]\d{0,2},\d{3}$/).test(text)
}

/** Rows as the texts of the form: with a decimal comma, whoever reads, so that two can be held beside each other. */
export function textsOfRows(
  places: readonly Place[],
  rows: readonly { readonly place: string; readonly value: number | null; readonly reason: string | null }[],
): Record<string, string> {
  return Object.fromEntries(
    places.flatMap(({ code }) => {
      const { value = null, reason = null } = rows.find(({ place }) => place === code) ?? {}
      const known = missingReasons.find((each) => each === reason)
      return [
        [valueField(code), value === null ? '' : String(value).replace('.', ',')],
        [reasonField(code), known ?? ''],
      ]
    }),
  )
}

/** The form again when somebody else has changed the values since it was filled in; null when it may be saved. */
export function formIfChanged(
  language: Language,
  places: readonly Place[],
  { rows, typed }: { readonly rows: readonly WrittenRow[]; readonly typed: Readonly<Record<string, string>> },
  present: readonly PresentCell[],
): FormState | null {
  const value = textsOfRows(places, rows)
  return changedMeanwhile(language, { value, typed: { ...typed, ...value } }, textsOfRows(places, present))
}
