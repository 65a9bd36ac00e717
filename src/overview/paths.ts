import type { DebtFilter } from './debt.ts'

export const groupings = ['party', 'what'] as const

export type Grouping = (typeof groupings)[number]

export const cockpitPath = (filter: Partial<DebtFilter> = {}, by: Grouping = 'party') =>
  `/cockpit${asked(filter, by)}`

export const cockpitFilePath = (filter: Partial<DebtFilter> = {}) => `/cockpit.csv${asked(filter, 'party')}`

export const remindersPath = () => '/cockpit/reminders'

export const newReminderPath = (partyId: string, language?: 'sv' | 'en') =>
  `/cockpit/reminders/new?party=${partyId}${language === 'en' ? '&language=en' : ''}`

function asked({ party, kind, late, query }: Partial<DebtFilter>, by: Grouping): string {
  const parameters = new URLSearchParams({
    ...(by !== 'party' && { by }),
    ...(party && { party }),
    ...(kind && { kind }),
    ...(late && { late: 'yes' }),
    ...(query && { query }),
  }).toString()
  return parameters ? `?${parameters}` : ''
}
