import { mayPrepare } from '../identity/actor.ts'
import { ByWhom, DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import { hasProblems } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'

import { Stored, storedLang } from '../ui/stored.tsx'

import { conclusionPath, earlierPath, obstaclePath } from './paths.ts'
import type { RecommendationShown } from './recommendationView.tsx'
import { firstYear, timesSaid } from './recurrence.ts'

import { findingWords } from './words.ts'
/** Loud: the same has been recommended before, and something stood in its way. */
export function SaidAgain({ view, actor, reading, conclusion, thread, answers, form }: RecommendationShown) {
  if (!thread || timesSaid(thread) < 2 || thread.latest.id !== conclusion.id) return null
  const { language } = view
  const { earlier: words } = findingWords(language)
  const [latest, ...before] = answers
  const mayAnswer = reading.access.role !== null || mayPrepare(actor)
  return (
    <section class="said-again">
      <Notice tone="warning" icon="refresh" title={words.loud(timesSaid(thread), firstYear(thread))}>
        {words.loudWhy}
      </Notice>
      {latest ? (
        <div class="group">
          <h2>{words.obstacleAnswer}</h2>
          <p class="lines prose" lang={storedLang(language)}>
            {latest.text}
          </p>
          <DoneBy language={language} by={latest.by} at={latest.at} />
          {before.length > 0 ? (
            <Details summary={words.obstacleBefore}>
              {before.map((answer) => (
                <div>
                  <p class="lines" lang={storedLang(language)}>
                    {answer.text}
                  </p>
                  <DoneBy language={language} by={answer.by} at={answer.at} />
                </div>
              ))}
            </Details>
          ) : null}
        </div>
      ) : mayAnswer ? null : (
        <p class="muted">{words.unanswered}</p>
      )}
      {mayAnswer ? (
        <Details
          summary={latest ? words.obstacleChange : words.obstacleWrite}
          open={hasProblems(form) || latest === undefined}
        >
          <form class="form" method="post" action={obstaclePath(conclusion)} novalidate>
            <HiddenField form={form} name="seen" />
            <TextArea form={form} name="obstacle" label={words.obstacle} hint={words.obstacleHint} rows={3} />
            <div class="actions">
              <Button variant="secondary">{words.obstacleSave}</Button>
            </div>
          </form>
        </Details>
      ) : null}
    </section>
  )
}

/** The same words in earlier reviews, and in later ones. */
export function SaidBefore({ view, conclusion, thread, recurrence, reading }: RecommendationShown) {
  const { language } = view
  const { earlier: words } = findingWords(language)
  const others = thread?.said.filter(({ id }) => id !== conclusion.id) ?? []
  if (others.length === 0) return null
  const reasons = recurrence.fates.filter(
    ({ earlierId, laterId }) => laterId === conclusion.id || earlierId === conclusion.id,
  )
  return (
    <section>
      <SectionHeading aside={<a href={earlierPath(reading.access.review.id)}>{words.title}</a>}>
        {words.saidBefore}
      </SectionHeading>
      <ul class="rule-list">
        {others.map((each) => {
          const fate = reasons.find(({ earlierId }) => earlierId === each.id)
          return (
            <li>
              <div>
                <div class="second">{words.said(each.year)}</div>
                <a href={conclusionPath(each)} lang={storedLang(language)}>
                  {each.name}
                </a>
                {fate ? (
                  <p class="second">
                    <Stored language={language}>{fate.reason}</Stored>{' '}
                    <ByWhom language={language} by={fate.by} />
                  </p>
                ) : null}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
