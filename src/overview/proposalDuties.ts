import { type CivilDate, formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { gatePath } from '../proposals/paths.ts'
import { daysOverdue, type Proposal } from '../proposals/proposal.ts'
import type { Debt } from './debt.ts'
import type { Waiting } from './waiting.ts'
import { overviewWords } from './words.ts'

/** Proposals that were promised an answer by a day that has passed: for all who prepare. */
export function toAnswer(
  language: Language,
  proposals: readonly Proposal[],
  today: CivilDate,
): readonly Waiting[] {
  const words = overviewWords(language)
  return proposals.flatMap((proposal): Waiting[] =>
    proposal.answerBy === null || daysOverdue(proposal, today) === 0
      ? []
      : [
          {
            icon: 'clock',
            label: words.answerProposal(proposal.title),
            href: gatePath(proposal.id),
            note: words.answerSupportBy(formatDate(language, proposal.answerBy)),
            late: true,
          },
        ],
  )
}

/** Owed by the coordination to whoever handed it in. */
export function ofProposal(proposal: Proposal, today: CivilDate): readonly Debt[] {
  const { id, title, answerBy, handed } = proposal
  if (answerBy === null || daysOverdue(proposal, today) === 0) return []
  return [
    {
      kind: 'proposal',
      partyId: null,
      people: [],
      to: null,
      thing: { kind: 'proposal', id },
      name: title,
      href: gatePath(id),
      since: handed.on,
      dueOn: answerBy,
      consequence: 1,
      decides: false,
    },
  ]
}
