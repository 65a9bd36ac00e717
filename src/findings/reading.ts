import type { Db } from '../db/database.ts'
import type { Language } from '../i18n/language.ts'
import type { Perspective } from '../review/review.ts'
import { perspectivesOf } from '../review/store.ts'
import type { Access } from './access.ts'
import { type Breadth, tellableWeaknesses, type Weakness, weaknessesOf } from './breadth.ts'
import { isStanding } from './conclusion.ts'
import {
  breadthFrom,
  type CounterSearch,
  counterSearchesOf,
  type Evidence,
  evidenceOf,
  noBreadth,
  talliesOf,
} from './evidenceStore.ts'
import { type Quote, quotesOf } from './quoteStore.ts'
import { type Whole, wholeOf } from './relationStore.ts'
import { breadthSentence } from './story.ts'

/** What a review arrives at, as the reader may see it. */
export type Reading = Whole & {
  readonly access: Access
  readonly perspectives: readonly Perspective[]
  /** Empty for those who do not make the review. */
  readonly evidence: readonly Evidence[]
  readonly breadthOf: (findingId: string) => Breadth
  readonly counterSearchOf: (findingId: string) => CounterSearch | null
  readonly weaknessesOf: (findingId: string) => readonly Weakness[]
  /** Those that were taken back only for those who make the review. */
  readonly quotesOf: (findingId: string) => readonly Quote[]
}

export async function readConclusions(db: Db, access: Access): Promise<Reading> {
  const { review, role } = access
  const all = await wholeOf(db, review)
  const whole = role === null ? { ...all, ...standingOnly(all) } : all
  const ids = whole.findings.map(({ id }) => id)
  const evidence = role === null ? [] : await evidenceOf(db, ids)
  const tallies = await talliesOf(db, ids)
  const searches = await counterSearchesOf(db, ids)
  const quotes = (await quotesOf(db, review, ids)).filter(({ withdrawal }) => role !== null || !withdrawal)
  const breadths = new Map(
    ids.map((id) => [
      id,
      role === null ? (tallies.get(id) ?? noBreadth) : breadthFrom(id, evidence, tallies),
    ]),
  )
  const breadthOf = (id: string) => breadths.get(id) ?? noBreadth
  return {
    ...whole,
    access,
    perspectives: await perspectivesOf(db, review),
    evidence,
    breadthOf,
    counterSearchOf: (id) => searches.get(id) ?? null,
    weaknessesOf: (id) => {
      const weaknesses = weaknessesOf(breadthOf(id), searches.has(id))
      return role === null ? tellableWeaknesses(weaknesses, breadthOf(id), review.fewestVoices) : weaknesses
    },
    quotesOf: (id) => quotes.filter(({ findingId }) => findingId === id),
  }
}

/** What was withdrawn is the business of those who make the review. */
function standingOnly({ findings, strengths, recommendations, ...ways }: Whole): Whole {
  return {
    findings: findings.filter(isStanding),
    strengths: strengths.filter(isStanding),
    recommendations: recommendations.filter(isStanding),
    carriersOf: (id) => ways.carriersOf(id).filter(isStanding),
    carriedBy: (id) => ways.carriedBy(id).filter(isStanding),
    caresOf: (id) => ways.caresOf(id).filter(isStanding),
    caredForBy: (id) => ways.caredForBy(id).filter(isStanding),
  }
}

/** How broadly a finding is borne, in as much as the reader may know. */
export function breadthTold(language: Language, reading: Reading, findingId: string): string {
  const { role, review } = reading.access
  return breadthSentence(language, reading.breadthOf(findingId), {
    fewest: role === null ? review.fewestVoices : null,
    counterIsSought: reading.counterSearchOf(findingId) !== null,
  })
}
