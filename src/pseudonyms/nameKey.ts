import { type CivilDate, monthsAfter } from '../i18n/format.ts'
import type { Doer } from '../record/thing.ts'

type By = Pick<Doer, 'name' | 'hat'>
type Deed = { readonly by: By; readonly at: Date }

/** The way from pseudonym to person in one review. Only the review's lead goes it, and each time is kept. */
export type NameKey = {
  readonly id: string
  /** The last day on which it may be opened; it is erased the day after. */
  readonly eraseOn: CivilDate
}

/** A key that is no more: nobody can go its way again. */
export type ErasedKey = {
  readonly id: string
  readonly erasedAt: Date
}

/** Somebody who was interviewed. */
export type PersonBehind = {
  readonly name: string
  /** How the person is reached; may be empty. */
  readonly contact: string
}

/** A voice, and whether the key knows who it is. */
export type KeyedVoice = {
  readonly id: string
  readonly sourceId: string
  /** Of the interview. */
  readonly number: number
  readonly pseudonym: string
  readonly role: string
  /** Null where nobody has put a name in. */
  readonly sealed: Deed | null
}

/** That somebody saw names. */
export type Look = Deed & {
  /** The number of the interview; null for all of them. */
  readonly number: number | null
  /** How many names were shown. */
  readonly names: number
  readonly reason: string
}

/** No key is kept longer than this from the day on which that is said. */
const longestMonths = 36

/** The last day that can be promised. */
export function lastErasure(today: CivilDate): CivilDate {
  return monthsAfter(today, longestMonths)
}

/** Long enough to ask again, short enough to be remembered. */
export function usualErasure(today: CivilDate): CivilDate {
  return monthsAfter(today, 6)
}

const paddedTo = 512

/** Of the same length for nearly everybody, so that what is enciphered does not tell how long a name is. */
export function packed({ name, contact }: PersonBehind): Buffer {
  const text = Buffer.from(JSON.stringify({ name, contact }))
  return Buffer.concat([text], Math.ceil((text.length + 1) / paddedTo) * paddedTo)
}

export function unpacked(packedPerson: Buffer): PersonBehind {
  const end = packedPerson.indexOf(0)
  return JSON.parse(packedPerson.subarray(0, end).toString()) as PersonBehind
}
