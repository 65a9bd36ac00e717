import { outcomePath, requestPath } from '../decisions/paths.ts'
import { alarmStory, type Naming, partyList } from '../decisions/story.ts'
import { type Gap, gapAfter, type Kin } from '../decisions/succession.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Agreement, Version } from './agreement.ts'
import { BoundSection, VersionsSection } from './agreementTables.tsx'
import { AgreementText, LifeTag, StaleList } from './parts.tsx'
import { agreementPath, agreementsPath, draftPath, newVersionPath, successorPath } from './paths.ts'
import type { Standing } from './standing.ts'
import { isDraft } from './store.ts'
import { lifeStory, periodOf } from './story.ts'
import { agreementWords } from './words.ts'

/** What stands before or after it: another agreement, by its id and title. */
export type Neighbour = {
  readonly id: string
  readonly title: string
  /** Between it and what follows it nothing is in force, or was. */
  readonly gap: Gap | null
}

export type AgreementProps = {
  readonly view: View
  readonly actor: Actor
  /** Of the version that is shown. */
  readonly standing: Standing
  readonly kin: (outcomeId: string) => Kin
  readonly today: CivilDate
  /** Who was bound by what on this day. */
  readonly day: CivilDate
  readonly name: Naming
  readonly before: readonly Neighbour[]
  readonly after: readonly Neighbour[]
}

export function AgreementPage(props: AgreementProps) {
  const { view, actor, standing, today, name } = props
  const { language } = view
  const { agreement, version, state } = standing
  const words = agreementWords(language)
  const may = mayPrepare(actor)
  const { versions } = agreement
  const several = versions.length > 1
  return (
    <Page
      view={view}
      title={version.outcome.title}
      current="decisions"
      breadcrumb={[{ label: words.title, href: agreementsPath() }, { label: version.outcome.title }]}
    >
      <ObjectHeading
        name={<span lang={storedLang(language)}>{version.outcome.title}</span>}
        note={several ? words.versionOf(version.number, versions.length) : undefined}
        tag={<LifeTag language={language} state={state} />}
        answer={lifeStory(language, standing, name, today)}
      />
      <Attention {...props} />
      <div class="layout-8-4">
        <div class="stack">
          <section>
            <SectionHeading
              id="text"
              aside={
                may && isDraft(version) ? (
                  <a href={draftPath(agreement.id, version.number)}>{words.editDraft}</a>
                ) : null
              }
            >
              {words.text}
            </SectionHeading>
            <AgreementText view={view} text={version.text} stale={standing.stale} />
          </section>
          <VersionsSection {...props} />
          <BoundSection {...props} />
        </div>
        <aside class="stack">
          <div class="group">
            {may ? <Actions agreement={agreement} version={version} view={view} /> : null}
            <FactList facts={factsOf(props)} />
          </div>
          <Follows {...props} />
        </aside>
      </div>
    </Page>
  )
}

/** What is wrong, what comes soon, and what law the text refers to that is no more. */
function Attention({ view, standing, today, name }: AgreementProps) {
  const { language } = view
  const words = agreementWords(language)
  const { version, alarms, reminders, stale } = standing
  const { title } = version.outcome
  if (alarms.length + reminders.length + stale.length === 0) return null
  return (
    <section class="agreement-attention" aria-label={words.attention}>
      <div class="layout-6-6">
        {alarms.map((alarm) => {
          const told = alarmStory(language, title, alarm, name, today)
          return (
            <Notice tone="warning" title={told.title}>
              <StoredIn language={language} sentence={told.sentence} stored={title} />{' '}
              <a href={outcomePath(version.outcome.id)}>{words.toDecision}</a>
            </Notice>
          )
        })}
        {reminders.map(({ about, left, onDay }) => (
          <Notice tone="neutral" icon="bell">
            {words.reminder[about](left, formatDate(language, onDay))}.
          </Notice>
        ))}
      </div>
      {stale.length > 0 ? (
        <Notice tone="warning" title={words.staleTitle}>
          {words.stale(stale.length)}
          <StaleList view={view} text={version.text} stale={stale} />
        </Notice>
      ) : null}
    </section>
  )
}

