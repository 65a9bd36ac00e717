import { readFileSync } from 'node:fs'
import { fileFonts } from './fileFonts.ts'
import { wrapText } from './textWidth.ts'

/** What the file says beside the picture, since it will be seen far from its page. */
export type Captions = {
  readonly title: string
  /** Source, year and date of fetching: no number without them. */
  readonly source: string
}

/**
 * A drawing as a file of its own, in the light colours and with its font. Give one variant (`size="wide"`): the file holds
 * the first drawing in the markup, with a title above it and the source below.
 */
export function standaloneSvg(markup: { toString(): string }, captions: Captions): string {
  const { kind, width, height, inner } = drawingIn(markup)

  // A program that knows no fonts in files may use something wider.
  const room = Number(width) * 0.88
  const title = wrapText(captions.title, room, titleSize, 'semibold')
  const source = wrapText(captions.source, room, sourceSize)
  const above = title.length * titleSize * lineHeight + air
  const below = source.length * sourceSize * lineHeight + air
  const [wide, tall] = [Number(width) + 2 * margin, above + Number(height) + below + margin]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}"`,
    ` class="${kind}" viewBox="${-margin} ${-above - margin} ${wide} ${tall}"${inner}`,
    lines(title, 'chart-file-title', titleSize - above - margin / 2, titleSize),
    lines(source, 'chart-file-source chart-muted', Number(height) + air, sourceSize),
    `<style>${fileFonts(inner + captions.title + captions.source)}\n${fileRules}</style></svg>`,
  ].join('')
}

/** The first drawing in the markup: the rest of its opening tag, and what is drawn. Sizes in pixels. */
export function drawingIn(markup: { toString(): string }) {
  const text = markup.toString()
  const opening = /<svg class="([^"]*)" viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(text)
  if (!opening) throw new Error('there is no drawing in the markup to make a file of')
  const [, kind, width, height] = opening as unknown as [string, string, string, string]
  const end = text.indexOf('</svg>', opening.index)
  return { kind, width, height, inner: text.slice(opening.index + opening[0].length, end) }
}

const titleSize = 20
const sourceSize = 13
const lineHeight = 1.4
const air = 28
const margin = 24

function lines(words: readonly string[], kind: string, y: number, size: number): string {
  return words
    .map((line, i) => `<text class="${kind}" x="0" y="${y + i * size * lineHeight}">${escaped(line)}</text>`)
    .join('')
}

/** The drawings' own rules, with the light colours in their places. */
export const drawingRules = rulesForFiles(
  styleSheet('./chart.css'),
  lightColours(styleSheet('../tokens.css')),
)

const fileRules = [
  drawingRules,
  '.chart-svg{background:#fff}',
  `.chart-file-title{font-size:${titleSize}px;font-weight:600}.chart-file-source{font-size:${sourceSize}px}`,
].join('\n')

function styleSheet(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, '')
}

/** The first layer of chart.css: flat rules, whose custom properties become the light colours. */
function rulesForFiles(css: string, colours: ReadonlyMap<string, string>): string {
  const start = css.indexOf('{') + 1
  const end = css.indexOf('\n}', start)
  return css
    .slice(start, end)
    .replace(/var\(--([a-z-]+)\)/g, (_, role: string) => colourOf(colours, role))
    .replace(/\s+/g, ' ')
    .trim()
}

function colourOf(colours: ReadonlyMap<string, string>, role: string): string {
  const colour = colours.get(role)
  if (!colour) throw new Error(`tokens.css has no light colour for --${role}, which chart.css uses`)
  return colour
}

/** What stands before the first media query; later blocks are for dark and forced colours. */
function lightColours(css: string): Map<string, string> {
  const light = css.slice(0, css.indexOf('@media'))
  return new Map(
    [...light.matchAll(/--([a-z-]+):\s*(#[0-9a-f]+)/gi)].map(
      ([, role, colour]) => [role, colour] as [string, string],
    ),
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
