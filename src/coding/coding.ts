/** A part of a text: [start, end) in Unicode characters. */
export type Span = { readonly start: number; readonly end: number }

/** Who codes. Somebody of an imported project is no person here. */
export type Coder = {
  readonly id: string
  readonly personId: string | null
  readonly name: string
  /** 1 is who began. */
  readonly number: number
}

/** What a coder has put on a part of a text, whichever of their codings it is. */
export type Put = Span & { readonly codeId: string; readonly coderId: string }

/** That a coder has put a code on a part of a text. */
export type Coding = Put & {
  readonly id: string
  readonly segmentId: string
  readonly at: Date
}

/** What coders have come to about a part of a text, after having coded it each by themselves. */
export type CodingAgreement = Span & {
  readonly id: string
  readonly codeId: string
  readonly coderIds: readonly string[]
  readonly at: Date
  readonly by: string
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Names for colours, and what is stored of them. A colour is an aid beside the name, and never the only mark. */
export const colors = {
  green: '#2f7d4f',
  blue: '#2b6cb0',
  teal: '#1f7a7a',
  orange: '#b4530a',
  ochre: '#8a6d00',
  rose: '#a83264',
  slate: '#56616b',
} as const

export type ColorName = keyof typeof colors
export const colorNames = Object.keys(colors) as readonly ColorName[]

/** The nearest of our colours: an imported project may have any. Null for none. */
export function colorName(hex: string | null): ColorName | null {
  if (hex === null) return null
  const parts = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const wanted = parts(hex)
  const distance = (name: ColorName) =>
    parts(colors[name]).reduce((sum, part, index) => sum + (part - wanted[index]!) ** 2, 0)
  return colorNames.toSorted((a, b) => distance(a) - distance(b))[0]!
}
