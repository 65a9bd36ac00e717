import type { Db } from '../db/database.ts'
import {
  acceptChanges,
  type NewAnswer,
  type Recorder,
  recordAnswer,
  requestAdoption,
} from '../decisions/adoptionStore.ts'
import { recordEvaluation, recordReport } from '../decisions/followUpStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { enterDecision, type NewDecision, outcomes } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Party } from '../partnership/party.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerer } from './answerer.ts'
import { daysFrom } from './days.ts'

/** An answer that is not plain yes. Days are told as so many ago. */
type Otherwise = { readonly words: string; readonly ago: number; readonly section?: number } & (
  | { readonly answer: 'declined' }
  /** When the others accepted it; left out, they have not. */
  | { readonly answer: 'amended'; readonly accepted?: number }
)

export type Put = {
  readonly title: string
  /** Null: all. */
  readonly needs: number | null
  /** Days from today: when it was put to the parties, when they are to answer, and when most of them did. */
  readonly asked: number
  readonly answerBy: number
  readonly answered: number
  readonly notAsked?: readonly string[]
  readonly silent?: readonly string[]
  readonly otherwise?: Readonly<Record<string, Otherwise>>
}

/** What the meetings arrived at, and agreements from elsewhere, as the parties have answered to them. */
export async function adoptOutcomes(db: Db, doer: Recorder, today: CivilDate): Promise<void> {
  for (const agreement of agreements(today)) await enterDecision(db, doer, agreement)
  const [all, parties] = [await outcomes(db), await partiesOn(db, today)]
  for (const put of puts) {
    await answerAll(db, doer, all.find(({ title }) => title === put.title)!, put, parties, today)
  }

  const aids = all.find(({ title }) => title === 'Samverkansavtal om hjälpmedel')!
  await recordEvaluation(db, doer, aids, {
    evaluatedOn: daysFrom(today, -40),
    found: 'Hjälpmedlen kommer fram snabbare. Tre kommuner vill ha tydligare regler för återlämning.',
    conclusion: 'continue',
  })
  await recordReport(db, doer, aids, {
    partyId: null,
    reportedOn: daysFrom(today, -60),
    done: 'Ett gemensamt förråd är i drift, och alla parter beställer ur det.',
    state: 'done',
  })
  const groups = all.find(({ title }) => title === 'Sociala insatsgrupper')!
  await recordReport(db, doer, groups, {
    partyId: null,
    reportedOn: daysFrom(today, -130),
    done: 'Elva kommuner har en insatsgrupp. De övriga börjar nästa år.',
    state: 'partly',
  })
}

function agreements(today: CivilDate): readonly NewDecision[] {
  const lastDay = (years: number) => `${Number(today.slice(0, 4)) + years}-12-31` as CivilDate
  const agreement = { kind: 'agreement', dissent: '', section: '' } as const
  return [
    {
      ...agreement,
      title: 'Samverkansavtal om hjälpmedel',
      text: 'Parterna har ett gemensamt förråd av hjälpmedel och delar kostnaden efter folkmängd.',
      decidedBy: 'Nätverket för vård och omsorg',
      diaryNumber: 'RV2024-118',
      takenOn: daysFrom(today, -620),
      validUntil: lastDay(1),
      evaluateOn: daysFrom(today, -30),
      dueOn: daysFrom(today, -45),
    },
    {
      ...agreement,
      title: 'Överenskommelsen om barn i behov av samordnade insatser',
      text: 'Parterna gör en samordnad plan för varje barn som behöver insatser från flera av dem, och utser vem som håller i den.',
      decidedBy: 'Beredningsgruppen',
      diaryNumber: 'RV2026-41',
      takenOn: daysFrom(today, -190),
      validFrom: daysFrom(today, -90),
      validUntil: lastDay(2),
      evaluateOn: daysFrom(today, 27),
    },
    {
      ...agreement,
      title: 'Gemensam kostnadsmodell för familjehemsstöd',
      text: 'Kostnaden för familjehemsstödet delas: hälften av regionen, hälften av kommunerna efter antal barn 0–17 år.',
      decidedBy: 'Ekonomicheferna',
      diaryNumber: 'RV2026-77',
      takenOn: daysFrom(today, -75),
      validFrom: lastDay(0),
    },
  ]
}

