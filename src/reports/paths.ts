import type { Format } from './set.ts'

export const reportsPath = () => '/reports'
export const newReportPath = () => '/reports/new'
export const reportSetPath = (id: string) => `/reports/${id}`
export const reportZipPath = (id: string) => `/reports/${id}/reports.zip`
export const reportMakingsPath = (id: string) => `/reports/${id}/makings`
export const reportMakingCancellationPath = (id: string, making: string) =>
  `/reports/${id}/makings/${making}/cancellation`
export const reportPublicationsPath = (id: string) => `/reports/${id}/publications`
export const newReportWithdrawalPath = (id: string) => `/reports/${id}/withdrawals/new`
export const reportWithdrawalsPath = (id: string) => `/reports/${id}/withdrawals`
export const reportPath = (id: string, placeCode: string) => `/reports/${id}/places/${placeCode}`
export const reportFilePath = (id: string, placeCode: string, format: Format) =>
  `/reports/${id}/places/${placeCode}/report.${format}`
/** Answered where what is open to all is. */
export const openReportSetPath = (id: string) => `/open/reports/${id}`

export const reviewReportPath = (review: string) => `/reviews/${review}/report`
export const reviewDraftPath = (review: string) => `/reviews/${review}/report/draft`
export const reviewSummaryPath = (review: string) => `/reviews/${review}/report/summary`
export const reviewSummaryUndoPath = (review: string) => `/reviews/${review}/report/summary/undoing`
export const reviewFreezingsPath = (review: string) => `/reviews/${review}/report/freezings`
