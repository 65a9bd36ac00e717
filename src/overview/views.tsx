import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { introductionPath } from '../introductions/paths.ts'
import { NextMeetingPanel } from '../meetings/parts.tsx'
import { newMeetingPath } from '../meetings/paths.ts'
import { PurposeInForce } from '../partnership/parts.tsx'
import { purposePath } from '../partnership/paths.ts'
import { populationPath } from '../population/paths.ts'
import { profilePath } from '../profiles/paths.ts'
import { DoneLately } from '../targets/actionParts.tsx'
import { isLate } from '../targets/effect.ts'
import { EffectCards, EffectNotice } from '../targets/effectParts.tsx'
import { TargetsSource, TargetTable } from '../targets/parts.tsx'
import { effectsPath, newEffectPath, targetsPath } from '../targets/paths.ts'
import { targetsAnswer } from '../targets/story.ts'
import { lately } from '../targets/turning.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon, type IconName } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { Chain } from './chain.tsx'
import type { OverviewReading } from './reading.ts'
import { type Owed, type Waiting, waitingFor } from './waiting.ts'
import { overviewWords } from './words.ts'

/** The state of the partnership on one page. */
export function OverviewPage({
  view,
  actor,
  reading,
  owed,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: OverviewReading
  /** What the actor's own party owes; null for the coordinator, who sees what everybody owes. */
  readonly owed: Owed | null
}) {
  const { language } = view
  const words = overviewWords(language)
  const { standings, purpose, today } = reading
  return (
    <Page view={view} title={words.title} current="overview" live>
      <live-page>
        <div class="layout-8-4">
          <ObjectHeading
            name={words.title}
            note={formatDate(language, today, true)}
            answer={standings.length > 0 ? targetsAnswer(language, standings) : words.empty}
            long={standings.length > 0}
          />
          {purpose ? (
            <PurposeInForce view={view} purpose={purpose} />
          ) : (
            <p>
              {words.noPurpose}. {mayPrepare(actor) ? <a href={purposePath()}>{words.agreePurpose}</a> : null}
            </p>
          )}
        </div>
        <Chain language={language} reading={reading} />
        <div class="layout-8-4">
          <div class="stack">
            <Targets view={view} actor={actor} reading={reading} />
            <Effects view={view} actor={actor} reading={reading} />
          </div>
          <aside class="stack first-on-phone">
            <NextMeeting view={view} actor={actor} reading={reading} />
            <WaitingList view={view} waiting={waitingFor(language, actor, { ...reading, owed })} />
            <DoneLately language={language} done={lately(reading.actions, today)} most={3} />
            <p>
              <a href={introductionPath(actor.seatId)}>{words.introduction}</a>
            </p>
          </aside>
        </div>
      </live-page>
    </Page>
  )
}

type SectionProps = Omit<Parameters<typeof OverviewPage>[0], 'owed'>

function Targets({ view, actor, reading: { standings, vintage } }: SectionProps) {
  const words = overviewWords(view.language)
  const first = vintage ? (
    <LinkButton href={populationPath()}>{words.toPopulation}</LinkButton>
  ) : mayPrepare(actor) ? (
    <LinkButton href="/figures">{words.loadFigures}</LinkButton>
  ) : null
  return (
    <section>
      <SectionHeading
        aside={
          <>
            <a href={profilePath(actor.countyCode)}>{words.profile}</a> ·{' '}
            <a href={targetsPath()}>{words.allTargets}</a>
          </>
        }
      >
        {words.targets}
      </SectionHeading>
      {standings.length === 0 ? (
        <EmptyState what={words.noTargets} why={words.noTargetsWhy} action={first} />
      ) : (
        <>
          <TargetTable language={view.language} standings={standings} />
          <TargetsSource view={view} standings={standings} vintage={vintage} />
        </>
      )}
    </section>
  )
}

/** Good and bad with equal prominence; what is late stands before what was shown. */
function Effects({ view, actor, reading: { due, shown, standings } }: SectionProps) {
  const words = overviewWords(view.language)
  const late = due.filter(isLate)
  const coming = due.filter((effect) => !isLate(effect))
  return (
    <section class="group">
      <SectionHeading aside={<a href={effectsPath()}>{words.allEffects}</a>}>{words.effects}</SectionHeading>
      {[...late, ...coming.slice(0, 1)].map((effect) => (
        <EffectNotice view={view} effect={effect} mayShow={mayPrepare(actor)} />
      ))}
      {shown.length > 0 ? <EffectCards language={view.language} effects={shown} most={4} /> : null}
      {due.length === 0 && shown.length === 0 ? (
        <EmptyState
          what={words.noEffects}
          why={words.noEffectsWhy}
          action={
            mayPrepare(actor) && standings.length > 0 ? (
              <LinkButton variant="secondary" href={newEffectPath()}>
                {words.promiseEffect}
              </LinkButton>
            ) : null
          }
        />
      ) : null}
    </section>
  )
}

function NextMeeting({ view, actor, reading: { next } }: SectionProps) {
  const words = overviewWords(view.language)
  if (next) return <NextMeetingPanel language={view.language} reading={next} prepares={mayPrepare(actor)} />
  return (
    <EmptyState
      what={words.noMeeting}
      why={words.noMeetingWhy}
      action={
        mayPrepare(actor) ? (
          <LinkButton variant="secondary" href={newMeetingPath()}>
            {words.planMeeting}
          </LinkButton>
        ) : null
      }
    />
  )
}

const icons = {
  clock: 'clock',
  target: 'trendUp',
  meeting: 'calendar',
  purpose: 'compass',
  bell: 'bell',
  group: 'group',
  own: 'pencil',
  read: 'eye',
  party: 'building',
  eye: 'eye',
} as const satisfies Record<Waiting['icon'], IconName>

function WaitingList({ view, waiting }: { readonly view: View; readonly waiting: readonly Waiting[] }) {
  const words = overviewWords(view.language)
  return (
    <section>
      <SectionHeading>{words.waiting}</SectionHeading>
      {waiting.length === 0 ? (
        <p class="muted">{words.nothingWaits}</p>
      ) : (
        <ul class="rule-list">
          {waiting.map((item) => (
            <li class={item.late ? 'late' : undefined}>
              <Icon name={icons[item.icon]} />
              <div>
                <a href={item.href}>{item.label}</a>
                <div class="second">{item.note}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
