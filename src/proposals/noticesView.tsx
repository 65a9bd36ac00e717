import { ByWhom, DoneBy } from '../ui/author.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { proposalPath } from './paths.ts'
import { harmsOf, type Proposal, stateOf } from './proposal.ts'
import type { ProposalShown } from './proposalView.tsx'
import { proposalWords } from './words.ts'

/** What has to be known before the rest: that it harms something, or does not stand by itself any longer. */
export function Notices(shown: ProposalShown) {
  const { proposal } = shown
  const state = stateOf(proposal)
  const harms = harmsOf(proposal).length > 0
  if (!harms && !proposal.merge && state !== 'merged' && state !== 'withdrawn') return null
  return (
    <div class="group">
      {state === 'merged' ? <Merged {...shown} /> : null}
      {state === 'split' ? <Split {...shown} /> : null}
      {state === 'withdrawn' ? <Withdrawn {...shown} /> : null}
      {state !== 'split' && proposal.merge ? <MadeOf {...shown} /> : null}
      {harms ? <Harms {...shown} /> : null}
    </div>
  )
}

function Harms({ view: { language }, proposal, choices }: ProposalShown) {
  const words = proposalWords(language)
  return (
    <Notice tone="warning" title={words.page.harmTitle}>
      <ul>
        {harmsOf(proposal).map(({ strengthId, why }) => {
          const strength = choices.strengthOf(strengthId)
          return (
            <li>
              {strength ? (
                <>
                  {words.page.effects.harms}{' '}
                  <a href={strength.href} lang={storedLang(language)}>
                    {strength.name.replace(/\.$/, '')}
                  </a>
                </>
              ) : (
                words.hiddenStrength
              )}
              : <Stored language={language}>{why}</Stored>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Merged({ view: { language }, proposal, relatives }: ProposalShown) {
  const { page } = proposalWords(language)
  const into = relatives.find(({ id }) => id === proposal.mergedInto?.id)
  if (!into || !proposal.mergedInto) return null
  return (
    <Notice tone="neutral" title={page.mergedInto}>
      <Names language={language} proposals={[into]} />
      <DoneBy language={language} by={proposal.mergedInto.by} at={proposal.mergedInto.at} />
    </Notice>
  )
}

function MadeOf({ view: { language }, proposal, relatives }: ProposalShown) {
  const { page } = proposalWords(language)
  const { merge } = proposal
  if (!merge) return null
  return (
    <Notice tone="neutral" title={page.mergedOf}>
      <Names language={language} proposals={relatives.filter(({ id }) => merge.parts.includes(id))} />
      <p class="second">
        {page.mergedBy} <ByWhom language={language} by={merge.by} />
      </p>
    </Notice>
  )
}

function Split({ view: { language }, proposal, relatives }: ProposalShown) {
  const { page } = proposalWords(language)
  const undone = proposal.merge?.undone
  if (!undone) return null
  return (
    <Notice tone="neutral" title={page.splitTitle}>
      <Names
        language={language}
        proposals={relatives.filter(({ id }) => proposal.merge?.parts.includes(id))}
      />
      <DoneBy language={language} by={undone.by} at={undone.at} />
    </Notice>
  )
}

function Withdrawn({ view: { language }, proposal }: ProposalShown) {
  const { withdrawal } = proposal
  if (!withdrawal) return null
  return (
    <Notice tone="neutral" title={proposalWords(language).page.withdrawnTitle}>
      <Stored language={language}>{withdrawal.reason}</Stored>
      <DoneBy language={language} by={withdrawal.by} at={withdrawal.at} />
    </Notice>
  )
}

function Names({
  language,
  proposals,
}: {
  readonly language: ProposalShown['view']['language']
  readonly proposals: readonly Proposal[]
}) {
  const { numbered } = proposalWords(language)
  return (
    <ul>
      {proposals.map(({ id, number, title }) => (
        <li>
          <a href={proposalPath(id)} lang={storedLang(language)}>
            {title}
          </a>{' '}
          ({numbered(number)})
        </li>
      ))}
    </ul>
  )
}
