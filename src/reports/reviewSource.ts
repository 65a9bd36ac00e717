import type { DocumentKind } from '../documents/document.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { OpenQuestion } from '../review/openQuestion.ts'
import type { Group } from '../review/organisation.ts'
import type { Phase } from '../review/phase.ts'
import type { Review } from '../review/review.ts'

/**
 * What a review tells everybody, in Swedish: all that its report and its slides are made from. Nothing in it is of those
 * who do the review alone, so nothing that is made from it can be either.
 */
export type ReviewSource = {
  readonly partnership: string
  readonly demo: string | null
  readonly today: CivilDate
  readonly review: Pick<Review, 'id' | 'name' | 'scope' | 'leavesAside' | 'client' | 'fewestVoices'>
  readonly year: number
  /** Null while what it arrives at is working material. */
  readonly shared: { readonly state: 'draft' | 'final'; readonly on: CivilDate } | null
  readonly leads: readonly string[]
  readonly reviewers: readonly string[]
  readonly groups: readonly Omit<Group, 'id' | 'bodyId'>[]
  readonly documents: readonly { readonly kind: DocumentKind; readonly count: number }[]
  readonly interviews: Interviews
  readonly coders: number
  /** How far they agree, sentence by sentence; null where no two have coded the same. */
  readonly agreement: { readonly sources: number; readonly alpha: number | null } | null
  readonly perspectives: readonly ToldPerspective[]
  readonly strengths: readonly ToldStrength[]
  readonly findings: readonly ToldFinding[]
  readonly recommendations: readonly ToldRecommendation[]
  readonly earlier: Earlier | null
  readonly rounds: readonly ToldRound[]
  /** Those that are open. */
  readonly questions: readonly Pick<OpenQuestion, 'question' | 'dueOn'>[]
  /** In the order in which they are planned. */
  readonly phases: readonly Phase[]
}

export type Interviews = {
  readonly count: number
  /** Null where so few are heard that nothing is told of them. */
  readonly told: {
    readonly people: number
    readonly group: number
    readonly single: number
    /** Null: several roles, told of as one. */
    readonly roles: readonly { readonly role: string | null; readonly people: number }[]
    readonly silentRoles: readonly string[]
    readonly silentParties: readonly string[]
  } | null
}

export type ToldPerspective = {
  readonly name: string
  readonly question: string
  /** Whether the last interviews brought anything new; null where that is not told, or nothing is known. */
  readonly saturation: 'saturated' | 'still' | null
}

export type ToldQuote = { readonly text: string; readonly role: string | null; readonly against: boolean }

export type ToldFinding = {
  readonly number: number
  readonly name: string
  readonly text: string
  /** Empty where it belongs to none. */
  readonly perspective: string
  /** How broadly it is borne, and what speaks against it. */
  readonly breadth: string
  readonly quotes: readonly ToldQuote[]
}

export type ToldStrength = {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly harm: string
  readonly findings: readonly number[]
}

export type ToldRecommendation = {
  readonly number: number
  readonly name: string
  readonly text: string
  readonly addressee: string
  readonly findings: readonly number[]
  /** The strengths that it must not harm. */
  readonly strengths: readonly number[]
  /** "Tredje gången sedan 2014."; null for what has not been said before. */
  readonly saidBefore: string | null
  /** What it has led to, by name. */
  readonly led: readonly string[]
}

export type Mark = 'said' | 'repeated' | 'solved' | 'reversed' | 'silent'

export type Earlier = {
  /** How many come again. */
  readonly answer: string
  readonly reviews: readonly { readonly name: string; readonly year: number }[]
  readonly rows: readonly { readonly name: string; readonly marks: readonly Mark[] }[]
}

export type ToldRound = {
  readonly question: string
  readonly closedOn: CivilDate
  readonly answer: string
  /** The first first; empty where too few voted for anything to be told. */
  readonly rows: readonly {
    readonly place: number
    readonly name: string
    /** How far from each other those who voted are; null where that says nothing. */
    readonly spread: number | null
  }[]
}
