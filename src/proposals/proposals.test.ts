import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { browserIn, foundWorld, hiddenIn, today } from '../../test/world.ts'
import { ledTo } from '../findings/chainStore.ts'
import { share } from '../findings/shareStore.ts'
import { verify } from '../record/commands.ts'
import { addLink, linksOf, search } from '../record/store.ts'
import type { Writer } from '../record/thing.ts'
import { answerProposal } from './answerStore.ts'
import { promiseAnswers } from './promiseStore.ts'
import { stateOf } from './proposal.ts'
import { proposalFor, proposals, versionsOf } from './readingStore.ts'
import { sharedReview } from './shared.testing.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer: Writer = { ...world.doer, id: world.doer.id! }
const other = await foundWorld(database, 'Ett annat partnerskap')
const anna = await world.browserOf('anna@region.example')
const olle = await world.browserOf('olle@arvika.example')
const karin = await world.browserOf('karin@karlstad.example')
const rolf = await world.browserOf('rolf@region.example')
const stranger = await browserIn(database, world.app, other.partnershipId, 'anna@region.example')

const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const idOf = (path: string) => path.split('/').at(-1)!
const locationOf = (answer: Response) => {
  expect(answer.status).toBe(303)
  return answer.headers.get('Location')!
}
const home = '/proposals'
const typed = {
  title: 'Samla närvaroteamen',
  what: 'Ett nätverk för kommunernas närvaroteam.',
  why: 'Små kommuner har ett team på en person.',
}
const add = async (more: Record<string, string> = {}, browser = karin) =>
  locationOf(await browser.fill(`${home}/new`, home, { ...typed, ...more }))
const found = (path: string) => read((db) => proposalFor(db, idOf(path)))

describe('before anything is proposed', () => {
  test('the list says what will be here, and the form what it may answer', async () => {
    expect(await text(anna.get(home))).toContain('Här samlas förslag på vad ni ska göra tillsammans')
    expect(await text(anna.get(`${home}/new`))).toContain('Inget att välja än.')
  })
})

