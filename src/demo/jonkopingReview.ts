import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import type { Writer } from '../record/thing.ts'
import { addReview, completeReview } from '../review/commissionStore.ts'
import { putMember } from '../review/memberStore.ts'
import { addQuestion } from '../review/questionStore.ts'
import type { Review } from '../review/review.ts'
import { perspectivesOf, reviewFor, voiceRolesOf } from '../review/store.ts'
import { contentsOfTemplate } from '../review/template.ts'
import { daysFrom } from './days.ts'
import { registerDocuments } from './jonkopingDocuments.ts'
import { signerOf } from './signer.ts'

/** What the parts of the example review are hung on. */
export type DemoReview = {
  readonly review: Review
  /** The evaluations of 2014 and 2018. */
  readonly earlier: { readonly 2014: Review; readonly 2018: Review }
  /** Ids by name: "Historiskt", "Resultat", "Forskningsuppdraget", "Effektivitet", "Styrning och inflytande". */
  readonly perspectives: ReadonlyMap<string, string>
  /** Ids by name: "Förvaltningschef", "Chef för verksamhet", "Deltagare i nätverk", "Annan roll". */
  readonly roles: ReadonlyMap<string, string>
  /** Ids of the thirty documents by their numbers; 1, 14, 20 and 23 have their texts. */
  readonly documents: ReadonlyMap<number, string>
  readonly lead: Writer
  /** Two who read and code beside the lead. */
  readonly reviewers: readonly Writer[]
}

const reviewers = ['Lisbeth Ramberg', 'Viktor Lagerman']

/**
 * The review of the partnership in 2023. Who asked, who steered, how many documents and interviews, and the time line
 * are true; sentences, quotes and people are invented.
 */
export async function reviewInJonkoping(db: Db, doer: Writer, now: Date): Promise<DemoReview> {
  const today = civilDateOf(now)
  const first = await evaluation(db, doer, {
    name: 'Utvärderingen 2014',
    scope: 'Fungerar den nya organisationen för samverkan, och hittar kommunerna till den?',
    begunOn: '2014-02-10',
    completedOn: '2014-11-20',
    repeatsId: null,
  })
  const second = await evaluation(db, doer, {
    name: 'Utvärderingen 2018',
    scope: 'Vad har blivit av det som föreslogs 2014, och är uppdragen för många?',
    begunOn: '2018-01-15',
    completedOn: '2018-10-04',
    repeatsId: first.id,
  })
  const { perspectives, roles } = contentsOfTemplate('partnership', '2023-01-09' as CivilDate)
  const id = await addReview(
    db,
    doer,
    { ...commission, repeatsId: second.id },
    {
      perspectives,
      roles,
      phases: phases.map(([name, about, fromOn, toOn]) => ({
        name,
        about,
        fromOn: fromOn as CivilDate,
        toOn: toOn as CivilDate,
        begunOn: fromOn as CivilDate,
        doneOn: toOn as CivilDate,
      })),
      groups: groups.map((group) => ({ ...group, bodyId: null })),
    },
  )
  const review = await reviewFor(db, id)
  const holders = await seatHolders(db, today)
  const people = reviewers.map((name) => {
    const holder = holders.find(({ personName }) => personName === name)!
    return signerOf(doer.partnershipId, holder)
  })
  for (const { id: personId, name } of people) {
    await putMember(db, doer, review, { personId, name, role: 'reviewer' })
  }
  for (const { question, owner, due } of questions) {
    const ownerId = holders.find(({ personName }) => personName === owner)!.personId
    await addQuestion(db, doer, review, newId(), { question, ownerId, dueOn: daysFrom(today, due) })
  }
  return {
    review,
    earlier: { 2014: first, 2018: second },
    perspectives: idsByName(await perspectivesOf(db, review)),
    roles: idsByName(await voiceRolesOf(db, review)),
    documents: await registerDocuments(db, doer, review),
    lead: doer,
    reviewers: people,
  }
}

