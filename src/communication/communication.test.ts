import { Kysely, PostgresDialect, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { appOf, browserIn, foundWorld, hiddenIn } from '../../test/world.ts'
import { newId } from '../db/ids.ts'
import { up } from '../db/migrations/2026-11-25-whose-letters.ts'
import { type Recorder, recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { mayHandle } from '../letters/letter.ts'
import { letters } from '../letters/readingStore.ts'
import { found } from '../partnership/founding.ts'
import { partiesOn } from '../partnership/store.ts'
import { search } from '../record/store.ts'
import { mayCompose } from './audience.ts'
import type { Paragraph } from './digest.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let olle: typeof anna
let karin: typeof anna
let stranger: typeof anna
let parties: ReadonlyMap<string, string>
let outcome: Outcome

const day = (text: string) => text as CivilDate
const today = day('2025-03-04')
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ')
const place = (answer: Response) => answer.headers.get('Location') ?? ''

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
  karin = await world.browserOf('karin@karlstad.example')
  stranger = await (await foundWorld(database, 'Kommunal utveckling')).browserOf('anna@region.example')
  const doer: Recorder = { ...world.doer, id: world.doer.id! }
  outcome = await database.write(world.partnershipId, async (db) => {
    const present = await partiesOn(db, today)
    parties = new Map(present.map(({ name, id }) => [name, id]))
    const taken = await enterDecision(db, doer, {
      kind: 'agreement',
      title: 'Närvaroteam i alla kommuner',
      text: 'Parterna startar närvaroteam.',
      dissent: '',
      decidedBy: 'Beredningsgruppen',
      section: '',
      diaryNumber: 'RV2025-1',
      takenOn: day('2025-01-10'),
    })
    await requestAdoption(db, doer, taken, {
      askedOn: day('2025-01-12'),
      answerBy: day('2025-02-20'),
      needs: 1,
      partyIds: ['Arvika', 'Karlstad', 'Kil'].map((name) => parties.get(name)!),
    })
    await recordAnswer(
      db,
      doer,
      taken,
      {
        partyId: parties.get('Arvika')!,
        answer: 'adopted',
        words: '',
        decidedOn: day('2025-02-03'),
        body: 'kommunfullmäktige',
        section: '§ 31',
        diaryNumber: 'KS 2025-7',
        registeredAt: 'Kommunens diarium',
        corrects: null,
      },
      today,
    )
    return taken
  })
})

const meanings = () => `/digests/outcomes/${outcome.id}`
const write = (browser: typeof anna, texts: Record<string, string>) =>
  browser.fill(`${meanings()}/editing`, meanings(), { members: '', council: '', public: '', ...texts })

/** Puts a digest together, and answers with its address. */
async function drafted(audience: string, party = '', browser = anna): Promise<string> {
  const answer = await browser.fill('/digests/new', '/digests', { audience, party, fromOn: '2025-01-01' })
  expect(answer.status).toBe(303)
  return place(answer).replace('/editing', '')
}

const versionOf = async (digest: string, page: 'reading' | 'sending', browser = anna) =>
  hiddenIn(await text(browser.get(`${digest}/${page}`))).version ?? ''

const read = async (digest: string, browser = olle) =>
  browser.post(`${digest}/reading`, { version: await versionOf(digest, 'reading', browser) })

const introduce = (digest: string, introduction: string, browser = anna) =>
  browser.fill(`${digest}/introduction`, `${digest}/introduction`, { title: 'Nytt', introduction })

const rowsOf = (table: 'digest' | 'digestSending' | 'digestReading' | 'outcomeMeaning') =>
  database.read(world.partnershipId, async (db) => (await db.selectFrom(table).selectAll().execute()).length)

const lettersOf = () => database.read(world.partnershipId, (db) => letters(db))

async function lettersAbout(digest: string) {
  const all = await lettersOf()
  return all.filter(({ about }) => about.id === digest.split('/')[2])
}

