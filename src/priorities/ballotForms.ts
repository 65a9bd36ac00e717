import { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { fields } from '../platform/forms.ts'
import { ballotWords } from './ballotWords.ts'
import { comparisons, pairsOf, type Sealed, type Stance, scale, type Vote } from './method.ts'

/*
 * The ballot as plain fields: each names its candidate by its place in the list, so that nothing but the sealed order
 * decides what a vote is about.
 */
export const dotsField = (candidate: number) => `dots-${candidate + 1}`
export const placeField = (candidate: number) => `place-${candidate + 1}`
export const scoreField = (candidate: number, criterion: number) => `score-${candidate + 1}-${criterion + 1}`
export const stanceField = (candidate: number) => `stance-${candidate + 1}`
export const reasonField = (candidate: number) => `reason-${candidate + 1}`
export const pairField = (pair: number) => `pair-${pair + 1}`
export const approvalField = (candidate: number) => `approve-${candidate + 1}`

export const noView = 'none'
export const stances = ['agree', 'aside', 'object'] as const

type Rules = Pick<Sealed, 'method' | 'candidates'>

/** What is wrong is said at the field, and nothing is stored. */
export function ballotForm(language: Language, rules: Rules) {
  const f = fields(language)
  const names = namesOf(rules)
  const shape: Record<string, z.ZodType<string>> = {}
  for (const name of names)
    shape[name] = name.startsWith('reason-') ? f.optionalText(600) : z.string().trim().max(20).default('')
  return z.object(shape).superRefine((typed, context) => {
    const add = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message })
    problemsOf(language, rules, typed as Typed, add)
  })
}

type Typed = Readonly<Record<string, string>>

function namesOf({ method, candidates }: Rules): string[] {
  const each = (name: (candidate: number) => string) => candidates.map((_, candidate) => name(candidate))
  switch (method.kind) {
    case 'dots':
      return each(dotsField)
    case 'ranking':
      return each(placeField)
    case 'criteria':
      return candidates.flatMap((_, candidate) =>
        method.criteria.map((__, criterion) => scoreField(candidate, criterion)),
      )
    case 'consent':
      return [...each(stanceField), ...each(reasonField)]
    case 'pairwise':
      return pairsOf(candidates.length).map((_, pair) => pairField(pair))
    case 'budget':
      return each(approvalField)
  }
}

const wholeNumber = /^\d{1,6}$/

function problemsOf(
  language: Language,
  { method, candidates }: Rules,
  typed: Typed,
  add: (name: string, message: string) => void,
): void {
  const words = ballotWords(language)
  switch (method.kind) {
    case 'dots': {
      let laid = 0
      for (const candidate of candidates.keys()) {
        const written = typed[dotsField(candidate)] || '0'
        if (wholeNumber.test(written)) laid += Number(written)
        else add(dotsField(candidate), words.dots.notWhole)
      }
      if (laid > method.dots) add(dotsField(0), words.dots.tooMany(laid, method.dots))
      return
    }
    case 'ranking': {
      let given = 0
      for (const [candidate, { title }] of candidates.entries()) {
        const written = typed[placeField(candidate)] ?? ''
        if (written !== '') given += 1
        const isPlace =
          wholeNumber.test(written) && Number(written) >= 1 && Number(written) <= candidates.length
        if (written === '' && method.all) add(placeField(candidate), words.ranking.missing(title))
        else if (written !== '' && !isPlace)
          add(placeField(candidate), words.ranking.notPlace(candidates.length))
      }
      if (given === 0 && !method.all) add(placeField(0), words.ranking.none)
      return
    }
    case 'criteria':
      for (const [candidate, { title }] of candidates.entries()) {
        for (const [at, criterion] of method.criteria.entries()) {
          const written = typed[scoreField(candidate, at)] ?? ''
          if (written !== noView && !scale.some((step) => String(step) === written)) {
            add(scoreField(candidate, at), words.criteria.missing(criterion.name, title))
          }
        }
      }
      return
    case 'consent':
      for (const [candidate, { title }] of candidates.entries()) {
        const stance = typed[stanceField(candidate)]
        if (!stances.some((own) => own === stance)) add(stanceField(candidate), words.consent.missing(title))
        if (stance === 'object' && !typed[reasonField(candidate)]) {
          add(reasonField(candidate), words.consent.reasonMissing)
        }
      }
      return
    case 'pairwise':
      for (const [pair, [a, b]] of pairsOf(candidates.length).entries()) {
        if (!/^[0-6]$/.test(typed[pairField(pair)] ?? '')) {
          add(pairField(pair), words.pairwise.missing(candidates[a]!.title, candidates[b]!.title))
        }
      }
      return
    case 'budget':
      return
  }
}

/** The vote on a ballot that has been found right. */
export function voteIn({ method, candidates }: Rules, typed: Typed): Vote {
  const each = <T>(read: (candidate: number) => T) => candidates.map((_, candidate) => read(candidate))
  switch (method.kind) {
    case 'dots':
      return { kind: 'dots', dots: each((candidate) => Number(typed[dotsField(candidate)] || '0')) }
    case 'ranking':
      return {
        kind: 'ranking',
        places: each((candidate) => {
          const written = typed[placeField(candidate)]
          return written ? Number(written) : null
        }),
      }
    case 'criteria':
      return {
        kind: 'criteria',
        scores: each((candidate) =>
          method.criteria.map((_, criterion) => {
            const written = typed[scoreField(candidate, criterion)]
            return written === noView ? null : Number(written)
          }),
        ),
      }
    case 'consent':
      return {
        kind: 'consent',
        stances: each((candidate) => {
          const stance = typed[stanceField(candidate)] as Stance
          return { stance, reason: stance === 'object' ? (typed[reasonField(candidate)] ?? '') : '' }
        }),
      }
    case 'pairwise':
      return {
        kind: 'pairwise',
        values: pairsOf(candidates.length).map((_, pair) => comparisons[Number(typed[pairField(pair)])]!),
      }
    case 'budget':
      return { kind: 'budget', approved: each((candidate) => typed[approvalField(candidate)] === 'yes') }
  }
}

/** What a ballot begins with: no dots, which is a number too. */
export function emptyBallot({ method, candidates }: Rules): Record<string, string> {
  return method.kind === 'dots' ? Object.fromEntries(candidates.map((_, i) => [dotsField(i), '0'])) : {}
}

/** A vote as texts of the ballot, to be changed. */
export function textsOfVote(vote: Vote): Record<string, string> {
  switch (vote.kind) {
    case 'dots':
      return Object.fromEntries(vote.dots.map((count, i) => [dotsField(i), String(count)]))
    case 'ranking':
      return Object.fromEntries(
        vote.places.map((place, i) => [placeField(i), place === null ? '' : String(place)]),
      )
    case 'criteria':
      return Object.fromEntries(
        vote.scores.flatMap((row, i) =>
          row.map((score, k) => [scoreField(i, k), score === null ? noView : String(score)]),
        ),
      )
    case 'consent':
      return Object.fromEntries(
        vote.stances.flatMap(({ stance, reason }, i) => [
          [stanceField(i), stance],
          [reasonField(i), reason],
        ]),
      )
    case 'pairwise':
      return Object.fromEntries(
        vote.values.map((value, i) => [
          pairField(i),
          String(comparisons.findIndex((own) => Math.abs(own - value) < 1e-12)),
        ]),
      )
    case 'budget':
      return Object.fromEntries(vote.approved.map((is, i) => [approvalField(i), is ? 'yes' : '']))
  }
}
