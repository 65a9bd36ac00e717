import { type CivilDate, formatDate, formatNumber } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { mayOpen } from './formViews.tsx'
import { assessmentAnswerPath, assessmentPath, newAssessmentPath } from './paths.ts'
import { type ClosedRound, type Course, coursesOf, meanOf } from './results.ts'
import type { Round } from './round.ts'
import { statementIn } from './statement.ts'
import { assessmentWords } from './words.ts'
import { YearsChart, YearsLegend } from './yearsChart.tsx'

export type AssessmentsReading = {
  readonly today: CivilDate
  readonly closed: readonly ClosedRound[]
  readonly open: { readonly round: Round; readonly answered: number; readonly asked: number } | null
}

/** How the one who looks stands to the open round. */
export type Standing = 'asked' | 'answered' | 'voted' | 'not-asked'

export function AssessmentsPage({
  view,
  actor,
  reading,
  standing,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: AssessmentsReading
  readonly standing: Standing
}) {
  const words = assessmentWords(view.language)
  const { closed, open } = reading
  const courses = coursesOf(closed)
  const asked = courses.filter((course) => course.asked)
  const former = courses.filter((course) => !course.asked)
  const none = closed.length === 0 && !open
  const opener = mayOpen(actor) && !open
  return (
    <Page view={view} title={words.title} current="partnership">
      <ObjectHeading
        name={words.title}
        answer={none ? undefined : yearsAnswer(view, closed, asked)}
        long
        definition={words.lead}
      />
      <div class="stack">
        {open ? <OpenNotice view={view} reading={reading} standing={standing} actor={actor} /> : null}
        {none ? (
          <EmptyState
            what={words.empty}
            why={mayOpen(actor) ? words.emptyWhy : `${words.emptyWhy} ${words.emptyReader}`}
            action={opener ? <LinkButton href={newAssessmentPath()}>{words.open}</LinkButton> : null}
          />
        ) : null}
        {asked.length > 0 ? (
          <section>
            <SectionHeading>{words.overYears}</SectionHeading>
            <p class="muted assessment-lead">{words.yearsLead}</p>
            <YearsLegend language={view.language} />
            <YearsChart
              id="years"
              language={view.language}
              courses={asked}
              rounds={closed.map(({ round }) => round)}
            />
            <Details summary={words.table}>
              <CoursesTable view={view} courses={asked} />
            </Details>
          </section>
        ) : null}
        {former.length > 0 ? (
          <section>
            <SectionHeading>{words.noLonger}</SectionHeading>
            <p class="muted">{words.noLongerWhy}</p>
            <CoursesTable view={view} courses={former} />
          </section>
        ) : null}
        {none ? null : (
          <section>
            <SectionHeading
              aside={
                opener ? (
                  <LinkButton variant="secondary" href={newAssessmentPath()}>
                    {words.open}
                  </LinkButton>
                ) : null
              }
            >
              {words.rounds}
            </SectionHeading>
            <RoundList view={view} reading={reading} />
          </section>
        )}
      </div>
    </Page>
  )
}

function yearsAnswer(view: View, closed: readonly ClosedRound[], asked: readonly Course[]) {
  const { language } = view
  const { answer } = assessmentWords(language)
  const latest = closed.at(-1)
  const [first] = asked
  if (!latest || !first) return answer.none
  const kinds = first.rounds.at(-1)?.result.kinds ?? []
  const [municipal, regional] = [meanOf(kinds, 'municipality'), meanOf(kinds, 'region')]
  if (municipal === null || regional === null) return answer.noGap(latest.round.name)
  const number = (value: number) => formatNumber(language, value, 1)
  // The statement's own full stop would end the sentence too early.
  const text = statementIn(language, first.statement).text.replace(/\.$/, '')
  return answer.furthest(text) + answer.means(number(municipal), number(regional), latest.round.name)
}

