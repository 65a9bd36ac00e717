import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FileProblem, type Row, UnreadableFile } from '../population/figure.ts'
import { entriesOf, recognised, rowsOf } from './reading.testing.ts'

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

describe('a CSV file of one’s own', () => {
  const dialects = {
    'Swedish, as Excel saves it': 'indikator;kommun;år;kön;värde\r\nN1;1784;2024;T;80,9\r\n',
    English: 'indicator,municipality,year,sex,value\nN1,1784,2024,total,80.9\n',
    'with tabs': 'nyckeltal\tplats\tperiod\tgender\tvalue\nN1\t1784\t2024\tAlla\t80.9',
    'in another order, with a column more': 'värde;kommentar;år;kommun;kpi\n"80,9";hej;2024;1784;N1\n',
    'with a mark before its text': '\ufeffindikator;kommun;år;värde\nN1;1784;2024;80,9\n',
    'quoted, with lines of nothing': '"indikator","kommun","år","värde"\n"N1","1784","2024","80,9"\n\n,,,\n',
    'with code and name': 'indikator;kommun;kommunkod;år;värde\nN1;Arvika;1784;2024;80,9\n',
  }
  for (const [name, text] of Object.entries(dialects)) {
    test(`${name}: is read`, async () => {
      expect(await rowsOf(text)).toEqual([figure])
    })
  }

  test('in Windows-1252 keeps Håbo apart from Habo, even beyond Latin 1', async () => {
    const bytes = Buffer.from(
      'indikator;kommun;\xe5r;v\xe4rde\n\x80;H\xe5bo;2024;1\n\x80;Habo;2024;2\n',
      'latin1',
    )
    const rows = (await rowsOf(bytes)) as readonly { code: string; place: string }[]
    expect(rows.map(({ code, place }) => `${code} ${place}`)).toEqual(['€ Håbo', '€ Habo'])
  })

  test.each(['utf16le', 'utf16be'] as const)(
    'in %s, as Excel saves “Unicode text”, is read',
    async (encoding) => {
      const bytes = Buffer.from('\ufeffindikator\tkommun\tår\tvärde\nN1\tHåbo\t2024\t80,9\n', 'utf16le')
      if (encoding === 'utf16be') bytes.swap16()
      expect(await rowsOf(bytes)).toEqual([{ ...figure, place: 'Håbo' }])
      const cut = await recognised(bytes, 1)
      expect(cut.kind).toBe('loadable')
    },
  )

  test('with a line that tells Excel how it is parted is read by that', async () => {
    const rows = await rowsOf('sep=;\r\nindikator;kommun;år;värde\r\nN1;1784;2024;80,9\r\n')
    expect(rows).toEqual([{ ...figure, line: 3 }])
  })

  test('may have a dash for a minus', async () => {
    const rows = await rowsOf('indikator;kommun;år;värde\nN1;1784;2024;–80,9\nN1;1784;2023;\u221280,9\n')
    expect(rows.map((row) => 'value' in row && row.value)).toEqual([-80.9, -80.9])
  })

  test('that mixes two encodings is refused, since its names cannot be trusted', async () => {
    const bytes = Buffer.concat([
      Buffer.from('indikator;kommun;år;värde\n'),
      Buffer.from('N1;H\xe5bo;2024;1\n', 'latin1'),
    ])
    await expect(problemOf(bytes)).resolves.toEqual({ kind: 'encoding' })
  })

  test('numbers its rows by their line, also after a cell of several lines', async () => {
    const rows = await rowsOf(
      'kpi,municipality,period,value,note\nN1,1784,2024,1,"a\nb\n"\nN1,1784,2023,x,\n',
    )
    expect(rows.map((row) => row.line)).toEqual([2, 5])
  })

  for (const end of ['\r\n', '\n', '\r']) {
    test(`keeps count of its lines however it is cut, with ${JSON.stringify(end)} between them`, async () => {
      const lines = Array.from({ length: 6000 }, (_, i) => `N1;Håbo;2024;${i},5`)
      const found = await recognised(['indikator;kommun;år;värde', ...lines].join(end), 997)
      if (found.kind !== 'loadable' || found.file.content.kind !== 'figures') throw new Error()
      const rows: Row[] = []
      for await (const batch of found.file.content.rows) rows.push(...batch)
      expect(rows.map((row) => row.line)).toEqual(lines.map((_, i) => i + 2))
      expect(rows.at(-1)).toMatchObject({ place: 'Håbo', value: 5999.5 })
    })
  }

  test('round-trips whatever the dialect', async () => {
    const values = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
      minLength: 1,
    })
    const dialect = fc.record({
      delimiter: fc.constantFrom(';', '\t'),
      comma: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n'),
      quoted: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(values, dialect, async (numbers, { delimiter, comma, end, quoted }) => {
        const write = (value: number) => (comma ? String(value).replace('.', ',') : String(value))
        const plain = numbers.filter((value) => !String(value).includes('e'))
        const lines = [
          ['kommun', 'värde', 'år', 'indikator'],
          ...plain.map((value) => ['Eda', write(value), '2024', 'Å;1']),
        ].map((cells) =>
          cells.map((cell) => (quoted || cell.includes(';') ? `"${cell}"` : cell)).join(delimiter),
        )
        const rows = await rowsOf(lines.join(end))
        expect(rows.map((row) => ('value' in row ? row.value : row))).toEqual(
          plain.map((value) => Number(String(value))),
        )
      }),
      { numRuns: 40 },
    )
  })
})

