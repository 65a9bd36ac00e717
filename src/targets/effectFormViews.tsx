import { capitalised } from '../i18n/format.ts'
import { formatValue } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import type { Series } from '../population/series.ts'
import { sourceText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import { placeLabel } from '../population/story.ts'
import { LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type Effect, strengths } from './effect.ts'
import { type EffectChoices, noTarget } from './effectForms.ts'
import { effectCrumbs } from './effectViews.tsx'
import { effectWords } from './effectWords.ts'
import { indicatorOptions, placeOptions, SexChoice } from './formViews.tsx'
import { testings } from './ground.ts'
import { effectPath, effectShowingPath, effectsPath, effectWithdrawalPath } from './paths.ts'
import { showingWords } from './showingWords.ts'
import { knownValues } from './target.ts'

export function EffectFormPage({
  view,
  form,
  choices,
}: {
  readonly view: View
  readonly form: FormState
  readonly choices: EffectChoices
}) {
  const words = effectWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.promise}
      answer={words.newAnswer}
      lead={words.newLead}
      current="targets"
      breadcrumb={effectCrumbs(view, { label: words.promise })}
    >
      <Form action={effectsPath()} save={words.save}>
        <HiddenField form={form} name="id" />
        <TextField form={form} name="title" label={words.name} hint={words.nameHint} />
        <TextField form={form} name="responsible" label={words.responsible} hint={words.responsibleHint} />
        <DateField form={form} name="dueOn" label={words.dueDate} hint={words.dueDateHint} />
        <Select
          form={form}
          name="target"
          label={words.target}
          hint={words.targetHint}
          options={[
            { value: noTarget, label: words.noTarget },
            ...choices.targets.map(({ id, name }) => ({
              value: id,
              label: name,
              lang: storedLang(view.language),
            })),
          ]}
        />
        <Select
          form={form}
          name="indicator"
          label={words.indicator}
          hint={words.indicatorHint}
          note={uiWords(view.language).optional}
          options={indicatorOptions(view.language, choices.indicators)}
        />
        <Select
          form={form}
          name="place"
          label={words.place}
          width="medium"
          options={placeOptions(view.language, choices.places)}
        />
        <SexChoice view={view} form={form} />
      </Form>
    </FormPage>
  )
}

export function ShowingFormPage({
  view,
  form,
  effect,
  series,
  vintage,
  others,
}: {
  readonly view: View
  readonly form: FormState
  readonly effect: Effect
  readonly series: Series
  readonly vintage: Vintage | null
  /** Where the effect can be compared. */
  readonly others: readonly Place[]
}) {
  const { language } = view
  const words = showingWords(language)
  const known = knownValues(series)
  const years = [
    { value: '', label: effectWords(language).choose },
    ...known.toReversed().map(({ period, value }) => ({
      value: period,
      label: words.yearChoice(period, formatValue(language, effect.indicator, value)),
    })),
  ]
  return (
    <FormPage
      view={view}
      form={form}
      title={words.showTitle}
      name={
        <StoredIn
          language={view.language}
          sentence={effectWords(language).showing(effect.title)}
          stored={effect.title}
        />
      }
      answer={words.showAnswer}
      lead={known.length < 2 ? undefined : words.showLead}
      current="targets"
      breadcrumb={effectCrumbs(
        view,
        { label: <Stored language={view.language}>{effect.title}</Stored>, href: effectPath(effect.id) },
        { label: words.showTitle },
      )}
    >
      {known.length < 2 ? (
        <EmptyState
          what={words.tooFew}
          why={words.tooFewWhy(effect.indicator.name)}
          action={<LinkButton href={effectPath(effect.id)}>{words.back}</LinkButton>}
        />
      ) : (
        <Form action={effectShowingPath(effect.id)} save={words.saveShowing}>
          <Select
            form={form}
            name="beforePeriod"
            label={effectWords(language).before}
            hint={words.beforeHint}
            width="medium"
            options={years}
          />
          <Select
            form={form}
            name="afterPeriod"
            label={effectWords(language).after}
            width="medium"
            options={years}
          />
          {vintage ? (
            <p class="source">{sourceText(language, { indicator: effect.indicator, series, vintage })}</p>
          ) : null}
          <TextArea form={form} name="story" label={words.story} hint={words.storyHint} />
          <TextArea form={form} name="others" label={words.others} hint={words.othersHint} />
          <RadioGroup
            form={form}
            name="strength"
            label={words.strength}
            options={strengths.map((value) => {
              const { label, hint, needs } = effectWords(language).strengths[value]
              return { value, label, hint: `${hint} ${needs}` }
            })}
          />
          <Select
            form={form}
            name="compare"
            label={words.compare}
            hint={words.compareHint}
            width="medium"
            options={[
              { value: '', label: words.noComparison },
              ...others.map((place) => ({
                value: place.code,
                label: capitalised(placeLabel(language, place)),
              })),
            ]}
          />
          <div class="only-tested">
            <RadioGroup
              form={form}
              name="testedHow"
              label={words.testedGroup}
              hint={words.testedHint}
              options={testings.map((value) => ({ value, label: words.testedChoices[value] }))}
            />
            <DateField form={form} name="testedOn" label={words.testedOn} />
            <TextField form={form} name="testedBy" label={words.testedBy} hint={words.testedByHint} />
          </div>
          <p class="muted">{words.showingNote}</p>
        </Form>
      )}
    </FormPage>
  )
}

export function WithdrawalFormPage({
  view,
  form,
  effect,
}: {
  readonly view: View
  readonly form: FormState
  readonly effect: Effect
}) {
  const { language } = view
  const words = showingWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.withdraw}
      name={
        <StoredIn language={language} sentence={words.withdrawTitle(effect.title)} stored={effect.title} />
      }
      answer={words.withdrawAnswer}
      lead={words.withdrawLead}
      current="targets"
      breadcrumb={effectCrumbs(
        view,
        { label: <Stored language={language}>{effect.title}</Stored>, href: effectPath(effect.id) },
        { label: words.withdraw },
      )}
    >
      <Form action={effectWithdrawalPath(effect.id)} save={words.withdraw}>
        <TextArea form={form} name="reason" label={words.withdrawReason} hint={words.withdrawReasonHint} />
      </Form>
    </FormPage>
  )
}
