import { formatDate, formatNumber } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { mayOpen } from './formViews.tsx'
import { Histogram } from './histogram.tsx'
import {
  assessmentAnswerPath,
  assessmentClosurePath,
  assessmentClosureWithdrawalPath,
  assessmentsPath,
} from './paths.ts'
import type { KindSpread, StatementResult } from './results.ts'
import type { Round } from './round.ts'
import type { Comment } from './sealing.ts'
import { anchorOf, scale, statementIn } from './statement.ts'
import { Units } from './unitsTable.tsx'
import { type Standing, standingSentence } from './views.tsx'
import { assessmentWords } from './words.ts'

export type RoundReading = {
  readonly round: Round
  readonly answered: number
  readonly asked: number
  /** Empty while the round is open. */
  readonly results: readonly StatementResult[]
  readonly comments: readonly Comment[]
  /** No other round has been opened since. */
  readonly latest: boolean
}

export function RoundPage({
  view,
  actor,
  reading,
  standing,
  saved,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: RoundReading
  readonly standing: Standing
  /** The actor has just answered. */
  readonly saved: boolean
}) {
  const { language } = view
  const words = assessmentWords(language)
  const { round, results, latest, answered, asked } = reading
  const open = round.closedOn === null
  const counted = results[0]?.kinds.reduce((sum, { answers }) => sum + answers, 0) ?? 0
  return (
    <Page
      view={view}
      title={`${words.title}: ${round.name}`}
      current="partnership"
      breadcrumb={[{ label: words.title, href: assessmentsPath() }, { label: round.name }]}
    >
      <ObjectHeading
        name={`${words.title}: ${round.name}`}
        tag={<Tag tone={open ? 'towards' : 'neutral'}>{open ? words.states.open : words.states.closed}</Tag>}
        answer={open ? words.answered(answered, asked) : roundAnswer(view, results, counted)}
        definition={
          round.closedOn
            ? words.closedOn(formatDate(language, round.closedOn))
            : words.openNow(round.name, formatDate(language, round.lastDay))
        }
      />
      <div class="stack">
        {saved ? (
          <Notice tone="success" announce>
            {words.form.saved} {words.youAnswered}
          </Notice>
        ) : null}
        {open ? (
          <OpenRound view={view} actor={actor} reading={reading} standing={standing} saved={saved} />
        ) : (
          <>
            <div class="stack assessment-results">
              {byGap(results).map((result, i) => (
                <Result view={view} result={result} comments={reading.comments} id={`result-${i}`} />
              ))}
            </div>
            <Units view={view} round={round} results={results} />
            <Notice tone="neutral" icon="lock">
              {words.sealed}
            </Notice>
            {latest && mayOpen(actor) ? (
              <form method="post" action={assessmentClosureWithdrawalPath(round.id)}>
                <Button variant="secondary">{words.reopen}</Button>
                <p class="second">{words.reopenHint}</p>
              </form>
            ) : null}
          </>
        )}
      </div>
    </Page>
  )
}

function roundAnswer(view: View, results: readonly StatementResult[], counted: number): string {
  const words = assessmentWords(view.language)
  if (counted === 0) return words.closing.nothing
  const [first] = byGap(results)
  if (!first || first.gap === null) return words.roundAnswer(counted)
  const text = statementIn(view.language, first.statement).text.replace(/\.$/, '')
  return `${words.roundAnswer(counted)} ${words.answer.furthest(text)}.`
}

function byGap(results: readonly StatementResult[]): readonly StatementResult[] {
  return results.toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0))
}

function OpenRound({
  view,
  actor,
  reading: { round },
  standing,
  saved,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: RoundReading
  readonly standing: Standing
  readonly saved: boolean
}) {
  const words = assessmentWords(view.language)
  const sentence = saved ? '' : standingSentence(view, actor, standing)
  return (
    <>
      <p>
        {sentence} {words.whileOpen}
      </p>
      <section>
        <SectionHeading>{words.asks[round.division]}</SectionHeading>
        <ul class="rule-list">
          {round.units.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
      </section>
      <div class="actions">
        {standing === 'asked' || standing === 'answered' ? (
          <LinkButton
            variant={standing === 'asked' ? 'primary' : 'secondary'}
            href={assessmentAnswerPath(round.id)}
          >
            {standing === 'asked' ? words.give : words.change}
          </LinkButton>
        ) : null}
        {mayOpen(actor) ? (
          <LinkButton variant="secondary" href={assessmentClosurePath(round.id)}>
            {words.close}
          </LinkButton>
        ) : null}
      </div>
    </>
  )
}

function Result({
  view,
  result,
  comments,
  id,
}: {
  readonly view: View
  readonly result: StatementResult
  readonly comments: readonly Comment[]
  readonly id: string
}) {
  const { language } = view
  const words = assessmentWords(language)
  const said = statementIn(language, result.statement)
  const own = comments.filter(({ statement }) => statement === result.statement)
  return (
    <section>
      <SectionHeading>{said.text}</SectionHeading>
      <p class="muted">{gapSentence(view, result)}</p>
      <div class="assessment-kinds">
        {result.kinds.map((kind) => (
          <KindResult view={view} spread={kind} statement={said.text} id={`${id}-${kind.kind}`} />
        ))}
        <dl class="assessment-anchors">
          {scale.map((value) => {
            const anchor = anchorOf(said, value)
            return anchor ? (
              <div>
                <dt>{value}</dt>
                <dd>{anchor}</dd>
              </div>
            ) : null
          })}
        </dl>
      </div>
      {own.length > 0 ? (
        <Details summary={words.comments(own.length)}>
          <p class="second">{words.commentsLead}</p>
          <ul class="rule-list">
            {own.map(({ kind, text }) => (
              <li>
                <span class="lines" lang={storedLang(language)}>
                  {text}
                </span>
                <p class="second">{words.kinds[kind]}</p>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  )
}

function gapSentence(view: View, { gap }: StatementResult): string {
  const words = assessmentWords(view.language)
  if (gap === null) return ''
  const value = formatNumber(view.language, Math.abs(gap), 1)
  if (!/[1-9]/.test(value)) return words.gapNone
  return gap > 0 ? words.gapMore(value) : words.gapLess(value)
}

/** The columns, and everything that they show in words beside them: their table twin is the sentence. */
function KindResult({
  view,
  spread,
  statement,
  id,
}: {
  readonly view: View
  readonly spread: KindSpread
  readonly statement: string
  readonly id: string
}) {
  const { language } = view
  const words = assessmentWords(language)
  const counts = scale.map((value, i) => words.countOf(value, spread.counts[i]!)).join(', ')
  return (
    <div>
      <h3>{words.kinds[spread.kind]}</h3>
      <Histogram
        id={id}
        title={`${statement} ${words.kinds[spread.kind]}`}
        description={words.distribution(words.kinds[spread.kind], counts)}
        spread={spread}
      />
      <p class="second">
        {spread.middle
          ? `${words.mean} ${formatNumber(language, spread.middle.mean, 1)}. ${words.half} ${words.halfFromTo(spread.middle.low, spread.middle.high)}. `
          : `${words.mean}: ${words.tooFew}. `}
        {words.answersCount} {spread.answers}
        {spread.unknown > 0 ? `, ${words.dontKnow.toLowerCase()} ${spread.unknown}` : ''}.
      </p>
    </div>
  )
}
