import { formatDate } from '../i18n/format.ts'
import { Difference } from '../ui/difference.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Clause, Expectation, Principle } from './clause.ts'
import { textsOf } from './clause.ts'
import { ownershipWords } from './words.ts'

export function PrincipleList({ view, principles }: { view: View; principles: readonly Principle[] }) {
  const words = ownershipWords(view.language)
  const lang = storedLang(view.language)
  if (principles.length === 0) return <p class="muted">{words.noPrinciples}</p>
  return (
    <ol class="principles">
      {principles.map(({ id, heading, text, practice }) => (
        <li id={`clause-${id}`}>
          <h3 lang={lang}>{heading}</h3>
          <p class="lines" lang={lang}>
            {text}
          </p>
          {practice ? (
            <p class="principle-practice">
              <strong>{words.practice}:</strong>{' '}
              <span class="lines" lang={lang}>
                {practice}
              </span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

export function ExpectationList({
  view,
  expectations,
}: {
  view: View
  expectations: readonly Expectation[]
}) {
  const words = ownershipWords(view.language)
  const lang = storedLang(view.language)
  if (expectations.length === 0) return <p class="muted">{words.noExpectations}</p>
  return (
    <ul class="rule-list">
      {expectations.map((expectation) => (
        <li id={`clause-${expectation.id}`}>
          <strong lang={lang}>{expectation.heading}</strong>
          <p class="lines" lang={lang}>
            {expectation.text}
          </p>
          <p class="second">{expectationNote(view, expectation)}</p>
        </li>
      ))}
    </ul>
  )
}

/** Whom it is on, from when, and how it is seen. */
export function expectationNote(view: View, { who, measure, withinDays, fromOn }: Expectation): string {
  const words = ownershipWords(view.language)
  return [
    words.whos[who],
    ...(withinDays === null ? [] : [words.within(withinDays)]),
    ...(fromOn === null ? [] : [words.from(formatDate(view.language, fromOn))]),
    words.measures[measure],
  ].join(' · ')
}

/** The fields of a clause; of two, what differs between them, word by word. */
export function ClauseWords({
  view,
  clause,
  before,
}: {
  readonly view: View
  readonly clause: Clause
  /** Null: it is shown as it is. */
  readonly before: Clause | null
}) {
  const words = ownershipWords(view.language)
  const lang = storedLang(view.language)
  const [older, newer] = [textsOf(before ?? clause), textsOf(clause)]
  const differ = (name: string) =>
    older[name] === newer[name] ? (
      newer[name]
    ) : (
      <Difference language={view.language} older={older[name] ?? ''} newer={newer[name] ?? ''} />
    )
  const practice = clause.kind === 'principle' && (older.practice || newer.practice)
  return (
    <>
      <h3 lang={lang}>{differ('heading')}</h3>
      <p class="lines" lang={lang}>
        {differ('text')}
      </p>
      {practice ? (
        <p class="principle-practice">
          <strong>{words.practice}:</strong>{' '}
          <span class="lines" lang={lang}>
            {differ('practice')}
          </span>
        </p>
      ) : null}
      {clause.kind === 'expectation' ? (
        <p class="second">
          {before?.kind === 'expectation' ? (
            <Difference
              language={view.language}
              older={expectationNote(view, before)}
              newer={expectationNote(view, clause)}
            />
          ) : (
            expectationNote(view, clause)
          )}
        </p>
      ) : null}
    </>
  )
}
