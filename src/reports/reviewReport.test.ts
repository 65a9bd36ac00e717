import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { quotesOf, withdrawQuote } from '../findings/quoteStore.ts'
import { addConclusion, conclusionsOf, withdrawConclusion } from '../findings/store.ts'
import { closePdf } from '../platform/pdf.ts'
import { plain } from '../targets/figures.testing.ts'
import { released, reviewWorld, secrets } from './review.testing.ts'
import { filesIn } from './sameZip.ts'

const run = promisify(execFile)
const { review, doer, read, write, anna, olle, karin, world, shareAs, freeze } = await reviewWorld()
const at = `/reviews/${review.id}/report`

afterAll(closePdf)

const pageOf = async (path: string, browser = anna) =>
  plain(await (await browser.get(path)).text()).replaceAll(/<[^>]+>/g, ' ')

const fileOf = async (path: string) => Buffer.from(await (await karin.get(path)).arrayBuffer())

async function pdfText(pdf: Buffer): Promise<string> {
  const file = join(inject('scratch'), 'review-report.pdf')
  writeFileSync(file, pdf)
  await run('qpdf', ['--check', file])
  const { stdout } = await run('pdftotext', ['-raw', file, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}

/** All that a Word file holds, also what is not shown. */
async function wordText(docx: Buffer): Promise<string> {
  const files = await filesIn(docx)
  return files
    .filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'))
    .map(({ content }) => content.toString())
    .join('\n')
}

const toldIn = (text: string) => secrets.filter((secret) => text.includes(secret))

describe('The report of a review that is not shared', () => {
  test('is seen by those who do the review, and says nothing to others', async () => {
    expect(await pageOf(`${at}/draft`, olle)).toContain('Beslutsvägen är lång.')
    expect((await karin.get(`${at}/draft`)).status).toBe(403)
    const others = await pageOf(at, karin)
    expect(others).toContain('Ingen rapport är fryst ännu.')
    expect(others).not.toContain('Beslutsvägen')
  })

  test('is not frozen, whoever asks', async () => {
    expect((await anna.fill(at, `${at}/freezings`, {})).status).toBe(422)
    expect((await olle.fill(at, `${at}/freezings`, {})).status).toBe(403)
    expect((await karin.post(`${at}/freezings`, {})).status).toBe(403)
    expect(await pageOf(at)).toContain('Iakttagelserna är arbetsmaterial.')
  })
})

describe('The summary of a report', () => {
  test('is written by the lead, says what is wrong at its field, and keeps what was typed', async () => {
    expect((await olle.get(`${at}/summary`)).status).toBe(403)
    const none = await anna.fill(`${at}/summary`, `${at}/summary`, { summary: '' })
    expect(none.status).toBe(422)
    expect(await none.text()).toContain('Skriv sammanfattningen.')
    const number = await anna.fill(`${at}/summary`, `${at}/summary`, { summary: 'Hon är 811228-9874.' })
    expect(number.status).toBe(422)
    expect(await number.text()).toContain('Hon är 811228-9874.')
    expect(await pageOf(at)).toContain('Ingen sammanfattning är skriven ännu.')
  })

  test('that somebody else has changed meanwhile is shown beside what was typed', async () => {
    const form = await (await anna.get(`${at}/summary`)).text()
    const seen = /name="seen" value="([^"]*)"/.exec(form)![1]!
    await anna.fill(`${at}/summary`, `${at}/summary`, { summary: 'Först.' })
    const second = await anna.post(`${at}/summary`, { seen, summary: 'Sedan.' })
    expect(second.status).toBe(422)
    expect(await second.text()).toMatch(/Sedan\.[\s\S]*Först\.|Först\.[\s\S]*Sedan\./)
  })

  test('can be taken back to the wording before', async () => {
    await anna.fill(`${at}/summary`, `${at}/summary`, { summary: 'Andra lydelsen.' })
    expect((await anna.post(`${at}/summary/undoing`, {})).status).toBe(303)
    const page = await pageOf(at)
    expect(page).toContain('Först.')
    expect(page).not.toContain('Andra lydelsen.')
  })
})

