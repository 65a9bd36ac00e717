import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { addReview, fillReview } from '../findings/review.testing.ts'
import type { Writer } from '../record/thing.ts'

describe('the sample of a review', async () => {
  const { database } = await testDatabase()
  let review: string
  let idOf: (name: string) => string
  let browserOf: Awaited<ReturnType<typeof foundWorld>>['browserOf']
  let anna: Awaited<ReturnType<typeof browserOf>>
  let karin: Awaited<ReturnType<typeof browserOf>>
  let frame: string
  let planned: string

  beforeAll(async () => {
    const world = await foundWorld(database)
    browserOf = world.browserOf
    await database.write(world.partnershipId, async (db) => {
      review = (await addReview(db, world.doer as Writer, ['anna@region.example'])).id
      idOf = await fillReview(db, world.partnershipId, review)
    })
    anna = await browserOf('anna@region.example')
    karin = await browserOf('karin@karlstad.example')
    frame = `/reviews/${review}/frame`
    planned = `/reviews/${review}/planned`
  })

  const text = async (browser: typeof anna, path: string) => (await browser.get(path)).text()
  const addRow = (form: Record<string, string>) => anna.fill(`${frame}/rows/new`, `${frame}/rows`, form)
  const rowId = async (whom: string) => {
    const page = await text(anna, frame)
    const [, id] = new RegExp(`rows/([0-9a-f-]+)" aria-label="[^"]*${whom}`).exec(page) ?? []
    return id!
  }

  test('begins with what the commission says, and tells what the rows lack', async () => {
    expect(
      (await anna.fill(`${frame}/declared`, `${frame}/declared`, { interviews: '5', people: '9' })).status,
    ).toBe(303)
    const added = await addRow({
      manner: 'group',
      role: idOf('Chef'),
      whom: 'två grupper',
      interviews: '2',
      people: '6',
    })
    expect(added.status).toBe(303)
    await addRow({ manner: 'single', role: idOf('Politiker'), whom: 'gruppledare', interviews: '2' })
    const page = await text(karin, frame)
    expect(page).toContain('Raderna ger 4 intervjuer, men uppdraget säger 5: en saknas.')
    expect(page).toContain('Raderna ger 8 personer, men uppdraget säger 9: en saknas.')
    expect(page).toContain('Deltagare')
    expect(page).not.toContain('/rows/new')
  })

  test('a group of one, or two in a single interview, is told at its field and not stored', async () => {
    const group = await addRow({
      manner: 'group',
      role: idOf('Chef'),
      whom: 'x',
      interviews: '2',
      people: '3',
    })
    expect([group.status, await group.text()]).toEqual([422, expect.stringContaining('minst två personer')])
    const single = await addRow({
      manner: 'single',
      role: idOf('Chef'),
      whom: 'x',
      interviews: '2',
      people: '3',
    })
    expect(single.status).toBe(422)
    const named = await addRow({
      manner: 'single',
      role: idOf('Chef'),
      whom: '19121212-1212',
      interviews: '1',
    })
    expect([named.status, await named.text()]).toEqual([422, expect.stringContaining('personnummer')])
    expect((await karin.post(`${frame}/rows`, {})).status).toBe(403)
  })

  test('a row that is removed counts no longer, and comes back', async () => {
    const id = await rowId('gruppledare')
    await anna.post(`${frame}/rows/${id}/withdrawal`, {})
    expect(await text(anna, frame)).toContain('Raderna ger 2 intervjuer')
    await anna.post(`${frame}/rows/${id}/withdrawal/undoing`, {})
    await anna.post(`${frame}/rows/${id}/place`, { direction: 'up' })
    const page = await text(anna, frame)
    expect(page).toContain('Raderna ger 4 intervjuer')
    expect(page.indexOf('gruppledare')).toBeLessThan(page.indexOf('två grupper'))
  })

  test('an interview is planned, held, undone; the history tells its number alone', async () => {
    const row = await rowId('gruppledare')
    const form = { row, day: '2025-03-10', at: '9.30', remote: 'yes', room: 'video' }
    await anna.fill(`${planned}/new`, planned, form)
    await anna.fill(`${planned}/new`, planned, { ...form, day: '2025-02-10', room: 'Sunne' })
    const page = await text(anna, planned)
    expect(page).toContain('Nästa är måndag 10\u00a0mars 2025 kl. 9.30.')
    expect(page).toContain('På distans: video')
    expect(page).toContain('Skulle ha hållits')
    const [, id] = /planned\/([0-9a-f-]{36})\/ending\/new/.exec(page) ?? []
    const ending = `${planned}/${id}/ending`
    const nobody = await anna.fill(`${ending}/new?how=held`, ending, { people: '' })
    expect([nobody.status, await nobody.text()]).toEqual([
      422,
      expect.stringContaining('hur många som deltog'),
    ])
    const [, source] =
      /value="([0-9a-f-]{36})">Intervju 7/.exec(await text(anna, `${ending}/new?how=held`)) ?? []
    await anna.fill(`${ending}/new?how=held`, ending, { people: '1', source: source! })
    expect(await text(anna, `${planned}?state=held`)).toContain('Intervju 7 i text')
    // Somebody who did not see it says otherwise.
    const late = await anna.fill(`${ending}/new?how=cancelled`, ending, { words: 'sjuk' })
    expect(await late.text()).toContain('Någon annan har redan skrivit vad det blev')
    const withdrawn = await anna.post(`${frame}/rows/${row}/withdrawal`, {})
    expect(await withdrawn.text()).toContain('Det finns planerade intervjuer i raden.')

    // One person is too few to be told of: to others, not even the row.
    expect(await text(karin, frame)).toContain('Färre än 3 personer är hörda')
    expect((await karin.get(planned)).status).toBe(403)
    const history = await text(karin, `/reviews/${review}`)
    expect(history).toContain('Planerad intervju blev hållen')
    expect(history).not.toContain('Sunne')

    await anna.post(`${ending}/undoing`, {})
    expect(await text(anna, `${planned}?state=held`)).toContain('Inga intervjuer i det läget')
    expect((await anna.fill(`${ending}/new?how=cancelled`, ending, { words: '' })).status).toBe(422)
    await anna.fill(`${ending}/new?how=cancelled`, ending, { words: 'Ett val kom emellan.' })
    expect(await text(anna, `${planned}?state=cancelled`)).toContain('Ett val kom emellan.')
    await anna.post(`${ending}/undoing`, {})
  })

  test('a transcript is tied to the interview that was planned, sent twice once', async () => {
    const before = await text(anna, `/reviews/${review}/interviews/new`)
    const [, id] = /<option value="([0-9a-f-]{36})">10\u00a0mars 2025/.exec(before) ?? []
    const filled = {
      title: 'politiker',
      text: 'I: Hur går det?\nBo: Bra.',
      planned: id!,
      'who-0': 'I',
      'as-0': 'interviewer',
      'who-1': 'Bo',
      'as-1': 'voice',
      'pseudonym-1': 'Person A',
      'role-1': idOf('Politiker'),
      'party-1': '',
    }
    const paths = [`/reviews/${review}/interviews/new`, `/reviews/${review}/interviews`] as const
    const shown = await (await anna.fill(paths[0], `${paths[1]}/preview`, filled)).text()
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown)![1]!
    const form = { ...filled, id: hidden('id'), looked: hidden('looked') }
    expect((await anna.post(paths[1], form)).status).toBe(303)
    expect((await anna.post(paths[1], form)).status).toBe(303)
    const held = await text(anna, `${planned}?state=held`)
    expect(held).toContain('Intervju 9 i text')
    expect(held).toContain('En person')
  })

  test('a silence has its reason, which others read too, and may be taken back', async () => {
    const page = await text(anna, `/reviews/${review}/interviews`)
    expect(page).toContain('Ingen har skrivit varför.')
    const [, path] =
      /href="(\/reviews\/[^"]+silences\/party\/[^"]+)" aria-label="Skriv varför Forshaga/.exec(page) ?? []
    expect((await anna.fill(path!, path!, { reason: 'declined', words: '' })).status).toBe(422)
    const told = await anna.fill(path!, path!, { reason: 'declined', words: 'De hann inte i vår.' })
    expect(told.status).toBe(303)
    expect(await text(karin, `/reviews/${review}/interviews`)).toContain('De hann inte i vår.')
    expect((await karin.get(path!)).status).toBe(403)
    await anna.post(`${path}/undoing`, {})
    expect(await text(karin, `/reviews/${review}/interviews`)).not.toContain('De hann inte i vår.')
  })
})