describe('a row that is wrong', () => {
  const header = 'kpi,municipality,period,gender,value,status\n'
  const wrong: Record<string, Row> = {
    'N1,1784,2024,X,1,': { line: 2, problem: { kind: 'unknown-sex', text: 'X' } },
    'N1,1784,24,T,1,': { line: 2, problem: { kind: 'bad-period', text: '24' } },
    'N1,1784,2024-13,T,1,': { line: 2, problem: { kind: 'bad-period', text: '2024-13' } },
    'N1,1784,2024,T,många,': { line: 2, problem: { kind: 'bad-number', text: 'många' } },
    'N1,1784,2024,T,"1.234,5",': { line: 2, problem: { kind: 'bad-number', text: '1.234,5' } },
    'N1,1784,2024,T,12 34,': { line: 2, problem: { kind: 'bad-number', text: '12 34' } },
    'N1,1784,2024,T,NaN,': { line: 2, problem: { kind: 'not-finite', text: 'NaN' } },
    'N1,1784,2024,T,1e999,': { line: 2, problem: { kind: 'not-finite', text: '1e999' } },
    'N1,1784,2024,T,1,Missing': { line: 2, problem: { kind: 'value-and-status' } },
    'N1,1784,2024,T,,': { line: 2, problem: { kind: 'no-value' } },
    'N1,1784,2024,T,,Borta': { line: 2, problem: { kind: 'unknown-status', text: 'Borta' } },
    ',1784,2024,T,1,': { line: 2, problem: { kind: 'no-code' } },
    'N1,1784,2024,T': { line: 2, problem: { kind: 'cells', expected: 6, found: 4 } },
    [`${'N'.repeat(201)},1784,2024,T,1,`]: { line: 2, problem: { kind: 'too-long', column: 1 } },
  }
  for (const [row, expected] of Object.entries(wrong)) {
    test(`is told why: ${row.slice(0, 40)}`, async () => {
      expect(await rowsOf(header + row)).toEqual([expected])
    })
  }

  test('because of an identity number is told by its column, and the number is never repeated', async () => {
    for (const cell of ['19121212-1212', '121212-1212', '191212121212', '1212121212', 'se 19121212-1212']) {
      const rows = await rowsOf(`${header}N1,1784,2024,T,${cell},\n`)
      expect(rows).toEqual([{ line: 2, problem: { kind: 'identity-number', column: 5 } }])
      expect(await rowsOf(`kpi,municipality,period,value,note\nN1,1784,2024,1,${cell}\n`)).toEqual(rows)
    }
  })

  test('does not take decimals for an identity number', async () => {
    expect(await rowsOf(`${header}N1,1784,2024,T,0.1212121212,\n`)).toMatchObject([{ value: 0.1212121212 }])
  })
})

