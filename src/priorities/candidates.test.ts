import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { foundWorld, today } from '../../test/world.ts'
import { ledTo } from '../findings/chainStore.ts'
import type { CivilDate } from '../i18n/format.ts'
import { addSeat } from '../partnership/seatStore.ts'
import { bodies, partiesOn, personWith } from '../partnership/store.ts'
import { answerProposal } from '../proposals/answerStore.ts'
import type { Proposal, ProposalText } from '../proposals/proposal.ts'
import { proposalFor } from '../proposals/readingStore.ts'
import { sharedReview } from '../proposals/shared.testing.ts'
import { changeProposal, handIn } from '../proposals/store.ts'
import type { Writer } from '../record/thing.ts'
import { sealOf } from './openingStore.ts'
import { type RoundFile, recount } from './recount.ts'

const { database } = await testDatabase()
const world = await foundWorld(database)
const doer: Writer = { ...world.doer, id: world.doer.id! }
const read = <T>(work: Parameters<typeof database.read<T>>[1]) => database.read(world.partnershipId, work)
const write = <T>(work: Parameters<typeof database.write<T>>[1]) => database.write(world.partnershipId, work)
const text = async (answer: Response | Promise<Response>) =>
  (await (await answer).text()).replaceAll('\u00a0', ' ').replaceAll(/<!--.*?-->/g, '')

type Browser = Awaited<ReturnType<typeof world.browserOf>>
let anna: Browser
const voters: Browser[] = []
let steering = ''
let shared: Awaited<ReturnType<typeof sharedReview>>

const plain: ProposalText = {
  title: 'Slutdatum på alla projekt',
  what: 'Varje projekt får en sista dag.',
  why: 'Inget slutar annars.',
  forWhom: '',
  onceCost: 40_000_050n,
  yearlyCost: 10_000_000n,
  riskLevel: null,
  risk: '',
  people: null,
  partyIds: [],
  origins: [],
  reviewId: null,
  effects: [],
}
const propose = (more: Partial<ProposalText> = {}) =>
  write((db) => handIn(db, doer, { ...plain, ...more }, { on: today }))
const proposal = (id: string): Promise<Proposal> => read((db) => proposalFor(db, id))

beforeAll(async () => {
  await write(async (db) => {
    const [first] = await bodies(db)
    steering = first!.id
    const parties = await partiesOn(db, today)
    for (const name of ['Eda', 'Kil', 'Grums', 'Sunne']) {
      await addSeat(db, doer, {
        bodyId: steering,
        partyId: parties.find((party) => party.name === name)!.id,
        personId: await personWith(db, doer, { name, email: `${name.toLowerCase()}@kommun.example` }),
        role: 'leader',
        fromOn: '2024-05-03' as CivilDate,
      })
    }
    shared = await sharedReview(db, doer)
  })
  anna = await world.browserOf('anna@region.example')
  for (const who of ['karin@karlstad', 'eda@kommun', 'kil@kommun', 'grums@kommun', 'sunne@kommun'])
    voters.push(await world.browserOf(`${who}.example`))
})

const rules = () => ({
  question: 'Vad börjar vi med?',
  lastDay: '2025-03-25',
  secrecy: 'secret',
  weightRule: 'seat',
  tieRule: 'shared',
  [`body-${steering}`]: 'yes',
})
const drafted = async (method: string, more: Record<string, string>) => {
  const begun = await anna.fill('/priorities/new', '/priorities', { ...rules(), method })
  const at = begun.headers.get('location')!
  const saved = await anna.fill(at, at, { ...rules(), method, ...more })
  expect(saved.status, await saved.clone().text()).toBe(303)
  return at.split('/')[2]!
}
const opened = async (id: string) => anna.post(`/priorities/${id}/opening`, {})
const pick = (id: string) => ({ [`pick-${id}`]: 'yes' })

