import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { Sparkline } from '../ui/chart/sparkline.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { formatValue } from './indicator.ts'
import type { Listed } from './indicatorPage.ts'
import { listWords } from './listWords.ts'
import { indicatorPath, populationPath } from './paths.ts'
import { reasonWord } from './reason.ts'
import { causeOf, chartOfSeries, latestOf, linePoints, yearOf } from './series.ts'
import { type Judgement, judgement } from './story.ts'
import { populationWords } from './words.ts'

export type ListChoice = { readonly query: string; readonly sort: 'signal' | 'name' }

/** What sticks out comes first: the worse before the better. */
const order: Record<Judgement, number> = { worse: 0, change: 1, better: 2, usual: 3, unknown: 4 }

export function PopulationPage({
  view,
  actor,
  area,
  listed,
  choice,
}: {
  readonly view: View
  readonly actor: Actor
  readonly area: string
  readonly listed: readonly Listed[]
  readonly choice: ListChoice
}) {
  const words = listWords(view.language)
  const common = populationWords(view.language)
  const judged = listed.map((entry) => {
    const chart = entry.series ? chartOfSeries(entry.indicator, entry.series) : null
    return { ...entry, chart, judgement: chart ? judgement(chart) : ('unknown' as const) }
  })
  const signals = judged.filter((entry) => order[entry.judgement] <= 2).length
  const wanted = choice.query.toLocaleLowerCase('sv')
  const shown = judged.filter(({ indicator }) =>
    `${indicator.name} ${indicator.title} ${indicator.code}`.toLocaleLowerCase('sv').includes(wanted),
  )
  if (choice.sort === 'signal') shown.sort((a, b) => order[a.judgement] - order[b.judgement])

  const years = judged.flatMap(({ series }) => series?.points.map((point) => yearOf(point.period)) ?? [])
  const span = [Math.min(...years), Math.max(...years)] as const
  const load = <LinkButton href="/figures">{words.load}</LinkButton>

  return (
    <Page view={view} title={common.title} current="population">
      <div class="stack">
        <ObjectHeading
          name={common.title}
          answer={listed.length > 0 ? words.answer(listed.length, signals) : null}
          definition={listed.length > 0 ? words.definition(area) : null}
        />
        {listed.length === 0 ? (
          <EmptyState what={words.empty} why={words.emptyWhy} action={mayPrepare(actor) ? load : null} />
        ) : (
          <section>
            <div class="toolbar">
              <form class="toolbar-search" action={populationPath()}>
                <label class="field-label" for="q">
                  {words.search}
                </label>
                <input class="ds-input" id="q" name="q" type="search" value={choice.query} />
                <input type="hidden" name="sort" value={choice.sort} />
                <button class="ds-button" data-variant="secondary">
                  {words.searchButton}
                </button>
              </form>
              <Segmented
                label={words.sortBy}
                options={(['signal', 'name'] as const).map((sort) => ({
                  label: sort === 'signal' ? words.sortSignal : words.sortName,
                  href: `${populationPath()}?${new URLSearchParams({ q: choice.query, sort })}`,
                  current: sort === choice.sort,
                }))}
              />
              {mayPrepare(actor) ? load : null}
            </div>
            {shown.length === 0 ? (
              <p>
                {words.nothingFound(choice.query)} <a href={populationPath()}>{words.showAll}</a>
              </p>
            ) : (
              <table class="table table-indicators">
                <thead>
                  <tr>
                    <th scope="col">{words.indicator}</th>
                    <th scope="col" class="number">
                      {words.value}
                    </th>
                    <th scope="col" class="cell-wide">
                      {words.trend}
                    </th>
                    <th scope="col">{words.signal}</th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map(({ indicator, series, chart, judgement }) => {
                    const latest = series ? latestOf(series) : null
                    return (
                      <tr>
                        <th scope="row">
                          <a href={indicatorPath(indicator.code)} lang={storedLang(view.language)}>
                            {indicator.name}
                          </a>
                          <div class="second">
                            {indicator.code} ·{' '}
                            {indicator.describes === 'population'
                              ? common.describesPopulation
                              : common.describesOperation}
                          </div>
                        </th>
                        <td class="number">
                          {latest ? (
                            <>
                              <strong>{formatValue(view.language, indicator, latest.value)}</strong>
                              <div class="second">{latest.period}</div>
                            </>
                          ) : (
                            <span class="second">
                              {series ? reasonWord(view.language)(series.points.at(-1)?.reason ?? '') : '–'}
                            </span>
                          )}
                        </td>
                        <td class="cell-wide">
                          {series && latest ? (
                            <Sparkline
                              id={`spark-${indicator.code}`}
                              title={indicator.name}
                              description={words.latest(
                                formatValue(view.language, indicator, latest.value),
                                latest.period,
                              )}
                              points={linePoints(series, reasonWord(view.language))}
                              years={span}
                              target={null}
                              cause={causeOf(chart, series.points.length - 1)}
                            />
                          ) : null}
                        </td>
                        <td
                          class={judgement === 'worse' ? 'away' : judgement === 'usual' ? 'muted' : undefined}
                        >
                          {words.judgements[judgement]}
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              </table>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}
