import { raw } from 'hono/html'
import { civilDateOf, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { ReviewPlaces } from '../review/parts.tsx'
import { ByWhom } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Access } from './access.ts'
import { yearOf } from './conclusion.ts'
import { ConclusionViews, crumbsOf } from './parts.tsx'
import { conclusionPath, fatePath, fateRemovalPath, newEarlierPath } from './paths.ts'
import { firstYear, type Mark, timesSaid } from './recurrence.ts'
import type { RecordedFate, Recurrence, SaidRecommendation } from './recurrenceStore.ts'
import { recurrenceAnswer } from './recurrenceStory.ts'
import { findingWords } from './words.ts'

type Props = { readonly view: View; readonly access: Access; readonly recurrence: Recurrence }

/** What reviews have recommended over the years, and what comes again. */
export function EarlierPage({
  view,
  access,
  recurrence,
  hasEarlier,
}: Props & {
  /** Whether there is an earlier review to enter something of. */
  readonly hasEarlier: boolean
}) {
  const { language } = view
  const { earlier: words } = findingWords(language)
  const { review, role } = access
  const earlier = recurrence.recommendations.filter(({ reviewId }) => reviewId !== review.id)
  const add =
    role && hasEarlier ? (
      <LinkButton variant="secondary" icon="plus" href={newEarlierPath(review.id)}>
        {words.add}
      </LinkButton>
    ) : null
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, review, { label: words.title })}
    >
      <ReviewPlaces view={view} review={review} current="findings" />
      <ObjectHeading
        name={words.title}
        answer={earlier.length > 0 ? recurrenceAnswer(language, recurrence, review) : null}
        definition={words.definition}
      />
      <div class="stack">
        <ConclusionViews view={view} access={access} current="earlier" />
        {earlier.length === 0 ? (
          <EmptyState
            what={words.empty}
            why={role && !hasEarlier ? words.noEarlier : words.emptyWhy}
            action={add}
          />
        ) : (
          <>
            <Matrix view={view} access={access} recurrence={recurrence} />
            <section>
              <SectionHeading>{words.loose}</SectionHeading>
              <ul class="rule-list">
                {earlier.map((each) => (
                  <Earlier view={view} access={access} recurrence={recurrence} earlier={each} />
                ))}
              </ul>
              {add ? <div class="actions conclusion-undo">{add}</div> : null}
            </section>
          </>
        )}
      </div>
    </Page>
  )
}

/** The longest-lived first: a row for each thing that has been recommended, a column for each review. */
function Matrix({ view, access: { review }, recurrence }: Props) {
  const { language } = view
  const { earlier: words } = findingWords(language)
  const year = yearOf(review)
  const threads = recurrence.threads.toSorted(
    (a, b) => timesSaid(b) - timesSaid(a) || firstYear(a) - firstYear(b) || a.latest.number - b.latest.number,
  )
  return (
    <section>
      <SectionHeading id="matrix">{words.matrix}</SectionHeading>
      <table class="table table-labelled recurrence" role="table" aria-labelledby="matrix">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.recommendation}
            </th>
            {recurrence.reviews.map((each) => (
              <th scope="col" role="columnheader">
                {yearOf(each)}
              </th>
            ))}
            <th scope="col" role="columnheader">
              {words.since}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {threads.map((thread) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={conclusionPath(thread.latest)} lang={storedLang(language)}>
                  {thread.latest.name}
                </a>
              </th>
              {thread.marks.map((mark, at) => (
                <td role="cell" data-label={String(yearOf(recurrence.reviews[at]!))}>
                  <SaidMark language={language} mark={mark} />
                </td>
              ))}
              <td role="cell" data-label={words.since}>
                {words.times(timesSaid(thread), firstYear(thread), year - firstYear(thread))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const shapes: Record<Mark, string> = {
  said: '<circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
  repeated:
    '<path d="M10 .5 19.5 10 10 19.5 .5 10z" fill="currentColor"/><path class="cut" d="M10 5.6v5.2M10 13.3v1.4" stroke-width="2" fill="none"/>',
  solved: '<path d="M4 10.4 8.2 14.6 16.2 5.8" fill="none" stroke="currentColor" stroke-width="2"/>',
  reversed:
    '<path d="M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3" fill="none" stroke="currentColor" stroke-width="1.75"/>',
  silent: '<path d="M6.5 10h7" stroke="currentColor" stroke-width="1.5"/>',
}

const looks: Record<Mark, string> = {
  said: 'unknown',
  repeated: 'late',
  solved: 'adopted',
  reversed: 'unknown',
  silent: 'not-concerned',
}

/** A word and a shape, and a colour only where it has to be said again. */
function SaidMark({ language, mark }: { readonly language: Language; readonly mark: Mark }) {
  return (
    <span class={`status status-${looks[mark]}`}>
      {raw(
        `<svg class="status-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes[mark]}</svg>`,
      )}
      {findingWords(language).earlier.marks[mark]}
    </span>
  )
}

function Earlier({ view, access, recurrence, earlier }: Props & { readonly earlier: SaidRecommendation }) {
  const { language } = view
  const { earlier: words } = findingWords(language)
  const own = recurrence.fates.filter(({ earlierId }) => earlierId === earlier.id)
  const fate = own.find(({ reviewId }) => reviewId === access.review.id)
  return (
    <li>
      <div>
        <div class="second">{words.said(earlier.year)}</div>
        <a href={conclusionPath(earlier)} lang={storedLang(language)}>
          {earlier.name}
        </a>
        {own.length === 0 ? <p class="second">{words.noFate}</p> : null}
        {own.map((each) => (
          <FateLine view={view} fate={each} recurrence={recurrence} />
        ))}
        {access.role ? (
          <div class="row-buttons">
            <a href={fatePath(access.review.id, earlier.id)}>
              {fate ? words.changeFate : words.setFate}
              <span class="visually-hidden">: {earlier.name}</span>
            </a>
            {fate ? (
              <form method="post" action={fateRemovalPath(access.review.id, earlier.id)}>
                <button class="link-button">
                  {words.undoFate}
                  <span class="visually-hidden">{words.undoFateOf(earlier.name)}</span>
                </button>
              </form>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  )
}

function FateLine({
  view: { language },
  fate,
  recurrence,
}: {
  readonly view: View
  readonly fate: RecordedFate
  readonly recurrence: Recurrence
}) {
  const { earlier: words } = findingWords(language)
  const later = recurrence.recommendations.find(({ id }) => id === fate.laterId)
  return (
    <>
      <p>
        <SaidMark language={language} mark={fate.fate} />
        {later ? (
          <>
            {' '}
            {later.year}:{' '}
            <a href={conclusionPath(later)} lang={storedLang(language)}>
              {later.name}
            </a>
          </>
        ) : null}
      </p>
      <p>
        <Stored language={language}>{fate.reason}</Stored>
      </p>
      <p class="second">
        {words.seen(formatDate(language, fate.seenOn))}, <ByWhom language={language} by={fate.by} />
        {fate.seenOn === civilDateOf(fate.at) ? '' : `, ${formatDate(language, civilDateOf(fate.at))}`}
      </p>
    </>
  )
}
