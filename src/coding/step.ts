export const stepKinds = [
  'put',
  'taken',
  'codeAdded',
  'codeChanged',
  'codeMoved',
  'codeMerged',
  'codeRemoved',
  'memoWritten',
  'memoChanged',
  'memoRemoved',
  'agreed',
] as const

/** What somebody did. */
export type StepKind = (typeof stepKinds)[number]

/** The tables whose rows steps change. Segments are only ever added: they are places in a text. */
export type ChangedTable = 'code' | 'coding' | 'memo' | 'codingAgreement'

/** A row as it stands in the database, with dates as text. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string }

/** One row that a step added (no before), took away (no after) or changed. */
export type Change = {
  readonly table: ChangedTable
  readonly before: Row | null
  readonly after: Row | null
}

/** What somebody has done. */
export type Step = {
  readonly id: string
  readonly kind: StepKind
  readonly subjectId: string
  readonly sourceId: string | null
  readonly changes: readonly Change[]
  readonly by: string
  readonly at: Date
  readonly isUndoing: boolean
}

/** What must be done to take a step back: the last thing first, so that nothing refers to what is not there. */
export function reversed(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ table, before, after }) => ({ table, before: after, after: before })).toReversed()
}

/** Whether a row is still as a step left it. The order of columns does not matter. */
export function isSame(one: Row | null, other: Row | null): boolean {
  return canonical(one) === canonical(other)
}

function canonical(row: Row | null): string {
  if (row === null) return ''
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
