import type { DocumentFilter } from './document.ts'

export const documentsPath = (review: string, filter: Partial<DocumentFilter> = {}) => {
  const asked = new URLSearchParams()
  if (filter.query) asked.set('query', filter.query)
  if (filter.kind) asked.set('kind', filter.kind)
  if (filter.perspective) asked.set('perspective', filter.perspective)
  if (filter.text) asked.set('text', filter.text)
  if (filter.order && filter.order !== 'number') asked.set('order', filter.order)
  if (filter.withdrawn) asked.set('withdrawn', 'yes')
  return `/reviews/${review}/documents${asked.size > 0 ? `?${asked}` : ''}`
}
export const newDocumentPath = (review: string) => `/reviews/${review}/documents/new`
export const coveragePath = (review: string) => `/reviews/${review}/documents/coverage`
export const documentPath = (review: string, document: string, part = 1) =>
  `/reviews/${review}/documents/${document}${part > 1 ? `?part=${part}` : ''}`
export const documentDetailsPath = (review: string, document: string) =>
  `/reviews/${review}/documents/${document}/details`
export const documentTextPath = (review: string, document: string) =>
  `/reviews/${review}/documents/${document}/text`
export const textRemovalPath = (review: string, document: string) =>
  `/reviews/${review}/documents/${document}/text/removal`
export const documentWithdrawalPath = (review: string, document: string) =>
  `/reviews/${review}/documents/${document}/withdrawal`
export const documentRestoringPath = (review: string, document: string) =>
  `/reviews/${review}/documents/${document}/withdrawal/undoing`
/** Wherever only the document is known. */
export const documentPlace = (document: string) => `/documents/${document}`
