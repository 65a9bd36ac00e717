import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations, newContext, openBrowser, type Visit } from './browser.ts'
import { crawl, ofEachKind } from './crawl.ts'
import { exampleFolder } from './exampleFolder.ts'
import { endPrograms, startProgram } from './program.ts'
import { optionIn, signedInAs, type Visitor } from './visitor.ts'

afterAll(endPrograms)

const program = await startProgram('demo', await exampleFolder())
afterAll(() => program.stop())

const [maria, karin, olle] = await Promise.all(
  ['Samordnare', 'Förtroendevald', 'Tjänsteman'].map((role) => signedInAs(program.address, role)),
)
await prepare(maria!.visitor)
const everything = await crawl(maria!.visitor, 6)
/** Of each kind, and what a visitor sees who is not signed in or has lost the way. */
const pages = [
  ...ofEachKind(everything.filter(({ html }) => html)),
  ...['/search?q=gymnasiet', '/no-such-page', '/sign-in'].map((path) => ({ path, shape: path })),
]

describe('every link in the demo', () => {
  test('is followed from the first page to some forty kinds of pages', () => {
    expect(pages.length).toBeGreaterThan(35)
  })

  test.each([
    ['the coordinator', maria],
    ['a leader', karin],
    ['an official', olle],
  ])('leads %s to something that is there', async (_who, as) => {
    const found = as === maria ? everything : await crawl(as!.visitor, 3)
    const broken = found.filter(({ status }) => status !== 200)
    expect(broken.map(({ path, status }) => `${status} ${path}`)).toEqual([])
  })

  test('leads to pages with one heading, a title, a language, and nothing inline', () => {
    const wrong = everything.flatMap(({ path, html }) => {
      const problems = html === null ? [] : problemsIn(html)
      return problems.map((problem) => `${path}: ${problem}`)
    })
    expect(wrong).toEqual([])
  })

  test('leads to pages that say they are an example', () => {
    const silent = everything.filter(({ html }) => html?.includes('<main') && !/Exempellän/.test(html))
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('every page, in a real browser,', () => {
  let desk: View
  let phone: View
  let plain: View
  beforeAll(async () => {
    const browser = await openBrowser()
    const open = (visit: Visit) => openView(newContext(browser, program.address, visit))
    desk = await open({ language: 'en' })
    phone = await open({ width: 390, scheme: 'dark' })
    plain = await open({ javaScript: false })
    return () => browser.close()
  })

  test.each(pages)('$shape is for everybody', async ({ path }) => {
    await Promise.all([atTheDesk(desk, path), onThePhone(phone, path), withoutScript(plain, path)])
    for (const { complaints } of [desk, phone, plain])
      expect.soft(complaints.splice(0), 'console').toEqual([])
  })

  test('that comes back because of what was typed has the focus on what is wrong', async () => {
    await phone.open('/partnership/seats/new')
    await phone.page.getByRole('button', { name: 'Spara uppdraget' }).click()
    await phone.page.getByRole('alert').waitFor()
    expect(await phone.page.getByRole('alert').evaluate((alert) => alert === document.activeElement)).toBe(
      true,
    )
    expect(await axeViolations(phone.page)).toEqual([])
    expect(await overflowing(phone.page)).toEqual([])
  })
})

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

async function openView(opening: Promise<BrowserContext>): Promise<View> {
  const context = await opening
  await context.addCookies([maria!.cookie])
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

/** A meeting to hold today and a file to load, so that the pages for it are there too. */
async function prepare(coordinator: Visitor): Promise<void> {
  const form = await (await coordinator.get('/meetings/new')).text()
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
  const meeting = {
    body: optionIn(form, 'Beredningsgruppen'),
    question: 'Vad visar siffrorna?',
    time: '9.00',
  }
  await coordinator.post('/meetings', { ...meeting, date, location: 'Karlstad' })
  const upload = new FormData()
  upload.set('fetchedOn', '2025-03-04')
  upload.set(
    'file',
    new File(
      ['indikator;kommun;år;kön;värde\nFritid;1784;2024;T;80,9\nFritid;Edda;2024;T;7\n'],
      'fritid.csv',
    ),
  )
  await coordinator.post('/figures/files', upload)
}

function problemsIn(html: string): readonly string[] {
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
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} pixels`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}
