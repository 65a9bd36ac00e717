import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import type { ActivityKind, StopAnswer } from '../portfolio/activity.ts'
import { readPortfolio } from '../portfolio/readingStore.ts'
import { addActivity, answerStop, endActivity, proposeStop, sayCapacity } from '../portfolio/store.ts'
import { daysFrom } from './days.ts'

/** Days are counted from today; sums are invented. */
type Running = {
  readonly kind: ActivityKind
  readonly name: string
  readonly mission: string
  readonly owner: string
  readonly from: number
  /** A day, or why there is none; an empty reason is one of the things to ask about. */
  readonly until: number | string
  /** Kronor a year. */
  readonly cost: number | null
  readonly work: number
  /** Codes of indicators whose targets it serves. */
  readonly serves?: readonly string[]
  readonly stop?: {
    readonly why: string
    readonly answerBy: number
    readonly answer?: readonly [StopAnswer, string, number | null]
  }
  readonly ended?: readonly [on: number, how: string]
}

export type DemoPortfolio = {
  readonly work: number
  readonly projects: number
  readonly note: string
  readonly running: readonly Running[]
}

/** What runs already: more than there is to share out, some of it over its time. */
export async function listWhatRuns(
  db: Db,
  doer: Signer,
  today: CivilDate,
  { work, projects, note, running }: DemoPortfolio,
  targetIds: ReadonlyMap<string, string>,
): Promise<void> {
  const on = (days: number) => daysFrom(today, days)
  await sayCapacity(db, doer, 0, { fromOn: on(-300), tenths: work * 10, projects, note })
  for (const each of running) {
    const id = await addActivity(db, doer, {
      kind: each.kind,
      name: each.name,
      mission: each.mission,
      owner: each.owner,
      startsOn: on(each.from),
      sunsetOn: typeof each.until === 'number' ? on(each.until) : null,
      noSunsetReason: typeof each.until === 'number' ? '' : each.until,
      yearlyCost: each.cost === null ? null : BigInt(each.cost) * 100n,
      tenths: Math.round(each.work * 10),
      targetIds: (each.serves ?? []).flatMap((code) => targetIds.get(code) ?? []),
    })
    const activity = async () => (await readPortfolio(db)).activities.find((one) => one.id === id)!
    if (each.stop) {
      const { why, answerBy, answer } = each.stop
      const stopId = await proposeStop(db, doer, await activity(), { why, answerBy: on(answerBy) })
      if (answer) {
        const stop = (await readPortfolio(db)).stops.find((one) => one.id === stopId)!
        const [said, because, by] = answer
        await answerStop(db, doer, await activity(), stop, {
          answer: said,
          why: because,
          byOn: by === null ? null : on(by),
        })
      }
    }
    if (each.ended)
      await endActivity(db, doer, await activity(), { endedOn: on(each.ended[0]), how: each.ended[1] })
  }
}

