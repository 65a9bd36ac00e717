import { formatInstant, formatNumber, formatPercent } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Icon } from '../ui/icon.ts'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { measureEnds } from './measure.ts'
import type { Candidate, Method, Sealed } from './method.ts'
import { candidatePlaces } from './paths.ts'
import type { RoundState } from './round.ts'
import { shortSeal } from './seal.ts'
import { priorityWords } from './words.ts'

/** That the rules are locked, since when, and the digits that people read to each other; the whole below. */
export function SealLine({
  view,
  hash,
  at,
}: {
  readonly view: View
  readonly hash: string
  readonly at: Date | null
}) {
  const words = priorityWords(view.language)
  return (
    <div class="seal">
      <p>
        {at ? words.sealedAt(formatInstant(view.language, at)) : words.sealNow}{' '}
        <strong>
          {words.seal} {shortSeal(hash)}
        </strong>
      </p>
      <p class="seal-whole">{hash}</p>
    </div>
  )
}

export function StateTag({ view, state }: { readonly view: View; readonly state: RoundState }) {
  return (
    <Tag tone={state === 'open' ? 'towards' : 'neutral'}>{priorityWords(view.language).states[state]}</Tag>
  )
}

/** The method's settings as sentences. */
export function settingsOf(language: Language, method: Method): readonly string[] {
  const words = priorityWords(language).settings
  switch (method.kind) {
    case 'dots':
      return [words.dots(method.dots)]
    case 'ranking':
      return [words[method.count], method.all ? words.all : words.unranked]
    case 'consent':
      return [words.consent]
    case 'pairwise':
      return [words.pairwise]
    case 'budget':
      return [
        words.budget(formatNumber(language, method.budget)),
        words[method.utility],
        words.completions[method.completion],
      ]
    case 'criteria': {
      const total = method.criteria.reduce((sum, { weight }) => sum + weight, 0)
      const each = method.criteria.map(({ name, weight }) =>
        words.weighs(name, formatPercent(language, (100 * weight) / total, 0)),
      )
      return [words.criteria(each.join(', '))]
    }
  }
}

/** A measure as people read it: a share in per cent, a score with one decimal. */
export function formatMeasure(language: Language, sealed: Pick<Sealed, 'method'>, value: number): string {
  return measureEnds(sealed)[1] === 1
    ? formatPercent(language, 100 * value, 0)
    : formatNumber(language, value, 1)
}

/** Each strength that a candidate harms, in words: it stands wherever the candidate is chosen, voted on or told of. */
export function CandidateHarms({
  view: { language },
  candidate,
}: {
  readonly view: View
  readonly candidate: Pick<Candidate, 'harms'>
}) {
  const words = priorityWords(language)
  return (
    <>
      {(candidate.harms ?? []).map(({ strength, why }) => (
        <p class="candidate-harm">
          <Icon name="warning" /> <strong>{words.harms}</strong>{' '}
          <Stored language={language}>{`${strength.replace(/\.$/, '')}. ${why}`}</Stored>
        </p>
      ))}
    </>
  )
}

/** The way to what a candidate stems from; nothing for one that was written by hand. */
export function CandidateOrigin({
  view: { language },
  candidate: { title, thing },
}: {
  readonly view: View
  readonly candidate: Pick<Candidate, 'title' | 'thing'>
}) {
  if (thing?.kind !== 'recommendation' && thing?.kind !== 'proposal') return null
  return (
    <a href={candidatePlaces[thing.kind](thing.id)}>
      {priorityWords(language).origin[thing.kind]}
      <span class="visually-hidden">
        : <Stored language={language}>{title}</Stored>
      </span>
    </a>
  )
}
