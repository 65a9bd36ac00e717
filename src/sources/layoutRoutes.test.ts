import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { cubeOf } from './cube.testing.ts'
import { type TestCell, workbookOf } from './workbook.testing.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
})

const headings = ['Ort', 'Kommunnr', 'Svarande', '2022', '2023']

/** What the page of the wild workbook is answered with. */
const said = {
  'use-0': 'nothing',
  'use-1': 'place',
  'use-2': 'nothing',
  'use-3': 'value',
  indicator: 'new',
  name: 'Fritidsvanor',
  unit: 'percent',
  decimals: '0',
  direction: 'increase',
  describes: 'population',
}

/** What the page of the table is answered with. */
const cubeSaid = (more: Record<string, string>) => ({
  ...said,
  'use-0': 'place',
  'use-1': 'sex',
  'use-2': 'is:tot',
  'use-3': 'is:A',
  'use-4': 'period',
  name: 'Simkunniga',
  ...more,
})

const rows: readonly (readonly TestCell[])[] = [
  ['Arvika', 1784, 120, 71.5, 72],
  ['Eda', 1730, 80, 68, null],
]

const workbook = (data: readonly (readonly TestCell[])[]) =>
  workbookOf({ 'Läs mig': [['Hej']], Enkät: [['Fritidsvanor i länet'], headings, ...data] })

