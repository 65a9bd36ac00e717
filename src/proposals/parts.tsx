import { type CivilDate, formatDate, formatMoney } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { IconName } from '../ui/icon.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { Choices } from './choiceStore.ts'
import { proposalPath } from './paths.ts'
import {
  daysOverdue,
  harmsOf,
  type Proposal,
  type ProposalState,
  type ProposalText,
  stateOf,
} from './proposal.ts'
import { proposalWords } from './words.ts'

const looks: Readonly<Record<ProposalState, readonly ['neutral' | 'agreed' | 'towards' | 'away', IconName]>> =
  {
    open: ['neutral', 'clock'],
    asked: ['neutral', 'chat'],
    'to-round': ['towards', 'arrowRight'],
    'in-round': ['towards', 'vote'],
    accepted: ['agreed', 'check'],
    declined: ['neutral', 'cross'],
    withdrawn: ['neutral', 'undo'],
    merged: ['neutral', 'link'],
    split: ['neutral', 'minus'],
  }

export function ProposalTag({
  language,
  proposal,
}: {
  readonly language: Language
  readonly proposal: Proposal
}) {
  const state = stateOf(proposal)
  const [tone, icon] = looks[state]
  return (
    <Tag tone={tone} icon={icon}>
      {proposalWords(language).states[state]}
    </Tag>
  )
}

/** That it harms a strength: said in words wherever a proposal is named. Nothing where it harms none. */
export function HarmTag({
  language,
  proposal,
}: {
  readonly language: Language
  readonly proposal: Pick<ProposalText, 'effects'>
}) {
  const count = harmsOf(proposal).length
  if (count === 0) return null
  return (
    <Tag tone="away" icon="warning">
      {proposalWords(language).harms(count)}
    </Tag>
  )
}

/** Its name as a link, with its number, and that it harms something where it does. */
export function ProposalName({
  language,
  proposal,
}: {
  readonly language: Language
  readonly proposal: Proposal
}) {
  return (
    <>
      <a href={proposalPath(proposal.id)} lang={storedLang(language)}>
        {proposal.title}
      </a>
      <p class="second">
        {proposalWords(language).numbered(proposal.number)}{' '}
        <HarmTag language={language} proposal={proposal} />
      </p>
    </>
  )
}

/** "400 000 kr en gång, 250 000 kr per år"; empty where nobody knows. */
export function costsOf(
  language: Language,
  { onceCost, yearlyCost }: Pick<ProposalText, 'onceCost' | 'yearlyCost'>,
): readonly string[] {
  const words = proposalWords(language)
  return [
    ...(onceCost === null ? [] : [words.once(formatMoney(language, onceCost))]),
    ...(yearlyCost === null ? [] : [words.yearly(formatMoney(language, yearlyCost))]),
  ]
}

/** When an answer is promised, or that the day has passed; null where nothing is awaited. */
export function AnswerBy({
  language,
  proposal,
  today,
}: {
  readonly language: Language
  readonly proposal: Proposal
  readonly today: CivilDate
}) {
  const words = proposalWords(language)
  if (stateOf(proposal) !== 'open' || proposal.answerBy === null) return null
  const late = daysOverdue(proposal, today)
  return late > 0 ? (
    <p class="second away">{words.overdue(late)}</p>
  ) : (
    <p class="second">{words.answerBy(formatDate(language, proposal.answerBy))}</p>
  )
}

/** What runs, waits and is asked: a row for each proposal. */
export function ProposalTable({
  language,
  proposals,
  choices,
  today,
}: {
  readonly language: Language
  readonly proposals: readonly Proposal[]
  readonly choices: Choices
  readonly today: CivilDate
}) {
  const words = proposalWords(language)
  const { heads } = words
  return (
    <table class="table table-labelled" role="table" aria-label={words.title}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{heads.proposal}</th>
          <th role="columnheader">{heads.answers}</th>
          <th role="columnheader" class="number">
            {heads.cost}
          </th>
          <th role="columnheader">{heads.risk}</th>
          <th role="columnheader">{heads.state}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {proposals.map((proposal) => {
          const costs = costsOf(language, proposal)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <ProposalName language={language} proposal={proposal} />
              </th>
              <td role="cell" data-label={heads.answers}>
                <OriginsShort language={language} proposal={proposal} choices={choices} />
              </td>
              <td role="cell" data-label={heads.cost} class="number">
                {costs.length === 0 ? (
                  <span class="missing">{words.unknownCost}</span>
                ) : (
                  costs.map((cost) => <p>{cost}</p>)
                )}
              </td>
              <td role="cell" data-label={heads.risk}>
                {words.risks[proposal.riskLevel ?? 'none']}
              </td>
              <td role="cell" data-label={heads.state}>
                <ProposalTag language={language} proposal={proposal} />
                <AnswerBy language={language} proposal={proposal} today={today} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function OriginsShort({
  language,
  proposal,
  choices,
}: {
  readonly language: Language
  readonly proposal: Proposal
  readonly choices: Choices
}) {
  const words = proposalWords(language)
  if (proposal.origins.length === 0) return <span class="missing">{words.nothing}</span>
  return (
    <>
      {proposal.origins.map((origin) => {
        const found = choices.originOf(origin)
        return (
          <p>{found ? <Stored language={language}>{found.name}</Stored> : words.hiddenOrigin[origin.kind]}</p>
        )
      })}
    </>
  )
}
