import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { axeViolations, newPage, openBrowser, type Visit } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { endPrograms, type Program, startProgram } from './program.ts'

/** The example county as a program of the file's own, and a browser. Both are there once its tests begin. */
export function exampleCounty() {
  let program: Program
  let browser: Browser
  beforeAll(async () => {
    program = await startProgram('demo', await exampleFolder())
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
    endPrograms()
  })
  return {
    address: (): string => program.address,
    /** Somebody who has not signed in. */
    visitor: (visit?: Visit): Promise<Page> => newPage(browser, program.address, visit),
    as: (who: string, visit?: Visit): Promise<Page> => signedIn(browser, program.address, who, visit),
  }
}

/** Somebody of the example county, who has chosen who to be. */
export async function signedIn(
  browser: Browser,
  address: string,
  who: string,
  visit: Visit = {},
): Promise<Page> {
  const page = await newPage(browser, address, visit)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: who }).click()
  await page.waitForURL('/')
  return page
}

/** Whoever of the example county has a role first in the list: “Förtroendevald”. */
export async function signedInWith(browser: Browser, address: string, role: string): Promise<Page> {
  const page = await newPage(browser, address)
  await page.goto('/sign-in')
  await page.getByRole('listitem').filter({ hasText: role }).first().getByRole('button').click()
  await page.waitForURL('/')
  return page
}

/** No rule of axe is broken, and nothing is wider than a small phone. */
export async function isSound(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([])
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize(size)
}

const mostTabs = 150

/** What a person does with a page, as a journey says it. The page is asked for each time, since it is opened later. */
export function handsOn(page: () => Page) {
  const inMain = () => page().getByRole('main')

  /** What has the focus, by the name that is seen: a field's by its label. */
  const focused = () =>
    page().evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      return (element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim()
    })

  /** Tabs until what has the focus is called so: nothing is reached in any other way. */
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < mostTabs; i++) {
      await page().keyboard.press('Tab')
      const reached = await focused()
      // A field that may be left empty says so after its name.
      if (reached === name || reached.startsWith(`${name} (`)) return
    }
    throw new Error(`The keyboard does not reach "${name}".`)
  }

  return {
    tabTo,
    type: async (label: string, text: string): Promise<void> => {
      await tabTo(label)
      await page().keyboard.type(text)
    },
    press: (button: string): Promise<void> => inMain().getByRole('button', { name: button }).click(),
    /** The link that is called so; of several, the first. */
    follow: (link: string): Promise<void> =>
      inMain().getByRole('link', { name: link, exact: true }).first().click(),
    heading: (name: string | RegExp): Promise<void> =>
      page()
        .getByRole('heading', { level: 1, name, exact: typeof name === 'string' })
        .waitFor(),
    /** Waits until the page shows the texts. */
    says: async (...texts: readonly string[]): Promise<void> => {
      for (const text of texts) await page().getByText(text).locator('visible=true').first().waitFor()
    },
  }
}
