import type { CivilDate } from '../i18n/format.ts'
import type { Turn } from '../targets/effect.ts'
import type { Addressed } from './audience.ts'

/** In the order that each audience reads them: what is asked of a council first, since that is what it can act on. */
export const sections = {
  members: ['outcomes', 'adoptions', 'effects', 'targets', 'meetings'],
  council: ['asked', 'outcomes', 'answers', 'adoptions', 'figures', 'effects', 'meetings'],
  public: ['outcomes', 'effects', 'targets', 'adoptions', 'meetings'],
} as const

export type Section = (typeof sections)[keyof typeof sections][number]

/** One thing that is told. The program puts it together; people may rewrite it, move it and leave it out. */
export type Paragraph = {
  /** Of the thing that it tells of, so that the same thing has the same key in every digest. */
  readonly key: string
  readonly section: Section
  readonly title: string
  readonly text: string
  /** When, by whom, from where: facts that nobody rewrites. Empty where there are none. */
  readonly note: string
  /** Which way an effect went; null for everything else. */
  readonly turn: Turn | null
  /** Nobody has said what it means for the audience: it tells its wording in place of that. */
  readonly unexplained: boolean
  readonly leftOut: boolean
  /** Somebody has put it in other words than the program. */
  readonly rewritten: boolean
}

export type Content = {
  readonly title: string
  readonly introduction: string
  readonly paragraphs: readonly Paragraph[]
}

type By = { readonly at: Date; readonly byId: string; readonly byName: string }

export type Digest = Addressed &
  Content & {
    readonly id: string
    /** Null but for a council's. */
    readonly partyName: string | null
    readonly fromOn: CivilDate
    readonly toOn: CivilDate
    readonly version: number
    /** Who made the latest change. */
    readonly written: By
    /** Of exactly this version; what was read of earlier ones does not count. */
    readonly reading: (By & { readonly alone: boolean }) | null
    readonly sending: By | null
    /** The letter that it went with was taken back before anybody got it, and has not been let go again. */
    readonly takenBack: By | null
    readonly withdrawal: (By & { readonly reason: string }) | null
    readonly discarding: By | null
  }

export type DigestState = 'draft' | 'read' | 'sent' | 'takenBack' | 'withdrawn' | 'discarded'

export function stateOf({
  reading,
  sending,
  takenBack,
  withdrawal,
  discarding,
}: Pick<Digest, 'reading' | 'sending' | 'takenBack' | 'withdrawal' | 'discarding'>): DigestState {
  if (withdrawal) return 'withdrawn'
  if (sending) return takenBack ? 'takenBack' : 'sent'
  if (discarding) return 'discarded'
  return reading ? 'read' : 'draft'
}

export function isChangeable(state: DigestState): boolean {
  return state === 'draft' || state === 'read'
}

/** What is sent: the sections that have something to tell, each with its paragraphs in their order. */
export function keptIn(
  { audience }: Pick<Addressed, 'audience'>,
  { paragraphs }: Pick<Content, 'paragraphs'>,
): readonly { readonly section: Section; readonly paragraphs: readonly Paragraph[] }[] {
  return sections[audience]
    .map((section) => ({
      section,
      paragraphs: paragraphs.filter((each) => each.section === section && !each.leftOut),
    }))
    .filter((each) => each.paragraphs.length > 0)
}

/**
 * Effects are told good and bad alike: who tells of what became better also tells of what became worse, where there is
 * such a thing, and the other way round. Answers with the way that is missing; null when nothing is.
 */
export function oneSided({ paragraphs }: Pick<Content, 'paragraphs'>): 'better' | 'worse' | null {
  const there = (turn: Turn) => paragraphs.some((each) => each.turn === turn)
  const kept = (turn: Turn) => paragraphs.some((each) => each.turn === turn && !each.leftOut)
  if (kept('better') && there('worse') && !kept('worse')) return 'worse'
  if (kept('worse') && there('better') && !kept('better')) return 'better'
  return null
}

/** There is nothing in it: no introduction, and every paragraph is left out. */
export function isEmpty({ introduction, paragraphs }: Content): boolean {
  return introduction === '' && paragraphs.every(({ leftOut }) => leftOut)
}

/** The outcome that a paragraph with a key such as `outcome-<id>` or `answer-<id>` tells of. */
export function outcomeIn(key: string): string {
  return key.slice(key.indexOf('-') + 1)
}

export type Way = 'up' | 'down'

/** Within its section: the sections stand in the order of the audience. Where there is no way on, nothing changes. */
export function moved(paragraphs: readonly Paragraph[], key: string, way: Way): readonly Paragraph[] {
  const at = paragraphs.findIndex((each) => each.key === key)
  const other = neighbour(paragraphs, at, way)
  if (other === null) return paragraphs
  return paragraphs.map((each, i) => (i === at ? paragraphs[other]! : i === other ? paragraphs[at]! : each))
}

export function mayMove(paragraphs: readonly Paragraph[], key: string, way: Way): boolean {
  const at = paragraphs.findIndex((each) => each.key === key)
  return neighbour(paragraphs, at, way) !== null
}

export function changed(
  paragraphs: readonly Paragraph[],
  key: string,
  change: Partial<Pick<Paragraph, 'title' | 'text' | 'unexplained' | 'leftOut' | 'rewritten'>>,
): readonly Paragraph[] {
  return paragraphs.map((each) => (each.key === key ? { ...each, ...change } : each))
}

function neighbour(paragraphs: readonly Paragraph[], at: number, way: Way): number | null {
  const section = paragraphs[at]?.section
  if (section === undefined) return null
  const step = way === 'up' ? -1 : 1
  for (let i = at + step; i >= 0 && i < paragraphs.length; i += step) {
    if (paragraphs[i]!.section === section) return i
  }
  return null
}
