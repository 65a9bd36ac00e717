import type { VoiceRole } from '../review/review.ts'
import { FactList } from '../ui/factList.tsx'
import type { FormState } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { BreadthTable } from './breadthTable.tsx'
import type { Conclusion } from './conclusion.ts'
import { CounterSearchSection, EvidenceSection } from './evidenceView.tsx'
import { ConclusionActs, Paragraphs, VersionHistory, WithdrawnNotice } from './historyView.tsx'
import { ConclusionLink, crumbsOf, SharingTag } from './parts.tsx'
import { conclusionPath, conclusionsPath } from './paths.ts'
import { breadthTold, type Reading } from './reading.ts'
import type { ConclusionVersion } from './store.ts'
import { findingWords } from './words.ts'

export type ConclusionShown = {
  readonly view: View
  readonly reading: Reading
  readonly conclusion: Conclusion
  /** Empty for those who do not make the review. */
  readonly versions: readonly ConclusionVersion[]
}

export type FindingShown = ConclusionShown & {
  /** What people speak as, for those who make the review. */
  readonly roles: readonly VoiceRole[]
  /** Where they looked for counter-evidence, when it comes back with what is wrong. */
  readonly form: FormState | null
}

/** What is seen, how broadly it is borne, and what is said for and against it. */
export function FindingPage(shown: FindingShown) {
  const { view, reading, conclusion, versions } = shown
  const { language } = view
  const words = findingWords(language)
  const { access, perspectives } = reading
  const { id, number, text } = conclusion
  const perspective = perspectives.find((each) => each.id === conclusion.perspectiveId)
  const weaknesses = conclusion.withdrawal ? [] : reading.weaknessesOf(id)
  const carried = reading.carriedBy(id)
  return (
    <Page
      view={view}
      title={`${words.numbered.finding(number)}: ${conclusion.name}`}
      current="reviews"
      breadcrumb={crumbsOf(
        view,
        access.review,
        { label: words.kinds.finding, href: conclusionsPath(access.review.id, 'finding') },
        { label: words.numbered.finding(number) },
      )}
    >
      <ObjectHeading
        name={words.numbered.finding(number)}
        tag={
          conclusion.withdrawal ? (
            <Tag icon="cross">{words.page.withdrawn}</Tag>
          ) : (
            <SharingTag language={language} state={access.state} />
          )
        }
        answer={<Stored language={language}>{conclusion.name}</Stored>}
        long
        definition={breadthTold(language, reading, id)}
      />
      <FindingSpine {...shown} />
      <WithdrawnNotice view={view} access={access} conclusion={conclusion} />
      <div class="layout-8-4">
        <div class="stack">
          {weaknesses.length > 0 && access.role !== null ? (
            <div class="group">
              {weaknesses.map((weakness) => (
                <Notice
                  tone={weakness === 'counter-not-sought' ? 'neutral' : 'warning'}
                  title={`${words.weaknesses[weakness]}.`}
                >
                  {words.weaknessWhy[weakness]}
                </Notice>
              ))}
            </div>
          ) : null}
          {text ? <Paragraphs view={view} text={text} /> : null}
          <EvidenceSection {...shown} />
          <CounterSearchSection {...shown} />
          <VersionHistory view={view} access={access} conclusion={conclusion} versions={versions} />
        </div>
        <aside class="stack">
          <div class="group">
            <FactList
              facts={[
                {
                  term: words.page.perspective,
                  value: <Stored language={language}>{perspective?.name ?? ''}</Stored>,
                },
              ]}
            />
            <ConclusionActs view={view} access={access} conclusion={conclusion} />
          </div>
          <BreadthTable view={view} reading={reading} findingId={id} />
          <section>
            <SectionHeading>{words.carriers.carries}</SectionHeading>
            {carried.length === 0 ? (
              <p class="muted">{words.carriers.carriesNone}</p>
            ) : (
              <ul class="rule-list">
                {carried.map((each) => (
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

/** Where the finding stands between what was said and what is recommended. */
function FindingSpine({ view, reading, conclusion }: ConclusionShown) {
  const { chain: words, numbered } = findingWords(view.language)
  const ahead: SpineStep = { fact: words.none, reached: false }
  const recommendations = reading.carriedBy(conclusion.id).filter(({ kind }) => kind === 'recommendation')
  const [first] = recommendations
  const only = recommendations.length === 1
  return (
    <Spine
      language={view.language}
      current="evidence"
      steps={{
        need: ahead,
        evidence: {
          fact: numbered.finding(conclusion.number),
          href: conclusionPath(conclusion),
          warning: reading.weaknessesOf(conclusion.id).some((weakness) => weakness !== 'counter-not-sought'),
          reached: true,
        },
        target: first
          ? {
              name: words.step,
              fact: only
                ? numbered.recommendation(first.number)
                : words.recommendations(recommendations.length),
              href: only ? conclusionPath(first) : conclusionsPath(conclusion.reviewId, 'recommendation'),
              reached: true,
            }
          : { ...ahead, name: words.step },
        priority: ahead,
        decision: ahead,
        adoption: ahead,
        action: ahead,
        effect: ahead,
      }}
    />
  )
}
