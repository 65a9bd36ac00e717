import { formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { composed } from '../partnership/composed.ts'
import { bodyPath } from '../partnership/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Commission } from './commissionReading.ts'
import { ReviewHistory } from './historyView.tsx'
import type { Group } from './organisation.ts'
import { ReviewPlaces, ReviewTag } from './parts.tsx'
import {
  completionUndoPath,
  groupPath,
  membersPath,
  newCompletionPath,
  newGroupPath,
  newReviewPath,
  perspectivesPath,
  reviewDetailsPath,
  reviewPath,
  reviewsPath,
} from './paths.ts'
import { PhasesSection } from './phasesView.tsx'
import { QuestionsSection } from './questionsView.tsx'
import type { Review } from './review.ts'
import { reviewStory } from './story.ts'
import { reviewWords } from './words.ts'

export type CommissionProps = {
  readonly view: View
  readonly actor: Actor
  readonly commission: Commission
}

/** What a review is asked to do: where it stands, what it shall answer, who does it and what has happened. */
export function ReviewPage(props: CommissionProps) {
  const { view, actor, commission } = props
  const { language } = view
  const { review, completion, role } = commission
  const words = reviewWords(language)
  return (
    <Page
      view={view}
      title={review.name}
      current="reviews"
      breadcrumb={[
        { label: words.title, href: reviewsPath() },
        { label: <Stored language={language}>{review.name}</Stored> },
      ]}
    >
      <ReviewPlaces view={view} review={review} current="commission" />
      <ObjectHeading
        name={<span lang={storedLang(language)}>{review.name}</span>}
        tag={<ReviewTag language={language} completion={completion} />}
        answer={reviewStory(language, commission, commission.questions)}
      />
      <div class="stack">
        <PhasesSection {...props} />
        <div class="layout-8-4">
          <div class="stack">
            <QuestionsSection {...props} />
            <Scope {...props} />
            <Perspectives {...props} />
          </div>
          <aside class="stack">
            <section class="group">
              <SectionHeading>{words.page.organisation}</SectionHeading>
              <FactList facts={factsOf(props)} />
              {role === 'lead' ? (
                <div class="actions">
                  <LinkButton variant="secondary" icon="plus" href={newGroupPath(review.id)}>
                    {words.page.addGroup}
                  </LinkButton>
                </div>
              ) : null}
            </section>
            <Team {...props} />
            <div class="group">
              {mayPrepare(actor) ? (
                <LinkButton variant="secondary" icon="refresh" href={newReviewPath(review.id)}>
                  {words.page.repeat}
                </LinkButton>
              ) : null}
              {role === 'lead' ? <Ending {...props} /> : null}
            </div>
          </aside>
        </div>
        <ReviewHistory {...props} />
      </div>
    </Page>
  )
}

function Scope({ view, commission: { review, role } }: CommissionProps) {
  const { language } = view
  const words = reviewWords(language).page
  return (
    <section>
      <SectionHeading
        aside={role === 'lead' ? <a href={reviewDetailsPath(review.id)}>{words.change}</a> : null}
      >
        {words.scope}
      </SectionHeading>
      <div class="prose" lang={storedLang(language)}>
        {paragraphs(review.scope)}
      </div>
      {review.leavesAside ? (
        <div class="prose review-aside">
          <h3>{words.leavesAside}</h3>
          <div lang={storedLang(language)}>{paragraphs(review.leavesAside)}</div>
        </div>
      ) : null}
    </section>
  )
}

function paragraphs(text: string) {
  return text.split(/\n+/).map((each) => <p>{each}</p>)
}

function Perspectives({ view, commission: { review, perspectives, role } }: CommissionProps) {
  const { language } = view
  const words = reviewWords(language)
  return (
    <section>
      <SectionHeading
        aside={role === 'lead' ? <a href={perspectivesPath(review.id)}>{words.perspective.change}</a> : null}
      >
        {words.page.perspectives}
      </SectionHeading>
      {perspectives.length === 0 ? (
        <EmptyState what={words.perspective.empty} why={words.perspective.emptyWhy} />
      ) : (
        <ol class="rule-list review-perspectives" lang={storedLang(language)}>
          {perspectives.map(({ name, question }) => (
            <li>
              <strong>{name}</strong>
              <p>{question}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function factsOf({ view, commission }: CommissionProps): readonly Fact[] {
  const { language } = view
  const words = reviewWords(language).page
  const { review, groups, completion, earlier, later, role } = commission
  const groupsAs = (kind: Group['kind']): readonly Fact[] =>
    groups
      .filter((group) => group.kind === kind)
      .map((group) => ({
        term: words[kind],
        value: <Named view={view} name={group.name} bodyId={group.bodyId} />,
        note: (
          <>
            {group.members ? (
              <p>
                <Stored language={language}>{group.members}</Stored>
              </p>
            ) : null}
            <Composition view={view} commission={commission} bodyId={group.bodyId} />
            {role === 'lead' ? (
              <a href={groupPath(review.id, group.id)} aria-label={words.changeGroupNamed(group.name)}>
                {words.changeGroup}
              </a>
            ) : null}
          </>
        ),
      }))
  const steering = groupsAs('steering')
  const reviewLink = (other: Review) => (
    <a href={reviewPath(other.id)} lang={storedLang(language)}>
      {other.name}
    </a>
  )
  return [
    {
      term: words.client,
      value: <Named view={view} name={review.client || words.nobody} bodyId={review.clientBodyId} />,
      note: review.clientBodyId ? (
        <Composition view={view} commission={commission} bodyId={review.clientBodyId} />
      ) : undefined,
    },
    ...(steering.length > 0 ? steering : [{ term: words.steering, value: words.nobody }]),
    ...groupsAs('reference'),
    { term: words.begun, value: formatDate(language, review.begunOn) },
    ...(completion
      ? [
          {
            term: words.completed,
            value: formatDate(language, completion.on),
            note: completion.note ? <Stored language={language}>{completion.note}</Stored> : undefined,
          },
        ]
      : []),
    ...(earlier ? [{ term: words.repeats, value: reviewLink(earlier) }] : []),
    ...later.map((each) => ({ term: words.repeatedBy, value: reviewLink(each) })),
  ]
}

function Named({
  view,
  name,
  bodyId,
}: {
  readonly view: View
  readonly name: string
  readonly bodyId: string | null
}) {
  return bodyId ? <a href={bodyPath(bodyId)}>{name}</a> : <Stored language={view.language}>{name}</Stored>
}

/** Of a body: what its rule asks for, and what is missing. */
function Composition({
  view,
  commission,
  bodyId,
}: Pick<CommissionProps, 'view' | 'commission'> & { readonly bodyId: string | null }) {
  const body = bodyId === null ? undefined : commission.bodies.get(bodyId)
  if (!body) return null
  const words = reviewWords(view.language).page
  const rule = composed(view.language, body.composition, body.seats)
  return (
    <p>
      {words.seats(body.seats.length)} {rule ? words.rule(rule.rule) : null}
      {rule && rule.unmet.length > 0 ? <span class="away"> {rule.unmet.join(' ')}</span> : null}
    </p>
  )
}

function Team({ view, commission: { review, members, role } }: CommissionProps) {
  const { language } = view
  const words = reviewWords(language).page
  const names = (wanted: string) =>
    formatList(
      language,
      members.filter((member) => member.role === wanted).map(({ name }) => name),
    )
  const leads = members.filter((member) => member.role === 'lead').length
  return (
    <section class="group">
      <SectionHeading>{words.members}</SectionHeading>
      <FactList
        facts={[
          { term: words.leads(leads), value: names('lead') },
          { term: words.reviewers, value: names('reviewer') || words.nobody, note: words.membersHint },
        ]}
      />
      {role === 'lead' ? <a href={membersPath(review.id)}>{words.changeMembers}</a> : null}
    </section>
  )
}

function Ending({ view, commission: { review, completion } }: CommissionProps) {
  const words = reviewWords(view.language).page
  return completion ? (
    <form method="post" action={completionUndoPath(review.id)}>
      <Button variant="tertiary" icon="undo">
        {words.takeUp}
      </Button>
    </form>
  ) : (
    <LinkButton variant="tertiary" icon="check" href={newCompletionPath(review.id)}>
      {words.complete}
    </LinkButton>
  )
}
