import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Conclusion } from './conclusion.ts'
import type { ConclusionShown } from './findingView.tsx'
import { ConclusionActs, Paragraphs, VersionHistory, WithdrawnNotice } from './historyView.tsx'
import { ConclusionLink, crumbsOf, QuoteBlock, SharingTag, Weaknesses } from './parts.tsx'
import { conclusionsPath } from './paths.ts'
import { breadthTold, type Reading } from './reading.ts'
import { findingWords } from './words.ts'

/** What works, what would harm it, and who is to be careful with it. */
export function StrengthPage({ view, reading, conclusion, versions }: ConclusionShown) {
  const { language } = view
  const words = findingWords(language)
  const { access } = reading
  const careful = reading.caredForBy(conclusion.id)
  return (
    <Page
      view={view}
      title={`${words.numbered.strength(conclusion.number)}: ${conclusion.name}`}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        access.review,
        { label: words.kinds.strength, href: conclusionsPath(access.review.id, 'strength') },
        { label: words.numbered.strength(conclusion.number) },
      )}
    >
      <ObjectHeading
        name={words.numbered.strength(conclusion.number)}
        tag={
          conclusion.withdrawal ? (
            <Tag icon="cross">{words.page.withdrawn}</Tag>
          ) : (
            <SharingTag language={language} state={access.state} />
          )
        }
        answer={<Stored language={language}>{conclusion.name}</Stored>}
        long
      />
      <WithdrawnNotice view={view} access={access} conclusion={conclusion} />
      <div class="layout-8-4">
        <div class="stack">
          {conclusion.text ? <Paragraphs view={view} text={conclusion.text} /> : null}
          <section>
            <SectionHeading>{words.strengths.harm}</SectionHeading>
            {conclusion.harm ? (
              <div class="finding finding-away">
                <Stored language={language}>{conclusion.harm}</Stored>
              </div>
            ) : (
              <p class="muted">{words.strengths.noHarm}</p>
            )}
          </section>
          <Carriers view={view} reading={reading} conclusion={conclusion} />
          <VersionHistory view={view} access={access} conclusion={conclusion} versions={versions} />
        </div>
        <aside class="stack">
          <ConclusionActs view={view} access={access} conclusion={conclusion} />
          <section>
            <SectionHeading>{words.strengths.caredForBy}</SectionHeading>
            {careful.length === 0 ? (
              <p class="muted">{words.strengths.noCare}</p>
            ) : (
              <ul class="rule-list">
                {careful.map((each) => (
                  <ConclusionLink language={language} conclusion={each} />
                ))}
              </ul>
            )}
          </section>
        </aside>
      </div>
    </Page>
  )
}

/** The findings that carry it, each with how broadly it is borne and what was said: the chain down. */
export function Carriers({
  view,
  reading,
  conclusion,
}: {
  readonly view: View
  readonly reading: Reading
  readonly conclusion: Conclusion
}) {
  const { language } = view
  const { carriers: words } = findingWords(language)
  const findings = reading.carriersOf(conclusion.id)
  return (
    <section id="carriers">
      <SectionHeading>{words.title}</SectionHeading>
      {findings.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <ul class="rule-list">
          {findings.map((finding) => {
            const [quote] = reading.quotesOf(finding.id).filter(({ withdrawal }) => !withdrawal)
            return (
              <ConclusionLink language={language} conclusion={finding}>
                <p class="second">{breadthTold(language, reading, finding.id)}</p>
                <Weaknesses language={language} weaknesses={reading.weaknessesOf(finding.id)} />
                {quote ? <QuoteBlock language={language} quote={quote} /> : null}
              </ConclusionLink>
            )
          })}
        </ul>
      )}
    </section>
  )
}
