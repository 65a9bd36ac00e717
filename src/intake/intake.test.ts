import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { proposalFor } from '../proposals/readingStore.ts'
import { type Score, summaryOf, usualCriteria } from './scorecard.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const [anna, olle, karin] = await Promise.all(
  ['anna@region.example', 'olle@arvika.example', 'karin@karlstad.example'].map((email) =>
    world.browserOf(email),
  ),
)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const locationOf = (answer: Response) => {
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const handIn = async (title: string) =>
  locationOf(
    await karin!.fill('/proposals/new', '/proposals', {
      title,
      what: 'Ett nätverk för kommunernas närvaroteam.',
      why: 'Små kommuner har ett team på en person.',
    }),
  )
const judged = { 'criterion-1': '5', 'criterion-2': '3', 'criterion-3': '', note: 'Når dem som är borta.' }
const answer = async (path: string, form: Record<string, string>, browser = anna!) =>
  browser.fill(`${path}/gate`, `${path}/gate/answers`, form)

describe('views together', () => {
  const criteria = usualCriteria('sv')
  const score = fc.constantFrom(1, 2, 3, 4, 5, null)
  const one: fc.Arbitrary<Score> = fc.tuple(score, score, score).map((scores) => ({
    personId: 'x',
    by: { name: 'X', hat: '' },
    at: new Date(0),
    kind: 'region',
    scores: criteria.map((criterion, at) => ({ ...criterion, score: scores[at] ?? null })),
    note: '',
  }))

  test('lie between the lowest and the highest that somebody gave, and nobody’s silence moves them', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (scores) => {
        const said = scores.flatMap((each) => each.scores.flatMap(({ score: own }) => own ?? []))
        const { whole, means } = summaryOf(scores, criteria)
        if (said.length === 0) expect(whole).toBeNull()
        else {
          expect(whole!).toBeGreaterThanOrEqual(Math.min(...said) - 1e-9)
          expect(whole!).toBeLessThanOrEqual(Math.max(...said) + 1e-9)
        }
        const silent = {
          ...scores[0]!,
          scores: criteria.map((criterion) => ({ ...criterion, score: null })),
        }
        if (scores.length > 0)
          expect(summaryOf([...scores, silent], criteria)).toMatchObject({ whole, means })
      }),
    )
  })
})

