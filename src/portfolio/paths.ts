import type { ActivityKind } from './activity.ts'

export const portfolioShows = ['running', 'asked', 'ended'] as const
export type PortfolioShow = (typeof portfolioShows)[number]

export type PortfolioFilter = {
  readonly show: PortfolioShow
  readonly kind: ActivityKind | null
}

/** `running`: what goes on; `asked`: what is asked about; `ended`: what has ended. */
export const portfolioPath = ({ show = 'running', kind = null }: Partial<PortfolioFilter> = {}) => {
  const asked = new URLSearchParams({ ...(show !== 'running' && { show }), ...(kind && { kind }) }).toString()
  return asked ? `/portfolio?${asked}` : '/portfolio'
}
export const portfolioCsvPath = () => '/portfolio/activities.csv'
export const newActivityPath = () => '/portfolio/new'
export const newCapacityPath = () => '/portfolio/capacity/new'
export const capacityPath = () => '/portfolio/capacity'
export const slotPath = () => '/portfolio/slot'
export const activityPath = (id: string) => `/portfolio/${id}`
export const activityDetailsPath = (id: string) => `/portfolio/${id}/details`
export const newActivityEndingPath = (id: string) => `/portfolio/${id}/ending/new`
export const activityEndingPath = (id: string) => `/portfolio/${id}/ending`
export const activityEndingUndoPath = (id: string) => `/portfolio/${id}/ending/removal`
export const newStopPath = (id: string) => `/portfolio/${id}/stops/new`
export const stopsPath = (id: string) => `/portfolio/${id}/stops`
export const newStopAnswerPath = (id: string, stop: string) => `/portfolio/${id}/stops/${stop}/answer/new`
export const stopAnswerPath = (id: string, stop: string) => `/portfolio/${id}/stops/${stop}/answer`
export const stopAnswerUndoPath = (id: string, stop: string) =>
  `/portfolio/${id}/stops/${stop}/answer/removal`
