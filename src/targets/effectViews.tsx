import { type CivilDate, capitalised, civilDateOf, formatDate, numeral } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { indicatorPath } from '../population/paths.ts'
import type { Series } from '../population/series.ts'
import { SeriesTable } from '../population/seriesTable.tsx'
import { sourceText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import type { LinkTo, PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type DueEffect, dueOf, type Effect, isLate, isShown, type ShownEffect, turnOf } from './effect.ts'
import { Claim } from './effectClaim.tsx'
import { EffectChart } from './effectFigures.tsx'
import { EffectCards, EffectNotice, fromTo } from './effectParts.tsx'
import { EffectSpine } from './effectSpine.tsx'
import { effectWords } from './effectWords.ts'
import {
  effectsPath,
  newEffectPath,
  newEffectShowingPath,
  newEffectWithdrawalPath,
  targetPath,
  targetsPath,
} from './paths.ts'
import { type Keeping, unsaid } from './rhythm.ts'
import { RhythmTable, Unsaid } from './rhythmViews.tsx'
import { showingWords } from './showingWords.ts'
import { concernsText } from './story.ts'
import { targetWords } from './words.ts'

export function EffectsPage({
  view,
  actor,
  due,
  shown,
  keepings,
  today,
}: {
  readonly view: View
  readonly actor: Actor
  readonly due: readonly DueEffect[]
  readonly shown: readonly ShownEffect[]
  /** How the effects of the open targets are kept up with, the neediest first. */
  readonly keepings: readonly Keeping[]
  readonly today: CivilDate
}) {
  const words = effectWords(view.language)
  const promise = mayPrepare(actor) ? <LinkButton href={newEffectPath()}>{words.promise}</LinkButton> : null
  const nothing = due.length + shown.length === 0
  return (
    <Page view={view} title={words.title} current="targets" breadcrumb={effectCrumbs(view)}>
      <ObjectHeading
        name={words.title}
        answer={nothing ? undefined : effectsAnswer(view.language, due, shown)}
        definition={words.lead}
      />
      {nothing ? (
        <div class="stack">
          <EmptyState what={words.empty} why={words.emptyWhy} action={promise} />
          {keepings.length > 0 ? (
            <RhythmTable view={view} actor={actor} keepings={keepings} today={today} />
          ) : null}
        </div>
      ) : (
        <div class="stack">
          <section>
            <SectionHeading aside={promise}>{words.dueHeading}</SectionHeading>
            {due.length === 0 ? <p class="muted">{words.noneDue}</p> : null}
            <div class="group">
              {due.map((effect) => (
                <EffectNotice view={view} effect={effect} mayShow={mayPrepare(actor)} />
              ))}
            </div>
          </section>
          {shown.length > 0 ? (
            <section>
              <SectionHeading>{words.shownHeading}</SectionHeading>
              <EffectCards language={view.language} effects={shown} />
            </section>
          ) : null}
          <Unsaid view={view} actor={actor} keepings={unsaid(keepings, today)} />
          {keepings.length > 0 ? (
            <RhythmTable view={view} actor={actor} keepings={keepings} today={today} />
          ) : null}
        </div>
      )}
    </Page>
  )
}

/** What is late comes first; then what was shown, for the better and for the worse in the same sentence. */
function effectsAnswer(language: Language, due: readonly DueEffect[], shown: readonly ShownEffect[]): string {
  const words = effectWords(language).answer
  const late = due.filter(isLate).length
  const said = (count: number) => capitalised(numeral(language, count))
  const first =
    late > 0
      ? words.late(said(late), late === 1)
      : due.length > 0
        ? words.due(said(due.length), due.length === 1)
        : ''
  const turned = (turn: string) => numeral(language, shown.filter((effect) => turnOf(effect) === turn).length)
  const second =
    shown.length === 0
      ? words.noneShown
      : words.shown(said(shown.length), shown.length === 1, turned('better'), turned('worse'))
  return `${first} ${second}`.trim()
}

export function effectCrumbs(view: View, ...others: readonly Crumb[]) {
  const words = effectWords(view.language)
  const targets = { label: targetWords(view.language).title, href: targetsPath() }
  return others.length === 0
    ? [targets, { label: words.title }]
    : [targets, { label: words.title, href: effectsPath() }, ...others]
}

export type EffectPageProps = {
  readonly view: View
  readonly actor: Actor
  readonly effect: Effect
  /** The values as they are now. */
  readonly series: Series
  readonly vintage: Vintage | null
  readonly history: readonly PastEvent[]
  /** Those of its indicator. */
  readonly links: readonly LinkTo[]
  readonly now: Date
}

export function EffectPage(props: EffectPageProps) {
  const { view, actor, effect, series, vintage, history, now } = props
  const { language } = view
  const words = effectWords(language)
  const { indicator, place, target, responsible } = effect
  const due = dueOf(effect, civilDateOf(now))
  return (
    <Page
      view={view}
      title={effect.title}
      current="targets"
      breadcrumb={effectCrumbs(view, { label: <Stored language={language}>{effect.title}</Stored> })}
    >
      <ObjectHeading
        name={<Stored language={language}>{effect.title}</Stored>}
        tag={<EffectTag view={view} effect={effect} due={due} />}
        answer={answerOf(language, effect, due)}
        definition={
          <>
            <Stored language={language}>{`${indicator.name}.`}</Stored> {concernsText(language, effect)}
          </>
        }
      />
      <EffectSpine {...props} />
      <div class="layout-8-4">
        <div class="stack">
          {isShown(effect) ? (
            <Claim view={view} effect={effect} series={series} />
          ) : effect.withdrawn ? (
            <Notice tone="neutral" title={words.withdrawnTag}>
              <StoredIn
                language={language}
                sentence={words.withdrawn(effect.withdrawn)}
                stored={effect.withdrawn}
              />
            </Notice>
          ) : null}
          <section>
            <SectionHeading>{isShown(effect) ? words.chartHeading : words.chartSoFar}</SectionHeading>
            <EffectChart view={view} effect={effect} series={series} />
            <p class="source">
              {isShown(effect) ? words.chartNote : null}{' '}
              {sourceText(language, { indicator, series, vintage })}
            </p>
            <SeriesTable language={language} indicator={indicator} series={series} />
          </section>
        </div>
        <aside class="stack">
          <FactList
            facts={[
              ...(isShown(effect)
                ? [
                    {
                      term: words.facts.strength,
                      value: words.strengths[effect.showing.strength].label,
                      note: words.strengths[effect.showing.strength].hint,
                    },
                  ]
                : []),
              { term: words.facts.responsible, value: responsible },
              ...(target
                ? [
                    {
                      term: words.facts.target,
                      value: (
                        <a href={targetPath(target.id)} lang={storedLang(language)}>
                          {target.name}
                        </a>
                      ),
                    },
                  ]
                : []),
              {
                term: words.facts.indicator,
                value: (
                  <a href={indicatorPath(indicator.code, place.code)} lang={storedLang(language)}>
                    {indicator.name}
                  </a>
                ),
                note: indicator.code,
              },
            ]}
          />
          {due && mayPrepare(actor) ? (
            <>
              <LinkButton wide href={newEffectShowingPath(effect.id)}>
                {words.show}
              </LinkButton>
              <a href={newEffectWithdrawalPath(effect.id)}>{showingWords(language).withdraw}</a>
            </>
          ) : null}
          <section>
            <SectionHeading>{words.history}</SectionHeading>
            <EffectHistory view={view} effect={effect} history={history} />
          </section>
        </aside>
      </div>
    </Page>
  )
}

function answerOf(language: Language, effect: Effect, due: DueEffect | null): string {
  const words = effectWords(language)
  if (isShown(effect)) return words.shownAnswer(words.turns[turnOf(effect)], fromTo(language, effect))
  if (effect.withdrawn !== null) return words.withdrawnAnswer
  const date = formatDate(language, effect.dueOn)
  return due && isLate(due) ? words.lateAnswer(date) : words.dueAnswer(date)
}

function EffectTag({ view, effect, due }: { view: View; effect: Effect; due: DueEffect | null }) {
  const words = effectWords(view.language)
  if (isShown(effect)) return <Tag>{words.shownTag(formatDate(view.language, effect.showing.shownOn))}</Tag>
  if (effect.withdrawn !== null) return <Tag>{words.withdrawnTag}</Tag>
  if (due && isLate(due)) {
    return (
      <Tag tone="away" icon="warning">
        {words.lateTag(due.daysLate)}
      </Tag>
    )
  }
  return <Tag icon="clock">{words.dueTag(formatDate(view.language, effect.dueOn))}</Tag>
}

function EffectHistory({
  view,
  effect,
  history,
}: {
  view: View
  effect: Effect
  history: readonly PastEvent[]
}) {
  const { language } = view
  const words = effectWords(language).happened
  return (
    <ol class="history" reversed>
      {history.map((event) => (
        <li>
          <p>
            <strong>
              {event.kind === 'effect.promised'
                ? words.promised(formatDate(language, effect.dueOn))
                : event.kind === 'effect.shown'
                  ? words.shown
                  : event.kind === 'effect.withdrawn'
                    ? words.withdrawn
                    : words.other}
            </strong>
          </p>
          <DoneBy language={language} by={event.by} at={event.at} />
        </li>
      ))}
    </ol>
  )
}
