import { z } from 'zod'
import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import type { Indicator } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import type { Series } from '../population/series.ts'
import { strengths } from './effect.ts'
import { effectWords } from './effectWords.ts'
import { knownValues, type Target } from './target.ts'

/** What a promised effect can be about. */
export type EffectChoices = {
  readonly targets: readonly Target[]
  readonly indicators: readonly Indicator[]
  readonly places: readonly Place[]
}

/** In place of a target's id: the effect belongs to none. */
export const noTarget = 'none'

export function effectForm(
  language: Language,
  { targets, indicators, places }: EffectChoices,
  today: CivilDate,
) {
  const words = effectWords(language)
  const f = fields(language)
  return z
    .object({
      id: f.newId(),
      title: f.text(words.nameMissing),
      responsible: f.text(words.responsibleMissing),
      target: f.choice([noTarget, ...targets.map(({ id }) => id)], words.targetMissing),
      indicator: f.choice(['', ...indicators.map(({ code }) => code)], words.indicatorMissing),
      place: f.choice(['', ...places.map(({ code }) => code)], words.placeMissing),
      sex: f.choice(['T', 'K', 'M'], words.sexMissing),
      dueOn: f.date(words.dueDateMissing),
    })
    .superRefine((typed, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (typed.target === noTarget && !typed.indicator) problem('indicator', words.indicatorMissing)
      if (typed.target === noTarget && !typed.place) problem('place', words.placeMissing)
      if (typed.dueOn < today) problem('dueOn', words.dueDatePast)
    })
}

/** Two years out of those that have a value; the values themselves are not for anybody to type. */
export function showingForm(language: Language, series: Series) {
  const words = effectWords(language)
  const f = fields(language)
  const periods = ['', ...knownValues(series).map(({ period }) => period)] as [string, ...string[]]
  return z
    .object({
      beforePeriod: f
        .choice(periods, words.beforeMissing)
        .refine((period) => period !== '', words.beforeMissing),
      afterPeriod: f
        .choice(periods, words.afterMissing)
        .refine((period) => period !== '', words.afterMissing),
      story: f.text(words.storyMissing, 4000),
      strength: f.choice(strengths, words.strengthMissing),
    })
    .superRefine((typed, context) => {
      if (typed.afterPeriod > typed.beforePeriod) return
      context.addIssue({ code: 'custom', path: ['afterPeriod'], message: words.afterBefore })
    })
}
