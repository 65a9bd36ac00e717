export const interviewsPath = (review: string) => `/reviews/${review}/interviews`
export const newInterviewPath = (review: string) => `/reviews/${review}/interviews/new`
/** How a transcript would be kept. Nothing is stored by it. */
export const interviewPreviewPath = (review: string) => `/reviews/${review}/interviews/preview`
export const interviewPath = (review: string, source: string) => `/reviews/${review}/interviews/${source}`
export const voiceInformationPath = (review: string, source: string, voice: string) =>
  `/reviews/${review}/interviews/${source}/voices/${voice}/information`
export const voiceWithdrawalPath = (review: string, source: string, voice: string) =>
  `/reviews/${review}/interviews/${source}/voices/${voice}/withdrawal`
export const voiceRestoringPath = (review: string, source: string, voice: string) =>
  `/reviews/${review}/interviews/${source}/voices/${voice}/withdrawal/undoing`
