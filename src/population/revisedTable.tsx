import { formatChange, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue, type Indicator } from './indicator.ts'
import { speaksFor } from './membership.ts'
import type { RevisedValue } from './momentStore.ts'
import { placeFor } from './places.ts'
import { reasonWord } from './reason.ts'
import { placeLabel } from './story.ts'
import { vintageWords } from './vintageWords.ts'

/** As many as a source gives. */
const allDecimals = 8

/** Values that were others: what each was, what it is, and by how much it differs. */
export function RevisedTable({
  language,
  indicator,
  values,
  precise,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly values: readonly RevisedValue[]
  /** With all decimals, since the difference may be in the last. */
  readonly precise: boolean
}) {
  const words = vintageWords(language).list
  const decimals = precise ? allDecimals : indicator.decimals
  const told = (value: number | null, reason: string | null, members: number | null, placeCode: string) =>
    value === null || !speaksFor(placeCode, members) ? (
      <span class="muted">{reasonWord(language)(reason ?? '')}</span>
    ) : (
      formatValue(language, { ...indicator, decimals }, value)
    )
  const heads: readonly (readonly [string, boolean])[] = [
    [words.place, false],
    [words.year, false],
    [words.sex, false],
    [words.before, true],
    [words.after, true],
    [words.difference, true],
    [words.fetched, false],
  ]
  return (
    <table class="table table-dense table-labelled" role="table">
      <caption class="visually-hidden">{words.one(indicator.name)}</caption>
      <thead>
        <tr role="row">
          {heads.map(([head, isNumber]) => (
            <th scope="col" role="columnheader" class={isNumber ? 'number' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {placeLabel(language, placeFor(row.placeCode))}
              {row.membersAfter === null ? null : <span class="second"> ({words.mean})</span>}
            </th>
            <td role="cell" data-label={words.year}>
              {row.period}
            </td>
            <td role="cell" data-label={words.sex}>
              {words.sexes[row.sex]}
            </td>
            <td role="cell" class="number" data-label={words.before}>
              {told(row.before, row.reasonBefore, row.membersBefore, row.placeCode)}
            </td>
            <td role="cell" class="number" data-label={words.after}>
              {told(row.after, row.reasonAfter, row.membersAfter, row.placeCode)}
            </td>
            <td role="cell" class="number" data-label={words.difference}>
              {row.before === null || row.after === null
                ? '–'
                : formatChange(language, row.after - row.before, decimals)}
            </td>
            <td role="cell" data-label={words.fetched}>
              {formatDate(language, row.fetchedOn)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
