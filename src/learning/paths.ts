export const learningPath = () => '/learning'
export const newSessionPath = (indicator?: string, meeting?: string) => {
  const query = new URLSearchParams({
    ...(indicator ? { indicator } : {}),
    ...(meeting ? { meeting } : {}),
  }).toString()
  return query ? `/learning/new?${query}` : '/learning/new'
}
export const sessionPath = (id: string) => `/learning/${id}`
export const sessionRemovalPath = (id: string) => `/learning/${id}/removal`
export const guessesPath = (id: string) => `/learning/${id}/guesses`
export const stepsPath = (id: string) => `/learning/${id}/steps`
/** Where the one who leads reads what a step does before opening it. */
export const newStepPath = (id: string, step: string, from?: 'presentation') =>
  `/learning/${id}/steps/new?step=${step}${from ? `&from=${from}` : ''}`
export const takingBackPath = (id: string) => `/learning/${id}/steps/taking-back`
export const textsPath = (id: string) => `/learning/${id}/texts`
export const supportPath = (id: string, text: string) => `/learning/${id}/texts/${text}/support`
export const supportWithdrawalPath = (id: string, text: string) =>
  `/learning/${id}/texts/${text}/support/withdrawal`
export const mergerPath = (id: string, text: string) => `/learning/${id}/texts/${text}/merger`
export const partingPath = (id: string, text: string) => `/learning/${id}/texts/${text}/merger/parting`
export const matterOfTextPath = (id: string, text: string) => `/learning/${id}/texts/${text}/matter`
export const agendaOfTextPath = (id: string, text: string) => `/learning/${id}/texts/${text}/agenda`
export const presentationPath = (id: string, step?: string) =>
  `/learning/${id}/presentation${step ? `?step=${step}` : ''}`
export const resultsCsvPath = (id: string) => `/learning/${id}/results.csv`
