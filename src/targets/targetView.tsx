import { civilDateOf, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LifeAreaOf } from '../partnership/lifeAreaParts.tsx'
import type { LifeAreas } from '../partnership/lifeAreaStore.ts'
import { mayWriteFor } from '../partnership/party.ts'
import { sourceText } from '../population/source.ts'
import type { Vintage } from '../population/store.ts'
import type { LinkTo, PastEvent } from '../record/store.ts'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { FrameSection } from '../ui/frameSection.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { TargetStatus } from '../ui/status.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Account, PartyShare } from './contribution.ts'
import { Contributions, keptText, promisedText, SavedContribution } from './contributionView.tsx'
import { dueOf, type Effect, isShown } from './effect.ts'
import { EffectCards, EffectNotice } from './effectParts.tsx'
import { History } from './historyView.tsx'
import { targetPageWords } from './pageWords.ts'
import {
  adoptionOfTargetPath,
  closedTargetsPath,
  knowledgeOfTargetPath,
  newEffectPath,
  newTargetClosurePath,
  rhythmPath,
  targetsPath,
} from './paths.ts'
import type { EarlierTarget } from './ratchet.ts'
import { Ratchet, TargetLine } from './ratchetView.tsx'
import type { Rhythm } from './rhythm.ts'
import { rhythmWords } from './rhythmWords.ts'
import { isSettled, type Standing } from './standing.ts'
import { concernsText, levelText, paceText, pathText, requirementText, targetAnswer } from './story.ts'
import { MarkMeaning, Method, missingText, TargetChart, ValueTable } from './targetFigures.tsx'
import { TargetSpine } from './targetSpine.tsx'
import type { ActionStanding, Turning } from './turning.ts'
import { TurningSection } from './turningView.tsx'
import { targetWords } from './words.ts'

export type TargetPageProps = {
  readonly view: View
  readonly actor: Actor
  readonly standing: Standing
  readonly account: Account
  /** The party whose contribution has just been saved. */
  readonly contributed: PartyShare | null
  readonly turning: Turning
  readonly actions: readonly ActionStanding[]
  readonly earlier: readonly EarlierTarget[]
  readonly effects: readonly Effect[]
  readonly rhythm: Rhythm | null
  readonly history: readonly PastEvent[]
  readonly links: readonly LinkTo[]
  readonly vintage: Vintage | null
  readonly lifeAreas: LifeAreas
  readonly now: Date
}

