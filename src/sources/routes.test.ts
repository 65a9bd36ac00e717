import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
})

const csv =
  'kpi,municipality,period,gender,value,status\nN1,1784,2023,T,80,\nN1,1730,2023,T,70,\nN1,Nånstans,2023,T,1,\n'

describe('somebody who prepares', () => {
  test('uploads a file, sees what it holds, loads it and reads what came of it', async () => {
    const preview = await upload(csv)
    const seen = await text(preview)
    expect(seen).toContain('Filen har 2 nya värden.')
    expect(seen).toContain('Läs in 2 värden')
    expect(seen).toContain('Platsen ”Nånstans” finns inte.')
    expect(await count('observation')).toBe(0)

    const started = await anna.post(`${pathOf(preview)}/loading`, { fetchedOn: '2024-12-12' })
    expect(started.status).toBe(303)
    const done = await waitFor(started.headers.get('Location')!, 'Nu finns')
    expect(done).toContain('Nu finns 2 nya värden i Samsyn.')
    expect(done).toContain('En rad läses inte in')
    expect(await count('vintage')).toBe(1)

    const [file] = await database.read(world.partnershipId, (db) =>
      db.selectFrom('figureFile').select('content').execute(),
    )
    expect(file!.content.length).toBe(0)
    const overview = await text('/figures')
    expect(overview).toContain('siffror.csv')
    expect(overview).toContain('12 december 2024')
    expect(overview).not.toContain('Filer som väntar')
  })

  test('is told beside the field what is wrong with a file', async () => {
    const answer = await post('Hej,\nhär kommer figurerna')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Filen har inte nyckeltal i en form som Samsyn känner igen.')

    const nothing = await anna.post('/figures/files', new FormData())
    expect(nothing.status).toBe(422)
    const page = await nothing.text()
    expect(page).toContain('Välj en fil.')
    expect(page).toContain('Ange dagen då filen hämtades.')
  })

  test('is asked how a file is read that does not tell, and sees the names as they would become', async () => {
    const dos = Buffer.from('indikator;kommun;\x86r;v\x84rde\nFritid;\x8frj\x84ng;2022;80,5\n', 'latin1')
    const form = new FormData()
    form.set('file', new File([new Uint8Array(dos)], 'gammal.csv'))
    form.set('fetchedOn', '2024-12-12')
    const asked = (await anna.post('/figures/files', form)).headers.get('Location')!
    expect(asked).toMatch(/\/encoding\?fetched=2024-12-12$/)
    const page = await text(asked)
    expect(page.indexOf('Fritid;Årjäng;2022;80,5')).toBeGreaterThan(0)
    expect(page.indexOf('value="ibm850"')).toBeLessThan(page.indexOf('value="macintosh"'))
    expect((await anna.get(asked.replace('/encoding', ''))).headers.get('Location')).toBe(asked)
    expect((await anna.post(asked, {})).status).toBe(422)

    const chosen = (await anna.post(asked, { encoding: 'ibm850' })).headers.get('Location')!
    const preview = await text(chosen)
    expect(preview).toContain('Filen har ett nytt värde.')
    expect(preview).toContain('Årjäng')
    expect((await anna.get(asked)).status).toBe(404)
    await anna.post(`${pathOf(chosen)}/withdrawal`, {})

    const person = Buffer.concat([dos, Buffer.from('Fritid;Eda;2022;19121212-1212\n')])
    form.set('file', new File([new Uint8Array(person)], 'gammal.csv'))
    expect((await anna.post('/figures/files', form)).status).toBe(422)
  })

  test('cannot leave identity numbers here: the file is not kept, and the number not repeated', async () => {
    const before = await count('figureFile')
    const answer = await post(`${csv}N1,1784,2022,T,19121212-1212,\n`)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('rad 5, kolumn 5')
    expect(page).not.toContain('1212-1212')
    expect(await count('figureFile')).toBe(before)
  })

  test('can take a file away again', async () => {
    const preview = await upload(csv.replaceAll('2023', '2021'))
    expect(await text('/figures')).toContain('Filer som väntar')
    const gone = await anna.post(`${pathOf(preview)}/withdrawal`, {})
    expect(gone.headers.get('Location')).toBe('/figures')
    expect((await anna.get(preview)).status).toBe(404)
  })

  test('may call a loading off, and begin one again that was cut off', async () => {
    const preview = await upload(csv.replaceAll('2023', '2020'))
    const id = pathOf(preview).split('/').at(-1)!
    // A loading whose program has died: nobody has heard of it for a minute.
    await database.write(world.partnershipId, (db) =>
      db
        .insertInto('figureLoading')
        .values({
          partnershipId: world.partnershipId,
          fileId: id,
          rowsExpected: 3,
          report: JSON.stringify({ fetchedOn: '2024-12-12' }),
        })
        .execute(),
    )
    const loading = `${pathOf(preview)}/loading`
    const going = await anna.get(loading)
    expect(going.headers.get('Cache-Control')).toBe('no-store')
    expect(await going.text()).toContain('Inläsningen pågår.')

    await database.write(world.partnershipId, (db) =>
      sql`update figure_loading set beat_at = now() - interval '1 minute'`.execute(db),
    )
    expect(await text(loading)).toContain('Inläsningen avbröts innan den var klar.')
    await anna.post(loading, { fetchedOn: '2024-12-12' })
    expect(await waitFor(loading, 'Nu finns')).toContain('Nu finns 2 nya värden i Samsyn.')

    const other = await upload(csv.replaceAll('2023', '2019'))
    await anna.post(`${pathOf(other)}/loading/cancellation`, {})
    expect(await text(other)).toContain('Läs in 2 värden')
  })
})

describe('an elected leader', () => {
  test('does not load figures, and is told who does', async () => {
    const karin = await world.browserOf('karin@karlstad.example')
    expect((await karin.get('/figures')).status).toBe(403)
  })
})

async function post(content: string, name = 'siffror.csv') {
  const form = new FormData()
  form.set('file', new File([content], name))
  form.set('fetchedOn', '2024-12-12')
  return anna.post('/figures/files', form)
}

/** Answers with the address of the preview. */
async function upload(content: string): Promise<string> {
  const answer = await post(content)
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}

const pathOf = (address: string) => address.split('?')[0]!

async function text(path: string): Promise<string> {
  const answer = await anna.get(path)
  expect(answer.status).toBe(200)
  return (await answer.text()).replaceAll('\u00a0', ' ')
}

async function waitFor(path: string, words: string): Promise<string> {
  for (let i = 0; i < 100; i++) {
    const page = await text(path)
    if (page.includes(words)) return page
    await sleep(50)
  }
  throw new Error(`The page never said "${words}".`)
}

async function count(table: 'observation' | 'vintage' | 'figureFile'): Promise<number> {
  return database.read(
    world.partnershipId,
    async (db) => (await db.selectFrom(table).select('partnershipId').execute()).length,
  )
}