function Actions({
  view,
  agreement,
  version,
}: {
  readonly view: View
  readonly agreement: Agreement
  readonly version: Version
}) {
  const words = agreementWords(view.language)
  const latest = agreement.versions.at(-1)!
  return (
    <div class="actions">
      {isDraft(version) ? (
        <LinkButton wide href={requestPath(version.outcome.id)}>
          {words.putToParties}
        </LinkButton>
      ) : null}
      {isDraft(latest) ? null : (
        <LinkButton wide icon="plus" href={newVersionPath(agreement.id)}>
          {words.newVersion}
        </LinkButton>
      )}
    </div>
  )
}

function factsOf({ view, standing, name }: AgreementProps): readonly Fact[] {
  const { language } = view
  const words = agreementWords(language)
  const { version, binds } = standing
  const { outcome, partyIds, diaryNumber } = version
  const date = (day: CivilDate) => formatDate(language, day)
  const evaluated = outcome.evaluatedOn.toSorted().at(-1)
  return [
    {
      term: words.facts.parties,
      value: partyIds.length > 0 ? partyList(language, partyIds, name) : '–',
      ...(partyIds.length > 0 && { note: words.binds(binds, partyIds.length) }),
    },
    { term: words.validity, value: periodOf(language, version) },
    ...(outcome.evaluateOn ? [{ term: words.facts.evaluation, value: date(outcome.evaluateOn) }] : []),
    ...(evaluated ? [{ term: words.facts.evaluated, value: date(evaluated) }] : []),
    { term: words.facts.taken, value: date(outcome.takenOn), note: diaryNumber || undefined },
    {
      term: words.facts.number,
      value: (
        <a href={outcomePath(outcome.id)}>
          {outcome.year}:{outcome.number}
        </a>
      ),
      note: words.toDecision,
    },
  ]
}

/** What it replaces, what follows it, and the days between on which none was in force. */
function Follows({ view, actor, standing, kin, today, before, after }: AgreementProps) {
  const { language } = view
  const words = agreementWords(language)
  const { agreement } = standing
  const last = agreement.versions.at(-1)!.outcome
  const gaps = agreement.versions.flatMap(
    ({ outcome }) => gapAfter(outcome, kin(outcome.id).later, today) ?? [],
  )
  const [within] = gaps
  const [ahead] = before.flatMap(({ gap }) => gap ?? [])
  const told = ({ after: from, before: to }: Gap) => {
    const say = to !== null && to <= today ? words.gapBefore : words.gapNow
    return say(formatDate(language, from), to === null ? words.todayWord : formatDate(language, to))
  }
  // Before its last day a follower can still be adopted.
  const isTold = (gap: Gap | undefined): gap is Gap =>
    gap !== undefined && (gap.before !== null || gap.after < today)
  const list = (neighbours: readonly Neighbour[]) =>
    neighbours.map(({ id, title }) => (
      <a href={agreementPath(id)} lang={storedLang(language)}>
        {title}
      </a>
    ))
  return (
    <section>
      <SectionHeading>{words.follows}</SectionHeading>
      <FactList
        facts={[
          {
            term: words.precededBy,
            value: before.length > 0 ? list(before) : <span class="muted">{words.noPredecessor}</span>,
            ...(isTold(ahead) && { warning: told(ahead) }),
          },
          {
            term: words.followedBy,
            value: after.length > 0 ? list(after) : <span class="muted">{words.noFollower}</span>,
            ...(mayPrepare(actor) &&
              !last.ending && {
                note: (
                  <a href={successorPath(agreement.id)}>
                    {after.length > 0 ? words.changeSuccessor : words.nameSuccessor}
                  </a>
                ),
              }),
            ...(isTold(within) && { warning: told(within) }),
          },
        ]}
      />
    </section>
  )
}
