/** A vintage in which an indicator's values became about ten to the power times what they were. */
export type Jump = {
  readonly indicatorId: string
  readonly vintage: number
  /** `2`: a hundred times as much; `-3`: a thousandth. */
  readonly power: number
  /** In so many places. */
  readonly places: number
}

/** What people have said about a jump. `open`: nothing, or it has been taken back. */
export type JumpAnswer = 'changed' | 'same' | 'open'

/** With fewer places, one source's mended slip would look like another unit. */
const fewestPlaces = 5

/** Nearly all: a few places may have been corrected at the same time. */
const nearlyAll = 0.9

/** How far the middle one may be from a whole power of ten: between eight and twelve and a half times, for ten. */
const aboutWhole = 0.1

/** Larger ones are slips of another kind. */
const greatestPower = 3

/**
 * The power of ten by which the values of nearly all places have changed; null when they have not. `sizes` are the
 * logarithms, to the base of ten, of each value by the value before it, 0 where it stands as it was. Values that
 * were rounded in the old unit land around the power, so that single ones may be half of it away.
 */
export function powerOf(sizes: readonly number[], places: number): number | null {
  if (places < fewestPlaces || sizes.length === 0) return null
  const sorted = sizes.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]!
  const power = Math.round(middle)
  if (power === 0 || Math.abs(power) > greatestPower || Math.abs(middle - power) > aboutWhole) return null
  const alike = sizes.filter((size) => Math.round(size) === power).length
  return alike >= sizes.length * nearlyAll ? power : null
}

/** `100`, of either power 2 or -2. */
export function factorOf(power: number): number {
  return 10 ** Math.abs(power)
}
