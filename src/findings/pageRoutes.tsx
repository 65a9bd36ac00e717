import type { Context } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { answerPage } from '../platform/answer.ts'
import { formOfSaved } from '../platform/meanwhile.ts'
import { voiceRolesOf } from '../review/store.ts'
import type { FormState } from '../ui/form.ts'
import type { Access } from './access.ts'
import { ledTo } from './chainStore.ts'
import type { Conclusion, ConclusionKind } from './conclusion.ts'
import { FindingPage } from './findingView.tsx'
import type { Moved } from './listParts.tsx'
import { FindingsPage, RecommendationsPage, StrengthsPage } from './listViews.tsx'
import { readConclusions } from './reading.ts'
import { RecommendationPage } from './recommendationView.tsx'
import { obstacleAnswersOf, recurrenceOf } from './recurrenceStore.ts'
import { recurringSentence, saidSentence, threadOf } from './recurrenceStory.ts'
import { versionsOf } from './store.ts'
import { StrengthPage } from './strengthView.tsx'

export async function answerList(c: Context<Env>, access: Access, kind: ConclusionKind, moved: Moved) {
  const { db, view } = c.var
  const reading = await readConclusions(db, access)
  switch (kind) {
    case 'finding':
      return answerPage(c, <FindingsPage view={view} reading={reading} moved={moved} />)
    case 'strength':
      return answerPage(c, <StrengthsPage view={view} reading={reading} moved={moved} />)
    case 'recommendation': {
      const recurrence = await recurrenceOf(db, access.review)
      return answerPage(
        c,
        <RecommendationsPage
          view={view}
          reading={reading}
          moved={moved}
          recurring={recurringSentence(view.language, recurrence, access.review)}
          saidOf={(id) => saidSentence(view.language, recurrence, id)}
        />,
      )
    }
  }
}

/** `form`: one of the page's own, when it comes back with what is wrong. */
export async function answerConclusion(
  c: Context<Env>,
  access: Access,
  conclusion: Conclusion,
  form: FormState | null = null,
) {
  const { db, view, actor, now } = c.var
  const reading = await readConclusions(db, access)
  const versions = access.role === null ? [] : await versionsOf(db, conclusion.id)
  const shown = { view, reading, conclusion, versions }
  const status = form ? 422 : 200
  switch (conclusion.kind) {
    case 'finding': {
      const roles = access.role === null ? [] : await voiceRolesOf(db, access.review)
      return answerPage(c, <FindingPage {...shown} roles={roles} form={form} />, status)
    }
    case 'strength':
      return answerPage(c, <StrengthPage {...shown} />, status)
    case 'recommendation': {
      const recurrence = await recurrenceOf(db, access.review)
      const answers = await obstacleAnswersOf(db, conclusion.id)
      return answerPage(
        c,
        <RecommendationPage
          {...shown}
          actor={actor}
          linked={await ledTo(db, conclusion)}
          recurrence={recurrence}
          thread={threadOf(recurrence, conclusion.id)}
          answers={answers}
          form={form ?? formOfSaved({ obstacle: answers[0]?.text ?? '' })}
          today={civilDateOf(now)}
        />,
        status,
      )
    }
  }
}
