import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld } from '../../test/world.ts'
import { wordOf } from '../documents/files.testing.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addReview } from '../review/commissionStore.ts'
import { putMember } from '../review/memberStore.ts'
import { reviewFor, voiceRolesOf } from '../review/store.ts'
import { heardIn } from './heard.ts'
import { type Casting, interviewOf } from './interview.ts'
import { exchangeNames } from './pseudonyms.ts'
import { contactIn, readTranscript, speakersOf } from './transcript.ts'

describe('a transcript tells who says what', () => {
  test('in lines that begin with a name, with or without a time', () => {
    const read = readTranscript('Anna: Hej.\nOch välkommen.\n\n[00:01:02] Bo Ek: Tack.\nAnna:\nHur går det?')
    expect(read.said).toEqual([
      { speaker: 'Anna', text: 'Hej. Och välkommen.', line: 1 },
      { speaker: 'Bo Ek', text: 'Tack.', line: 4 },
      { speaker: 'Anna', text: 'Hur går det?', line: 5 },
    ])
    expect(read.before).toBeNull()
  })

  test('in WebVTT and SubRip, where what goes on over several pictures is one turn', () => {
    const vtt =
      'WEBVTT\nKind: captions\n\n1\n00:01.000 --> 00:02.000\n<v Anna>Det är</v>\n\n2\n00:02.000 --> 00:03.000\n<v Anna>en lång väg.</v>'
    expect(readTranscript(vtt).said).toEqual([{ speaker: 'Anna', text: 'Det är en lång väg.', line: 6 }])
    const srt = '1\n00:00:01,000 --> 00:00:02,000\nBo: Ja.\n\n2\n00:00:02,500 --> 00:00:03,000\nSå är det.'
    expect(readTranscript(srt).said).toEqual([{ speaker: 'Bo', text: 'Ja. Så är det.', line: 3 }])
  })

  test('and a line before anybody speaks is told, not dropped', () => {
    expect(readTranscript('Intervju i mars\nAnna: Hej.').before).toBe(1)
  })

  test('an address or a telephone number in it is found', () => {
    expect(contactIn('skriv till bo.ek@exempel.se')).toBe('email')
    expect(contactIn('ring 070-174 06 05 i morgon')).toBe('phone')
    expect(contactIn('Mellan 2018 och 2023 hade vi 26 möten, 1 500 000 kronor')).toBeNull()
  })
})

describe('names are exchanged', () => {
  const both = [
    { name: 'Anna', by: 'Person A' },
    { name: 'Anna Berg', by: 'Person A' },
    { name: 'Nässjö', by: 'kommunen' },
  ]
  test('as whole words, with the genitive, the longest first', () => {
    const { text, times } = exchangeNames('Anna Bergs plan, ANNAS idé, Annandagen i Nässjös skolor.', both)
    expect(text).toBe('Person A:s plan, Person A:s idé, Annandagen i kommunens skolor.')
    expect(Object.fromEntries(times)).toEqual({ 'Anna Berg': 1, Anna: 1, Nässjö: 1 })
  })

  test('so that none is left, whatever stands around it', () => {
    const around = fc.constantFrom('', ' ', '.', '(', ')', '–', '”', '\n', '😀')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(around, fc.constantFrom('Anna', 'anna', 'Annas', 'NÄSSJÖ'), around)),
        (parts) => {
          const text = parts.map((part) => part.join('')).join(' ')
          expect(exchangeNames(text, both).text).not.toMatch(/anna|nässjö/i)
        },
      ),
    )
  })
})

describe('an interview as it is kept', () => {
  const cast: Casting = { as: 'voice', pseudonym: 'Person A', roleId: 'r', partyId: null }
  const casting = new Map<string, Casting>([
    ['Maria', { as: 'interviewer' }],
    ['Bo Ek', cast],
    ['Svaret är', { as: 'text' }],
  ])
  test('has its turns where they are said, counted in Unicode characters, and words before a colon as words', () => {
    const read = readTranscript('Maria: Bo, hur går det? 😀\nBo Ek: Bra, Maria!\nSvaret är: ja.')
    expect(speakersOf(read)).toEqual(['Maria', 'Bo Ek', 'Svaret är'])
    const { text, turns, voices } = interviewOf(
      read,
      casting,
      [{ name: 'Bo', by: 'Person A' }],
      'Intervjuare',
    )
    const characters = [...text]
    expect(
      turns.map(({ speaker, startAt, endAt }) => [speaker, characters.slice(startAt, endAt).join('')]),
    ).toEqual([
      ['Intervjuare', 'Person A, hur går det? 😀'],
      ['Person A', 'Bra, Intervjuare! Svaret är: ja.'],
    ])
    expect(text).toMatch(/^Intervjuare: Person A, hur/)
    expect(voices).toEqual([{ pseudonym: 'Person A', roleId: 'r', partyId: null }])
  })
})