describe('a proposal', () => {
  let shared: Awaited<ReturnType<typeof sharedReview>>
  beforeAll(async () => {
    shared = await write((db) => sharedReview(db, doer))
    await write((db) => promiseAnswers(db, doer, 6))
  })

  test('is handed in by anybody, once though the form is sent twice, with the day of its answer', async () => {
    const hidden = hiddenIn(await text(karin.get(`${home}/new`)))
    const sent = { ...hidden, ...typed, title: 'Två gånger' }
    const [first, second] = [await karin.post(home, sent), await karin.post(home, sent)]
    expect(locationOf(first)).toBe(locationOf(second))
    const page = await text(olle.get(locationOf(first)))
    // Handed in on the fourth of March, and six weeks were promised.
    expect(page).toContain('Väntar på svar. Svar senast 15 april 2025.')
    expect(page).toContain('Karin Holm')
    expect((await stranger.get(locationOf(first))).status).toBe(404)
  })

  test('says at its field what is wrong, and stores nothing', async () => {
    const before = (await read(proposals)).length
    const wrong = await karin.fill(`${home}/new`, home, {
      ...typed,
      title: '',
      why: 'Hen har 811218-9876.',
      onceCost: 'mycket',
      people: 'många',
      riskLevel: 'high',
      [`effect-${shared.networks.id}`]: 'harms',
    })
    expect(wrong.status).toBe(422)
    const page = await text(wrong)
    for (const said of [
      'Skriv förslaget i korthet.',
      'Skriv en summa i kronor, till exempel 1 250 000.',
      'Skriv antalet personer med siffror, utan decimaler.',
      'Skriv vad risken är.',
      'Skriv en mening om hur styrkan stärks eller skadas.',
      'Ett nätverk för kommunernas närvaroteam.',
    ])
      expect(page).toContain(said)
    expect(await read(proposals)).toHaveLength(before)
  })

  test('is tied to what it answers, both ways, and found by search', async () => {
    const path = await add({ title: 'Avsluta det som är klart', [`origin-${shared.harder.id}`]: 'yes' })
    expect(await text(karin.get(path))).toContain('Prioritera hårdare')
    const led = await read((db) => ledTo(db, { kind: 'recommendation', id: shared.harder.id }))
    expect(led).toMatchObject([{ kind: 'proposal', id: idOf(path), name: 'Avsluta det som är klart' }])
    const recommendation = `/reviews/${shared.review.id}/recommendations/${shared.harder.id}`
    expect(await text(karin.get(recommendation))).toContain(path)
    expect(await read((db) => search(db, 'närvaroteam'))).toContainEqual(
      expect.objectContaining({ kind: 'proposal', id: idOf(path) }),
    )
  })

  test('that harms a strength says so in words in the list, on its page and in the file', async () => {
    const path = await add({
      title: 'Gör om nätverken',
      onceCost: '400 000',
      yearlyCost: '1 250 000,50',
      [`effect-${shared.networks.id}`]: 'harms',
      [`effectWhy-${shared.networks.id}`]: 'Träffarna blir färre.',
      [`effect-${shared.barnahus.id}`]: 'leaves',
    })
    const page = await text(karin.get(path))
    expect(page).toContain('Förslaget skadar något som fungerar.')
    expect(page).toContain('Träffarna blir färre.')
    expect(page).toContain('400 000 kr en gång, 1 250 000,50 kr per år')
    expect(await text(karin.get(home))).toContain('Skadar en styrka')
    expect(await text(karin.get('/proposals/proposals.csv'))).toContain('Nätverken: Träffarna blir färre.')
    expect(await found(path)).toMatchObject({ onceCost: 40_000_000n, yearlyCost: 125_000_050n })
  })

  test('names nothing of a review that has been taken back', async () => {
    const path = await add({
      title: 'Svarar på det som tas tillbaka',
      [`origin-${shared.simpler.id}`]: 'yes',
      [`effect-${shared.barnahus.id}`]: 'harms',
      [`effectWhy-${shared.barnahus.id}`]: 'Tar personal.',
    })
    await write((db) => share(db, doer, shared.review, 'working'))
    const page = await text(karin.get(path))
    expect(page).toContain('En rekommendation som inte är delad')
    expect(page).toContain('Skadar en styrka i en kartläggning som inte är delad')
    expect(page).not.toContain('Förenkla styrningen')
    // Another wording keeps what cannot be shown meanwhile.
    expect(
      (await karin.fill(`${path}/details`, `${path}/details`, { ...typed, title: 'Nya ord' })).status,
    ).toBe(303)
    await write((db) => share(db, doer, shared.review, 'draft'))
    expect(await found(path)).toMatchObject({
      title: 'Nya ord',
      origins: [{ kind: 'recommendation', id: shared.simpler.id }],
      effects: [{ strengthId: shared.barnahus.id, effect: 'harms' }],
    })
  })

  test('is changed by whoever handed it in and by those who prepare, and keeps every wording', async () => {
    const path = await add({ title: 'Första ord', onceCost: '1000' })
    const details = `${path}/details`
    expect((await rolf.get(details)).status).toBe(403)
    expect(
      (await karin.fill(details, details, { ...typed, title: 'Andra ord', onceCost: '1 000,00' })).status,
    ).toBe(303)
    const opened = hiddenIn(await text(karin.get(details)))
    expect(
      (await olle.fill(details, details, { ...typed, title: 'Tredje ord', onceCost: '1000' })).status,
    ).toBe(303)
    const clash = await karin.post(details, { ...opened, ...typed, title: 'Fjärde ord', onceCost: '1000' })
    expect(clash.status).toBe(422)
    const shown = await text(clash)
    expect(shown).toContain('Någon annan har ändrat förslaget medan du skrev.')
    expect(shown).toContain('Tredje ord')
    expect(shown).toContain('Fjärde ord')
    const versions = await read(async (db) => versionsOf(db, await proposalFor(db, idOf(path))))
    expect(versions.map(({ text: { title } }) => title)).toEqual(['Tredje ord', 'Andra ord', 'Första ord'])
    expect(versions[0]!.text.onceCost).toBe(100_000n)
    expect(await text(rolf.get(path))).toMatch(/<del>.*?Andra.*?<\/del>/s)
  })

  test('saved as it stands is no version more', async () => {
    const path = await add({ title: 'Oförändrat', people: '1200' })
    const details = `${path}/details`
    await karin.fill(details, details, { ...typed, title: 'Oförändrat', people: '1 200' })
    expect((await found(path)).version).toBe(1)
  })

  test('is taken back with a reason, read as it was, and taken up again', async () => {
    const path = await add({ title: 'Tas tillbaka' })
    expect((await rolf.post(`${path}/withdrawal`, { reason: 'Inte mitt' })).status).toBe(403)
    expect((await karin.post(`${path}/withdrawal`, { reason: '' })).status).toBe(422)
    expect((await karin.post(`${path}/withdrawal`, { reason: 'Någon annan gör det.' })).status).toBe(303)
    expect((await karin.post(`${path}/withdrawal`, { reason: 'En gång till.' })).status).toBe(303)
    const page = await text(rolf.get(path))
    expect(page).toContain('Någon annan gör det.')
    expect(page).toContain('Ett nätverk för kommunernas närvaroteam.')
    expect(await text(rolf.get(home))).not.toContain('Tas tillbaka<')
    expect((await karin.get(`${path}/details`)).status).toBe(422)
    expect((await karin.post(`${path}/withdrawal/removal`, {})).status).toBe(303)
    expect(stateOf(await found(path))).toBe('open')
  })

  test('is searched for, narrowed and put in order', async () => {
    const path = await add({
      title: 'Zebror i Kil',
      onceCost: '9 000 000',
      [`origin-${shared.simpler.id}`]: 'yes',
    })
    expect(await text(anna.get(`${home}?q=zebror%20kil`))).toContain(path)
    expect(await text(anna.get(`${home}?q=zebror%20torsby`))).toContain(
      'Inget förslag passar det du har valt.',
    )
    expect(await text(anna.get(`${home}?recommendation=${shared.simpler.id}`))).toContain(path)
    expect(await text(anna.get(`${home}?recommendation=${shared.harder.id}`))).not.toContain(path)
    expect(await text(anna.get(`${home}?state=withdrawn`))).not.toContain(path)
    const dearest = await text(anna.get(`${home}?sort=cost`))
    const titles = [...dearest.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]+)/g)].map(([, title]) => title)
    expect(titles[0]).toBe('Zebror i Kil')
    expect((await anna.get(`${home}?recommendation=trams&sort=trams&state=trams`)).status).toBe(200)
  })

  describe('merged with another', () => {
    const merged = async (...paths: readonly string[]) => {
      const from = `${home}/merges/new?${paths.map((path) => `part-${idOf(path)}=yes`).join('&')}`
      return locationOf(await anna.fill(from, `${home}/merges`, { ...typed, title: 'Ett nätverk' }))
    }

    test('becomes a new one; both stay as they were, and lead to it', async () => {
      const one = await add({
        title: 'Nätverk för team',
        [`origin-${shared.harder.id}`]: 'yes',
        onceCost: '100',
      })
      const two = await add(
        { title: 'Team i nätverk', [`origin-${shared.simpler.id}`]: 'yes', onceCost: '200' },
        olle,
      )
      expect((await karin.get(`${home}/merges/new`)).status).toBe(403)
      expect(await text(anna.get(`${home}/merges/new?part-${idOf(one)}=yes`))).toContain(
        'Vilka förslag ska bli ett?',
      )
      const form = await text(anna.get(`${home}/merges/new?part-${idOf(one)}=yes&part-${idOf(two)}=yes`))
      expect(form).toContain('value="300"')
      const into = await merged(one, two)
      for (const path of [one, two]) {
        const page = await text(rolf.get(path))
        expect(page).toContain('Förslaget är sammanslaget. Läs det som det blev:')
        expect(page).toContain(into)
        expect(page).toContain('Ett nätverk för kommunernas närvaroteam.')
      }
      const page = await text(rolf.get(into))
      expect(page).toContain('Sammanslaget av')
      expect(page).toContain('Anna Sandberg')
      const whole = await found(into)
      expect(whole.merge?.parts).toEqual([idOf(one), idOf(two)])
      expect(stateOf(await found(one))).toBe('merged')
      // What is merged is not merged once more, by a form that somebody had open.
      expect(
        (
          await anna.fill(`${home}/merges/new?part-${idOf(one)}=yes`, `${home}/merges`, {
            ...typed,
            parts: `${idOf(one)} ${idOf(two)}`,
          })
        ).status,
      ).toBe(422)
    })

    test('is parted again: they stand by themselves, and what they were is no longer', async () => {
      const one = await add({ title: 'Ena sidan' })
      const two = await add({ title: 'Andra sidan' })
      const into = await merged(one, two)
      expect((await karin.post(`${into}/merge/undoing`, {})).status).toBe(403)
      expect((await anna.post(`${into}/merge/undoing`, {})).status).toBe(303)
      expect((await anna.post(`${into}/merge/undoing`, {})).status).toBe(303)
      expect(stateOf(await found(one))).toBe('open')
      expect(stateOf(await found(into))).toBe('split')
      expect(await text(rolf.get(into))).toContain('Sammanslagningen är ångrad.')
      // The two may become one anew.
      expect(stateOf(await found(await merged(one, two)))).toBe('open')
      const links = await read((db) => linksOf(db, { kind: 'proposal', id: idOf(into) }))
      expect(links.filter(({ relation }) => relation === 'replaces')).toEqual([])
    })

    test('and tried in a round is not parted', async () => {
      const into = await merged(await add({ title: 'Del ett' }), await add({ title: 'Del två' }))
      await write((db) =>
        addLink(db, world.partnershipId, { kind: 'proposal', id: idOf(into) }, 'leadsTo', {
          kind: 'round',
          id: crypto.randomUUID(),
        }),
      )
      expect((await anna.post(`${into}/merge/undoing`, {})).status).toBe(422)
      expect(stateOf(await found(into))).toBe('in-round')
    })
  })

  test('asked about again waits for whoever handed it in, and their reply begins the promise anew', async () => {
    const path = await add({ title: 'Oklart' })
    const answer = {
      answer: 'more',
      reason: 'Vem ska betala?',
      answeredOn: today,
      tenths: null,
      possibleOn: null,
    } as const
    await write(async (db) => answerProposal(db, doer, await proposalFor(db, idOf(path)), answer))
    expect(stateOf(await found(path))).toBe('asked')
    const page = await text(karin.get(path))
    expect(page).toContain('Vem ska betala?')
    expect(page).toContain('Svara genom att ändra förslaget')
    await karin.fill(`${path}/details`, `${path}/details`, { ...typed, title: 'Klart' })
    expect(await found(path)).toMatchObject({ answerBy: '2025-04-15' })
    expect(stateOf(await found(path))).toBe('open')
  })

  test('everything that was done stands in the log, unbroken', async () => {
    for (const { broken } of await verify(database)) expect(broken).toBeNull()
  })
})
