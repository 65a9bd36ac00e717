import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
})

const header = 'indikator;kommun;år;värde\n'
const row = 'Fritid;1784;2024;80,9\n'

describe('a file with a great many columns', () => {
  const named = (count: number) => Array.from({ length: count }, (_, index) => `k${index + 1}`).join(';')

  test('is read when four of a thousand say what it is, and tells how many it passes over', async () => {
    const page = await preview(`${header.trim()};${named(996)}\n${row.trim()}${';'.repeat(996)}\n`)
    expect(page).toContain('Filen har ett nytt värde.')
    expect(page).toContain('Kolumner som inte läses in: k1, k2, ')
    expect(page).toContain('k12 och 984 till.')
    expect(page).not.toContain('k13')
  })

  test.each([
    ['headings that say what they are', `${header.trim()};${named(10_000)}\n${row}`],
    ['headings that nobody has heard of', `${named(10_000)}\n${';1'.repeat(9_999)}\n`],
  ])('is refused when they are ten thousand, also with %s', async (_, content) => {
    const answer = await upload(content)
    expect(answer.status).toBe(422)
    const page = (await answer.text()).replaceAll('\u00a0', ' ')
    expect(page).toContain('1 000 kolumner')
    expect(page.length).toBeLessThan(100_000)
  })
})

describe('a cell of a megabyte', () => {
  const cell = 'x'.repeat(1024 * 1024)

  test.each([
    ['in the first row', `${header}Fritid;1784;2024;${cell}\n`],
    ['far down', `${header}${row.repeat(5000)}Fritid;1784;2024;${cell}\n`],
    [
      'in a quotation that runs over its lines',
      `${header}${row}Fritid;1784;2024;"${'x\n'.repeat(512 * 1024)}"\n`,
    ],
    ['in the headings', `indikator;kommun;år;värde;${cell}\n${row}`],
  ])('%s: the file is refused, and the cell is not repeated', async (_, content) => {
    const answer = await upload(content)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toMatch(/id="field-file-problem"/)
    expect(page).not.toContain('xxxxxxxxxx')
    expect(page.length).toBeLessThan(100_000)
  })
})

describe('UTF-16 without a mark', () => {
  test.each(['little', 'big'] as const)('is read, with its %s end first', async (end) => {
    const bytes = Buffer.from('indikator\tkommun\tår\tvärde\nFritid\tÅrjäng\t2024\t80,9\n', 'utf16le')
    const page = await preview(end === 'big' ? bytes.swap16() : bytes)
    expect(page).toContain('Filen har ett nytt värde.')
    expect(page).toContain('Årjäng')
    expect(page).toContain('80,9')
  })
})

describe('JSON that was cut off on its way', () => {
  const whole = JSON.stringify({
    count: 2,
    values: ['1784', '1730'].map((municipality) => ({
      kpi: 'N15428',
      municipality,
      period: 2024,
      values: [{ gender: 'T', count: 1, status: '', value: 80.9, isdeleted: false }],
    })),
  })

  test('is refused wherever the cut is, and nothing of it is kept', async () => {
    expect((await upload(whole, 'kolada.json')).status).toBe(303)
    const before = await files()
    for (const at of [0.2, 0.5, 0.8, 0.95]
      .map((share) => Math.floor(whole.length * share))
      .concat(whole.length - 1)) {
      const answer = await upload(whole.slice(0, at), 'kolada.json')
      expect(answer.status, whole.slice(0, at)).toBe(422)
      expect(await answer.text()).toContain('class="error-summary')
    }
    expect(await files()).toBe(before)
  })
})

async function upload(content: string | Buffer, name = 'siffror.csv'): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
  form.set('fetchedOn', '2024-12-12')
  return anna.post('/figures/files', form)
}

/** What the file would become, as the page tells it. */
async function preview(content: string | Buffer): Promise<string> {
  const sent = await upload(content)
  expect(sent.status).toBe(303)
  const answer = await anna.get(sent.headers.get('Location')!)
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

async function files(): Promise<number> {
  const kept = await database.read(world.partnershipId, (db) =>
    db.selectFrom('figureFile').select('id').execute(),
  )
  return kept.length
}
