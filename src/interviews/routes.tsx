import { Hono } from 'hono'
import { silencesOf } from '../frame/silenceStore.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage } from '../platform/answer.ts'
import type { MasterKey } from '../platform/masterKey.ts'
import { memberRole } from '../review/membership.ts'
import { reviewToDo } from '../review/request.ts'
import { reviewFor, sourceFor, voiceRolesOf } from '../review/store.ts'
import { consentRoutes } from './consentRoutes.tsx'
import { standingsOf } from './consentStore.ts'
import { heardIn } from './heard.ts'
import { importRoutes } from './importRoutes.tsx'
import { interviewsOf, turnsOf, voicesOf } from './store.ts'
import { InterviewPage, InterviewsPage } from './views.tsx'

/** What was said in the interviews of a review, by pseudonym, and who was not heard. */
export function interviewRoutes(masterKey: MasterKey | null) {
  return new Hono<Env>()
    .get('/reviews/:review/interviews', async (c) => {
      const { db, view, actor, now } = c.var
      const review = await reviewFor(db, c.req.param('review'))
      const role = await memberRole(db, actor, review)
      const voices = await voicesOf(db, review)
      const interviews = await interviewsOf(db, review)
      const parties = await partiesOn(db, civilDateOf(now))
      const names = parties.map(({ name }) => name)
      const roles = await voiceRolesOf(db, review)
      const heard = heardIn(voices, roles, names, review.fewestVoices, interviews.length)
      return answerPage(
        c,
        <InterviewsPage
          view={view}
          review={review}
          heard={heard}
          interviews={role === null ? null : interviews}
          voices={role === null ? [] : voices}
          parties={parties}
          silences={await silencesOf(db, review)}
        />,
      )
    })
    .route('/', importRoutes(masterKey))
    .route('/', consentRoutes)
    .get('/reviews/:review/interviews/:source', async (c) => {
      const { db, view } = c.var
      const review = await reviewToDo(c)
      const source = await sourceFor(db, review, c.req.param('source'))
      const voices = (await voicesOf(db, review)).filter(({ sourceId }) => sourceId === source.id)
      return answerPage(
        c,
        <InterviewPage
          view={view}
          review={review}
          source={source}
          turns={await turnsOf(db, source)}
          voices={voices}
          standings={await standingsOf(db, source)}
        />,
      )
    })
}
