import { z } from 'zod'
import { type CivilDate, capitalised, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { formatValue, type Indicator } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import type { Series } from '../population/series.ts'
import { placeLabel } from '../population/story.ts'
import { type Effect, type Strength, strengths, turnOf } from './effect.ts'
import { effectWords } from './effectWords.ts'
import { changeIn, standsOut, startOf, type Tested, testings } from './ground.ts'
import { showingWords } from './showingWords.ts'
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

/** What an effect's change can be held against, and the day that it is shown. */
export type ShowingChoices = {
  readonly effect: Pick<Effect, 'indicator' | 'target'>
  readonly series: Series
  /** How it went in other places. */
  readonly others: readonly { readonly place: Place; readonly series: Series }[]
  readonly today: CivilDate
}

/**
 * Two years out of those that have a value; the values themselves are not for anybody to type. How strongly the change
 * may be tied to the work depends on what is there to hold it against.
 */
export function showingForm(language: Language, choices: ShowingChoices) {
  const { series, others, today } = choices
  const words = showingWords(language)
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
      others: f.text(words.othersMissing, 2000),
      strength: f.choice(strengths, words.strengthMissing),
      compare: f.choice(['', ...others.map(({ place }) => place.code)], words.compareUnknown).default(''),
      testedHow: f.choice(['', ...testings], words.testedHowMissing).default(''),
      testedOn: f.optionalDate(),
      testedBy: f.optionalText(500),
    })
    .superRefine((typed, context) => {
      const problem = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (typed.afterPeriod <= typed.beforePeriod) return problem('afterPeriod', words.afterBefore)
      for (const [field, message] of groundProblems(language, choices, typed)) problem(field, message)
      if (typed.testedOn && typed.testedOn > today) problem('testedOn', words.testedOnFuture)
    })
}

type Grounds = {
  readonly beforePeriod: string
  readonly afterPeriod: string
  readonly strength: Strength
  readonly compare: string
  readonly testedHow: '' | Tested['how']
  readonly testedOn: CivilDate | null
  readonly testedBy: string
}

/** What is missing for the change to be tied to the work so strongly, by field. */
function groundProblems(
  language: Language,
  choices: ShowingChoices,
  typed: Grounds,
): readonly (readonly [string, string])[] {
  const words = showingWords(language)
  const tested: (readonly [string, string])[] = []
  if (typed.strength === 'tested') {
    if (typed.testedHow === '') tested.push(['testedHow', words.testedHowMissing])
    if (typed.testedOn === null) tested.push(['testedOn', words.testedOnMissing])
    if (typed.testedBy === '') tested.push(['testedBy', words.testedByMissing])
    const began = startOf(typed.afterPeriod)
    if (typed.testedHow === 'chosen-before' && typed.testedOn !== null && typed.testedOn >= began)
      tested.push(['testedOn', words.testedOnLate(formatDate(language, began))])
  }
  return [...tested, ...comparisonProblems(language, choices, typed)]
}

function comparisonProblems(
  language: Language,
  { effect, series, others }: ShowingChoices,
  typed: Grounds,
): readonly (readonly [string, string])[] {
  const words = showingWords(language)
  const needed =
    typed.strength === 'associated' || (typed.strength === 'tested' && typed.testedHow === 'chosen-before')
  const other = others.find(({ place }) => place.code === typed.compare)
  if (!other) return needed ? [['compare', words.compareMissing]] : []
  const name = capitalised(placeLabel(language, other.place))
  const [own, theirs] = [changeIn(series, typed), changeIn(other.series, typed)]
  if (!theirs) return [['compare', words.compareNoValue(name)]]
  if (!needed || !own) return []
  const { indicator } = effect
  const turn = turnOf({ ...effect, showing: { beforeValue: own.before, afterValue: own.after } })
  if (standsOut(own, theirs, indicator.decimals, turn === 'worse')) return []
  const format = (value: number) => formatValue(language, indicator, value)
  return [['strength', words.comparedSame(name, format(theirs.before), format(theirs.after))]]
}

export function withdrawalForm(language: Language) {
  return z.object({ reason: fields(language).text(showingWords(language).withdrawReasonMissing, 2000) })
}
