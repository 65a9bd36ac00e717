import { formatValue } from '../population/indicator.ts'
import type { Series } from '../population/series.ts'
import { sourceText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { type Effect, strengths } from './effect.ts'
import { type EffectChoices, noTarget } from './effectForms.ts'
import { effectCrumbs } from './effectViews.tsx'
import { effectWords } from './effectWords.ts'
import { placeOptions, SexChoice } from './formViews.tsx'
import { effectPath, effectShowingPath, effectsPath } from './paths.ts'
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
  const choose = { value: '', label: words.choose }
  return (
    <Page
      view={view}
      title={words.promise}
      current="targets"
      failed={hasProblems(form)}
      breadcrumb={effectCrumbs(view, { label: words.promise })}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading name={words.promise} answer={words.newAnswer} definition={words.newLead} />
      <form class="form" method="post" action={effectsPath()} novalidate>
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
          options={[
            choose,
            ...choices.indicators.map(({ code, name }) => ({
              value: code,
              label: name,
              lang: storedLang(view.language),
            })),
          ]}
        />
        <Select
          form={form}
          name="place"
          label={words.place}
          width="medium"
          options={placeOptions(view.language, choices.places)}
        />
        <SexChoice view={view} form={form} />
        <div class="actions">
          <Button>{words.save}</Button>
        </div>
      </form>
    </Page>
  )
}

export function ShowingFormPage({
  view,
  form,
  effect,
  series,
  vintage,
}: {
  readonly view: View
  readonly form: FormState
  readonly effect: Effect
  readonly series: Series
  readonly vintage: Vintage | null
}) {
  const { language } = view
  const words = effectWords(language)
  const known = knownValues(series)
  const years = [
    { value: '', label: words.choose },
    ...known.toReversed().map(({ period, value }) => ({
      value: period,
      label: words.yearChoice(period, formatValue(language, effect.indicator, value)),
    })),
  ]
  return (
    <Page
      view={view}
      title={words.showTitle}
      current="targets"
      failed={hasProblems(form)}
      breadcrumb={effectCrumbs(
        view,
        { label: <Stored language={view.language}>{effect.title}</Stored>, href: effectPath(effect.id) },
        { label: words.showTitle },
      )}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading
        name={
          <StoredIn language={view.language} sentence={words.showing(effect.title)} stored={effect.title} />
        }
        answer={words.showAnswer}
        definition={known.length < 2 ? undefined : words.showLead}
      />
      {known.length < 2 ? (
        <EmptyState
          what={words.tooFew}
          why={words.tooFewWhy(effect.indicator.name)}
          action={<LinkButton href={effectPath(effect.id)}>{words.back}</LinkButton>}
        />
      ) : (
        <form class="form" method="post" action={effectShowingPath(effect.id)} novalidate>
          <Select
            form={form}
            name="beforePeriod"
            label={words.before}
            hint={words.beforeHint}
            width="medium"
            options={years}
          />
          <Select form={form} name="afterPeriod" label={words.after} width="medium" options={years} />
          {vintage ? (
            <p class="source">{sourceText(language, { indicator: effect.indicator, series, vintage })}</p>
          ) : null}
          <TextArea form={form} name="story" label={words.story} hint={words.storyHint} />
          <RadioGroup
            form={form}
            name="strength"
            label={words.strength}
            options={strengths.map((value) => ({ value, ...words.strengths[value] }))}
          />
          <p class="muted">{words.showingNote}</p>
          <div class="actions">
            <Button>{words.saveShowing}</Button>
          </div>
        </form>
      )}
    </Page>
  )
}
