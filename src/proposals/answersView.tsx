import { formatDate, formatNumber } from '../i18n/format.ts'
import { DoneBy } from '../ui/author.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { ProposalShown } from './proposalView.tsx'
import { proposalWords } from './words.ts'

/** What whoever handed it in was answered, by whom and when; the latest first. Nothing before the first answer. */
export function AnswersGiven({ view: { language }, proposal }: Pick<ProposalShown, 'view' | 'proposal'>) {
  const { page } = proposalWords(language)
  if (proposal.answers.length === 0) return null
  const icons = { round: 'vote', run: 'check', no: 'cross', more: 'chat' } as const
  return (
    <section>
      <SectionHeading id="answers">{page.answers}</SectionHeading>
      <ol class="history">
        {proposal.answers.map(({ answer, reason, by, at, tenths, possibleOn }) => (
          <li>
            <Tag tone={answer === 'run' ? 'agreed' : 'neutral'} icon={icons[answer]}>
              {page.answerKinds[answer]}
            </Tag>
            <p class="lines" lang={storedLang(language)}>
              {reason}
            </p>
            {tenths !== null && possibleOn !== null ? (
              <p>
                {page.slot(
                  formatNumber(language, tenths / 10, tenths % 10 === 0 ? 0 : 1),
                  formatDate(language, possibleOn),
                )}
              </p>
            ) : null}
            <DoneBy language={language} by={by} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
