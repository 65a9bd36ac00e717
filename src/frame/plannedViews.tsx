import { guideVersionPath } from '../guides/paths.ts'
import type { CivilDate } from '../i18n/format.ts'
import { formatDate, formatHour, formatList } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { InterviewPlaces } from '../review/parts.tsx'
import type { Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { FrameRow } from './frame.ts'
import {
  framePath,
  newPlannedEndingPath,
  newPlannedPath,
  plannedListPath,
  plannedPath,
  plannedReopeningPath,
} from './paths.ts'
import {
  isUntold,
  nextOf,
  type PlannedInterview,
  type PlannedState,
  plannedEndings,
  plannedStates,
  stateOf,
} from './planned.ts'
import { rowNameOf } from './plannedParts.ts'
import { plannedWords } from './plannedWords.ts'
import { frameCrumbs } from './views.tsx'
import { frameWords } from './words.ts'

export type PlannedListProps = {
  readonly view: View
  readonly review: Review
  readonly interviews: readonly PlannedInterview[]
  readonly rows: readonly FrameRow[]
  /** Null: all of them. */
  readonly state: PlannedState | null
  readonly today: CivilDate
}

/** Day by day: what is next, what became of the others, and what nobody has told yet. */
export function PlannedListPage(props: PlannedListProps) {
  const { view, review, interviews, rows, state, today } = props
  const { language } = view
  const words = plannedWords(language)
  const next = nextOf(interviews, today)
  const held = interviews.filter((each) => stateOf(each) === 'held').length
  const untold = interviews.filter((each) => isUntold(each, today)).length
  const shown = interviews.filter((each) => state === null || stateOf(each) === state)
  const add =
    rows.length > 0 ? (
      <LinkButton icon="plus" href={newPlannedPath(review.id)}>
        {words.add}
      </LinkButton>
    ) : (
      <LinkButton href={framePath(review.id)}>{frameWords(language).toFrame}</LinkButton>
    )
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={frameCrumbs(view, review, { label: words.title })}
    >
      <InterviewPlaces view={view} review={review} isMember current="planned" />
      <ObjectHeading
        name={words.title}
        answer={
          interviews.length === 0
            ? undefined
            : [
                words.answer(held, interviews.length),
                next
                  ? words.next(
                      formatDate(language, next.day, true),
                      next.at === null ? null : formatHour(language, next.at),
                    )
                  : words.noNext,
                untold > 0 ? words.untold(untold) : '',
              ]
                .filter(Boolean)
                .join(' ')
        }
        definition={words.definition}
      />
      {interviews.length === 0 ? (
        <EmptyState what={words.empty} why={rows.length === 0 ? words.noRows : words.emptyWhy} action={add} />
      ) : (
        <div class="stack">
          <div class="actions">{add}</div>
          <section class="group">
            <Segmented
              label={words.filter}
              options={[
                { label: words.all, href: plannedListPath(review.id), current: state === null },
                ...plannedStates.map((each) => ({
                  label: words.states[each],
                  href: plannedListPath(review.id, each),
                  current: state === each,
                })),
              ]}
            />
            {shown.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <ul class="rule-list">
                {shown.map((interview) => (
                  <Planned {...props} interview={interview} />
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </Page>
  )
}

const looks = {
  planned: { tone: 'towards', icon: 'calendar' },
  held: { tone: 'neutral', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'cross' },
  declined: { tone: 'neutral', icon: 'minus' },
} as const

function Planned(props: PlannedListProps & { readonly interview: PlannedInterview }) {
  const { view, review, rows, interview, today } = props
  const { language } = view
  const words = plannedWords(language)
  const { ending, day, at, parties } = interview
  const name = words.number(interview.number)
  const state = stateOf(interview)
  const isLate = isUntold(interview, today)
  return (
    <li>
      <div>
        <strong>
          {formatDate(language, day, true)},{' '}
          {at === null ? words.noTime : `${language === 'sv' ? 'kl. ' : ''}${formatHour(language, at)}`}
        </strong>{' '}
        {isLate ? (
          <Tag tone="away" icon="warning">
            {words.overdue}
          </Tag>
        ) : (
          <Tag {...looks[state]}>{words.states[state]}</Tag>
        )}
      </div>
      <p>
        <Stored language={language}>{rowNameOf(language, rows, interview)}</Stored>
      </p>
      <p class="second">
        {name}. {placeOf(language, interview)}
        {parties.length > 0 ? (
          <>
            {'. '}
            <span lang={storedLang(language)}>
              {formatList(
                language,
                parties.map((party) => party.name),
              )}
            </span>
          </>
        ) : null}
        {ending?.people ? `. ${words.took(ending.people)}` : null}
      </p>
      {ending?.words ? (
        <p>
          <Stored language={language}>{ending.words}</Stored>
        </p>
      ) : null}
      {ending ? <DoneBy language={language} by={ending.by} at={ending.at} /> : null}
      <div class="review-acts">
        {ending?.guideNumber ? (
          <a href={guideVersionPath(review.id, ending.guideNumber)}>{words.guide(ending.guideNumber)}</a>
        ) : null}
        {ending?.source ? (
          <a href={`/reviews/${review.id}/interviews/${ending.source.id}`}>
            {words.withText(ending.source.number)}
          </a>
        ) : state === 'held' ? (
          <span class="muted">{words.withoutText}</span>
        ) : null}
        {ending ? (
          <form method="post" action={plannedReopeningPath(review.id, interview.id)}>
            <Button
              variant="tertiary"
              icon="undo"
              aria-label={words.reopenNamed(name, words.states[state].toLowerCase())}
            >
              {words.reopen}
            </Button>
          </form>
        ) : (
          <>
            {plannedEndings.map((how) => (
              <a
                href={newPlannedEndingPath(review.id, interview.id, how)}
                aria-label={words.actsNamed[how](name)}
              >
                {words.acts[how]}
              </a>
            ))}
            <a href={plannedPath(review.id, interview.id)} aria-label={words.changeNamed(name)}>
              {words.change}
            </a>
          </>
        )}
      </div>
    </li>
  )
}

function placeOf(
  language: Language,
  { isRemote, room }: Pick<PlannedInterview, 'isRemote' | 'room'>,
): string {
  const words = plannedWords(language)
  if (isRemote) return room === '' ? words.remote : `${words.remote}: ${room}`
  return room === '' ? words.noPlace : room
}
