import type { Generated } from 'kysely'

export type MeetingTables = {
  meeting: {
    partnershipId: string
    id: string
    bodyId: string
    /** The question that the meeting shall answer. */
    question: string
    location: string
    startsAt: Date
    createdAt: Generated<Date>
  }
  agendaItem: {
    partnershipId: string
    id: string
    meetingId: string
    position: number
    kind: 'purpose' | 'effects' | 'matter' | 'pause' | 'close'
    title: string
    description: string
    minutes: number
    /** Null for a pause alone. */
    form: 'round' | 'walkthrough' | 'groups' | 'guests' | 'consent' | 'talk' | 'checkout' | null
    /** Where the inspiration comes from. */
    origin: 'inside' | 'outside'
    indicatorId: string | null
    notes: Generated<string>
  }
  attendance: {
    partnershipId: string
    meetingId: string
    seatId: string
    state: 'present' | 'absent' | 'substitute'
    substitute: string | null
    reason: string | null
  }
  /** Somebody's word, for their party, that the agenda is ready. */
  meetingPreparation: {
    partnershipId: string
    meetingId: string
    partyId: string
    /** Of the event that records it: a change of the agenda after this one was not seen. */
    revision: number
    preparedAt: Generated<Date>
    preparedBy: string
  }
  /** Was the purpose our guide today? Asked at every meeting; none closes without it. */
  purposeCheck: {
    partnershipId: string
    meetingId: string
    purposeVersion: number
    answer: 'yes' | 'partly' | 'no'
    words: string
    checkedAt: Generated<Date>
    checkedBy: string
  }
  meetingClosure: {
    partnershipId: string
    meetingId: string
    /** The newest vintage at the time: what the meeting saw can be shown again. */
    vintage: number
    closedAt: Generated<Date>
    closedBy: string
  }
  /** The meeting is called off. Taken away when it is planned again. */
  meetingCancellation: {
    partnershipId: string
    meetingId: string
    /** Empty when none was given. */
    reason: string
    cancelledAt: Generated<Date>
    cancelledBy: string
  }
}
