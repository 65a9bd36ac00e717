export const guidePath = (review: string) => `/reviews/${review}/guide`
export const guideQuestionsPath = (review: string) => `/reviews/${review}/guide/questions`
export const newGuideQuestionPath = (review: string, section: string) =>
  `/reviews/${review}/guide/questions/new?section=${section}`
export const guideQuestionPath = (review: string, question: string) =>
  `/reviews/${review}/guide/questions/${question}`
export const guideQuestionPlacePath = (review: string, question: string) =>
  `/reviews/${review}/guide/questions/${question}/place`
export const guideQuestionRemovalPath = (review: string, question: string) =>
  `/reviews/${review}/guide/questions/${question}/removal`
export const guideQuestionRestoringPath = (review: string, question: string) =>
  `/reviews/${review}/guide/questions/${question}/removal/undoing`
export const guideTakeoverPath = (review: string) => `/reviews/${review}/guide/takeover`
export const guideVersionsPath = (review: string) => `/reviews/${review}/guide/versions`
export const guideVersionPath = (review: string, number: number) =>
  `/reviews/${review}/guide/versions/${number}`

export const informationPath = (review: string) => `/reviews/${review}/information`
export const newInformationPath = (review: string) => `/reviews/${review}/information/new`
export const informationVersionPath = (review: string, number: number) =>
  `/reviews/${review}/information/${number}`
