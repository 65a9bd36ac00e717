import { raw } from 'hono/html'
import type { Language } from '../i18n/language.ts'
import { uiWords } from './words.ts'

/** Where a value stands against its target. Never to be mixed up with its place among others. */
export type TowardsTarget = 'reached' | 'on-the-way' | 'behind' | 'wrong-way' | 'unknown'

/** A word, a shape and a colour: any one of them is enough. */
export function TargetStatus({
  language,
  state,
}: {
  readonly language: Language
  readonly state: TowardsTarget
}) {
  return (
    <span class={`status status-${state}`}>
      {targetMarks[state]}
      {uiWords(language).towardsTarget[state]}
    </span>
  )
}

/** What a party has answered to an outcome that it is asked to adopt. */
export type Adoption = 'adopted' | 'amended' | 'waiting' | 'late' | 'declined' | 'left' | 'not-concerned'

/** `mark` shows the shape alone, as in a matrix, with its word for those who do not see it. */
export function AdoptionStatus({
  language,
  state,
  mark = false,
}: {
  readonly language: Language
  readonly state: Adoption
  readonly mark?: boolean
}) {
  const word = uiWords(language).adoption[state]
  return (
    <span class={`status status-${state}`}>
      {svg(adoptionShapes[state])}
      {mark ? <span class="visually-hidden">{word}</span> : word}
    </span>
  )
}

/** The shapes of `AdoptionMark`, once on the page: a matrix of thousands of marks refers to them. */
export function AdoptionShapes() {
  return raw(
    `<svg class="visually-hidden" aria-hidden="true" focusable="false">${Object.entries(adoptionShapes)
      .map(([state, shapes]) => `<symbol id="mark-${state}" viewBox="0 0 20 20">${shapes}</symbol>`)
      .join('')}</svg>`,
  )
}

/** The shape alone with its word for those who do not see it; colour it by the class `status-…` of what is around it. */
export function AdoptionMark({ language, state }: { readonly language: Language; readonly state: Adoption }) {
  return raw(
    `<svg class="status-mark" aria-hidden="true"><use href="#mark-${state}"/></svg><span class="visually-hidden">${uiWords(language).adoption[state]}</span>`,
  )
}

/** How far a promise has been kept; `none` when nothing was promised. */
export type Keeping = 'kept' | 'mostly' | 'broken' | 'unmeasured' | 'none'

/** The word is the feature's: what is promised differs. */
export function KeepingStatus({ state, word }: { readonly state: Keeping; readonly word: string }) {
  const [look, mark] = keepingMarks[state]
  return (
    <span class={`status status-${look}`}>
      {mark}
      {word}
    </span>
  )
}

/** A filled or hollow dot and the word. Since, until or what is missing is for the line below to say. */
export function InForce({ language, inForce }: { readonly language: Language; readonly inForce: boolean }) {
  const words = uiWords(language)
  return (
    <span class={inForce ? 'in-force' : 'in-force in-force-not'}>
      {inForce ? words.inForce : words.notInForce}
    </span>
  )
}

const svg = (shapes: string) =>
  raw(
    `<svg class="status-mark" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${shapes}</svg>`,
  )

// Shapes are drawn in the colour of the text, so that forced colours keep them; `cut` is the ground's colour.
const disc = '<circle cx="10" cy="10" r="9.25" fill="currentColor"/>'
const diamond = '<path d="M10 .5 19.5 10 10 19.5 .5 10z" fill="currentColor"/>'
const hollowDiamond =
  '<path d="M10 1.6 18.4 10 10 18.4 1.6 10z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>'
const exclamation = '<path class="cut" d="M10 5.6v5.2M10 13.3v1.4" stroke-width="2" fill="none"/>'

/** In a square of twenty, in the colour of what is around; the class `cut` is drawn in that of the ground. */
export const targetShapes: Record<TowardsTarget, string> = {
  reached: `${disc}<path class="cut" d="M5.8 10.3 8.7 13.2 14.3 7.2" stroke-width="2" fill="none"/>`,
  'on-the-way': `${disc}<path class="cut" d="M5.6 10h8.4M10.6 6.4 14.2 10l-3.6 3.6" stroke-width="2" fill="none"/>`,
  behind: `${hollowDiamond}<path d="M6.4 10h7.2" stroke="currentColor" stroke-width="2"/>`,
  'wrong-way': `${diamond}${exclamation}`,
  unknown:
    '<circle cx="10" cy="10" r="8.25" fill="none" stroke="currentColor" stroke-width="1.75" stroke-dasharray="3.2 3.28"/>',
}

const targetMarks: Record<TowardsTarget, ReturnType<typeof raw>> = {
  reached: svg(targetShapes.reached),
  'on-the-way': svg(targetShapes['on-the-way']),
  behind: svg(targetShapes.behind),
  'wrong-way': svg(targetShapes['wrong-way']),
  unknown: svg(targetShapes.unknown),
}

const adoptionShapes: Record<Adoption, string> = {
  adopted: '<path d="M4 10.4 8.2 14.6 16.2 5.8" fill="none" stroke="currentColor" stroke-width="2"/>',
  amended:
    '<circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="2"/><path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor"/>',
  waiting: '<circle cx="10" cy="10" r="4.25" fill="none" stroke="currentColor" stroke-width="1.75"/>',
  late: `${diamond}${exclamation}`,
  declined:
    '<rect x="3" y="3" width="14" height="14" rx="1.5" fill="currentColor"/><path class="cut" d="m6.8 6.8 6.4 6.4M13.2 6.8l-6.4 6.4" stroke-width="2" fill="none"/>',
  left: '<path d="M4 10h9M9.5 6.2 13.3 10l-3.8 3.8M16.5 4v12" fill="none" stroke="currentColor" stroke-width="1.75"/>',
  'not-concerned': '<path d="M6.5 10h7" stroke="currentColor" stroke-width="1.5"/>',
}

const keepingMarks: Record<Keeping, readonly [look: TowardsTarget | Adoption, mark: ReturnType<typeof raw>]> =
  {
    kept: ['reached', targetMarks.reached],
    mostly: ['behind', targetMarks.behind],
    broken: ['wrong-way', targetMarks['wrong-way']],
    unmeasured: ['unknown', targetMarks.unknown],
    none: ['not-concerned', svg(adoptionShapes['not-concerned'])],
  }
