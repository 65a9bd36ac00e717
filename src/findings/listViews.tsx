import { SectionHeading } from '../ui/heading.tsx'

import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'

import { isStanding } from './conclusion.ts'
import { AddLink, Gone, ListPage, type Moved, Nothing, Row } from './listParts.tsx'
import { Weaknesses } from './parts.tsx'
import { newConclusionPath } from './paths.ts'
import { breadthTold, type Reading } from './reading.ts'
import { findingWords } from './words.ts'

type ListProps = { readonly view: View; readonly reading: Reading; readonly moved: Moved }

/** From each perspective what is seen, and how many carry it. */
export function FindingsPage({ view, reading, moved }: ListProps) {
  const { language } = view
  const { access, perspectives } = reading
  const { findings: words } = findingWords(language)
  const findings = reading.findings.filter(isStanding)
  const weak = findings.filter(({ id }) =>
    reading.weaknessesOf(id).some((weakness) => weakness !== 'counter-not-sought'),
  )
  return (
    <ListPage
      view={view}
      access={access}
      kind="finding"
      answer={findings.length > 0 ? words.answer(findings.length, weak.length) : null}
    >
      {findings.length === 0 ? <Nothing view={view} reading={reading} kind="finding" /> : null}
      {perspectives
        .filter(() => findings.length > 0)
        .map((perspective) => {
          const own = findings.filter(({ perspectiveId }) => perspectiveId === perspective.id)
          return (
            <section>
              <SectionHeading
                aside={
                  access.writes ? (
                    <a href={newConclusionPath(access.review.id, 'finding', perspective.id)}>
                      {words.add}
                      <span class="visually-hidden">: {perspective.name}</span>
                    </a>
                  ) : null
                }
              >
                <Stored language={language}>{perspective.name}</Stored>
              </SectionHeading>
              {perspective.question ? (
                <p class="muted" lang={storedLang(language)}>
                  {perspective.question}
                </p>
              ) : null}
              {own.length === 0 ? (
                <p class="muted">{words.none}</p>
              ) : (
                <ol class="rule-list conclusions">
                  {own.map((finding) => (
                    <Row view={view} conclusion={finding} all={findings} access={access} moved={moved}>
                      <p class="second">{breadthTold(language, reading, finding.id)}</p>
                      <Weaknesses language={language} weaknesses={reading.weaknessesOf(finding.id)} />
                    </Row>
                  ))}
                </ol>
              )}
            </section>
          )
        })}
      <Gone view={view} all={reading.findings} />
    </ListPage>
  )
}

/** What works, and what would harm it. */
export function StrengthsPage({ view, reading, moved }: ListProps) {
  const { language } = view
  const { access } = reading
  const { strengths: words, carriers } = findingWords(language)
  const strengths = reading.strengths.filter(isStanding)
  return (
    <ListPage
      view={view}
      access={access}
      kind="strength"
      answer={strengths.length > 0 ? words.answer(strengths.length) : null}
    >
      {strengths.length === 0 ? (
        <Nothing view={view} reading={reading} kind="strength" />
      ) : (
        <section>
          <SectionHeading aside={<AddLink view={view} access={access} kind="strength" />}>
            {findingWords(language).kinds.strength}
          </SectionHeading>
          <ol class="rule-list conclusions">
            {strengths.map((strength) => (
              <Row view={view} conclusion={strength} all={strengths} access={access} moved={moved}>
                <p class="second">
                  {words.harm}:{' '}
                  {strength.harm ? <Stored language={language}>{strength.harm}</Stored> : words.noHarm}
                </p>
                {reading.carriersOf(strength.id).length === 0 ? (
                  <p class="second away">{carriers.none}</p>
                ) : null}
              </Row>
            ))}
          </ol>
        </section>
      )}
      <Gone view={view} all={reading.strengths} />
    </ListPage>
  )
}

/** What the partnership is advised to do; what has been said before says so. */
export function RecommendationsPage({
  view,
  reading,
  moved,
  recurring,
  saidOf,
}: ListProps & {
  /** How many come again, in a sentence. */
  readonly recurring: string
  /** "Tredje gången sedan 2014."; null for what is new. */
  readonly saidOf: (id: string) => string | null
}) {
  const { language } = view
  const { access } = reading
  const { recommendations: words, carriers, chain } = findingWords(language)
  const recommendations = reading.recommendations.filter(isStanding)
  return (
    <ListPage
      view={view}
      access={access}
      kind="recommendation"
      answer={recommendations.length > 0 ? words.answer(recommendations.length, recurring) : null}
    >
      {recommendations.length === 0 ? (
        <Nothing view={view} reading={reading} kind="recommendation" />
      ) : (
        <section>
          <SectionHeading aside={<AddLink view={view} access={access} kind="recommendation" />}>
            {findingWords(language).kinds.recommendation}
          </SectionHeading>
          <ol class="rule-list conclusions">
            {recommendations.map((recommendation) => {
              const said = saidOf(recommendation.id)
              const carrying = reading.carriersOf(recommendation.id).length
              return (
                <Row
                  view={view}
                  conclusion={recommendation}
                  all={recommendations}
                  access={access}
                  moved={moved}
                >
                  {said ? (
                    <p class="weaknesses">
                      <Tag tone="away" icon="refresh">
                        {said}
                      </Tag>
                    </p>
                  ) : null}
                  <p class="second">
                    {carrying === 0 ? carriers.none : `${carriers.title}: ${chain.findings(carrying)}.`}{' '}
                    {recommendation.addressee ? (
                      <>
                        {words.addressee} <Stored language={language}>{recommendation.addressee}</Stored>.
                      </>
                    ) : null}
                  </p>
                </Row>
              )
            })}
          </ol>
        </section>
      )}
      <Gone view={view} all={reading.recommendations} />
    </ListPage>
  )
}
