import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type PopulationTables = {
  place: {
    partnershipId: string
    code: string
    kind: 'municipality' | 'region' | 'county' | 'nation'
    name: string
    /** The county a municipality lies in; null for the nation. */
    countyCode: string | null
  }
  indicator: {
    partnershipId: string
    id: string
    source: string
    /** The source's own id, such as N15428. */
    code: string
    title: string
    /** Short enough for a heading; the title when nobody has written one. */
    name: string
    description: string
    unit: 'percent' | 'number'
    decimals: number
    direction: 'increase' | 'decrease' | 'neutral'
    /** Residents wherever they are served, or an operation wherever its users live. */
    describes: 'population' | 'operation'
    createdAt: Generated<Date>
  }
  /** One fetching of figures. Numbered within the partnership; observations point to it. */
  vintage: {
    partnershipId: string
    number: number
    source: string
    fetchedOn: CivilDate
    fileName: string
    /** sha256 of the file. */
    fileHash: Buffer
    recordedAt: Generated<Date>
  }
  /** Where the figures of a vintage come from that somebody has written in by hand. */
  vintageOrigin: {
    partnershipId: string
    vintage: number
    origin: string
    note: string
    datedOn: CivilDate
  }
  observation: {
    partnershipId: string
    indicatorId: string
    sex: 'T' | 'K' | 'M'
    /** `2024`, `2024-Q1`, `2024-03`: sorts as time within one kind. */
    period: string
    placeCode: string
    /** The vintage that brought this value … */
    vintage: number
    /** … and the one whose value took its place; null while it is the present one. */
    replacedIn: number | null
    value: number | null
    /** Why there is no value; null if and only if there is one. */
    reason: string | null
    /** Our own unweighted mean of so many municipalities; null for a value as fetched. */
    members: number | null
  }
  /** A school, a care home or another unit beneath a municipality, as its source told of it last. */
  placeApart: {
    partnershipId: string
    /** The source's own: `V15E144001301`. */
    code: string
    name: string
    municipalityCode: string
  }
  /** As `observation`, of places apart. No mean is made of them. */
  observationApart: {
    partnershipId: string
    indicatorId: string
    sex: 'T' | 'K' | 'M'
    period: string
    placeCode: string
    vintage: number
    replacedIn: number | null
    value: number | null
    reason: string | null
  }
  /** An indicator as it was until a day; what it is now stands in `indicator`. */
  indicatorPast: {
    partnershipId: string
    indicatorId: string
    number: number
    lastOn: CivilDate
    title: string
    description: string
    unit: 'percent' | 'number'
    direction: 'increase' | 'decrease' | 'neutral'
    describes: 'population' | 'operation'
    recordedAt: Generated<Date>
  }
  /** Which indicator somebody has said is the half-width of this one's interval. The latest number holds. */
  indicatorTwin: {
    partnershipId: string
    indicatorId: string
    number: number
    /** Null: none is. */
    twinId: string | null
    chosenAt: Generated<Date>
    chosenBy: string
  }
  /** What somebody has said that an indicator counts. The latest number holds; none: it does not count people. */
  indicatorCounting: {
    partnershipId: string
    indicatorId: string
    number: number
    counts: 'people' | 'other'
    toldAt: Generated<Date>
    toldBy: string
  }
  /** A vintage in which the values of nearly all places became ten to the power times what they were. */
  unitJump: {
    partnershipId: string
    indicatorId: string
    vintage: number
    power: number
    places: number
  }
  /** Whether the unit did change. The latest number holds; `open`: what was said has been taken back. */
  unitJumpAnswer: {
    partnershipId: string
    indicatorId: string
    vintage: number
    number: number
    answer: 'changed' | 'same' | 'open'
    answeredAt: Generated<Date>
    answeredBy: string
  }
  /** From when on people want an indicator to be judged anew, or against what was. `phaseStartState` says if it still is. */
  phaseStart: {
    partnershipId: string
    id: string
    indicatorId: string
    kind: 'followUp' | 'change' | 'definition' | 'measuring'
    /** Null: everywhere. */
    placeCode: string | null
    fromPeriod: string
    reason: string
    startedAt: Generated<Date>
    /** Null for one from before starts were logged. */
    startedBy: string | null
  }
  /** A start that was taken back, or put back. The latest number holds; none: it is in force. */
  phaseStartState: {
    partnershipId: string
    phaseStartId: string
    number: number
    state: 'withdrawn' | 'in-force'
    toldAt: Generated<Date>
    toldBy: string
  }
  /** What other features draw in an indicator's chart: the line of a target, the day of an action. */
  annotation: {
    partnershipId: string
    indicatorId: string
    placeCode: string
    sex: 'T' | 'K' | 'M'
    kind: 'target' | 'action'
    /** A target's line starts where it was agreed and ends in its year; an action has one period twice. */
    fromPeriod: string
    period: string
    /** The target's level; null for an action. */
    value: number | null
    words: string
    subjectKind: string
    subjectId: string
  }
}
