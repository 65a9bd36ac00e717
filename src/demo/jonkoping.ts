import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { agreeInJonkoping } from './agreements.ts'
import { assessOurselves } from './assessments.ts'
import { contributeTo, contributionsOfJonkoping, tellTurning } from './contributions.ts'
import { type DemoCounty, seated, takenOver } from './county.ts'
import { communicationOfJonkoping } from './digests.ts'
import { pause } from './gathering.ts'
import { codeInJonkoping } from './jonkopingCoding.ts'
import { concludeReview } from './jonkopingFindings.ts'
import { planInterviews } from './jonkopingFrame.ts'
import { prepareInterviews } from './jonkopingGuide.ts'
import { mattersOfJonkoping } from './jonkopingMatters.ts'
import { keepNamesInJonkoping } from './jonkopingNames.ts'
import { decideInJonkoping } from './jonkopingOutcomes.ts'
import { prioritiseInJonkoping } from './jonkopingPriorities.ts'
import { proposeInJonkoping } from './jonkopingProposals.ts'
import { reportReview } from './jonkopingReport.ts'
import { reviewInJonkoping } from './jonkopingReview.ts'
import { sayWhatIsCoded } from './jonkopingSaid.ts'
import { putTraining } from './jonkopingTraining.ts'
import { makePlan, strategyOfJonkoping } from './plans.ts'
import { listWhatRuns, portfolioOfJonkoping } from './portfolio.ts'
import { agreeFirstPrinciples } from './principles.ts'
import { remind } from './reminders.ts'

type People = Parameters<typeof seated>[2]

const region = 'Region Jönköpings län'

const membersOfPks: People = [
  ['Kerstin Alm', 'Aneby'],
  ['Jan Fredin', 'Gnosjö'],
  ['Annika Modig', 'Mullsjö'],
  ['Bengt Sköld', 'Habo'],
  ['Elin Wallgren', 'Gislaved'],
  ['Leif Rosén', 'Vaggeryd'],
  ['Charlotta Bjerke', 'Jönköping'],
  ['Magnus Thorell', 'Nässjö'],
  ['Yvonne Kjellin', 'Värnamo'],
  ['Stig Almroth', 'Sävsjö'],
  ['Pernilla Hage', 'Vetlanda'],
  ['Ove Lindblad', 'Eksjö'],
  ['Malin Sjödahl', 'Tranås'],
]

const membersOfForum: People = [
  ['Torbjörn Apelgren', 'Aneby'],
  ['Anna-Lena Ryd', 'Gnosjö'],
  ['Fredrik Mossberg', 'Mullsjö'],
  ['Inger Stål', 'Habo'],
  ['Roger Wideman', 'Gislaved'],
  ['Eva Tingvall', 'Vaggeryd'],
  ['Håkan Brodd', 'Jönköping'],
  ['Carina Ljungdahl', 'Nässjö'],
  ['Per Ekwall', 'Värnamo'],
  ['Siv Landin', 'Sävsjö'],
  ['Joakim Hesselgren', 'Vetlanda'],
  ['Berit Flink', 'Eksjö'],
  ['Tommy Grahn', 'Tranås'],
  ['Kristina Hallberg', region],
]

/** Three heads of social services, three of education, and three directors. */
const management: People = [
  ['Marianne Dufva', 'Jönköping', 'Socialchef'],
  ['Anders Ringqvist', 'Nässjö', 'Socialchef'],
  ['Susanne Elgh', 'Värnamo', 'Socialchef'],
  ['Petra Sandahl', 'Tranås', 'Skolchef'],
  ['Mikael Oskarsson', 'Vetlanda', 'Skolchef'],
  ['Helene Wiberg', 'Gislaved', 'Skolchef'],
  ['Björn Hagelin', region, 'Regiondirektör'],
  ['Ulrika Noring', region, 'Hälso- och sjukvårdsdirektör'],
  ['Niklas Varg', region, 'Utvecklingsdirektör'],
]

