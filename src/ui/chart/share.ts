/**
 * How far between low and high, 0 to 1; in the middle when they are the same. Halved before subtracting, so
 * that the largest numbers do not overflow.
 */
export function share(value: number, low: number, high: number): number {
  const span = high / 2 - low / 2
  if (span <= 0) return 0.5
  return Math.min(1, Math.max(0, (value / 2 - low / 2) / span))
}
