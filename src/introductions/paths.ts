export const introductionPath = (seat: string) => `/introductions/${seat}`
export const introductionPdfPath = (seat: string) => `/introductions/${seat}/introduction.pdf`
export const handoverPath = (seat: string) => `/introductions/${seat}/handover`
