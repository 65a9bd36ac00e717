import { capitalised, civilDateOf, formatDate, numeral } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { formatValue, type Indicator } from '../population/indicator.ts'
import { indicatorPath } from '../population/paths.ts'
import type { Place } from '../population/place.ts'
import type { Vintage } from '../population/store.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { TargetStatus, type TowardsTarget } from '../ui/status.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { targetPageWords } from './pageWords.ts'
import { TargetsSource, TargetTable } from './parts.tsx'
import { closedTargetsPath, effectsPath, newTargetPath, targetPath, targetsPath } from './paths.ts'
import { countByState, type Standing } from './standing.ts'
import { amountText, levelText, targetsAnswer } from './story.ts'
import { needed, type Target } from './target.ts'
import { targetWords } from './words.ts'

export function TargetsPage({
  view,
  actor,
  standings,
  vintage,
  state,
  areas,
  area,
}: {
  readonly view: View
  readonly actor: Actor
  /** All, or those of the area. */
  readonly standings: readonly Standing[]
  readonly vintage: Vintage | null
  /** Only those in this state; null shows all. */
  readonly state: TowardsTarget | null
  readonly areas: readonly LifeArea[]
  /** Only those of this life area; null shows all. */
  readonly area: LifeArea | null
}) {
  const words = targetWords(view.language)
  const shown = state ? standings.filter(({ progress }) => progress.state === state) : standings
  const preparer = mayPrepare(actor)
  return (
    <Page view={view} title={words.title} current="targets">
      <ObjectHeading
        name={words.title}
        answer={standings.length > 0 ? targetsAnswer(view.language, standings) : undefined}
      />
      {standings.length === 0 && !area ? (
        <EmptyState
          what={words.empty}
          why={words.emptyWhy}
          action={preparer ? <LinkButton href={newTargetPath()}>{words.add}</LinkButton> : null}
        />
      ) : (
        <>
          {areas.length > 0 ? <AreaFilter view={view} areas={areas} area={area} /> : null}
          <div class="target-choices">
            <StateFilter view={view} standings={standings} state={state} area={area} />
            {preparer ? <LinkButton href={newTargetPath()}>{words.add}</LinkButton> : null}
          </div>
          {shown.length > 0 ? (
            <>
              <TargetTable language={view.language} standings={shown} />
              <TargetsSource view={view} standings={shown} vintage={vintage} />
            </>
          ) : (
            <p class="muted">{standings.length === 0 ? words.noneInArea : words.noneInState}</p>
          )}
        </>
      )}
      <ul class="target-more">
        <li>
          <a href={effectsPath()}>{words.effects}</a>
        </li>
        <li>
          <a href={closedTargetsPath()}>{words.closed}</a>
        </li>
      </ul>
    </Page>
  )
}

/** Only the states that some target is in: an empty choice says nothing. */
function StateFilter({
  view,
  standings,
  state,
  area,
}: {
  view: View
  standings: readonly Standing[]
  state: TowardsTarget | null
  area: LifeArea | null
}) {
  const words = targetWords(view.language)
  const names = uiWords(view.language).towardsTarget
  const states = [...countByState(standings)].filter(([name, count]) => count > 0 || name === state)
  if (states.length < 2) return <span></span>
  return (
    <Segmented
      label={words.filter}
      options={[
        { label: words.all, href: targetsPath(null, area?.id), current: state === null },
        ...states.map(([name, count]) => ({
          label: `${names[name]} (${count})`,
          href: targetsPath(name, area?.id),
          current: name === state,
        })),
      ]}
    />
  )
}

/** By life area, as the population is divided today. */
function AreaFilter({
  view,
  areas,
  area,
}: {
  view: View
  areas: readonly LifeArea[]
  area: LifeArea | null
}) {
  const words = targetWords(view.language)
  return (
    <div class="target-areas">
      <Segmented
        label={words.areaFilter}
        options={[
          { label: words.everyArea, href: targetsPath(), current: area === null },
          ...areas.map(({ id, name }) => ({
            label: name,
            href: targetsPath(null, id),
            current: id === area?.id,
          })),
        ]}
      />
    </div>
  )
}

export function ClosedTargetsPage({
  view,
  targets,
}: {
  readonly view: View
  readonly targets: readonly Target[]
}) {
  const words = targetPageWords(view.language)
  const count = targets.length
  return (
    <Page
      view={view}
      title={words.closedTitle}
      current="targets"
      breadcrumb={[
        { label: targetWords(view.language).title, href: targetsPath() },
        { label: words.closedTitle },
      ]}
    >
      {count === 0 ? (
        <>
          <ObjectHeading name={words.closedTitle} />
          <EmptyState what={words.closedNone} why={words.closedNoneWhy} />
        </>
      ) : (
        <>
          <ObjectHeading
            name={words.closedTitle}
            answer={words.closedListAnswer(capitalised(numeral(view.language, count)), count === 1)}
          />
          <ul class="rule-list">
            {targets.map((target) => (
              <li>
                <a href={targetPath(target.id)}>
                  <Stored language={view.language}>{target.name}</Stored>,{' '}
                  {words.inYear(levelText(view.language, target), target.duePeriod)}
                </a>
                {target.closure ? (
                  <>
                    <p class="second">
                      {words.closedTag(formatDate(view.language, civilDateOf(target.closure.closedAt)))}
                    </p>
                    <p lang={storedLang(view.language)}>{target.closure.reason}</p>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

/** A page of its own without script; with it, only its frame is taken, into the indicator's page. */
export function TowardsTargetPage({
  view,
  actor,
  indicator,
  place,
  standings,
}: {
  readonly view: View
  readonly actor: Actor
  readonly indicator: Indicator
  readonly place: Place
  readonly standings: readonly Standing[]
}) {
  const words = targetPageWords(view.language)
  return (
    <Page
      view={view}
      title={words.towardsTitle}
      current="targets"
      breadcrumb={[
        { label: targetWords(view.language).title, href: targetsPath() },
        {
          label: <Stored language={view.language}>{indicator.name}</Stored>,
          href: indicatorPath(indicator.code, place.code),
        },
        { label: words.towardsTitle },
      ]}
    >
      <ObjectHeading
        name={words.towardsTitle}
        answer={
          <StoredIn
            language={view.language}
            sentence={words.towardsAnswer(indicator.name)}
            stored={indicator.name}
          />
        }
      />
      <turbo-frame id="towards-target" target="_top">
        {standings.length === 0 ? (
          <p class="muted">
            {words.noTarget}.{' '}
            {mayPrepare(actor) ? (
              <a href={newTargetPath(indicator.code)}>{targetWords(view.language).add}</a>
            ) : null}
          </p>
        ) : (
          standings.map((standing) => <TowardsFact view={view} standing={standing} />)
        )}
      </turbo-frame>
    </Page>
  )
}

function TowardsFact({ view, standing }: { view: View; standing: Standing }) {
  const { language } = view
  const words = targetPageWords(language)
  const { target, series, progress } = standing
  const { indicator } = target
  const left = needed(target, series)
  const goal = words.goal(levelText(language, target), target.duePeriod)
  return (
    <div class="towards-target">
      <TargetStatus language={language} state={progress.state} />
      <p>
        {progress.state === 'unknown'
          ? null
          : words.toGo(
              formatValue(language, indicator, progress.latest.value),
              progress.latest.period,
              amountText(language, indicator, target.level - progress.latest.value),
            )}{' '}
        {left ? words.requiredPerYear(amountText(language, indicator, left.perYear)) : null}{' '}
        <a href={targetPath(target.id)}>{goal}</a>
      </p>
    </div>
  )
}