export function TargetPage(props: TargetPageProps) {
  const { view, actor, standing, account, contributed, history, vintage, lifeAreas } = props
  const { language } = view
  const words = targetPageWords(language)
  const { target, progress } = standing
  const { indicator, closure } = target
  const name = words.objectName(target.name)
  const closedOn = closure ? formatDate(language, civilDateOf(closure.closedAt)) : null
  return (
    <Page
      view={view}
      title={name}
      current="targets"
      breadcrumb={[
        { label: targetWords(language).title, href: targetsPath() },
        ...(closure ? [{ label: words.closedTitle, href: closedTargetsPath() }] : []),
        { label: <Stored language={language}>{target.name}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<StoredIn language={language} sentence={name} stored={target.name} />}
        note={words.inYear(levelText(language, target), target.duePeriod)}
        tag={
          closedOn ? (
            <Tag>{words.closedTag(closedOn)}</Tag>
          ) : (
            <Tag tone="agreed" icon="checkCircle">
              {words.since(formatDate(language, target.agreedOn))}
            </Tag>
          )
        }
        answer={closedOn ? words.closedAnswer(closedOn) : answerOf(props)}
        definition={
          closure ? (
            <Stored language={language}>{closure.reason}</Stored>
          ) : (
            <>
              {promisedText(language, target, account)}{' '}
              <Stored language={language}>{`${indicator.title}.`}</Stored> {concernsText(language, target)}
            </>
          )
        }
      />
      {contributed && !closure && mayWriteFor(actor, contributed.party.id) ? (
        <SavedContribution view={view} target={target} share={contributed} />
      ) : null}
      <TargetSpine {...props} />
      <div class="stack">
        <Ratchet view={view} actor={actor} standing={standing} />
        <section>
          <SectionHeading aside={<TargetStatus language={language} state={progress.state} />}>
            {closure ? words.howFar : isSettled(standing) ? words.didWe : words.willWe}
          </SectionHeading>
          <TargetChart view={view} standing={standing} account={account} />
          <p class="source source-wide">{pathText(language, standing)}</p>
          <p class="source source-wide">
            {paceText(language, standing)} {requirementText(language, standing)} {missingText(view, standing)}
          </p>
          <p class="source source-wide">
            {sourceText(language, { indicator, series: standing.series, vintage })}
          </p>
          <Method view={view} standing={standing} />
          <Details summary={words.table}>
            <ValueTable view={view} standing={standing} />
          </Details>
        </section>
        <div class="layout-8-4">
          <div class="stack">
            <Contributions view={view} actor={actor} target={target} account={account} history={history} />
            <TurningSection
              view={view}
              actor={actor}
              target={target}
              turning={props.turning}
              actions={props.actions}
              today={civilDateOf(props.now)}
            />
            <FrameSection
              title={words.knowledge}
              id="knowledge-about"
              src={knowledgeOfTargetPath(target.id)}
              link={words.knowledgeLink}
            />
            <MarkMeaning view={view} standing={standing} />
            <TargetEffects {...props} />
          </div>
          <aside class="stack">
            <LifeAreaOf
              view={view}
              lifeAreas={lifeAreas}
              kind="target"
              id={target.id}
              name={target.name}
              writes={!closure && mayPrepare(actor)}
            />
            <section id="adoption">
              <SectionHeading>{words.adoption}</SectionHeading>
              <turbo-frame id="target-adoption" src={adoptionOfTargetPath(target.id)}>
                <a href={adoptionOfTargetPath(target.id)}>{words.adoptionLink}</a>
              </turbo-frame>
            </section>
            <TargetLine view={view} actor={actor} standing={standing} earlier={props.earlier} />
            <section>
              <SectionHeading>{words.history}</SectionHeading>
              <History view={view} standing={standing} history={history} />
              {!closure && mayPrepare(actor) ? (
                <div class="actions target-close">
                  <LinkButton variant="secondary" href={newTargetClosurePath(target.id)}>
                    {words.close}
                  </LinkButton>
                </div>
              ) : null}
            </section>
          </aside>
        </div>
      </div>
    </Page>
  )
}

/** Where it ends with today's pace, and if every promise is kept. */
function answerOf({ view: { language }, standing, account }: TargetPageProps): string {
  const kept = isSettled(standing) ? '' : keptText(language, standing.target, account)
  return `${targetAnswer(language, standing)} ${kept}`.trim()
}

function TargetEffects({ view, actor, standing, effects, rhythm, now }: TargetPageProps) {
  const words = targetPageWords(view.language)
  const own = rhythmWords(view.language)
  const has = rhythm !== null && rhythm.rhythm !== 'none'
  const writes = mayPrepare(actor) && !standing.target.closure
  const today = civilDateOf(now)
  const shown = effects.filter(isShown)
  return (
    <section>
      <SectionHeading
        id="effects"
        aside={writes ? <a href={newEffectPath(standing.target.id)}>{words.promise}</a> : null}
      >
        {words.targetEffects}
      </SectionHeading>
      {effects.length === 0 ? <p class="muted">{words.noEffects}</p> : null}
      {standing.target.closure ? null : (
        <p>
          {has ? own.onTarget(own.rhythms[rhythm.rhythm], rhythm.responsible) : own.noneOnTarget}{' '}
          {writes ? <a href={rhythmPath(standing.target.id)}>{has ? own.change : own.set}</a> : null}
        </p>
      )}
      <div class="group">
        {effects
          .flatMap((effect) => dueOf(effect, today) ?? [])
          .map((effect) => (
            <EffectNotice view={view} effect={effect} mayShow={mayPrepare(actor)} />
          ))}
      </div>
      {shown.length > 0 ? <EffectCards language={view.language} effects={shown} /> : null}
    </section>
  )
}
