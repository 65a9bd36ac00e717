import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { ownLawChanges } from './lawStore.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const anna = await world.browserOf('anna@region.example')
const karin = await world.browserOf('karin@karlstad.example')

const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')
const own = () => database.read(world.partnershipId, ownLawChanges)
const check = (typed: string) => text(anna.post('/agreements/law', { text: typed, writtenOn: '2009-01-01' }))
const enter = (form: Record<string, string>, as = anna) =>
  as.fill('/agreements/law/changes/new', '/agreements/law/changes', form)

const alcohol = {
  sfs: '1994:1738',
  name: 'alkohollagen',
  replacedBySfs: '2010:1622',
  replacedByName: 'alkohollagen',
  since: '2011-01-01',
}

describe('a law that Samsyn does not know', () => {
  test('is entered, found in texts from then on, and removed again', async () => {
    const typed = 'Tillsyn sker enligt 8 kap. 1 § alkohollagen (1994:1738).'
    expect(await check(typed)).toContain('Inget i texten hänvisar till en upphävd lag')
    expect((await enter({ ...alcohol, section: '8 kap. 1 §', nowIn: '9 kap. 1 §' })).status).toBe(303)
    const found = await check(typed)
    expect(found).toContain('Alkohollagen (1994:1738) upphävdes 1 januari 2011')
    expect(found).toContain('Bestämmelsen motsvaras av 9 kap. 1 § 2010:1622.')
    expect(found).toContain('Lagändringen har ni själva skrivit in.')

    const page = await text(anna.get('/agreements/law'))
    expect(page).toContain('Inskrivet av Anna Sandberg.')
    const [change] = await own()
    expect((await anna.post(`/agreements/law/changes/${change!.id}/removal`, {})).status).toBe(303)
    expect(await check(typed)).toContain('Inget i texten hänvisar till en upphävd lag')
  })

  test('is refused with a sentence at its field, and nothing is stored', async () => {
    const before = (await own()).length
    const tried = async (form: Record<string, string>) => {
      const answer = await enter({ ...alcohol, ...form })
      expect(answer.status).toBe(422)
      return text(answer)
    }
    expect(await tried({ sfs: '94-1738' })).toContain('Skriv numret som årtal, kolon och löpnummer')
    expect(await tried({ sfs: '2001:453' })).toContain(
      'Samsyn känner redan till socialtjänstlagen (2001:453).',
    )
    expect(await tried({ name: 'en' })).toContain('Skriv lagens namn i bestämd form')
    expect(await tried({ replacedBySfs: '1980:1' })).toContain('kan inte vara äldre än den upphävda')
    expect(await tried({ since: '1990-01-01' })).toContain('Dagen ligger före lagen.')
    expect(await tried({ section: '1 §' })).toContain('Skriv både den gamla och den nya bestämmelsen')
    expect(await tried({ name: 'alkohollagen 19121212-1212' })).toContain('personnummer')
    expect(await own()).toHaveLength(before)
  })

  test('is read by all, and entered only by those who prepare', async () => {
    expect((await karin.get('/agreements/law')).status).toBe(200)
    expect((await karin.get('/agreements/law/changes/new')).status).toBe(403)
    expect((await karin.post('/agreements/law/changes', alcohol)).status).toBe(403)
  })
})

describe('a law that Samsyn knows', () => {
  test('gets where a provision stands now, by its number alone', async () => {
    const typed = 'Planen görs enligt 2 kap. 7 § socialtjänstlagen (2001:453).'
    expect(await check(typed)).toContain('Kontrollera mot gällande lydelse var bestämmelsen finns nu.')
    expect((await enter({ sfs: '2001:453', section: '2 kap 7 §', nowIn: '10 kap. 2 §' })).status).toBe(303)
    expect(await check(typed)).toContain('Bestämmelsen motsvaras av 10 kap. 2 § 2025:400.')
  })
})
