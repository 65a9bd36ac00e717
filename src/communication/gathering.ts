import type { Answer } from '../decisions/adoption.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { OutcomeInContext } from '../decisions/outcome.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Meeting } from '../meetings/meeting.ts'
import type { Party } from '../partnership/party.ts'
import type { Observed, Series } from '../population/series.ts'
import type { DueEffect, ShownEffect } from '../targets/effect.ts'
import type { Standing } from '../targets/standing.ts'
import type { Addressed } from './audience.ts'
import type { Meanings } from './meaning.ts'

/** A value that is there. */
export type Known = Observed & { readonly value: number }

/** A target that there is something new to tell of. Source: what its figures are, and where they come from. */
export type MovedTarget = {
  readonly standing: Standing
  /** As it was known when the period began; null when nothing was. */
  readonly before: Known | null
  readonly source: string
}

/** What one place has reached in what a target is about. */
export type OwnFigure = {
  readonly standing: Standing
  readonly series: Series
  readonly source: string
}

export type OwnAnswer = {
  readonly outcome: AdoptableOutcome
  readonly answer: Answer
  readonly body: string
  readonly section: string
}

/** Everything that a digest can be put together from, for one audience and one period. */
export type Gathered = {
  readonly addressed: Addressed
  readonly party: Party | null
  readonly partnership: string
  readonly fromOn: CivilDate
  readonly toOn: CivilDate
  /** What has been told to the same audience before: nothing of it is new. */
  readonly told: ReadonlySet<string>
  readonly outcomes: readonly OutcomeInContext[]
  readonly meanings: ReadonlyMap<string, Meanings>
  /** Every outcome with what has been answered, whenever it was taken. */
  readonly adoptables: readonly AdoptableOutcome[]
  readonly parties: readonly Party[]
  readonly shown: readonly ShownEffect[]
  readonly due: readonly DueEffect[]
  readonly moved: readonly MovedTarget[]
  readonly figures: readonly OwnFigure[]
  readonly answers: readonly OwnAnswer[]
  readonly meetings: readonly Meeting[]
}
