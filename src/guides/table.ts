import type { Generated } from 'kysely'
import type { CivilDate } from '../i18n/format.ts'
import type { GuideBody, GuidePart } from './guide.ts'

type Recorded = {
  partnershipId: string
  recordedBy: string
  recordedHat: string
  recordedAt: Generated<Date>
}

export type GuideTables = {
  guideQuestion: {
    partnershipId: string
    id: string
    reviewId: string
    part: GuidePart
    perspectiveId: string | null
    place: number
    question: string
    prompts: string
    minutes: number | null
  }
  guideQuestionRemoval: Recorded & { questionId: string }
  guideVersion: Recorded & { reviewId: string; number: number; body: GuideBody }
  interviewInformation: Recorded & { reviewId: string; number: number; text: string }
  voiceInformation: Recorded & { voiceId: string; number: number; givenOn: CivilDate }
  voiceWithdrawal: Recorded & { voiceId: string }
}
