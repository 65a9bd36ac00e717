import type { CivilDate } from '../i18n/format.ts'
import type { ReportKind } from './report.ts'

export const formats = ['pdf', 'docx'] as const
export type Format = (typeof formats)[number]

export const mimeTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Reports that were frozen together: a county's own and one for each municipality, or the one of a review. */
export type ReportSet = {
  readonly id: string
  readonly kind: ReportKind
  /** What it is about, as it was called then; null for those of places. */
  readonly review: { readonly id: string; readonly name: string } | null
  readonly year: number
  readonly number: number
  readonly knownOn: CivilDate
  readonly frozenAt: Date
  readonly by: { readonly name: string; readonly hat: string }
  /** A later number of the same kind and year, or of the same review; null for the latest. */
  readonly replacedBy: number | null
  /** How many reports it is, and how many of them have each of their files. */
  readonly reports: number
  readonly made: number
  readonly making: Making | null
  /** The latest publication; null when it never was. */
  readonly publication: Publication | null
}

/** The latest work at the files. */
export type Making = {
  readonly id: string
  readonly begunAt: Date
  readonly by: { readonly name: string; readonly hat: string }
  /** Null as long as it goes on. */
  readonly end: {
    readonly outcome: 'finished' | 'failed' | 'cancelled'
    readonly incident: string | null
  } | null
}

export type Publication = {
  readonly number: number
  readonly publishedAt: Date
  readonly withdrawal: { readonly withdrawnAt: Date; readonly reason: string } | null
}

export function isGoingOn({ making }: Pick<ReportSet, 'making'>): boolean {
  return making !== null && making.end === null
}

export function isWhole({ made, reports }: Pick<ReportSet, 'made' | 'reports'>): boolean {
  return made === reports
}

export function isOpen({ publication }: Pick<ReportSet, 'publication'>): boolean {
  return publication !== null && publication.withdrawal === null
}

/** One place in a set. */
export type SetPlace = {
  readonly placeCode: string
  readonly placeName: string
  readonly files: readonly Format[]
}
