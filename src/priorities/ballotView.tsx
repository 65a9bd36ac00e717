import { formatNumber } from '../i18n/format.ts'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { Choices } from './ballotChoices.tsx'
import { ballotWords } from './ballotWords.ts'
import { pairsOf, type Sealed } from './method.ts'
import { SealLine } from './parts.tsx'
import { ballotPath, prioritiesPath, roundPath } from './paths.ts'
import { priorityWords } from './words.ts'

export type BallotProps = {
  readonly view: View
  readonly form: FormState
  readonly sealed: Sealed
  readonly hash: string
  readonly openedAt: Date
  /** What is worth another look in what was voted. */
  readonly hint: string | null
}

/** The question, a row for each choice, and what sends it at the bottom. Made for a thumb, and a plain form without script. */
export function BallotPage(props: BallotProps) {
  const { view, form, sealed, hash, openedAt } = props
  const words = ballotWords(view.language)
  const own = priorityWords(view.language)
  const { lead, send } = leadOf(view, sealed)
  const { actor } = view
  return (
    <FormPage
      view={view}
      form={form}
      title={`${words.title}: ${sealed.question}`}
      name={words.title}
      answer={<Stored language={view.language}>{sealed.question}</Stored>}
      lead={lead}
      current="priorities"
      breadcrumb={[
        { label: own.title, href: prioritiesPath() },
        {
          label: <Stored language={view.language}>{sealed.question}</Stored>,
          href: roundPath(sealed.roundId),
        },
        { label: words.title },
      ]}
    >
      {props.hint ? (
        <Notice tone="info" announce>
          {props.hint}
        </Notice>
      ) : null}
      <Form
        action={ballotPath(sealed.roundId)}
        save={send}
        beside={<a href={roundPath(sealed.roundId)}>{words.back}</a>}
      >
        <Choices {...props} />
        {actor ? <p class="muted">{words.asSeat(actor.hat, actor.body.name)}</p> : null}
        <p class="muted">
          {own.blind} {sealed.named ? own.named : own.secret}.
        </p>
        <SealLine view={view} hash={hash} at={openedAt} />
      </Form>
    </FormPage>
  )
}

function leadOf(view: View, { method, candidates }: Sealed): { lead: string; send: string } {
  const words = ballotWords(view.language)
  switch (method.kind) {
    case 'dots':
      return { lead: words.dots.lead(method.dots), send: words.dots.send }
    case 'ranking': {
      const rest = method.all ? words.ranking.all : words.ranking.unranked
      return { lead: `${words.ranking.lead} ${words.ranking.ties} ${rest}`, send: words.ranking.send }
    }
    case 'criteria':
      return { lead: words.criteria.lead(method.criteria.length), send: words.criteria.send }
    case 'consent':
      return { lead: words.consent.lead, send: words.consent.send }
    case 'pairwise':
      return { lead: words.pairwise.lead(pairsOf(candidates.length).length), send: words.pairwise.send }
    case 'budget': {
      const sum = formatNumber(view.language, method.budget)
      return { lead: `${words.budget.lead(sum)} ${words.budget.why}`, send: words.budget.send }
    }
  }
}
