import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { adoptOutcomes } from './adoptions.ts'
import { agreeInVarmland } from './agreements.ts'
import { assessOurselves } from './assessments.ts'
import {
  adoptTargets,
  contributeTo,
  contributionsOfVarmland,
  rememberEarlier,
  tellTurning,
} from './contributions.ts'
import { type DemoCounty, type DemoTarget, seated, takenOver } from './county.ts'
import { communicationOfVarmland } from './digests.ts'
import { holdMeetings } from './meetings.ts'
import { makePlan, operatingPlanOfVarmland } from './plans.ts'
import { listWhatRuns, portfolioOfVarmland } from './portfolio.ts'
import { agreePrinciples } from './principles.ts'
import { prioritiseInVarmland } from './priorities.ts'
import { remind } from './reminders.ts'
import { promiseAndShow } from './targets.ts'
import { mattersOfVarmland } from './varmlandMatters.ts'
import { reviewInVarmland } from './varmlandReview.ts'

type People = Parameters<typeof seated>[2]

const leaders: People = [
  ['Karin Holm', 'Karlstad'],
  ['Lars Ekström', 'Arvika'],
  ['Ulla Jansson', 'Eda'],
  ['Peter Hedlund', 'Filipstad'],
  ['Anette Sjöberg', 'Forshaga'],
  ['Mats Norling', 'Grums'],
  ['Helena Bergqvist', 'Hagfors'],
  ['Johan Wik', 'Hammarö'],
  ['Sofia Lund', 'Kil'],
  ['Tomas Åberg', 'Kristinehamn'],
  ['Birgitta Falk', 'Munkfors'],
  ['Stefan Nyman', 'Storfors'],
  ['Camilla Rask', 'Sunne'],
  ['Göran Österberg', 'Säffle'],
  ['Eva Myhr', 'Torsby'],
  ['Ingrid Dahl', 'Årjäng'],
  ['Rolf Engström', 'Region Värmland'],
]

const officials: People = [
  ['Olle Berglund', 'Arvika'],
  ['Nina Sandell', 'Karlstad'],
  ['Jonas Frisk', 'Kristinehamn'],
  ['Amira Haddad', 'Region Värmland'],
]

/** The contact chairs of the working groups. The region's in Äldrelivet is vacant. */
const contactChairs = (
  [
    ['Barnalivet', 'Lena Forsman', 'Sunne', 'Henrik Aronsson'],
    ['Ungdomslivet', 'Patrik Hagberg', 'Filipstad', 'Sara Lindgren'],
    ['Vuxenlivet', 'Monica Ståhl', 'Säffle', 'Daniel Persson'],
    ['Äldrelivet', 'Gunilla Broman', 'Hammarö', null],
  ] as const
).flatMap(([area, municipal, municipality, regional]) =>
  seated(`Arbetsgruppen för ${area}`, 'official', [
    [municipal, municipality, 'Kontaktordförande'],
    ...(regional ? [[regional, 'Region Värmland', 'Kontaktordförande'] as const] : []),
  ]),
)

const targets: readonly DemoTarget[] = [
  {
    code: 'N15428',
    name: 'Fler behöriga till gymnasiet',
    baselinePeriod: '2023',
    level: 90,
    duePeriod: '2027',
    area: 'Ungdomslivet',
  },
  {
    code: 'N17625',
    name: 'Färre förlorar studiestödet',
    baselinePeriod: '2022',
    level: 5,
    duePeriod: '2026',
    // Its area was split: the list of what needs a place has one thing in it.
    area: 'Psykisk ohälsa',
  },
  {
    code: 'N17461',
    name: 'Fler tar gymnasieexamen',
    baselinePeriod: '2021',
    level: 78,
    duePeriod: '2027',
    area: 'Ungdomslivet',
  },
  {
    code: 'U09808',
    name: 'Fler idrottstillfällen för unga',
    baselinePeriod: '2021',
    level: 25,
    duePeriod: '2027',
    area: 'Ungdomslivet',
  },
  {
    code: 'N07907',
    name: 'Färre bor trångt',
    baselinePeriod: '2017',
    level: 12,
    duePeriod: '2026',
    area: 'Den utsatta familjen',
  },
  {
    code: 'N00943',
    name: 'Mer jämställt uttag av föräldrapenning',
    baselinePeriod: '2021',
    level: 28,
    duePeriod: '2024',
    area: 'Barnalivet',
  },
]

