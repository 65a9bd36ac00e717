import type { Db } from '../db/database.ts'
import { type Recorder, recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import type { NewReport } from '../decisions/followUp.ts'
import { recordReport } from '../decisions/followUpStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerer } from './answerer.ts'
import { daysFrom } from './days.ts'

export const principals = 'Gemensam utbildning för rektorer'
export const dental = 'Tandvård för barn i familjehem'

const region = 'Region Jönköpings län'

/**
 * What the bodies of the county have arrived at: an agreement that most have adopted and some have told about, a
 * decision that is carried out, and an agreement that is new.
 */
export async function decideInJonkoping(db: Db, doer: Recorder, today: CivilDate): Promise<void> {
  const training = await enterDecision(db, doer, {
    kind: 'agreement',
    title: principals,
    text: 'Kommunerna ordnar en utbildning för rektorer tillsammans, två dagar varje termin, och delar kostnaden efter antalet elever i grundskolan.',
    dissent: 'Gnosjö ville hellre dela kostnaden lika.',
    decidedBy: 'PKS',
    section: '§ 14',
    diaryNumber: 'KU2026-14',
    takenOn: daysFrom(today, -150),
    dueOn: daysFrom(today, -9),
  })
  await answer(db, doer, training, today, { answered: -70, answerBy: -20, silent: ['Mullsjö', 'Tranås'] })
  await tell(db, doer, training, today, [
    ['Jönköping', 'done', 'Två rektorer har gått båda dagarna i höst.'],
    ['Nässjö', 'done', 'Tre rektorer går utbildningen.'],
    ['Värnamo', 'partly', 'En rektor är anmäld till våren. Ingen kunde i höst.'],
    [region, 'done', 'Lokal och föreläsare är bokade för fyra terminer.'],
  ])
  const line = await enterDecision(db, doer, {
    kind: 'decision',
    title: 'Jourlinje för familjehem',
    text: 'Kommunerna öppnar en gemensam jourlinje, dit familjehem kan ringa kvällar och helger. Familjehemsresursen svarar.',
    dissent: '',
    decidedBy: 'PKS',
    section: '§ 9',
    diaryNumber: 'KU2026-4',
    takenOn: daysFrom(today, -290),
    dueOn: daysFrom(today, -80),
  })
  await recordReport(db, doer, line, {
    partyId: null,
    reportedOn: daysFrom(today, -92),
    state: 'done',
    done: 'Jourlinjen har svarat varje kväll sedan i augusti. Den får omkring tio samtal i veckan.',
  })
  const teeth = await enterDecision(db, doer, {
    kind: 'agreement',
    title: dental,
    text: 'Socialtjänsten i kommunen och tandvården i regionen gör en gemensam plan för varje barn som placeras i familjehem.',
    dissent: '',
    decidedBy: 'Ledningsgruppen',
    section: '',
    diaryNumber: 'KU2026-31',
    takenOn: daysFrom(today, -48),
    dueOn: daysFrom(today, 200),
  })
  await answer(db, doer, teeth, today, {
    answered: -12,
    answerBy: 35,
    silent: ['Aneby', 'Eksjö', 'Habo', 'Nässjö', 'Sävsjö', 'Vetlanda'],
  })
}

type Told = readonly [party: string, state: NewReport['state'], done: string]

async function tell(db: Db, doer: Recorder, outcome: Outcome, today: CivilDate, all: readonly Told[]) {
  const parties = await partiesOn(db, today)
  for (const [i, [name, state, done]] of all.entries()) {
    const partyId = parties.find((party) => party.name === name)!.id
    await recordReport(db, doer, outcome, { partyId, state, done, reportedOn: daysFrom(today, -14 + 3 * i) })
  }
}

async function answer(
  db: Db,
  doer: Recorder,
  outcome: Outcome,
  today: CivilDate,
  { answered, answerBy, silent }: { answered: number; answerBy: number; silent: readonly string[] },
): Promise<void> {
  const parties = await partiesOn(db, today)
  await requestAdoption(db, doer, outcome, {
    askedOn: outcome.takenOn,
    answerBy: daysFrom(today, answerBy),
    needs: 10,
    partyIds: parties.map(({ id }) => id),
  })
  for (const [i, { id, name, kind }] of parties.entries()) {
    if (silent.includes(name)) continue
    const { body, register, series } = answerer({ kind })
    const decidedOn = daysFrom(today, answered + ((i * 5) % 11))
    await recordAnswer(
      db,
      doer,
      outcome,
      {
        partyId: id,
        answer: 'adopted',
        words: '',
        decidedOn,
        body,
        section: `§ ${30 + ((i * 7) % 60)}`,
        diaryNumber: `${series}${decidedOn.slice(0, 4)}-${120 + ((i * 29) % 300)}`,
        registeredAt: register,
        corrects: null,
      },
      today,
    )
  }
}
