export const groupKinds = ['steering', 'reference'] as const

export type GroupKind = (typeof groupKinds)[number]

/** Who steers a review, or is asked along the way. */
export type Group = {
  readonly id: string
  readonly kind: GroupKind
  /** Its own, or that of the body of that day. */
  readonly name: string
  /** Who sits there, in words: "tre socialchefer och tre skolchefer". */
  readonly members: string
  /** The body that it is, where it is one of the partnership's. */
  readonly bodyId: string | null
}