const commission = {
  name: 'Förbättrat partnerskap',
  client: 'Kommundirektörerna',
  clientBodyId: null,
  scope:
    'Hur kan kommunernas samverkan om social välfärd och utbildning bli bättre, så att den håller i längden? Svaret ska ge förslag som utvecklar verksamheterna, använder pengar och tid väl och höjer kvaliteten.\nSamverkan med regionen vägs in där den påverkar kommunerna.',
  leavesAside: 'Hur varje förvaltning arbetar hemma hos sig, och hur regionen styr sin egen vård.',
  begunOn: '2022-12-12' as CivilDate,
}

const groups = [
  {
    kind: 'steering',
    name: 'Styrgruppen för Förbättrat partnerskap',
    members: 'Tre socialchefer och tre skolchefer.',
  },
  { kind: 'reference', name: 'Socialchefernas nätverk', members: 'Socialcheferna i länets 13 kommuner.' },
  { kind: 'reference', name: 'Skolchefernas nätverk', members: 'Skolcheferna i länets 13 kommuner.' },
  { kind: 'reference', name: 'Kommunal utveckling', members: 'Utvecklingsenhetens chefer och medarbetare.' },
] as const

/** As they were planned, which is also how they went. */
const phases = [
  ['Uppdraget', 'Vad som ska besvaras, av vem och till när.', '2022-12-12', '2023-01-20'],
  ['Dokument', 'Ett trettiotal dokument läses genom fem perspektiv.', '2023-01-16', '2023-03-10'],
  [
    'Intervjuer',
    '26 intervjuer med 46 personer: sex i grupp och tjugo enskilda.',
    '2023-02-06',
    '2023-04-28',
  ],
  [
    'Kodning och analys',
    'Det som sagts ordnas, jämförs och prövas mot dokumenten.',
    '2023-03-20',
    '2023-05-26',
  ],
  ['Rapport', 'Styrkor och rekommendationer lämnas till beställaren.', '2023-05-15', '2023-06-08'],
  ['Prioritera rekommendationer', 'Huvudmännen väljer vad som ska bli förslag.', '2023-06-08', '2023-06-30'],
  ['Workshop', 'Förslagen arbetas fram tillsammans.', '2023-08-14', '2023-08-31'],
  ['Beslut om förslag', 'Vilka förslag arbetet går vidare med.', '2023-09-01', '2023-09-29'],
  [
    'Förändringsstrategi och handlingsplan',
    'Vem gör vad, när och med vilket stöd.',
    '2023-10-02',
    '2023-10-31',
  ],
] as const

/** What was still open when the plan was made, and is followed up now. `due` counts days from today. */
const questions = [
  {
    question: 'Vilket stöd behöver de som leder förändringen hos varje huvudman?',
    owner: 'Marianne Dufva',
    due: -12,
  },
  {
    question: 'Vilket stöd behöver de som ska genomföra förslagen i vardagen?',
    owner: 'Petra Sandahl',
    due: 23,
  },
]

async function evaluation(
  db: Db,
  doer: Writer,
  {
    name,
    scope,
    begunOn,
    completedOn,
    repeatsId,
  }: {
    readonly name: string
    readonly scope: string
    readonly begunOn: string
    readonly completedOn: string
    readonly repeatsId: string | null
  },
): Promise<Review> {
  const { perspectives } = contentsOfTemplate('follow-up', begunOn as CivilDate)
  const client = 'Kommundirektörerna'
  const text = { name, scope, leavesAside: '', client, clientBodyId: null, begunOn: begunOn as CivilDate }
  const nothing = { roles: [], phases: [], groups: [] }
  const id = await addReview(db, doer, { ...text, repeatsId }, { perspectives, ...nothing })
  const review = await reviewFor(db, id)
  await completeReview(db, doer, review, { on: completedOn as CivilDate, note: '' })
  return review
}

function idsByName(named: readonly { readonly id: string; readonly name: string }[]) {
  return new Map(named.map(({ id, name }) => [name, id]))
}
