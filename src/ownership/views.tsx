import { inForce } from '../decisions/adoption.ts'
import { endingPath, outcomePath } from '../decisions/paths.ts'
import { type CivilDate, formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { expectationsIn, principlesIn } from './clause.ts'
import { ExpectationList, PrincipleList } from './parts.tsx'
import { abandonmentWithdrawalPath, keepingPath, principlesPath, versionPath, versionsPath } from './paths.ts'
import { boundOn, type Draft, outlived, type SentVersion, underAdoption, versionOn } from './version.ts'
import { ownershipWords } from './words.ts'

/** What everybody in the partnership may see. */
export type PrinciplesReading = {
  readonly day: CivilDate
  /** Another day than today was asked for. */
  readonly past: boolean
  readonly versions: readonly SentVersion[]
  readonly parties: readonly Party[]
}

/** What only those who prepare see. */
export type Drafting = { readonly draft: Draft | null; readonly abandoned: Draft | null }

export function PrinciplesPage({
  view,
  actor,
  reading,
  drafting,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: PrinciplesReading
  readonly drafting: Drafting
}) {
  const { language } = view
  const words = ownershipWords(language)
  const { day, past, versions } = reading
  const present = versionOn(versions, day)
  const [waiting] = underAdoption(versions, day)
  // Before anything is in force, what waits to be is what there is to read.
  const shown = present?.sent ?? waiting?.sent ?? null
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        answer={principlesAnswer(view, reading)}
        long
        definition={words.lead}
      />
      <div class="stack">
        {past ? (
          <Notice tone="neutral">
            {words.dayShown(formatDate(language, day))} <a href={principlesPath()}>{words.toToday}</a>
          </Notice>
        ) : null}
        {mayPrepare(actor) && !past ? <Outlived view={view} reading={reading} /> : null}
        {mayPrepare(actor) && !past ? (
          <Draftings view={view} drafting={drafting} first={versions.length === 0} />
        ) : null}
        {versions.length === 0 && !mayPrepare(actor) ? (
          <EmptyState what={words.empty} why={words.emptyWhy} />
        ) : null}
        {shown ? (
          <div class="layout-8-4">
            <div class="stack">
              <section>
                <SectionHeading>{words.principles}</SectionHeading>
                <PrincipleList view={view} principles={principlesIn(shown.clauses)} />
              </section>
              <section>
                <SectionHeading aside={present ? <a href={keepingPath()}>{words.seeKeeping}</a> : null}>
                  {words.expectations}
                </SectionHeading>
                <ExpectationList view={view} expectations={expectationsIn(shown.clauses)} />
              </section>
            </div>
            <aside class="stack">
              <Whom view={view} reading={reading} />
              <Versions view={view} reading={reading} />
            </aside>
          </div>
        ) : null}
        {versions.length > 0 ? (
          <Details summary={words.onDay} open={past}>
            <form class="form" method="get" action={principlesPath()}>
              <DateField form={formOf({ on: day })} name="on" label={words.day} />
              <div class="actions">
                <Button variant="secondary">{words.showDay}</Button>
              </div>
            </form>
          </Details>
        ) : null}
      </div>
    </Page>
  )
}

function principlesAnswer(
  view: View,
  { day, past, versions, parties }: PrinciplesReading,
): string | undefined {
  if (versions.length === 0) return undefined
  const { answer } = ownershipWords(view.language)
  const date = (on: CivilDate) => formatDate(view.language, on)
  const present = versionOn(versions, day)
  const [waiting] = underAdoption(versions, day)
  const sentences: string[] = []
  if (present) {
    const { sent, standing } = present
    sentences.push(
      past
        ? answer.was(sent.version, date(day), date(standing.since))
        : answer.since(sent.version, date(standing.since)),
    )
    const bound = boundOn(versions, parties, day)
      .filter((group) => group.sent?.version === sent.version)
      .reduce((sum, group) => sum + group.parties.length, 0)
    if (!past)
      sentences.push(bound === parties.length ? answer.boundAll(bound) : answer.bound(bound, parties.length))
  } else sentences.push(past ? answer.noneThen(date(day)) : answer.none)
  if (waiting?.standing.why.kind === 'unmet')
    sentences.push(answer.waits(waiting.sent.version, waiting.standing.why.missing))
  return sentences.join(' ')
}