describe('The report of a review', () => {
  test('tells what it arrived at, with breadth, evidence and the quotes that are released', async () => {
    await shareAs('draft')
    const set = await freeze()
    const page = await pageOf(`/reports/${set}/places/review`, karin)
    for (const said of [
      'Rapport: Kartläggning 2023',
      'Samverkan bär, men besluten dröjer.',
      'Beställare',
      'Kommundirektörerna',
      'Åtta intervjuer i text, alla enskilda.',
      'Styrka 1: Det är nära mellan dem som möts.',
      'Det här skulle skada den: Fler led mellan chefer.',
      'Iakttagelse 1: Beslutsvägen är lång.',
      'Bärs av fyra röster i fyra intervjuer',
      'Rekommendation 1: Korta vägen till beslut.',
      'Riktas till: Styrgrupperna',
      'Det här får den inte skada',
      `”${released}” Chef`,
    ])
      expect(page.replaceAll(/\s+/g, ' ')).toContain(said)
  })

  test('tells nothing that is not released, no pseudonym and no role that too few have: web, PDF and Word', async () => {
    const set = await freeze()
    const own = `/reports/${set}/places/review`
    const [web, pdf, word] = [
      await (await karin.get(own)).text(),
      await pdfText(await fileOf(`${own}/report.pdf`)),
      await wordText(await fileOf(`${own}/report.docx`)),
    ]
    for (const text of [web, pdf, word]) {
      expect(text).toContain(released)
      expect(text).toContain('Flera roller tillsammans')
      expect(toldIn(text)).toEqual([])
      // One voice speaks against it: that it is one is not told.
      expect(text).toContain('Färre än tre röster säger emot.')
    }
    // It would be found, were it there.
    expect(toldIn(await (await anna.get(`/reviews/${review.id}/interviews`)).text())).not.toEqual([])
  })

  test('is tagged PDF/UA-1 with title and language, and Word with real headings', async () => {
    const set = await freeze()
    const own = `/reports/${set}/places/review`
    const answer = await karin.get(`${own}/report.pdf`)
    expect(answer.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('rapport-kartläggning-2023-nr-'),
    )
    const source = (await fileOf(`${own}/report.pdf`)).toString('latin1')
    for (const part of ['<pdfuaid:part>1</pdfuaid:part>', '/Lang (sv)', '/Outlines', '/DisplayDocTitle true'])
      expect(source).toContain(part)
    const word = await wordText(await fileOf(`${own}/report.docx`))
    expect(word).toContain('<dc:title>Rapport: Kartläggning 2023</dc:title>')
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3'])
      expect(word).toContain(`<w:pStyle w:val="${style}"/>`)
  })

  test('is frozen once when its form is sent twice, by its lead alone', async () => {
    const form = { id: '0197d5a0-0000-7000-8000-00000000000c' }
    const [first, second] = [
      await anna.post(`${at}/freezings`, form),
      await anna.post(`${at}/freezings`, form),
    ]
    expect(second.headers.get('Location')).toBe(first.headers.get('Location'))
    const kept = await read((db) =>
      db.selectFrom('report').select('setId').where('setId', '=', form.id).execute(),
    )
    expect(kept).toHaveLength(1)
    expect((await karin.post(`${at}/freezings`, {})).status).toBe(403)
  })

  test('stays as it was, and the next number says what is different', async () => {
    const set = await freeze()
    const before = await (await karin.get(`/reports/${set}/places/review/report.docx`)).arrayBuffer()
    await write(async (db) => {
      const found = await conclusionsOf(db, review)
      const { perspectiveId } = found.find(({ kind }) => kind === 'finding')!
      await addConclusion(db, doer, review, { kind: 'finding', name: 'Nytt sedan sist.', perspectiveId })
      await withdrawConclusion(db, doer, found.find(({ kind }) => kind === 'strength')!, 'Stämde inte.')
    })
    expect(await (await karin.get(`/reports/${set}/places/review/report.docx`)).arrayBuffer()).toEqual(before)
    const next = await freeze()
    const page = (await pageOf(`/reports/${next}/places/review`, karin)).replaceAll(/\s+/g, ' ')
    expect(page).toMatch(/Iakttagelse 2 fanns inte med Nytt sedan sist\./)
    expect(page).toMatch(/Styrka 1 Det är nära mellan dem som möts\. är inte längre med/)
    expect(await pageOf(`/reports/${set}/places/review`)).toContain('Den här rapporten är ersatt av')
  })

  test('says so when a quote in it is taken back afterwards', async () => {
    await freeze()
    expect(await pageOf(at, karin)).not.toContain('har tagits tillbaka')
    await write(async (db) => {
      const [finding] = await conclusionsOf(db, review)
      const quote = (await quotesOf(db, review, [finding!.id])).find(({ text }) => text === released)!
      await withdrawQuote(db, doer, finding!, quote)
    })
    expect(await pageOf(at, karin)).toContain('Ett citat i rapporten har tagits tillbaka sedan den frystes.')
    const next = await freeze()
    expect(await (await karin.get(`/reports/${next}/places/review`)).text()).not.toContain(released)
  })

  test('is open to all, and taken back, as other reports are', async () => {
    const set = await freeze()
    const open = `http://samsyn.example/open/reports/${set}`
    expect((await world.app.request(open)).status).toBe(404)
    await anna.post(`/reports/${set}/publications`, {})
    expect(await (await world.app.request(open)).text()).toContain(
      'Vad kartläggningen av samverkan kom fram till.',
    )
    expect((await world.app.request(`${open}/places/review`)).status).toBe(200)
    await anna.post(`/reports/${set}/withdrawals`, { reason: 'Ett citat togs tillbaka.' })
    expect((await world.app.request(open)).status).toBe(410)
  })
})
