import type { Db } from '../db/database.ts'
import { type Recorder, recordAnswer, requestAdoption } from '../decisions/adoptionStore.ts'
import type { Outcome } from '../decisions/outcome.ts'
import { enterDecision } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import { partiesOn } from '../partnership/store.ts'
import { daysFrom } from './days.ts'

export const principals = 'Gemensam utbildning för rektorer'
export const dental = 'Tandvård för barn i familjehem'

/** What the bodies of the county have arrived at: one agreement that most have adopted, and one that is new. */
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
    dueOn: daysFrom(today, 45),
  })
  await answer(db, doer, training, today, { answered: -70, answerBy: -20, silent: ['Mullsjö', 'Tranås'] })
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
        body: kind === 'region' ? 'Regionfullmäktige' : 'Kommunfullmäktige',
        section: `§ ${30 + ((i * 7) % 60)}`,
        diaryNumber: `${kind === 'region' ? 'RJL' : 'KS'}${decidedOn.slice(0, 4)}-${120 + ((i * 29) % 300)}`,
        registeredAt: kind === 'region' ? 'Regionens diarium' : 'Kommunens diarium',
        corrects: null,
      },
      today,
    )
  }
}
