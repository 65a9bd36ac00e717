import { formatDate, formatHour } from '../i18n/format.ts'
import { InterviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { MemberRole, Review, VoiceRole } from '../review/review.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { added, type Count, type Declared, linesOf, type Silence } from './frame.ts'
import { FrameTable } from './frameTable.tsx'
import { SilenceList } from './parts.tsx'
import { declaredPath, framePath, newRowPath, plannedListPath, rowRestoringPath } from './paths.ts'
import type { PlannedInterview } from './planned.ts'
import type { StoredRow } from './store.ts'
import { frameStory, heldStory } from './story.ts'
import { frameWords } from './words.ts'

export type FrameShown = {
  readonly view: View
  readonly review: Review
  /** Null for those who do not make the review. */
  readonly role: MemberRole | null
  readonly rows: readonly StoredRow[]
  readonly declared: Declared
  /** By the ids of the rows. */
  readonly held: ReadonlyMap<string, Count>
  readonly roles: readonly VoiceRole[]
  readonly silences: readonly Silence[]
  readonly next: PlannedInterview | null
  /** How many whose day has passed, and nobody has said what became of them. */
  readonly untold: number
  /** Which row has just been moved, and which way. */
  readonly moved: { readonly id: string; readonly direction: 'up' | 'down' } | null
}

/** The way to a page below the sample of a review. */
export function frameCrumbs(
  view: View,
  review: Pick<Review, 'id' | 'name'>,
  ...deeper: readonly Crumb[]
): readonly Crumb[] {
  const { language } = view
  const words = frameWords(language)
  return [
    ...reviewCrumbs(language, review),
    deeper.length > 0 ? { label: words.title, href: framePath(review.id) } : { label: words.title },
    ...deeper,
  ]
}

/** Whom a review is to hear: whether it adds up, what has been held, and whom nobody has thought of. */
export function FramePage(shown: FrameShown) {
  const { view, review, role, declared, held } = shown
  const { language } = view
  const words = frameWords(language)
  const rows = shown.rows.filter(({ isWithdrawn }) => !isWithdrawn)
  const all = added([...held.values()])
  const lines = linesOf(rows, held, role === null ? review.fewestVoices : null)
  const add =
    role && shown.roles.length > 0 ? (
      <LinkButton icon="plus" href={newRowPath(review.id)}>
        {words.addRow}
      </LinkButton>
    ) : null
  const isEmpty = shown.rows.length === 0
  const isTogether = lines.some((line) => new Set(line.rows.map((row) => row.role.id)).size > 1)
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={frameCrumbs(view, review)}
    >
      <InterviewPlaces view={view} review={review} isMember={role !== null} current="frame" />
      <ObjectHeading
        name={words.title}
        answer={
          isEmpty
            ? undefined
            : [
                frameStory(language, rows, declared),
                rows.length > 0 ? heldStory(language, rows, all) : '',
              ].join(' ')
        }
        long
        definition={words.definition}
      />
      <div class="stack">
        {isEmpty ? (
          <EmptyState
            what={words.empty}
            why={shown.roles.length === 0 ? words.noRoles : words.emptyWhy}
            action={add}
          />
        ) : (
          <section class="group">
            <FrameTable {...shown} rows={rows} lines={lines} total={all} />
            {lines.some((line) => line.held === null) ? (
              <p class="source">{words.few(review.fewestVoices)}</p>
            ) : isTogether ? (
              <p class="source">{words.together(review.fewestVoices)}</p>
            ) : null}
            {role ? (
              <div class="actions">
                {add}
                <LinkButton variant="secondary" icon="pencil" href={declaredPath(review.id)}>
                  {words.changeDeclared}
                </LinkButton>
              </div>
            ) : null}
            <Removed {...shown} />
          </section>
        )}
        {role && !isEmpty ? <Course {...shown} /> : null}
        <WithoutRow {...shown} />
      </div>
    </Page>
  )
}

function Removed({ view, review, role, rows }: FrameShown) {
  const words = frameWords(view.language)
  const removed = rows.filter(({ isWithdrawn }) => isWithdrawn)
  if (role === null || removed.length === 0) return null
  return (
    <Details summary={words.removed(removed.length)}>
      <ul class="rule-list">
        {removed.map((row) => {
          const name = words.rowName(words.manners[row.manner], row.role.name, row.whom)
          return (
            <li>
              <Stored language={view.language}>{name}</Stored>
              <form method="post" action={rowRestoringPath(review.id, row.id)}>
                <Button variant="tertiary" icon="undo" aria-label={words.restoreNamed(name)}>
                  {words.restore}
                </Button>
              </form>
            </li>
          )
        })}
      </ul>
    </Details>
  )
}

function Course({ view, review, next, untold }: FrameShown) {
  const { language } = view
  const words = frameWords(language)
  return (
    <section class="group">
      <SectionHeading>{words.nextTitle}</SectionHeading>
      {untold > 0 ? <Notice tone="warning">{words.untold(untold)}</Notice> : null}
      <p>
        {next
          ? words.next(
              formatDate(language, next.day, true),
              next.at === null ? null : formatHour(language, next.at),
            )
          : words.noNext}{' '}
        <a href={plannedListPath(review.id)}>{words.toPlanned}</a>
      </p>
    </section>
  )
}

/** A role that the review has and the sample leaves out is a silence before it has begun. */
function WithoutRow({ view, review, role, roles, rows, silences }: FrameShown) {
  const { language } = view
  const words = frameWords(language)
  if (rows.length === 0) return null
  const planned = rows.filter(({ isWithdrawn }) => !isWithdrawn).map((row) => row.role.id)
  const without = roles.filter(({ id }) => !planned.includes(id))
  if (without.length === 0) return null
  return (
    <section>
      <SectionHeading>{words.rolesWithout}</SectionHeading>
      <p class="muted">{words.rolesWithoutLead}</p>
      <SilenceList
        view={view}
        review={review}
        isMember={role !== null}
        silent={without.map(({ id, name }) => ({ about: 'role', of: id, name }))}
        silences={silences}
      />
    </section>
  )
}
