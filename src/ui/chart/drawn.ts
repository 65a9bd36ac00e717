import type { Spot } from './paths.ts'

/** What tests read out of a chart: its markup, and the words that stand in it. */
export type Rendered = { readonly markup: string; readonly words: readonly string[] }

export function rendered(chart: { toString(): string } | null): Rendered {
  const markup = String(chart)
  const words = [...markup.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text as string)
  return { markup, words }
}

export function idsIn(markup: string): string[] {
  return [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string)
}

export type DrawnSpot = { readonly spot: Spot; readonly width: number; readonly height: number }

type Frame = { readonly width: number; readonly height: number } | null

/** Every corner of every path and the start of every text, with the size of the view box it lies in. */
export function drawnSpots(markup: string): DrawnSpot[] {
  const spots: DrawnSpot[] = []
  const frames: Frame[] = []
  for (const [tag, name] of markup.matchAll(/<(\/?svg|path|text)\b[^>]*>/g)) {
    if (name === '/svg') frames.pop()
    else if (name === 'svg') frames.push(frameOf(tag, spots))
    else {
      const frame = frames.at(-1)
      if (frame) spots.push(...spotsOf(tag).map((spot) => ({ spot, ...frame })))
    }
  }
  return spots
}

/** A mark is placed in per cent and drawn around its own origin: its place counts, not its corners. */
function frameOf(tag: string, spots: DrawnSpot[]): Frame {
  const [, x, y] = / x="([^"]*)%" y="([^"]*)%"/.exec(tag) ?? []
  if (x !== undefined && y !== undefined)
    spots.push({ spot: { x: Number(x), y: Number(y) }, width: 100, height: 100 })
  const [, width, height] = /viewBox="0 0 (\S+) ([^"]+)"/.exec(tag) ?? []
  return width === undefined ? null : { width: Number(width), height: Number(height) }
}

function spotsOf(tag: string): Spot[] {
  const [, path] = / d="([^"]*)"/.exec(tag) ?? []
  if (path !== undefined) return corners(path)
  const [, x] = / x="([^"]*)"/.exec(tag) ?? []
  const [, y] = / y="([^"]*)"/.exec(tag) ?? []
  return [{ x: Number(x), y: Number(y) }]
}

function corners(path: string): Spot[] {
  const spots: Spot[] = []
  let at: Spot = { x: 0, y: 0 }
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    // An arc's flags come before its end.
    const [first = 0, second = 0] = command === 'a' ? numbers.slice(-2) : numbers
    at = next(command, at, first, second)
    spots.push(at)
  }
  return spots
}

function next(command: string, at: Spot, first: number, second: number): Spot {
  switch (command) {
    case 'M':
    case 'L':
      return { x: first, y: second }
    case 'H':
      return { x: first, y: at.y }
    case 'V':
      return { x: at.x, y: first }
    case 'h':
      return { x: at.x + first, y: at.y }
    case 'v':
      return { x: at.x, y: at.y + first }
    case 'l':
    case 'a':
      return { x: at.x + first, y: at.y + second }
    case 'z':
    case 'Z':
      return at
    default:
      throw new Error(`no chart draws with ${command}`)
  }
}