describe('candidates that are chosen', () => {
  test('are recommendations that are shared and proposals that stand, beside what is written by hand', async () => {
    const id = await propose()
    const round = await drafted('dots', {
      ...pick(shared.harder.id),
      ...pick(id),
      dots: '3',
      'c1-title': 'Något eget',
    })
    const page = await text(anna.get(`/priorities/${round}`))
    for (const said of ['Prioritera hårdare', 'Slutdatum på alla projekt', 'Något eget', `/proposals/${id}`])
      expect(page).toContain(said)
    const draft = await text(anna.get(`/priorities/${round}/draft`))
    expect(draft).toMatch(new RegExp(`name="pick-${id}" value="yes" checked`))
    // Saved again as it stands, what was chosen is the same candidate, and no row of its own.
    expect(draft.match(/value="Slutdatum på alla projekt"/g)).toBeNull()
    const at = `/priorities/${round}/draft`
    await anna.fill(at, at, { ...rules(), method: 'dots', dots: '3', ...pick(id), 'c1-title': 'Något eget' })
    const after = await text(anna.get(`/priorities/${round}`))
    expect(after).not.toContain('Prioritera hårdare')
    expect(after).toContain('Slutdatum på alla projekt')
  })

  test('are sealed as they read when the round opens, with what they harm, and linked both ways', async () => {
    const effects = [
      { strengthId: shared.networks.id, effect: 'harms', why: 'Träffarna blir färre.' },
    ] as const
    const id = await propose({ title: 'Färre nätverk', reviewId: shared.review.id, effects })
    const round = await drafted('dots', { ...pick(shared.simpler.id), ...pick(id), dots: '3' })
    await write(async (db) =>
      changeProposal(
        db,
        doer,
        await proposalFor(db, id),
        { ...plain, title: 'Vart tredje nätverk slutar', reviewId: shared.review.id, effects },
        today,
      ),
    )
    expect((await opened(round)).status).toBe(303)
    await write(async (db) =>
      changeProposal(db, doer, await proposalFor(db, id), { ...plain, title: 'Senare ord' }, today),
    )
    const { sealed, holds } = await read((db) => sealOf(db, round))
    expect(holds).toBe(true)
    expect(sealed.candidates).toMatchObject([
      { title: 'Förenkla styrningen', thing: { kind: 'recommendation', id: shared.simpler.id } },
      {
        title: 'Vart tredje nätverk slutar',
        thing: { kind: 'proposal', id },
        harms: [{ strength: 'Nätverken', why: 'Träffarna blir färre.' }],
      },
    ])
    const ballot = await text(voters[0]!.get(`/priorities/${round}/ballot`))
    expect(ballot).toContain('Skadar styrkan:')
    expect(ballot).toContain('Nätverken. Träffarna blir färre.')
    expect(await text(anna.get(`/proposals/${id}`))).toContain(`/priorities/placings/proposal/${id}`)
    expect(await text(anna.get(`/priorities/placings/proposal/${id}`))).toContain(`/priorities/${round}`)
    expect(await read((db) => ledTo(db, { kind: 'recommendation', id: shared.simpler.id }))).toContainEqual(
      expect.objectContaining({ kind: 'round', id: round }),
    )
    expect(await text(anna.get(`/priorities/placings/proposal/${id}`))).toContain('Röstning pågår')

    for (const voter of voters) {
      const sent = await voter.fill(`/priorities/${round}/ballot`, `/priorities/${round}/ballot`, {
        'dots-1': '1',
        'dots-2': '2',
      })
      expect(sent.status, await sent.clone().text()).toBe(303)
    }
    expect((await anna.post(`/priorities/${round}/closure`, {})).status).toBe(303)
    const result = await text(anna.get(`/priorities/${round}`))
    expect(result).toContain('Nätverken. Träffarna blir färre.')
    expect(result).toContain(`/proposals/${id}`)
    expect(await text(anna.get(`/priorities/placings/proposal/${id}`))).toContain('Plats 1 av 2')
    expect(await text(anna.get(`/priorities/placings/recommendation/${shared.simpler.id}`))).toContain(
      'Plats 2 av 2',
    )
    const file = await (await anna.get(`/priorities/${round}/ballots.json`)).text()
    expect(recount(file)).toMatchObject({ sealHolds: true, ballotsHold: true, agrees: true })
    expect((JSON.parse(file) as RoundFile).sealed.candidates[1]!.harms).toHaveLength(1)
  })

  test('bring their cost to a budget, and one that nobody knows the cost of is asked about', async () => {
    const known = await propose({ title: 'Känd kostnad' })
    const unknown = await propose({ title: 'Okänd kostnad', onceCost: null, yearlyCost: null })
    const budget = { tieRule: 'order', budget: '1000000', utility: 'cost', completion: 'greedy' }
    const round = await drafted('budget', { ...budget, ...pick(known), ...pick(unknown) })
    const page = await text(anna.get(`/priorities/${round}`))
    // 400 000,50 once and 100 000 the first year, in whole kronor upwards.
    expect(page).toContain('500 001 kronor')
    expect(page).toContain('vad varje förslag kostar')
    const at = `/priorities/${round}/draft`
    expect(await text(anna.get(at))).toContain('Vad ”Okänd kostnad” kostar')
    const again = { ...rules(), method: 'budget', ...budget, ...pick(known), ...pick(unknown) }
    expect((await anna.fill(at, at, { ...again, [`pickCost-${unknown}`]: 'mycket' })).status).toBe(422)
    expect((await anna.fill(at, at, { ...again, [`pickCost-${unknown}`]: '75 000' })).status).toBe(303)
    expect((await opened(round)).status).toBe(303)
    const { sealed } = await read((db) => sealOf(db, round))
    expect(new Set(sealed.candidates.map(({ cost }) => cost))).toEqual(new Set([500_001, 75_000]))
  })

  test('that are answered meanwhile keep the round from opening until they are taken out', async () => {
    const id = await propose({ title: 'Besvaras snart' })
    const round = await drafted('dots', { ...pick(id), dots: '3', 'c1-title': 'Ett', 'c2-title': 'Två' })
    const no = {
      answer: 'no',
      reason: 'Görs redan.',
      answeredOn: today,
      tenths: null,
      possibleOn: null,
    } as const
    await write(async (db) => answerProposal(db, doer, await proposalFor(db, id), no))
    expect(await text(anna.get(`/priorities/${round}`))).toContain('går inte längre att välja')
    expect((await opened(round)).status).toBe(422)
    const at = `/priorities/${round}/draft`
    const draft = await text(anna.get(at))
    expect(draft).toMatch(/<input [^>]*value="Besvaras snart"[^>]*name="c1-title"/)
    const own = {
      ...rules(),
      method: 'dots',
      dots: '3',
      'c1-title': '',
      'c2-title': 'Ett',
      'c3-title': 'Två',
    }
    expect((await anna.fill(at, at, own)).status).toBe(303)
    expect((await opened(round)).status).toBe(303)
    expect((await proposal(id)).roundIds).toEqual([])
  })
})
