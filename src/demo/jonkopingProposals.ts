import type { Db } from '../db/database.ts'
import { wholeOf } from '../findings/relationStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { bodiesOn } from '../partnership/store.ts'
import type { NewCandidate } from '../priorities/store.ts'
import { answerProposal, type NewAnswer } from '../proposals/answerStore.ts'
import { mergeProposals } from '../proposals/mergeStore.ts'
import { promiseAnswers } from '../proposals/promiseStore.ts'
import { mergedText, type Proposal } from '../proposals/proposal.ts'
import { proposalFor } from '../proposals/readingStore.ts'
import { withdrawProposal } from '../proposals/store.ts'
import type { Review } from '../review/review.ts'
import { daysFrom } from './days.ts'
import { proposalsOfJonkoping } from './jonkopingProposalTexts.ts'
import { holdDemoRound } from './priorities.ts'
import { type DemoProposal, type Ground, handInDemo, noonOf, personOf } from './proposals.ts'

const day = (text: string) => text as CivilDate

/**
 * What the six recommendations led to: proposals of the summer, two of them made into one and one taken back, a round in
 * August that chose among them, its answers, and what has been handed in since. Answers with ids by key.
 */
export async function proposeInJonkoping(
  db: Db,
  doer: Signer,
  now: Date,
  review: Review,
  seatedOn: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const today = civilDateOf(now)
  const whole = await wholeOf(db, review)
  const ground: Ground = { reviewId: review.id, ...whole }
  const ids = new Map(await handInDemo(db, doer, today, ground, proposalsOfJonkoping))
  const of = (key: string): Promise<Proposal> => proposalFor(db, ids.get(key)!)
  const withdrawer = await personOf(db, doer, today, 'Niklas Varg')
  await withdrawProposal(
    db,
    withdrawer,
    await of('barnahus'),
    'Styrgruppen för Barnahus visade att dagens form är det som gör att det fungerar.',
  )
  const parts = [await of('page'), await of('keys')]
  const merger = await personOf(db, doer, today, 'Petra Sandahl')
  const title = 'Visa vad varje kommun betalar, efter vilken nyckel och varför'
  const merged = day('2023-08-15')
  ids.set(
    'economy',
    await mergeProposals(
      db,
      merger,
      parts,
      { ...mergedText(parts), title },
      { on: merged, at: noonOf(merged) },
    ),
  )
  await chooseInAugust(db, doer, today, ids, seatedOn)
  await answerAll(db, doer, ids, day('2023-09-12'))
  await promiseAnswers(db, doer, 6)
  for (const [key, id] of await handInDemo(db, doer, today, ground, since(today))) ids.set(key, id)
  const asked = daysFrom(today, -9)
  const more = { answer: 'more', answeredOn: asked, tenths: null, possibleOn: null } as const
  await answerProposal(
    db,
    doer,
    await of('app'),
    { ...more, reason: 'Vem ska hålla listan aktuell när projektet är slut, och vad kostar det per år?' },
    noonOf(asked),
  )
  return ids
}

const inAugust = [
  'goals',
  'economy',
  'council',
  'research',
  'networks',
  'gate',
  'introduction',
  'path',
  'meetings',
]

/** Which of them those who voted wanted, in turn: invented. */
const wanted: Readonly<Record<'municipality' | 'region', readonly (readonly string[])[]>> = {
  municipality: [
    ['goals', 'economy', 'gate', 'introduction'],
    ['economy', 'gate', 'path', 'council'],
    ['goals', 'economy', 'introduction', 'networks'],
    ['gate', 'introduction', 'path', 'goals'],
    ['economy', 'research', 'gate'],
  ],
  region: [
    ['meetings', 'path', 'goals'],
    ['research', 'goals', 'introduction', 'meetings'],
    ['gate', 'path', 'research'],
  ],
}

