import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { addReview, fillReview } from '../findings/review.testing.ts'
import type { Writer } from '../record/thing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const [anna, karin] = await Promise.all(
  ['anna@region.example', 'karin@karlstad.example'].map((email) => world.browserOf(email)),
)
type Browser = NonNullable<typeof anna>
const text = async (browser: Browser | undefined, path: string) => (await browser!.get(path)).text()

let review = ''
let later = ''
let idOf: (name: string) => string

beforeAll(async () => {
  await database.write(world.partnershipId, async (db) => {
    review = (await addReview(db, world.doer as Writer, ['anna@region.example'])).id
    idOf = await fillReview(db, world.partnershipId, review)
    later = (await addReview(db, world.doer as Writer, ['anna@region.example'], 2025)).id
    await db.updateTable('review').set({ repeatsId: review }).where('id', '=', later).execute()
  })
})

describe('the guide of a review', () => {
  const add = (form: Record<string, string>) =>
    anna!.fill(`/reviews/${review}/guide/questions/new`, `/reviews/${review}/guide/questions`, form)

  test('says which perspectives nobody asks about', async () => {
    const guide = `/reviews/${review}/guide`
    const styrning = idOf('Styrning')
    await add({ section: 'opening', question: 'Vem är du?', minutes: '5' })
    await add({ section: styrning, question: 'Vem bestämmer?', prompts: 'Ge exempel.', minutes: '10' })
    await add({ section: styrning, question: 'Hur lång är vägen?' })
    expect(await text(karin, guide)).toContain('3 frågor på ungefär 15 minuter. Utan fråga: Resultat.')
    expect((await karin!.post(`${guide}/questions`, {})).status).toBe(403)
    const wrong = await add({ section: styrning, question: '', minutes: 'tio' })
    const answer = await wrong.text()
    expect([wrong.status, answer.includes('Skriv frågan.'), answer.includes('Skriv hela minuter')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test('a version that is kept stays as it was, whatever is changed, moved or removed since', async () => {
    const guide = `/reviews/${review}/guide`
    await anna!.post(`${guide}/versions`, {})
    const page = await text(anna, guide)
    const [, id] = /questions\/([0-9a-f-]{36})" aria-label="Ändra: Hur lång/.exec(page) ?? []
    await anna!.post(`${guide}/questions/${id}/place`, { direction: 'up' })
    const moved = await text(anna, guide)
    expect(moved.indexOf('Hur lång är vägen?')).toBeLessThan(moved.indexOf('Vem bestämmer?'))
    expect(moved).toContain('Guiden är ändrad sedan version 1.')
    await anna!.post(`${guide}/questions/${id}/removal`, {})
    await anna!.post(`${guide}/versions`, {})
    await anna!.post(`${guide}/versions`, {})
    expect(await text(karin, `${guide}/versions/1`)).toContain('Hur lång är vägen?')
    expect(await text(karin, `${guide}/versions/2`)).not.toContain('Hur lång är vägen?')
    expect((await karin!.get(`${guide}/versions/3`)).status).toBe(404)
    await anna!.post(`${guide}/questions/${id}/removal/undoing`, {})
    expect(await text(anna, guide)).toContain('Guiden är ändrad sedan version 2.')
  })

  test('is taken over by the review that does it over again, as far as the perspectives are the same', async () => {
    const guide = `/reviews/${later}/guide`
    expect(await text(anna, guide)).toContain('Ta över guiden från Kartläggning 2023')
    const answer = await anna!.post(`${guide}/takeover`, {})
    expect(answer.headers.get('Location')).toBe(`${guide}?left=2`)
    const page = await text(anna, `${guide}?left=2`)
    expect(page).toContain('Vem är du?')
    expect(page).toContain('2 frågor togs inte över')
    await anna!.post(`${guide}/takeover`, {})
    expect(await text(anna, guide)).toContain('En fråga på ungefär 5 minuter.')
  })
})

describe('what those who are interviewed are told', () => {
  test('is stored with a promise that cannot be kept only by whoever has been warned', async () => {
    const path = `/reviews/${review}/information`
    const begun = await text(anna, `${path}/new`)
    expect(begun).toContain('allmänna handlingar')
    expect((await karin!.get(`${path}/new`)).status).toBe(403)
    const promised = { text: 'Du är helt anonym.' }
    const warned = await anna!.fill(`${path}/new`, path, promised)
    const page = await warned.text()
    expect([warned.status, page.includes('”helt anonym”: ingen kan lovas anonymitet')]).toEqual([422, true])
    expect(await text(karin, path)).toContain('Här står vad den som intervjuas får veta')
    const [, seen] = /name="warned" value="([^"]+)"/.exec(page) ?? []
    const [, mark] = /name="seen" value="([^"]+)"/.exec(page) ?? []
    expect((await anna!.post(path, { ...promised, warned: seen!, seen: mark! })).status).toBe(303)
    expect(await text(anna, path)).toContain('behöver ses över')
    const [, suggestion = ''] = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(begun) ?? []
    const filled = suggestion.replaceAll(/\[[^\]]*\]/g, 'ifyllt')
    await anna!.fill(`${path}/new`, path, { text: filled })
    expect(await text(karin, path)).toContain('Version 2 gäller.')
    expect(await text(karin, `${path}/1`)).toContain('Du är helt anonym.')
  })
})

describe('a voice that withdraws', () => {
  test('has its turns marked until it is undone; what it was told, and when, stands beside it', async () => {
    const interviews = `/reviews/${review}/interviews`
    const [, source] =
      new RegExp(`${interviews}/([0-9a-f-]{36})">Intervju 4<`).exec(await text(anna, interviews)) ?? []
    const page = await text(anna, `${interviews}/${source}`)
    const [, voice] = /voices\/([0-9a-f-]{36})\/information/.exec(page) ?? []
    const own = `${interviews}/${source}/voices/${voice}`
    const late = await anna!.fill(`${own}/information`, `${own}/information`, {
      number: '2',
      on: '2025-03-05',
    })
    expect([late.status, (await late.text()).includes('Dagen har inte varit än')]).toEqual([422, true])
    await anna!.fill(`${own}/information`, `${own}/information`, { number: '2', on: '2025-03-03' })
    expect(await text(anna, `${interviews}/${source}`)).toContain(
      'Fick informationen, version 2, den 3\u00a0mars 2025.',
    )
    await anna!.post(`${own}/withdrawal`, {})
    await anna!.post(`${own}/withdrawal`, {})
    const gone = await text(anna, `${interviews}/${source}`)
    expect([gone.includes('Har tagit tillbaka sin medverkan'), gone.includes('>tillbakatagen<')]).toEqual([
      true,
      true,
    ])
    expect((await karin!.post(`${own}/withdrawal`, {})).status).toBe(403)
    await anna!.post(`${own}/withdrawal/undoing`, {})
    expect(await text(anna, `${interviews}/${source}`)).not.toContain('tillbakatagen')
  })
})
