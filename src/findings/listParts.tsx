import type { Child } from 'hono/jsx'
import { ReviewPlaces } from '../review/parts.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'

import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import { type Conclusion, type ConclusionKind, isStanding, neighbourOf, orderedWith } from './conclusion.ts'
import { ConclusionLink, ConclusionViews, crumbsOf, SharingLine, SharingTag } from './parts.tsx'
import { conclusionPath, newConclusionPath, positionPath } from './paths.ts'
import { type Reading } from './reading.ts'
import { findingWords } from './words.ts'

export type Moved = { readonly id: string; readonly way: 'up' | 'down' } | null

/** A page of one kind: its heading, who reads it, and the list. */
export function ListPage({
  view,
  access,
  kind,
  answer,
  children,
}: {
  readonly view: View
  readonly access: Access
  readonly kind: ConclusionKind
  readonly answer: string | null
  readonly children: Child
}) {
  const { language } = view
  const words = findingWords(language)
  const { definition } = {
    finding: words.findings,
    strength: words.strengths,
    recommendation: words.recommendations,
  }[kind]
  return (
    <Page
      view={view}
      title={`${words.kinds[kind]}: ${access.review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, access.review, { label: words.kinds[kind] })}
    >
      <ReviewPlaces view={view} review={access.review} current="findings" />
      <ObjectHeading
        name={words.kinds[kind]}
        tag={<SharingTag language={language} state={access.state} />}
        answer={answer}
        definition={definition}
      />
      <div class="stack">
        <div class="group">
          <ConclusionViews view={view} access={access} current={kind} />
          <SharingLine view={view} access={access} />
        </div>
        {children}
      </div>
    </Page>
  )
}

export function AddLink({
  view,
  access,
  kind,
}: {
  readonly view: View
  readonly access: Access
  readonly kind: 'strength' | 'recommendation'
}) {
  if (!access.writes) return null
  const words = findingWords(view.language)
  const { add } = { strength: words.strengths, recommendation: words.recommendations }[kind]
  return <a href={newConclusionPath(access.review.id, kind)}>{add}</a>
}

export function Row({
  view,
  conclusion,
  all,
  access,
  moved,
  children,
}: {
  readonly view: View
  readonly conclusion: Conclusion
  readonly all: readonly Conclusion[]
  readonly access: Access
  readonly moved: Moved
  readonly children: Child
}) {
  const { language } = view
  const { numbered, page } = findingWords(language)
  const beside = orderedWith(all, conclusion)
  return (
    <li class="conclusion-row" id={conclusion.id}>
      <div>
        <div class="second">{numbered[conclusion.kind](conclusion.number)}</div>
        <h3>
          <a href={conclusionPath(conclusion)} lang={storedLang(language)}>
            {conclusion.name}
          </a>
        </h3>
        {children}
      </div>
      {access.writes && beside.length > 1 ? (
        <div class="row-buttons">
          <MoveButtons
            action={positionPath(conclusion)}
            may={(way) => neighbourOf(beside, conclusion, way) !== null}
            moved={moved?.id === conclusion.id ? moved.way : null}
            label={(way) => page[way](conclusion.name)}
          />
        </div>
      ) : null}
    </li>
  )
}

export function Nothing({
  view,
  reading,
  kind,
}: {
  readonly view: View
  readonly reading: Reading
  readonly kind: ConclusionKind
}) {
  const words = findingWords(view.language)
  const { access, perspectives } = reading
  const own = { finding: words.findings, strength: words.strengths, recommendation: words.recommendations }[
    kind
  ]
  const may = access.writes && (kind !== 'finding' || perspectives.length > 0)
  return (
    <EmptyState
      what={own.empty}
      why={
        access.role === null
          ? own.emptyReader
          : kind === 'finding' && perspectives.length === 0
            ? words.findings.noPerspectives
            : own.emptyWhy
      }
      action={
        may ? (
          <LinkButton icon="plus" href={newConclusionPath(access.review.id, kind)}>
            {own.add}
          </LinkButton>
        ) : null
      }
    />
  )
}

/** What is no longer stood by, for those who make the review. */
export function Gone({ view, all }: { readonly view: View; readonly all: readonly Conclusion[] }) {
  const gone = all.filter((each) => !isStanding(each))
  if (gone.length === 0) return null
  const { language } = view
  return (
    <Details summary={`${findingWords(language).page.withdrawnList} (${gone.length})`}>
      <ul class="rule-list">
        {gone.map((conclusion) => (
          <ConclusionLink language={language} conclusion={conclusion} />
        ))}
      </ul>
    </Details>
  )
}

/** The same place while it is working material, for those who do not make the review. */
export function ClosedPage({ view, access }: { readonly view: View; readonly access: Access }) {
  const { language } = view
  const words = findingWords(language)
  return (
    <Page
      view={view}
      title={`${words.views.label}: ${access.review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, access.review, { label: words.kinds.finding })}
    >
      <ReviewPlaces view={view} review={access.review} current="findings" />
      <ObjectHeading
        name={words.views.label}
        tag={<SharingTag language={language} state="working" />}
        answer={words.sharing.closed}
      />
      <EmptyState what={words.sharing.closedWhat} why={words.sharing.notShared} />
    </Page>
  )
}