describe('a workbook whose columns nobody has heard of', () => {
  let preview = ''

  test('leads to a page that asks what they are, filled in with a guess', async () => {
    const answer = await upload('enkät 2023.xlsx', await workbook(rows))
    const asked = answer.headers.get('Location')!
    preview = asked.replace('/layout', '')
    // Whoever goes to the preview by themselves is led there too.
    expect((await anna.get(preview)).headers.get('Location')).toBe(asked)
    const page = await text(asked)
    expect(page).toContain('Säg vad kolumnerna är')
    expect(page).toContain('2022–2023, 2 kolumner')
    expect(page).toContain('Rubrikerna står på rad 2.')
    expect(page).toContain('<option value="place" selected="">Plats (kod eller namn)</option>')
  })

  test('is told beside its field what is missing, and nothing is stored', async () => {
    const wrong = await anna.post(layoutOf(preview), { ...said, name: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Skriv vad det nya nyckeltalet heter.')
    const placeless = await anna.post(layoutOf(preview), { ...said, 'use-1': 'nothing' })
    expect(placeless.status).toBe(422)
    expect(await placeless.text()).toContain('Ingen kolumn är plats.')
    const person = await anna.post(layoutOf(preview), { ...said, name: 'Fritid 19121212-1212' })
    expect(person.status).toBe(422)
    expect(await count('figureLayout')).toBe(0)
  })

  test('shows what it becomes, and makes the new indicator as it was described when it is loaded', async () => {
    const saved = await anna.post(layoutOf(preview), said)
    expect(saved.status).toBe(303)
    const page = await text(saved.headers.get('Location')!)
    expect(page).toContain('Filen har 3 nya värden.')
    expect(page).toContain('Kolumner som inte läses in: Ort och Svarande.')
    expect(await count('indicator')).toBe(0)

    await load(preview)
    const [indicator] = await database.read(world.partnershipId, (db) =>
      db.selectFrom('indicator').selectAll().execute(),
    )
    expect(indicator).toMatchObject({
      code: 'Fritidsvanor',
      name: 'Fritidsvanor',
      title: 'Fritidsvanor, andel (%)',
      unit: 'percent',
      decimals: 0,
      direction: 'increase',
      describes: 'population',
    })
  })

  test('is known again: the next one with the same headings, in another order, needs no answers', async () => {
    const file = await workbookOf({
      Blad1: [
        ['Kommunnr', '2024', '2023', '2022', 'Ort', 'Svarande'],
        [1784, 75, 72, 71.5, 'Arvika', 99],
      ],
    })
    const address = (await upload('enkät 2024.xlsx', file)).headers.get('Location')!
    const page = await text(address)
    expect(page).toContain('Samma upplägg som enkät 2023.xlsx, den ')
    expect(page).toContain('Filen har ett nytt värde.')
    await load(address)
    expect(await text('/figures')).toContain('Upplägget från enkät 2023.xlsx')
  })

  test('with a code that has lost its zero is asked about, and the answer is remembered', async () => {
    const address = (
      await upload('länets.xlsx', await workbook([['Stockholm', 180, 1, 50, 51]]))
    ).headers.get('Location')!
    const before = await text(address)
    expect(before).toContain('180 kan vara 0180')
    expect(before).toContain('Inget i filen går att läsa in.')
    const answered = await anna.post(answersOf(address), { zeros: 'yes', fetchedOn: '2024-12-12' })
    expect(await text(answered.headers.get('Location')!)).toContain('Filen har 2 nya värden.')
  })

  test('can be forgotten, and the forgetting taken back', async () => {
    const [layout] = await database.read(world.partnershipId, (db) =>
      db.selectFrom('figureLayout').select('id').orderBy('madeAt', 'desc').execute(),
    )
    const gone = await anna.post(`/figures/layouts/${layout!.id}/ending`, {})
    const page = await text(gone.headers.get('Location')!)
    expect(page).toContain('Upplägget är glömt.')
    expect(page).not.toContain('Upplägget från')
    const asked = await upload('enkät 2025.xlsx', await workbook(rows))
    expect(asked.headers.get('Location')).toContain('/layout')

    await anna.post(`/figures/layouts/${layout!.id}/ending/undoing`, {})
    expect(await text('/figures')).toContain('Upplägget från länets.xlsx')
  })
})

describe('a table that somebody has saved from a statistical database', () => {
  const file = (year: string) => {
    const table = cubeOf()
    table.dimension.Tid.category.index = [year, '2023']
    return Buffer.from(JSON.stringify(table))
  }

  test('leads to a page that asks what its parts are, and is then shown and loaded like any file', async () => {
    const asked = (await upload('simkunnighet.json', file('2022'))).headers.get('Location')!
    const page = await text(asked)
    expect(page).toContain('Säg vad tabellens delar är')
    expect(page).toContain('<option value="is:tot" selected="">totalt</option>')
    expect(page).not.toContain('Decimaltecken')
    const nameless = await anna.post(layoutOf(asked.replace('/layout', '')), cubeSaid({ indicator: '' }))
    expect(nameless.status).toBe(422)
    expect(await nameless.text()).toContain('Säg vad hela filen handlar om, eller välj en del')
    const unfit = await anna.post(layoutOf(asked.replace('/layout', '')), cubeSaid({ 'use-2': 'is:99' }))
    expect(unfit.status).toBe(422)
    const twice = await anna.post(
      layoutOf(asked.replace('/layout', '')),
      cubeSaid({ 'use-1': 'indicator', 'use-3': 'indicator' }),
    )
    expect(await twice.text()).toContain('Två delar är samma sak.')

    const saved = await anna.post(layoutOf(asked.replace('/layout', '')), cubeSaid({}))
    const preview = await text(saved.headers.get('Location')!)
    expect(preview).toContain('Filen har 8 nya värden.')
    expect(preview).toContain('ålder: totalt · tabellinnehåll: Simkunniga barn')
    await load(asked.replace('/layout', ''))
  })

  test('is known again next year, and asked about when it is cut off', async () => {
    const again = (await upload('simkunnighet 2.json', file('2024'))).headers.get('Location')!
    const page = await text(again)
    expect(page).toContain('Samma upplägg som simkunnighet.json')
    expect(page).toContain('Filen har 4 nya värden.')
    await load(again)

    const form = new FormData()
    form.set('file', new File([new Uint8Array(file('2024').subarray(0, 700))], 'kapad.json'))
    form.set('fetchedOn', '2024-12-12')
    const refused = await anna.post('/figures/files', form)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Filen är inte hel JSON: den är avklippt eller skadad.')
  })
})

describe('a file that can be read in two ways', () => {
  test('is not loaded until somebody has answered, not even by a request made by hand', async () => {
    const csv = 'indikator;kommun;år;värde\nFritid;1784;2024;80,9\nFritid;1730;2024;70.5\n'
    const address = (await upload('blandat.csv', Buffer.from(csv))).headers.get('Location')!
    const page = await text(address)
    expect(page).toContain(
      'I kolumnen värde står decimaler både efter komma (rad 2) och efter punkt (rad 3).',
    )
    expect(page).not.toContain('Läs in 2 värden')
    await anna.post(`${pathOf(address)}/loading`, { fetchedOn: '2024-12-12' })
    await waitFor(`${pathOf(address)}/loading`, 'Filen går att läsa på mer än ett sätt.')

    await anna.post(`${pathOf(address)}/loading/cancellation`, {})
    const answered = await anna.post(answersOf(address), { decimal: 'either', fetchedOn: '2024-12-12' })
    expect(await text(answered.headers.get('Location')!)).toContain('Läs in 2 värden')
  })
})

describe('those who only read', () => {
  test('say nothing about columns, and forget none', async () => {
    const karin = await world.browserOf('karin@karlstad.example')
    expect((await karin.post('/figures/layouts/x/ending', {})).status).toBe(403)
  })

  test('another partnership sees no layout of this one', async () => {
    const other = await foundWorld(database, 'En annan')
    const outsider = await other.browserOf('anna@region.example')
    expect(await (await outsider.get('/figures')).text()).not.toContain('Upplägget från')
  })
})

async function upload(name: string, content: Buffer): Promise<Response> {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(content)], name))
  form.set('fetchedOn', '2024-12-12')
  const answer = await anna.post('/figures/files', form)
  expect(answer.status).toBe(303)
  return answer
}

const pathOf = (address: string) => address.split('?')[0]!
const layoutOf = (address: string) => `${pathOf(address)}/layout?fetched=2024-12-12`
const answersOf = (address: string) => `${pathOf(address)}/answers`

async function load(address: string): Promise<void> {
  await anna.post(`${pathOf(address)}/loading`, { fetchedOn: '2024-12-12' })
  await waitFor(`${pathOf(address)}/loading`, 'i Samsyn.')
}

async function text(path: string): Promise<string> {
  const answer = await anna.get(path)
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

async function waitFor(path: string, words: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    if ((await text(path)).includes(words)) return
    await sleep(50)
  }
  throw new Error(`The page never said "${words}".`)
}

async function count(table: 'figureLayout' | 'indicator'): Promise<number> {
  return database.read(
    world.partnershipId,
    async (db) => (await db.selectFrom(table).select('partnershipId').execute()).length,
  )
}
