export const assessmentsPath = () => '/assessments'
export const newAssessmentPath = () => '/assessments/new'
export const assessmentPath = (id: string) => `/assessments/${id}`
export const assessmentAnswerPath = (id: string) => `/assessments/${id}/answer`
export const assessmentClosurePath = (id: string) => `/assessments/${id}/closure`
export const assessmentClosureWithdrawalPath = (id: string) => `/assessments/${id}/closure/withdrawal`
