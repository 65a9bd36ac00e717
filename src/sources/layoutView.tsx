import { type CivilDate, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { populationPath } from '../population/paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { CheckboxField } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { controlAttributes, Problem } from '../ui/fieldParts.tsx'
import { type FormState, fieldId } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { usesFor } from './cubeLayout.ts'
import { oneOf } from './cubeParts.ts'
import { IndicatorFields, options } from './indicatorFields.tsx'
import { periodKey, uses } from './layout.ts'
import { type ColumnToMap, columnsToMap, headingOf, useField } from './layoutForm.ts'
import { asWritten } from './layoutParts.tsx'
import { layoutWords } from './layoutWords.ts'
import type { UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { figureFilePath, figuresPath, layoutPath } from './paths.ts'
import type { TableStart } from './recogniseTable.ts'
import { fileProblemSentence } from './sentences.ts'

export function LayoutPage({
  view,
  file,
  fetchedOn,
  table,
  form,
  own,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly table: TableStart
  readonly form: FormState
  /** The indicators of one's own that there are. */
  readonly own: readonly { readonly code: string; readonly name: string }[]
}) {
  const { language } = view
  const words = wordsFor(language, table)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      note={file.name}
      answer={words.answer}
      lead={words.lead}
      current="population"
      breadcrumb={[
        { label: uiWords(language).sections.population, href: populationPath() },
        { label: pageWords(language).title, href: figuresPath() },
        { label: file.name, href: figureFilePath(file.id, fetchedOn) },
        { label: words.title },
      ]}
    >
      {table.problem && table.problem.kind !== 'unrecognised' ? (
        <Notice title={fileProblemSentence(language, table.problem)} />
      ) : null}
      <Sheets view={view} file={file} fetchedOn={fetchedOn} table={table} />
      <Form
        action={layoutPath(file.id, { fetchedOn, sheet: table.sheet })}
        save={words.save}
        beside={
          <LinkButton variant="secondary" href={figuresPath()}>
            {pageWords(language).preview.another}
          </LinkButton>
        }
      >
        <Columns view={view} table={table} form={form} />
        <SectionHeading>{words.about}</SectionHeading>
        <Select
          form={form}
          name="indicator"
          label={words.indicator}
          hint={words.indicatorHint}
          options={[
            { value: '', label: words.columnTells },
            { value: 'new', label: words.newOne },
            ...(own.length > 0
              ? [
                  {
                    label: words.ownOnes,
                    options: own.map(({ code, name }) => ({
                      value: `own:${code}`,
                      label: name,
                      lang: storedLang(language),
                    })),
                  },
                ]
              : []),
          ]}
        />
        {table.dimensions ? null : (
          <TextField form={form} name="period" label={words.period} hint={words.periodHint} width="short" />
        )}
        <NewIndicator view={view} form={form} />
        {table.dimensions ? null : (
          <Details summary={words.writing}>
            <Select
              form={form}
              name="decimal"
              label={words.decimal}
              options={options(words.decimalChoices)}
            />
            <Select form={form} name="dates" label={words.dates} options={options(words.datesChoices)} />
            <CheckboxField form={form} name="zeros" label={words.zeros} />
          </Details>
        )}
      </Form>
    </FormPage>
  )
}

/** A table of dimensions has parts where others have columns. */
function wordsFor(language: Language, { dimensions }: TableStart) {
  const { cube, ...plain } = layoutWords(language)
  return dimensions ? { ...plain, ...cube } : plain
}

/** Which sheet is shown, and the way to the others that hold a table. */
function Sheets({
  view,
  file,
  fetchedOn,
  table: { sheet, sheets },
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly table: TableStart
}) {
  if (sheet === null || sheets.length < 2) return null
  const words = layoutWords(view.language)
  return (
    <p>
      {words.sheetShown(sheet)} {words.otherSheets}{' '}
      {sheets
        .filter((name) => name !== sheet)
        .map((name, index) => (
          <>
            {index > 0 ? ', ' : ''}
            <a href={layoutPath(file.id, { fetchedOn, sheet: name })}>{name}</a>
          </>
        ))}
    </p>
  )
}

function Columns({
  view,
  table,
  form,
}: {
  readonly view: View
  readonly table: TableStart
  readonly form: FormState
}) {
  const words = wordsFor(view.language, table)
  const heads = [words.column, words.first, words.use]
  return (
    <section class="group">
      <SectionHeading id="columns">{words.columns}</SectionHeading>
      <p class="muted">
        {table.dimensions ? '' : `${words.headerAt(formatNumber(view.language, table.header.line))} `}
        {words.wide}
      </p>
      <table class="table table-labelled" role="table" aria-labelledby="columns">
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
          {columnsToMap(table).map((column, index) => (
            <Column
              view={view}
              column={column}
              name={useField(index)}
              form={form}
              isSheet={table.sheet !== null}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Column({
  view,
  column,
  name,
  form,
  isSheet,
}: {
  readonly view: View
  readonly column: ColumnToMap
  readonly name: string
  readonly form: FormState
  readonly isSheet: boolean
}) {
  const words = layoutWords(view.language)
  // A number of a workbook is a number, and is written as the reader's language does.
  const cell = (text: string) =>
    isSheet && /^-?\d+\.\d+$/.test(text) ? asWritten(view.language, Number(text)) : shortened(text)
  const lang = column.key === periodKey || column.headings[0] === '' ? undefined : storedLang(view.language)
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <label for={fieldId(name)} lang={lang}>
          {headingOf(view.language, column)}
        </label>
      </th>
      <td role="cell" data-label={words.first} class="cell-full">
        {column.values.length === 0 ? (
          <span class="muted">{words.empty}</span>
        ) : (
          <span lang={storedLang(view.language)}>{column.values.map(cell).join(' · ')}</span>
        )}
      </td>
      <td role="cell" data-label={words.use} class="cell-full">
        <Problem id={fieldId(name)} text={form.problems[name]} />
        <select class="ds-input field-full" {...controlAttributes({ form, name })}>
          {(column.dimension ? usesFor(column.dimension) : uses).map((use) => (
            <option value={use} selected={form.values[name] === use}>
              {words.uses[use]}
            </option>
          ))}
          {column.dimension ? (
            <optgroup label={words.cube.onlyOne}>
              {column.dimension.categories.map(({ code, label: text }) => (
                <option
                  value={oneOf(code)}
                  selected={form.values[name] === oneOf(code)}
                  lang={storedLang(view.language)}
                >
                  {text}
                </option>
              ))}
            </optgroup>
          ) : null}
        </select>
      </td>
    </tr>
  )
}

const shortened = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text)

function NewIndicator({ view, form }: { readonly view: View; readonly form: FormState }) {
  const words = layoutWords(view.language)
  return (
    <section class="form only-new">
      <div class="group">
        <SectionHeading>{words.fresh}</SectionHeading>
        <p class="muted">{words.freshHint}</p>
      </div>
      <IndicatorFields view={view} form={form} />
    </section>
  )
}
