import { civilDateOf, formatDate, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { ControlChart } from '../signals/signal.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { definitionChanges } from './definitionHistory.tsx'
import { Legend } from './legend.tsx'
import { IndicatorChart } from './parts.tsx'
import type { PastDefinition } from './pastStore.ts'
import { newPhasePath, phaseStatePath } from './paths.ts'
import { startsIn } from './phase.ts'
import { adviceOn, phaseTrail } from './phaseParts.tsx'
import type { LoggedStart } from './phaseStore.ts'
import { phaseWords } from './phaseWords.ts'
import { placeFor } from './places.ts'
import { registryWords } from './registryWords.ts'
import { type Series, yearOf } from './series.ts'
import type { Charted } from './store.ts'
import { placeLabel } from './story.ts'

type PageProps = {
  readonly view: View
  readonly actor: Actor
  readonly charted: Charted
  /** Null for an indicator that is not held against limits. */
  readonly chart: ControlChart | null
  readonly starts: readonly LoggedStart[]
  readonly past: readonly PastDefinition[]
}

/** From when on the limits are others, in the chart and in a log of who decided it and why. */
export function PhasesPage(props: PageProps) {
  const { view, actor, charted, chart, starts } = props
  const { language } = view
  const words = phaseWords(language)
  const { indicator, place, series } = charted
  const where = placeLabel(language, place)
  const writes = mayPrepare(actor) && chart !== null && series.points.length > 1
  const toForm = <LinkButton href={newPhasePath(indicator.code, place.code)}>{words.set}</LinkButton>
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      breadcrumb={phaseTrail(language, charted, words.title)}
    >
      <ObjectHeading
        name={words.title}
        note={<Stored language={language}>{indicator.name}</Stored>}
        answer={chart === null ? words.noChart : answer(language, where, charted)}
        definition={words.lead}
      />
      <div class="stack">
        {chart ? (
          <div class="layout-9-3">
            <section>
              <IndicatorChart language={language} charted={charted} computed={chart} />
              <Legend language={language} indicator={indicator} chart={chart} />
            </section>
          </div>
        ) : null}
        {chart ? <Suggestions {...props} writes={writes} /> : null}
        {starts.length === 0 ? (
          <EmptyState what={words.none} why={words.noneWhy} action={writes ? toForm : null} />
        ) : (
          <section>
            <SectionHeading id="log" aside={writes ? toForm : null}>
              {words.log}
            </SectionHeading>
            <Log {...props} />
          </section>
        )}
      </div>
    </Page>
  )
}

function answer(language: Language, where: string, { indicator, series }: Charted): string {
  const words = phaseWords(language)
  const starts = startsIn(indicator.starts, series)
  const renewed = starts.filter(({ kind }) => kind !== 'followUp').length
  const followed = starts.find(({ kind }) => kind === 'followUp')
  if (renewed > 0) return words.answer(where, numeral(language, renewed), renewed > 1)
  return followed ? words.follows(where, series.points[followed.index]!.period) : words.never(where)
}

/** What the source has changed since the last new limits of that kind were decided. */
function Suggestions({ view, charted, starts, past, writes }: PageProps & { readonly writes: boolean }) {
  const { language } = view
  const words = phaseWords(language)
  const { indicator, place, series } = charted
  const settled = starts.flatMap(({ kind, inForce, startedAt }) =>
    inForce && (kind === 'definition' || kind === 'measuring') ? civilDateOf(startedAt) : [],
  )
  const open = definitionChanges({ language, indicator, past }).filter(({ told }) =>
    settled.every((day) => day < told),
  )
  if (open.length === 0) return null
  const whats = registryWords(language).history.whats
  return (
    <Notice tone="warning" title={words.suggested}>
      <p>{words.suggestedLead}</p>
      <ul class="rule-list">
        {open.map(({ what, told }) => {
          const period = series.points.findLast((point) => yearOf(point.period) <= yearOf(told))?.period
          return (
            <li>
              {words.suggestion(whats[what], formatDate(language, told))}{' '}
              {writes ? (
                <a href={newPhasePath(indicator.code, place.code, 'definition', period)}>
                  {words.useSuggestion}
                </a>
              ) : null}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Log({ view, actor, charted, starts }: PageProps) {
  const { language } = view
  const words = phaseWords(language)
  const { indicator, series } = charted
  const may = mayPrepare(actor)
  return (
    <table class="table table-labelled" role="table" aria-labelledby="log">
      <thead>
        <tr role="row">
          {[words.from, words.where, words.why, words.says, ...(may ? [words.done] : [])].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {starts.map((start) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              {start.period} {start.inForce ? null : <Tag>{words.isWithdrawn}</Tag>}
              <div class="second">{words.kinds[start.kind]}</div>
            </th>
            <td role="cell" data-label={words.where}>
              {start.placeCode === null ? words.everywhere : placeLabel(language, placeFor(start.placeCode))}
            </td>
            <td role="cell" class="cell-full" data-label={words.why}>
              <Stored language={language}>{start.reason}</Stored>
              <History language={language} start={start} />
            </td>
            <td role="cell" class="cell-full" data-label={words.says}>
              <Advice language={language} series={series} start={start} starts={indicator.starts} />
            </td>
            {may ? (
              <td role="cell">
                <form method="post" action={phaseStatePath(indicator.code, start.id)}>
                  <input type="hidden" name="place" value={series.placeCode} />
                  <Button
                    variant="tertiary"
                    name="state"
                    value={start.inForce ? 'withdrawn' : 'in-force'}
                    aria-label={`${(start.inForce ? words.undo : words.restore)(start.period)}, ${words.kinds[start.kind]}`}
                  >
                    {start.inForce ? words.undoShort : words.restoreShort}
                  </Button>
                </form>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Advice({
  language,
  series,
  start,
  starts,
}: {
  readonly language: Language
  readonly series: Series
  readonly start: LoggedStart
  readonly starts: Charted['indicator']['starts']
}) {
  if (start.placeCode !== null && start.placeCode !== series.placeCode) {
    const place = placeLabel(language, placeFor(start.placeCode))
    return <span class="muted">{phaseWords(language).seenIn(place)}</span>
  }
  if (!start.inForce) return <span class="muted">–</span>
  const { sentences, warns } = adviceOn(language, series, starts, start)
  return (
    <>
      {warns ? (
        <Tag icon="warningFilled" tone="away">
          {phaseWords(language).mind}
        </Tag>
      ) : null}{' '}
      {sentences.join(' ')}
    </>
  )
}

/** Who did what, the latest first. */
function History({ language, start }: { readonly language: Language; readonly start: LoggedStart }) {
  const words = phaseWords(language)
  if (start.history.length === 0) return <p class="second">{words.setBefore}</p>
  return (
    <>
      {start.history.map(({ kind, by, at }) => (
        <div>
          {kind === 'phaseStart.set' ? null : (
            <strong class="small">
              {words.told[kind === 'phaseStart.withdrawn' ? 'withdrawn' : 'restored']}
            </strong>
          )}
          <DoneBy language={language} by={by} at={at} />
        </div>
      ))}
    </>
  )
}
