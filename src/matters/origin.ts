/** What a matter can stem from, as it stands in a list. */
export const originKinds = ['target', 'effect', 'indicator', 'outcome', 'meeting'] as const

export type OriginKind = (typeof originKinds)[number]

export type Origin = { readonly kind: OriginKind; readonly id: string; readonly name: string }

/** As a form carries it: `target:0192…`. */
export function originValue({ kind, id }: Pick<Origin, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}
