import type { CivilDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { AnswerBy, ProposalName, ProposalTag } from '../proposals/parts.tsx'
import { gatePath, newProposalPath, proposalsPath } from '../proposals/paths.ts'
import type { AnswerPromise } from '../proposals/promiseStore.ts'
import { daysOverdue, type Proposal } from '../proposals/proposal.ts'
import { DoneBy } from '../ui/author.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { HiddenField, NumberField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { intakePath, promisePath } from './paths.ts'
import { intakeWords } from './words.ts'

/** What waits for an answer, what is due first at the top, and how soon an answer is promised. */
export function IntakePage({
  view,
  proposals,
  promise,
  prepares,
  today,
}: {
  readonly view: View
  readonly proposals: readonly Proposal[]
  readonly promise: AnswerPromise | null
  readonly prepares: boolean
  readonly today: CivilDate
}) {
  const { language } = view
  const words = intakeWords(language)
  const late = proposals.filter((each) => daysOverdue(each, today) > 0).length
  return (
    <Page view={view} title={words.title} current="priorities">
      <ObjectHeading
        name={words.title}
        answer={words.answer(proposals.length, late)}
        definition={words.definition}
      />
      <div class="stack">
        {proposals.length === 0 ? (
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={
              <LinkButton variant="secondary" href={newProposalPath()}>
                {words.handIn}
              </LinkButton>
            }
          />
        ) : (
          <section>
            <Waiting language={language} proposals={proposals} prepares={prepares} today={today} />
            <p class="links">
              <a href={proposalsPath()}>{words.toProposals}</a>
            </p>
          </section>
        )}
        <section>
          <SectionHeading>{words.promise.heading}</SectionHeading>
          <p>{promise ? words.promise.weeks(promise.weeks) : words.promise.none}</p>
          {promise ? <DoneBy language={language} by={promise.by} at={promise.at} /> : null}
          {prepares ? (
            <p class="links">
              <a href={promisePath()}>{promise ? words.promise.change : words.promise.set}</a>
            </p>
          ) : null}
        </section>
      </div>
    </Page>
  )
}

function Waiting({
  language,
  proposals,
  prepares,
  today,
}: {
  readonly language: Language
  readonly proposals: readonly Proposal[]
  readonly prepares: boolean
  readonly today: CivilDate
}) {
  const words = intakeWords(language)
  return (
    <ul class="rule-list">
      {proposals.map((proposal) => (
        <li>
          <div>
            <ProposalName language={language} proposal={proposal} />
            <p>
              <ProposalTag language={language} proposal={proposal} />
            </p>
            <AnswerBy language={language} proposal={proposal} today={today} />
            {prepares ? (
              <p>
                <a href={gatePath(proposal.id)} aria-label={words.judgeNamed(proposal.title)}>
                  {words.judge}
                </a>
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

export function PromisePage({ view, form }: { readonly view: View; readonly form: FormState }) {
  const { title, promise: words } = intakeWords(view.language)
  return (
    <FormPage
      view={view}
      form={form}
      title={words.title}
      lead={words.lead}
      current="priorities"
      breadcrumb={[{ label: title, href: intakePath() }, { label: words.title }]}
    >
      <Form action={promisePath()} save={words.save}>
        <HiddenField form={form} name="seen" />
        <NumberField form={form} name="weeks" label={words.field} unit={words.unit} inputmode="numeric" />
      </Form>
    </FormPage>
  )
}
