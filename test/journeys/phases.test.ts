import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { follow, heading, press, says, tabTo, type } = handsOn(() => page)

describe('a level that has moved', () => {
  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
  })

  test('is not usual any more, and the limits are calculated anew with the keyboard', async () => {
    await page.goto('/population/indicators/N00943')
    await says('Blev bättre, inte slump')
    expect(await axeViolations(page)).toEqual([])
    await follow('Omräknade gränser')
    await says('Inga gränser är omräknade')
    await follow('Räkna om gränserna')
    await heading('Räkna om gränserna')
    expect(await axeViolations(page)).toEqual([])
    await tabTo('Utgångsläge och uppföljning')
    await page.keyboard.press('ArrowDown')
    await tabTo('Från och med')
    await page.getByLabel('Från och med').selectOption('2014')
    await type('Varför?', 'Fler dagar reserverades för vardera föräldern.')
    await press('Räkna om gränserna')
  })

  test('is seen in the chart, which says from when and why', async () => {
    await heading('Omräknade gränser')
    await says(
      'Gränserna räknas om en gång för Värmlands län.',
      'Fler dagar reserverades',
      'Maria Lindqvist som',
    )
    expect(await axeViolations(page)).toEqual([])
    await page.goto('/population/indicators/N00943')
    await says('Ny nivå från 2014', 'Gränserna är omräknade från 2014.')
    expect(await axeViolations(page)).toEqual([])
  })

  test('is undone, and who did what stays', async () => {
    await follow('Se omräknade gränser')
    await heading('Omräknade gränser')
    await press('Ångra 2014')
    await says('Gränserna för Värmlands län räknas på alla värden.', 'Gäller inte', 'Ångrat')
    await press('Återställ 2014')
    await says('Gränserna räknas om en gång för Värmlands län.', 'Återställt')
  })
})
