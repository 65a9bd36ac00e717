import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, hiddenIn } from '../../test/world.ts'
import { decisionsPath, outcomePath } from '../decisions/paths.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { matterPath } from '../matters/paths.ts'
import { meetingPath } from '../meetings/paths.ts'
import { actionPath } from '../plan/paths.ts'
import type { Review } from '../review/review.ts'
import { effectPath, targetPath } from '../targets/paths.ts'
import { places } from './chain.ts'
import { type ConclusionKind, conclusionKinds } from './conclusion.ts'
import {
  conclusionPath,
  conclusionPlace,
  conclusionsPath,
  earlierPath,
  fatePath,
  saturationPath,
  sharingPath,
  sharingUndoPath,
} from './paths.ts'
import { recurrenceOf } from './recurrenceStore.ts'
import { strengthsOf } from './relationStore.ts'
import { addReview, fillReview } from './review.testing.ts'
import { share } from './shareStore.ts'
import { addConclusion } from './store.ts'

const { database } = await testDatabase()
let world: Awaited<ReturnType<typeof foundWorld>>
let anna: Awaited<ReturnType<typeof world.browserOf>>
let olle: typeof anna
let karin: typeof anna
let review: Review
let earlier: Review
let idOf: (name: string) => string

beforeAll(async () => {
  world = await foundWorld(database)
  anna = await world.browserOf('anna@region.example')
  olle = await world.browserOf('olle@arvika.example')
  karin = await world.browserOf('karin@karlstad.example')
  await database.write(world.partnershipId, async (db) => {
    const doer = { ...world.doer, id: world.doer.id! }
    earlier = await addReview(db, doer, [], 2018)
    review = await addReview(db, doer, ['anna@region.example', 'olle@arvika.example'])
    idOf = await fillReview(db, world.partnershipId, review.id)
  })
})

type Browser = typeof anna

