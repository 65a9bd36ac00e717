import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations, newContext, openBrowser, type Visit } from './browser.ts'

type Cookie = { readonly name: string; readonly value: string; readonly url: string }

/** The three ways that each page is met. */
export type Views = {
  readonly desk: View
  readonly phone: View
  readonly plain: View
  close(): Promise<void>
}

export async function openViews(address: string, cookie: Cookie): Promise<Views> {
  const browser = await openBrowser()
  const open = (visit: Visit) => openView(newContext(browser, address, visit), cookie)
  return {
    desk: await open({ language: 'en' }),
    phone: await open({ width: 390, scheme: 'dark' }),
    plain: await open({ javaScript: false }),
    close: () => browser.close(),
  }
}

/** By eye, by ear, by keyboard, on a phone and without script. */
export async function isForEverybody({ desk, phone, plain }: Views, path: string): Promise<void> {
  await Promise.all([atTheDesk(desk, path), onThePhone(phone, path), withoutScript(plain, path)])
  for (const { complaints } of [desk, phone, plain]) expect.soft(complaints.splice(0), 'console').toEqual([])
}

async function atTheDesk({ page, open }: View, path: string): Promise<void> {
  await open(path)
  expect.soft(await page.locator('html').getAttribute('lang')).toBe('en')
  expect.soft(await axeViolations(page), 'axe at 1280, light, in English').toEqual([])
  expect.soft(await focusProblems(page)).toEqual([])
  expect.soft(await withoutLanguage(page), 'Swedish that is read aloud as English').toEqual([])
}

async function onThePhone({ page, open }: View, path: string): Promise<void> {
  await open(path)
  expect.soft(await axeViolations(page), 'axe at 390, dark, in Swedish').toEqual([])
  expect.soft(await overflowing(page), 'wider than 390').toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect.soft(await overflowing(page), 'wider than 320').toEqual([])
}

async function withoutScript({ page, open }: View, path: string): Promise<void> {
  await open(path)
  expect.soft(await page.locator('h1').isVisible(), 'its heading without script').toBe(true)
}

type View = {
  readonly page: Page
  /** What the browser has complained about in its console. */
  readonly complaints: string[]
  readonly open: (path: string) => Promise<void>
}

async function openView(opening: Promise<BrowserContext>, cookie: Cookie): Promise<View> {
  const context = await opening
  await context.addCookies([cookie])
  const page = await context.newPage()
  const size = page.viewportSize()!
  const complaints: string[] = []
  page.on('console', (message) => {
    // The browser itself says so when the answer is a 404, as it must be for /no-such-page.
    if (message.type() === 'error' && !message.text().includes('status of 404'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    page,
    complaints,
    open: async (path) => {
      await page.setViewportSize(size)
      await page.goto(path)
    },
  }
}

/** What is wrong in the source of a page, each in a sentence. */
export function problemsIn(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const anchors = [...html.matchAll(/<a [^>]*href="#([^"]*)"[^>]*>/g)]
  const rules: Record<string, boolean> = {
    'it has one h1': html.match(/<h1[ >]/g)?.length === 1,
    'it has one main': html.match(/<main[ >]/g)?.length === 1,
    'its title ends with Samsyn': /<title>[^<]+ – Samsyn<\/title>/.test(html),
    'it says its language': html.includes('<html lang="sv"'),
    'it has no style attribute': !/<[^>]+ style=/.test(html),
    'it has no inline script': !/<script(?![^>]* src=)|<[^>]+ on[a-z]+=/.test(html),
    'it has no inline style sheet': !/<style[ >]/.test(html),
    'its ids are unique': new Set(ids).size === ids.length,
    'what it links to within itself is there': anchors.every(([, id]) => ids.includes(id!)),
    // Turbo would fetch the page anew, and what has been typed in a form would be gone.
    'links within it are left to the browser': anchors.every(([link]) => link.includes('data-turbo="false"')),
  }
  return Object.keys(rules).filter((rule) => !rules[rule])
}

/** The skip link comes first, and whatever the keyboard reaches shows that it has been reached. */
async function focusProblems(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Tab')
  return page.evaluate(() => {
    const problems: string[] = []
    const first = document.activeElement
    if (!first?.matches('.skip-link, .presentation *')) problems.push('The skip link is not first.')
    if (first instanceof HTMLElement) first.blur()
    // After a key has been pressed, focus by script counts as focus by keyboard.
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary',
    )) {
      if (!element.checkVisibility() || element.matches(':disabled, [type=hidden]')) continue
      const before = look(element)
      element.focus()
      if (document.activeElement === element && look(element) === before) {
        problems.push(`Focus cannot be seen: ${element.outerHTML.slice(0, 120)}`)
      }
      element.blur()
    }
    return problems

    function look(element: Element): string {
      const around = [element, element.nextElementSibling, element.parentElement].filter(
        (each) => each !== null,
      )
      return around
        .map((each) => {
          const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(each)
          return [outline, boxShadow, borderColor, backgroundColor].join()
        })
        .join()
    }
  })
}

/** Some of what people have written in the demo, and what they call things. */
const written = [
  'Vi ser länets invånare som en gemensam befolkning.',
  'Behöriga till gymnasiets yrkesprogram',
  'Indraget studiestöd för ogiltig frånvaro',
  'Fler behöriga till gymnasiet',
  'Färre förlorar studiestödet',
  'Föräldrastöd i förskoleåldern',
  'Varför ökar frånvaron?',
  'Vi återknyter till syftet',
  'Unga berättar om att komma tillbaka till skolan',
  'Det som hjälpte var en vuxen som ringde första dagen.',
  'Närvaroteam i alla kommuner',
  'Storfors vill se kostnaden först.',
]

/** Where it begins a text and nothing around it says that it is Swedish. Drawings are described in one language. */
async function withoutLanguage(page: Page): Promise<readonly string[]> {
  return page.evaluate((beginnings) => {
    const found: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const [text, around] = [texts.currentNode.textContent!.trim(), texts.currentNode.parentElement!]
      if (!beginnings.some((each) => text.startsWith(each)) || around.closest('svg, textarea')) continue
      if (around.closest('[lang]')?.getAttribute('lang') !== 'sv') found.push(around.outerHTML.slice(0, 200))
    }
    return found
  }, written)
}

/** What makes the page wider than its window; what scrolls within itself does not. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} pixels`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}