/** Nya Perspektiv: one arena, and a working group for each life area. */
export const varmland: DemoCounty = {
  key: 'varmland',
  name: 'Värmland',
  partnership: 'Nya Perspektiv',
  code: '17',
  template: 'nya-perspektiv',
  foundedOn: '2022-05-05' as CivilDate,
  coordinator: { name: 'Maria Lindqvist', email: 'maria.lindqvist@exempel.se' },
  purposes: [
    ['2022-05-05', 'Vi möts för att ge länets invånare en bättre välfärd.'],
    [
      '2024-05-03',
      'Vi ser länets invånare som en gemensam befolkning. Vi lär tillsammans, enas om resultatmål och visar vad arbetet leder till.',
    ],
  ],
  earlierAreas: {
    firstOn: '2007-09-01' as CivilDate,
    reason: 'Samverkan började i de problem som parterna inte löste var för sig.',
    areas: [
      { name: 'Den utsatta familjen', description: '', into: ['Barnalivet'] },
      { name: 'Psykisk ohälsa', description: '', into: ['Ungdomslivet', 'Vuxenlivet'] },
      { name: 'Riskbruk', description: '', into: ['Ungdomslivet', 'Vuxenlivet'] },
      { name: 'Äldres hälsa', description: '', into: ['Äldrelivet'] },
    ],
    next: {
      firstOn: '2012-01-01' as CivilDate,
      reason: 'Ett liv är mer än sina problem. Områdena följer nu livets gång, så att det främjande syns.',
    },
  },
  seats: [
    ...takenOver(seated('Politiska styrgruppen', 'leader', leaders), 'Sofia Lund', {
      name: 'Ove Sandström',
      ago: 300,
      note: 'Kil har drivit på för att insatsgrupperna ska följas upp, och det är inte klart.\n\nPrata med Karin Holm i Karlstad om skjutsen till träffarna: vi åker tillsammans. Jag hade velat veta från början att styrgruppen inte tar några beslut, utan att allt ska hem till kommunstyrelsen.',
    }),
    ...seated('Beredningsgruppen', 'official', officials),
    // Two hats: an official who also sits in the steering group, for the region.
    ...seated('Politiska styrgruppen', 'official', [['Amira Haddad', 'Region Värmland']]),
    ...contactChairs,
  ],
  otherParties: [
    {
      name: 'Samordningsförbundet (exempel)',
      // A number that nobody has.
      organisationNumber: '222000-0000',
      joining: {
        on: '2022-05-05' as CivilDate,
        body: 'Förbundsstyrelsen',
        decidedOn: '2022-04-20' as CivilDate,
      },
      seats: seated('Beredningsgruppen', 'official', [
        ['Birger Holmqvist', 'Samordningsförbundet (exempel)', 'Förbundschef'],
      ]),
      leaving: {
        on: '2024-12-31' as CivilDate,
        reason: 'Förbundets medlemmar är själva parter och för numera sin egen talan.',
        body: 'Förbundsstyrelsen',
        decidedOn: '2024-11-14' as CivilDate,
      },
    },
  ],
  targetsAgreedOn: '2024-05-03' as CivilDate,
  targets,
  meetings: [],
  commitments: [
    {
      body: 'Politiska styrgruppen',
      functions: {
        municipality: 'Kommunstyrelsens ordförande',
        region: 'Regionstyrelsens ordförande',
      },
      meetingsPerYear: 4,
    },
    {
      body: 'Beredningsgruppen',
      functions: { municipality: 'Kommundirektören', region: 'Utvecklingsdirektören' },
      meetingsPerYear: 8,
      only: ['Arvika', 'Karlstad', 'Kristinehamn', 'Region Värmland'],
    },
  ],
  communication: communicationOfVarmland,
  paths: 'nya-perspektiv',
  matters: mattersOfVarmland,
  learning: {
    finished: {
      code: 'N17625',
      kind: 'value',
      off: { 1: 1.6, 2: 0.3 },
      explanations: [
        'Skolorna anmäler ogiltig frånvaro till CSN olika tidigt.',
        'Långa resor gör att fler missar första lektionen.',
        'Psykisk ohälsa som ingen har fångat upp i tid.',
      ],
      questions: [
        'Hur många av dem som får indraget bidrag kommer tillbaka?',
        'Vet vi vad som händer med dem efteråt?',
        'Vad gör de skolor där det har vänt?',
      ],
    },
    open: { code: 'N15428', kind: 'value', off: { 1: 1.2, 2: 0.3 }, explanations: [], questions: [] },
  },
  reports: 'yearly',
  story: async (db, doer, now, ids) => {
    await promiseAndShow(db, doer, ids, civilDateOf(now))
    await contributeTo(db, doer, ids.get('N15428'), contributionsOfVarmland, civilDateOf(now))
    await tellTurning(db, doer, ids.get('N15428'), civilDateOf(now))
    await rememberEarlier(db, doer, ids.get('N15428'))
    await holdMeetings(db, doer, now)
    await adoptOutcomes(db, doer, civilDateOf(now))
    await adoptTargets(db, doer, ids, 'De sex målen står fast')
    await agreeInVarmland(db, doer, civilDateOf(now))
    await agreePrinciples(db, doer, civilDateOf(now))
    await assessOurselves(db, doer, civilDateOf(now))
    await makePlan(db, doer, civilDateOf(now), operatingPlanOfVarmland)
    await listWhatRuns(db, doer, civilDateOf(now), portfolioOfVarmland, ids)
    await remind(db, doer, now, 'Nya Perspektiv', [
      { party: 'Torsby', ago: 12 },
      { party: 'Grums', ago: 3, failed: true },
      { party: 'Munkfors', ago: 5 },
      { party: 'Eda', ago: null },
    ])
    await reviewInVarmland(db, doer, now)
    await prioritiseInVarmland(db, doer, now, ids.get('N15428'))
  },
}
