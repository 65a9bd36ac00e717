import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type PartnershipTables = {
  partnership: {
    partnershipId: string
    name: string
    /** The name of the county whose population the principals share, such as V00e4rmland. */
    area: string
    countyCode: string
    /** Example county with invented meetings beside real names. */
    demo: boolean
    /** Counts the writes; the number of the last event in the audit chain. */
    revision: Generated<number>
    /** Hash of the last event, so that a chain cut short is noticed. */
    chainHead: Generated<Buffer>
    createdAt: Generated<Date>
  }
  party: {
    partnershipId: string
    id: string
    kind: 'municipality' | 'region' | 'other'
    /** SCB's four-digit code for a municipality, Kolada's for a region, another's organisation number. Text: leading zeros matter. */
    code: string
    name: string
    joinedOn: CivilDate
    leftOn: CivilDate | null
    /** `212000-1850`; null when nobody has written it down. */
    organisationNumber: Generated<string | null>
  }
  /** By whose decision a party joined or left. */
  partyDecision: {
    partnershipId: string
    partyId: string
    kind: 'joining' | 'leaving'
    /** Empty, with no day, when nobody has written down who decided. */
    body: string
    decidedOn: CivilDate | null
    diaryNumber: string
    reason: string
    recordedAt: Generated<Date>
    recordedBy: string | null
  }
  /** How many live in a party's area, by year. Append-only: the highest version of a year counts. */
  partyInhabitants: {
    partnershipId: string
    partyId: string
    year: number
    version: number
    /** Null: the figure was taken away. */
    inhabitants: number | null
    countedOn: CivilDate
    source: string
    recordedAt: Generated<Date>
    recordedBy: string | null
  }
  /** How the population is divided, in versions: each holds until the day before the next one's first. */
  lifeAreaDivision: {
    partnershipId: string
    number: number
    firstOn: CivilDate
    reason: string
    recordedAt: Generated<Date>
    recordedBy: string | null
  }
  lifeArea: {
    partnershipId: string
    id: string
    division: number
    position: number
    name: string
    description: string
  }
  /** What became of an area when the division changed. One without a row ended. */
  lifeAreaSuccessor: {
    partnershipId: string
    areaId: string
    successorId: string
  }
  /** In which area a thing was placed, in each division. Null: in none. */
  lifeAreaPlacing: {
    partnershipId: string
    thingKind: 'body' | 'target' | 'indicator'
    thingId: string
    division: number
    areaId: string | null
    placedAt: Generated<Date>
    placedBy: string | null
  }
  body: {
    partnershipId: string
    id: string
    kind: 'arena' | 'steering' | 'preparatory' | 'reference' | 'network' | 'working'
    name: string
    /** Empty when none is written down yet. */
    purpose: Generated<string>
    mandate: 'decides' | 'prepares' | 'advises' | 'informs' | null
    parentId: string | null
    /** Meets every so many weeks or months. */
    cadenceCount: number | null
    cadenceUnit: 'weeks' | 'months' | null
    protocol: Generated<'notes' | 'minutes'>
    firstOn: CivilDate | null
    /** The last day, which still counts. */
    lastOn: CivilDate | null
    createdAt: Generated<Date>
  }
  /** The composition rule in versions; the highest is in force. */
  bodyRule: {
    partnershipId: string
    bodyId: string
    version: number
    text: string
    since: Generated<Date>
  }
  seat: {
    partnershipId: string
    id: string
    bodyId: string
    partyId: string
    personId: string
    role: 'coordinator' | 'leader' | 'official'
    /** What the seat is counted by, such as "socialchef"; mostly empty. */
    title: Generated<string>
    fromOn: CivilDate
    toOn: CivilDate | null
  }
  purpose: {
    partnershipId: string
    version: number
    text: string
    agreedOn: CivilDate
  }
}