describe('what an outcome means for whom', () => {
  test('is missing until somebody has written it, and the outcome waits in the list', async () => {
    expect(await text(anna.get('/digests/outcomes'))).toContain(
      'Saknas för medlemmarna, fullmäktige och invånarna.',
    )
    expect(await text(anna.get(`/decisions/${outcome.id}`))).toContain(
      `<turbo-frame id="meanings" src="${meanings()}" loading="lazy">`,
    )
    expect(await text(anna.get(meanings()))).toContain('Ingen har skrivit vad det betyder ännu.')
  })

  test('is written for each audience, with who wrote it', async () => {
    const answer = await write(anna, {
      members: 'Ta upp frågan i din kommun före jul.',
      council: 'Fullmäktige behöver besluta.',
    })
    expect([answer.status, place(answer)]).toEqual([303, meanings()])
    const page = await text(karin.get(meanings()))
    expect(page).toContain('Ta upp frågan i din kommun före jul.')
    expect(page).toContain('Skrivet av Anna Sandberg, 4 mars 2025.')
    expect(page).toContain('Förklaringen saknas för en av tre mottagare.')
    expect(await text(anna.get('/digests/outcomes'))).toContain('Saknas för invånarna.')
  })

  test('writes nothing when nothing has changed, and keeps every wording when something has', async () => {
    const before = await rowsOf('outcomeMeaning')
    const same = { members: 'Ta upp frågan i din kommun före jul.', council: 'Fullmäktige behöver besluta.' }
    await write(anna, same)
    expect(await rowsOf('outcomeMeaning')).toBe(before)
    await write(olle, { ...same, council: 'Fullmäktige behöver besluta före sommaren.' })
    expect(await rowsOf('outcomeMeaning')).toBe(before + 1)
    const page = await text(anna.get(meanings()))
    expect(page).toContain('Tidigare lydelser')
    expect(page).toContain('Skrivet av Olle Berg, 4 mars 2025.')
  })

  test('of two who write at once, the second sees both and loses nothing', async () => {
    const form = hiddenIn(await text(anna.get(`${meanings()}/editing`)))
    const saved = { members: 'Ta upp frågan i din kommun före jul.', public: '' }
    await write(olle, { ...saved, council: 'Olles ord.' })
    const answer = await anna.post(meanings(), { ...form, ...saved, council: 'Annas ord.' })
    expect(answer.status).toBe(422)
    const page = await text(answer)
    expect(page).toContain('Annas ord.')
    expect(page).toContain('Olles ord.')
    const again = await anna.post(meanings(), { ...hiddenIn(page), ...saved, council: 'Bådas ord.' })
    expect(again.status).toBe(303)
  })

  test('for one party is written by its own people, elected or not, and by the coordinator', async () => {
    const own = (name: string) => `${meanings()}/parties/${parties.get(name)!}`
    const by = (browser: typeof anna, name: string, words: string) =>
      browser.fill(own(name), own(name), { text: words })
    expect((await by(karin, 'Karlstad', 'Vi har redan två team.')).status).toBe(303)
    expect((await by(anna, 'Kil', 'Nämnden räknar på en halv tjänst.')).status).toBe(303)
    const refused = await olle.post(own('Karlstad'), { text: 'Arvika om Karlstad.', seen: '' })
    expect(refused.status).toBe(403)
    expect(await text(refused)).toContain('Vad utfallet betyder för Karlstad skriver deras egna')
    const page = await text(olle.get(meanings()))
    expect(page).toContain('Vi har redan två team.')
    expect(page).not.toContain('Arvika om Karlstad.')
  })

  test('is not for the elected to write for all, nor for a stranger to read', async () => {
    expect((await karin.get(`${meanings()}/editing`)).status).toBe(403)
    expect((await karin.post(meanings(), { members: 'Hej', seen: '' })).status).toBe(403)
    expect((await stranger.get(meanings())).status).toBe(404)
    expect((await anna.get(`${meanings()}/parties/${newId()}`)).status).toBe(404)
  })

  test('holds no personal identity number, and what was typed comes back', async () => {
    const before = await rowsOf('outcomeMeaning')
    const answer = await write(anna, { members: 'Ring 811218-9876.', public: 'Kvar i fältet.' })
    expect(answer.status).toBe(422)
    const page = await text(answer)
    expect(page).toContain('innehåller ett personnummer')
    expect(page).toContain('Kvar i fältet.')
    expect(await rowsOf('outcomeMeaning')).toBe(before)
  })

  test('stands as it was written: the database refuses to change it', async () => {
    const tamper = database.write(world.partnershipId, (db) =>
      db.updateTable('outcomeMeaning').set({ text: 'Något annat.' }).execute(),
    )
    await expect(tamper).rejects.toThrow(/append-only/)
  })
})

