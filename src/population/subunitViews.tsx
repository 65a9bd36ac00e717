import { formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { HiddenField, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { Downloads } from './downloadParts.tsx'
import { type Indicator } from './indicator.ts'
import type { Moment } from './moment.ts'
import { subunitPath, subunitsPath, subunitValuesPath } from './paths.ts'
import type { Place } from './place.ts'
import { latestOf } from './series.ts'
import {
  rowOf,
  rowsFor,
  type Subunit,
  type SubunitSeries,
  type SubunitSort,
  subunitKind,
  subunitSorts,
} from './subunit.ts'
import { SubunitValue, subunitCrumbs } from './subunitParts.tsx'
import { subunitWords } from './subunitWords.ts'

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
        ...subunitCrumbs(language, indicator, municipality, moment),
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
                <SubunitValue language={language} indicator={indicator} point={row[key as 'latest']} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `Grundskola · V15E171500101`. */
function kindAndCode(language: Language, { code }: Subunit): string {
  const kind = subunitKind(code)
  return kind ? `${subunitWords(language).kinds[kind]} · ${code}` : code
}
