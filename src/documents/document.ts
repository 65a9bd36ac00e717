import { type CivilDate, formatDate, formatMonth } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { Perspective } from '../review/review.ts'
import type { TextFormat } from './extraction.ts'

export const documentKinds = [
  'report',
  'evaluation',
  'decision',
  'agreement',
  'plan',
  'minutes',
  'law',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Who may read a document's text. That it is there may everybody in the partnership know. */
export const reaches = ['public', 'shared', 'members'] as const
export type Reach = (typeof reaches)[number]

/** What the register says of a document. */
export type DocumentText = {
  readonly title: string
  readonly kind: DocumentKind
  /** As exactly as it is known: `2018`, `2018-05` or `2018-05-14`. */
  readonly dated: string
  readonly publisher: string
  /** Where it can be found: an address, a binder, a diary number. */
  readonly keptAt: string
  readonly note: string
  readonly reach: Reach
}

export type SourceDocument = DocumentText & {
  readonly id: string
  /** Within its review, from 1. */
  readonly number: number
  readonly isWithdrawn: boolean
  /** What its text was taken out of; null while it has none. */
  readonly file: {
    readonly name: string
    readonly format: TextFormat
    readonly pages: number | null
    readonly characters: number
    readonly at: Date
    readonly by: { readonly name: string; readonly hat: string }
  } | null
  /** Ids of the perspectives that it speaks to. */
  readonly perspectiveIds: readonly string[]
}

/** What is known of a document that comes from another program: nothing but the year in which it was put in there. */
export function importedDocument(at: Date): Omit<DocumentText, 'title'> {
  const dated = String(at.getUTCFullYear())
  return { kind: 'other', dated, publisher: '', keptAt: '', note: '', reach: 'members' }
}

/** Whether somebody may read what a document says: those who do the review may, and others where it is not theirs alone. */
export function mayReadText({ reach }: Pick<DocumentText, 'reach'>, isMember: boolean): boolean {
  return isMember || reach !== 'members'
}

/** `2018`, `maj 2018` or `14 maj 2018`, as exactly as it is known. */
export function datedText(language: Language, dated: string): string {
  if (dated.length === 4) return dated
  const day = `${dated}-01`.slice(0, 10) as CivilDate
  if (dated.length === 10) return formatDate(language, day)
  const month = formatMonth(language, day)
  return month.includes(dated.slice(0, 4)) ? month : `${month} ${dated.slice(0, 4)}`
}

export const documentOrders = ['number', 'dated', 'title'] as const
export type DocumentOrder = (typeof documentOrders)[number]

export type DocumentFilter = {
  readonly query: string
  readonly kind: DocumentKind | null
  /** The id of one, or `none`: those that speak to no perspective. */
  readonly perspective: string | null
  readonly text: 'with' | 'without' | null
  readonly order: DocumentOrder
  readonly withdrawn: boolean
}

export function isFiltered({ query, kind, perspective, text, withdrawn }: DocumentFilter): boolean {
  return query !== '' || kind !== null || perspective !== null || text !== null || withdrawn
}

/** Those that are asked for, in the order that is asked for; dates the latest first. */
export function selected(
  documents: readonly SourceDocument[],
  { query, kind, perspective, text, order, withdrawn }: DocumentFilter,
): readonly SourceDocument[] {
  const words = query.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const byTitle = new Intl.Collator('sv', { numeric: true })
  return documents
    .filter((each) => each.isWithdrawn === withdrawn)
    .filter((each) => kind === null || each.kind === kind)
    .filter((each) => text === null || (each.file !== null) === (text === 'with'))
    .filter(({ perspectiveIds }) =>
      perspective === null
        ? true
        : perspective === 'none'
          ? perspectiveIds.length === 0
          : perspectiveIds.includes(perspective),
    )
    .filter(({ title, publisher, note, keptAt }) => {
      const said = [title, publisher, note, keptAt].join(' ').toLocaleLowerCase('sv')
      return words.every((word) => said.includes(word))
    })
    .toSorted((a, b) => {
      if (order === 'title') return byTitle.compare(a.title, b.title) || a.number - b.number
      if (order === 'dated' && a.dated !== b.dated) return a.dated < b.dated ? 1 : -1
      return a.number - b.number
    })
}

export type Covered = {
  readonly perspective: Perspective
  /** How many of the documents speak to it. */
  readonly count: number
}

/** How many documents that stand speak to each perspective, in their order. */
export function coverageOf(
  perspectives: readonly Perspective[],
  documents: readonly SourceDocument[],
): readonly Covered[] {
  return perspectives.map((perspective) => ({
    perspective,
    count: documents.filter(
      ({ isWithdrawn, perspectiveIds }) => !isWithdrawn && perspectiveIds.includes(perspective.id),
    ).length,
  }))
}

/** One cell of the matrix, short enough that a form can carry them all. */
export function cellOf({ number }: Pick<SourceDocument, 'number'>, { id }: Pick<Perspective, 'id'>): string {
  return `${number}.${id.slice(-8)}`
}

/**
 * What somebody did to the marks since they saw them: only that is done to what stands now, so that two who mark at the
 * same time both get what they did.
 */
export function marksAfter(
  now: ReadonlySet<string>,
  seen: ReadonlySet<string>,
  sent: ReadonlySet<string>,
): ReadonlySet<string> {
  const kept = [...now].filter((cell) => !seen.has(cell) || sent.has(cell))
  const added = [...sent].filter((cell) => !seen.has(cell))
  return new Set([...kept, ...added])
}
