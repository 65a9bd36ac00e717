import type { CivilDate } from '../i18n/format.ts'
import type { FileProblem, LoadReport } from '../population/figure.ts'
import type { Format } from './recognise.ts'

/** A file on its way into the figures. */
export type UploadedFile = {
  readonly id: string
  readonly name: string
  readonly uploadedAt: Date
  /** Bytes; 0 when the figures have been loaded and the file is no longer kept. */
  readonly size: number
  /** How its columns are read, where that has been chosen for this file. */
  readonly layoutId: string | null
}

/** Why a loading failed: the file, or the program, with the number that is also in the log. */
export type Failure = FileProblem | { readonly kind: 'incident'; readonly number: string }

/** What a loading brought, and what it was. */
export type Outcome = { readonly format: Format; readonly continues: boolean; readonly report: LoadReport }

/**
 * Where a loading stands. One that has not been heard of for a while has been cut off with its program; nothing of
 * it was written.
 */
export type Loading = { readonly fetchedOn: CivilDate } & (
  | { readonly state: 'going-on'; readonly rowsRead: number; readonly rowsExpected: number }
  | { readonly state: 'interrupted' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'finished'; readonly outcome: Outcome }
)
