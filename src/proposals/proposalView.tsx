import type { Linked } from '../findings/chain.ts'
import { type CivilDate, formatDate, formatMoney, formatNumber } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { AnswersGiven } from './answersView.tsx'
import { Came, Led, ProposalSpine } from './chainView.tsx'
import type { Choices } from './choiceStore.ts'
import { Notices } from './noticesView.tsx'
import { costsOf, ProposalTag } from './parts.tsx'
import {
  gatePath,
  mergeUndoPath,
  newMergePath,
  newProposalWithdrawalPath,
  proposalDetailsPath,
  proposalsPath,
  proposalWithdrawalUndoPath,
} from './paths.ts'
import { daysOverdue, firstCost, isStanding, mayChange, type Proposal, stateOf } from './proposal.ts'
import type { ProposalVersion } from './readingStore.ts'
import { StrengthsSection } from './strengthsView.tsx'
import { Versions } from './versionsView.tsx'
import { proposalWords } from './words.ts'

export type ProposalShown = {
  readonly view: View
  readonly actor: Actor
  readonly proposal: Proposal
  readonly choices: Choices
  /** The latest first. */
  readonly versions: readonly ProposalVersion[]
  /** What it was made of, and what it became. */
  readonly relatives: readonly Proposal[]
  /** What it has led to, the nearest first. */
  readonly linked: readonly Linked[]
  readonly today: CivilDate
}

/** A proposal: what stands in its way, what it says, what it answers, and what came of it. */
export function ProposalPage(shown: ProposalShown) {
  const { view, proposal } = shown
  const { language } = view
  const words = proposalWords(language)
  const lang = storedLang(language)
  return (
    <Page
      view={view}
      title={`${words.numbered(proposal.number)}: ${proposal.title}`}
      current="priorities"
      breadcrumb={[{ label: words.title, href: proposalsPath() }, { label: words.numbered(proposal.number) }]}
    >
      <ObjectHeading
        name={words.numbered(proposal.number)}
        tag={<ProposalTag language={language} proposal={proposal} />}
        answer={<Stored language={language}>{proposal.title}</Stored>}
        long
        definition={saysOf(shown)}
      />
      <ProposalSpine {...shown} />
      <div class="stack">
        <Notices {...shown} />
        <div class="layout-8-4">
          <div class="stack">
            <section class="prose">
              <SectionHeading>{words.page.what}</SectionHeading>
              <p class="lines" lang={lang}>
                {proposal.what}
              </p>
            </section>
            <section class="prose">
              <SectionHeading>{words.page.why}</SectionHeading>
              <p class="lines" lang={lang}>
                {proposal.why}
              </p>
            </section>
            <Came {...shown} />
            <StrengthsSection {...shown} />
            <AnswersGiven {...shown} />
            <Led {...shown} />
            <Versions {...shown} />
          </div>
          <aside class="group">
            <FactList facts={factsOf(shown)} />
            <Deeds {...shown} />
          </aside>
        </div>
      </div>
    </Page>
  )
}

/** Where it stands, in a sentence. */
function saysOf({ view: { language }, proposal, today }: ProposalShown): string {
  const { says } = proposalWords(language).page
  const state = stateOf(proposal)
  const { answerBy, answers } = proposal
  const by = answerBy && formatDate(language, answerBy)
  switch (state) {
    case 'open':
      return by !== null && daysOverdue(proposal, today) > 0 ? says.overdue(by) : says.open(by)
    case 'asked':
      return says.asked
    case 'to-round':
      return says.toRound
    case 'in-round':
      return says.inRound
    case 'accepted':
      return says.accepted(formatDate(language, answers[0]!.possibleOn!))
    case 'declined':
    case 'withdrawn':
    case 'merged':
    case 'split':
      return says[state]
  }
}

function factsOf({ view: { language }, proposal, choices }: ProposalShown): readonly Fact[] {
  const words = proposalWords(language)
  const { page } = words
  const costs = costsOf(language, proposal)
  const first = firstCost(proposal)
  const { forWhom, people, partyIds, risk, riskLevel, handed } = proposal
  const named = choices.parties.filter(({ id }) => partyIds.includes(id)).map(({ name }) => name)
  return [
    {
      term: page.cost,
      value: costs.length === 0 ? words.unknownCost : costs.join(', '),
      note: costs.length === 2 && first !== null ? page.firstYear(formatMoney(language, first)) : undefined,
    },
    {
      term: page.risk,
      value: words.risks[riskLevel ?? 'none'],
      note: risk ? <Stored language={language}>{risk}</Stored> : undefined,
    },
    {
      term: page.forWhom,
      value: forWhom ? <Stored language={language}>{forWhom}</Stored> : words.nothing,
      note: people === null ? undefined : words.people(formatNumber(language, people)),
    },
    { term: page.parties, value: partyIds.length === 0 ? words.allParties : named.join(', ') },
    {
      term: page.handed,
      value: formatDate(language, handed.on),
      note: <DoneBy language={language} by={handed.by} at={handed.at} />,
    },
  ]
}

function Deeds({ view: { language }, actor, proposal }: ProposalShown) {
  const { page } = proposalWords(language)
  const { id, merge, withdrawal } = proposal
  const prepares = mayPrepare(actor)
  const standing = isStanding(proposal)
  const untried = proposal.roundIds.length === 0 && proposal.answers.length === 0
  if (withdrawal && !merge?.undone && !proposal.mergedInto) {
    if (!prepares && actor.id !== proposal.handed.id) return null
    return (
      <form method="post" action={proposalWithdrawalUndoPath(id)}>
        <Button variant="secondary" icon="undo">
          {page.takeUp}
        </Button>
      </form>
    )
  }
  if (!standing && stateOf(proposal) !== 'accepted' && stateOf(proposal) !== 'declined') return null
  return (
    <div class="group">
      {prepares ? (
        <LinkButton href={gatePath(id)}>{standing ? page.judge : page.seeAnswer}</LinkButton>
      ) : null}
      {mayChange(actor, proposal) ? (
        <LinkButton variant="secondary" icon="pencil" href={proposalDetailsPath(id)}>
          {stateOf(proposal) === 'asked' ? page.reply : page.change}
        </LinkButton>
      ) : null}
      {prepares && standing && untried ? (
        <LinkButton variant="tertiary" icon="link" href={newMergePath([id])}>
          {page.mergeWith}
        </LinkButton>
      ) : null}
      {prepares && merge && standing && untried ? (
        <form method="post" action={mergeUndoPath(id)}>
          <Button variant="tertiary" icon="undo">
            {page.undoMerge}
          </Button>
        </form>
      ) : null}
      {mayChange(actor, proposal) ? (
        <LinkButton variant="tertiary" href={newProposalWithdrawalPath(id)}>
          {page.withdraw}
        </LinkButton>
      ) : null}
    </div>
  )
}
