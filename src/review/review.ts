import type { CivilDate } from '../i18n/format.ts'

/** A look at the partnership itself, from sources through perspectives to recommendations. One in a series. */
export type Review = {
  readonly id: string
  readonly name: string
  /** What it shall answer. */
  readonly scope: string
  readonly leavesAside: string
  /** Who asked for it, in words or by the name of a body. */
  readonly client: string
  /** The body that asked for it, where it is one of the partnership's. */
  readonly clientBodyId: string | null
  /** Nothing is told of a role with fewer voices than this. */
  readonly fewestVoices: number
  /** The review that this one does over again. */
  readonly repeatsId: string | null
  readonly begunOn: CivilDate
}

/** The lead alone opens the key from pseudonym to person; both read what was said. */
export type MemberRole = 'lead' | 'reviewer'

export type SourceKind = 'document' | 'interview'

export type Perspective = {
  readonly id: string
  /** From 1, as they are read. */
  readonly place: number
  readonly name: string
  readonly question: string
}

/** What people speak as: head of a unit, participant of a network. */
export type VoiceRole = { readonly id: string; readonly name: string }

export type Source = {
  readonly id: string
  readonly reviewId: string
  readonly kind: SourceKind
  /** Counted by kind, from 1. */
  readonly number: number
  readonly title: string
}

/** That a review has ended. */
export type Completion = { readonly on: CivilDate; readonly note: string }

/** Somebody who does the review, and reads what was said. */
export type Member = { readonly personId: string; readonly name: string; readonly role: MemberRole }
