import type { Language } from '../i18n/language.ts'
import type { MissingReason } from '../population/figure.ts'
import { missingReasons } from '../population/figure.ts'
import { type Indicator, unitOf } from '../population/indicator.ts'
import { populationPath } from '../population/paths.ts'
import type { Place } from '../population/place.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { DateField, HiddenField, Select, TextArea, TextField } from '../ui/field.tsx'
import { controlAttributes, Hint, Problem, Theirs } from '../ui/fieldParts.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { pageWords } from './pageWords.ts'
import { figuresPath, newIndicatorPath, newWrittenPath, writtenPath } from './paths.ts'
import { reasonField, valueField } from './writtenForm.ts'
import type { PresentCell } from './writtenStore.ts'
import { writtenWords } from './writtenWords.ts'

export const figureCrumbs = (language: Language) => [
  { label: uiWords(language).sections.population, href: populationPath() },
  { label: pageWords(language).title, href: figuresPath() },
]

/** Which values are to be written in. */
export function ChooseWrittenPage({
  view,
  form,
  own,
}: {
  readonly view: View
  readonly form: FormState
  readonly own: readonly { readonly code: string; readonly name: string }[]
}) {
  const { language } = view
  const words = writtenWords(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      answer={words.choose}
      lead={own.length > 0 ? words.chooseLead : words.none}
      current="population"
      breadcrumb={[...figureCrumbs(language), { label: words.title }]}
    >
      {own.length > 0 ? (
        <form class="form" method="get" action={writtenPath()} novalidate>
          <Select
            form={form}
            name="indicator"
            label={words.indicator}
            hint={words.indicatorHint}
            options={[
              { value: '', label: words.indicatorNone },
              ...own.map(({ code, name }) => ({ value: code, label: name, lang: storedLang(language) })),
            ]}
          />
          <TextField
            form={form}
            name="period"
            label={words.period}
            hint={words.periodHint}
            width="short"
            autocomplete="off"
          />
          <RadioGroup
            form={form}
            name="sex"
            label={words.sex}
            options={(['T', 'K', 'M'] as const).map((sex) => ({ value: sex, label: words.sexes[sex] }))}
            inline
          />
          <div class="actions">
            <Button>{words.next}</Button>
            <LinkButton variant="secondary" href={newIndicatorPath()}>
              {words.make}
            </LinkButton>
          </div>
        </form>
      ) : (
        <div class="actions">
          <LinkButton href={newIndicatorPath()}>{words.make}</LinkButton>
        </div>
      )}
    </FormPage>
  )
}

/** A row for each place, and where it all comes from. */
export function WritePage({
  view,
  form,
  indicator,
  choice,
  places,
  present,
  today,
}: {
  readonly view: View
  readonly form: FormState
  readonly indicator: Indicator
  readonly choice: { readonly period: string; readonly sex: 'T' | 'K' | 'M' }
  readonly places: readonly Place[]
  readonly present: readonly PresentCell[]
  readonly today: string
}) {
  const { language } = view
  const words = writtenWords(language)
  const sex = words.sexes[choice.sex].toLocaleLowerCase(language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      note={<Stored language={language}>{words.rows(indicator.name, choice.period, sex)}</Stored>}
      answer={words.rowsAnswer}
      lead={words.rowsLead}
      current="population"
      breadcrumb={[...figureCrumbs(language), { label: words.title }]}
    >
      <Form
        action={writtenPath()}
        save={words.show}
        beside={
          <LinkButton variant="secondary" href={newWrittenPath(indicator.code)}>
            {words.other}
          </LinkButton>
        }
      >
        {(['id', 'seen', 'replaces', 'indicator', 'period', 'sex'] as const).map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <Rows view={view} form={form} indicator={indicator} places={places} present={present} />
        <section class="form">
          <div class="group">
            <SectionHeading>{words.about}</SectionHeading>
            <p class="muted">{words.aboutLead}</p>
          </div>
          <TextField form={form} name="origin" label={words.origin} hint={words.originHint} />
          <DateField
            form={form}
            name="datedOn"
            label={words.datedOn}
            hint={words.datedOnHint}
            attributes={{ max: today }}
          />
          <TextArea form={form} name="note" label={words.note} hint={words.noteHint} rows={3} />
        </section>
      </Form>
    </FormPage>
  )
}

function Rows({
  view,
  form,
  indicator,
  places,
  present,
}: {
  readonly view: View
  readonly form: FormState
  readonly indicator: Indicator
  readonly places: readonly Place[]
  readonly present: readonly PresentCell[]
}) {
  const { language } = view
  const words = writtenWords(language)
  const heads = [words.place, words.value(unitOf(language, indicator).symbol), words.reason]
  return (
    <table class="table table-labelled table-write" role="table">
      <caption class="visually-hidden">{words.rowsAnswer}</caption>
      <thead>
        <tr role="row">
          {heads.map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, name }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <label for={fieldId(valueField(code))}>{name}</label>
            </th>
            <td role="cell" data-label={heads[1]}>
              <Value
                form={form}
                name={valueField(code)}
                hint={present.find((cell) => cell.place === code)?.isHidden ? words.hidden : null}
              />
            </td>
            <td role="cell" data-label={heads[2]}>
              <Reason view={view} form={form} name={reasonField(code)} place={name} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({
  form,
  name,
  hint,
}: {
  readonly form: FormState
  readonly name: string
  readonly hint: string | null
}) {
  const id = fieldId(name)
  return (
    <>
      <Hint id={id} text={hint} />
      <Problem id={id} text={form.problems[name]} />
      <input
        class="ds-input field-short"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value={form.values[name]}
        {...controlAttributes({ form, name, hint })}
      />
      <Theirs form={form} name={name} />
    </>
  )
}

function Reason({
  view,
  form,
  name,
  place,
}: {
  readonly view: View
  readonly form: FormState
  readonly name: string
  readonly place: string
}) {
  const words = writtenWords(view.language)
  const reasons = pageWords(view.language).reasons
  return (
    <>
      <Problem id={fieldId(name)} text={form.problems[name]} />
      <select
        class="ds-input field-medium"
        aria-label={words.reasonOf(place)}
        {...controlAttributes({ form, name })}
      >
        <option value="">{words.noReason}</option>
        {missingReasons.map((reason) => (
          <option value={reason} selected={form.values[name] === reason}>
            {reasons[reason]}
          </option>
        ))}
      </select>
      <Theirs form={form} name={name} named={(value) => reasons[value as MissingReason] ?? value} />
    </>
  )
}
