import { kappaOfTable, krippendorffAlpha } from '../methods/agreement.ts'
import type { Coder, Put } from './coding.ts'
import { codersIn } from './passages.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A source with what its coders have put in it. */
export type CodedSource = {
  readonly sentences: readonly Sentence[]
  readonly codings: readonly Put[]
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

/** Judgements that are alike, and how many there are: of most sentences and codes everybody says nothing. */
type Alike = { readonly judgement: Judgement; times: number }
type Judged = Map<string, Alike>

/**
 * How far coders agree, sentence by sentence and code by code. Whoever has coded a source has judged each of its
 * sentences for each code that anybody uses; in a source that they have not begun they are missing. A code is on a
 * sentence when a coding of it touches the sentence.
 */
export function reliabilityOf(sources: readonly CodedSource[], coders: readonly Coder[]): ReliabilityReport {
  const compared = sources.filter(({ codings }) => codersIn(codings, coders).length > 1)
  const codings = compared.flatMap((source) => source.codings)
  const judges = codersIn(codings, coders)
  const byCode = new Map(codings.map(({ codeId }) => [codeId, new Map() as Judged]))
  for (const source of compared) {
    const found = foundIn(source, judges)
    const looked = new Set(source.codings.map(({ coderId }) => coderId))
    const nothing = judges.map(({ id }) => (looked.has(id) ? 0 : null))
    for (const [codeId, judged] of byCode) {
      const here = found.get(codeId) ?? new Map<number, ReadonlySet<number>>()
      add(judged, nothing, source.sentences.length - here.size)
      for (const those of here.values())
        add(
          judged,
          nothing.map((none, i) => (those.has(i) ? 1 : none)),
        )
    }
  }
  const all: Judged = new Map()
  for (const judged of byCode.values())
    for (const { judgement, times } of judged.values()) add(all, judgement, times)
  return {
    coders: judges,
    sources: compared.length,
    sentences: compared.reduce((sum, { sentences }) => sum + sentences.length, 0),
    overall: measured(all, judges.length),
    byCode: new Map([...byCode].map(([codeId, judged]) => [codeId, measured(judged, judges.length)])),
  }
}

/** By code and sentence the judges, by their places, who have put the code on it. */
function foundIn(
  source: CodedSource,
  judges: readonly Coder[],
): ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<number>>> {
  const found = new Map<string, Map<number, Set<number>>>()
  for (const coding of source.codings) {
    const judge = judges.findIndex(({ id }) => id === coding.coderId)
    const touched = sentencesOf(source, coding)
    if (!touched) continue
    const here = found.get(coding.codeId) ?? new Map<number, Set<number>>()
    found.set(coding.codeId, here)
    for (let number = touched[0]; number <= touched[1]; number++)
      here.set(number, (here.get(number) ?? new Set()).add(judge))
  }
  return found
}

function add(judged: Judged, judgement: Judgement, times = 1): void {
  const key = judgement.join()
  const known = judged.get(key)
  if (known) known.times += times
  else judged.set(key, { judgement, times })
}

function measured(judged: Judged, judges: number): Reliability {
  const alike = [...judged.values()]
  const several = alike.filter(({ judgement }) => judgement.filter((each) => each !== null).length > 1)
  return {
    units: several.reduce((sum, { times }) => sum + times, 0),
    alpha: krippendorffAlpha(
      alike.map(({ judgement }) => judgement),
      'nominal',
      alike.map(({ times }) => times),
    ),
    kappa: judges === 2 ? kappaOfTable(tableOf(alike)) : null,
  }
}

function tableOf(alike: readonly Alike[]): readonly (readonly number[])[] {
  const table = [
    [0, 0],
    [0, 0],
  ]
  for (const {
    judgement: [one, other],
    times,
  } of alike)
    if (typeof one === 'number' && typeof other === 'number') table[one]![other]! += times
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
