import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crawl, ofEachKind } from './crawl.ts'
import { exampleFolder } from './exampleFolder.ts'
import { isForEverybody, openViews, problemsIn, type Views } from './pageChecks.ts'
import { endPrograms, startProgram } from './program.ts'
import { signedInAs } from './visitor.ts'

afterAll(endPrograms)

/** The other example county has the review of a partnership, and what came of it. */
const program = await startProgram('demo jonkoping', await exampleFolder('demo jonkoping'))
afterAll(() => program.stop())

const places = ['/reviews', '/priorities', '/proposals']
const [coordinator, leader, official] = await Promise.all(
  ['Samordnare', 'Förtroendevald', 'Tjänsteman'].map((role) => signedInAs(program.address, role)),
)
const everything = await crawl(coordinator!.visitor, 4, places)
const pages = ofEachKind(everything.filter(({ html }) => html))

describe('every link from the example review', () => {
  test.each([
    ['the coordinator', coordinator],
    ['a leader', leader],
    ['an official', official],
  ])('leads %s to something that is there', async (_who, as) => {
    const found = as === coordinator ? everything : await crawl(as!.visitor, 3, places)
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
})

describe('every page of the example review, in a real browser,', () => {
  let views: Views
  beforeAll(async () => {
    views = await openViews(program.address, coordinator!.cookie)
    return () => views.close()
  })

  test.each(pages)('$shape is for everybody', ({ path }) => isForEverybody(views, path))
})
