export type Place = {
  readonly code: string
  /** `unit`: a school or another unit beneath a municipality. It is never among `places`. */
  readonly kind: 'municipality' | 'region' | 'county' | 'nation' | 'unit'
  readonly name: string
  readonly countyCode: string | null
}

/** Our own mean of all municipalities. Kolada's own value for the nation has the code 0000. */
export const nationCode = '00'

/** Fewer of its municipalities than this share, and a mean would speak for places that it has not heard. */
export const enoughMembers = 0.8
