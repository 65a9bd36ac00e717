import { beforeEach, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn, today } from '../../test/world.ts'
import type { CivilDate } from '../i18n/format.ts'
import { historyOf } from '../record/store.ts'
import { chainAbove, standsAbove, treeOf } from './body.ts'
import { addBody, bodyFor, ruleAt } from './bodyStore.ts'
import { composed } from './composed.ts'
import { seatsOn } from './seatStore.ts'
import { bodies } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
let karin: Browser

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const textOf = async (answer: Response | Promise<Response>) => (await answer).text()
const plain = async (answer: Response | Promise<Response>) => (await textOf(answer)).replaceAll('\u00a0', ' ')

const group = {
  name: 'Arbetsgruppen för Ungdomslivet',
  kind: 'working',
  purpose: 'Ungdomslivets frågor.',
  mandate: 'prepares',
  parent: '',
  cadenceCount: '2',
  cadenceUnit: 'months',
  protocol: 'notes',
  firstOn: today,
  rule: 'minst 1 från region och 1 från kommun',
}

const bodyNamed = async (name: string) => (await read(bodies)).find((body) => body.name === name)!
const addWith = async (browser: Browser, form: Record<string, string>) =>
  browser.post('/partnership/bodies', {
    ...hiddenIn(await textOf(browser.get('/partnership/bodies/new'))),
    ...form,
  })
async function added(form: Record<string, string> = group): Promise<string> {
  const answer = await addWith(anna, form)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
/** A form that is opened, and sent later. */
async function opened(browser: Browser, path: string) {
  const hidden = hiddenIn(await textOf(browser.get(`${path}/details`)))
  return (form: Record<string, string>) => browser.post(path, { ...hidden, ...form })
}

beforeEach(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  karin = await world.browserOf('karin@karlstad.example')
})

