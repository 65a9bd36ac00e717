import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { formatValue } from '../population/indicator.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actionWords } from './actionWords.ts'
import { isContribution } from './contributionView.tsx'
import { targetPageWords } from './pageWords.ts'
import { ratchetWords } from './ratchetWords.ts'
import type { Standing } from './standing.ts'
import { levelText } from './story.ts'
import type { Target } from './target.ts'
import { turningWords } from './turningWords.ts'

/** What has been done about a target, the latest first. */
export function History({
  view,
  standing,
  history,
}: {
  readonly view: View
  readonly standing: Standing
  readonly history: readonly PastEvent[]
}) {
  const { language } = view
  const { target } = standing
  const words = targetPageWords(language).happened
  return (
    <ol class="history" reversed>
      {history
        .filter((event) => !isContribution(event))
        .map((event) => (
          <li class={event.kind === 'target.added' && !target.closure ? 'history-agreed' : undefined}>
            <p>
              <strong>{eventText(language, target, event)}</strong>
            </p>
            {event.kind === 'target.added' ? (
              <p class="second">
                {words.agreed(
                  formatDate(language, target.agreedOn),
                  formatValue(language, target.indicator, target.baselineValue),
                  target.baselinePeriod,
                )}
              </p>
            ) : null}
            {event.kind === 'target.kept' || event.kind === 'target.answered' ? (
              <p class="second">
                <Stored language={language}>
                  {`${event.facts.reason} ${event.facts.change ?? ''}`.trim()}
                </Stored>
              </p>
            ) : null}
            {event.kind === 'target.actionDone' ? (
              <p class="second">
                <Stored language={language}>{String(event.facts.result)}</Stored>
              </p>
            ) : null}
            <DoneBy language={language} by={event.by} at={event.at} />
          </li>
        ))}
    </ol>
  )
}

function eventText(language: Language, target: Target, { kind, facts }: PastEvent): string {
  const words = targetPageWords(language).happened
  switch (kind) {
    case 'target.added':
      return words.added(levelText(language, target), target.duePeriod)
    case 'target.closed':
      return words.closed
    case 'target.turningWritten':
      return turningWords(language).written(String(facts.version))
    case 'target.actionDone':
    case 'target.actionUndone':
      return actionWords(language).happened[kind](String(facts.action))
    default:
      return isRatchet(kind) ? ratchetWords(language).happened[kind] : words.other
  }
}

function isRatchet(kind: string): kind is keyof ReturnType<typeof ratchetWords>['happened'] {
  return kind in ratchetWords('sv').happened
}
