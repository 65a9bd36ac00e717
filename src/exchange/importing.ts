import type { SourceKind } from '../review/review.ts'
import type { Guid } from './project.ts'

/** What a project's sources and users become in the review. */
export type Choices = {
  /** Of sources that do not say themselves. */
  readonly kind: SourceKind
  /** The member that a user is; those that are not named stay whom the file says. */
  readonly members: Readonly<Record<Guid, string>>
}

/** A project that is being taken in, or has been. Nothing of one that was cut off has been stored. */
export type Import = {
  readonly id: string
  readonly state: 'waiting' | 'going-on' | 'finished' | 'failed' | 'cancelled'
  /** Sources. */
  readonly done: number
  readonly total: number
  /** What the log calls it, when it failed. */
  readonly incident: string | null
}
