import { describe, expect, test } from 'vitest'
import { hiddenIn } from '../../test/world.ts'
import { idOf, plain, targetWorld } from '../targets/figures.testing.ts'

const { world, anna, karin, stranger, add, read } = await targetWorld()
const olle = await world.browserOf('olle@arvika.example')

const frame = (target: string) => `/decisions/targets/${idOf(target)}`
/** What the target's page takes into its chain. */
const stepIn = (page: string) => /<turbo-frame id="spine-adoption"[^>]*>(.*?)<\/turbo-frame>/s.exec(page)![1]!
const asked = { outcome: '', decidedBy: 'Politiska styrgruppen', answerBy: '2025-06-01' }

describe('a target', () => {
  test('is put to every party as an agreement, and its page tells for whom it is in force', async () => {
    const target = await add()
    expect(await (await karin.get(target)).text()).toContain(`src="${frame(target)}"`)
    expect(await (await karin.get(frame(target))).text()).toContain('Parterna har inte fått frågan')

    const put = await olle.fill(`${frame(target)}/new`, frame(target), asked)
    expect(put.status).toBe(303)
    const outcome = put.headers.get('Location')!
    const page = plain(await (await karin.get(outcome)).text())
    expect(page).toContain('Målet Behöriga till gymnasiet: 90 % år 2027')
    expect(page).toContain('Antar målet')
    expect(page).toContain(`href="${target}"`)
    expect(plain(await (await karin.get(frame(target))).text())).toContain('Gäller för 0 av 17 parter.')

    const parties = await read((db) => db.selectFrom('party').select(['id', 'name']).execute())
    for (const { id } of parties) {
      const saved = await anna.fill(`${outcome}/adoptions/new?party=${id}`, `${outcome}/adoptions`, {
        party: id,
        answer: 'adopted',
        decidedOn: '2025-03-04',
        body: 'Fullmäktige',
      })
      expect(saved.status).toBe(303)
    }
    expect(plain(await (await karin.get(frame(target))).text())).toContain('Gäller för 17 av 17 parter.')
    expect(stepIn(await (await karin.get(frame(target))).text())).toContain('Alla 17 parter')
  })

  test('tells on its chain who has adopted it and who is missing, before it is in force too', async () => {
    const target = await add()
    expect(await (await karin.get(target)).text()).toContain(`id="spine-adoption" src="${frame(target)}"`)
    expect(stepIn(await (await karin.get(frame(target))).text())).toContain('Inte lämnat till parterna')
    const put = await olle.fill(`${frame(target)}/new`, frame(target), asked)
    const outcome = put.headers.get('Location')!
    const parties = await read((db) =>
      db.selectFrom('party').select(['id', 'name']).orderBy('name').execute(),
    )
    const answer = async ({ id }: { id: string }, said: string) => {
      const typed = {
        party: id,
        answer: said,
        decidedOn: '2025-03-04',
        body: 'Fullmäktige',
        words: said === 'declined' ? 'Vi saknar logopeder.' : '',
      }
      const saved = await anna.fill(`${outcome}/adoptions/new?party=${id}`, `${outcome}/adoptions`, typed)
      expect(saved.status).toBe(303)
    }
    const [refuser, silent, ...others] = parties
    for (const each of others.slice(1)) await answer(each, 'adopted')
    expect(stepIn(plain(await (await karin.get(frame(target))).text()))).toContain('14 av 17, 3 saknas')
    await answer(others[0]!, 'adopted')
    await answer(refuser!, 'declined')
    const page = plain(await (await karin.get(frame(target))).text())
    expect(stepIn(page)).toContain(`15 av 17, ${refuser!.name} och ${silent!.name} saknas`)
    expect(page).toContain('Gäller för 0 av 17 parter.')
    expect(page).toContain(`Svar saknas från ${silent!.name}.`)
    expect(page).toContain(`Inte antaget av ${refuser!.name}.`)
    // What a party has answered leads to the outcome.
    expect(await (await karin.get('/search?q=logopeder')).text()).toContain(`href="${outcome}"`)
  })

  test('is tied to an outcome that there is already, without a new one', async () => {
    const first = await add()
    const outcome = (await anna.fill(`${frame(first)}/new`, frame(first), asked)).headers.get('Location')!
    const second = await add()
    const before = await read((db) => db.selectFrom('outcome').select('id').execute())
    const tied = await anna.fill(`${frame(second)}/new`, frame(second), { outcome: outcome.split('/')[2]! })
    expect(tied.headers.get('Location')).toBe(second)
    expect(await read((db) => db.selectFrom('outcome').select('id').execute())).toHaveLength(before.length)
    expect(await (await karin.get(frame(second))).text()).toContain(outcome)
  })

  test('put by two at once is put once, and the second is told; sent twice it is put once', async () => {
    const target = await add()
    const mine = hiddenIn(await (await anna.get(`${frame(target)}/new`)).text())
    const theirs = hiddenIn(await (await olle.get(`${frame(target)}/new`)).text())
    const put = await anna.post(frame(target), { ...mine, ...asked })
    const again = await anna.post(frame(target), { ...mine, ...asked })
    expect(again.headers.get('Location')).toBe(put.headers.get('Location'))
    const second = await olle.post(frame(target), { ...theirs, ...asked })
    expect(second.status).toBe(422)
    const page = await second.text()
    expect(page).toContain('Någon annan har nyss lämnat målet för antagande.')
    expect(page).toContain('Politiska styrgruppen')
  })

  test.each([
    [{ ...asked, decidedBy: '' }, 'Skriv vilka som enades om målet.'],
    [{ ...asked, answerBy: '' }, 'Skriv vilken dag parterna senast ska svara.'],
    [{ ...asked, answerBy: '2025-02-31' }, '2025-02-31'],
    [{ ...asked, answerBy: '2024-01-01' }, 'Den dagen har redan varit.'],
    [{ ...asked, outcome: 'nej' }, 'Välj ett utfall i listan.'],
  ])('put with %o is refused at its field, and nothing is stored', async (typed, words) => {
    const target = await add()
    const before = await read((db) => db.selectFrom('outcome').select('id').execute())
    const refused = await anna.fill(`${frame(target)}/new`, frame(target), typed)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain(words)
    expect(await read((db) => db.selectFrom('outcome').select('id').execute())).toHaveLength(before.length)
  })

  test('is put by those who prepare, of this partnership, while it is open', async () => {
    const target = await add()
    expect((await karin.get(`${frame(target)}/new`)).status).toBe(403)
    expect((await stranger.get(frame(target))).status).toBe(404)
    expect((await anna.get('/decisions/targets/17')).status).toBe(404)
    await anna.post(`${target}/closure`, { reason: 'Klart.' })
    expect((await anna.post(frame(target), asked)).status).toBe(422)
    expect(await (await anna.get(frame(target), { 'Accept-Language': 'en' })).text()).toContain(
      'Adopted by the parties',
    )
  })
})