function OpenNotice({
  view,
  actor,
  reading: { open, today },
  standing,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: AssessmentsReading
  readonly standing: Standing
}) {
  if (!open) return null
  const words = assessmentWords(view.language)
  const { round, answered, asked } = open
  const day = formatDate(view.language, round.lastDay)
  const late = round.lastDay < today
  return (
    <Notice tone={late ? 'warning' : 'info'}>
      <p>
        <strong>{late ? words.lastDayPassed(round.name, day) : words.openNow(round.name, day)}</strong>{' '}
        {words.answered(answered, asked)} {standingSentence(view, actor, standing)}
      </p>
      <div class="actions assessment-open">
        {standing === 'asked' || standing === 'answered' ? (
          <LinkButton
            variant={standing === 'asked' ? 'primary' : 'secondary'}
            href={assessmentAnswerPath(round.id)}
          >
            {standing === 'asked' ? words.give : words.change}
          </LinkButton>
        ) : null}
        <a href={assessmentPath(round.id)}>{words.seeRound}</a>
      </div>
    </Notice>
  )
}

export function standingSentence(view: View, actor: Actor, standing: Standing): string {
  const words = assessmentWords(view.language)
  switch (standing) {
    case 'asked':
      return ''
    case 'answered':
      return words.youAnswered
    case 'voted':
      return words.youVoted
    case 'not-asked':
      return words.notAsked(view.actor?.hat ?? actor.hat)
  }
}

/** The table twin of the panels: every kind of principal, every round. */
function CoursesTable({ view, courses }: { view: View; courses: readonly Course[] }) {
  const { language } = view
  const words = assessmentWords(language)
  return (
    <table class="table table-dense table-cards" role="table">
      <caption class="visually-hidden">{words.overYears}</caption>
      <thead>
        <tr role="row">
          <th scope="col" role="columnheader">
            {words.statement}
          </th>
          <th scope="col" role="columnheader">
            {words.round}
          </th>
          {(['municipality', 'region', 'other'] as const)
            .filter((kind) => isTold(courses, kind))
            .map((kind) => (
              <th scope="col" role="columnheader">
                {words.kinds[kind]}
              </th>
            ))}
          <th scope="col" role="columnheader" class="number">
            {words.gap}
          </th>
        </tr>
      </thead>
      <tbody>
        {courses.flatMap((course) =>
          course.rounds.map(({ round, result }) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {statementIn(language, course.statement).text}
              </th>
              <td role="cell">
                <span class="cell-label" aria-hidden="true">
                  {words.round}
                </span>
                <a href={assessmentPath(round.id)}>{round.name}</a>
              </td>
              {(['municipality', 'region', 'other'] as const)
                .filter((kind) => isTold(courses, kind))
                .map((kind) => {
                  const spread = result.kinds.find((each) => each.kind === kind)
                  return (
                    <td role="cell">
                      <span class="cell-label" aria-hidden="true">
                        {words.kinds[kind]}
                      </span>
                      {spread?.middle ? (
                        <span>
                          {formatNumber(language, spread.middle.mean, 1)}{' '}
                          <span class="second">
                            {words.half.toLowerCase()}{' '}
                            {words.halfFromTo(spread.middle.low, spread.middle.high)},{' '}
                            {words.answersCount.toLowerCase()} {spread.answers}
                          </span>
                        </span>
                      ) : (
                        <span class="muted">{words.tooFew}</span>
                      )}
                    </td>
                  )
                })}
              <td role="cell" class="number">
                <span class="cell-label" aria-hidden="true">
                  {words.gap}
                </span>
                {result.gap === null ? '–' : formatNumber(language, Math.abs(result.gap), 1)}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function isTold(courses: readonly Course[], kind: 'municipality' | 'region' | 'other'): boolean {
  if (kind !== 'other') return true
  return courses.some(({ rounds }) =>
    rounds.some(({ result }) => result.kinds.some((each) => each.kind === kind)),
  )
}

function RoundList({ view, reading: { closed, open } }: { view: View; reading: AssessmentsReading }) {
  const words = assessmentWords(view.language)
  const all = [...closed.map(({ round }) => round), ...(open ? [open.round] : [])]
  return (
    <ol class="rule-list" reversed>
      {all.toReversed().map((round) => (
        <li>
          <a href={assessmentPath(round.id)}>{round.name}</a>{' '}
          <Tag tone={round.closedOn ? 'neutral' : 'towards'}>
            {round.closedOn ? words.states.closed : words.states.open}
          </Tag>
          <p class="second">
            {round.closedOn
              ? words.closedOn(formatDate(view.language, round.closedOn))
              : words.openedOn(formatDate(view.language, round.openedOn))}
          </p>
        </li>
      ))}
    </ol>
  )
}
