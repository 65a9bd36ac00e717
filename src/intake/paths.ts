export const intakePath = () => '/intake'
export const promisePath = () => '/intake/promise'
export const gateScorePath = (proposalId: string) => `/proposals/${proposalId}/gate/score`
export const gateAnswersPath = (proposalId: string) => `/proposals/${proposalId}/gate/answers`
export const gateAnswerUndoPath = (proposalId: string, number: number) =>
  `/proposals/${proposalId}/gate/answers/${number}/removal`
