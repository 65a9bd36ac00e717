export const commitmentsPath = (period?: number) =>
  period ? `/commitments?period=${period}` : '/commitments'
export const commitmentsFilePath = (period: number) => `/commitments.csv?period=${period}`
export const newCommitmentPath = (asked: { party?: string; body?: string; period?: number } = {}) => {
  const { party, body, period } = asked
  const query = new URLSearchParams({
    ...(party && { party }),
    ...(body && { body }),
    ...(period && { period: String(period) }),
  }).toString()
  return query ? `/commitments/new?${query}` : '/commitments/new'
}
export const commitmentPath = (id: string) => `/commitments/${id}`
export const versionsPath = (id: string) => `${commitmentPath(id)}/versions`
export const newVersionPath = (id: string) => `${versionsPath(id)}/new`
export const partyCommitmentsPath = (party: string, period?: number) =>
  `/commitments/parties/${party}${period ? `?period=${period}` : ''}`
export const bodyCommitmentsPath = (body: string, period?: number) =>
  `/commitments/bodies/${body}${period ? `?period=${period}` : ''}`
export const mandatePeriodPath = (year: number) => `/commitments/periods/${year}`
