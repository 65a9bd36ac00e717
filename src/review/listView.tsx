import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Listed } from './commissionReading.ts'
import { ReviewTag } from './parts.tsx'
import { newReviewPath, reviewPath } from './paths.ts'
import { courseStory } from './story.ts'
import { reviewWords } from './words.ts'

/** Every review of the partnership, with how far it has come and what is late in it. */
export function ReviewsPage({
  view,
  actor,
  listed,
  today,
}: {
  readonly view: View
  readonly actor: Actor
  readonly listed: readonly Listed[]
  readonly today: CivilDate
}) {
  const { language } = view
  const words = reviewWords(language)
  const running = listed.filter(({ completion }) => completion === null)
  const late = listed.reduce((sum, each) => sum + each.late, 0)
  const begin = mayPrepare(actor) ? (
    <LinkButton icon="plus" href={newReviewPath()}>
      {words.begin}
    </LinkButton>
  ) : null
  return (
    <Page view={view} title={words.title} current="reviews">
      <ObjectHeading
        name={words.title}
        answer={
          listed.length > 0
            ? words.listAnswer(running.length, listed.length - running.length, late)
            : undefined
        }
        definition={words.definition}
      />
      {listed.length === 0 ? (
        <section class="section">
          <EmptyState what={words.empty} why={words.emptyWhy} action={begin} />
        </section>
      ) : (
        <div class="stack">
          <ReviewTable view={view} listed={listed} today={today} />
          {begin ? <div class="actions">{begin}</div> : null}
        </div>
      )}
    </Page>
  )
}

function ReviewTable({
  view,
  listed,
  today,
}: {
  readonly view: View
  readonly listed: readonly Listed[]
  readonly today: CivilDate
}) {
  const { language } = view
  const words = reviewWords(language)
  const { heads } = words
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {[heads.review, heads.state, heads.phase, heads.questions].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listed.map(({ review, phases, completion, open, late }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={reviewPath(review.id)} lang={storedLang(language)}>
                {review.name}
              </a>
              <p class="second">
                <Stored language={language}>{review.client}</Stored> · {formatDate(language, review.begunOn)}
              </p>
            </th>
            <td role="cell" data-label={heads.state}>
              <ReviewTag language={language} completion={completion} />
            </td>
            <td role="cell" data-label={heads.phase}>
              {phases.length > 0 || completion
                ? courseStory(language, { phases, completion, today })
                : words.noPhase}
            </td>
            <td role="cell" data-label={heads.questions}>
              <span class={late > 0 ? 'away' : undefined}>
                {open === 0 ? words.none : words.openQuestions(open, late)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
