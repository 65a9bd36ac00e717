import { formatMoney } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { spreadsheet } from '../platform/csv.ts'
import type { Choices } from './choiceStore.ts'
import { harmsOf, type Proposal, stateOf } from './proposal.ts'
import { proposalWords } from './words.ts'

/** A row for each proposal. Days as `2025-03-14`, sums without their unit. */
export function proposalsAsCsv(language: Language, proposals: readonly Proposal[], choices: Choices): string {
  const words = proposalWords(language)
  const { heads, csvHeads, page } = words
  const money = (ore: bigint | null) =>
    ore === null ? '' : formatMoney(language, ore).replaceAll(/\s?(kr|SEK)\s?/g, '')
  const rows = proposals.map((proposal) => [
    String(proposal.number),
    proposal.title,
    proposal.what,
    proposal.why,
    proposal.forWhom,
    proposal.origins
      .map((origin) => choices.originOf(origin)?.name ?? words.hiddenOrigin[origin.kind])
      .join('; '),
    money(proposal.onceCost),
    money(proposal.yearlyCost),
    words.risks[proposal.riskLevel ?? 'none'],
    proposal.risk,
    harmsOf(proposal)
      .map(({ strengthId, why }) => `${choices.strengthOf(strengthId)?.name ?? words.hiddenStrength}: ${why}`)
      .join('; '),
    proposal.partyIds.length === 0
      ? words.allParties
      : choices.parties
          .filter(({ id }) => proposal.partyIds.includes(id))
          .map(({ name }) => name)
          .join(', '),
    proposal.people === null ? '' : String(proposal.people),
    words.states[stateOf(proposal)],
    proposal.handed.on,
    proposal.handed.by.name,
    proposal.answerBy ?? '',
  ])
  const { number, once, yearly, riskWhat, harms, parties, people, handedOn, handedBy, answerBy } = csvHeads
  return spreadsheet(language, [
    [
      number,
      heads.proposal,
      page.what,
      page.why,
      page.forWhom,
      heads.answers,
      once,
      yearly,
      heads.risk,
      riskWhat,
      harms,
      parties,
      people,
      heads.state,
      handedOn,
      handedBy,
      answerBy,
    ],
    ...rows,
  ])
}
