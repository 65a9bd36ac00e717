import { type CivilDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { RequestSummary } from './parts.tsx'
import {
  actionPath,
  newAnswerPath,
  newRequestPath,
  requestWithdrawalPath,
  requestWithdrawalUndoPath,
} from './paths.ts'
import { mayAnswer, type SupportRequest, type WholePlan } from './plan.ts'
import { planWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly plan: WholePlan
  readonly today: CivilDate
  /** A request that was taken back just now. */
  readonly withdrawn: { readonly id: string; readonly wish: string } | null
  readonly writes: boolean
}

/** What those who lead are asked for, and what they have answered. */
export function Support({ view, actor, plan, today, withdrawn, writes }: Shown) {
  const { language } = view
  const words = planWords(language)
  return (
    <section>
      <SectionHeading
        id="support"
        aside={
          writes ? (
            <LinkButton variant="secondary" href={newRequestPath(plan.id)}>
              {words.ask}
            </LinkButton>
          ) : null
        }
      >
        {words.support}
      </SectionHeading>
      {withdrawn ? (
        <Notice tone="neutral" title={words.withdrawn}>
          <p lang={storedLang(language)}>{withdrawn.wish}</p>
          <form method="post" action={requestWithdrawalUndoPath(withdrawn.id)}>
            <Button variant="secondary" icon="undo">
              {words.undo}
            </Button>
          </form>
        </Notice>
      ) : null}
      <p class="muted">{plan.requests.length === 0 ? words.noSupport : words.supportWhy}</p>
      {plan.requests.length > 0 ? (
        <ul class="rule-list">
          {plan.requests.map((request) => (
            <li class="plan-request" id={request.id}>
              <RequestSummary language={language} request={request} today={today} />
              <AboutAction {...{ view, plan, request }} />
              <Earlier {...{ view, request }} />
              {plan.closure ? null : <RequestDeeds {...{ view, actor, request }} />}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function AboutAction({
  view: { language },
  plan,
  request,
}: {
  readonly view: View
  readonly plan: WholePlan
  readonly request: SupportRequest
}) {
  const action = plan.actions.find(({ id }) => id === request.actionId)
  if (!action) return null
  return (
    <p>
      <a href={actionPath(action.id)} lang={storedLang(language)}>
        {action.name}
      </a>
    </p>
  )
}

function Earlier({ view: { language }, request }: { readonly view: View; readonly request: SupportRequest }) {
  const words = planWords(language)
  if (request.answers.length < 2) return null
  return (
    <Details summary={words.earlierAnswers}>
      <ul class="group">
        {request.answers.slice(1).map(({ answer, text, by, at }) => (
          <li>
            {words.answersNamed[answer]}: <Stored language={language}>{text}</Stored>
            <DoneBy language={language} by={by} at={at} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function RequestDeeds({
  view: { language },
  actor,
  request,
}: {
  readonly view: View
  readonly actor: Actor
  readonly request: SupportRequest
}) {
  const words = planWords(language)
  const answers = mayAnswer(actor, request)
  if (!answers && !mayPrepare(actor)) return null
  return (
    <div class="plan-inline">
      {answers ? (
        <LinkButton variant="secondary" href={newAnswerPath(request.id)}>
          {request.answers.length > 0 ? words.giveAgain : words.give}
        </LinkButton>
      ) : null}
      {mayPrepare(actor) ? (
        <form method="post" action={requestWithdrawalPath(request.id)}>
          <Button variant="tertiary">{words.withdraw}</Button>
        </form>
      ) : null}
    </div>
  )
}