describe('a body', () => {
  test('is added with purpose, mandate, place, cadence and rule, and has a page that tells them', async () => {
    const above = await bodyNamed('Beredningsgruppen')
    const path = await added({ ...group, parent: above.id })
    const page = await plain(karin.get(path))
    expect(page).toContain('Arbetsgruppen för Ungdomslivet bereder, med 0 uppdrag.')
    expect(page).toContain('Ungdomslivets frågor.')
    expect(page).toContain('minst 1 från region, minst 1 från kommun')
    expect(page).toContain('Varannan månad')
    expect(page).toContain(`href="/partnership/bodies/${above.id}"`)
    expect(page).toContain('Det saknas 1 från regionen.')
    expect(page).not.toContain('Ändra organet')
    expect(await textOf(karin.get('/partnership'))).toMatch(
      /Beredningsgruppen[\s\S]*<ul class="body-tree">[\s\S]*Arbetsgruppen för Ungdomslivet/,
    )
  })

  test('comes back with what was typed, and a sentence beside each field that is wrong', async () => {
    const wrong = {
      name: '',
      kind: '',
      mandate: '',
      cadenceCount: '0',
      firstOn: '2025-02-30',
      rule: '3 fron kommun',
    }
    const answer = await addWith(anna, { ...group, ...wrong })
    const page = await plain(answer)
    expect(answer.status).toBe(422)
    for (const sentence of [
      'Skriv vad organet heter.',
      'Välj vilket slags organ det är.',
      'Välj vad organet får göra.',
      'Skriv ett helt tal mellan 1 och 60',
      'Vid ”kommun”, tecken 8: skriv ”från” före',
    ]) {
      expect(page).toContain(sentence)
    }
    expect(page).toContain('value="3 fron kommun"')
    expect(page).toContain('Ungdomslivets frågor.</textarea>')
    expect(page).toContain('href="#field-rule"')
  })

  test('is added once, however often its form is sent', async () => {
    const hidden = hiddenIn(await textOf(anna.get('/partnership/bodies/new')))
    for (const _ of [1, 2]) await anna.post('/partnership/bodies', { ...hidden, ...group })
    expect((await read(bodies)).filter(({ name }) => name === group.name)).toHaveLength(1)
  })

  test('does not come to stand under itself', async () => {
    const path = await added()
    const below = await added({ ...group, name: 'Undergruppen', parent: path.split('/').at(-1)! })
    const change = await opened(anna, path)
    for (const parent of [below, path]) {
      const answer = await change({ ...group, parent: parent.split('/').at(-1)! })
      expect(answer.status).toBe(422)
      expect(await textOf(answer)).toContain('Då skulle organet ligga under sig självt.')
    }
    expect((await change({ ...group, parent: crypto.randomUUID() })).status).toBe(422)
  })

  test('keeps its rules: a meeting that is over is judged by the one it had', async () => {
    const path = await added()
    const id = path.split('/').at(-1)!
    const before = new Date()
    const change = await opened(anna, path)
    expect((await change({ ...group, rule: 'en ledamot per part' })).status).toBe(303)
    expect(await read((db) => ruleAt(db, id, before))).toBe('minst 1 från region, minst 1 från kommun')
    expect(await read((db) => ruleAt(db, id, new Date()))).toBe('en ledamot per part')
    const [latest] = await read((db) => historyOf(db, { kind: 'body', id }))
    expect(latest).toMatchObject({ kind: 'body.changed', facts: { rule: 'en ledamot per part' } })
    expect(Object.keys(latest!.facts)).toEqual(['rule'])
    expect(await textOf(anna.get(path))).toContain('Organet ändrades: sammansättning')
  })

  test('that two change at once: the second is told, sees both, and loses nothing', async () => {
    const path = await added()
    const [first, second] = [await opened(anna, path), await opened(anna, path)]
    expect((await first({ ...group, purpose: 'Annas syfte.' })).status).toBe(303)
    const answer = await second({ ...group, purpose: 'Olles syfte.', rule: 'en ledamot per kommun' })
    const page = await textOf(answer)
    expect(answer.status).toBe(422)
    expect(page).toContain('Någon annan har ändrat det här medan du skrev.')
    expect(page).toContain('Olles syfte.</textarea>')
    expect(page).toContain('Annas syfte.')
    const again = { ...hiddenIn(page), ...group, purpose: 'Bådas syfte.', rule: 'en ledamot per kommun' }
    expect((await anna.post(path, again)).status).toBe(303)
    expect(await bodyNamed(group.name)).toMatchObject({
      purpose: 'Bådas syfte.',
      rule: 'en ledamot per kommun',
    })
  })

  test('takes a rule in English as the same rule, and is read in both languages', async () => {
    const path = await added({ ...group, rule: 'at least 2 elected leaders, one member per municipality' })
    expect((await bodyNamed(group.name)).rule).toBe('minst 2 förtroendevalda, en ledamot per kommun')
    expect(await textOf(anna.get(path))).toContain('Det saknas 2 förtroendevalda.')
    expect(composed('en', { rule: 'minst 2 förtroendevalda', parties: [] }, [])).toEqual({
      rule: 'at least 2 elected leaders',
      unmet: ['Missing: 2 elected leaders.'],
    })
  })
})

describe('a rule that names a party', () => {
  test('knows it by its own name, and says at the field when there is none', async () => {
    const path = await added({ ...group, rule: 'minst 1 från arvika kommun eller region värmland' })
    expect((await bodyNamed(group.name)).rule).toBe('minst 1 från Arvika eller Region Värmland')
    expect(await textOf(anna.get(path))).toContain('Det saknas 1 från Arvika eller Region Värmland.')
    const change = await opened(anna, path)
    const answer = await change({ ...group, rule: 'minst 1 från Karlsta' })
    expect(answer.status).toBe(422)
    const page = await textOf(answer)
    expect(page).toContain('Vid ”Karlsta”, tecken 14: ingen av parterna heter så.')
    expect(page).toContain('value="minst 1 från Karlsta"')
    expect((await bodyNamed(group.name)).rule).toBe('minst 1 från Arvika eller Region Värmland')
  })
})