/** An older version that nobody has ended, with the way to end it. */
function Outlived({ view, reading }: { view: View; reading: PrinciplesReading }) {
  const words = ownershipWords(view.language)
  const present = versionOn(reading.versions, reading.day)
  return (
    <>
      {outlived(reading.versions, reading.day).map(({ version, outcome }) => (
        <Notice tone="warning">
          {words.outlived(version, present?.sent.version ?? 0)}{' '}
          <a href={endingPath(outcome.id)}>{words.endOutlived(version)}</a>
        </Notice>
      ))}
    </>
  )
}

function Draftings({ view, drafting, first }: { view: View; drafting: Drafting; first: boolean }) {
  const words = ownershipWords(view.language)
  const { draft, abandoned } = drafting
  if (draft)
    return (
      <Notice tone="info">
        {words.draftWaits(draft.version)} <a href={versionPath(draft.version)}>{words.toDraft}</a>
      </Notice>
    )
  const start = (
    <form method="post" action={versionsPath()}>
      <Button variant={first ? 'primary' : 'secondary'}>{first ? words.start : words.startNew}</Button>
    </form>
  )
  return (
    <>
      {abandoned ? (
        <Notice tone="neutral">
          {words.abandonedWaits(abandoned.version)}
          <form class="inline-form" method="post" action={abandonmentWithdrawalPath(abandoned.version)}>
            <button class="link-button">{words.resume}</button>
          </form>
        </Notice>
      ) : null}
      {first ? <EmptyState what={words.empty} why={words.emptyWhy} action={start} /> : start}
    </>
  )
}

function Whom({ view, reading: { versions, parties, day } }: { view: View; reading: PrinciplesReading }) {
  const words = ownershipWords(view.language)
  return (
    <section>
      <SectionHeading>{words.whom}</SectionHeading>
      <ul class="rule-list">
        {boundOn(versions, parties, day).map(({ sent, since, parties: own }) => (
          <li>
            <strong>{sent ? words.whomVersion(sent.version) : words.whomNone}</strong>{' '}
            <span class="muted">
              {since ? words.whomSince(formatDate(view.language, since)) : words.whomNoneNote}
            </span>
            <p>
              {formatList(
                view.language,
                own.map(({ name }) => name),
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ view, reading: { versions, day } }: { view: View; reading: PrinciplesReading }) {
  const words = ownershipWords(view.language)
  const sent = versions.filter(({ outcome }) => outcome.takenOn <= day)
  return (
    <section>
      <SectionHeading>{words.versions}</SectionHeading>
      <ol class="rule-list" reversed>
        {sent.toReversed().map((version) => (
          <li>
            <a href={versionPath(version.version)}>{words.version(version.version)}</a>{' '}
            <VersionTag view={view} version={version} day={day} />
            <p class="second">
              {words.takenOn(formatDate(view.language, version.outcome.takenOn))}
              {' · '}
              <a href={outcomePath(version.outcome.id)}>
                {words.adoption}
                <span class="visually-hidden">: {words.version(version.version)}</span>
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function VersionTag({ view, version, day }: { view: View; version: SentVersion; day: CivilDate }) {
  const { states } = ownershipWords(view.language)
  const standing = inForce(version.outcome, day)
  if (standing.inForce) return <Tag tone="agreed">{states.inForce}</Tag>
  const over = ['expired', 'ended', 'replaced'].includes(standing.why.kind)
  return <Tag>{over ? states.over : states.waiting}</Tag>
}
