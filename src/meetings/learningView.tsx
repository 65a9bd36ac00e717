import { SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { LearningAt } from './learningStore.ts'
import type { Meeting } from './meeting.ts'
import { learningOfMeetingPath, newLearningPath } from './paths.ts'
import { meetingWords } from './words.ts'

/** What the meeting guesses before it sees. */
export function Learning({
  view,
  meeting,
  learning,
  prepares,
}: {
  readonly view: View
  readonly meeting: Meeting
  readonly learning: readonly LearningAt[]
  readonly prepares: boolean
}) {
  const words = meetingWords(view.language).learning
  if (learning.length === 0 && !prepares) return null
  return (
    <section>
      <SectionHeading>{words.title}</SectionHeading>
      {learning.length > 0 ? (
        <ul class="rule-list">
          {learning.map(({ id, indicatorName }) => (
            <li>
              <Icon name="guess" />
              <a href={learningOfMeetingPath(id)}>
                <Stored language={view.language}>{indicatorName}</Stored>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {prepares ? (
        <p class="links">
          <a href={newLearningPath(meeting.id)}>{words.prepare}</a>
        </p>
      ) : null}
    </section>
  )
}
