import type { Agreement } from '../agreements/agreement.ts'
import type { Standing as AgreementStanding } from '../agreements/standing.ts'
import type { AdoptableOutcome } from '../decisions/matrix.ts'
import type { TargetAdoption } from '../decisions/targetAdoptionStore.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { SentVersion } from '../ownership/version.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import type { Party } from '../partnership/party.ts'
import type { Purpose } from '../partnership/purpose.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import type { LoggedStart } from '../population/phaseStore.ts'
import type { Place } from '../population/place.ts'
import type { Series } from '../population/series.ts'
import type { Vintage } from '../population/store.ts'
import type { Account } from '../targets/contribution.ts'
import type { DueEffect, ShownEffect } from '../targets/effect.ts'
import type { Standing } from '../targets/standing.ts'

/** An indicator with its values in every place of the report, as they were known on its day. */
export type ReportedIndicator = {
  readonly indicator: Indicator
  /** Null when it belongs to none. */
  readonly area: LifeArea | null
  readonly series: (placeCode: string, sex: Sex) => Series
  /** The newest fetching that the values of a place come from. */
  readonly vintage: (placeCode: string) => Vintage | null
  /** From when its limits are calculated anew, and why. */
  readonly starts: readonly LoggedStart[]
}

export type ReportedTarget = {
  readonly standing: Standing
  readonly account: Account
  readonly area: LifeArea | null
  /** The outcomes by which it is adopted, the latest first. */
  readonly adoptions: readonly TargetAdoption[]
  readonly vintage: Vintage | null
}

export type ReportedAgreement = { readonly agreement: Agreement; readonly standing: AgreementStanding }

/** Everything that the reports of a county are written from: read once for all of them, so that they agree. */
export type ReportSource = {
  readonly partnership: string
  readonly demo: string | null
  /** The day that it is written, and the day whose values it shows. */
  readonly today: CivilDate
  readonly knownOn: CivilDate
  readonly frozenAt: Date
  readonly county: Place
  /** The county first. */
  readonly places: readonly Place[]
  readonly parties: readonly Party[]
  readonly areas: readonly LifeArea[]
  readonly indicators: readonly ReportedIndicator[]
  /** With values, and left out because they belong to no life area. */
  readonly leftOut: number
  /** The worst first. */
  readonly targets: readonly ReportedTarget[]
  /** Shown in the year of the report, the latest first. */
  readonly shown: readonly ShownEffect[]
  readonly due: readonly DueEffect[]
  /** Those that some value comes from. */
  readonly vintages: readonly Vintage[]
  readonly purpose: Purpose | null
  /** The principles in force. */
  readonly principles: { readonly sent: SentVersion; readonly since: CivilDate } | null
  readonly outcomes: readonly AdoptableOutcome[]
  readonly agreements: readonly ReportedAgreement[]
  readonly meetings: readonly { readonly on: CivilDate; readonly body: string; readonly question: string }[]
}

/** The party that a place is; null for the county, and for a municipality that is none. */
export function partyOf({ parties }: ReportSource, place: Place): Party | null {
  return parties.find(({ kind, code }) => kind === 'municipality' && code === place.code) ?? null
}
