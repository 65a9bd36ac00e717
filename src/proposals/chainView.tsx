import { countOf, type Linked, places, placingsPlace } from '../findings/chain.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { storedLang } from '../ui/stored.tsx'
import { proposalPath } from './paths.ts'
import type { ProposalShown } from './proposalView.tsx'
import { proposalWords } from './words.ts'

/** From what was found to what is shown: each step that the links reach. */
export function ProposalSpine({ view: { language }, proposal, linked }: ProposalShown) {
  const words = proposalWords(language)
  const { spine } = words
  const ahead: SpineStep = { fact: spine.none, reached: false }
  const step = (...kinds: readonly string[]): SpineStep => {
    const count = countOf(linked, ...kinds)
    return count === 0 ? ahead : { fact: spine.count(count), href: '#led', reached: true }
  }
  const evidence = proposal.origins.filter(({ kind }) => kind !== 'target').length
  return (
    <Spine
      language={language}
      current="target"
      steps={{
        need: ahead,
        evidence: evidence === 0 ? ahead : { fact: spine.origins(evidence), href: '#origins', reached: true },
        target: {
          name: spine.proposal,
          fact: words.numbered(proposal.number),
          href: proposalPath(proposal.id),
          reached: true,
        },
        priority: step('round'),
        decision: step('outcome'),
        adoption: ahead,
        action: step('action', 'activity'),
        effect: step('effect'),
      }}
    />
  )
}

/** What it answers: the chain down. */
export function Came({ view: { language }, proposal, choices }: ProposalShown) {
  const words = proposalWords(language)
  return (
    <section id="origins">
      <SectionHeading>{words.page.answersTo}</SectionHeading>
      {proposal.origins.length === 0 ? (
        <p class="muted">{words.page.answersNothing}</p>
      ) : (
        <ul class="rule-list">
          {proposal.origins.map((origin) => {
            const found = choices.originOf(origin)
            return (
              <li>
                <div>
                  {found ? (
                    <a href={found.href} lang={storedLang(language)}>
                      {found.name}
                    </a>
                  ) : (
                    words.hiddenOrigin[origin.kind]
                  )}
                  <div class="second">{words.originKinds[origin.kind]}</div>
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** What has followed from it: the chain up. */
export function Led({ view: { language }, proposal, linked }: ProposalShown) {
  const words = proposalWords(language)
  const kinds: Readonly<Record<string, string>> = words.linked
  const src = placingsPlace('proposal', proposal.id)
  // The rounds are told with the place that it got in each.
  const others = linked.filter(({ kind }) => kind !== 'round')
  return (
    <section id="led">
      <SectionHeading>{words.page.led}</SectionHeading>
      {linked.length === 0 ? <p class="muted">{words.page.ledNone}</p> : null}
      {others.length > 0 ? (
        <ul class="rule-list">
          {others.map(({ kind, id, name }: Linked) => (
            <li>
              <div>
                <a href={places[kind]!(id)} lang={name ? storedLang(language) : undefined}>
                  {name || kinds[kind]}
                </a>
                <div class="second">{kinds[kind]}</div>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {proposal.roundIds.length > 0 ? (
        <turbo-frame id="placings" src={src} target="_top">
          <p>
            <a href={src}>{words.page.placings}</a>
          </p>
        </turbo-frame>
      ) : null}
    </section>
  )
}
