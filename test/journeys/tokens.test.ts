import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

/** From a token that is made until it is revoked: each test goes on where the one before it ended. */
const county = exampleCounty()
let page: Page
let token: string

const { heading } = handsOn(() => page)

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

/** Another program, which knows nothing but the token. */
const ask = (path: string) =>
  fetch(`${county.address()}/api/v1${path}`, { headers: { Authorization: `Bearer ${token}` } })

describe('a token for another program', () => {
  test('is made from the partnership’s pages, and what was forgotten is told', async () => {
    await page.goto('/partnership')
    await page.getByRole('link', { name: 'API-nycklar', exact: true }).click()
    await page.getByRole('link', { name: 'Gör en nyckel' }).click()
    await heading('Gör en API-nyckel')
    await page.getByRole('button', { name: 'Gör nyckeln' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.title()).toMatch(/^Fel: /)
    expect(await axeViolations(page)).toEqual([])

    await page.getByLabel('Namn', { exact: true }).fill('Regionens diarium')
    await page.getByRole('radio', { name: 'Läsa', exact: true }).check()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Gör nyckeln' }).click()
    await heading('Nyckeln är klar')
    expect(await axeViolations(page)).toEqual([])
  })

  test('is shown once, and copied with a button', async () => {
    const field = page.getByLabel('Nyckeln Regionens diarium')
    token = await field.inputValue()
    expect(token).toMatch(/^samsyn_/)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Kopiera nyckeln' }).click()
    await page.getByText('Kopierad').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token)
    await page.getByRole('main').getByRole('link', { name: 'Gå till nycklarna' }).click()
    await heading('API-nycklar')
    expect(await page.content()).not.toContain(token)
    await row('Regionens diarium').getByText('Aldrig').waitFor()
  })

  test('opens what is to be read, and nothing without it', async () => {
    const answer = await ask('/parties?classification=region')
    expect(answer.status).toBe(200)
    const { data } = (await answer.json()) as { data: { name: string }[] }
    expect(data.map(({ name }) => name)).toEqual(['Region Värmland'])
    expect((await fetch(`${county.address()}/api/v1/parties`)).status).toBe(401)
    await page.reload()
    expect(await row('Regionens diarium').getByText('Aldrig').count()).toBe(0)
  })

  test('stops at once when it is revoked, which is told before', async () => {
    await row('Regionens diarium').getByRole('link', { name: 'Återkalla Regionens diarium' }).click()
    await page.getByText('Nyckeln slutar gälla genast').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Återkalla nyckeln' }).click()
    await row('Regionens diarium').getByText('Återkallad').waitFor()
    const answer = await ask('/parties')
    expect(answer.status).toBe(401)
    expect(((await answer.json()) as { detail: string }).detail).toContain('återkallad')
  })
})

test('on a phone without script the token is there to be selected, and the guide is read', async () => {
  const phone = await county.as('Karin Holm', { width: 390, javaScript: false })
  await phone.goto('/tokens')
  await phone.getByRole('link', { name: 'Gör en nyckel' }).click()
  // An elected leader records no answers.
  expect(await phone.getByRole('radio').count()).toBe(1)
  await phone.getByLabel('Namn', { exact: true }).fill('Mitt kalkylblad')
  await phone.getByRole('button', { name: 'Gör nyckeln' }).click()
  token = await phone.getByLabel('Nyckeln Mitt kalkylblad').inputValue()
  expect(await phone.getByRole('button', { name: 'Kopiera nyckeln' }).count()).toBe(0)
  expect((await ask('/targets')).status).toBe(200)

  await phone.getByRole('link', { name: 'Läs hur API:et används' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Öppet API' }).waitFor()
  const width = await phone.evaluate(() => document.body.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

function row(name: string) {
  return page.getByRole('row', { name: new RegExp(name) })
}