describe('the ending of a body', () => {
  test('ends its seats with it, and is taken back with them', async () => {
    const steering = await bodyNamed('Politiska styrgruppen')
    const path = `/partnership/bodies/${steering.id}`
    const form = await textOf(anna.get(`${path}/ending`))
    expect(form).toContain('Karin Holm och Rolf Ek')
    expect((await anna.post(`${path}/ending`, { lastDay: '2025-03-03' })).status).toBe(303)
    const held = () => read((db) => seatsOn(db, today, steering.id))
    expect(await held()).toEqual([])
    expect(await plain(anna.get(path))).toContain('Politiska styrgruppen avslutades 3 mars 2025.')
    expect(await textOf(anna.get('/partnership'))).toContain('Avslutade organ (1)')
    expect(await textOf(anna.get('/meetings/new'))).not.toContain('Politiska styrgruppen')
    expect(await textOf(anna.get('/partnership/seats/new'))).not.toContain('Politiska styrgruppen')
    expect((await anna.get(`${path}/details`)).status).toBe(422)
    expect((await anna.get(`${path}/ending`)).status).toBe(422)

    expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(303)
    expect((await held()).map(({ personName }) => personName)).toEqual(['Karin Holm', 'Rolf Ek'])
    expect((await anna.post(`${path}/ending/withdrawal`, {})).status).toBe(422)
  })

  test('waits for the meetings that it has, and for another who coordinates', async () => {
    const path = await added()
    const id = path.split('/').at(-1)!
    const meeting = { question: 'Vad gör vi?', body: id, date: '2025-05-06', time: '9', location: 'Kil' }
    const planned = await anna.post('/meetings', {
      ...hiddenIn(await textOf(anna.get('/meetings/new'))),
      ...meeting,
    })
    expect(planned.status).toBe(303)
    const early = await anna.post(`${path}/ending`, { lastDay: today })
    expect(early.status).toBe(422)
    expect(await plain(early)).toContain('Organet har en träff 6 maj 2025.')
    expect((await anna.post(`${path}/ending`, { lastDay: '2025-01-01' })).status).toBe(422)
    expect((await anna.post(`${path}/ending`, { lastDay: '2025-05-06' })).status).toBe(303)

    const preparatory = await bodyNamed('Beredningsgruppen')
    const alone = await anna.post(`/partnership/bodies/${preparatory.id}/ending`, { lastDay: '2025-12-31' })
    expect(alone.status).toBe(422)
    expect(await textOf(alone)).toContain('I organet sitter den enda som samordnar.')
  })
})

describe('who changes bodies', () => {
  test('is somebody who prepares, in the same partnership', async () => {
    const path = await added()
    const stranger = await (await foundWorld(database, 'En annan')).browserOf('anna@region.example')
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(path, group)).status).toBe(404)
    for (const address of ['/partnership/bodies/new', `${path}/details`, `${path}/ending`]) {
      expect((await karin.get(address)).status).toBe(403)
    }
    for (const address of ['/partnership/bodies', path, `${path}/ending`, `${path}/ending/withdrawal`]) {
      expect((await karin.post(address, group)).status).toBe(403)
    }
    expect((await anna.get('/partnership/bodies/not-an-id')).status).toBe(404)
  })
})

describe('a seat in a body with a rule', () => {
  const person = { name: 'Maja Lind', email: 'maja@region.example' }

  async function seat(form: Record<string, string>) {
    const page = await textOf(anna.get('/partnership/seats/new'))
    const option = (name: string) => new RegExp(`<option value="([^"]+)"[^>]*>\\s*${name}`).exec(page)![1]!
    const filled = { ...person, role: 'official', party: option('Region Värmland'), ...form }
    return anna.post('/partnership/seats', { ...hiddenIn(page), ...filled })
  }

  test('is saved whatever the rule says, and the page afterwards tells what is now missing', async () => {
    const path = await added({ ...group, rule: '2 skolchefer, minst 1 från kommun' })
    const body = path.split('/').at(-1)!
    const answer = await seat({ body, title: 'Skolchef' })
    expect(answer.headers.get('Location')).toBe(path)
    const page = await textOf(anna.get(path))
    expect(page).toContain('Det saknas 1 av 2 skolchefer.')
    expect(page).toContain('Det saknas 1 från kommunerna.')
    expect(await textOf(anna.get(`/partnership/seats/new?body=${body}`))).toContain(
      `<option value="${body}" selected`,
    )
  })

  test('is refused at its field when its period is reversed, or is had twice, or lies outside the body', async () => {
    const path = await added()
    const body = path.split('/').at(-1)!
    const said = async (form: Record<string, string>) => {
      const answer = await seat({ body, ...form })
      expect(answer.status).toBe(422)
      return plain(answer)
    }
    const reversed = await said({ fromOn: '2025-06-01', toOn: '2025-05-31' })
    expect(reversed).toContain('Den sista dagen ligger före den första.')
    expect(reversed).toContain('value="2025-05-31"')
    expect(await said({ fromOn: '2025-01-01' })).toContain('Organet började 4 mars 2025.')
    expect((await seat({ body, toOn: '2026-12-31' })).status).toBe(303)
    expect(await said({ fromOn: '2026-12-31' })).toContain(
      'Maja Lind är redan tjänsteman för Region Värmland',
    )
    expect((await seat({ body, fromOn: '2027-01-01' })).status).toBe(303)
    expect(await said({ body: crypto.randomUUID() })).toContain('Välj i vilket organ uppdraget är.')
  })

  test('gets its title afterwards', async () => {
    const [one] = await read((db) => seatsOn(db, today))
    const path = `/partnership/seats/${one!.id}`
    const hidden = hiddenIn(await textOf(anna.get(`${path}/details`)))
    expect((await karin.get(`${path}/details`)).status).toBe(403)
    expect((await anna.post(path, { ...hidden, title: 'Socialchef' })).status).toBe(303)
    const page = await textOf(anna.get(path))
    expect(page).toContain('Socialchef')
    expect(page).toContain('Titeln ändrades')
    const clash = await anna.post(path, { ...hidden, title: 'Skolchef' })
    expect(clash.status).toBe(422)
    expect(await clash.text()).toContain('Sparat av någon annan')
  })
})