const puts: readonly Put[] = [
  {
    title: 'Sociala insatsgrupper',
    needs: 12,
    asked: -540,
    answerBy: -400,
    answered: -470,
    notAsked: ['Hammarö'],
    otherwise: {
      Sunne: {
        answer: 'amended',
        words: 'Gruppen leds av skolan, inte av socialtjänsten.',
        ago: 455,
        accepted: 430,
      },
    },
  },
  {
    title: 'Tidigt föräldrastöd',
    needs: 12,
    asked: -540,
    answerBy: 40,
    answered: -440,
    silent: ['Munkfors'],
    otherwise: {
      Arvika: {
        answer: 'amended',
        words: 'Erbjuds från barnets andra månad i stället för från födseln.',
        ago: 420,
        accepted: 390,
      },
      Karlstad: {
        answer: 'amended',
        words: 'Familjecentralerna håller i stödet.',
        ago: 425,
        accepted: 390,
      },
      Storfors: { answer: 'declined', words: 'Kommunen köper redan stödet av en förening.', ago: 435 },
    },
  },
  {
    title: 'Samverkansavtal om hjälpmedel',
    needs: null,
    asked: -615,
    answerBy: -480,
    answered: -520,
  },
  {
    title: 'Syftet gäller för mandatperioden',
    needs: null,
    asked: -180,
    answerBy: -60,
    answered: -100,
  },
  {
    title: 'De sex målen står fast',
    needs: null,
    asked: -180,
    answerBy: -60,
    answered: -90,
  },
  {
    title: 'Överenskommelsen om barn i behov av samordnade insatser',
    needs: null,
    asked: -188,
    answerBy: -96,
    answered: -120,
    silent: ['Eda', 'Torsby'],
    otherwise: {
      Säffle: {
        answer: 'amended',
        words: 'Planen görs inom trettio dagar i stället för fjorton.',
        ago: 5,
        section: 31,
      },
    },
  },
  {
    title: 'Rutin för övergången när en ung person fyller 18 år',
    needs: 12,
    asked: -97,
    answerBy: 38,
    answered: -40,
    silent: ['Eda', 'Grums', 'Munkfors', 'Storfors', 'Sunne', 'Torsby', 'Årjäng'],
  },
  {
    title: 'Närvaroteam i alla kommuner',
    needs: 12,
    asked: -97,
    answerBy: 24,
    answered: -35,
    silent: ['Eda', 'Grums', 'Munkfors', 'Sunne', 'Torsby', 'Region Värmland'],
  },
  {
    title: 'Gemensam kostnadsmodell för familjehemsstöd',
    needs: null,
    asked: -70,
    answerBy: 50,
    answered: -25,
    silent: ['Arvika', 'Eda', 'Hagfors', 'Kil', 'Storfors', 'Årjäng'],
    otherwise: {
      Hammarö: {
        answer: 'declined',
        words: 'Modellen lägger för stor del på kommuner med många barn.',
        ago: 9,
        section: 44,
      },
      Kristinehamn: {
        answer: 'amended',
        words: 'Kostnaden följs upp efter ett år i stället för efter tre.',
        ago: 20,
      },
    },
  },
]

export async function answerAll(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  put: Put,
  parties: readonly Party[],
  today: CivilDate,
): Promise<void> {
  const asked = parties.filter(({ name }) => !put.notAsked?.includes(name))
  await requestAdoption(db, doer, outcome, {
    askedOn: later(daysFrom(today, put.asked), outcome.takenOn),
    answerBy: daysFrom(today, put.answerBy),
    needs: put.needs,
    partyIds: asked.map(({ id }) => id),
  })
  for (const [i, party] of asked.entries()) {
    if (put.silent?.includes(party.name)) continue
    const other = put.otherwise?.[party.name]
    // Councils meet on different days, all within some weeks of each other.
    const decidedOn = daysFrom(today, other ? -other.ago : put.answered + ((i * 5) % 23))
    const { body, register, series } = answerer(party)
    const answer: NewAnswer = {
      partyId: party.id,
      answer: other?.answer ?? 'adopted',
      words: other?.words ?? '',
      decidedOn: later(decidedOn, outcome.takenOn),
      body: other && party.kind === 'municipality' ? 'Kommunstyrelsen' : body,
      section: `§ ${other?.section ?? 20 + ((i * 13) % 90)}`,
      diaryNumber: `${series}${decidedOn.slice(0, 4)}-${100 + ((i * 37) % 400)}`,
      registeredAt: register,
      corrects: null,
    }
    const number = await recordAnswer(db, doer, outcome, answer, today)
    if (other?.answer === 'amended' && other.accepted)
      await acceptChanges(db, doer, outcome, number, daysFrom(today, -other.accepted))
  }
}

function later(day: CivilDate, other: CivilDate): CivilDate {
  return day > other ? day : other
}
