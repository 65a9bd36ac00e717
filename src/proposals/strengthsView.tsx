import { SectionHeading } from '../ui/heading.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { EffectKind } from './proposal.ts'
import type { ProposalShown } from './proposalView.tsx'
import { proposalWords } from './words.ts'

const looks = {
  helps: ['towards', 'plus'],
  leaves: ['neutral', 'minus'],
  harms: ['away', 'warning'],
} as const satisfies Record<EffectKind, readonly [string, string]>

/** Every strength of the review that it belongs to, and what the proposal does to each. */
export function StrengthsSection({ view: { language }, proposal, choices }: ProposalShown) {
  const words = proposalWords(language)
  const { page } = words
  const review = choices.reviews.find(({ id }) => id === proposal.reviewId)
  if (!review || review.strengths.length === 0) {
    return (
      <section>
        <SectionHeading>{page.strengths}</SectionHeading>
        <p class="muted">{page.noStrengths}</p>
      </section>
    )
  }
  return (
    <section>
      <SectionHeading>{page.strengths}</SectionHeading>
      <p>
        <StoredIn language={language} sentence={page.strengthsLead(review.name)} stored={review.name} />
      </p>
      <table class="table table-labelled" role="table" aria-label={page.strengths}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{page.strength}</th>
            <th role="columnheader">{page.effect}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {review.strengths.map(({ id, name }) => {
            const own = proposal.effects.find(({ strengthId }) => strengthId === id)
            return (
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a href={choices.strengthOf(id)!.href} lang={storedLang(language)}>
                    {name}
                  </a>
                </th>
                <td role="cell" data-label={page.effect}>
                  {own ? (
                    <>
                      <Tag tone={looks[own.effect][0]} icon={looks[own.effect][1]}>
                        {page.effects[own.effect]}
                      </Tag>
                      {own.why ? (
                        <p>
                          <Stored language={language}>{own.why}</Stored>
                        </p>
                      ) : null}
                    </>
                  ) : (
                    <span class="missing">{page.notJudged}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
