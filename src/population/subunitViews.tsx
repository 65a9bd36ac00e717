import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { HiddenField, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { Downloads } from './downloadParts.tsx'
import { formatValue, type Indicator } from './indicator.ts'
import { indicatorWords } from './indicatorWords.ts'
import { isFlag } from './kind.ts'
import { Legend } from './legend.tsx'
import type { Moment } from './moment.ts'
import { chartOfCharted, IndicatorChart } from './parts.tsx'
import {
  indicatorPath,
  populationPath,
  subunitFilePath,
  subunitPath,
  subunitsPath,
  subunitValuesPath,
} from './paths.ts'
import type { Place } from './place.ts'
import { reasonWord } from './reason.ts'
import { latestOf, type Observed } from './series.ts'
import { sourceText } from './source.ts'
import type { Charted } from './store.ts'
import { chartFileName } from './story.ts'
import {
  rowOf,
  rowsFor,
  type Subunit,
  type SubunitSeries,
  type SubunitSort,
  subunitKind,
  subunitSorts,
} from './subunit.ts'
import { subunitWords } from './subunitWords.ts'
import { populationWords } from './words.ts'

export type SubunitChoice = { readonly query: string; readonly sort: SubunitSort }

/** The frame that the indicator's page has its section of units in. */
export const subunitFrame = 'units'

type ListShown = {
  readonly view: View
  readonly indicator: Indicator
  readonly municipality: Place
  readonly units: readonly SubunitSeries[]
  readonly choice: SubunitChoice
  readonly moment: Moment | null
}

export function SubunitsPage(shown: ListShown) {
  const { view, indicator, municipality, units, moment } = shown
  const { language } = view
  const words = subunitWords(language)
  const latest =
    units
      .flatMap(({ all }) => latestOf(all)?.period ?? [])
      .toSorted()
      .at(-1) ?? null
  return (
    <Page
      view={view}
      title={`${words.of(municipality.name)}: ${indicator.name}`}
      current="population"
      breadcrumb={[
        ...crumbs(language, indicator, municipality, moment),
        { label: words.of(municipality.name) },
      ]}
    >
      <ObjectHeading
        name={words.of(municipality.name)}
        answer={
          units.length === 0
            ? words.none(municipality.name)
            : words.answer(units.length, municipality.name, latest)
        }
        definition={<Stored language={language}>{indicator.title}</Stored>}
      />
      <h2 class="visually-hidden">{words.table}</h2>
      <turbo-frame id={subunitFrame}>
        <List {...shown} />
      </turbo-frame>
    </Page>
  )
}

function List({ view, indicator, municipality, units, choice, moment }: ListShown) {
  const { language } = view
  const words = subunitWords(language)
  if (units.length === 0) return <p class="muted">{words.noneWhy}</p>
  const rows = rowsFor(units.map(rowOf), choice)
  const carried = moment?.query ?? {}
  const asked = (more: Partial<SubunitChoice>) => {
    const { query, sort } = { ...choice, ...more }
    return subunitsPath(indicator.code, municipality.code, {
      ...carried,
      ...(query ? { q: query } : {}),
      ...(sort === 'name' ? {} : { sort }),
    })
  }
  const form = formOf({ q: choice.query, place: municipality.code, sort: choice.sort, ...carried })
  return (
    <div class="group">
      <p>{words.apart}</p>
      <Filter
        action={subunitsPath(indicator.code, '')}
        words={words}
        whole={choice.query ? asked({ query: '' }) : null}
      >
        {Object.keys({ place: '', sort: '', ...carried }).map((name) => (
          <HiddenField form={form} name={name as 'place'} />
        ))}
        <TextField form={form} name="q" type="search" label={words.query} autocomplete="off" />
      </Filter>
      <Segmented
        label={words.sort}
        options={subunitSorts.map((sort) => ({
          label: words.sorts[sort],
          href: asked({ sort }),
          current: sort === choice.sort,
        }))}
      />
      <p class="muted" role="status">
        {words.shown(formatNumber(language, rows.length), formatNumber(language, units.length))}{' '}
        <Downloads
          language={language}
          about={words.fileTitle(indicator.name, municipality.name)}
          values={(kind) => subunitValuesPath(indicator.code, kind, municipality.code, moment?.query)}
          picture={null}
        />
      </p>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ListTable language={language} indicator={indicator} rows={rows} units={units} moment={moment} />
      )}
    </div>
  )
}

