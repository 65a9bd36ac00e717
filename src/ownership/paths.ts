import type { CivilDate } from '../i18n/format.ts'
import type { ClauseKind } from './clause.ts'

/** `on` is a day; left out, it is today. */
export const principlesPath = (on?: CivilDate) => (on ? `/principles?on=${on}` : '/principles')
export const keepingPath = () => '/principles/keeping'
export const versionsPath = () => '/principles/versions'
/** `against`: the version that it is compared with; left out, the one in force. */
export const versionPath = (version: number, against?: number) =>
  `/principles/versions/${version}${against === undefined ? '' : `?against=${against}`}`
export const abandonmentPath = (version: number) => `${versionPath(version)}/abandonment`
export const abandonmentWithdrawalPath = (version: number) => `${abandonmentPath(version)}/withdrawal`
export const sendingPath = (version: number) => `${versionPath(version)}/sending`
export const clausesPath = (version: number) => `${versionPath(version)}/clauses`
export const newClausePath = (version: number, kind: ClauseKind) => `${clausesPath(version)}/new?kind=${kind}`
export const clausePath = (version: number, id: string) => `${clausesPath(version)}/${id}`
export const clauseDetailsPath = (version: number, id: string) => `${clausePath(version, id)}/details`
export const clausePositionPath = (version: number, id: string) => `${clausePath(version, id)}/position`
export const clauseRemovalPath = (version: number, id: string) => `${clausePath(version, id)}/removal`
export const clauseRemovalWithdrawalPath = (version: number, id: string) =>
  `${clauseRemovalPath(version, id)}/withdrawal`

/** Where a clause stands on the page of its version. */
export const clausePlace = (version: number, id: string) => `${versionPath(version)}#clause-${id}`

/** The self-assessment comes after this in the method: from here it is only linked to. */
export const assessmentsOfOwnersPath = () => '/assessments'