const textIn = async (browser: Browser, path: string) =>
  (await (await browser.get(path)).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const statusOf = async (browser: Browser, path: string) => (await browser.get(path)).status

const list = (kind: ConclusionKind = 'finding') => conclusionsPath(review.id, kind)

/** Writes one by its form; answers with its address. */
const write = async (
  kind: ConclusionKind,
  name: string,
  more: Record<string, string> = {},
  browser = anna,
) => {
  const answer = await browser.fill(`${list(kind)}/new`, list(kind), {
    name,
    ...(kind === 'finding' && { perspective: idOf('Styrning') }),
    ...more,
  })
  expect(answer.status).toBe(303)
  return answer.headers.get('location')!
}

const linksOn = async (path: string) =>
  [...(await (await anna.get(path)).text()).matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

const idIn = (path: string) => path.split('/').at(-1)!

const evidence = (path: string, names: readonly string[], bearing = 'supports', browser = anna) =>
  browser.post(`${path}/evidence`, {
    bearing,
    code: idOf('Lång väg'),
    ...Object.fromEntries(names.map((name) => [`on-${idOf(name)}`, 'yes'])),
  })

const slow = 'Det tar ett år innan vi får svar.'
const round = 'Förslagen går runt i alla grupper.'
const late = 'Vi får veta för sent.'

describe('a finding', () => {
  test('is written once, however often its form is sent, and is called by its number', async () => {
    const form = hiddenIn(await (await anna.get(`${list()}/new`)).text())
    const typed = { ...form, name: 'Beslutsvägen är lång', perspective: idOf('Styrning') }
    const [first, second] = [await anna.post(list(), typed), await anna.post(list(), typed)]
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    const page = await textIn(anna, first.headers.get('location')!)
    expect(page).toMatch(/Iakttagelse 1 .*Beslutsvägen är lång Inget bär den ännu/)
    expect(page).toContain('Saknar belägg.')
  })

  test('needs a sentence and a perspective, and takes no identity number', async () => {
    const none = await anna.fill(`${list()}/new`, list(), { name: '', perspective: '', text: 'Kvar' })
    expect(none.status).toBe(422)
    expect(await none.text()).toMatch(/Skriv en mening[\s\S]*Välj från vilket perspektiv[\s\S]*Kvar/)
    const number = { name: 'Hon är 811228-9874', perspective: idOf('Styrning') }
    expect((await anna.fill(`${list()}/new`, list(), number)).status).toBe(422)
  })

  test('stands on what is chosen among all segments with a code, and tells how broadly', async () => {
    const path = await write('finding', 'Svaren dröjer')
    const chooser = await textIn(anna, `${path}/evidence/new?code=${idOf('Lång väg')}`)
    expect(chooser).toContain(slow)
    expect(chooser).not.toContain('Jag kan ringa vem som helst.')
    expect((await evidence(path, [slow, round, late, 'Utvärderingen'])).status).toBe(303)
    expect(await textIn(anna, path)).toContain(
      'Bärs av tre röster i tre intervjuer, från två roller och tre huvudmän, och av ett dokument. Ingen har letat efter det som säger emot.',
    )
    expect(await textIn(anna, `${path}/evidence/new?code=${idOf('Lång väg')}`)).not.toContain(slow)
  })

  test('says where it is weak, until somebody has looked for what speaks against it', async () => {
    const path = await write('finding', 'En enda säger det')
    await evidence(path, [slow])
    expect(await textIn(anna, path)).toMatch(/Bara en intervju\. .*Motbelägg inte sökta\./)
    expect((await anna.post(`${path}/counter-search`, { note: '' })).status).toBe(422)
    await anna.post(`${path}/counter-search`, { note: 'Läste om alla fem.' })
    const page = await textIn(anna, path)
    expect(page).toContain('Inget av det som hörts säger emot.')
    expect(page).not.toContain('Motbelägg inte sökta')
    await anna.post(`${path}/counter-search/removal`, {})
    expect(await textIn(anna, path)).toContain('Motbelägg inte sökta')
  })

  test('loses nothing when two change it at once', async () => {
    const path = await write('finding', 'Två skriver')
    const [hers, his] = [
      hiddenIn(await (await anna.get(`${path}/details`)).text()),
      hiddenIn(await (await olle.get(`${path}/details`)).text()),
    ]
    const typed = { name: 'Två skriver', text: '', perspective: idOf('Styrning') }
    expect((await anna.post(`${path}/details`, { ...hers, ...typed, text: 'Annas' })).status).toBe(303)
    const second = await olle.post(`${path}/details`, { ...his, ...typed, text: 'Olles' })
    expect(second.status).toBe(422)
    expect(await second.text()).toMatch(/Annas[\s\S]*|Olles/)
    expect(await textIn(anna, path)).toContain('Annas')
    await anna.fill(path, `${path}/undoing`, {})
    expect(await textIn(anna, path)).toContain('En ändring ångrades')
  })

  test('is moved among those of its perspective, withdrawn with a reason, and put back', async () => {
    const path = await write('finding', 'Sist')
    const order = async () =>
      [...(await (await anna.get(list())).text()).matchAll(/<h3><a [^>]*>([^<]+)/g)].map(([, name]) => name)
    const before = await order()
    await anna.post(`${path}/position`, { direction: 'up' })
    expect(await order()).toEqual([...before.slice(0, -2), before.at(-1), before.at(-2)])
    expect((await anna.post(`${path}/withdrawal`, { reason: '' })).status).toBe(422)
    await anna.post(`${path}/withdrawal`, { reason: 'Det stämde inte.' })
    expect(await order()).not.toContain('Sist')
    expect(await textIn(anna, path)).toContain('Det stämde inte.')
    await anna.post(`${path}/withdrawal/undoing`, {})
    expect(await order()).toContain('Sist')
  })
})

describe('what is said stays with those who make the review', () => {
  let path: string
  beforeAll(async () => {
    path = await write('finding', 'Långsamt men säkert')
    await evidence(path, [slow, late])
  })

  const evidenceId = async (finding: string, name: string) => {
    const { id } = await database.read(world.partnershipId, (db) =>
      db
        .selectFrom('findingEvidence')
        .select('id')
        .where('findingId', '=', idIn(finding))
        .where('segmentId', '=', idOf(name))
        .executeTakeFirstOrThrow(),
    )
    return id
  }

  test('working material is closed to everybody else, and found by nobody', async () => {
    for (const kind of conclusionKinds) {
      const page = await textIn(karin, list(kind))
      expect(page).toContain('Det är inte delat ännu.')
      expect(page).not.toContain('Långsamt men säkert')
    }
    for (const address of [path, earlierPath(review.id)]) {
      expect([address, await statusOf(karin, address)]).toEqual([address, 403])
    }
    expect(await statusOf(karin, saturationPath(review.id))).toBe(403)
    expect((await karin.post(list(), { name: 'Nej' })).status).toBe(403)
    expect((await karin.post(sharingPath(review.id), { state: 'draft' })).status).toBe(403)
    expect(await textIn(anna, '/search?q=Långsamt')).toContain('Inget')
  })

  test('a quote is released as it was edited, told by role only where enough people have it', async () => {
    const [boss, politician] = [await evidenceId(path, slow), await evidenceId(path, late)]
    const ofBoss = `${path}/evidence/${boss}/quote`
    const ofPolitician = `${path}/evidence/${politician}/quote`
    expect(await textIn(anna, ofBoss)).toContain('Ja, skriv ”Chef”')
    expect(await textIn(anna, ofPolitician)).not.toContain('skriv ”Politiker”')
    expect((await anna.fill(ofBoss, ofBoss, { text: 'Svaret dröjer.', role: 'tell' })).status).toBe(422)
    const read = { checked: 'yes' }
    expect(
      (await anna.fill(ofBoss, ofBoss, { text: 'Ring 811228-9874', role: 'hide', ...read })).status,
    ).toBe(422)
    await anna.fill(ofBoss, ofBoss, { text: 'Svaret dröjer ett år.', role: 'tell', ...read })
    await anna.fill(ofPolitician, ofPolitician, { text: 'Beskedet kommer sent.', role: 'tell', ...read })
    expect(await textIn(anna, path)).toMatch(
      /”Svaret dröjer ett år\.” Chef .*”Beskedet kommer sent\.” En röst/,
    )
  })

  test('a shared draft is read and found by everybody: findings and quotes, never segments or few voices', async () => {
    expect((await anna.post(sharingPath(review.id), { state: '' })).status).toBe(422)
    expect((await anna.post(sharingPath(review.id), { state: 'draft' })).status).toBe(303)
    const page = await textIn(karin, path)
    expect(page).toContain('Delat utkast')
    expect(page).toContain('Bärs av färre än tre röster.')
    expect(page).toContain('”Svaret dröjer ett år.”')
    expect(page).not.toContain(slow)
    expect(page).not.toContain('Politiker')
    expect(await textIn(karin, list())).toContain('Bärs av tre röster i tre intervjuer')
    expect(await textIn(karin, '/search?q=Långsamt')).toContain('Långsamt men säkert')
    expect(await statusOf(karin, `${path}/evidence/new`)).toBe(403)
    expect(await statusOf(karin, `${path}/details`)).toBe(403)
    expect(await statusOf(karin, saturationPath(review.id))).toBe(403)
    const place = await karin.get(conclusionPlace(idIn(path)))
    expect(place.headers.get('location')).toBe(path)
  })

  test('what was said stands in no event and in no search', async () => {
    const { events, entries } = await database.read(world.partnershipId, async (db) => ({
      events: await db.selectFrom('event').select('body').execute(),
      entries: await db.selectFrom('searchEntry').select(['title', 'text']).execute(),
    }))
    for (const words of [slow, 'Svaret dröjer ett år.', 'Beskedet kommer sent.']) {
      expect(JSON.stringify(events)).not.toContain(words)
      expect(JSON.stringify(entries)).not.toContain(words)
    }
    expect(JSON.stringify(events)).not.toContain('Långsamt men säkert')
  })

  test('a quote that is taken back, and a role that has become too small, are told no more', async () => {
    await database.write(world.partnershipId, (db) =>
      db.updateTable('review').set({ fewestVoices: 5 }).where('id', '=', review.id).execute(),
    )
    expect(await textIn(karin, path)).toMatch(/”Svaret dröjer ett år\.” En röst/)
    await database.write(world.partnershipId, (db) =>
      db.updateTable('review').set({ fewestVoices: 3 }).where('id', '=', review.id).execute(),
    )
    const [, quote] = /quotes\/([0-9a-f-]+)\/withdrawal/.exec(await (await anna.get(path)).text())!
    await anna.post(`${path}/quotes/${quote}/withdrawal`, {})
    expect(await textIn(karin, path)).not.toContain('Svaret dröjer ett år.')
    await anna.post(`${path}/quotes/${quote}/withdrawal/undoing`, {})
    expect(await textIn(karin, path)).toContain('Svaret dröjer ett år.')
  })

  test('a voice that withdraws is quoted no more, until it takes part again', async () => {
    const voice = await database.read(world.partnershipId, (db) =>
      db
        .selectFrom('quote')
        .innerJoin('segment', 'segment.id', 'quote.segmentId')
        .innerJoin('voice', 'voice.sourceId', 'segment.sourceId')
        .select(['voice.id', 'voice.sourceId'])
        .where('quote.text', '=', 'Svaret dröjer ett år.')
        .executeTakeFirstOrThrow(),
    )
    const own = `/reviews/${review.id}/interviews/${voice.sourceId}/voices/${voice.id}/withdrawal`
    await anna.post(own, {})
    expect(await textIn(karin, path)).not.toContain('Svaret dröjer ett år.')
    expect(await textIn(anna, path)).toContain('Rösten har tagit tillbaka sin medverkan')
    await anna.post(`${own}/undoing`, {})
    expect(await textIn(karin, path)).toContain('Svaret dröjer ett år.')
  })

  test('the draft is taken back, and nobody else reads or finds it', async () => {
    await anna.post(sharingUndoPath(review.id), {})
    expect(await statusOf(karin, path)).toBe(403)
    expect(await textIn(karin, '/search?q=Långsamt')).not.toContain('Långsamt men säkert')
  })

  test('a segment that a coder takes away speaks no more', async () => {
    const gone = await write('finding', 'Något försvinner')
    await evidence(gone, [slow, round])
    await database.write(world.partnershipId, async (db) => {
      const segment = await db
        .selectFrom('segment')
        .selectAll()
        .where('id', '=', idOf(round))
        .executeTakeFirstOrThrow()
      await db
        .updateTable('findingEvidence')
        .set({ segmentId: review.id })
        .where('findingId', '=', idIn(gone))
        .where('segmentId', '=', segment.id)
        .execute()
    })
    const page = await textIn(anna, gone)
    expect(page).toContain('Avsnittet finns inte längre.')
    expect(page).toContain('Bärs av en röst i en intervju')
  })
})

describe('strengths and recommendations', () => {
  let finding: string
  let strength: string
  let recommendation: string
  beforeAll(async () => {
    finding = await write('finding', 'Alla känner varandra')
    await evidence(finding, [slow, round])
    strength = await write('strength', 'Korta kontaktvägar', {
      harm: 'Att samtalen blir till blanketter.',
      [`on-${idIn(finding)}`]: 'yes',
    })
    recommendation = await write('recommendation', 'Förkorta vägen till beslut', {
      addressee: 'Ledningsgruppen',
      [`on-${idIn(finding)}`]: 'yes',
      [`on-${idIn(strength)}`]: 'yes',
    })
  })

  test('the chain is followed down to what was said, and up again', async () => {
    expect(await linksOn(recommendation)).toEqual(expect.arrayContaining([finding, strength]))
    expect(await linksOn(finding)).toEqual(expect.arrayContaining([recommendation, strength]))
    expect(await textIn(anna, strength)).toMatch(/Att samtalen blir till blanketter\..*Rekommendation 1/)
    const strengths = await database.read(world.partnershipId, (db) => strengthsOf(db, review))
    expect(strengths).toMatchObject([
      { name: 'Korta kontaktvägar', harm: 'Att samtalen blir till blanketter.' },
    ])
  })

  test('a recommendation is as far as what has followed from it', async () => {
    const outcome = await database.write(world.partnershipId, (db) =>
      enterDecision(db, world.doer, {
        kind: 'decision',
        title: 'Kortare väg',
        text: 'Vi gör så.',
        dissent: '',
        decidedBy: 'PKS',
        section: '§ 1',
        diaryNumber: 'D1',
        takenOn: '2025-01-10' as CivilDate,
      }),
    )
    expect(await textIn(anna, recommendation)).toContain('Ny')
    expect((await anna.post(`${recommendation}/ties`, { outcome: '' })).status).toBe(422)
    await anna.post(`${recommendation}/ties`, { outcome: outcome.id })
    expect(await linksOn(recommendation)).toContain(outcomePath(outcome.id))
    expect(await textIn(anna, recommendation)).toContain('Beslutad')
    await anna.post(`${recommendation}/ties/removal`, { outcome: outcome.id })
    expect(await textIn(anna, recommendation)).not.toContain('Kortare väg')
  })

  test('things further on are linked to where they live', () => {
    const real = {
      outcome: outcomePath,
      matter: matterPath,
      target: targetPath,
      effect: effectPath,
      meeting: meetingPath,
      action: actionPath,
    }
    for (const [kind, path] of Object.entries(real)) expect(places[kind]!('x')).toBe(path('x'))
    expect(decisionsPath()).toBe('/decisions')
  })

  test('what is said again is loud, and somebody answers what stood in the way', async () => {
    const entering = { review: earlier.id, name: 'Gör vägen till beslut kortare', text: '' }
    const page = `${earlierPath(review.id)}/new`
    expect((await anna.fill(page, earlierPath(review.id), { ...entering, review: review.id })).status).toBe(
      422,
    )
    expect((await anna.fill(page, earlierPath(review.id), entering)).status).toBe(303)
    const [, old] = new RegExp(`href="${earlierPath(review.id)}/([0-9a-f-]{36})"`).exec(
      await (await anna.get(earlierPath(review.id))).text(),
    )!
    const fate = fatePath(review.id, old!)
    const told = { fate: 'repeated', reason: 'Samma väg i dag.', seenOn: '2025-03-01' }
    expect((await anna.fill(fate, fate, { ...told, later: '' })).status).toBe(422)
    expect((await anna.fill(fate, fate, { ...told, later: idIn(recommendation) })).status).toBe(303)
    expect(await textIn(anna, earlierPath(review.id))).toContain('Rekommendationen kommer igen från 2018.')
    expect(await textIn(anna, recommendation)).toContain('Andra gången sedan 2018. Vad hindrade?')
    expect((await anna.fill(recommendation, `${recommendation}/obstacle`, { obstacle: '' })).status).toBe(422)
    await anna.fill(recommendation, `${recommendation}/obstacle`, { obstacle: 'Ingen ägde frågan.' })
    expect(await textIn(anna, recommendation)).toContain('Det här hindrade Ingen ägde frågan.')
    await anna.post(`${fate}/removal`, {})
    expect(await textIn(anna, recommendation)).not.toContain('Vad hindrade?')
    // What an earlier review said is known to everybody.
    expect(
      await statusOf(karin, conclusionPath({ reviewId: earlier.id, kind: 'recommendation', id: old! })),
    ).toBe(200)
  })

  test('what is final does not change, and is not taken back', async () => {
    await anna.post(sharingPath(review.id), { state: 'final' })
    expect((await anna.post(sharingUndoPath(review.id), {})).status).toBe(422)
    expect(await statusOf(anna, `${finding}/details`)).toBe(422)
    expect((await anna.post(list(), { name: 'Till' })).status).toBe(422)
    expect(await textIn(karin, finding)).toContain('Slutversion')
  })
})

test('saturation tells what each further interview brought', async () => {
  const page = await textIn(anna, saturationPath(review.id))
  expect(page).toContain('Den sista intervjun gav något nytt.')
  expect(page).toContain('Inget är kodat från det här perspektivet.')
})

test('what an earlier review works with is told by no later one until it is shared', async () => {
  await database.write(world.partnershipId, async (db) => {
    const doer = { ...world.doer, id: world.doer.id! }
    const [first, second] = [
      await addReview(db, doer, ['anna@region.example'], 2001),
      await addReview(db, doer, ['karin@karlstad.example'], 2002),
    ]
    await addConclusion(db, doer, first, { kind: 'recommendation', name: 'Halvera antalet steg' })
    const told = async () => (await recurrenceOf(db, second)).recommendations.map(({ name }) => name)
    expect(await told()).toEqual([])
    await share(db, doer, first, 'draft')
    expect(await told()).toEqual(['Halvera antalet steg'])
    await share(db, doer, first, 'working')
    expect(await told()).toEqual([])
  })
})
