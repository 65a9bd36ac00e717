import { type CivilDate, daysBetween } from '../i18n/format.ts'
import { belongingIn, type Division } from '../partnership/lifeArea.ts'
import type { Thing } from '../record/thing.ts'

export const knowledgeKinds = [
  'review',
  'evaluation',
  'statistics',
  'method',
  'practice',
  'law',
  'foresight',
] as const

export type KnowledgeKind = (typeof knowledgeKinds)[number]

/** How well it is known that something works, the strongest first. `ungraded` tests no effect: law, statistics. */
export const grades = ['systematic', 'controlled', 'compared', 'described', 'judged', 'ungraded'] as const

export type Grade = (typeof grades)[number]

/** How many steps up from nothing: 5 for the strongest, 0 for what is not graded. */
export function strengthOf(grade: Grade): number {
  return grades.length - 1 - grades.indexOf(grade)
}

/** What somebody writes about a source, in words of the partnership's own. */
export type KnowledgeText = {
  readonly name: string
  readonly summary: string
  readonly kind: KnowledgeKind
  readonly grade: Grade
  /** How far it holds here. Empty when nobody has said. */
  readonly transfer: string
  readonly publisher: string
  readonly author: string
  readonly year: number | null
  /** A link or a reference to an archive, as somebody wrote it. */
  readonly address: string
  readonly areaId: string | null
  readonly targetGroup: string
  readonly tags: readonly string[]
  readonly reviewOn: CivilDate
}

export type Knowledge = KnowledgeText & {
  readonly id: string
  readonly version: number
  readonly withdrawal: {
    readonly reason: string
    readonly at: Date
    readonly by: { readonly name: string; readonly hat: string }
  } | null
}

/** How many days ago it should have been looked at again; 0 when there is time left, or it is not leant on. */
export function daysOverdue(
  { reviewOn, withdrawal }: Pick<Knowledge, 'reviewOn' | 'withdrawal'>,
  today: CivilDate,
): number {
  return withdrawal ? 0 : Math.max(0, daysBetween(reviewOn, today))
}

/** What a browser may be led to; null for everything else, which is shown as the text that it is. */
export function linkOf(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const { username, password, href } = new URL(address)
  return username === '' && password === '' ? href : null
}

export const mostTags = 12
export const longestTag = 60

/** `Närvaro,  SKOLA, närvaro` as `närvaro`, `skola`: small letters, once each, in the alphabet's order. */
export function tagsIn(text: string): readonly string[] {
  const tags = text
    .split(/[,;\n]/)
    .map((tag) => tag.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv'))
    .filter((tag) => tag !== '')
  return [...new Set(tags)].toSorted(new Intl.Collator('sv').compare)
}

/** What knowledge can speak for or against. */
export const subjectKinds = ['target', 'indicator', 'matter'] as const

export type SubjectKind = (typeof subjectKinds)[number]

export type Subject = Thing & { readonly kind: SubjectKind; readonly name: string }

export const bearings = ['supports', 'contradicts'] as const

/** For or against. */
export type Bearing = (typeof bearings)[number]

export type BearingOn = {
  readonly bearing: Bearing
  readonly subject: Subject
  /** Why it belongs here, in a sentence. Empty for what was tied before it was asked. */
  readonly why: string
}

/** What is known about a thing, and why it belongs there. */
export type KnowledgeAbout = { readonly item: Knowledge; readonly why: string }

export const longestWhy = 300

/** As a form or an address carries it: `target:0192…`. */
export function subjectValue({ kind, id }: Pick<Subject, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}

/** By the id of an area of any division: the id of the one area of the present division that it went into. */
export function areasBehind(divisions: readonly Division[], current: Division): ReadonlyMap<string, string> {
  return new Map(
    divisions.flatMap((division) =>
      division.areas.flatMap(({ id }) => {
        const belonging = belongingIn(divisions, [{ division: division.number, areaId: id }], current.number)
        return belonging.kind === 'placed' ? [[id, belonging.area.id] as const] : []
      }),
    ),
  )
}
