import type { CivilDate } from '../i18n/format.ts'
import { type Actor } from '../identity/actor.ts'

import { ErrorSummary } from '../ui/errorSummary.tsx'
import { FactList } from '../ui/factList.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'

import { Page } from '../ui/page.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import { countOf, type Linked, places, placingsPlace, progressOf } from './chain.ts'
import type { ConclusionShown } from './findingView.tsx'
import { ConclusionActs, Paragraphs, VersionHistory, WithdrawnNotice } from './historyView.tsx'
import { ConclusionLink, crumbsOf, SharingTag } from './parts.tsx'
import { conclusionPath, conclusionsPath, newTiePath, tieRemovalPath } from './paths.ts'
import type { ObstacleAnswer, Recurrence } from './recurrenceStore.ts'
import type { SaidThread } from './recurrenceStory.ts'
import { SaidAgain, SaidBefore } from './saidAgainView.tsx'
import { Carriers } from './strengthView.tsx'
import { findingWords } from './words.ts'
export type RecommendationShown = ConclusionShown & {
  readonly actor: Actor
  /** What it has led to, the nearest first. */
  readonly linked: readonly Linked[]
  readonly recurrence: Recurrence
  /** What says the same in other reviews; null for one that was withdrawn. */
  readonly thread: SaidThread | null
  readonly answers: readonly ObstacleAnswer[]
  /** What stood in the way. */
  readonly form: FormState
  readonly today: CivilDate
}

/** What the partnership is advised to do: what it builds on, what it must not harm, and what it has led to. */
export function RecommendationPage(shown: RecommendationShown) {
  const { view, reading, conclusion, versions, linked, form } = shown
  const { language } = view
  const words = findingWords(language)
  const { recommendations: own } = words
  const { access } = reading
  const cares = reading.caresOf(conclusion.id)
  return (
    <Page
      view={view}
      title={`${words.numbered.recommendation(conclusion.number)}: ${conclusion.name}`}
      current="reviews"
      failed={hasProblems(form)}
      breadcrumb={crumbsOf(
        view,
        access.review,
        { label: words.kinds.recommendation, href: conclusionsPath(access.review.id, 'recommendation') },
        { label: words.numbered.recommendation(conclusion.number) },
      )}
    >
      <ErrorSummary view={view} form={form} />
      <ObjectHeading
        name={words.numbered.recommendation(conclusion.number)}
        tag={
          conclusion.withdrawal ? (
            <Tag icon="cross">{words.page.withdrawn}</Tag>
          ) : (
            <>
              <SharingTag language={language} state={access.state} />
              <Tag icon="dots">{words.states[progressOf(linked)]}</Tag>
            </>
          )
        }
        answer={<Stored language={language}>{conclusion.name}</Stored>}
        long
      />
      <RecommendationSpine {...shown} />
      <WithdrawnNotice view={view} access={access} conclusion={conclusion} />
      <div class="layout-8-4">
        <div class="stack">
          <SaidAgain {...shown} />
          <section>
            <SectionHeading>{own.why}</SectionHeading>
            {conclusion.text ? (
              <Paragraphs view={view} text={conclusion.text} />
            ) : (
              <p class="muted">{own.noWhy}</p>
            )}
          </section>
          <Carriers view={view} reading={reading} conclusion={conclusion} />
          <Led {...shown} />
          <VersionHistory view={view} access={access} conclusion={conclusion} versions={versions} />
        </div>
        <aside class="stack">
          <div class="group">
            <FactList
              facts={[
                {
                  term: own.addressee,
                  value: conclusion.addressee ? (
                    <Stored language={language}>{conclusion.addressee}</Stored>
                  ) : (
                    own.nobody
                  ),
                },
              ]}
            />
            <ConclusionActs view={view} access={access} conclusion={conclusion} />
          </div>
          <section>
            <SectionHeading>{own.cares}</SectionHeading>
            {cares.length === 0 ? (
              <p class="muted">{own.noCares}</p>
            ) : (
              <ul class="rule-list">
                {cares.map((strength) => (
                  <ConclusionLink language={language} conclusion={strength}>
                    {strength.harm ? (
                      <p class="second">
                        {words.strengths.harm}: <Stored language={language}>{strength.harm}</Stored>
                      </p>
                    ) : null}
                  </ConclusionLink>
                ))}
              </ul>
            )}
          </section>
          <SaidBefore {...shown} />
        </aside>
      </div>
    </Page>
  )
}

/** From what was said to what is shown: each step that the links reach. */
function RecommendationSpine({ view, reading, conclusion, linked }: RecommendationShown) {
  const { chain: words, numbered } = findingWords(view.language)
  const ahead: SpineStep = { fact: words.none, reached: false }
  const findings = reading.carriersOf(conclusion.id).length
  const step = (count: number, fact: (count: number) => string): SpineStep =>
    count === 0 ? ahead : { fact: fact(count), href: '#led', reached: true }
  return (
    <Spine
      language={view.language}
      current="target"
      steps={{
        need: ahead,
        evidence:
          findings === 0
            ? { fact: words.noFindings, href: '#carriers', reached: false, warning: true }
            : { fact: words.findings(findings), href: '#carriers', reached: true },
        target: {
          name: words.step,
          fact: numbered.recommendation(conclusion.number),
          href: conclusionPath(conclusion),
          reached: true,
        },
        priority: step(countOf(linked, 'round'), words.rounds),
        decision: step(countOf(linked, 'outcome'), words.decisions),
        adoption: ahead,
        action: step(countOf(linked, 'action'), words.actions),
        effect: step(countOf(linked, 'effect'), words.effects),
      }}
    />
  )
}

/** What has followed from it: the chain up. */
function Led({ view, reading, conclusion, linked }: RecommendationShown) {
  const { language } = view
  const { recommendations: words, chain } = findingWords(language)
  const member = reading.access.role !== null && !conclusion.withdrawal
  const kinds: Readonly<Record<string, string>> = chain.linked
  // The rounds that it was a candidate of itself are told with the place that it got in each.
  const direct = linked.some(({ kind, steps }) => kind === 'round' && steps === 1)
  const others = linked.filter(({ kind, steps }) => kind !== 'round' || steps > 1)
  return (
    <section id="led">
      <SectionHeading aside={member ? <a href={newTiePath(conclusion)}>{words.tie}</a> : null}>
        {words.led}
      </SectionHeading>
      {linked.length === 0 ? <p class="muted">{words.ledNone}</p> : null}
      {others.length > 0 ? (
        <ul class="rule-list">
          {others.map(({ kind, id, name, relation, steps }) => (
            <li>
              <div>
                <a href={places[kind]!(id)} lang={name ? storedLang(language) : undefined}>
                  {name || kinds[kind]}
                </a>
                <div class="second">
                  {kinds[kind]}, {chain.relations[relation]}
                </div>
                {member && kind === 'outcome' && steps === 1 ? (
                  <form method="post" action={tieRemovalPath(conclusion)}>
                    <input type="hidden" name="outcome" value={id} />
                    <button class="link-button">
                      {words.untie}
                      <span class="visually-hidden">{words.untieOf(name)}</span>
                    </button>
                  </form>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {direct ? (
        <turbo-frame id="placings" src={placingsPlace('recommendation', conclusion.id)} target="_top">
          <p>
            <a href={placingsPlace('recommendation', conclusion.id)}>{words.placings}</a>
          </p>
        </turbo-frame>
      ) : null}
    </section>
  )
}
