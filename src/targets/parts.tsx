import type { Language } from '../i18n/language.ts'
import { formatValue, unitOf } from '../population/indicator.ts'
import { reasonWord } from '../population/reason.ts'
import { linePoints, yearOf } from '../population/series.ts'
import { sourceOfMany } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import { formatTarget } from '../ui/chart/series.ts'
import { Sparkline } from '../ui/chart/sparkline.tsx'
import { Strip } from '../ui/chart/strip.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { TargetStatus } from '../ui/status.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { targetPath } from './paths.ts'
import type { Standing } from './standing.ts'
import { happeningText, levelText } from './story.ts'
import { knownValues } from './target.ts'
import { targetWords } from './words.ts'

type TargetTableProps = { readonly language: Language; readonly standings: readonly Standing[] }

/** Targets in a table, a list on a phone: the state, what happens, the value, its line, the level, and the place. */
export const TargetTable = drawnOnce('standings', ({ language, standings }: TargetTableProps) => {
  const words = targetWords(language)
  const years = yearsOf(standings)
  if (standings.length === 0) return null
  const counties = Math.max(0, ...standings.map(({ position }) => position?.count ?? 0))
  return (
    <table class="table table-targets" role="table">
      <caption class="visually-hidden">{words.tableCaption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.towards}
          </th>
          <th scope="col" role="columnheader">
            {words.what}
          </th>
          <th scope="col" role="columnheader" class="number">
            {words.value}
          </th>
          <th scope="col" role="columnheader">
            {years.join('–')}
          </th>
          <th scope="col" role="columnheader">
            {words.target}
          </th>
          {counties > 0 ? (
            <th scope="col" role="columnheader" class="cell-wide">
              {words.among(counties)}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {standings.map((standing) => (
          <TargetRow language={language} standing={standing} years={years} compared={counties > 0} />
        ))}
      </tbody>
    </table>
  )
})

type Years = readonly [number, number]

/** The same years in every row, so that they stand under each other. */
function yearsOf(standings: readonly Standing[]): Years {
  const years = standings.flatMap(({ target, series }) => [
    ...series.points.map(({ period }) => yearOf(period)),
    yearOf(target.duePeriod),
  ])
  return [Math.min(...years), Math.max(...years)]
}

function TargetRow({
  language,
  standing,
  years,
  compared,
}: {
  language: Language
  standing: Standing
  years: Years
  compared: boolean
}) {
  const words = targetWords(language)
  const { target, series, progress, happening, position } = standing
  const latest = knownValues(series).at(-1)
  const { symbol } = unitOf(language, target.indicator)
  return (
    <tr role="row">
      <td role="cell" class="cell-mark">
        <TargetStatus language={language} state={progress.state} />
      </td>
      <th scope="row" role="rowheader" class="cell-name">
        <a href={targetPath(target.id)} lang={storedLang(language)}>
          {target.name}
        </a>
        <div class="second">{happeningText(language, target, happening)}</div>
      </th>
      <td role="cell" class="cell-value number">
        {latest ? (
          <>
            <strong>{formatValue(language, target.indicator, latest.value)}</strong>{' '}
            <span class="second">
              {symbol === '%' || symbol === '' ? latest.period : `${symbol}, ${latest.period}`}
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td role="cell" class="cell-chart">
        <TargetSpark language={language} standing={standing} years={years} />
      </td>
      <td role="cell" class="cell-target">
        <span class="target-word second">{words.targetLower} </span>
        <strong>{levelText(language, target)}</strong> <span class="second">{target.duePeriod}</span>
      </td>
      {compared ? (
        <td role="cell" class="cell-wide">
          {position ? (
            <>
              <Strip
                id={`place-${target.id}`}
                title={words.placeTitle(position.place, position.count)}
                description={words.placeNote}
                position={position.place}
                count={position.count}
              />
              <div class="second">{words.place(position.place, position.count)}</div>
            </>
          ) : (
            '–'
          )}
        </td>
      ) : null}
    </tr>
  )
}

function TargetSpark({
  language,
  standing,
  years,
}: {
  language: Language
  standing: Standing
  years: Years
}) {
  const words = targetWords(language)
  const { target, series, cause } = standing
  const known = knownValues(series)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const { indicator } = target
  const format = ({ value, period }: { value: number; period: string }) =>
    `${formatValue(language, indicator, value)} (${period})`
  return (
    <Sparkline
      id={`spark-${target.id}`}
      title={words.sparkTitle(target.name, first.period, last.period)}
      description={words.sparkDescription(
        format(first),
        format(last),
        formatTarget(language, target.level, unitOf(language, indicator)),
      )}
      points={linePoints(series, reasonWord(language))}
      years={years}
      target={target.level}
      cause={cause}
    />
  )
}

/** Under the table: what the values are, where they come from, and what the line and the place say. */
export function TargetsSource({
  view,
  standings,
  vintage,
}: {
  readonly view: View
  readonly standings: readonly Standing[]
  readonly vintage: Vintage | null
}) {
  const { language } = view
  const words = targetWords(language)
  const sourced = standings.map(({ target, series }) => ({ indicator: target.indicator, series }))
  return (
    <p class="source">
      {[
        sourceOfMany(language, sourced, vintage),
        words.dashedLine,
        standings.some(({ position }) => position) ? words.placeNote : null,
      ]
        .filter(Boolean)
        .join(' ')}
    </p>
  )
}
