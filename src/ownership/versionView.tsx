import { outcomePath } from '../decisions/paths.ts'
import { type CivilDate, formatDate } from '../i18n/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Clause, type ClauseChange, type ClauseKind, changesBetween, countChanges } from './clause.ts'
import { ClauseWords } from './parts.tsx'
import {
  abandonmentPath,
  clauseDetailsPath,
  clausePositionPath,
  clauseRemovalPath,
  clauseRemovalWithdrawalPath,
  newClausePath,
  principlesPath,
  sendingPath,
  versionPath,
} from './paths.ts'
import type { Draft, SentVersion } from './version.ts'
import { VersionTag } from './views.tsx'
import { ownershipWords } from './words.ts'

export type Comparison = {
  /** Null when there is nothing to compare with. */
  readonly older: SentVersion | null
  /** Those that it can be compared with. */
  readonly choices: readonly number[]
}

/** A version that has been sent, with what it changed. */
export function VersionPage({
  view,
  version,
  comparison,
  today,
}: {
  readonly view: View
  readonly version: SentVersion
  readonly comparison: Comparison
  readonly today: CivilDate
}) {
  const words = ownershipWords(view.language)
  const title = words.version(version.version)
  return (
    <Page view={view} title={title} current="partnership" breadcrumb={crumbs(view, title)}>
      <ObjectHeading
        name={title}
        tag={<VersionTag view={view} version={version} day={today} />}
        answer={changesAnswer(view, version.clauses, comparison)}
        definition={
          <>
            {words.takenOn(formatDate(view.language, version.outcome.takenOn))}.{' '}
            <a href={outcomePath(version.outcome.id)}>{words.adoption}</a>
          </>
        }
      />
      <Compared view={view} version={version.version} clauses={version.clauses} comparison={comparison} />
    </Page>
  )
}

/** The version that is being written, with everything that can be done with it. */
export function DraftPage({
  view,
  draft,
  comparison,
  underWay,
}: {
  readonly view: View
  readonly draft: Draft
  readonly comparison: Comparison
  /** A version that has been sent and waits for answers. */
  readonly underWay: number | null
}) {
  const words = ownershipWords(view.language)
  const own = words.draft
  const title = own.title(draft.version)
  return (
    <Page view={view} title={title} current="partnership" breadcrumb={crumbs(view, title)}>
      <ObjectHeading
        name={title}
        tag={<Tag>{words.states.draft}</Tag>}
        answer={changesAnswer(view, draft.clauses, comparison)}
        definition={own.answer}
      />
      {underWay === null ? null : <Notice tone="warning">{own.underWay(underWay)}</Notice>}
      <Compared
        view={view}
        version={draft.version}
        clauses={draft.clauses}
        comparison={comparison}
        draft={draft}
      />
      {draft.struck.length > 0 ? (
        <section>
          <SectionHeading>{own.struck}</SectionHeading>
          <ul class="rule-list">
            {draft.struck.map(({ id, heading }) => (
              <li class="clause-struck">
                <span lang={storedLang(view.language)}>{heading}</span>
                <form method="post" action={clauseRemovalWithdrawalPath(draft.version, id)}>
                  <button class="link-button" aria-label={own.putBackClause(heading)}>
                    {own.putBack}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div class="actions draft-actions">
        <LinkButton href={sendingPath(draft.version)}>{own.send}</LinkButton>
        <form method="post" action={abandonmentPath(draft.version)}>
          <Button variant="tertiary">{own.abandon}</Button>
        </form>
      </div>
    </Page>
  )
}

type ComparedProps = {
  readonly view: View
  readonly version: number
  readonly clauses: readonly Clause[]
  readonly comparison: Comparison
  readonly draft?: Draft
}

function Compared({ view, version, clauses, comparison: { older, choices }, draft }: ComparedProps) {
  const words = ownershipWords(view.language)
  const changes = older
    ? changesBetween(older.clauses, clauses)
    : clauses.map((clause): ClauseChange => ({ kind: 'same', clause }))
  const sections = [
    { kind: 'principle', title: words.principles, add: words.draft.addPrinciple },
    { kind: 'expectation', title: words.expectations, add: words.draft.addExpectation },
  ] as const satisfies { kind: ClauseKind; title: string; add: string }[]
  return (
    <div class="stack">
      {choices.length > 1 ? (
        <Segmented
          label={words.compare.choose}
          options={choices.map((choice) => ({
            label: words.version(choice),
            href: versionPath(version, choice),
            current: choice === older?.version,
          }))}
        />
      ) : null}
      {older ? <p class="muted">{words.compare.legend}</p> : null}
      {sections.map(({ kind, title, add }) => {
        const own = changes.filter(({ clause }) => clause.kind === kind)
        if (own.length === 0 && !draft) return null
        return (
          <section>
            <SectionHeading aside={draft ? <a href={newClausePath(version, kind)}>{add}</a> : null}>
              {title}
            </SectionHeading>
            <ol class="principles">
              {own.map((change) => (
                <Change view={view} change={change} draft={draft} compared={older !== null} />
              ))}
            </ol>
          </section>
        )
      })}
    </div>
  )
}

function Change({
  view,
  change,
  draft,
  compared,
}: {
  readonly view: View
  readonly change: ClauseChange
  readonly draft: Draft | undefined
  readonly compared: boolean
}) {
  const words = ownershipWords(view.language)
  const { kind, clause } = change
  const wording = (
    <ClauseWords view={view} clause={clause} before={kind === 'changed' ? change.before : null} />
  )
  return (
    <li id={`clause-${clause.id}`} class={`clause-${kind}`}>
      {compared && kind !== 'same' ? (
        <p>
          <Tag tone={kind === 'removed' ? 'away' : 'towards'}>{words.compare.kinds[kind]}</Tag>
        </p>
      ) : null}
      {kind === 'removed' ? <del class="clause-words">{wording}</del> : wording}
      {draft && kind !== 'removed' ? <ClauseActions view={view} draft={draft} clause={clause} /> : null}
    </li>
  )
}

function ClauseActions({ view, draft, clause }: { view: View; draft: Draft; clause: Clause }) {
  const words = ownershipWords(view.language).draft
  const { version } = draft
  const peers = draft.clauses.filter(({ kind }) => kind === clause.kind)
  const at = peers.findIndex(({ id }) => id === clause.id)
  const move = (way: 'up' | 'down', label: string) => (
    <form method="post" action={clausePositionPath(version, clause.id)}>
      <input type="hidden" name="way" value={way} />
      <button class="link-button" aria-label={label}>
        {way === 'up' ? '↑' : '↓'}
      </button>
    </form>
  )
  return (
    <div class="clause-actions">
      <a href={clauseDetailsPath(version, clause.id)} aria-label={words.changeClause(clause.heading)}>
        {words.change}
      </a>
      <form method="post" action={clauseRemovalPath(version, clause.id)}>
        <button class="link-button" aria-label={words.strikeClause(clause.heading)}>
          {words.strike}
        </button>
      </form>
      {at > 0 ? move('up', words.up(clause.heading)) : null}
      {at < peers.length - 1 ? move('down', words.down(clause.heading)) : null}
    </div>
  )
}

function changesAnswer(view: View, clauses: readonly Clause[], { older }: Comparison): string {
  const { compare } = ownershipWords(view.language)
  if (!older) return compare.first
  const { added, changed, removed } = countChanges(changesBetween(older.clauses, clauses))
  return `${compare.against(older.version)} ${compare.counts(added, changed, removed)}`
}

function crumbs(view: View, title: string) {
  return [{ label: ownershipWords(view.language).title, href: principlesPath() }, { label: title }]
}