async function chooseInAugust(
  db: Db,
  doer: Signer,
  today: CivilDate,
  ids: ReadonlyMap<string, string>,
  seatedOn: CivilDate,
): Promise<void> {
  const bodies = (await bodiesOn(db, today)).map(({ id }) => id)
  const candidates = inAugust.map(
    (key): NewCandidate => ({ title: key, thing: { kind: 'proposal', id: ids.get(key)! } }),
  )
  await holdDemoRound(
    db,
    doer,
    {
      question: 'Vilka förslag ryms i en miljon kronor?',
      description: 'Förslagen som de sex rekommendationerna har lett till. Kostnaden är det första årets.',
      method: { kind: 'budget', budget: 1_000_000, utility: 'cost', completion: 'raiseThenGreedy' },
      tieRule: 'order',
      candidates,
      bodies,
      lastDay: day('2023-08-30'),
    },
    { opened: day('2023-08-21'), closed: day('2023-08-31'), electorsOn: seatedOn },
    ({ kind }, at) => {
      const own = wanted[kind === 'region' ? 'region' : 'municipality']
      const chosen = own[at % own.length]!
      return { kind: 'budget', approved: inAugust.map((key) => chosen.includes(key)) }
    },
  )
}

/** What whoever handed them in was told in September. The rest wait for the next turn. */
async function answerAll(
  db: Db,
  doer: Signer,
  ids: ReadonlyMap<string, string>,
  on: CivilDate,
): Promise<void> {
  const yes = (tenths: number, from: string, reason: string): Omit<NewAnswer, 'answeredOn'> => ({
    answer: 'run',
    reason,
    tenths,
    possibleOn: day(from),
  })
  const answers: Readonly<Record<string, Omit<NewAnswer, 'answeredOn'>>> = {
    goals: yes(2, '2023-10-01', 'Ryms i budgeten och stärker det som redan håller ihop.'),
    economy: yes(5, '2023-10-01', 'Kom först i augusti. Börjar med tre kommuner.'),
    gate: yes(1, '2023-10-01', 'Det här är sättet att svara på alla andra förslag.'),
    introduction: yes(2, '2024-01-01', 'Börjar efter årsskiftet, när två projekt är klara.'),
    networks: {
      answer: 'no',
      tenths: null,
      possibleOn: null,
      reason:
        'Det skadar två styrkor som kartläggningen fann. Varje nätverk får i stället ett slutdatum och en fråga att svara på.',
    },
  }
  for (const [key, answer] of Object.entries(answers)) {
    const proposal = await proposalFor(db, ids.get(key)!)
    await answerProposal(db, doer, proposal, { ...answer, answeredOn: on }, noonOf(on))
  }
}

/** Invented: what has come since, with one whose answer is late and one that is asked about. */
const since = (today: CivilDate): readonly DemoProposal[] => [
  {
    key: 'students',
    by: 'Petra Sandahl',
    on: daysFrom(today, -51),
    title: 'Låt elever och brukare pröva förslagen innan de beslutas',
    what: 'En panel med tio unga och tio brukare läser varje större förslag och säger vad det skulle betyda för dem.',
    why: 'Vi frågar varandra, men sällan dem det gäller.',
    forWhom: 'Elever och brukare i hela länet',
    people: 20,
    yearly: 85_000,
    risk: ['low', 'Panelen blir inte lyssnad på.'],
    answers: [0],
  },
  {
    key: 'app',
    by: 'Mikael Oskarsson',
    on: daysFrom(today, -30),
    title: 'En lista över alla gemensamma kontaktpersoner',
    what: 'En sökbar lista över vem som gör vad i varje kommun och i regionen.',
    why: 'Den som är ny hittar ingen att ringa.',
    once: 25_000,
    answers: [4],
    effects: { 0: ['helps', 'De korta kontaktvägarna blir allas.'] },
  },
  {
    key: 'evening',
    by: 'Marianne Dufva',
    on: daysFrom(today, -8),
    title: 'Dela kvällsjour för familjehem mellan fyra kommuner',
    what: 'Aneby, Eksjö, Nässjö och Tranås delar en jour efter klockan 17.',
    why: 'Ingen av dem klarar den ensam, och familjehemmen ringer i dag polisen.',
    forWhom: 'Familjehem i fyra kommuner',
    people: 140,
    yearly: 620_000,
    risk: ['medium', 'Jouren blir svår att bemanna på sommaren.'],
    answers: [3],
  },
]
