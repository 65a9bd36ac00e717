import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'

export type DecisionTables = {
  /** What a meeting arrived at, or what a body that may decide has decided. */
  outcome: {
    partnershipId: string
    id: string
    kind: 'position' | 'recommendation' | 'decision' | 'agreement'
    /** Running number within the year, as people cite it: 2025:3. */
    year: number
    number: number
    title: string
    text: string
    /** Who thought otherwise, and what; empty when all agreed. */
    dissent: string
    /** Null for a decision or an agreement that was made elsewhere: then `decidedBy` says where. */
    meetingId: string | null
    agendaItemId: string | null
    takenOn: CivilDate
    decidedBy: Generated<string | null>
    section: Generated<string>
    diaryNumber: Generated<string>
    validFrom: Generated<CivilDate | null>
    /** The last day, as all ends here. */
    validUntil: Generated<CivilDate | null>
    evaluateOn: Generated<CivilDate | null>
    dueOn: Generated<CivilDate | null>
    noDueReason: Generated<string>
    createdAt: Generated<Date>
  }
  /** Whom an agreement is to be between, from before it is put to them. */
  outcomeParty: {
    partnershipId: string
    outcomeId: string
    partyId: string
  }
  /** An outcome put to the parties. */
  adoptionRequest: {
    partnershipId: string
    outcomeId: string
    askedOn: CivilDate
    answerBy: CivilDate
    /** How many have to adopt; null when all of them have to. */
    needs: number | null
  }
  adoptionRequestParty: {
    partnershipId: string
    outcomeId: string
    partyId: string
  }
  /** What a party answered. Append-only: who thinks anew answers again, and what was entered wrongly is corrected by a new row. */
  adoption: {
    partnershipId: string
    outcomeId: string
    number: number
    partyId: string
    answer: 'adopted' | 'amended' | 'declined'
    words: string
    decidedOn: CivilDate
    body: string
    section: string
    diaryNumber: string
    registeredAt: string | null
    corrects: number | null
    recordedAt: Generated<Date>
    recordedBy: string
  }
  /** The others have accepted the changes of an answer. */
  adoptionAcceptance: {
    partnershipId: string
    outcomeId: string
    number: number
    acceptedOn: CivilDate
    recordedBy: string
  }
  outcomeEvaluation: {
    partnershipId: string
    outcomeId: string
    number: number
    evaluatedOn: CivilDate
    found: string
    conclusion: 'continue' | 'change' | 'end'
    recordedBy: string
  }
  outcomeEnding: {
    partnershipId: string
    outcomeId: string
    /** The last day that it applies. */
    endedOn: CivilDate
    reason: string
    successorId: string | null
    recordedBy: string
  }
  outcomeReport: {
    partnershipId: string
    outcomeId: string
    number: number
    /** Whom it tells about; null: all of them together. */
    partyId: Generated<string | null>
    reportedOn: CivilDate
    done: string
    state: 'done' | 'partly' | 'not'
    recordedBy: string
  }
}
