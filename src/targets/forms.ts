import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { formatValue, type Indicator, type Sex } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { type Series, yearOf } from '../population/series.ts'
import { targetFormWords } from './formWords.ts'
import { ratchetWords } from './ratchetWords.ts'
import { knownValues } from './target.ts'

/** What a new target is about, chosen before its level. */
export type Subject = {
  readonly indicator: Indicator
  readonly place: Place
  readonly sex: Sex
  readonly series: Series
}

export type TargetField =
  | 'indicator'
  | 'place'
  | 'sex'
  | 'name'
  | 'baselinePeriod'
  | 'baselineValue'
  | 'level'
  | 'confirm'
  | 'due'
  | 'agreedOn'

/** Years ahead, and back: a target beyond them is a slip of the finger, and its chart would be all future. */
const furthest = 20

/** The baseline is a year with a value; where no value is loaded, both are typed. */
export function targetForm(
  language: Language,
  { indicator, series }: Subject,
  today: CivilDate,
  replaces = false,
) {
  const words = targetFormWords(language)
  const f = fields(language)
  const range = indicator.unit === 'percent' ? { min: 0, max: 100 } : {}
  const known = knownValues(series)
  const [first, ...others] = known.map(({ period }) => period)
  return z
    .object({
      id: f.newId(),
      name: f.text(words.nameMissing),
      baselinePeriod: first
        ? f.choice([first, ...others], words.baselineMissing)
        : f.year(words.baselineYearMissing),
      baselineValue: first
        ? z
            .string()
            .optional()
            .transform(() => null)
        : f.number(words.baselineValueMissing, range),
      level: f.number(words.levelMissing, range),
      confirm: z.string().optional(),
      due: f.year(words.dueMissing),
      agreedOn: f.date(words.agreedOnMissing),
      why: replaces ? f.text(ratchetWords(language).afterWhyMissing, 2000) : f.optionalText(),
    })
    .superRefine((typed, context) => {
      const problem = (field: TargetField, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })

      const baseline = baselineOf(typed, series)
      const worse = indicator.direction === 'decrease' ? typed.level > baseline : typed.level < baseline
      const shown = (value: number) => value.toFixed(indicator.decimals)
      if (shown(typed.level) === shown(baseline)) problem('level', words.levelSame)
      else if (worse && indicator.direction !== 'neutral' && typed.confirm !== 'yes') {
        const value = formatValue(language, indicator, baseline)
        problem('confirm', words.levelWrongWay(value, indicator.direction === 'increase'))
      }

      const thisYear = today.slice(0, 4)
      if (yearOf(typed.due) <= yearOf(typed.baselinePeriod))
        problem('due', words.dueNotAfter(typed.baselinePeriod))
      else if (typed.due < thisYear) problem('due', words.duePast(thisYear))
      else if (yearOf(typed.due) > yearOf(today) + furthest)
        problem('due', words.dueFar(yearOf(today) + furthest))
      if (typed.agreedOn > today) problem('agreedOn', words.agreedOnAhead)
      else if (yearOf(typed.agreedOn) < yearOf(today) - furthest)
        problem('agreedOn', words.agreedOnFar(yearOf(today) - furthest))
    })
}

export function baselineOf(
  typed: { readonly baselinePeriod: string; readonly baselineValue: number | null },
  series: Series,
): number {
  const known = knownValues(series).find(({ period }) => period === typed.baselinePeriod)
  // The form lets one of them through, never neither.
  return known?.value ?? (typed.baselineValue as number)
}

/** What the form suggests: the latest value as the baseline, the indicator's name, and today. */
export function suggestedTarget(
  { indicator, place, sex, series }: Subject,
  today: CivilDate,
): Partial<Record<TargetField, string>> {
  const latest = knownValues(series).at(-1)
  return {
    indicator: indicator.code,
    place: place.code,
    sex,
    name: indicator.name,
    agreedOn: today,
    ...(latest ? { baselinePeriod: latest.period } : {}),
  }
}

export function closureForm(language: Language) {
  return z.object({ reason: fields(language).text(targetFormWords(language).reasonMissing, 2000) })
}
