import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeViolations } from './browser.ts'
import { crawl, ofEachKind } from './crawl.ts'
import { exampleFolder } from './exampleFolder.ts'
import { isForEverybody, openViews, overflowing, problemsIn, type Views } from './pageChecks.ts'
import { endPrograms, startProgram } from './program.ts'
import { optionIn, signedInAs, type Visitor } from './visitor.ts'

afterAll(endPrograms)

const program = await startProgram('demo', await exampleFolder())
afterAll(() => program.stop())

const [maria, karin, olle] = await Promise.all(
  ['Samordnare', 'Förtroendevald', 'Tjänsteman'].map((role) => signedInAs(program.address, role)),
)
await prepare(maria!.visitor)
const everything = await crawl(maria!.visitor, 6)
/** Of each kind, and what a visitor sees who is not signed in or has lost the way. */
const pages = [
  ...ofEachKind(everything.filter(({ html }) => html)),
  ...['/search?q=gymnasiet', '/no-such-page', '/sign-in'].map((path) => ({ path, shape: path })),
]

describe('every link in the demo', () => {
  test('is followed from the first page to some forty kinds of pages', () => {
    expect(pages.length).toBeGreaterThan(35)
  })

  test.each([
    ['the coordinator', maria],
    ['a leader', karin],
    ['an official', olle],
  ])('leads %s to something that is there', async (_who, as) => {
    const found = as === maria ? everything : await crawl(as!.visitor, 3)
    const broken = found.filter(({ status }) => status !== 200)
    expect(broken.map(({ path, status }) => `${status} ${path}`)).toEqual([])
  })

  test('leads to pages with one heading, a title, a language, and nothing inline', () => {
    const wrong = everything.flatMap(({ path, html }) => {
      const problems = html === null ? [] : problemsIn(html)
      return problems.map((problem) => `${path}: ${problem}`)
    })
    expect(wrong).toEqual([])
  })

  test('leads to pages that say they are an example', () => {
    const silent = everything.filter(({ html }) => html?.includes('<main') && !/Exempellän/.test(html))
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})

describe('every page, in a real browser,', () => {
  let views: Views
  beforeAll(async () => {
    views = await openViews(program.address, maria!.cookie)
    return () => views.close()
  })

  test.each(pages)('$shape is for everybody', ({ path }) => isForEverybody(views, path))

  test('that comes back because of what was typed has the focus on what is wrong', async () => {
    const { phone } = views
    await phone.open('/partnership/seats/new')
    await phone.page.getByRole('button', { name: 'Spara uppdraget' }).click()
    await phone.page.getByRole('alert').waitFor()
    expect(await phone.page.getByRole('alert').evaluate((alert) => alert === document.activeElement)).toBe(
      true,
    )
    expect(await axeViolations(phone.page)).toEqual([])
    expect(await overflowing(phone.page)).toEqual([])
  })
})

/** A meeting to hold today and a file to load, so that the pages for it are there too. */
async function prepare(coordinator: Visitor): Promise<void> {
  const form = await (await coordinator.get('/meetings/new')).text()
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
  const meeting = {
    body: optionIn(form, 'Beredningsgruppen'),
    question: 'Vad visar siffrorna?',
    time: '9.00',
  }
  await coordinator.post('/meetings', { ...meeting, date, location: 'Karlstad' })
  const upload = new FormData()
  upload.set('fetchedOn', '2025-03-04')
  upload.set(
    'file',
    new File(
      ['indikator;kommun;år;kön;värde\nFritid;1784;2024;T;80,9\nFritid;Edda;2024;T;7\n'],
      'fritid.csv',
    ),
  )
  await coordinator.post('/figures/files', upload)
}
