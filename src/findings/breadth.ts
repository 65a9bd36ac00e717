import type { SourceKind } from '../review/review.ts'

export const bearings = ['supports', 'contradicts'] as const

/** For or against. */
export type Bearing = (typeof bearings)[number]

/** Somebody who was interviewed, as far as breadth counts them. */
export type Speaker = {
  readonly id: string
  readonly roleId: string
  /** Null for none, or where it would give the person away. */
  readonly partyId: string | null
}

/** A part of a source that bears on a finding. */
export type Piece = {
  readonly bearing: Bearing
  readonly source: { readonly id: string; readonly kind: SourceKind }
  /** Who says it; nobody in a document. */
  readonly voices: readonly Speaker[]
}

/** From how many it comes. Each is counted once, however often it is heard. */
export type Side = {
  readonly voices: number
  readonly interviews: number
  readonly roles: number
  readonly principals: number
  readonly documents: number
}

export type Breadth = Readonly<Record<Bearing, Side>>

export const nothing: Side = { voices: 0, interviews: 0, roles: 0, principals: 0, documents: 0 }

/** How broadly a finding is borne, and how broadly it is spoken against. */
export function breadthOf(pieces: readonly Piece[]): Breadth {
  return { supports: sideOf(pieces, 'supports'), contradicts: sideOf(pieces, 'contradicts') }
}

function sideOf(all: readonly Piece[], bearing: Bearing): Side {
  const pieces = all.filter((piece) => piece.bearing === bearing)
  const voices = pieces.flatMap((piece) => piece.voices)
  const sources = (kind: SourceKind) => pieces.filter(({ source }) => source.kind === kind)
  return {
    voices: different(voices.map(({ id }) => id)),
    interviews: different(sources('interview').map(({ source }) => source.id)),
    roles: different(voices.map(({ roleId }) => roleId)),
    principals: different(voices.flatMap(({ partyId }) => partyId ?? [])),
    documents: different(sources('document').map(({ source }) => source.id)),
  }
}

const different = (ids: readonly string[]): number => new Set(ids).size

export const isEmpty = ({ interviews, documents }: Side): boolean => interviews + documents === 0

/** Why a finding stands on less than it seems to. */
export type Weakness = 'nothing' | 'one-interview' | 'one-role' | 'one-principal' | 'counter-not-sought'

/**
 * The worst first. Where a single interview carries it, that it is a single role says nothing more. Documents make up
 * for an interview, not for a role: what is said by one kind of people only is so, also where a document agrees.
 */
export function weaknessesOf(
  { supports, contradicts }: Breadth,
  counterIsSought: boolean,
): readonly Weakness[] {
  const weaknesses: Weakness[] = []
  if (isEmpty(supports)) weaknesses.push('nothing')
  else if (supports.interviews === 1 && supports.documents === 0) weaknesses.push('one-interview')
  else {
    if (supports.roles === 1) weaknesses.push('one-role')
    if (supports.principals === 1) weaknesses.push('one-principal')
  }
  if (isEmpty(contradicts) && !counterIsSought) weaknesses.push('counter-not-sought')
  return weaknesses
}

/** What those are told who do not read the evidence: of so few voices no more than that they are few. */
export function tellable(side: Side, fewest: number): Side | 'few' {
  return side.voices > 0 && side.voices < fewest ? 'few' : side
}

/** The same of what a finding lacks: from where so few voices come is not told either. */
export function tellableWeaknesses(
  weaknesses: readonly Weakness[],
  { supports }: Breadth,
  fewest: number,
): readonly Weakness[] {
  if (tellable(supports, fewest) !== 'few') return weaknesses
  return weaknesses.filter((weakness) => !weakness.startsWith('one-'))
}

/** What a voice says in a transcript, as far as it is known who speaks. */
export type Turn = { readonly startAt: number; readonly endAt: number; readonly voiceId: string | null }

/**
 * Who is heard in a part of a source. Where nobody has said who speaks when, a source with one voice is that voice's;
 * with several, nobody is counted rather than everybody.
 */
export function heardIn(
  { startAt, endAt }: { readonly startAt: number; readonly endAt: number },
  turns: readonly Turn[],
  voices: readonly Speaker[],
): readonly Speaker[] {
  if (turns.length === 0) return voices.length === 1 ? voices : []
  const heard = new Set(
    turns.flatMap((turn) => (turn.startAt < endAt && turn.endAt > startAt ? (turn.voiceId ?? []) : [])),
  )
  return voices.filter(({ id }) => heard.has(id))
}
