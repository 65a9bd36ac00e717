import type { Spot } from './paths.ts'

/** Where words could stand in the drawing: their base line, and which way they run from x. */
export type Place = Spot & { readonly anchor: 'start' | 'end' }

export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Obstacles = {
  /** Words may not leave this. */
  readonly field: Box
  readonly line: readonly (Spot | null)[]
  readonly boxes: readonly Box[]
  /** Heights of level lines, which words may cross if they must. */
  readonly levels: readonly number[]
}

export function boxAt({ x, y, anchor }: Place, width: number, fontSize: number): Box {
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - fontSize * 0.8, bottom: y + fontSize * 0.25 }
}

/** Where words cover least, of equals the first. `cover` counts quarters of line segments, other words more. */
export function freest(
  places: readonly Place[],
  width: number,
  fontSize: number,
  obstacles: Obstacles,
): { place: Place; cover: number } {
  const covers = places.map((place) => coverOf(boxAt(place, width, fontSize), obstacles))
  const cover = Math.min(...covers)
  return { place: places[covers.indexOf(cover)] as Place, cover }
}

function coverOf(box: Box, { field, line, boxes, levels }: Obstacles): number {
  const outside =
    box.left < field.left || box.right > field.right || box.top < field.top || box.bottom > field.bottom
  const covered = boxes.filter((other) => overlap(box, other)).length
  const crossed = levels.filter((level) => level > box.top && level < box.bottom).length
  return (outside ? 100 : 0) + covered * 20 + crossed * 2 + crossings(line, box)
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const samples = [0, 0.25, 0.5, 0.75, 1]

/** Air between words and line, in pixels. */
const air = 4

function crossings(line: readonly (Spot | null)[], box: Box): number {
  let count = 0
  for (let i = 1; i < line.length; i += 1) {
    const from = line[i - 1]
    const to = line[i]
    if (!from || !to || to.x < box.left - air || from.x > box.right + air) continue
    for (const share of samples) {
      const x = from.x + (to.x - from.x) * share
      const y = from.y + (to.y - from.y) * share
      if (x > box.left - air && x < box.right + air && y > box.top - air && y < box.bottom + air) count += 1
    }
  }
  return count
}
