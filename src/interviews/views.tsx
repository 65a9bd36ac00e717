import type { Silence } from '../frame/frame.ts'
import { InterviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { Review, Source } from '../review/review.ts'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Standing } from './consentStore.ts'
import { Voices } from './consentViews.tsx'
import { consentWords } from './consentWords.ts'
import type { Heard } from './heard.ts'
import { HeardSection, SilentSection } from './heardView.tsx'
import { interviewPath, interviewsPath, newInterviewPath } from './paths.ts'
import type { Spoken, Voice } from './store.ts'
import { interviewWords } from './words.ts'

type Named = Pick<Review, 'id' | 'name'>

/** The way to a page of a review. */
export function crumbsOf(view: View, review: Named, ...rest: readonly Crumb[]): readonly Crumb[] {
  const { language } = view
  return [...reviewCrumbs(language, review), ...rest]
}

/** Who is heard and who is not, for everybody; the interviews themselves for those who do the review. */
export function InterviewsPage({
  view,
  review,
  heard,
  interviews,
  voices,
  parties,
  silences,
}: {
  readonly view: View
  readonly review: Review
  readonly heard: Heard
  readonly parties: readonly { readonly id: string; readonly name: string }[]
  /** Why some are not heard. */
  readonly silences: readonly Silence[]
  /** Null for those who may not read them. */
  readonly interviews: readonly Source[] | null
  readonly voices: readonly Voice[]
}) {
  const words = interviewWords(view.language)
  const isEmpty = heard.interviews === 0
  const add = interviews ? (
    <LinkButton icon="plus" href={newInterviewPath(review.id)}>
      {words.add}
    </LinkButton>
  ) : undefined
  const silent =
    heard.told && heard.voices > 0 ? words.silentPrincipals(heard.silentParties.length, heard.parties) : ''
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(view, review, { label: words.title })}
    >
      <InterviewPlaces view={view} review={review} isMember={interviews !== null} current="texts" />
      <ObjectHeading
        name={words.title}
        answer={isEmpty ? undefined : `${words.answer(heard.interviews, heard.voices)} ${silent}`.trim()}
        definition={words.definition}
      />
      {isEmpty ? (
        <EmptyState what={words.empty} why={words.emptyWhy} action={add} />
      ) : (
        <div class="stack">
          <HeardSection view={view} review={review} heard={heard} />
          <SilentSection
            view={view}
            review={review}
            heard={heard}
            isMember={interviews !== null}
            parties={parties}
            silences={silences}
          />
          {interviews ? (
            <section>
              <SectionHeading>{words.list}</SectionHeading>
              <Interviews view={view} review={review} interviews={interviews} voices={voices} />
              <div class="actions">{add}</div>
            </section>
          ) : null}
        </div>
      )}
    </Page>
  )
}

function Interviews({
  view,
  review,
  interviews,
  voices,
}: {
  readonly view: View
  readonly review: Named
  readonly interviews: readonly Source[]
  readonly voices: readonly Voice[]
}) {
  const words = interviewWords(view.language)
  const lang = storedLang(view.language)
  return (
    <ul class="rule-list">
      {interviews.map(({ id, number, title }) => (
        <li>
          <a href={interviewPath(review.id, id)}>{words.number(number)}</a>
          <p class="second" lang={lang}>
            {[title, ...voices.filter(({ sourceId }) => sourceId === id).map(({ role }) => role)]
              .filter((text, i, all) => all.indexOf(text) === i)
              .join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** What was said, turn by turn, by pseudonym. */
export function InterviewPage({
  view,
  review,
  source,
  turns,
  voices,
  standings,
}: {
  readonly view: View
  readonly review: Named
  readonly source: Source
  readonly turns: readonly Spoken[]
  readonly voices: readonly Voice[]
  /** By the ids of the voices. */
  readonly standings: ReadonlyMap<string, Standing>
}) {
  const { language } = view
  const words = interviewWords(language)
  const name = words.number(source.number)
  return (
    <Page
      view={view}
      title={`${name}: ${review.name}`}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        review,
        { label: words.title, href: interviewsPath(review.id) },
        { label: name },
      )}
    >
      <ObjectHeading
        name={name}
        note={<Stored language={language}>{source.title}</Stored>}
        answer={turns.length === 0 ? words.read.none : words.read.answer(turns.length, voices.length)}
        definition={words.read.lead}
      />
      <div class="stack">
        {voices.length === 0 ? null : (
          <section>
            <SectionHeading>{words.read.voices}</SectionHeading>
            <Voices view={view} review={review} source={source} voices={voices} standings={standings} />
          </section>
        )}
        {turns.length === 0 ? null : <Turns view={view} turns={turns} />}
      </div>
    </Page>
  )
}

function Turns({ view, turns }: { readonly view: View; readonly turns: readonly Spoken[] }) {
  const { heads } = interviewWords(view.language).read
  const lang = storedLang(view.language)
  return (
    <table class="table table-labelled" role="table">
      <caption class="visually-hidden">{heads.text}</caption>
      <thead>
        <tr role="row">
          {[heads.place, heads.speaker, heads.text].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {turns.map(({ place, speaker, isInterviewer, isWithdrawn, text }) => (
          <tr role="row">
            <td role="cell" data-label={heads.place}>
              {place}
            </td>
            <td role="cell" data-label={heads.speaker} lang={lang}>
              {speaker}
              {isWithdrawn ? <p class="second">{consentWords(view.language).mark}</p> : null}
            </td>
            <td role="cell" class={isInterviewer ? 'cell-full muted' : 'cell-full'} lang={lang}>
              {text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
