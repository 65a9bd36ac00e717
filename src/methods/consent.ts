/**
 * Consent: the question is not who is for, but whether anybody has a reason against. One objection is enough; to stand
 * aside is to let the others go on.
 */
export type Stance = 'agree' | 'aside' | 'object'

export type Consent = {
  readonly agree: number
  readonly aside: number
  readonly object: number
  /** `none` where nobody has said anything for: silence is no consent. */
  readonly outcome: 'given' | 'objected' | 'none'
}

/** What the stances on one candidate come to; null is one who has said nothing. */
export function consentOf(stances: readonly (Stance | null)[]): Consent {
  const count = (stance: Stance) => stances.filter((own) => own === stance).length
  const [agree, aside, object] = [count('agree'), count('aside'), count('object')]
  const outcome = object > 0 ? 'objected' : agree > 0 ? 'given' : 'none'
  return { agree, aside, object, outcome }
}
