import type { CivilDate } from '../i18n/format.ts'
import type { LifeState } from './life.ts'

export type AgreementFilter = {
  readonly query: string
  readonly state: LifeState | null
  /** Only those that the party is or shall be between. */
  readonly party: string | null
  /** Only those of which something is wrong. */
  readonly alarms: boolean
}

export const agreementsPath = (filter: Partial<AgreementFilter> = {}) => {
  const { query, state, party, alarms } = filter
  const asked = new URLSearchParams({
    ...(query && { query }),
    ...(state && { state }),
    ...(party && { party }),
    ...(alarms && { alarms: 'yes' }),
  }).toString()
  return asked ? `/agreements?${asked}` : '/agreements'
}
export const lawPath = () => '/agreements/law'
export const newLawChangePath = () => '/agreements/law/changes/new'
export const lawChangesPath = () => '/agreements/law/changes'
export const lawChangeRemovalPath = (id: string) => `/agreements/law/changes/${id}/removal`

/** `version`: by its number; left out, the one in force. `on`: who was bound by which that day. */
export const agreementPath = (id: string, version?: number, on?: CivilDate) => {
  const asked = new URLSearchParams({
    ...(version && { version: String(version) }),
    ...(on && { on }),
  }).toString()
  return asked ? `/agreements/${id}?${asked}` : `/agreements/${id}`
}
export const differencePath = (id: string, older: number, newer: number) =>
  `/agreements/${id}/differences?from=${older}&to=${newer}`
export const newVersionPath = (id: string) => `/agreements/${id}/versions/new`
export const versionsPath = (id: string) => `/agreements/${id}/versions`
export const draftPath = (id: string, version: number) => `/agreements/${id}/versions/${version}`
export const successorPath = (id: string) => `/agreements/${id}/successor`
