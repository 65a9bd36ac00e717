/** What a candidate may stem from. */
export const linkableKinds = ['recommendation', 'proposal'] as const
export type LinkableKind = (typeof linkableKinds)[number]

/** A strength that a candidate harms, by its name, and how. */
export type Harm = { readonly strength: string; readonly why: string }

/** Something that may be chosen as a candidate, as it reads now. */
export type Offered = {
  readonly thing: { readonly kind: LinkableKind; readonly id: string }
  readonly title: string
  readonly description: string
  /** In kronor; null where nobody knows. */
  readonly cost: number | null
  readonly harms: readonly Harm[]
}

export type OfferedGroup = {
  readonly kind: LinkableKind
  /** The review that they are recommended by; empty for proposals. */
  readonly name: string
  readonly offered: readonly Offered[]
}
