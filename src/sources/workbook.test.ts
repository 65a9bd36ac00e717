import { describe, expect, test } from 'vitest'
import type { FileProblem } from '../population/figure.ts'
import { UnreadableFile } from '../population/figure.ts'
import { recognised, rowsOf } from './reading.testing.ts'
import { workbookOf, workbookParts, zipOf } from './workbook.testing.ts'

const figure = {
  line: 2,
  fetch: 0,
  code: 'N1',
  place: '1784',
  period: '2024',
  sex: 'T',
  value: 80.9,
  reason: null,
}
const header = ['indikator', 'kommun', 'år', 'värde']

describe('a workbook', () => {
  test('whose headings say what they are is read as a CSV file is', async () => {
    const file = await workbookOf({
      Blad1: [header, ['N1', '1784', 2024, 80.9], ['N1', 'Eda', '2024', null]],
    })
    expect(await rowsOf(file)).toEqual([
      figure,
      { ...figure, line: 3, place: 'Eda', value: null, reason: 'missing' },
    ])
  })

  test('may have titles above its table, and notes and empty rows below; rows keep their numbers', async () => {
    const file = await workbookOf({
      Blad1: [
        ['Fritid i länet', null, null, null],
        ['Källa: egen räkning', null, null, null],
        [],
        header,
        ['N1', '1784', 2024, 80.9],
        [],
        ['N1', '1730', 2024, 70],
        ['Uppgifterna är preliminära.', null, null, null],
      ],
    })
    expect(await rowsOf(file)).toEqual([
      { ...figure, line: 5 },
      { ...figure, line: 7, place: '1730', value: 70 },
    ])
  })

  test('is read from the sheet that has the figures', async () => {
    const file = await workbookOf({
      Läsmig: [['Den här filen har figurer.'], ['Fråga Anna.']],
      Data: [header, ['N1', '1784', 2024, 80.9]],
    })
    const found = await recognised(file)
    expect(found).toMatchObject({ kind: 'loadable', format: 'workbook', table: { sheet: 'Data' } })
    expect(await rowsOf(file)).toEqual([figure])
  })

  test('tells a code that has lost its zero, and a period that has become a date', async () => {
    const file = await workbookOf({
      Blad1: [header, ['N1', 180, 2024, 1], ['N1', '1784', new Date(Date.UTC(2024, 2, 1)), 1]],
    })
    const rows = await rowsOf(file)
    expect(rows[0]).toMatchObject({ place: '180' })
    expect(rows[1]).toEqual({ line: 3, problem: { kind: 'date', text: '2024-03-01' } })
  })

  test('keeps a number with three decimals apart from a text that may be thousands', async () => {
    const file = await workbookOf({
      Blad1: [header, ['N1', '1784', 2024, 1.234], ['N1', '1730', 2024, 12.345]],
    })
    const found = await recognised(file)
    if (found.kind !== 'loadable') throw new Error()
    const values: unknown[] = []
    for await (const rows of found.file.content.rows)
      for (const row of rows) values.push('value' in row && row.value)
    expect(values).toEqual([1.234, 12.345])
    expect(found.table?.questions()).toEqual([])
  })

  test('gives the value that was saved with a formula, and calculates nothing', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`
    const sheet = `<worksheet><sheetData><row r="1">${header.map((name, i) => cell(`${'ABCD'[i]}1`, name)).join('')}</row>
      <row r="2">${cell('A2', 'N1')}${cell('B2', '1784')}${cell('C2', '2024')}<c r="D2"><f>1+1</f><v>80.9</v></c></row></sheetData></worksheet>`
    expect(await rowsOf(await zipOf(workbookParts(sheet)))).toEqual([figure])
  })

  test('with somebody in it is refused, whichever sheet they stand on', async () => {
    const file = await workbookOf({
      Data: [header, ['N1', '1784', 2024, 80.9]],
      Bilaga: [
        ['Namn', 'Nummer'],
        ['Ingen', '19121212-1212'],
      ],
    })
    expect(await problemOf(file)).toEqual({
      kind: 'identity-numbers',
      count: 1,
      first: [{ sheet: 'Bilaga', line: 2, column: 2 }],
    })
  })
})

describe('a file that only looks like a workbook, or is made to do harm', () => {
  test('an archive of something else is refused with the way out', async () => {
    expect(await problemOf(await zipOf({ 'siffror.csv': 'kpi,municipality\n' }))).toEqual({
      kind: 'workbook',
    })
  })

  test('a part that swells a thousand times is refused before it is unpacked', async () => {
    const bomb = await zipOf(workbookParts('<worksheet/>', { 'xl/media/a.bin': Buffer.alloc(50_000_000) }))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(bomb)).toEqual({ kind: 'workbook-suspect' })
  })

  test('parts that are too much together are refused', async () => {
    const noise = Buffer.from(Array.from({ length: 2_000_000 }, (_, i) => (i * 7919) % 251))
    const parts = Object.fromEntries(
      Array.from({ length: 65 }, (_, i) => [`xl/media/${i}.bin`, Buffer.concat([noise, Buffer.from([i])])]),
    )
    expect((await problemOf(await zipOf(workbookParts('<worksheet/>', parts)))).kind).toMatch(
      /^workbook-(too-large|suspect)$/,
    )
  })

  test('a directory that lies about how large a part is, is found out', async () => {
    const honest = await zipOf(workbookParts(`<worksheet>${' '.repeat(500_000)}</worksheet>`))
    // The size in the directory, little-endian, is written over with a small one.
    const size = Buffer.alloc(4)
    size.writeUInt32LE(500_000 + '<worksheet></worksheet>'.length)
    const liar = Buffer.from(honest)
    for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size, at + 4)) liar.writeUInt32LE(100, at)
    expect(await problemOf(liar)).toEqual({ kind: 'workbook-broken' })
  })

  test('a document type, with which a file may ask for others, is refused', async () => {
    const sheet = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>'
    expect(await problemOf(await zipOf(workbookParts(sheet)))).toEqual({ kind: 'workbook-suspect' })
  })

  test.each([
    ['XFD1048576', 'too-many-columns'],
    ['ZZ1048576', 'workbook-too-large'],
  ])('a cell at the far end of a sheet (%s) makes nobody fill in all before it', async (at, kind) => {
    const row = /\d+/.exec(at)![0]
    const far = `<worksheet><sheetData><row r="${row}"><c r="${at}"><v>1</v></c></row></sheetData></worksheet>`
    expect(await problemOf(await zipOf(workbookParts(far)))).toMatchObject({ kind })
  })

  test('half a workbook is refused', async () => {
    const whole = await workbookOf({ Blad1: [header, ['N1', '1784', 2024, 80.9]] })
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toEqual({ kind: 'workbook-broken' })
  })
})

async function problemOf(content: Buffer): Promise<FileProblem> {
  try {
    await recognised(content, 64 * 1024)
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem
    throw error
  }
  throw new Error('The file was read.')
}
