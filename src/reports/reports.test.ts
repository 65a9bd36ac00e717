import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { newId } from '../db/ids.ts'
import { closePdf } from '../platform/pdf.ts'
import { startPhase } from '../population/phaseStore.ts'
import { indicatorFor } from '../population/store.ts'
import { plain } from '../targets/figures.testing.ts'
import { ReportBody } from './parts.tsx'
import { reportPdf } from './pdf.tsx'
import { type ReportDocument, sealOf, thawed } from './report.ts'
import { reportWorld } from './reports.testing.ts'
import { filesIn } from './sameZip.ts'
import { frozenReport } from './store.ts'
import { reportWord } from './word.ts'

const run = promisify(execFile)
const { anna, karin, stranger, freeze, read, write, world, indicatorId } = await reportWorld()
let set: string

beforeAll(async () => {
  set = await freeze()
})

afterAll(closePdf)

const county = () => read((db) => frozenReport(db, set, '17'))
const pageOf = async (path: string, browser = anna) => plain(await (await browser.get(path)).text())

describe('Reports that are frozen', () => {
  test('are one for the county and one for each of its municipalities', async () => {
    const page = await pageOf(`/reports/${set}`)
    for (const place of ['Värmlands län', 'Karlstad', 'Årjäng']) expect(page).toContain(place)
    expect(page.match(/report\.pdf"/g)).toHaveLength(17)
  })

  test('say first what moved, then each indicator with value, year, source and day of fetching', async () => {
    const page = await pageOf(`/reports/${set}/places/17`)
    expect(page).toContain('Målet går åt fel håll.')
    expect(page).toContain('80,9 %')
    expect(page).toContain(
      'Ovägt medelvärde av 16 av 16 kommuner, egen beräkning. Källa: Kolada N15428, hämtat 12 december 2024.',
    )
    expect(page).toContain('Bara 6 värden finns. Det räcker inte för att säga vad som är normal variation.')
    expect(page).toContain('Fel håll')
  })

  test("tell a municipality's own promise, and what it lacks", async () => {
    const page = await pageOf(`/reports/${set}/places/1780`)
    expect(page).toContain('Karlstad har lovat bidrag till målet.')
    expect(page).toContain('Närvaroteam i alla skolor.')
    expect(page).toContain('1,5 procentenheter närmare målet')
    expect(page).toContain('För Karlstad finns inget värde ännu.')
    expect(await pageOf(`/reports/${set}/places/1784`)).toContain(
      'Arvika har inte lovat något bidrag till målen ännu.',
    )
  })

  test('show good and bad effects under headings of their own, also when there are none', async () => {
    const page = await pageOf(`/reports/${set}/places/17`)
    expect(page).toContain('Ingen effekt till det bättre har visats under 2025.')
    expect(page).toContain('Ingen effekt till det sämre har visats under 2025.')
  })

  test('are read by elected leaders, who make none', async () => {
    expect((await karin.get(`/reports/${set}/places/1780`)).status).toBe(200)
    expect((await karin.get('/reports/new')).status).toBe(403)
    expect((await karin.post('/reports', { kind: 'yearly', knownOn: '2025-03-04' })).status).toBe(403)
    expect((await karin.post(`/reports/${set}/publications`, {})).status).toBe(403)
    expect(await pageOf('/reports', karin)).not.toContain('Frys nya rapporter')
  })

  test('are not there for another county', async () => {
    for (const path of ['', '/places/17', '/places/17/report.pdf', '/reports.zip'])
      expect((await stranger.get(`/reports/${set}${path}`)).status).toBe(404)
  })

  test('are not made from values of days that have not come', async () => {
    const answer = await anna.post('/reports', { kind: 'yearly', knownOn: '2025-03-05' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Dagen ligger framåt i tiden.')
    expect(page).toContain('value="2025-03-05"')
    expect((await anna.post('/reports', { kind: 'annual', knownOn: '2025-03-04' })).status).toBe(422)
  })

  test('of an earlier day show the values that were known then', async () => {
    const earlier = await freeze({ knownOn: '2023-10-01' })
    const page = await pageOf(`/reports/${earlier}/places/17`)
    expect(page).toContain('Årsrapport 2023 för Värmlands län')
    expect(page).toContain('till 83,4 % år 2023.')
    expect(page).not.toContain('80,9')
  })

  test('are made once when the form is sent twice', async () => {
    const form = { kind: 'direction', knownOn: '2025-03-04', id: '0197d5a0-0000-7000-8000-000000000001' }
    const answers = [await anna.post('/reports', form), await anna.post('/reports', form)]
    expect(answers.map(({ headers }) => headers.get('Location'))).toEqual([
      `/reports/${form.id}`,
      `/reports/${form.id}`,
    ])
    expect(await pageOf(`/reports/${form.id}/places/1780`)).toContain('Inriktningsdokument 2025 för Karlstad')
  })
})

describe('A frozen report', () => {
  test('stays as it was when its figures change, and the next number says what is different', async () => {
    const before = await county()
    await write((db) =>
      db
        .updateTable('observation')
        .set({ value: 81.4 })
        .where('indicatorId', '=', indicatorId)
        .where('placeCode', '=', '17')
        .where('period', '=', '2024')
        .execute(),
    )
    const next = await freeze()
    expect(await county()).toEqual(before)
    const page = await pageOf(`/reports/${next}/places/17`)
    expect(page).toContain('Nummer 2, ersätter nummer 1')
    expect(page).toContain('Ändrat sedan nummer 1')
    expect(page).toMatch(/Behöriga till gymnasiet 2024<\/th><td[^>]*>80,9 %<\/td><td[^>]*>81,4 %/)
    expect(await pageOf(`/reports/${set}/places/17`)).toContain(
      'Den här rapporten är ersatt av Årsrapport 2025, nr 2.',
    )
    const third = await freeze()
    expect(await pageOf(`/reports/${third}/places/17`)).toContain(
      'Inga värden, mål eller antaganden har ändrats sedan nummer 2',
    )
  })

  test('cannot be rewritten, and is not shown when it is not what was sealed', async () => {
    await expect(
      write((db) => db.updateTable('report').set({ content: '{}' }).where('setId', '=', set).execute()),
    ).rejects.toThrow('never rewritten')
    expect(() => thawed({ content: '{} ', seal: sealOf('{}') })).toThrow('sealed')
  })

  test('gives the same bytes each time, on the web, as PDF and in Word', async () => {
    const { document, seal } = await county()
    const again = JSON.parse(JSON.stringify(document)) as ReportDocument
    const web = (told: ReportDocument) => sealOf(String(ReportBody({ document: told })))
    expect(web(again)).toBe(web(document))
    for (const make of [reportPdf, reportWord]) {
      const first = sealOf(await make(document, seal))
      // A zip tells time in steps of two seconds.
      await new Promise((resolve) => setTimeout(resolve, 2100))
      expect(sealOf(await make(again, seal))).toBe(first)
    }
  })

  test('gives the same bytes in another process, in another zone', async () => {
    const { document, seal } = await county()
    const file = join(inject('scratch'), 'frozen.json')
    writeFileSync(file, JSON.stringify(document))
    const at = (name: string) => JSON.stringify(new URL(name, import.meta.url).href)
    const program = join(inject('scratch'), 'render.mts')
    writeFileSync(
      program,
      `import { readFileSync } from 'node:fs'
      import { closePdf } from ${at('../platform/pdf.ts')}
      import { reportPdf } from ${at('./pdf.tsx')}
      import { sealOf } from ${at('./report.ts')}
      import { reportWord } from ${at('./word.ts')}
      const document = JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'))
      for (const make of [reportPdf, reportWord]) console.log(sealOf(await make(document, '${seal}')))
      closePdf()`,
    )
    const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    })
    expect(stdout.trim().split('\n')).toEqual([
      sealOf(await reportPdf(document, seal)),
      sealOf(await reportWord(document, seal)),
    ])
  }, 60_000)
})

describe('The files of a report', () => {
  test('are tagged PDF/UA-1 with language, title, bookmarks, and a text for each chart', async () => {
    const answer = await anna.get(`/reports/${set}/places/17/report.pdf`)
    expect(answer.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('årsrapport-2025-värmlands-län-nr-1.pdf'),
    )
    const pdf = Buffer.from(await answer.arrayBuffer())
    const file = join(inject('scratch'), 'report.pdf')
    writeFileSync(file, pdf)
    const source = pdf.toString('latin1')
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(source).toContain('/Lang (sv)')
    expect(source).toContain('/Outlines')
    expect(source).toContain('/DisplayDocTitle true')
    const fonts = [...source.matchAll(/\/BaseFont \/\w{6}\+(\S+)/g)].map(([, name]) => name)
    expect(fonts.filter((name) => !name?.startsWith('SamsynInter'))).toEqual([])
    await run('qpdf', ['--check', file])
    const { stdout } = await run('pdfinfo', ['-struct-text', file], { maxBuffer: 10_000_000 })
    for (const role of ['H1', 'H2', 'H3', 'Figure', 'Table', 'TH', 'TD', 'L'])
      expect(stdout).toMatch(new RegExp(`^ *${role}\\b`, 'm'))
    expect(plain(stdout)).toContain('Årsrapport 2025 för Värmlands län')
    expect(source).toContain('/Alt')
  })

  test('are Word with real headings, table headings and language', async () => {
    const answer = await anna.get(`/reports/${set}/places/17/report.docx`)
    expect(answer.headers.get('Content-Type')).toContain('wordprocessingml')
    const files = await filesIn(Buffer.from(await answer.arrayBuffer()))
    const of = (name: string) => files.find((file) => file.name === name)!.content.toString()
    const body = of('word/document.xml')
    for (const style of ['Title', 'Heading1', 'Heading2'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`)
    expect(body.match(/<w:tblHeader\/>/g)!.length).toBe(body.match(/<w:tbl>/g)!.length)
    expect(of('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
    expect(of('docProps/core.xml')).toContain('<dc:title>Årsrapport 2025 för Värmlands län</dc:title>')
    expect(of('docProps/core.xml')).toContain('2025-03-04T09:00:00.000Z')
  })
})

describe('What a report says in figures', () => {
  test('stands in what was frozen, whichever way it is read', async () => {
    const { document, seal } = await county()
    const frozen = numbersIn(JSON.stringify(document))
    // Made by the frame: page numbers, and the parts of the seal.
    const words = plain(await pdfText(await reportPdf(document, seal)))
      .replaceAll(/Sida \d+ av \d+/g, '')
      .replaceAll(/Sigill \w+/g, '')
    const inWord = (await filesIn(await reportWord(document, seal)))
      .find(({ name }) => name === 'word/document.xml')!
      .content.toString()
    const said = inWord.matchAll(/<w:t[^>]*>([^<]*)/g)
    const text = [...said].map(([, part]) => part).join(' ')
    const onWeb = String(ReportBody({ document }))
      .replaceAll(/<svg[^]*?<\/svg>/g, '')
      .replaceAll(/<[^>]+>/g, ' ')
    for (const each of [text, plain(onWeb)])
      expect(numbersIn(each).filter((number) => !frozen.includes(number))).toEqual([])
    // The years and steps of the axes are drawn from the frozen values and stand in no text.
    const values = numbersIn(words).filter((number) => number.includes(','))
    expect(values.length).toBeGreaterThan(10)
    expect(values.filter((number) => !frozen.includes(number))).toEqual([])
  })
})

async function pdfText(pdf: Buffer): Promise<string> {
  const file = join(inject('scratch'), 'numbers.pdf')
  writeFileSync(file, pdf)
  await run('pdftotext', ['-layout', file, `${file}.txt`])
  return readFileSync(`${file}.txt`, 'utf8')
}

function numbersIn(text: string): string[] {
  return plain(text).match(/\d+(?:,\d+)?/g) ?? []
}

describe('A report on limits that have been calculated anew', () => {
  test('says from when, why, and for which place it holds', async () => {
    const start = { id: newId(), kind: 'change' as const, placeCode: '1780', period: '2022' }
    await write(async (db) => {
      const doer = { ...world.doer, id: world.doer.id! }
      await startPhase(db, doer, await indicatorFor(db, indicatorId), {
        ...start,
        reason: 'Närvaroteam i alla skolor.',
      })
    })
    const frozen = await freeze()
    const said = 'Karlstad: ny nivå från 2022. Närvaroteam i alla skolor. Omräknat'
    expect(await pageOf(`/reports/${frozen}/places/17`)).toContain(said)
    expect(await pageOf(`/reports/${frozen}/places/1780`)).toContain(said)
    expect(await pageOf(`/reports/${frozen}/places/1784`)).not.toContain('Gränser som har räknats om')
  })
})

describe('Reports that are open to all', () => {
  const { app } = world
  const get = (path: string) => app.request(`http://samsyn.example${path}`)

  test('are read by everybody, page and file, until they are taken back with a reason', async () => {
    const open = `/open/reports/${set}`
    const own = `${open}/places/1780`
    for (const path of [open, own, `${own}/report.pdf`]) expect((await get(path)).status).toBe(404)
    expect((await anna.post(`/reports/${set}/publications`, {})).status).toBe(303)
    expect((await anna.post(`/reports/${set}/publications`, {})).status).toBe(303)
    for (const path of [open, own, `${own}/report.pdf`, `${own}/report.docx`])
      expect((await get(path)).status).toBe(200)
    expect(plain(await (await get('/open/reports')).text())).toContain('Årsrapport 2025, nr 1')
    expect(plain(await (await get(own)).text())).toContain('Närvaroteam i alla skolor.')

    const empty = await anna.post(`/reports/${set}/withdrawals`, { reason: '' })
    expect(empty.status).toBe(422)
    expect((await get(open)).status).toBe(200)
    const reason = 'Ett värde var fel.'
    expect((await anna.post(`/reports/${set}/withdrawals`, { reason })).status).toBe(303)
    const gone = await get(open)
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain(reason)
    for (const path of [own, `${own}/report.pdf`]) expect((await get(path)).status).toBe(404)
    expect(await (await get('/open/reports')).text()).not.toContain('Årsrapport 2025, nr 1')
    expect((await karin.get(`/reports/${set}/places/1780`)).status).toBe(200)
    // Opened again: the same address answers.
    expect((await anna.post(`/reports/${set}/publications`, {})).status).toBe(303)
    expect((await get(own)).status).toBe(200)
  })
})

test('the reports are found by the search', async () => {
  expect(await pageOf('/search?q=årsrapport')).toContain(`/reports/${set}`)
})