describe('values are read as people and programs write them', () => {
  const written: Record<string, number> = {
    '80,9': 80.9,
    '1 234,5': 1234.5,
    '1\u00a0234\u00a0567': 1_234_567,
    '\u22123,5': -3.5,
    '-3.5': -3.5,
    '5e-05': 0.00005,
    '0': 0,
    ',5': 0.5,
  }
  for (const [text, value] of Object.entries(written)) {
    test(`${text} is ${value}`, async () => {
      expect(await rowsOf(`kpi;kommun;år;värde\nN1;Eda;2024;${text}`)).toMatchObject([{ value }])
    })
  }

  test('an empty cell is missing where nobody could have said why', async () => {
    expect(await rowsOf('kpi;kommun;år;värde\nN1;Eda;2024;\nN1;Eda;2023;..')).toMatchObject([
      { value: null, reason: 'missing' },
      { value: null, reason: 'missing' },
    ])
  })

  test('a status is the reason', async () => {
    const rows = await rowsOf(
      'kpi,municipality,period,gender,value,status\nN1,1784,2024,T,,Missing\nN1,1784,2024,K,,Privacy\nN1,1784,2024,M,,Not applicable',
    )
    expect(rows.map((row) => 'reason' in row && row.reason)).toEqual([
      'missing',
      'suppressed',
      'not-applicable',
    ])
  })
})

describe('Kolada’s own files', () => {
  test('data pages of v3 are read, deleted values with their reason', async () => {
    const page = {
      values: [
        {
          values: [
            { gender: 'K', count: 1, status: '', value: 19.3, isdeleted: false },
            { gender: 'M', count: 1, status: 'Privacy', value: null, isdeleted: false },
            { gender: 'T', count: 1, status: '', value: null, isdeleted: true },
          ],
          kpi: 'N1',
          period: 2020,
          municipality: '0114',
        },
      ],
      next_url: 'https://api.kolada.se/v3/data?page=2',
      previous_url: null,
      count: 1,
    }
    const found = await recognised(JSON.stringify(page, null, 1))
    expect(found).toMatchObject({ kind: 'loadable', format: 'kolada-v3' })
    const rows = await rowsOf(JSON.stringify(page))
    expect(rows).toMatchObject([
      { line: 1, code: 'N1', place: '0114', period: '2020', sex: 'K', value: 19.3, reason: null },
      { sex: 'M', value: null, reason: 'suppressed' },
      { sex: 'T', value: null, reason: 'deleted' },
    ])
  })

  test('a page that is not the last says so', async () => {
    const continuing = async (envelope: object) => {
      const item = {
        kpi: 'N1',
        period: 2020,
        municipality: '0114',
        values: [{ gender: 'T', status: '', value: 1 }],
      }
      const found = await recognised(JSON.stringify({ values: [item], ...envelope }))
      if (found.kind !== 'loadable' || found.file.content.kind !== 'figures') throw new Error()
      for await (const _ of found.file.content.rows);
      return [found.format, found.continues()]
    }
    expect(await continuing({ next_page: 'http://next' })).toEqual(['kolada-v2', true])
    expect(await continuing({ previous_page: 'http://before' })).toEqual(['kolada-v2', false])
    expect(await continuing({ next_url: null, previous_url: 'http://before' })).toEqual(['kolada-v2', false])
  })

  test('the same whatever the pieces that it comes in', async () => {
    const text = JSON.stringify({
      values: [{ id: 'N1', title: 'a "\\" ]}[{ å', description: '\\', municipality_type: 'K' }],
    })
    for (let size = 1; size < 12; size++) {
      const found = await recognised(text, size)
      expect(found).toMatchObject({ kind: 'loadable', format: 'indicators-v3' })
    }
    expect(await entriesOf(text)).toMatchObject([{ code: 'N1', title: 'a "\\" ]}[{ å', description: '\\' }])
  })

  test('revisions side by side are two fetches, the oldest first', async () => {
    const rows = await rowsOf(
      'kpi,municipality,period,gender,value_2024_12_12,status_2024_12_12,value_2023_09_12,status_2023_09_12\n' +
        'N1,1784,2020,T,2,,1,\nN1,1784,2021,T,2,,,\nN1,1784,2022,T,,Missing,1,\n',
    )
    expect(rows.map((row) => 'fetch' in row && [row.line, row.fetch, row.value ?? row.reason])).toEqual([
      [2, 0, 1],
      [2, 1, 2],
      [3, 1, 2],
      [4, 0, 1],
      [4, 1, 'missing'],
    ])
  })

  test('a catalogue in CSV tells titles and directions', async () => {
    expect(await entriesOf('area,kpi,title,suggested_direction\nbarn,N1,"Ohälsa, andel (%)",down\n')).toEqual(
      [{ line: 2, code: 'N1', title: 'Ohälsa, andel (%)', description: null, direction: 'decrease' }],
    )
  })

  test('lists without figures are known, and need no loading', async () => {
    const what = async (item: object) => recognised(JSON.stringify({ values: [item] }))
    expect(await what({ id: '1784', title: 'Arvika', type: 'K' })).toEqual({
      kind: 'unneeded',
      what: 'places',
    })
    expect(await what({ id: 'G1', title: 'x', members: [] })).toEqual({ kind: 'unneeded', what: 'groups' })
    expect(await what({ id: 'V1', title: 'x', municipality: '1784' })).toEqual({
      kind: 'unneeded',
      what: 'units',
    })
    expect(await what({ kpi: 'N1', ou: 'V1', period: 2020, values: [] })).toEqual({
      kind: 'unneeded',
      what: 'unit-figures',
    })
    expect(await recognised('{"values": [], "count": 0}')).toEqual({ kind: 'unneeded', what: 'nothing' })
  })
})