describe('who is not heard', () => {
  const roles = ['Chef', 'Ekonom', 'Politiker', 'Brukare'].map((name) => ({ id: name, name }))
  const voicesIn = (role: string, ...parties: string[]) => parties.map((party) => ({ roleId: role, party }))
  test('is told role by role, and of roles with few voices only together', () => {
    const voices = [
      ...voicesIn('Chef', 'Eda', 'Eda', 'Kil'),
      ...voicesIn('Ekonom', 'Eda'),
      ...voicesIn('Politiker', 'Kil', 'Eda'),
    ]
    const heard = heardIn(voices, roles, ['Eda', 'Kil', 'Sunne'], 3, 4)
    expect(heard.rows).toEqual([
      { roles: ['Chef'], voices: 3, silent: ['Sunne'] },
      { roles: ['Politiker', 'Ekonom'], voices: 3, silent: ['Sunne'] },
    ])
    expect(heard).toMatchObject({
      silentParties: ['Sunne'],
      silentRoles: [{ id: 'Brukare', name: 'Brukare' }],
    })
  })

  test('is not told at all where all voices are few', () => {
    expect(heardIn(voicesIn('Chef', 'Eda', 'Kil'), roles, ['Eda', 'Kil', 'Sunne'], 3, 1)).toMatchObject({
      told: false,
      rows: [],
      silentParties: [],
    })
  })
})

const { database } = await testDatabase()
const world = await foundWorld(database)
const [anna, olle, karin] = await Promise.all(
  ['anna@region.example', 'olle@arvika.example', 'karin@karlstad.example'].map((email) =>
    world.browserOf(email),
  ),
)
const doer = { ...world.doer, id: world.doer.id! }
let path = ''
let roleId = ''
const raw = [
  'Anna: Hur blir ett förslag ett beslut?',
  'Torbjörn Hult: Den är lång. Ring Torbjörn i Sunne om ni undrar.',
  'Anna: Vad händer under det året?',
  'Torbjörn Hult: Vi gör det ändå.',
].join('\n')

beforeAll(async () => {
  const id = await database.write(world.partnershipId, async (db) => {
    const text = { name: 'Översynen', scope: '', leavesAside: '', client: 'Direktörerna', clientBodyId: null }
    const review = await addReview(
      db,
      doer,
      { ...text, begunOn: '2025-01-09' as CivilDate, repeatsId: null },
      { perspectives: [], roles: [{ name: 'Chef' }, { name: 'Politiker' }], phases: [], groups: [] },
    )
    const added = await reviewFor(db, review)
    roleId = (await voiceRolesOf(db, added))[0]!.id
    const people = await db.selectFrom('person').select(['id', 'name', 'email']).execute()
    const berg = people.find(({ email }) => email === 'olle@arvika.example')!
    await putMember(db, doer, added, { personId: berg.id, name: berg.name, role: 'reviewer' })
    return review
  })
  path = `/reviews/${id}/interviews`
})

/** The answers of a form that has been shown with its speakers. */
const answers = (more = 'Sunne = kommunen') => ({
  title: 'Chef för en verksamhet',
  text: raw,
  more,
  'who-0': 'Anna',
  'as-0': 'interviewer',
  'who-1': 'Torbjörn Hult',
  'as-1': 'voice',
  'pseudonym-1': 'Person A',
  'role-1': roleId,
  'party-1': '',
})
const storedTexts = () =>
  database.read(world.partnershipId, (db) => db.selectFrom('sourceText').select(['text']).execute())
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

