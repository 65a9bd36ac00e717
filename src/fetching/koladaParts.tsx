import type { Child } from 'hono/jsx'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Stored } from '../ui/stored.tsx'
import type { ChosenIndicator } from './fetching.ts'
import { koladaWords } from './koladaWords.ts'

/** The latest publication, or the next that is announced. */
function Publication({
  language,
  today,
  on,
  period,
}: {
  readonly language: Language
  readonly today: CivilDate
  readonly on: CivilDate | null
  readonly period: string | null
}) {
  const words = koladaWords(language)
  if (!on) return <>{words.unpublished}</>
  const day = formatDate(language, on)
  return (
    <>
      {on <= today ? words.publishedOn(day) : words.expectedOn(day)}
      {period ? <p class="second">{words.publishedPeriod(period)}</p> : null}
    </>
  )
}

/** Of Kolada's catalogue: an indicator, and what can be done with it here. */
export type CatalogueRow = {
  readonly code: string
  readonly title: string
  readonly bySex: boolean
  readonly level: ChosenIndicator['level']
  readonly publishedOn: CivilDate | null
  readonly publishedPeriod: string | null
  readonly hasUnits: boolean
}

/** That there are values of units, and of what is fetched already whether these are. */
function unitsText(language: Language, row: CatalogueRow & { readonly withUnits?: boolean }): string {
  const words = koladaWords(language)
  return row.withUnits ? words.withUnits : words.hasUnits
}

export function CatalogueTable<Row extends CatalogueRow>({
  language,
  today,
  labelledby,
  rows,
  act,
}: {
  readonly language: Language
  readonly today: CivilDate
  /** The id of its heading. */
  readonly labelledby: string
  readonly rows: readonly Row[]
  readonly act: (row: Row) => Child
}) {
  const words = koladaWords(language)
  const { heads } = words
  return (
    <table class="table table-labelled" role="table" aria-labelledby={labelledby}>
      <thead>
        <tr role="row">
          {[heads.indicator, heads.sex, heads.level, heads.published, heads.act].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <Stored language={language}>{row.title}</Stored>
              <p class="second">{row.code}</p>
            </th>
            <td role="cell" data-label={heads.sex}>
              {row.bySex ? words.bySex : words.total}
            </td>
            <td role="cell" data-label={heads.level}>
              {words.levels[row.level]}
              {row.hasUnits ? <p class="second">{unitsText(language, row)}</p> : null}
            </td>
            <td role="cell" data-label={heads.published}>
              <Publication
                language={language}
                today={today}
                on={row.publishedOn}
                period={row.publishedPeriod}
              />
            </td>
            <td role="cell" data-label={heads.act}>
              {act(row)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
