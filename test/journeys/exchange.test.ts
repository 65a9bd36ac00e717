import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { packed } from '../../src/exchange/exchange.testing.ts'
import { axeViolations } from './browser.ts'
import { exampleCounty, handsOn } from './hands.ts'

const county = exampleCounty()
let page: Page
const { press, follow, heading, says } = handsOn(() => page)

const guid = (kind: string) => `${kind}0000000-0000-4000-8000-000000000001`
const at = '2024-05-06T07:08:09.000Z'
const project = await packed({
  head: {
    name: 'Samtal om mandat',
    at,
    coders: [{ guid: guid('a'), name: 'Extern analytiker' }],
    codes: [
      {
        guid: guid('b'),
        parent: null,
        name: 'Otydligt mandat',
        definition: '',
        color: null,
        isCodable: true,
      },
    ],
  },
  sources: [
    {
      guid: guid('c'),
      name: 'Samtal 🧒',
      kind: null,
      at,
      text: 'Vi möts ofta.\r\nVi beslutar sällan.',
      selections: [
        {
          guid: guid('d'),
          start: 0,
          end: 7,
          coder: guid('a'),
          at,
          codings: [{ guid: guid('e'), code: guid('b'), coder: guid('a'), at }],
        },
      ],
    },
  ],
})

describe('a project goes from one review to another', () => {
  const addresses: string[] = []

  beforeAll(async () => {
    page = await county.as('Maria Lindqvist')
    for (const name of ['Från andra program', 'Till andra program']) {
      await page.goto('/reviews/new')
      await page.locator('[name=template]').first().check()
      await page.getByLabel('Vad kartläggningen heter').fill(name)
      await page.locator('[name=client]').fill('Styrgruppen')
      await page.getByLabel('Vad som ska besvaras').fill('Vet alla vem som bestämmer?')
      await press('Börja kartläggningen')
      await page.waitForURL(/\/reviews\/[0-9a-f-]{36}$/)
      addresses.push(`${new URL(page.url()).pathname}/exchange`)
    }
  })

  /** Through the preview to the end of the import. */
  const bringIn = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/zip', buffer })
    await press('Läs filen')
    await heading(name)
    await says('Projektet har 1 källa med 1 kodning.', 'Ingenting är sparat i kartläggningen än.')
    expect(await axeViolations(page)).toEqual([])
    await press('Ta in projektet')
    // The page follows the work by itself.
    await says('1 källa är inne.')
    expect(await axeViolations(page)).toEqual([])
    await follow('Till utbytet')
    await heading('Utbyte med andra program')
    await says('1 intervju med text.', '1 kodning.')
  }

  const fetched = async (button: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(button)])
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    return Buffer.concat(parts)
  }

  test('in, out, in and out again: the same file', async () => {
    await page.goto(addresses[0]!)
    await says('Här finns ingenting att hämta än')
    expect(await axeViolations(page)).toEqual([])
    await bringIn('samtal.qdpx', project)
    expect(await axeViolations(page)).toEqual([])
    const once = await fetched('Hämta projektet (.qdpx)')
    await page.goto(addresses[1]!)
    await bringIn('hämtad.qdpx', once)
    expect((await fetched('Hämta projektet (.qdpx)')).equals(once)).toBe(true)
  }, 120_000)

  test('a code book that is laid beside it can be undone', async () => {
    const book = (await fetched('Hämta kodboken (.qdc)')).toString()
    const changed = book
      .replace('</Codes>', `<Code guid="${guid('f')}" name="Nätverk" isCodable="true"/></Codes>`)
      .replace('isCodable="true"/>', 'isCodable="true" color="#005ea5"/>')
    await page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'bok.qdc', mimeType: 'application/xml', buffer: Buffer.from(changed) })
    await press('Läs filen')
    await heading('bok.qdc')
    await says('Kodboken har 2 koder.')
    expect(await axeViolations(page)).toEqual([])
    await page.getByLabel('Ta filens för Otydligt mandat').check()
    await press('Lägg till 1 kod')
    await says('1 kod kom in och 1 ändrades')
    await press('Ångra bok.qdc')
    await says('Ångrad')
  }, 60_000)

  test('what is no such file is told at its field', async () => {
    await page
      .getByLabel('Fil', { exact: true })
      .setInputFiles({ name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from('Hej') })
    await press('Läs filen')
    await says('Filen är varken ett projekt (.qdpx) eller en kodbok (.qdc) enligt REFI-QDA.')
    expect(await axeViolations(page)).toEqual([])
  }, 60_000)
})