describe('a file that is none of these', () => {
  const unreadable: Record<string, [string | Buffer, FileProblem]> = {
    'an empty file': ['', { kind: 'empty' }],
    'half an Excel workbook': [Buffer.from('504b030414000600', 'hex'), { kind: 'workbook-broken' }],
    'an old Excel workbook': [Buffer.from('d0cf11e0a1b11ae1', 'hex'), { kind: 'old-workbook' }],
    'an empty archive': [Buffer.from('504b050600000000', 'hex'), { kind: 'workbook' }],
    'a PDF': ['%PDF-1.7\n…', { kind: 'not-text' }],
    'a picture': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { kind: 'not-text' }],
    'a letter': ['Hej,\n\nhär kommer figurerna.\n', { kind: 'unrecognised' }],
    'another list': ['[{"name": "x"}]', { kind: 'unrecognised' }],
    'JSON that is cut off': [
      '{"values": [{"kpi": "N1", "period": 2020, "municipality": "1784", "values": []}',
      { kind: 'json' },
    ],
    'a file without years': [
      'indikator;kommun;värde\nN1;Eda;1',
      { kind: 'missing-column', columns: ['period'] },
    ],
    'a file with two years': [
      'indikator;kommun;år;period;värde\n',
      { kind: 'column-twice', columns: ['år', 'period'] },
    ],
    'a header with a person in it': [
      'kpi;kommun;år;värde;19121212-1212\n',
      { kind: 'identity-number-in-header', column: 5 },
    ],
    'a quotation mark that never ends': [
      'kpi;kommun;år;värde\nN1;Eda;2024;1\nN1;"Eda;2024;1\n',
      { kind: 'quote', line: 3 },
    ],
  }
  for (const [name, [content, problem]] of Object.entries(unreadable)) {
    test(`${name} is refused with one reason`, async () => {
      expect(await problemOf(content)).toEqual(problem)
    })
  }
})

async function problemOf(content: string | Buffer): Promise<FileProblem | null> {
  try {
    await rowsOf(content)
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem
    throw error
  }
}
