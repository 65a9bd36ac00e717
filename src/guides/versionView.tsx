import type { Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type GuideVersion, minutesOf } from './guide.ts'
import { guidePath } from './paths.ts'
import { Question } from './questionPart.tsx'
import { guideCrumbs, sectionName } from './views.tsx'
import { guideWords } from './words.ts'

/** A guide as it was kept, for taking along on paper. */
export function GuideVersionPage({
  view,
  review,
  version,
}: {
  readonly view: View
  readonly review: Review
  readonly version: GuideVersion
}) {
  const { language } = view
  const words = guideWords(language)
  const { number, body } = version
  const count = body.sections.reduce((sum, { questions }) => sum + questions.length, 0)
  return (
    <Page
      view={view}
      title={`${words.title}, ${words.kept(number)}: ${review.name}`}
      current="reviews"
      breadcrumb={guideCrumbs(
        view,
        review,
        { label: words.title, href: guidePath(review.id) },
        { label: words.kept(number) },
      )}
    >
      <ObjectHeading
        name={<Stored language={language}>{review.name}</Stored>}
        note={`${words.title}, ${words.kept(number).toLowerCase()}`}
        answer={words.answer(count, minutesOf(body))}
        definition={<span class="guide-hint">{words.printHint}</span>}
      />
      <div class="stack guide-sheet">
        {body.sections.map((section) => (
          <section class="group">
            <h2 lang={section.part === 'perspective' ? storedLang(language) : undefined}>
              {sectionName(view, section)}
            </h2>
            <ol class="rule-list">
              {section.questions.map((question) => (
                <li>
                  <Question view={view} {...question} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <DoneBy language={language} by={version.by} at={version.at} />
    </Page>
  )
}
