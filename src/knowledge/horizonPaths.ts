export const signalStates = ['followed', 'need', 'aside'] as const

export const horizonPath = (state: (typeof signalStates)[number] = 'followed') =>
  state === 'followed' ? '/knowledge/horizon' : `/knowledge/horizon?state=${state}`
export const horizonCsvPath = () => '/knowledge/horizon/signals.csv'
export const newSignalPath = () => '/knowledge/horizon/new'
export const signalPath = (id: string) => `/knowledge/horizon/${id}`
export const signalDetailsPath = (id: string) => `/knowledge/horizon/${id}/details`
export const looksPath = (id: string) => `/knowledge/horizon/${id}/looks`
export const newLookPath = (id: string) => `/knowledge/horizon/${id}/looks/new`
export const endingPath = (id: string) => `/knowledge/horizon/${id}/ending`
export const newEndingPath = (id: string) => `/knowledge/horizon/${id}/ending/new`
export const endingUndoPath = (id: string) => `/knowledge/horizon/${id}/ending/undoing`
