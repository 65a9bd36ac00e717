import { kappaOfTable, krippendorffAlpha } from '../methods/agreement.ts'
import { type Coder, type Coding, overlap } from './coding.ts'
import { codersIn } from './passages.ts'
import type { Sentence } from './sentences.ts'

/** A source with what its coders have put in it. */
export type CodedSource = {
  readonly sentences: readonly Sentence[]
  readonly codings: readonly Coding[]
}

/** Of one code, or of all together. A measure is null where everybody said the same throughout. */
export type Reliability = {
  /** How many judgements at least two have made: sentences, for each code. */
  readonly units: number
  readonly alpha: number | null
  /** For two coders only. */
  readonly kappa: number | null
}

export type ReliabilityReport = {
  readonly coders: readonly Coder[]
  /** Sources that at least two have coded. The others say nothing about agreement. */
  readonly sources: number
  readonly sentences: number
  readonly overall: Reliability
  readonly byCode: ReadonlyMap<string, Reliability>
}

/** What each coder says of one sentence and one code: 1 for it is there, 0 for it is not, null for not looked. */
type Judgement = readonly (number | null)[]

/**
 * How far coders agree, sentence by sentence and code by code. Whoever has coded a source has judged each of its
 * sentences for each code that anybody uses; in a source that they have not begun they are missing. A code is on a
 * sentence when a coding of it touches the sentence.
 */
export function reliabilityOf(sources: readonly CodedSource[], coders: readonly Coder[]): ReliabilityReport {
  const compared = sources.filter(({ codings }) => codersIn(codings, coders).length > 1)
  const codings = compared.flatMap((source) => source.codings)
  const judges = codersIn(codings, coders)
  const codeIds = [...new Set(codings.map(({ codeId }) => codeId))]
  const byCode = new Map(codeIds.map((codeId) => [codeId, judgementsOf(compared, judges, codeId)]))
  return {
    coders: judges,
    sources: compared.length,
    sentences: compared.reduce((sum, { sentences }) => sum + sentences.length, 0),
    overall: measured([...byCode.values()].flat(), judges.length),
    byCode: new Map([...byCode].map(([codeId, judgements]) => [codeId, measured(judgements, judges.length)])),
  }
}

function judgementsOf(
  sources: readonly CodedSource[],
  judges: readonly Coder[],
  codeId: string,
): readonly Judgement[] {
  return sources.flatMap(({ sentences, codings }) => {
    const looked = new Set(codings.map(({ coderId }) => coderId))
    const of = codings.filter((coding) => coding.codeId === codeId)
    const theirs = judges.map(({ id }) =>
      looked.has(id) ? of.filter(({ coderId }) => coderId === id) : null,
    )
    return sentences.map((sentence) =>
      theirs.map((mine) => (mine === null ? null : mine.some((coding) => overlap(coding, sentence)) ? 1 : 0)),
    )
  })
}

function measured(judgements: readonly Judgement[], judges: number): Reliability {
  return {
    units: judgements.filter((judgement) => judgement.filter((each) => each !== null).length > 1).length,
    alpha: krippendorffAlpha(judgements, 'nominal'),
    kappa: judges === 2 ? kappaOfTable(tableOf(judgements)) : null,
  }
}

function tableOf(judgements: readonly Judgement[]): readonly (readonly number[])[] {
  const table = [
    [0, 0],
    [0, 0],
  ]
  for (const [one, other] of judgements)
    if (typeof one === 'number' && typeof other === 'number') table[one]![other]! += 1
  return table
}

/**
 * What an alpha allows, by Krippendorff (Content Analysis, 4th edition, 2018, chapter 12): from 0,800 it can be leant
 * on, from 0,667 it bears tentative conclusions, and below that none.
 */
export function allows(alpha: number): 'firm' | 'tentative' | 'none' {
  if (alpha >= 0.8) return 'firm'
  return alpha >= 0.667 ? 'tentative' : 'none'
}
