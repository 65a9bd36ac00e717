type Valued = { readonly value: number | null; readonly halfWidth?: number | undefined }

/**
 * Half the width of the interval of an unweighted mean of places that were asked one by one: the root of the sum of
 * the squares, by how many they are. Null when one of them has none, or when there are none.
 */
export function halfWidthOfMean(halfWidths: readonly (number | null | undefined)[]): number | null {
  let squares = 0
  for (const half of halfWidths) {
    if (half === null || half === undefined) return null
    squares += half * half
  }
  return halfWidths.length === 0 ? null : Math.sqrt(squares) / halfWidths.length
}

/** Whether the intervals of two values meet, so that their difference may be chance. False without intervals. */
export function overlap(one: Valued, other: Valued): boolean {
  if (one.value === null || other.value === null) return false
  if (one.halfWidth === undefined || other.halfWidth === undefined) return false
  return Math.abs(one.value - other.value) <= one.halfWidth + other.halfWidth
}
