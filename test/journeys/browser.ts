import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

type Found = { readonly path: string; readonly what: string; readonly env?: Readonly<Record<string, string>> }

/** A real Chromium. Says in a sentence which one, and fails with the remedy where there is none. */
export async function openBrowser(): Promise<Browser> {
  const { path, what, env } = named() ?? ofTheSystem() ?? shipped()
  process.stderr.write(`The journeys are made in ${what}: ${path}\n`)
  const asRoot = process.getuid?.() === 0
  try {
    return await chromium.launch({
      executablePath: path,
      args: ['--disable-gpu', '--disable-background-networking', ...(asRoot ? ['--no-sandbox'] : [])],
      ...(env && { env: { ...process.env, ...env } }),
    })
  } catch (error) {
    throw new Error(`The browser ${path} does not start. ${remedy}`, { cause: error })
  }
}

export type Visit = {
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  readonly javaScript?: boolean
  readonly language?: 'sv' | 'en'
}

export function newContext(browser: Browser, address: string, visit: Visit = {}): Promise<BrowserContext> {
  const { width = 1280, scheme = 'light', javaScript = true, language = 'sv' } = visit
  return browser.newContext({
    baseURL: address,
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
    locale: language === 'sv' ? 'sv-SE' : 'en-GB',
    reducedMotion: 'reduce',
  })
}

/** A page in a browser of its own: no cookies, nothing kept. */
export async function newPage(browser: Browser, address: string, visit: Visit = {}): Promise<Page> {
  const page = await (await newContext(browser, address, visit)).newPage()
  page.setDefaultTimeout(10_000)
  return page
}

/** What WCAG 2.2 AA finds wrong with the page, each with where and why; an empty list is what we want. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    // The other mode opens a second page each time, for frames from elsewhere, which we have none of.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}

const remedy =
  'Install Chromium (on Debian: apt-get install chromium), or name one with CHROMIUM_PATH: the journeys are never skipped.'

function named(): Found | null {
  const path = process.env.CHROMIUM_PATH
  if (!path) return null
  if (existsSync(path)) return { path, what: 'the browser that CHROMIUM_PATH names' }
  throw new Error(`CHROMIUM_PATH names ${path}, which is not there. ${remedy}`)
}

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function ofTheSystem(): Found | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), ...applications]
  const path = paths.find((each) => existsSync(each))
  return path ? { path, what: 'the browser of this machine' } : null
}

/**
 * The one that npm ships for servers without a browser. It comes compressed, and with the libraries that a bare
 * machine lacks, which it unpacks only where it believes itself in a cloud function of Amazon's.
 */
function shipped(): Found {
  const runs = process.platform === 'linux' && process.arch === 'x64' && existsSync(packageFolder)
  if (!runs) throw new Error(`There is no browser here. ${remedy}`)
  const folder = join(packageFolder, 'unpacked')
  if (!existsSync(folder)) unpackInto(folder)
  return {
    path: join(folder, 'chromium'),
    what: 'the browser that npm ships',
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

const packageFolder = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium', import.meta.url))

function unpackInto(folder: string): void {
  const unfinished = mkdtempSync(join(packageFolder, 'new-'))
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    encoding: 'utf8',
  })
  if (status !== 0)
    throw new Error(`The browser that npm ships cannot be unpacked (${stderr.trim()}). ${remedy}`)
  // Its own list of fonts names folders of a cloud function, and without a single font it crashes.
  const fonts = '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir></fontconfig>'
  writeFileSync(join(unfinished, 'fonts.conf'), fonts)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    // Another test was first.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(folder)) throw error
  }
}
