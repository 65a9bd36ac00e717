import type { Child } from 'hono/jsx'
import { formatDate } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { citation, type Outcome, type OutcomeKind } from './outcome.ts'
import { outcomePath } from './paths.ts'
import { blocksOf, type Stretch } from './wording.ts'
import { decisionWords } from './words.ts'

export function kindName(language: Language, kind: OutcomeKind): string {
  return decisionWords(language).kinds[kind]
}

/** `Rekommendation 2025:3`. */
export function outcomeName(language: Language, outcome: Outcome): string {
  return `${decisionWords(language).kindsShort[outcome.kind]} ${citation(outcome)}`
}

/** What an outcome of the kind means for the principals, in a sentence or two. */
export function kindMeaning(language: Language, kind: OutcomeKind): string {
  return decisionWords(language).kindMeans[kind]
}

const icons = {
  position: 'handshake',
  recommendation: 'mail',
  decision: 'gavel',
  agreement: 'group',
} as const satisfies Record<OutcomeKind, string>

/** Outcomes below each other, each with its number, its kind and its day. */
export function OutcomeList({
  view,
  outcomes,
}: {
  readonly view: View
  readonly outcomes: readonly Outcome[]
}) {
  const words = decisionWords(view.language)
  return (
    <ul class="rule-list">
      {outcomes.map((outcome) => (
        <li>
          <Icon name={icons[outcome.kind]} />
          <div>
            <a href={outcomePath(outcome.id)} lang={storedLang(view.language)}>
              {outcome.title}
            </a>
            <p class="second">
              {words.kinds[outcome.kind]} {citation(outcome)}, {formatDate(view.language, outcome.takenOn)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/**
 * The text of an outcome as it is read: headings, lists and paragraphs. `shown` can mark what stands in them; `deeper`
 * where it stands under a heading of the third level itself.
 */
export function Wording({
  text,
  deeper = false,
  shown = ({ from, to }) => text.slice(from, to),
}: {
  readonly text: string
  readonly deeper?: boolean
  readonly shown?: (stretch: Stretch) => Child
}) {
  return (
    <>
      {blocksOf(text).map((block) => {
        switch (block.kind) {
          case 'heading':
            if (block.level === 1) return deeper ? <h4>{shown(block)}</h4> : <h3>{shown(block)}</h3>
            return deeper ? <h5>{shown(block)}</h5> : <h4>{shown(block)}</h4>
          case 'paragraph':
            return <p class="lines">{shown(block)}</p>
          case 'list':
            return (
              <ul>
                {block.items.map((item) => (
                  <li>{shown(item)}</li>
                ))}
              </ul>
            )
        }
      })}
    </>
  )
}
