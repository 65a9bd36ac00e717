import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { heading, says, press } = handsOn(() => page)
const accessible = async () => expect(await axeViolations(page)).toEqual([])

beforeAll(async () => {
  page = await county.as('Maria Lindqvist')
})

describe('The coordinator', () => {
  test('finds the frozen reports from Läget, and reads that of a municipality', async () => {
    await page.getByRole('link', { name: 'Rapporter', exact: true }).first().click()
    await heading('Rapporter')
    await accessible()
    await page.getByRole('link', { name: /^Årsrapport \d+, nr 1$/ }).click()
    await heading(/^Årsrapport \d+, nr 1$/)
    await accessible()
    await page.getByRole('link', { name: 'Karlstad', exact: true }).click()
    await heading(/^Årsrapport \d+ för Karlstad$/)
    await says('Karlstad har lovat bidrag till ett av sex mål.')
    await page.getByRole('img', { name: /Föräldrapenning som tas ut av män, Karlstad/ }).waitFor()
    await accessible()
  })

  test('freezes a direction document, follows how its files are made, and takes them all', async () => {
    await page.goto('/reports/new')
    await heading('Frys nya rapporter')
    await accessible()
    await page.getByLabel('Inriktningsdokument').check()
    await page.getByLabel('Visa värdena som de var kända den här dagen').fill('2999-01-01')
    await press('Frys rapporterna')
    await page.getByRole('alert').waitFor()
    await says('Dagen ligger framåt i tiden. Välj i dag eller en tidigare dag.')
    await accessible()
    await page.getByLabel('Visa värdena som de var kända den här dagen').fill('2026-01-15')
    await press('Frys rapporterna')
    await heading('Inriktningsdokument 2026, nr 1')
    await page.getByRole('progressbar').waitFor()
    await accessible()
    const download = page.getByRole('link', { name: 'Hämta alla som zip' })
    await download.waitFor({ timeout: 120_000 })
    await says('Alla 17 rapporter är klara.')
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()])
    expect(file.suggestedFilename()).toBe('inriktningsdokument-2026-nr-1.zip')
  }, 200_000)

  test('opens them to all, and takes them back with a reason', async () => {
    await press('Öppna för alla')
    await page.getByRole('link', { name: 'Visa den öppna sidan' }).click()
    await says('En rapport för länet och 16 för kommunerna.')
    await accessible()
    const visitor = await county.visitor()
    await visitor.goto('/open/reports')
    await visitor.getByRole('link', { name: 'Inriktningsdokument 2026, nr 1' }).click()
    await visitor.getByRole('link', { name: 'Arvika' }).click()
    await visitor.getByRole('heading', { name: 'Vad det betyder för Arvika' }).waitFor()
    expect(await axeViolations(visitor)).toEqual([])
    await page.goBack()
    await heading('Inriktningsdokument 2026, nr 1')
    await page.getByRole('link', { name: 'Ta tillbaka' }).click()
    await heading('Ta tillbaka rapporterna')
    await page.getByLabel('Skäl').fill('Ett bidrag saknades.')
    await press('Ta tillbaka rapporterna')
    await heading('Inriktningsdokument 2026, nr 1')
    await says('Rapporterna togs tillbaka')
    expect((await visitor.reload())?.status()).toBe(404)
    await visitor.goto('/open/reports')
    await visitor.getByText('Inga rapporter är öppna ännu').waitFor()
    await visitor.close()
  })
})
