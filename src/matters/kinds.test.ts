import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, now, today } from '../../test/world.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addBody } from '../partnership/bodyStore.ts'
import { bodies, partiesOn } from '../partnership/store.ts'
import { latestPath } from './decisionPath.ts'
import { readMatters } from './readingStore.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer = { ...world.doer, id: world.doer.id! }
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const matters = () => read((db) => readMatters(db, now))

const ids = new Map<string, string>()
const body = (name: string) => ids.get(name)!
const rungs = ['Första', 'Andra', 'Tredje', 'Fjärde']

beforeAll(async () => {
  await database.write(world.partnershipId, async (db) => {
    for (const name of rungs) await addBody(db, doer, { kind: 'working', name, mandate: 'prepares' })
  })
  for (const { id, name } of await read(bodies)) ids.set(name, id)
})

const newPath = async (name: string, more: Record<string, string> = {}) => {
  const form = { name, decideBody: body('Politiska styrgruppen'), ...more }
  const answer = await anna.fill('/matters/paths/new', '/matters/paths', form)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!.split('/').at(-1)!
}

const raise = async (kind: string, title: string) => {
  const arvika = (await read((db) => partiesOn(db, today))).find(({ name }) => name === 'Arvika')!.id
  return olle.fill('/matters/new', '/matters', {
    title,
    need: 'Något behövs.',
    raisedBy: `party:${arvika}`,
    kind,
    body: body('Beredningsgruppen'),
    on: '2025-01-07',
    origin: '',
  })
}

describe('a path of many who prepare', () => {
  test('gets one more row when that is asked for, saves nothing by it and loses nothing typed', async () => {
    const before = (await matters()).kinds.length
    const form = { name: 'Lång väg', prepare1Body: body('Första'), prepare2Body: body('Andra'), more: 'yes' }
    const answer = await anna.fill('/matters/paths/new', '/matters/paths', form)
    expect(answer.status).toBe(200)
    const page = await text(answer)
    expect(page).toContain('name="prepare3Body"')
    expect(page).not.toContain('name="prepare4Body"')
    expect(page).toContain('value="Lång väg"')
    expect(page).not.toContain('Välj i vilket organ')
    expect((await matters()).kinds).toHaveLength(before)
  })

  test('goes through all of them, in their order, and shows them when it is changed', async () => {
    const chosen = Object.fromEntries(rungs.map((name, i) => [`prepare${i + 1}Body`, body(name)]))
    const id = await newPath('Fyra steg', chosen)
    const { stages } = latestPath((await matters()).kinds.find((kind) => kind.id === id)!)
    const prepared = stages.filter(({ step }) => step === 'prepare')
    expect(prepared.map(({ bodyIds }) => bodyIds[0])).toEqual(rungs.map(body))
    expect(await text(anna.get(`/matters/paths/${id}/details`))).toContain('name="prepare4Body"')
  })

  test('passes no body twice', async () => {
    const form = { name: 'Runt', prepare1Body: body('Första'), prepare3Body: body('Första') }
    const answer = await anna.post('/matters/paths', { ...form, decideBody: body('Politiska styrgruppen') })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Organet bereder redan ärendet tidigare på vägen.')
  })
})

describe('a kind that is ended', () => {
  test('is not offered, keeps its matters on their way, and is taken up again', async () => {
    const kind = await newPath('Tillfälligt slag')
    const matter = (await raise(kind, 'Hann före')).headers.get('Location')!
    expect((await anna.post(`/matters/paths/${kind}/ending`, {})).status).toBe(303)
    expect(await text(anna.get(`/matters/paths/${kind}`))).toContain('Slaget avslutades 4 mars 2025.')
    expect(await text(olle.get('/matters/new'))).not.toContain(`value="${kind}"`)
    const refused = await raise(kind, 'Kom för sent')
    expect(refused.status).toBe(422)
    expect(await text(refused)).toContain('Tillfälligt slag avslutades 4 mars 2025. Välj ett annat slag.')
    expect((await matters()).matters.map((each) => each.matter.title)).not.toContain('Kom för sent')
    expect(await text(olle.get(matter))).toContain('Tillfälligt slag')
    expect((await anna.get(`/matters/paths/${kind}/details`)).status).toBe(422)

    expect((await anna.post(`/matters/paths/${kind}/ending/undoing`, {})).status).toBe(303)
    expect((await raise(kind, 'Gick igen')).status).toBe(303)
  })

  test('twice at once, is ended once', async () => {
    const kind = await newPath('Två avslutar')
    for (const who of [anna, olle])
      expect((await who.post(`/matters/paths/${kind}/ending`, {})).status).toBe(303)
    expect((await matters()).kinds.find(({ id }) => id === kind)!.endedOn).toBe(today)
  })

  test('is not for an elected leader to end', async () => {
    const kind = await newPath('Inte hennes')
    expect((await karin.post(`/matters/paths/${kind}/ending`, {})).status).toBe(403)
  })
})

describe('the page of an outcome', () => {
  test('leads back to the matter that led to it, until that is taken back', async () => {
    const kind = await newPath('Till utfall')
    const matter = (await raise(kind, 'Närvaroteam i alla skolor')).headers.get('Location')!
    const outcome = await database.write(world.partnershipId, (db) =>
      enterDecision(db, doer, {
        kind: 'agreement',
        title: 'Avtal om närvaroteam',
        text: 'Vi gör det.',
        dissent: '',
        decidedBy: 'Styrgruppen',
        section: '',
        diaryNumber: '',
        takenOn: '2025-02-20' as CivilDate,
      }),
    )
    const behind = `/matters/outcomes/${outcome.id}`
    expect(await text(karin.get(`/decisions/${outcome.id}`))).toContain(`src="${behind}"`)
    expect(await text(karin.get(behind))).toContain('Inget ärende är kopplat till utfallet.')
    const linked = { outcome: outcome.id, on: '2025-02-20', note: '', seen: '1' }
    expect((await olle.post(`${matter}/outcome`, linked)).status).toBe(303)
    const page = await text(karin.get(behind))
    expect(page).toContain('Ett ärende ledde hit.')
    expect(page).toContain(`href="${matter}"`)
    expect(page).toContain('44 dagar till utfallet')
    expect((await olle.post(`${matter}/undoing`, { seen: '2' })).status).toBe(303)
    expect(await text(karin.get(behind))).not.toContain(`href="${matter}"`)
  })
})