/** Kommunal utveckling: a ladder of bodies, from those that decide to those that do. */
export const jonkoping: DemoCounty = {
  key: 'jonkoping',
  name: 'Jönköpings län',
  partnership: 'Kommunal utveckling',
  code: '06',
  template: 'kommunal-utveckling',
  foundedOn: '2023-09-21' as CivilDate,
  coordinator: { name: 'Agneta Frohm', email: 'agneta.frohm@exempel.se' },
  purposes: [
    [
      '2023-09-21',
      'Vi gör tillsammans det som ingen kommun gör lika bra ensam, så att länets invånare får hjälp som hänger ihop.',
    ],
  ],
  seats: [
    ...seated('PKS', 'leader', membersOfPks),
    ...seated('Kommunalt forum', 'leader', membersOfForum),
    ...takenOver(seated('Ledningsgruppen', 'official', management), 'Anders Ringqvist', {
      name: 'Inger Falkman',
      ago: 120,
      note: 'Strategigrupperna lägger förslag sent. Be om dem tre veckor före träffen, så hinner vi läsa hemma.',
    }),
    ...seated('Strategigruppen för barn och unga', 'official', [
      ['Lisbeth Ramberg', 'Eksjö'],
      ['Oskar Fyhr', region],
      // Two hats that are called the same: she sits in the management group too.
      ['Marianne Dufva', 'Jönköping', 'Socialchef'],
    ]),
    ...seated('Strategigruppen för psykiatri och missbruk', 'official', [
      ['Ann-Sofie Borg', 'Sävsjö'],
      ['Viktor Lagerman', region],
    ]),
    // The region's chair is vacant.
    ...seated('Strategigruppen för äldre', 'official', [['Gerd Thelin', 'Mullsjö']]),
  ],
  otherParties: [
    {
      name: 'Samordningsförbundet (exempel)',
      // A number that nobody has.
      organisationNumber: '222000-0000',
      joining: {
        on: '2024-01-01' as CivilDate,
        body: 'Förbundsstyrelsen',
        decidedOn: '2023-11-16' as CivilDate,
      },
      seats: seated('Kommunalt forum', 'leader', [['Sture Wester', 'Samordningsförbundet (exempel)']]),
    },
  ],
  targetsAgreedOn: '2024-03-15' as CivilDate,
  targets: [
    {
      code: 'N15428',
      name: 'Fler behöriga till gymnasiet',
      baselinePeriod: '2023',
      level: 92,
      duePeriod: '2028',
      area: 'Barn och unga',
    },
    {
      code: 'N17461',
      name: 'Fler tar gymnasieexamen',
      baselinePeriod: '2021',
      level: 82,
      duePeriod: '2028',
      area: 'Barn och unga',
    },
  ],
  commitments: [
    {
      body: 'PKS',
      functions: { municipality: 'Kommunstyrelsens ordförande', region: null },
      meetingsPerYear: 4,
    },
    {
      body: 'Kommunalt forum',
      functions: { municipality: 'Kommunstyrelsens ordförande', region: 'Regionstyrelsens ordförande' },
      meetingsPerYear: 4,
    },
  ],
  paths: 'kommunal-utveckling',
  matters: mattersOfJonkoping,
  reports: 'direction',
  meetings: [
    {
      body: 'PKS',
      question: 'Vad ska kommunerna göra tillsammans för att fler ska klara skolan?',
      location: 'Kommunernas hus i Jönköping',
      days: -56,
      points: [
        {
          title: 'Hur det går för niorna i varje kommun',
          description: 'Ledningsgruppens genomgång.',
          minutes: 45,
          form: 'walkthrough',
          indicator: 'N15428',
        },
        pause,
        {
          title: 'En gemensam rektorsutbildning',
          description: 'Ledningsgruppens förslag.',
          minutes: 60,
          form: 'groups',
        },
      ],
      held: {
        notes: 'Alla kommuner vill vara med. Gnosjö och Mullsjö vill först se vad den kostar.',
        silent: ['Aneby'],
        away: { Gnosjö: { name: 'Inga-Lill Sten', reason: 'Annat uppdrag i kommunen' }, Mullsjö: 'absent' },
        answer: 'yes',
        words: '',
      },
    },
    {
      body: 'Kommunalt forum',
      question: 'Varför tar så få examen på fyra år?',
      location: 'Kommunernas hus i Jönköping',
      days: 16,
      points: [
        {
          title: 'Två ungdomar berättar om att byta program',
          description: 'Utifrån.',
          minutes: 30,
          form: 'guests',
          origin: 'outside',
        },
        {
          title: 'Varför tar så få examen på fyra år?',
          description: 'Strategigruppens förslag prövas.',
          minutes: 60,
          form: 'groups',
          indicator: 'N17461',
        },
      ],
      held: null,
    },
    {
      body: 'Ledningsgruppen',
      question: 'Hur får alla kommuner jourhem som räcker?',
      location: 'Region Jönköpings län, Husqvarna',
      days: 24,
      points: [
        {
          title: 'Jourhem som räcker till',
          description: 'Familjehemsresursens förslag.',
          minutes: 60,
          form: 'groups',
        },
      ],
      held: null,
    },
    {
      body: 'PKS',
      question: 'Vad kostar en gemensam rektorsutbildning?',
      location: 'Kommunernas hus i Jönköping',
      days: 37,
      points: [
        {
          title: 'En gemensam rektorsutbildning',
          description: 'Ledningsgruppens förslag med kostnad för varje kommun.',
          minutes: 60,
          form: 'groups',
        },
      ],
      held: null,
    },
  ],
  communication: communicationOfJonkoping,
  learning: {
    finished: {
      code: 'N15428',
      kind: 'value',
      off: { 1: 1.3, 2: 0.4 },
      explanations: ['Många elever kommer sent till svensk skola.', 'Stödet kommer först i åttan.'],
      questions: ['Vilka ämnen är det som fattas?', 'Vad gör kommunerna som ligger högst?'],
    },
    open: { code: 'N17461', kind: 'value', off: { 1: 1, 2: 0.3 }, explanations: [], questions: [] },
  },
  story: async (db, doer, now, ids, masterKey) => {
    await contributeTo(db, doer, ids.get('N15428'), contributionsOfJonkoping, civilDateOf(now))
    await tellTurning(db, doer, ids.get('N15428'), civilDateOf(now))
    await agreeInJonkoping(db, doer, civilDateOf(now))
    await agreeFirstPrinciples(db, doer, civilDateOf(now))
    await assessOurselves(db, doer, civilDateOf(now))
    await decideInJonkoping(db, doer, civilDateOf(now))
    await putTraining(db, doer, civilDateOf(now))
    await listWhatRuns(db, doer, civilDateOf(now), portfolioOfJonkoping, ids)
    await remind(db, doer, now, 'Kommunal utveckling', [
      { party: 'Aneby', ago: 9 },
      { party: 'Mullsjö', ago: null },
    ])
    const review = await reviewInJonkoping(db, doer, now)
    await codeInJonkoping(db, review)
    await sayWhatIsCoded(db, review)
    if (masterKey) await keepNamesInJonkoping(db, review, now, masterKey)
    await prepareInterviews(db, review)
    await planInterviews(db, review)
    // What the review arrives at rests on what was said.
    await concludeReview(db, review)
    await prioritiseInJonkoping(db, doer, now, jonkoping.foundedOn, review.review)
    await reportReview(db, review, now)
    const proposed = await proposeInJonkoping(db, doer, now, review.review, jonkoping.foundedOn)
    const carried = (key: string) => ({ kind: 'proposal' as const, id: proposed.get(key)! })
    await makePlan(db, doer, civilDateOf(now), strategyOfJonkoping, {
      goals: carried('goals'),
      economy: carried('economy'),
      research: carried('research'),
      introduction: carried('introduction'),
    })
  },
}