/** The joint operations are those of the county; what they cost and take is invented. */
export const portfolioOfJonkoping: DemoPortfolio = {
  work: 24,
  projects: 4,
  note: 'Femton på regionen och nio som kommunerna lånar ut.',
  running: [
    {
      kind: 'operation',
      name: 'Barnahus',
      mission: 'Barn som misstänks vara utsatta för brott berättar en gång, på ett ställe.',
      owner: 'Strategigruppen för barn och unga',
      from: -3000,
      until: 'Samrådet behövs så länge barn är utsatta för brott.',
      cost: 6_400_000,
      work: 6,
    },
    {
      kind: 'operation',
      name: 'Familjehemsresursen',
      mission: 'Kommunerna hittar och stödjer familjehem tillsammans.',
      owner: 'Socialchefernas nätverk',
      from: -2200,
      until: 'Placerade barn behöver stödet också i morgon. Ses över vart tredje år.',
      cost: 4_900_000,
      work: 5,
    },
    {
      kind: 'operation',
      name: 'Fjärrundervisning',
      mission: 'Elever får undervisning i ämnen där den egna kommunen saknar lärare.',
      owner: 'Skolchefernas nätverk',
      from: -1600,
      until: 210,
      cost: 2_100_000,
      work: 2.5,
      serves: ['N15428', 'N17461'],
    },
    {
      kind: 'operation',
      name: 'Rektorsakademin',
      mission: 'Rektorer leder skolor där fler elever lyckas.',
      owner: 'Skolchefernas nätverk',
      from: -1500,
      until: 400,
      cost: 1_800_000,
      work: 1.5,
      serves: ['N15428'],
    },
    {
      kind: 'operation',
      name: 'Personliga ombud',
      mission: 'Vuxna med psykisk funktionsnedsättning får någon som håller ihop hjälpen.',
      owner: 'Strategigruppen för psykiatri och missbruk',
      from: -2600,
      until: 'Statsbidraget förutsätter att verksamheten finns.',
      cost: 5_200_000,
      work: 5,
    },
    {
      kind: 'project',
      name: 'Peer support och Recovery college',
      mission: 'Människor med egen erfarenhet hjälper andra att återhämta sig.',
      owner: 'Strategigruppen för psykiatri och missbruk',
      from: -700,
      until: 130,
      cost: 1_900_000,
      work: 2,
    },
    {
      kind: 'project',
      name: 'Frånvaro som signal',
      mission: 'Skolan ringer samma dag, och socialtjänsten är med från andra veckan.',
      owner: 'Strategigruppen för barn och unga',
      from: -280,
      until: 95,
      cost: 1_100_000,
      work: 1.5,
      serves: ['N15428'],
    },
    {
      kind: 'project',
      name: 'Digital vårdplanering',
      mission: 'Alla som skrivs ut har en plan samma dag.',
      owner: 'Strategigruppen för äldre',
      from: -900,
      until: -45,
      cost: null,
      work: 1.5,
    },
    {
      kind: 'network',
      name: 'Nätverk för e-arkiv',
      mission: 'Kommunerna lär av varandra när arkiven blir digitala.',
      owner: 'Kommunal utveckling',
      from: -1400,
      until: '',
      cost: null,
      work: 0.3,
      stop: {
        why: 'Tre av tretton kommuner har kommit det senaste året. Arkivförbundet ordnar samma sak.',
        answerBy: -3,
      },
    },
    {
      kind: 'network',
      name: 'Nätverk för måltidschefer',
      mission: 'Maten blir bättre och billigare när vi delar erfarenheter.',
      owner: 'Kommunal utveckling',
      from: -1100,
      until: 200,
      cost: 60_000,
      work: 0.2,
      stop: {
        why: 'Det hör inte till det som vi har sagt att vi gör tillsammans.',
        answerBy: -60,
        answer: ['hand-over', 'Måltidscheferna driver det själva från nyår.', 45],
      },
    },
    {
      kind: 'research',
      name: 'Doktorand: samverkan om placerade barn',
      mission: 'Svar på varför placerade barn oftare lämnar skolan utan betyg.',
      owner: 'FoU-enheten',
      from: -500,
      until: 900,
      cost: 900_000,
      work: 1,
      serves: ['N17461'],
    },
    {
      kind: 'project',
      name: 'Gemensam rekrytering av socionomer',
      mission: 'Fler sökande till varje tjänst.',
      owner: 'Socialchefernas nätverk',
      from: -900,
      until: -200,
      cost: 700_000,
      work: 1,
      ended: [-190, 'Fem kommuner går vidare på egen hand. Mallarna ligger hos Kommunal utveckling.'],
    },
  ],
}

/** A few in the other county, where there is room. */
export const portfolioOfVarmland: DemoPortfolio = {
  work: 6,
  projects: 3,
  note: 'Två på regionen och fyra som huvudmännen lånar ut.',
  running: [
    {
      kind: 'project',
      name: 'Närvaroteam i alla kommuner',
      mission: 'Ett team möter eleven redan efter tio frånvarodagar.',
      owner: 'Arbetsgruppen för ungdomslivet',
      from: -200,
      until: 260,
      cost: 1_400_000,
      work: 2,
      serves: ['N15428'],
    },
    {
      kind: 'operation',
      name: 'Familjecentraler',
      mission: 'Föräldrar får stöd tidigt, på ett ställe.',
      owner: 'Arbetsgruppen för barnalivet',
      from: -1500,
      until: 'Drivs så länge minst åtta kommuner är med.',
      cost: 2_300_000,
      work: 2.5,
    },
    {
      kind: 'network',
      name: 'Nätverk för elevhälsans chefer',
      mission: 'Elevhälsan arbetar likvärdigt i hela länet.',
      owner: 'Beredningsgruppen',
      from: -800,
      until: -20,
      cost: 90_000,
      work: 0.3,
    },
  ],
}
