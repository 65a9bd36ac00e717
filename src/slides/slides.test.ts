import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addReview } from '../findings/review.testing.ts'
import { closePdf } from '../platform/pdf.ts'
import { released, reviewWorld, secrets } from '../reports/review.testing.ts'

const run = promisify(execFile)
const { review, doer, write, anna, olle, karin, shareAs } = await reviewWorld()
const at = `/reviews/${review.id}/slides`

afterAll(closePdf)

const plain = (html: string) =>
  html
    .replace(/[^]*<main/, '<main')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

const pageOf = async (path: string, browser = anna) => plain(await (await browser.get(path)).text())

/** The titles in the order of the overview, those put aside with a word. */
const titles = async (browser = anna) => {
  const html = await (await browser.get(at)).text()
  return [...html.matchAll(/class="slide-name">([^]*?)<\/p>/g)].map(([, name]) =>
    plain(`<main>${name}`)
      .replace(/ Egen bild/, '')
      .replace(/ Visas inte/, ' (undan)')
      .trim(),
  )
}

const keyOf = async (title: string) => {
  const html = await (await anna.get(at)).text()
  const row = html.split('<li').find((part) => part.includes(`>${title}<`))!
  return /slides\/placed\/([^/]+)\//.exec(row)![1]!
}

describe('The slides of a review that is not shared', () => {
  test('are seen by those who do the review, and by nobody else', async () => {
    expect(await pageOf(at, olle)).toContain('Bara ni som gör kartläggningen ser bilderna.')
    for (const path of [`${at}/1`, `${at}/slides.pdf`]) expect((await karin.get(path)).status).toBe(403)
    // The place is there, and says why it is empty.
    expect(await (await karin.get(at)).text()).toContain('Det finns inga bilder att visa ännu.')
  })
})

