export const interviewsPath = (review: string) => `/reviews/${review}/interviews`
export const newInterviewPath = (review: string) => `/reviews/${review}/interviews/new`
/** How a transcript would be kept. Nothing is stored by it. */
export const interviewPreviewPath = (review: string) => `/reviews/${review}/interviews/preview`
export const interviewPath = (review: string, source: string) => `/reviews/${review}/interviews/${source}`
