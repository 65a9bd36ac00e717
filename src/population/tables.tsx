import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Downloads } from './downloadParts.tsx'
import { formatValue, type Indicator } from './indicator.ts'
import type { IndicatorReading } from './indicatorPage.ts'
import { indicatorWords } from './indicatorWords.ts'
import { indicatorPath, indicatorSvgPath, indicatorValuesPath } from './paths.ts'
import { type PhaseKind, startsIn } from './phase.ts'
import { reasonWord, smallNumbersText } from './reason.ts'
import { registryWords } from './registryWords.ts'
import type { Revision } from './replacedStore.ts'
import type { Observed, Series } from './series.ts'
import { chartFileName, placeLabel } from './story.ts'
import { vintageWords } from './vintageWords.ts'
import { populationWords } from './words.ts'

type ValueTableProps = { readonly language: Language; readonly reading: IndicatorReading }

/** The table twin of the charts: every value that they draw, the latest first. */
export const ValueTable = drawnOnce('reading', ({ language, reading }: ValueTableProps) => {
  const words = indicatorWords(language)
  const { charted, chart, women, men, nation } = reading
  const { indicator, place, series } = charted
  const moment = reading.moment?.query
  if (series.points.length === 0) return null
  const others = [
    { name: words.sexes.women, series: women },
    { name: words.sexes.men, series: men },
    { name: words.nation, series: nation?.series ?? null },
  ].flatMap((other) => (other.series ? [{ name: other.name, values: byPeriod(other.series) }] : []))
  const hidden = smallNumbersText(
    language,
    [series, women, men].flatMap((each) => each?.points.map(({ reason }) => reason) ?? []),
  )
  const starts = new Map(startsIn(indicator.starts, series).map(({ index, kind }) => [index, kind]))
  const cell = (point: Observed | undefined) => (
    <td class="number">
      {point === undefined ? (
        '–'
      ) : point.value === null ? (
        <Missing language={language} point={point} />
      ) : (
        <>
          {formatValue(language, indicator, point.value)}
          {point.halfWidth === undefined ? null : (
            <span class="muted">
              {' '}
              {registryWords(language).interval(formatNumber(language, point.halfWidth, indicator.decimals))}
            </span>
          )}
        </>
      )}
    </td>
  )
  return (
    <section>
      <SectionHeading
        aside={
          <Downloads
            language={language}
            about={indicator.name}
            values={(kind) => indicatorValuesPath(indicator.code, kind, moment)}
            picture={{
              svg: indicatorSvgPath(indicator.code, place.code, moment),
              pngName: chartFileName(language, indicator, place, 'png'),
            }}
          />
        }
      >
        {words.table}
      </SectionHeading>
      <div class="table-scroll" tabindex={0} role="region" aria-label={words.table}>
        <table class="table table-dense">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" class="number">
                {placeLabel(language, place)}
              </th>
              {others.map((other) => (
                <th scope="col" class="number">
                  {other.name}
                </th>
              ))}
              <th scope="col" class="cell-words">
                {words.signal}
              </th>
            </tr>
          </thead>
          <tbody>
            {series.points
              .map((point, index) => {
                const mark = chart?.marks[index]
                return (
                  <tr class={starts.has(index) ? 'phase-start' : undefined}>
                    <th scope="row">
                      {point.period}
                      {starts.has(index) ? (
                        <div class="second">{startName(language, starts.get(index)!, point.period)}</div>
                      ) : null}
                    </th>
                    {cell(point)}
                    {others.map((other) => cell(other.values.get(point.period)))}
                    <td class={mark?.meaning === 'concern' ? 'cell-words away' : 'cell-words'}>
                      {mark ? words.rules[mark.rule] : ''}
                    </td>
                  </tr>
                )
              })
              .toReversed()}
          </tbody>
        </table>
      </div>
      {hidden ? <p class="source">{hidden}</p> : null}
    </section>
  )
})

/** As it stands above the chart. */
function startName(language: Language, kind: PhaseKind, period: string): string {
  const words = populationWords(language)
  return kind === 'followUp' ? words.followUp(period) : words.since[kind](period)
}

function Missing({ language, point }: { readonly language: Language; readonly point: Observed }) {
  return <span class="missing">{reasonWord(language)(point.reason ?? '')}</span>
}

function byPeriod(series: Series): ReadonlyMap<string, Observed> {
  return new Map(series.points.map((point) => [point.period, point]))
}

export function RevisionTable({
  language,
  indicator,
  place,
  revisions,
  since = false,
}: {
  readonly language: Language
  readonly indicator: Indicator
  readonly place: string
  readonly revisions: readonly Revision[]
  /** Only those since the moment that the page is about. */
  readonly since?: boolean
}) {
  const words = indicatorWords(language)
  // A revision beyond the decimals that are shown would look like no change at all.
  const visible = revisions.filter(
    ({ before, after }) =>
      formatValue(language, indicator, before) !== formatValue(language, indicator, after),
  )
  if (visible.length === 0) return null
  const heading = since ? vintageWords(language).sinceThen : words.revised
  return (
    <section>
      <SectionHeading>{heading}</SectionHeading>
      <p class="definition">{words.revisedLead}</p>
      <div class="table-scroll" tabindex={0} role="region" aria-label={heading}>
        <table class="table table-dense">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" class="number">
                {words.before}
              </th>
              <th scope="col" class="number">
                {words.after}
              </th>
              <th scope="col">{words.fetched}</th>
              <th scope="col">
                <span class="visually-hidden">{words.asOfBefore}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {visible.map((revision) => (
              <tr>
                <th scope="row">{revision.period}</th>
                <td class="number">{formatValue(language, indicator, revision.before)}</td>
                <td class="number">{formatValue(language, indicator, revision.after)}</td>
                <td>{formatDate(language, revision.replacedOn)}</td>
                <td>
                  <a href={indicatorPath(indicator.code, place, revision.lastKnownIn)}>
                    {words.showThen}
                    <span class="visually-hidden"> ({revision.period})</span>
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
