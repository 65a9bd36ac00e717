import type { ProposalFilter } from './paths.ts'
import { firstCost, isStanding, type Proposal, stateOf } from './proposal.ts'

/** Those that a filter asks for, in its order. Every word that is searched for stands somewhere in the text. */
export function listed(all: readonly Proposal[], filter: ProposalFilter): readonly Proposal[] {
  const words = filter.q.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const found = all.filter((proposal) => {
    const { state, recommendation, party } = filter
    if (state === null ? !isStanding(proposal) : state !== 'all' && stateOf(proposal) !== state) return false
    if (recommendation && !proposal.origins.some(({ id }) => id === recommendation)) return false
    if (party && proposal.partyIds.length > 0 && !proposal.partyIds.includes(party)) return false
    const { number, title, what, why, forWhom } = proposal
    const text = [String(number), title, what, why, forWhom].join(' ').toLocaleLowerCase('sv')
    return words.every((word) => text.includes(word))
  })
  return found.toSorted((a, b) => before[filter.sort](a, b) || b.number - a.number)
}

const before: Readonly<Record<ProposalFilter['sort'], (a: Proposal, b: Proposal) => number>> = {
  newest: () => 0,
  answer: (a, b) => dueOf(a).localeCompare(dueOf(b)),
  // What nobody knows the cost of comes last.
  cost: (a, b) => Number((firstCost(b) ?? -1n) - (firstCost(a) ?? -1n)),
  title: (a, b) => a.title.localeCompare(b.title, 'sv'),
}

/** Only what waits has a day to be answered by. */
const dueOf = (proposal: Proposal): string =>
  stateOf(proposal) === 'open' ? (proposal.answerBy ?? '9998') : '9999'
