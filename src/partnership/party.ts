import type { CivilDate } from '../i18n/format.ts'

/** A principal. No party is the tenant of another. */
export type Party = {
  readonly id: string
  readonly kind: 'municipality' | 'region' | 'other'
  readonly code: string
  readonly name: string
  readonly joinedOn: CivilDate
  readonly leftOn: CivilDate | null
}
