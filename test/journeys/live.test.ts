import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { newPage, openBrowser } from './browser.ts'
import { exampleFolder } from './exampleFolder.ts'
import { endPrograms, startProgram } from './program.ts'
import { signedInAs } from './visitor.ts'

afterAll(endPrograms)

const program = await startProgram('demo', await exampleFolder())
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  await program.stop()
})

test('Läget follows what others do, and the reader keeps their place', async () => {
  const page = await newPage(browser, program.address)
  await page.context().addCookies([(await signedInAs(program.address, 'Förtroendevald')).cookie])
  await page.goto('/')
  await quiet(page)
  const heard: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/') heard.push(request.method())
  })
  const link = page.getByRole('link', { name: 'Alla effekter' })
  await link.focus()
  await page.evaluate(() => scrollTo(0, 500))
  const place = await link.boundingBox()

  // Nothing on the page tells that somebody has signed in.
  const maria = (await signedInAs(program.address, 'Samordnare')).visitor
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(heard).toEqual([])

  const today = new Date().toISOString().slice(0, 10)
  const text = 'Vi ser länets invånare som vår gemensamma uppgift.'
  expect((await maria.post('/partnership/purpose', { text, agreedOn: today })).status).toBe(303)
  await page.getByText(text).waitFor()
  expect(heard).toEqual(['GET'])
  expect(await link.evaluate((it) => it === document.activeElement)).toBe(true)
  // Also when what stands above it has become shorter.
  expect(Math.abs((await link.boundingBox())!.y - place!.y)).toBeLessThan(1)
}, 90_000)

/** A program that was just started makes its first copy and writes letters some seconds later; pages follow that too. */
async function quiet(page: Page): Promise<void> {
  const revision = () => page.locator('meta[name="samsyn-revision"]').getAttribute('content')
  for (;;) {
    const before = await revision()
    await page.waitForTimeout(10_000)
    if ((await revision()) === before) return
  }
}

test('what the reader begins to type is not lost when the page is on its way', async () => {
  const page = await newPage(browser, program.address)
  await page.context().addCookies([(await signedInAs(program.address, 'Förtroendevald')).cookie])
  await page.goto('/learning')
  await page.getByRole('link', { name: 'Behöriga till gymnasiets yrkesprogram' }).first().click()
  const guess = page.getByLabel('Din gissning')
  await guess.waitFor()
  let asked = () => {}
  const under = new Promise<void>((resolve) => (asked = resolve))
  await page.route(page.url(), async (route) => {
    asked()
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })

  const maria = (await signedInAs(program.address, 'Samordnare')).visitor
  const agreedOn = new Date().toISOString().slice(0, 10)
  const text = 'Vi delar ansvaret för länets invånare.'
  expect((await maria.post('/partnership/purpose', { text, agreedOn })).status).toBe(303)
  await under
  const came = page.waitForResponse(page.url())
  await guess.fill('87,25')
  await came
  await page.waitForTimeout(500)
  expect(await guess.inputValue()).toBe('87,25')

  // Nor when the form comes back with what is wrong in it, and others do something then.
  await page.unroute(page.url())
  await guess.fill('åttio')
  await page.getByRole('radio', { name: '2', exact: true }).check()
  await page.getByRole('button', { name: 'Skicka min gissning' }).click()
  await page.getByText('En uppgift behöver rättas').waitFor()
  const again = { text: 'Vi delar ansvaret för alla som bor i länet.', agreedOn }
  expect((await maria.post('/partnership/purpose', again)).status).toBe(303)
  await page.waitForTimeout(2500)
  expect(await guess.inputValue()).toBe('åttio')
  expect(await page.getByRole('radio', { name: '2', exact: true }).isChecked()).toBe(true)
}, 90_000)