describe('an interview is put in', () => {
  test('shown first, with who its speakers seem to be, and nothing is stored', async () => {
    const answer = await anna!.fill(`${path}/new`, `${path}/preview`, { title: 'Chef', text: raw })
    const page = await answer.text()
    expect(page).toContain('Torbjörn Hult är')
    expect(page).not.toContain('Spara utan namn')
    expect(page).not.toContain('error-summary')
    expect(await storedTexts()).toEqual([])
  })

  test('refused where it has an identity number or an address, at its line, and nothing is stored', async () => {
    for (const [line, sentence] of [
      ['Bo: Det är 811218-9876.', 'På rad 2 ser det ut att stå ett personnummer'],
      ['Bo: Skriv till bo@exempel.se', 'På rad 2 står en e-postadress'],
    ] as const) {
      const answer = await anna!.fill(`${path}/new`, path, { title: 'Chef', text: `Anna: Hej.\n${line}` })
      expect(answer.status).toBe(422)
      const page = await answer.text()
      expect(page).toContain(sentence)
      expect(page).toContain('Anna: Hej.')
    }
    expect(await storedTexts()).toEqual([])
  })

  test('not before it has been seen as it is stored', async () => {
    const unseen = await anna!.fill(`${path}/new`, path, answers())
    expect(unseen.status).toBe(422)
    const looked = hidden(await unseen.text(), 'looked')
    // Seen with one exchange less than it is sent with.
    const other = await anna!.fill(`${path}/new`, path, { ...answers(''), looked })
    expect(other.status).toBe(422)
    expect(await storedTexts()).toEqual([])
  })

  test('without names, once though it is sent twice, and the log has neither words nor names', async () => {
    const shown = await (await anna!.fill(`${path}/new`, `${path}/preview`, answers())).text()
    expect(shown).toContain('Torbjörn: bytt en gång')
    const form = { ...answers(), id: hidden(shown, 'id'), looked: hidden(shown, 'looked') }
    const first = await anna!.post(path, form)
    expect(first.status).toBe(303)
    expect((await anna!.post(path, form)).headers.get('Location')).toBe(first.headers.get('Location'))
    const [text, ...more] = await storedTexts()
    expect(more).toEqual([])
    expect(text!.text).toContain('Person A: Den är lång. Ring Person A i kommunen om ni undrar.')
    expect(text!.text).not.toMatch(/Torbjörn|Hult|Anna|Sunne/)
    const everything = await database.read(world.partnershipId, async (db) =>
      JSON.stringify([
        await db.selectFrom('event').selectAll().where('kind', '=', 'source.interviewAdded').execute(),
        await db.selectFrom('searchEntry').selectAll().execute(),
        await db.selectFrom('voice').selectAll().execute(),
      ]),
    )
    expect(everything).toContain('Intervju 1')
    expect(everything).not.toMatch(/Torbjörn|Den är lång|Chef för en verksamhet/)

    const read = await (await olle!.get(first.headers.get('Location')!)).text()
    expect(read).toContain('Den är lång. Ring Person A i kommunen')
    expect((await karin!.get(first.headers.get('Location')!)).status).toBe(403)
  })

  test('and whoever is no member learns that it is there, and nothing of who so few are', async () => {
    const page = await (await karin!.get(path)).text()
    expect(page).toContain('En intervju med en röst')
    expect(page).toContain('Färre än 3 röster hörs')
    expect(page).not.toContain('Person A')
    expect((await karin!.get(`${path}/new`)).status).toBe(403)
    expect((await karin!.post(path, answers())).status).toBe(403)
  })

  test('from a file of Word, whose text is shown before it is kept; what cannot be read is told beside it', async () => {
    const send = async (file: File, more: Record<string, string> = {}) => {
      const form = new FormData()
      form.append('file', file)
      for (const [name, value] of Object.entries({ title: 'Chef', text: '', ...more }))
        form.append(name, value)
      return anna!.post(`${path}/preview`, form)
    }
    const word = await wordOf(['Anna: Hur går det?', 'Torbjörn Hult: Det går bra i Sunne.'])
    const shown = await (await send(new File([new Uint8Array(word)], 'intervju.docx'))).text()
    expect(shown).toContain('Torbjörn Hult: Det går bra i Sunne.')
    expect(shown).toContain('Torbjörn Hult är')
    const refused = await (await send(new File(['%PDF-1.4 skadad'], 'intervju.pdf'), { text: raw })).text()
    expect(refused).toContain('Filen går inte att läsa')
    // What was pasted is still there.
    expect(refused).toContain('Ring Torbjörn i Sunne')
    const named = await (await send(new File(['Anna: Hej.'], '811218-9876.txt'))).text()
    expect(named).toContain('Filens namn innehåller')
    expect(await storedTexts()).toHaveLength(1)
  })

  test('and its names into the key, where there is one and it is wished', async () => {
    const names = path.replace(/interviews$/, 'names')
    expect(await (await anna!.get(`${path}/new`)).text()).not.toContain('Lägg namnen i namnnyckeln')
    expect((await anna!.post(names, { eraseOn: '2025-09-30' })).status).toBe(303)
    expect(await (await anna!.get(`${path}/new`)).text()).toContain('Lägg namnen i namnnyckeln')
    for (const wish of [{}, { names: 'yes' }]) {
      const shown = await (
        await olle!.fill(`${path}/new`, `${path}/preview`, { ...answers(), ...wish })
      ).text()
      const form = { ...answers(), ...wish, id: hidden(shown, 'id'), looked: hidden(shown, 'looked') }
      expect((await olle!.post(path, form)).status).toBe(303)
    }
    const page = await (
      await anna!.post(`${names}/opening`, { which: 'all', reason: 'Rätta ett namn' })
    ).text()
    expect(page).toContain('Ett namn visas nu.')
    expect(page).toContain('Intervju 3')
    expect(page).toContain('Torbjörn Hult')
  })
})