function ListTable({
  language,
  indicator,
  rows,
  units,
  moment,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly rows: ReturnType<typeof rowsFor>
  readonly units: readonly SubunitSeries[]
  readonly moment: Moment | null
}) {
  const words = subunitWords(language)
  const { heads } = words
  const bySex = units.some(({ women, men }) => women !== null || men !== null)
  const columns = [
    { key: 'latest', label: heads.all },
    ...(bySex
      ? [
          { key: 'women', label: heads.women },
          { key: 'men', label: heads.men },
        ]
      : []),
  ] as const
  return (
    <table class="table table-dense table-labelled table-units" role="table">
      <caption class="visually-hidden">{words.table}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {heads.unit}
          </th>
          <th scope="col" role="columnheader">
            {heads.period}
          </th>
          {columns.map(({ label }) => (
            <th scope="col" role="columnheader" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={subunitPath(indicator.code, row.unit.code, moment?.query)} data-turbo-frame="_top">
                <Stored language={language}>{row.unit.name}</Stored>
              </a>
              <p class="second">{kindAndCode(language, row.unit)}</p>
            </th>
            <td role="cell" data-label={heads.period}>
              {row.latest?.period ?? words.noValue}
            </td>
            {columns.map(({ key, label }) => (
              <td role="cell" class="number" data-label={label}>
                <Value language={language} indicator={indicator} point={row[key as 'latest']} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A value, or the reason why there is none. */
function Value({
  language,
  indicator,
  point,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly point: Observed | null | undefined
}) {
  if (!point) return <>{subunitWords(language).noValue}</>
  if (point.value !== null) return <>{formatValue(language, indicator, point.value)}</>
  return <span class="muted">{reasonWord(language)(point.reason ?? '')}</span>
}

/** `Grundskola · V15E171500101`. */
function kindAndCode(language: Language, { code }: Subunit): string {
  const kind = subunitKind(code)
  return kind ? `${subunitWords(language).kinds[kind]} · ${code}` : code
}

export function SubunitPage({
  view,
  municipality,
  unit,
  charted,
  moment,
}: {
  readonly view: View
  readonly municipality: Place
  readonly unit: SubunitSeries
  readonly charted: Charted
  readonly moment: Moment | null
}) {
  const { language } = view
  const words = subunitWords(language)
  const { indicator, place, series } = charted
  const latest = latestOf(series)
  const kind = subunitKind(unit.unit.code)
  return (
    <Page
      view={view}
      title={`${unit.unit.name}: ${indicator.name}`}
      current="population"
      breadcrumb={[
        ...crumbs(language, indicator, municipality, moment),
        {
          label: words.of(municipality.name),
          href: subunitsPath(indicator.code, municipality.code, moment?.query),
        },
        { label: <Stored language={language}>{unit.unit.name}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<Stored language={language}>{unit.unit.name}</Stored>}
        answer={
          latest
            ? words.answerOne(unit.unit.name, formatValue(language, indicator, latest.value), latest.period)
            : words.answerNothing(unit.unit.name)
        }
        definition={
          <>
            {words.inMunicipality(municipality.name, kind ? words.kinds[kind] : '')}{' '}
            <Stored language={language}>{indicator.title}</Stored>
          </>
        }
      />
      <div class="stack">
        <section>
          <SectionHeading
            aside={
              <Downloads
                language={language}
                about={unit.unit.name}
                values={(file) =>
                  subunitFilePath(indicator.code, place.code, `values.${file}`, moment?.query)
                }
                picture={{
                  svg: subunitFilePath(indicator.code, place.code, 'chart.svg', moment?.query),
                  pngName: chartFileName(language, indicator, place, 'png'),
                }}
              />
            }
          >
            {words.overTime}
          </SectionHeading>
          {isFlag(indicator) || series.points.length === 0 ? null : (
            <IndicatorChart language={language} charted={charted} />
          )}
          <Legend language={language} indicator={indicator} chart={chartOfCharted(charted)} />
          <p class="source">{sourceText(language, charted)}</p>
          <p>{words.apart}</p>
        </section>
        <OverTime language={language} indicator={indicator} unit={unit} />
      </div>
    </Page>
  )
}

function OverTime({
  language,
  indicator,
  unit: { all, women, men },
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly unit: SubunitSeries
}) {
  const { heads } = subunitWords(language)
  const columns = [
    { label: heads.all, series: all },
    { label: heads.women, series: women },
    { label: heads.men, series: men },
  ].flatMap(({ label, series }) => (series && series.points.length > 0 ? [{ label, series }] : []))
  const periods = [...new Set(columns.flatMap(({ series }) => series.points.map(({ period }) => period)))]
  return (
    <table class="table table-dense table-units">
      <caption>{indicatorWords(language).table}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.period}</th>
          {columns.map(({ label }) => (
            <th scope="col" class="number">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods
          .toSorted()
          .toReversed()
          .map((period) => (
            <tr>
              <th scope="row">{period}</th>
              {columns.map(({ series }) => (
                <td class="number">
                  <Value
                    language={language}
                    indicator={indicator}
                    point={series.points.find((point) => point.period === period)}
                  />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function crumbs(
  language: Language,
  { code, name }: Indicator,
  { code: place }: Place,
  moment: Moment | null,
) {
  return [
    { label: populationWords(language).title, href: populationPath() },
    { label: <Stored language={language}>{name}</Stored>, href: indicatorPath(code, place, moment?.query) },
  ]
}
