import { capitalised } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator, unitOf } from '../population/indicator.ts'
import { MixedMeasures } from '../population/mixedMeasures.tsx'
import type { Place } from '../population/place.ts'
import { sourceText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { CheckboxField, RadioGroup } from '../ui/choice.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField, HiddenField, NumberField, Select, TextArea, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Subject } from './forms.ts'
import { targetFormWords } from './formWords.ts'
import { newTargetPath, targetsPath } from './paths.ts'
import { ratchetWords } from './ratchetWords.ts'
import { concernsText, whereText } from './story.ts'
import { knownValues, type Target } from './target.ts'
import { targetWords } from './words.ts'

/** First what the target is about. A plain GET form: the next page has the values in it. */
export function TargetSubjectPage({
  view,
  form,
  indicators,
  places,
}: {
  readonly view: View
  readonly form: FormState
  readonly indicators: readonly Indicator[]
  readonly places: readonly Place[]
}) {
  const words = targetFormWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.chooseTitle}
      answer={words.chooseAnswer}
      lead={words.chooseLead}
      current="targets"
      breadcrumb={[
        { label: targetWords(view.language).title, href: targetsPath() },
        { label: words.chooseTitle },
      ]}
    >
      {indicators.length === 0 ? (
        <EmptyState
          what={words.noIndicators}
          why={words.noIndicatorsWhy}
          action={<LinkButton href="/figures">{words.load}</LinkButton>}
        />
      ) : (
        <form class="form" method="get" action={newTargetPath()}>
          <Select
            form={form}
            name="indicator"
            label={words.indicator}
            options={indicatorOptions(view.language, indicators)}
          />
          <Select
            form={form}
            name="place"
            label={words.place}
            width="medium"
            options={placeOptions(view.language, places)}
          />
          <SexChoice view={view} form={form} />
          <div class="actions">
            <Button>{words.showValues}</Button>
          </div>
        </form>
      )}
    </FormPage>
  )
}

export function indicatorOptions(language: Language, indicators: readonly Indicator[]) {
  const lang = storedLang(language)
  return [
    { value: '', label: targetFormWords(language).choose },
    ...indicators.map(({ code, name }) => ({ value: code, label: name, lang })),
  ]
}

export function placeOptions(language: Language, places: readonly Place[]) {
  return places.map((place) => ({ value: place.code, label: capitalised(whereText(language, place)) }))
}

export function SexChoice({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = targetFormWords(view.language)
  return (
    <RadioGroup
      form={form}
      name="sex"
      label={words.sex}
      inline
      options={Object.entries(words.sexes).map(([value, label]) => ({ value, label }))}
    />
  )
}

/** Then the level, with the latest values before the eyes. */
export function TargetFormPage({
  view,
  form,
  subject,
  vintage,
  others,
  before = null,
}: {
  readonly view: View
  readonly form: FormState
  readonly subject: Subject
  readonly vintage: Vintage | null
  /** The indicators of the targets that there are, which it will stand beside. */
  readonly others: readonly Indicator[]
  /** The target that this one comes after. */
  readonly before?: Target | null
}) {
  const { language } = view
  const words = targetFormWords(language)
  const { indicator, place, sex } = subject
  const unit = unitOf(language, indicator)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title(indicator.name)}
      name={<StoredIn language={language} sentence={words.title(indicator.name)} stored={indicator.name} />}
      note={
        before ? (
          <StoredIn
            language={language}
            sentence={ratchetWords(language).afterTitle(before.name)}
            stored={before.name}
          />
        ) : undefined
      }
      answer={words.answer}
      lead={
        <>
          <Stored language={language}>{`${indicator.title}.`}</Stored> {concernsText(language, subject)}
        </>
      }
      current="targets"
      breadcrumb={[{ label: targetWords(language).title, href: targetsPath() }, { label: words.chooseTitle }]}
    >
      <MixedMeasures language={language} indicators={[indicator, ...others]} />
      <div class="layout-8-4">
        <Form action={targetsPath()} save={words.save} beside={<a href={newTargetPath()}>{words.other}</a>}>
          <HiddenField form={form} name="id" />
          <input type="hidden" name="indicator" value={indicator.code} />
          <input type="hidden" name="place" value={place.code} />
          <input type="hidden" name="sex" value={sex} />
          {indicator.describes === 'operation' ? <Notice tone="warning">{words.operation}</Notice> : null}
          <TextField form={form} name="name" label={words.name} hint={words.nameHint} />
          <Baseline view={view} form={form} subject={subject} />
          <NumberField
            form={form}
            name="level"
            label={words.level}
            hint={words.levelHint[indicator.direction]}
            unit={unit.symbol || undefined}
          />
          {form.problems.confirm !== undefined || form.values.confirm !== undefined ? (
            <CheckboxField
              form={form}
              name="confirm"
              label={words.confirm(indicator.direction === 'increase')}
              hint={words.confirmHint}
            />
          ) : null}
          <TextField
            form={form}
            name="due"
            label={words.due}
            hint={words.dueHint}
            width="short"
            inputmode="numeric"
            autocomplete="off"
          />
          <DateField form={form} name="agreedOn" label={words.agreedOn} hint={words.agreedOnHint} />
          {before ? (
            <>
              <input type="hidden" name="after" value={before.id} />
              <TextArea
                form={form}
                name="why"
                label={ratchetWords(language).afterWhy}
                hint={ratchetWords(language).afterWhyHint}
                rows={3}
              />
            </>
          ) : null}
        </Form>
        <LatestValues view={view} subject={subject} vintage={vintage} />
      </div>
    </FormPage>
  )
}

/** A year out of those with a value; only where there are none is the value typed. */
function Baseline({ view, form, subject }: { view: View; form: FormState; subject: Subject }) {
  const words = targetFormWords(view.language)
  const { indicator, series } = subject
  const known = knownValues(series)
  if (known.length === 0) {
    return (
      <>
        <TextField
          form={form}
          name="baselinePeriod"
          label={words.baselineYear}
          width="short"
          inputmode="numeric"
          autocomplete="off"
        />
        <NumberField
          form={form}
          name="baselineValue"
          label={words.baselineValue}
          unit={unitOf(view.language, indicator).symbol || undefined}
        />
      </>
    )
  }
  return (
    <Select
      form={form}
      name="baselinePeriod"
      label={words.baseline}
      hint={words.baselineHint}
      width="medium"
      options={known.toReversed().map(({ period, value }) => ({
        value: period,
        label: words.baselineChoice(period, formatValue(view.language, indicator, value)),
      }))}
    />
  )
}

function LatestValues({ view, subject, vintage }: { view: View; subject: Subject; vintage: Vintage | null }) {
  const { language } = view
  const words = targetFormWords(language)
  const { indicator, series } = subject
  const latest = knownValues(series).slice(-6).toReversed()
  return (
    <aside class="first-on-phone">
      <h2>{words.latest}</h2>
      {latest.length === 0 ? (
        <p class="muted">{words.noValues}</p>
      ) : (
        <table class="table table-dense">
          <caption class="visually-hidden">{words.latest}</caption>
          <tbody>
            {latest.map(({ period, value }) => (
              <tr>
                <th scope="row">{period}</th>
                <td class="number">{formatValue(language, indicator, value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {vintage ? <p class="source">{sourceText(language, { indicator, series, vintage })}</p> : null}
    </aside>
  )
}
