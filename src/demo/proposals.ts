import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { EffectKind, ProposalText, RiskLevel } from '../proposals/proposal.ts'
import { handIn } from '../proposals/store.ts'
import { signerOf } from './signer.ts'

/** A proposal as the example tells of it; sums in kronor. */
export type DemoProposal = {
  readonly key: string
  readonly by: string
  readonly on: CivilDate
  readonly title: string
  readonly what: string
  readonly why: string
  readonly forWhom?: string
  readonly people?: number
  readonly once?: number
  readonly yearly?: number
  readonly risk?: readonly [RiskLevel, string]
  /** Which of the recommendations it answers, counted from 0. */
  readonly answers?: readonly number[]
  /** Ids of the targets that it answers. */
  readonly aims?: readonly string[]
  /** What it does to strengths, counted from 0; it leaves the others alone. */
  readonly effects?: Readonly<Record<number, readonly [EffectKind, string]>>
}

type Named = { readonly id: string }

/** What the review found, in its order; empty where none has shared anything. */
export type Ground = {
  readonly reviewId: string | null
  readonly recommendations: readonly Named[]
  readonly strengths: readonly Named[]
}

export const noGround: Ground = { reviewId: null, recommendations: [], strengths: [] }

/** Handed in by those who are named, on their days. Answers with the ids by their keys. */
export async function handInDemo(
  db: Db,
  doer: Signer,
  today: CivilDate,
  ground: Ground,
  all: readonly DemoProposal[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const each of all) {
    const { key, by, on } = each
    const who = await personOf(db, doer, today, by)
    const at = noonOf(on)
    ids.set(key, await handIn(db, who, textOf(each, ground), { on, at }))
  }
  return ids
}

export const noonOf = (day: CivilDate): Date => new Date(`${day}T10:20:00Z`)

/** Seats may have been taken over since: then the coordinator holds it together. */
export async function personOf(db: Db, doer: Signer, today: CivilDate, name: string): Promise<Signer> {
  const holder = (await seatHolders(db, today)).find(({ personName }) => personName === name)
  return holder ? signerOf(doer.partnershipId, holder) : doer
}

function textOf(each: DemoProposal, { reviewId, recommendations, strengths }: Ground): ProposalText {
  const {
    title,
    what,
    why,
    forWhom = '',
    people = null,
    once,
    yearly,
    risk,
    answers = [],
    aims = [],
    effects,
  } = each
  const ore = (kronor: number | undefined) => (kronor === undefined ? null : BigInt(kronor) * 100n)
  return {
    title,
    what,
    why,
    forWhom,
    people,
    reviewId,
    partyIds: [],
    onceCost: ore(once),
    yearlyCost: ore(yearly),
    riskLevel: risk?.[0] ?? null,
    risk: risk?.[1] ?? '',
    origins: [
      ...answers.map((at) => ({ kind: 'recommendation' as const, id: recommendations[at]!.id })),
      ...aims.map((id) => ({ kind: 'target' as const, id })),
    ],
    effects: effects
      ? strengths.map(({ id }, at) => {
          const [effect, said] = effects[at] ?? ['leaves', '']
          return { strengthId: id, effect, why: said }
        })
      : [],
  }
}
