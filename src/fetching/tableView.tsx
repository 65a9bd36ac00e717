import { formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { placeFor } from '../population/places.ts'
import { oneOf, partsFor } from '../sources/cubeParts.ts'
import { problemSentence } from '../sources/sentences.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, type Option, type OptionGroup, Select, TextField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { fetchedTablePath, fetchedTablesPath, pxwebPath } from './paths.ts'
import type { PxTable } from './pxweb.ts'
import { pxwebWords } from './pxwebWords.ts'
import { serviceCrumbs } from './serviceParts.tsx'
import { partName, periodsOf } from './tableForms.ts'
import type { TablePreview } from './tablePreview.ts'

export type TableShown = {
  readonly view: View
  readonly form: FormState
  readonly table: PxTable
  /** The service and the id of a table that is new here; null for one that is fetched. */
  readonly fresh: { readonly service: string; readonly table: string } | null
  /** The id of one that is fetched. */
  readonly id: string | null
  /** Why there is no preview, in a sentence; or what it is. Null before it is asked for. */
  readonly preview: TablePreview | { readonly sentence: string } | null
}

export function TablePage(shown: TableShown) {
  const { view, form, table, fresh, id, preview } = shown
  const { language } = view
  const words = pxwebWords(language)
  const title = fresh ? words.newTitle : words.changeTitle
  const seen = preview !== null && !('sentence' in preview)
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      note={<Stored language={language}>{table.title}</Stored>}
      answer={fresh ? words.tableAnswer : words.changeAnswer}
      current="population"
      breadcrumb={[...serviceCrumbs(view), { label: words.title, href: pxwebPath() }, { label: title }]}
    >
      <div class="stack">
        {preview && 'sentence' in preview ? (
          <Notice tone="warning" title={preview.sentence} announce />
        ) : null}
        {preview && !('sentence' in preview) ? <Preview view={view} preview={preview} /> : null}
        <Notes view={view} notes={table.notes} />
        {/* The answer to a look at the values is a page, which the browser itself shows. */}
        <form
          class="form"
          method="post"
          action={id ? fetchedTablePath(id) : fetchedTablesPath()}
          novalidate
          data-turbo="false"
        >
          {fresh ? (
            <>
              <HiddenField form={form} name="id" />
              <input type="hidden" name="in" value={fresh.service} />
              <input type="hidden" name="table" value={fresh.table} />
            </>
          ) : (
            <HiddenField form={form} name="seen" />
          )}
          <SectionHeading>{words.meanings}</SectionHeading>
          {table.dimensions.map((dimension, i) => (
            <Select
              form={form}
              name={partName(i)}
              label={words.part(dimension.label)}
              hint={words.partHint(formatNumber(language, dimension.categories.length))}
              options={optionsFor(language, dimension)}
            />
          ))}
          <Select
            form={form}
            name="from"
            label={words.from}
            width="medium"
            options={[
              { value: '', label: words.fromAll },
              ...periodsOf(table)
                .toReversed()
                .map((code) => ({ value: code, label: code })),
            ]}
          />
          <SectionHeading>{words.about}</SectionHeading>
          {fresh ? <TextField form={form} name="name" label={words.name} autocomplete="off" /> : null}
          <TextField
            form={form}
            name="unit"
            label={words.unit}
            hint={words.unitHint}
            width="medium"
            autocomplete="off"
          />
          {fresh ? (
            <RadioGroup
              form={form}
              name="direction"
              label={words.direction}
              options={(['increase', 'decrease', 'neutral'] as const).map((value) => ({
                value,
                label: words.directions[value],
              }))}
            />
          ) : null}
          <div class="actions">
            {seen ? (
              <Button name="act" value="save">
                {fresh ? words.save : words.saveChange}
              </Button>
            ) : null}
            <Button variant={seen ? 'secondary' : 'primary'} name="act" value="look">
              {seen ? words.previewAgain : words.preview}
            </Button>
            <LinkButton variant="tertiary" href={pxwebPath()}>
              {words.back}
            </LinkButton>
          </div>
        </form>
      </div>
    </FormPage>
  )
}

function optionsFor(
  language: Language,
  dimension: PxTable['dimensions'][number],
): readonly (Option | OptionGroup)[] {
  const words = pxwebWords(language)
  const parts = partsFor(dimension).map((part) => ({ value: part, label: words[part] }))
  const lang = storedLang(language)
  const ones = dimension.categories.map(({ code, label }) => ({
    value: oneOf(code),
    label: label === code ? code : `${label} (${code})`,
    lang,
  }))
  return [
    { value: '', label: words.partMissing },
    ...(parts.length > 0 ? [{ label: words.is, options: parts }] : []),
    { label: words.only, options: ones },
  ]
}

function Notes({ view, notes }: { readonly view: View; readonly notes: readonly string[] }) {
  if (notes.length === 0) return null
  return (
    <Details summary={pxwebWords(view.language).notes}>
      <ul>
        {notes.slice(0, 20).map((note) => (
          <li>
            <Stored language={view.language}>{note}</Stored>
          </li>
        ))}
      </ul>
    </Details>
  )
}

const mostShown = 30

function Preview({ view, preview }: { readonly view: View; readonly preview: TablePreview }) {
  const { language } = view
  const words = pxwebWords(language)
  const { previewHeads: heads } = words
  const { rows, rejected, cells, questions } = preview
  const shown = rows.slice(0, mostShown)
  const kinds = Object.keys(rejected.byReason).map((kind) =>
    problemSentence(language, rejected.first.find(({ problem }) => problem.kind === kind)!.problem).replace(
      /\.$/,
      '',
    ),
  )
  return (
    <section>
      <SectionHeading id="preview">{words.previewTitle}</SectionHeading>
      <p class="muted">{words.previewLead(formatNumber(language, cells), words.questions(questions))}</p>
      {rejected.count > 0 ? (
        <Notice tone="warning" title={words.rejected(formatList(language, kinds))} />
      ) : null}
      {shown.length === 0 ? (
        <p>{words.previewEmpty}</p>
      ) : (
        <table class="table table-dense table-labelled" role="table" aria-labelledby="preview">
          <thead>
            <tr role="row">
              {[heads.place, heads.period, heads.sex, heads.value].map((head, i) => (
                <th scope="col" role="columnheader" class={i === 3 ? 'number' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ place, period, sex, value, reason }) => (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {nameOf(place)}
                </th>
                <td role="cell" data-label={heads.period}>
                  {period}
                </td>
                <td role="cell" data-label={heads.sex}>
                  {words.sexes[sex]}
                </td>
                <td role="cell" data-label={heads.value} class="number">
                  {value === null ? words.reasons[reason ?? 'missing'] : formatNumber(language, value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function nameOf(code: string): string {
  try {
    return placeFor(code).name
  } catch {
    return code
  }
}