describe('the gate', () => {
  test('promises an answer only when somebody has said how soon, and keeps what was promised', async () => {
    expect(await text(karin!.get('/intake'))).toContain('Ni har inte lovat någon tid.')
    const before = await handIn('Före löftet')
    expect((await karin!.get('/intake/promise')).status).toBe(403)
    expect((await anna!.fill('/intake/promise', '/intake/promise', { weeks: '0' })).status).toBe(422)
    locationOf(await anna!.fill('/intake/promise', '/intake/promise', { weeks: '2' }))
    const old = hiddenIn(await text(olle!.get('/intake/promise')))
    locationOf(await anna!.fill('/intake/promise', '/intake/promise', { weeks: '4' }))
    // Who opened the form before is told what somebody else has promised meanwhile.
    expect((await olle!.post('/intake/promise', { ...old, weeks: '3' })).status).toBe(422)
    const after = await handIn('Efter löftet')
    expect(await text(karin!.get(after))).toContain('Svar senast 1 april 2025')
    expect(await text(karin!.get(before))).not.toContain('Svar senast')
    const page = await text(karin!.get('/intake'))
    expect(page).toContain('2 förslag väntar på svar.')
    expect(page).toContain('Svar inom 4 veckor')
    expect(page.indexOf('Efter löftet')).toBeLessThan(page.indexOf('Före löftet'))
    expect(page).not.toContain('Bedöm och svara')
  })

  test('shows others’ views to those who have given their own, by the same criteria for all', async () => {
    const path = await handIn('Bedöms')
    expect((await karin!.get(`${path}/gate`)).status).toBe(403)
    expect((await karin!.post(`${path}/gate/score`, judged)).status).toBe(403)
    expect((await anna!.post(`${path}/gate/score`, { ...judged, 'criterion-1': '6' })).status).toBe(422)
    locationOf(await anna!.post(`${path}/gate/score`, judged))
    const blind = await text(olle!.get(`${path}/gate`))
    expect(blind).toContain('En annan har bedömt förslaget.')
    expect(blind).not.toContain('Når dem som är borta.')
    locationOf(await olle!.post(`${path}/gate/score`, { ...judged, 'criterion-1': '2', note: '' }))
    const open = await text(olle!.get(`${path}/gate`))
    for (const words of ['Når dem som är borta.', 'Kommuner', 'Region', '3,5']) expect(open).toContain(words)
    // Another view of one's own takes the place of the first.
    locationOf(await anna!.post(`${path}/gate/score`, { ...judged, 'criterion-1': '4' }))
    expect(await text(anna!.get(`${path}/gate`))).toContain('3,0')
  })

  test('answers with a reason that whoever handed it in sees, and the answer can be undone', async () => {
    const path = await handIn('Får nej')
    const wrong = await text(answer(path, { answer: 'no', reason: '' }))
    expect(wrong).toContain('Skriv skälet, eller frågan som behöver svar.')
    const seen = hiddenIn(await text(olle!.get(`${path}/gate`)))
    locationOf(await answer(path, { answer: 'no', reason: 'Regionen gör det redan.' }))
    // Two who answer at once: the second is told, and nothing is lost.
    const second = await olle!.post(`${path}/gate/answers`, { ...seen, answer: 'round', reason: 'Bra idé.' })
    expect(second.status).toBe(422)
    expect(await text(second)).toContain('Någon annan har svarat sedan du öppnade sidan.')
    expect(await text(karin!.get(path))).toContain('Regionen gör det redan.')
    locationOf(await anna!.post(`${path}/gate/answers/1/removal`, {}))
    expect(await text(karin!.get(path))).not.toContain('Regionen gör det redan.')
    locationOf(await answer(path, { answer: 'more', reason: 'Vad kostar det?' }))
    expect(await text(karin!.get(path))).toContain('Vad kostar det?')
  })

  test('lets nothing new begin without a slot, and says from which day there is one', async () => {
    const path = await handIn('Får ja')
    const run = { answer: 'run', reason: 'Det behövs.', work: '0,5' }
    expect(await text(answer(path, { ...run, work: '' }))).toContain('Skriv hur många årsarbeten det tar.')
    expect(await text(answer(path, run))).toContain('Säg först hur mycket ni har att fördela')
    const room = { fromOn: '2025-05-01', work: '2', projects: '', note: '' }
    locationOf(await anna!.fill('/portfolio/capacity/new', '/portfolio/capacity', room))
    expect(await text(answer(path, { ...run, work: '3' }))).toContain('Det får inte plats')
    locationOf(await answer(path, run))
    const id = path.split('/').at(-1)!
    const proposal = await database.read(world.partnershipId, (db) => proposalFor(db, id))
    expect(proposal.answers[0]).toMatchObject({ answer: 'run', tenths: 5, possibleOn: '2025-05-01' })
    expect(await text(karin!.get(path))).toContain('1 maj 2025')
    expect(await text(anna!.get(`${path}/gate`))).toContain('Lägg till i det som pågår')
  })
})

describe('a promise that is not kept', () => {
  test('stands on Läget for all who prepare, and in Att driva på', async () => {
    const path = await handIn('Väntar länge')
    const id = path.split('/').at(-1)!
    await database.write(world.partnershipId, (db) =>
      db
        .updateTable('proposal')
        .set({ answerBy: '2025-03-01' as never })
        .where('id', '=', id)
        .execute(),
    )
    expect(await text(olle!.get('/'))).toContain('Svara på förslaget: Väntar länge')
    expect(await text(karin!.get('/'))).not.toContain('Svara på förslaget: Väntar länge')
    expect(await text(anna!.get('/cockpit?kind=proposal'))).toContain('Väntar länge')
    expect(await text(karin!.get('/intake'))).toContain('Ett är försenat')
    locationOf(await answer(path, { answer: 'round', reason: 'Prövas i höst.' }))
    expect(await text(anna!.get('/cockpit'))).not.toContain('Väntar länge')
  })
})
