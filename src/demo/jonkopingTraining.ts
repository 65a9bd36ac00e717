import type { Db } from '../db/database.ts'
import { enterDecision, outcomes } from '../decisions/store.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerAll } from './adoptions.ts'
import { daysFrom } from './days.ts'

/** An agreement that most have answered: three are late, and one of them has not been heard of since the start. */
export async function putTraining(db: Db, doer: Signer, today: CivilDate): Promise<void> {
  const title = 'Överenskommelse om en gemensam rektorsutbildning'
  await enterDecision(db, doer, {
    kind: 'agreement',
    title,
    text: 'Kommunerna har en gemensam utbildning för rektorer och delar kostnaden lika.',
    dissent: '',
    decidedBy: 'PKS',
    section: '§ 14',
    diaryNumber: 'KU2026-9',
    takenOn: daysFrom(today, -150),
    evaluateOn: daysFrom(today, 500),
  })
  const [all, parties] = [await outcomes(db), await partiesOn(db, today)]
  const put = {
    title,
    needs: null,
    asked: -140,
    answerBy: -26,
    answered: -60,
    silent: ['Aneby', 'Gnosjö', 'Mullsjö'],
  } as const
  const outcome = all.find((each) => each.title === title)!
  await answerAll(db, doer, outcome, put, parties, today)
}