describe('the tree of bodies', () => {
  const body = (id: string, parentId: string | null = null) => ({ id, parentId })
  const all = [body('a'), body('b', 'a'), body('c', 'b'), body('d', 'gone')]

  test('knows who stands above whom, and does not walk in circles', () => {
    expect(standsAbove(all, 'a', 'c')).toBe(true)
    expect(standsAbove(all, 'c', 'a')).toBe(false)
    expect(standsAbove(all, 'a', 'a')).toBe(true)
    expect(standsAbove([body('x', 'y'), body('y', 'x')], 'z', 'x')).toBe(false)
  })

  test('shows what stands under something that is gone at the top', () => {
    expect(treeOf(all).map((node) => node.body.id)).toEqual(['a', 'd'])
    expect(chainAbove(all, all[2]!).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('belongs to its partnership in the database too', async () => {
    const elsewhere = await foundWorld(database, 'En annan')
    const [strange] = await database.read(elsewhere.partnershipId, bodies)
    const smuggle = write((db) =>
      addBody(db, world.doer, { kind: 'working', name: 'Smuggelgruppen', parentId: strange!.id }),
    )
    await expect(smuggle).rejects.toThrow(/foreign key/)
    await expect(read((db) => bodyFor(db, strange!.id))).rejects.toThrow()
  })
})

describe('a party', () => {
  test('has a page with its seats, and a seat that outlasts it is refused at its field', async () => {
    const { party, path } = await arvika()
    const page = await plain(karin.get(path))
    expect(page).toContain('Arvika har 1 uppdrag i 1 organ.')
    expect(page).toContain('Olle Berg')
    expect(page).toContain('3 maj 2024')
    expect((await karin.get('/partnership/parties/nobody')).status).toBe(404)

    const leftOn = '2025-06-30' as CivilDate
    await write((db) => db.updateTable('party').set({ leftOn }).where('id', '=', party).execute())
    const body = (await bodyNamed('Beredningsgruppen')).id
    const seat = { name: 'Vera Dahl', email: 'vera@arvika.example', role: 'official', party, body }
    const hidden = hiddenIn(await textOf(anna.get('/partnership/seats/new')))
    const refused = await anna.post('/partnership/seats', { ...hidden, ...seat })
    expect(refused.status).toBe(422)
    expect(await plain(refused)).toContain('Parten lämnar samverkan 30 juni 2025.')
    expect((await anna.post('/partnership/seats', { ...hidden, ...seat, toOn: leftOn })).status).toBe(303)
  })

  async function arvika() {
    const page = await textOf(anna.get('/partnership'))
    const [, path = ''] = /href="(\/partnership\/parties\/[^"]+)">Arvika</.exec(page) ?? []
    return { path, party: path.split('/').at(-1)! }
  }
})
