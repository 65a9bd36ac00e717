import { formatList } from '../i18n/format.ts'
import { InterviewPlaces, reviewCrumbs } from '../review/parts.tsx'
import type { MemberRole, Perspective, Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import type { Crumb } from '../ui/breadcrumb.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { MoveButtons } from '../ui/moveButtons.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { bodyOf, differs, type GuideVersion, minutesOf, type Section, sectionsOf } from './guide.ts'
import {
  guideQuestionPath,
  guideQuestionPlacePath,
  guideQuestionRemovalPath,
  guideQuestionRestoringPath,
  guideTakeoverPath,
  guideVersionPath,
  guideVersionsPath,
  newGuideQuestionPath,
} from './paths.ts'
import { Question } from './questionPart.tsx'
import type { StoredQuestion } from './store.ts'
import { guideWords } from './words.ts'

export type GuideShown = {
  readonly view: View
  readonly review: Review
  /** Null for those who do not make the review. */
  readonly role: MemberRole | null
  readonly questions: readonly StoredQuestion[]
  readonly perspectives: readonly Perspective[]
  readonly versions: readonly GuideVersion[]
  /** The review that this one does over again, where it has a guide. */
  readonly earlier: Pick<Review, 'name'> | null
  /** How many questions could not be taken over just now. */
  readonly left: number
  readonly moved: { readonly id: string; readonly direction: 'up' | 'down' } | null
}

export function guideCrumbs(
  view: View,
  review: Pick<Review, 'id' | 'name'>,
  ...rest: readonly Crumb[]
): readonly Crumb[] {
  const { language } = view
  return [...reviewCrumbs(language, review), ...rest]
}

export function sectionName(view: View, { part, name }: Pick<Section, 'part' | 'name'>): string {
  return part === 'perspective' ? name : guideWords(view.language).sections[part]
}

/** What is asked: perspective by perspective, which of them nobody asks about, and whether it is kept. */
export function GuidePage(shown: GuideShown) {
  const { view, review, role, perspectives, versions, left } = shown
  const { language } = view
  const words = guideWords(language)
  const asked = shown.questions.filter(({ isRemoved }) => !isRemoved)
  const sections = sectionsOf(asked, perspectives)
  const body = bodyOf(sections)
  const uncovered = sections.filter((each) => each.part === 'perspective' && each.questions.length === 0)
  const [latest] = versions
  const isKept = latest !== undefined && !differs(latest.body, body)
  const next = (latest?.number ?? 0) + 1
  const coverage =
    perspectives.length === 0
      ? ''
      : uncovered.length === 0
        ? words.covered
        : words.uncovered(
            formatList(
              language,
              uncovered.map(({ name }) => name),
            ),
          )
  const isEmpty = asked.length === 0
  return (
    <Page
      view={view}
      title={`${words.title}: ${review.name}`}
      current="reviews"
      breadcrumb={guideCrumbs(view, review, { label: words.title })}
    >
      <InterviewPlaces view={view} review={review} isMember={role !== null} current="guide" />
      <ObjectHeading
        name={words.title}
        answer={isEmpty ? undefined : `${words.answer(asked.length, minutesOf(body))} ${coverage}`.trim()}
        definition={words.definition}
      />
      <div class="stack">
        {left > 0 ? (
          <Notice tone="info" announce>
            {words.left(left)}
          </Notice>
        ) : null}
        {isEmpty ? <Empty {...shown} /> : null}
        {isEmpty && role === null
          ? null
          : sections.map((section) => <SectionShown {...shown} section={section} />)}
        <Removed {...shown} />
        {isEmpty && versions.length === 0 ? null : (
          <section class="group">
            <SectionHeading>{words.versions}</SectionHeading>
            {isKept || isEmpty ? null : <p>{words.unsaved(next)}</p>}
            {role && !isKept && !isEmpty ? (
              <form method="post" action={guideVersionsPath(review.id)}>
                <Button icon="check">{words.keep(next)}</Button>
              </form>
            ) : null}
            {versions.length === 0 ? (
              <p class="muted">{words.noVersions}</p>
            ) : (
              <ul class="rule-list">
                {versions.map((version) => (
                  <li>
                    <a href={guideVersionPath(review.id, version.number)}>{words.read(version.number)}</a>
                    <DoneBy language={language} by={version.by} at={version.at} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
    </Page>
  )
}

function Empty({ view, review, role, earlier }: GuideShown) {
  const words = guideWords(view.language)
  return (
    <EmptyState
      what={words.empty}
      why={words.emptyWhy}
      action={
        role && earlier ? (
          <form method="post" action={guideTakeoverPath(review.id)}>
            <Button>{words.takeOver(earlier.name)}</Button>
          </form>
        ) : undefined
      }
    />
  )
}

function SectionShown({
  view,
  review,
  role,
  moved,
  section,
}: GuideShown & { readonly section: ReturnType<typeof sectionsOf>[number] }) {
  const { language } = view
  const words = guideWords(language)
  const { questions } = section
  if (questions.length === 0 && role === null) return null
  const name = sectionName(view, section)
  return (
    <section class="group">
      <SectionHeading>
        <span lang={section.part === 'perspective' ? storedLang(language) : undefined}>{name}</span>
      </SectionHeading>
      {questions.length === 0 ? <p class="muted">{words.noQuestion}</p> : null}
      <ol class="rule-list">
        {questions.map(({ id, question, prompts, minutes }, i) => (
          <li>
            <Question view={view} question={question} prompts={prompts} minutes={minutes} />
            {role ? (
              <div class="review-acts">
                <MoveButtons
                  action={guideQuestionPlacePath(review.id, id)}
                  may={(way) => (way === 'up' ? i > 0 : i < questions.length - 1)}
                  moved={moved?.id === id ? moved.direction : null}
                  label={(way) => words.move(question, way === 'up')}
                />
                <a href={guideQuestionPath(review.id, id)} aria-label={words.changeNamed(question)}>
                  {words.change}
                </a>
                <form method="post" action={guideQuestionRemovalPath(review.id, id)}>
                  <Button variant="tertiary" aria-label={words.removeNamed(question)}>
                    {words.remove}
                  </Button>
                </form>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {role ? (
        <div class="actions">
          <LinkButton
            variant="secondary"
            icon="plus"
            href={newGuideQuestionPath(review.id, section.section)}
            aria-label={words.addIn(name)}
          >
            {words.add}
          </LinkButton>
        </div>
      ) : null}
    </section>
  )
}

function Removed({ view, review, role, questions }: GuideShown) {
  const words = guideWords(view.language)
  const removed = questions.filter(({ isRemoved }) => isRemoved)
  if (role === null || removed.length === 0) return null
  return (
    <Details summary={words.removed(removed.length)}>
      <ul class="rule-list">
        {removed.map(({ id, question }) => (
          <li>
            <Stored language={view.language}>{question}</Stored>
            <form method="post" action={guideQuestionRestoringPath(review.id, id)}>
              <Button variant="tertiary" icon="undo" aria-label={words.restoreNamed(question)}>
                {words.restore}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  )
}
