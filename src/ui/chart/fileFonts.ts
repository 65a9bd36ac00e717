import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/**
 * Inter as rules that carry the font within them, for a drawing that leaves the site: an image fetches nothing, and
 * the reader's machine may not have it. Letters outside western Europe come from a file of their own, which is
 * given only where the text needs it.
 */
export function fileFonts(text: string): string {
  return /[\u0100-\u02ba\u1e00-\u1eff\u20a0-\u20ab]/.test(text) ? `${western()}\n${others()}` : western()
}

const weights = [400, 600] as const

const western = once(() => rulesFor('latin', 'U+0000-00FF,U+2000-206F,U+2212'))
const others = once(() => rulesFor('latin-ext', 'U+0100-02BA,U+1E00-1EFF,U+20A0-20AB'))

function rulesFor(script: string, range: string): string {
  const folder = pathToFileURL(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'))
  return weights
    .map((weight) => {
      const file = readFileSync(new URL(`files/inter-${script}-${weight}-normal.woff2`, folder))
      const source = `url(data:font/woff2;base64,${file.toString('base64')}) format("woff2")`
      return `@font-face{font-family:Inter;font-weight:${weight};src:${source};unicode-range:${range}}`
    })
    .join('\n')
}

function once(make: () => string): () => string {
  let made: string | null = null
  return () => (made ??= make())
}
