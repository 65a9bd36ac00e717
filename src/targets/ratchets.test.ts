import { describe, expect, test } from 'vitest'
import { hiddenIn } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { filledIn, idOf, plain, targetWorld } from './figures.testing.ts'
import { addTarget } from './store.ts'

const { world, indicatorId, anna, karin, stranger, add, write } = await targetWorld()

/** Agreed from 80,0 in 2018, before the figures begin, and met by 80,9 in 2024. */
const reached = (duePeriod = '2026') => setAs({ baselineValue: 78, level: 80.5, duePeriod })
const missed = (duePeriod = '2024') => setAs({ baselineValue: 78, level: 97, duePeriod })

async function setAs(course: { baselineValue: number; level: number; duePeriod: string }): Promise<string> {
  const id = await write((db) =>
    addTarget(db, world.doer, {
      indicatorId,
      placeCode: '17',
      sex: 'T',
      name: 'Behöriga till gymnasiet',
      baselinePeriod: '2019',
      agreedOn: '2019-05-03' as CivilDate,
      ...course,
    }),
  )
  return `/targets/${id}`
}

const waits = async () => plain(await (await anna.get('/')).text())

describe('a target that is met', () => {
  test('waits on Läget until it is kept with a reason, which its page tells', async () => {
    const target = await reached()
    expect(await waits()).toContain('Höj målet eller motivera varför inte: Behöriga till gymnasiet')
    expect(plain(await (await anna.get(target)).text())).toContain('Höj det, eller behåll det med ett skäl.')

    const saved = await anna.fill(`${target}/answer`, `${target}/answer`, {
      reason: 'Värdet måste hålla två år.',
    })
    expect(saved.status).toBe(303)
    const page = plain(await (await karin.get(target)).text())
    expect(page).toContain('Målet behålls som det är.')
    expect(page).toContain('Värdet måste hålla två år.')
    expect(page).toContain('Målet behölls med ett skäl')
    expect(page).not.toContain('Ångra svaret')
    expect(await waits()).not.toContain('Höj målet eller motivera varför inte')

    expect((await anna.post(`${target}/answer/undo`, {})).status).toBe(303)
    expect(await waits()).toContain('Höj målet eller motivera varför inte')
    await anna.post(`${target}/closure`, { reason: 'Klart.' })
  })

  test('is raised by a target in its place, which carries its history on', async () => {
    const target = await reached()
    const form = await anna.get(`/targets/new?indicator=N15428&place=17&sex=T&after=${idOf(target)}`)
    const page = plain(await form.text())
    expect(page).toContain('Efter målet Behöriga till gymnasiet')
    const asked = { ...filledIn, after: idOf(target), ...hiddenIn(page) }
    const refused = await anna.post('/targets', asked)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Skriv varför målet ändras.')

    const saved = await anna.post('/targets', { ...asked, why: 'Nått, och vi vill längre.' })
    expect(saved.status).toBe(303)
    const next = saved.headers.get('Location')!
    const raised = plain(await (await karin.get(next)).text())
    expect(raised).toContain('Vad som har gällt förut')
    expect(raised).toContain('80,5 % år 2026')
    expect(raised).toContain('Nått, och vi vill längre.')
    expect(raised).toContain(`href="${target}"`)
    expect(await (await anna.get(target)).text()).toContain('Målet är avslutat')
    // The same form sent again leads to the target that is there.
    const again = await anna.post('/targets', { ...asked, why: 'Nått, och vi vill längre.' })
    expect(again.headers.get('Location')).toBe(next)
  })
})

