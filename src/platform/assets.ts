import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { Hono } from 'hono'

export type Assets = {
  readonly css: string
  readonly js: string
  /** Path below /assets/ → content. Every name holds the hash of its content, so that it may be kept for ever. */
  readonly files: ReadonlyMap<string, Asset>
}

type Asset = { readonly content: Buffer; readonly gzipped: Buffer | null; readonly type: string }

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** One style sheet, one script and their fonts, bundled in memory when the program starts. */
export async function bundleAssets(): Promise<Assets> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const result = await build({
    absWorkingDir: root,
    entryPoints: { style: 'client/style.css', script: 'client/main.ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox114', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: 'assets',
    publicPath: '/assets',
    write: false,
    logLevel: 'silent',
  })
  const files = new Map<string, Asset>()
  for (const file of result.outputFiles) {
    const content = Buffer.from(file.contents)
    const extension = extname(file.path)
    files.set(basename(file.path), {
      content,
      gzipped: extension === '.woff2' ? null : gzipSync(content, { level: 9 }),
      type: types[extension] ?? 'application/octet-stream',
    })
  }
  const named = (prefix: string) => `/assets/${[...files.keys()].find((name) => name.startsWith(prefix))!}`
  return { css: named('style-'), js: named('script-'), files }
}

/** Changes whenever what the browser loads changes, so that an old page is not called unchanged. */
export function assetsTag(assets: Assets): string {
  return createHash('sha1').update(assets.css).update(assets.js).digest('base64url').slice(0, 8)
}

export function assetRoutes(assets: Assets) {
  return new Hono().get('/assets/:name', (c) => {
    const asset = assets.files.get(c.req.param('name'))
    if (!asset) return c.text('Not found', 404)
    const gzip = asset.gzipped && /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
    const headers: Record<string, string> = {
      'Content-Type': asset.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    }
    if (gzip) headers['Content-Encoding'] = 'gzip'
    return c.body(new Uint8Array(gzip ? asset.gzipped! : asset.content), 200, headers)
  })
}