describe('The slides of a review', () => {
  beforeAll(() => shareAs('draft'))

  test('go from its name by method, strengths and recommendations', async () => {
    const told = await titles(karin)
    expect(told[0]).toBe('Kartläggning 2023')
    for (const title of ['Metod', 'Styrkor att skydda', 'Styrning', 'Korta vägen till beslut.'])
      expect(told).toContain(title)
    expect(told.indexOf('Metod')).toBeLessThan(told.indexOf('Korta vägen till beslut.'))
  })

  test('each have an address, the number of all, a heading, and links that work without script', async () => {
    const all = (await titles()).length
    const first = await (await karin.get(`${at}/1`)).text()
    expect(first).toContain(`1 av ${all}`)
    expect(first).toContain(`rel="next" href="${at}/2"`)
    expect(first).not.toContain('rel="prev"')
    const last = await (await karin.get(`${at}/${all}`)).text()
    expect(last).toContain(`rel="prev" href="${at}/${all - 1}"`)
    expect(last).toContain(`rel="first" href="${at}/1"`)
    expect(last.match(/<h1/g)).toHaveLength(1)
    for (const number of [0, all + 1]) expect((await karin.get(`${at}/${number}`)).status).toBe(404)
  })

  test('tell nothing that is not released, no pseudonym and no role that too few have: web and PDF', async () => {
    const all = (await titles()).length
    const pages = await Promise.all(
      Array.from({ length: all }, async (_, i) => (await karin.get(`${at}/${i + 1}`)).text()),
    )
    const overview = await (await karin.get(at)).text()
    const pdf = await pdfText(Buffer.from(await (await karin.get(`${at}/slides.pdf`)).arrayBuffer()))
    for (const text of [pages.join('\n'), pdf]) {
      expect(text).toContain(released)
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
    expect(secrets.filter((secret) => overview.includes(secret))).toEqual([])
  })

  test('are a tagged PDF/UA-1 for a wide screen, a page for each, with title and language', async () => {
    const answer = await karin.get(`${at}/slides.pdf`)
    expect(answer.headers.get('Content-Disposition')).toContain(
      encodeURIComponent('bilder-kartläggning-2023.pdf'),
    )
    const pdf = Buffer.from(await answer.arrayBuffer())
    const file = join(inject('scratch'), 'slides.pdf')
    writeFileSync(file, pdf)
    await run('qpdf', ['--check', file])
    const source = pdf.toString('latin1')
    for (const part of ['<pdfuaid:part>1</pdfuaid:part>', '/Lang (sv)', '/DisplayDocTitle true'])
      expect(source).toContain(part)
    const { stdout: info } = await run('pdfinfo', [file])
    expect(info).toMatch(new RegExp(`Pages:\\s+${(await titles()).length}\\n`))
    expect(info).toMatch(/Page size:\s+960\.0\d* x 540/)
    const { stdout } = await run('pdfinfo', ['-struct-text', file], { maxBuffer: 10_000_000 })
    for (const role of ['H1', 'H2', 'L', 'LI']) expect(stdout).toMatch(new RegExp(`^ *${role}\\b`, 'm'))
  })
})

describe('Whoever prepares', () => {
  test('puts slides aside and takes them in, moves them, and undoes the last', async () => {
    const before = await titles()
    const key = await keyOf('Metod')
    await anna.post(`${at}/placed/${key}/hiding`, {})
    expect(await titles()).toContain('Metod (undan)')
    const of = before.length - 1
    expect(await (await karin.get(`${at}/${of}`)).text()).toContain(`${of} av ${of}`)
    await anna.post(`${at}/placed/${key}/showing`, {})
    expect(await titles()).toEqual(before)
    await anna.post(`${at}/placed/${key}/position`, { direction: 'up' })
    const place = before.indexOf('Metod')
    expect((await titles()).indexOf('Metod')).toBe(place - 1)
    await anna.post(`${at}/undoing`, {})
    expect(await titles()).toEqual(before)
  })

  test('adds a slide of their own, once, changes it and takes it away', async () => {
    const form = {
      id: '0197d5a0-0000-7000-8000-00000000005d',
      title: 'Att tala om',
      points: '- Vad först?\nVad sedan?',
    }
    for (const _ of [1, 2]) expect((await anna.post(at, form)).status).toBe(303)
    const all = await titles()
    expect(all.filter((title) => title === 'Att tala om')).toHaveLength(1)
    expect(all.at(-1)).toBe('Att tala om')
    expect(await pageOf(`${at}/${all.length}`, karin)).toContain('Att tala om Vad först? Vad sedan?')
    const edit = `${at}/own/${form.id}`
    expect((await anna.fill(edit, edit, { title: 'Att välja', points: 'Vad först?' })).status).toBe(303)
    expect(await titles()).toContain('Att välja')
    await anna.post(`${edit}/removal`, {})
    expect(await titles()).not.toContain('Att välja')
    await anna.post(`${at}/undoing`, {})
    expect(await titles()).toContain('Att välja')
  })

  test('is told what is wrong, keeps what was typed, and sees what somebody else wrote meanwhile', async () => {
    const none = await anna.fill(`${at}/new`, at, { title: '', points: 'Kvar' })
    expect(none.status).toBe(422)
    expect(await none.text()).toMatch(/Skriv en rubrik\.[^]*Kvar/)
    const lines = Array.from({ length: 8 }, (_, i) => `Rad ${i}`).join('\n')
    expect((await anna.fill(`${at}/new`, at, { title: 'För många', points: lines })).status).toBe(422)
    const person = { title: 'Hon är 811228-9874', points: '' }
    expect((await anna.fill(`${at}/new`, at, person)).status).toBe(422)
    const edit = `${at}/own/0197d5a0-0000-7000-8000-00000000005d`
    const seen = /name="seen" value="([^"]*)"/.exec(await (await anna.get(edit)).text())![1]!
    await anna.fill(edit, edit, { title: 'Olles rubrik', points: 'Vad först?' })
    const clash = await anna.post(edit, { seen, title: 'Annas rubrik', points: 'Vad först?' })
    expect(clash.status).toBe(422)
    expect(await clash.text()).toMatch(/Annas rubrik[^]*Olles rubrik|Olles rubrik[^]*Annas rubrik/)
  })

  test('is not somebody who is elected', async () => {
    expect((await karin.get(`${at}/new`)).status).toBe(403)
    expect((await karin.post(at, { title: 'Nej', points: '' })).status).toBe(403)
    expect((await karin.post(`${at}/placed/method/hiding`, {})).status).toBe(403)
    expect(await pageOf(at, karin)).not.toContain('Lägg undan')
  })

  test('shows what the review says now: what is withdrawn is on no slide', async () => {
    const empty = await write((db) => addReview(db, doer, ['olle@arvika.example'], 2024))
    const other = `/reviews/${empty.id}/slides`
    expect((await anna.get(`${other}/1`)).status).toBe(403)
    expect(await pageOf(other, olle)).toContain('Kartläggning 2024')
    await shareAs('working')
    expect((await karin.get(`${at}/1`)).status).toBe(403)
    await shareAs('draft')
    expect((await karin.get(at)).status).toBe(200)
  })
})

async function pdfText(pdf: Buffer): Promise<string> {
  const file = join(inject('scratch'), 'slides-text.pdf')
  writeFileSync(file, pdf)
  const { stdout } = await run('pdftotext', ['-raw', file, '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}