describe('a target that is missed', () => {
  test('twice must be answered before a new one is set after it', async () => {
    const target = await missed('2023')
    expect(await waits()).toContain('Målet är missat flera gånger i rad')
    expect(plain(await (await anna.get(target)).text())).toContain('Målet är missat två gånger i rad.')
    const after = `/targets/new?indicator=N15428&place=17&sex=T&after=${idOf(target)}`
    const early = await anna.get(after)
    expect(early.status).toBe(422)
    expect(await early.text()).toContain('Svara först varför')

    const half = await anna.fill(`${target}/answer`, `${target}/answer`, {
      reason: 'Frånvaron ökade.',
      change: '',
    })
    expect(half.status).toBe(422)
    const words = await half.text()
    expect(words).toContain('Skriv vad ni ändrar.')
    expect(words).toContain('Frånvaron ökade.')
    const whole = { reason: 'Frånvaron ökade.', change: 'Närvaroteam i alla kommuner.' }
    expect((await anna.fill(`${target}/answer`, `${target}/answer`, whole)).status).toBe(303)
    expect((await anna.get(after)).status).toBe(200)
    const page = plain(await (await karin.get(target)).text())
    expect(page).toContain('Närvaroteam i alla kommuner.')
    await anna.post(`${target}/closure`, { reason: 'Klart.' })
  })

  test('is answered by two at once: the second sees the first’s and loses nothing', async () => {
    const target = await missed()
    const path = `${target}/answer`
    const hidden = hiddenIn(await (await anna.get(path)).text())
    await anna.fill(path, path, { reason: 'Ett skäl', change: 'En sak' })
    const clash = await anna.post(path, { ...hidden, reason: 'Ett annat skäl', change: 'En annan sak' })
    expect(clash.status).toBe(422)
    const page = await clash.text()
    expect(page).toContain('En sak')
    expect(page).toContain('En annan sak')
    await anna.post(`${target}/closure`, { reason: 'Klart.' })
  })
})

describe('what held before', () => {
  test('is written in, told with how it went, and taken away again', async () => {
    const target = await add()
    const path = `${target}/earlier`
    for (const [due, level, outcome] of [
      ['2010', '90', 'reached'],
      ['2015', '97', 'missed'],
    ] as const) {
      const note = outcome === 'reached' ? 'Höjt när 90 procent hade nåtts.' : ''
      const saved = await anna.fill(`${path}/new`, path, { level, due, outcome, note })
      expect(saved.status).toBe(303)
    }
    const page = plain(await (await karin.get(target)).text())
    expect(page.indexOf('97 % år 2015')).toBeLessThan(page.indexOf('90 % år 2010'))
    expect(page).toContain('Höjt när 90 procent hade nåtts.')
    expect(page).toContain('Det som gäller nu är lägre satt än det förra.')
    const removal = /action="([^"]+\/removal)"/.exec(await (await anna.get(target)).text())![1]!
    expect((await anna.post(removal, {})).status).toBe(303)
    expect((await anna.post(removal, {})).status).toBe(303)
    expect(plain(await (await anna.get(target)).text())).not.toContain('97 % år 2015')
  })

  test.each([
    [{ level: '', due: '2010', outcome: 'reached' }, 'Skriv vilken nivå som gällde.'],
    [{ level: '90', due: '2030', outcome: 'reached' }, 'Det måste vara tidigare än det här målets år 2027.'],
    [{ level: '90', due: '2010', outcome: 'kanske' }, 'Välj hur det gick.'],
    [{ level: '900', due: '2010', outcome: 'missed' }, '100'],
  ])('as %o is refused at its field', async (typed, words) => {
    const target = await add()
    const refused = await anna.fill(`${target}/earlier/new`, `${target}/earlier`, typed)
    expect(refused.status).toBe(422)
    expect(plain(await refused.text())).toContain(words)
  })
})

test('is for those who prepare, of this partnership, and for what asks', async () => {
  const target = await reached()
  expect((await karin.get(`${target}/answer`)).status).toBe(403)
  expect((await karin.post(`${target}/earlier`, { level: '1' })).status).toBe(403)
  expect((await stranger.get(`${target}/answer`)).status).toBe(404)
  const nothing = await anna.get(`${await add()}/answer`)
  expect(nothing.status).toBe(422)
  expect(await nothing.text()).toContain('Målet väntar inte på något svar')
})