describe('a draft', () => {
  test('gathers what is new for the members, in the words that were written for them', async () => {
    const digest = await drafted('members')
    const page = await text(anna.get(digest))
    expect(page).toContain('Ta upp frågan i din kommun före jul.')
    expect(page).toContain('Gäller sedan 3 februari 2025 hos Arvika. Karlstad och Kil har inte svarat.')
    expect(page).not.toContain('Vi har redan två team.')
    expect(page).toContain('Ingen har läst utkastet ännu. Det kan inte skickas.')
  })

  test('for a council says what waits for it, first, and what its own people have added', async () => {
    const page = await text(anna.get(await drafted('council', parties.get('Karlstad'))))
    expect(page).toContain('Karlstad skulle ha svarat senast 20 februari 2025. Svara snarast.')
    expect(page).toContain('Vi har redan två team.')
    expect(page).not.toContain('en halv tjänst')
    expect(page.indexOf('Det här väntar på er')).toBeGreaterThan(0)
    const arvika = await text(anna.get(await drafted('council', parties.get('Arvika'))))
    expect(arvika).not.toContain('Det här väntar på er')
    expect(arvika).toContain('Kommunfullmäktige antog det 3 februari 2025, § 31.')
    expect(arvika).toContain('Gäller för Arvika sedan 3 februari 2025.')
  })

  test('tells the residents the wording where nobody has explained it, and says so to whoever writes', async () => {
    const digest = await drafted('public')
    expect(await text(anna.get(digest))).toContain('Parterna startar närvaroteam.')
    expect(await text(anna.get(`${digest}/editing`))).toContain(
      'Ingen har förklarat utfallet för den här mottagaren',
    )
  })

  test('is put together once, also when the form is sent three times at once', async () => {
    const before = await rowsOf('digest')
    const { id = '' } = hiddenIn(await text(anna.get('/digests/new')))
    const form = { id, audience: 'members', party: '', fromOn: '' }
    const answers = await Promise.all([1, 2, 3].map(async () => anna.post('/digests', form)))
    expect(new Set(answers.map(place))).toEqual(new Set([`/digests/${id}/editing`]))
    expect(await rowsOf('digest')).toBe(before + 1)
  })

  test('to a council needs its party, and a day that has been', async () => {
    const answer = await anna.fill('/digests/new', '/digests', {
      audience: 'council',
      party: '',
      fromOn: '2025-03-05',
    })
    expect(answer.status).toBe(422)
    const page = await text(answer)
    expect(page).toContain('Välj vilken part utskicket är till.')
    expect(page).toContain('Dagen har inte varit ännu.')
  })

  test('of another party’s council is not for its neighbours to write or see', async () => {
    const karlstad = await drafted('council', parties.get('Karlstad'))
    expect((await olle.get(karlstad)).status).toBe(404)
    expect((await karin.get(karlstad)).status).toBe(200)
    const form = { audience: 'council', party: parties.get('Karlstad')!, fromOn: '' }
    expect((await olle.fill('/digests/new', '/digests', form)).status).toBe(422)
    expect((await karin.get('/digests/new')).status).toBe(403)
    expect((await stranger.get(karlstad)).status).toBe(404)
  })

  test('is rewritten, moved about and thinned out, and what is left out can be put back', async () => {
    const digest = await drafted('members')
    const editing = await text(anna.get(`${digest}/editing`))
    const key = /paragraphs\/(outcome-[^/"]+)"/.exec(editing)![1]!
    const own = `${digest}/paragraphs/${key}`
    await anna.fill(own, own, { title: 'Närvaroteam', text: 'Ta upp det nu.' })
    expect(await text(anna.get(digest))).toContain('Ta upp det nu.')
    await anna.post(`${own}/omission`, {})
    expect(await text(anna.get(digest))).not.toContain('Ta upp det nu.')
    await anna.post(`${own}/omission/withdrawal`, {})
    expect(await text(anna.get(digest))).toContain('Ta upp det nu.')
    expect((await anna.get(`${digest}/paragraphs/outcome-none`)).status).toBe(404)
  })

  test('that two change at once tells the second what the first wrote', async () => {
    const digest = await drafted('members')
    const form = hiddenIn(await text(anna.get(`${digest}/introduction`)))
    await introduce(digest, 'Olles inledning.', olle)
    const answer = await anna.post(`${digest}/introduction`, {
      ...form,
      title: 'Nytt',
      introduction: 'Annas inledning.',
    })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Olles inledning.')
  })

  test('shows what people have typed as text, never as mark-up, wherever it is shown', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const digest = await drafted('members')
    await introduce(digest, hostile)
    for (const address of [digest, `${digest}/editing`, `${digest}/reading`, `${digest}/introduction`]) {
      const page = await text(anna.get(address))
      expect(page).toContain('&lt;img')
      expect(page).not.toContain(hostile)
    }
    expect(await text(anna.get(`${digest}/text.txt`))).toContain(hostile)
    expect(await text(anna.get(`${digest}/text.md`))).not.toContain(hostile)
  })

  test('takes no personal identity number', async () => {
    const digest = await drafted('members')
    const answer = await introduce(digest, 'Kontakta 811218-9876.')
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('innehåller ett personnummer')
  })

  test('is thrown away, and taken up again', async () => {
    const digest = await drafted('members')
    await anna.post(`${digest}/discarding`, {})
    expect(await text(anna.get('/digests'))).not.toContain(digest)
    expect((await read(digest)).status).toBe(422)
    await anna.post(`${digest}/discarding/withdrawal`, {})
    expect(await text(anna.get('/digests'))).toContain(digest)
    expect((await read(digest)).status).toBe(303)
  })
})

describe('what nobody has read', () => {
  test('cannot be sent, however it is asked for', async () => {
    const digest = await drafted('members')
    const sendings = await rowsOf('digestSending')
    expect((await anna.get(`${digest}/sending`)).status).toBe(422)
    const answer = await anna.post(`${digest}/sending`, { version: '1' })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Ingen har läst den här versionen.')
    expect(await rowsOf('digestSending')).toBe(sendings)
    expect(await text(anna.get(digest))).not.toContain('Skicka utskicket')
  })

  test('is refused by the database too', async () => {
    const id = (await drafted('members')).split('/')[2]!
    const { partnershipId, doer } = world
    const send = database.write(partnershipId, (db) =>
      db
        .insertInto('digestSending')
        .values({ partnershipId, digestId: id, version: 1, sentBy: doer.id! })
        .execute(),
    )
    await expect(send).rejects.toThrow(/foreign key/)
    const readOwn = database.write(partnershipId, (db) =>
      db
        .insertInto('digestReading')
        .values({
          partnershipId,
          digestId: id,
          version: 1,
          writtenBy: doer.id!,
          readBy: doer.id!,
          alone: false,
        })
        .execute(),
    )
    await expect(readOwn).rejects.toThrow(/digest_reading_by_another/)
  })

  test('is not read by whoever wrote it, while there is somebody else', async () => {
    const digest = await drafted('members')
    expect(await text(anna.get(`${digest}/reading`))).toContain('Du gjorde den senaste ändringen.')
    const answer = await anna.post(`${digest}/reading`, { version: '1' })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Be en kollega läsa texten.')
    expect((await karin.post(`${digest}/reading`, { version: '1' })).status).toBe(404)
  })

  test('is read by its writer where nobody else can, and that is told', async () => {
    const alone = await foundAlone()
    const digest = place(
      await alone.fill('/digests/new', '/digests', { audience: 'members', party: '', fromOn: '' }),
    ).replace('/editing', '')
    await alone.fill(`${digest}/introduction`, `${digest}/introduction`, {
      title: 'Nytt',
      introduction: 'Vi har börjat.',
    })
    expect(await text(alone.get(`${digest}/reading`))).toContain('Ingen annan kan läsa den just nu')
    const { version = '' } = hiddenIn(await text(alone.get(`${digest}/reading`)))
    expect((await alone.post(`${digest}/reading`, { version })).status).toBe(303)
    expect(await text(alone.get(digest))).toContain('Samma person skrev')
  })

  test('is read anew when it was changed after the reading', async () => {
    const digest = await drafted('members')
    expect((await read(digest)).status).toBe(303)
    const version = await versionOf(digest, 'sending')
    await introduce(digest, 'En mening till.')
    const answer = await anna.post(`${digest}/sending`, { version })
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Texten har ändrats sedan du öppnade sidan.')
    expect((await anna.get(`${digest}/sending`)).status).toBe(422)
    expect(await text(anna.get(digest))).toContain('Ingen har läst utkastet ännu.')
  })

  test('is not taken as read when it changed while somebody was reading', async () => {
    const digest = await drafted('members')
    const version = await versionOf(digest, 'reading', olle)
    await introduce(digest, 'En mening till.')
    expect((await olle.post(`${digest}/reading`, { version })).status).toBe(422)
    expect(await text(anna.get(digest))).toContain('Ingen har läst utkastet ännu.')
  })

  test('tells of effects good and bad alike before it is read', async () => {
    const digest = await drafted('members')
    const effect = (turn: 'better' | 'worse', leftOut: boolean): Paragraph => ({
      key: `effect-${turn}`,
      section: 'effects',
      title: turn,
      text: 'Så gick det.',
      note: '',
      turn,
      unexplained: false,
      leftOut,
      rewritten: false,
    })
    await database.write(world.partnershipId, (db) =>
      db
        .insertInto('digestVersion')
        .values({
          partnershipId: world.partnershipId,
          digestId: digest.split('/')[2]!,
          version: 2,
          title: 'Nytt',
          introduction: '',
          paragraphs: JSON.stringify([effect('better', false), effect('worse', true)]),
          writtenBy: world.doer.id!,
        })
        .execute(),
    )
    const answer = await read(digest)
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Effekter visas med samma tyngd')
    await anna.post(`${digest}/paragraphs/effect-worse/omission/withdrawal`, {})
    expect((await read(digest)).status).toBe(303)
  })
})

describe('what somebody has read', () => {
  test('is sent once, as it was read, and stands so', async () => {
    const digest = await drafted('members')
    await introduce(digest, 'Det viktigaste först.')
    await read(digest)
    const warning = await text(anna.get(`${digest}/sending`))
    expect(warning).toContain('När du skickar blir texten allmän handling.')
    expect(warning).toContain('Karin Holm')
    const before = await rowsOf('digestSending')
    const version = await versionOf(digest, 'sending')
    const answers = await Promise.all([1, 2].map(async () => anna.post(`${digest}/sending`, { version })))
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await rowsOf('digestSending')).toBe(before + 1)

    expect((await introduce(digest, 'Efteråt.')).status).toBe(422)
    expect((await olle.post(`${digest}/reading/withdrawal`, {})).status).toBe(422)
    const page = await text(karin.get(digest))
    expect(page).toContain('Det viktigaste först.')
    expect(page).not.toContain('Utskickets historia')
    const smuggled = database.write(world.partnershipId, (db) =>
      db
        .insertInto('digestVersion')
        .values({
          partnershipId: world.partnershipId,
          digestId: digest.split('/')[2]!,
          version: 9,
          title: 'Efteråt',
          introduction: '',
          paragraphs: '[]',
          writtenBy: world.doer.id!,
        })
        .execute(),
    )
    await expect(smuggled).rejects.toThrow(/is sent and stands/)
  })

  test('is logged with every word, and found by those whom it is for', async () => {
    const [sent, hits] = await database.read(world.partnershipId, async (db) => [
      await db.selectFrom('event').select('body').where('kind', '=', 'digest.sent').execute(),
      await search(db, 'viktigaste'),
    ])
    expect(JSON.stringify(sent)).toContain('Det viktigaste först.')
    expect(hits.map(({ kind }) => kind)).toEqual(['digest'])
  })

  test('is not told again to the same audience', async () => {
    const again = await text(anna.get(await drafted('members')))
    expect(again).not.toContain('Ta upp frågan i din kommun före jul.')
    const to = await text(anna.get(await drafted('council', parties.get('Kil'))))
    expect(to).toContain('Kil skulle ha svarat senast 20 februari 2025.')
  })

  test('to a council is read by its own leader, and seen by nobody else', async () => {
    const digest = await drafted('council', parties.get('Karlstad'))
    expect((await read(digest, karin)).status).toBe(303)
    const version = await versionOf(digest, 'sending')
    expect((await karin.post(`${digest}/sending`, { version })).status).toBe(403)
    expect((await anna.post(`${digest}/sending`, { version })).status).toBe(303)
    expect((await karin.get(digest)).status).toBe(200)
    expect((await olle.get(digest)).status).toBe(404)
    const hits = await database.read(world.partnershipId, (db) => search(db, 'team'))
    expect(hits.map(({ id }) => id)).not.toContain(digest.split('/')[2])
    expect(hits.map(({ kind }) => kind)).not.toContain('letter')
    // Nor its letter, which says the same.
    const [letter] = await lettersAbout(digest)
    expect(letter!.partyId).toBe(parties.get('Karlstad'))
    expect((await olle.get(`/letters/${letter!.id}`)).status).toBe(404)
    expect((await olle.post(`/letters/${letter!.id}/withdrawal`, {})).status).toBe(404)
    expect((await anna.get(`/letters/${letter!.id}`)).status).toBe(200)
  })

  test('that went out before letters were anybody’s own is given to its party', async () => {
    const digest = await drafted('council', parties.get('Karlstad'))
    await read(digest, karin)
    await anna.post(`${digest}/sending`, { version: await versionOf(digest, 'sending') })
    const [{ id } = { id: '' }] = await lettersAbout(digest)
    const before = new Map((await lettersOf()).map((letter) => [letter.id, letter.partyId]))
    expect(before.get(id)).toBe(parties.get('Karlstad'))
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.pool }) })
    const undone = kysely.transaction().execute(async (db) => {
      await sql`alter table letter drop column party_id`.execute(db)
      await up(db)
      await sql`select set_config('samsyn.partnership', ${world.partnershipId}, true)`.execute(db)
      const { rows } = await sql<{ id: string; partyId: string | null }>`
        select id, party_id as "partyId" from letter`.execute(db)
      expect(new Map(rows.map((row) => [row.id, row.partyId]))).toEqual(before)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
  })

  test('is looked after as a letter by those who may put it together', () => {
    for (const role of ['coordinator', 'official', 'leader'] as const)
      for (const addressed of [
        { audience: 'members', partyId: null },
        { audience: 'public', partyId: null },
        { audience: 'council', partyId: 'a' },
        { audience: 'council', partyId: 'b' },
      ] as const)
        expect(
          mayHandle({ role, partyId: 'a' }, { partyId: addressed.partyId, about: { kind: 'digest' } }),
        ).toBe(mayCompose({ role, partyId: 'a' }, addressed))
  })

  test('goes as one letter to everybody with a seat, in the words that were read', async () => {
    const digest = await drafted('members')
    await introduce(digest, 'Hela brevet ska stå här.')
    await read(digest)
    const version = await versionOf(digest, 'sending')
    await Promise.all([1, 2].map(async () => anna.post(`${digest}/sending`, { version })))
    const sent = await lettersAbout(digest)
    expect(sent).toHaveLength(1)
    expect(sent[0]!.recipients.map(({ name }) => name)).toEqual([
      'Anna Sandberg',
      'Karin Holm',
      'Olle Berg',
      'Rolf Ek',
    ])
    expect(sent[0]!.text).toBe(await (await anna.get(`${digest}/text.txt`)).text())
    expect(sent[0]!.text).toContain('Hela brevet ska stå här.')
    expect(await text(anna.get(digest))).toContain('Till dess kan du ta tillbaka det.')
  })

  test('that is taken back within its minute can be sent again, and in no other words', async () => {
    const digest = await drafted('council', parties.get('Karlstad'))
    await read(digest, karin)
    await anna.post(`${digest}/sending`, { version: await versionOf(digest, 'sending') })
    const [letter] = await lettersAbout(digest)
    expect(letter!.recipients.map(({ name }) => name)).toEqual(['Karin Holm'])
    await anna.post(`/letters/${letter!.id}/withdrawal`, {})
    expect(await text(anna.get(digest))).toContain('Brevet är taget tillbaka, och ingen har fått det.')
    expect(await text(anna.get(digest))).toContain('Återtaget')
    expect(await text(anna.get('/digests'))).toContain('Återtaget av Anna Sandberg')
    expect(await (await anna.get(digest)).text()).toContain(`<a href="/letters/${letter!.id}">Se brevet</a>`)

    const draft = `/letters/${letter!.id}/draft`
    expect(await text(anna.get(draft))).toContain('Någon har läst texten innan den fick skickas.')
    const box = `to-${letter!.recipients[0]!.personId}`
    const answer = await anna.fill(draft, draft, {
      [box]: 'yes',
      subject: 'Något annat',
      text: 'Andra ord än de lästa.',
      act: 'send',
    })
    expect(answer.status).toBe(303)
    const [again] = await lettersAbout(digest)
    expect([again!.subject, again!.text]).toEqual([letter!.subject, letter!.text])
    expect(again!.posting).not.toBeNull()
    expect(await text(anna.get(digest))).not.toContain('Återtaget')
  })

  test('is no longer than a letter', async () => {
    const digest = await drafted('members')
    const long = (key: string): Paragraph => ({
      key,
      section: 'outcomes',
      title: 'Långt',
      text: 'Mycket text. '.repeat(300),
      note: '',
      turn: null,
      unexplained: false,
      leftOut: false,
      rewritten: true,
    })
    await database.write(world.partnershipId, (db) =>
      db
        .insertInto('digestVersion')
        .values({
          partnershipId: world.partnershipId,
          digestId: digest.split('/')[2]!,
          version: 2,
          title: 'Långt',
          introduction: '',
          paragraphs: JSON.stringify(['a', 'b', 'c'].map(long)),
          writtenBy: world.doer.id!,
        })
        .execute(),
    )
    const answer = await read(digest)
    expect(answer.status).toBe(422)
    expect(await text(answer)).toContain('Texten är för lång för ett brev.')
  })

  test('can be thought again about until it is sent', async () => {
    const digest = await drafted('members')
    await introduce(digest, 'Hej.')
    await read(digest)
    await olle.post(`${digest}/reading/withdrawal`, {})
    expect((await anna.get(`${digest}/sending`)).status).toBe(422)
  })
})

/** Somebody who coordinates a partnership in which nobody else has a seat. */
async function foundAlone() {
  const id = newId()
  await database.write(id, (db) =>
    found(db, id, {
      name: 'Ensam samverkan',
      county: '06',
      person: 'Ensam Samordnare',
      email: 'ensam@region.example',
      today: day('2024-05-03'),
      words: { steering: 'Styrgruppen', preparatory: 'Beredningsgruppen' },
    }),
  )
  return browserIn(database, appOf(database).app, id, 'ensam@region.example')
}
