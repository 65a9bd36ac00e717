import { drawingIn, drawingRules } from './standaloneSvg.ts'

/**
 * A drawing for a document that is set by the typesetter: in the light colours and in the fonts of our documents, which
 * it has at hand by their names. The document says its title and its source, and what it shows in words.
 */
export function printedSvg(markup: { toString(): string }): string {
  const { kind, width, height, inner } = drawingIn(markup)
  const drawn = inner.slice(inner.indexOf('>') + 1).replace(/<title[^]*?<\/desc>/, '')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" class="${kind}" viewBox="0 0 ${width} ${height}"><style>${printedRules}</style>${drawn}</svg>`
}

const printedRules = drawingRules.replaceAll(
  /font-family:[^;}]*/g,
  "font-family: 'Samsyn Inter latin', 'Samsyn Inter latin-ext'",
)
