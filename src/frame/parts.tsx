import type { Review } from '../review/review.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { Silence, SilenceReason } from './frame.ts'
import { type Silent, silencePath, silenceUndoingPath } from './paths.ts'
import { frameWords } from './words.ts'

const icons = {
  'not-asked': 'clock',
  declined: 'cross',
  'left-out': 'minus',
  'heard-otherwise': 'check',
} as const satisfies Record<SilenceReason, string>

/** Who is not heard, each with why; for those who make the review also a way to say it. */
export function SilenceList({
  view,
  review,
  isMember,
  silent,
  silences,
}: {
  readonly view: View
  readonly review: Pick<Review, 'id'>
  readonly isMember: boolean
  readonly silent: readonly (Silent & { readonly name: string })[]
  readonly silences: readonly Silence[]
}) {
  const { language } = view
  const words = frameWords(language).silence
  return (
    <ul class="rule-list">
      {silent.map((each) => {
        const { about, of, name } = each
        const told = silences.find((silence) => silence.about === about && silence.of === of) ?? null
        return (
          <li>
            <div>
              <strong lang={storedLang(language)}>{name}</strong>{' '}
              {told ? <Tag icon={icons[told.reason]}>{words.reasons[told.reason]}</Tag> : null}
            </div>
            {told ? (
              <>
                <p>
                  <Stored language={language}>{told.words}</Stored>
                </p>
                <DoneBy language={language} by={told.by} at={told.at} />
              </>
            ) : (
              <p class="muted">{words.unexplained}</p>
            )}
            {isMember ? (
              <div class="review-acts">
                <a href={silencePath(review.id, each)} aria-label={words.explainNamed(name)}>
                  {told ? frameWords(language).change : words.explain}
                </a>
                {told ? (
                  <form method="post" action={silenceUndoingPath(review.id, each)}>
                    <Button variant="tertiary" icon="undo" aria-label={words.undoNamed(name)}>
                      {words.undo}
                    </Button>
                  </form>
                ) : null}
              </div>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
