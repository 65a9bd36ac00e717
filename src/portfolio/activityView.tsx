import { type CivilDate, daysBetween, formatDate, formatMoney } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { targetPath } from '../targets/paths.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { type Activity, doubtsOf, lastDay, type Stop, stateOf } from './activity.ts'
import { ActivityTag, formatWork } from './parts.tsx'
import {
  activityDetailsPath,
  activityEndingUndoPath,
  newActivityEndingPath,
  newStopAnswerPath,
  newStopPath,
  portfolioPath,
  stopAnswerUndoPath,
} from './paths.ts'
import { portfolioWords } from './words.ts'

type Shown = {
  readonly view: View
  readonly actor: Actor
  readonly activity: Activity
  /** Its own, the latest first. */
  readonly stops: readonly Stop[]
  readonly targets: readonly { readonly id: string; readonly name: string }[]
  readonly today: CivilDate
}

/** Something that is run together: what it is to lead to, what it takes, and whether it should go on. */
export function ActivityPage(shown: Shown) {
  const { view, actor, activity, stops, today } = shown
  const { language } = view
  const words = portfolioWords(language)
  const state = stateOf(activity, stops, today)
  return (
    <Page
      view={view}
      title={activity.name}
      current="priorities"
      breadcrumb={[
        { label: words.title, href: portfolioPath() },
        { label: <Stored language={language}>{activity.name}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<Stored language={language}>{activity.name}</Stored>}
        note={words.kinds[activity.kind]}
        tag={<ActivityTag language={language} state={state} />}
        answer={answerOf(shown)}
      />
      <div class="layout-8-4">
        <div class="stack">
          <Doubts {...shown} />
          <section class="prose">
            <h2>{words.page.mission}</h2>
            <p class="lines" lang={storedLang(language)}>
              {activity.mission}
            </p>
          </section>
          {activity.ending ? (
            <section class="prose">
              <h2>{words.page.howEnded}</h2>
              <p class="lines" lang={storedLang(language)}>
                {activity.ending.how}
              </p>
              <DoneBy language={language} by={activity.ending.by} at={activity.ending.at} />
            </section>
          ) : null}
          <Stops {...shown} />
        </div>
        <aside class="group">
          <FactList facts={factsOf(shown)} />
          {mayPrepare(actor) ? <Deeds {...shown} /> : null}
        </aside>
      </div>
    </Page>
  )
}

function answerOf({ view: { language }, activity, stops, today }: Shown): string {
  const { page } = portfolioWords(language)
  const last = lastDay(activity, stops)
  const end = last && formatDate(language, last)
  const state = stateOf(activity, stops, today)
  if (state === 'ended') return page.ended(end!)
  if (state === 'over') return page.over(end!)
  if (state === 'ending') return page.ending(end!)
  const begins = formatDate(language, activity.startsOn)
  return state === 'ahead' ? page.ahead(begins) : page.runs(begins, end)
}

function Doubts({ view: { language }, activity, stops, today }: Shown) {
  const words = portfolioWords(language)
  const doubts = doubtsOf(activity, stops, today)
  if (doubts.length === 0) return null
  return (
    <Notice tone="warning" title={words.page.doubts}>
      <ul>
        {doubts.map((doubt) => (
          <li>{words.doubts[doubt]}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Stops({ view: { language }, actor, activity, stops, today }: Shown) {
  const { page, states } = portfolioWords(language)
  const isEnded = stateOf(activity, stops, today) === 'ended'
  return (
    <section>
      <SectionHeading
        id="stops"
        aside={
          isEnded || stops.some(({ answered }) => !answered) ? null : (
            <LinkButton variant="secondary" href={newStopPath(activity.id)}>
              {page.propose}
            </LinkButton>
          )
        }
      >
        {page.stops}
      </SectionHeading>
      {stops.length === 0 ? (
        <p class="muted">{isEnded ? states.ended : page.noStops}</p>
      ) : (
        <ul class="rule-list">
          {stops.map((stop) => (
            <li class="group">
              <div>
                <p lang={storedLang(language)}>{stop.why}</p>
                <DoneBy language={language} by={stop.raised.by} at={stop.raised.at} />
              </div>
              {stop.answered ? (
                <div>
                  <p>
                    <Tag icon={stop.answered.answer === 'keep' ? 'arrowRight' : 'check'}>
                      {page.answers[stop.answered.answer]}
                    </Tag>{' '}
                    {stop.answered.byOn ? page.by(formatDate(language, stop.answered.byOn)) : null}
                  </p>
                  <p lang={storedLang(language)}>{stop.answered.why}</p>
                  <DoneBy language={language} by={stop.answered.by} at={stop.answered.at} />
                  {mayPrepare(actor) && !activity.ending ? (
                    <form method="post" action={stopAnswerUndoPath(activity.id, stop.id)}>
                      <Button variant="tertiary" icon="undo">
                        {page.undo}
                      </Button>
                    </form>
                  ) : null}
                </div>
              ) : (
                <div class="group">
                  <Waits view={{ language }} stop={stop} today={today} />
                  {mayPrepare(actor) ? (
                    <LinkButton variant="secondary" href={newStopAnswerPath(activity.id, stop.id)}>
                      {page.answer}
                    </LinkButton>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Waits({
  view: { language },
  stop,
  today,
}: {
  readonly view: Pick<View, 'language'>
  readonly stop: Stop
  readonly today: CivilDate
}) {
  const { page } = portfolioWords(language)
  const late = daysBetween(stop.answerBy, today)
  return (
    <p>
      <Tag tone={late > 0 ? 'away' : 'neutral'} icon="clock">
        {late > 0 ? page.late(late) : page.awaits(formatDate(language, stop.answerBy))}
      </Tag>
    </p>
  )
}

function Deeds({ view: { language }, activity }: Shown) {
  const { page } = portfolioWords(language)
  return (
    <div class="group">
      {activity.ending ? (
        <form method="post" action={activityEndingUndoPath(activity.id)}>
          <Button variant="secondary" icon="undo">
            {page.undoEnd}
          </Button>
        </form>
      ) : (
        <>
          <LinkButton variant="secondary" href={activityDetailsPath(activity.id)}>
            {page.change}
          </LinkButton>
          <LinkButton variant="tertiary" href={newActivityEndingPath(activity.id)}>
            {page.end}
          </LinkButton>
        </>
      )}
    </div>
  )
}

function factsOf({ view: { language }, activity, targets }: Shown): readonly Fact[] {
  const { heads, page, unknownCost } = portfolioWords(language)
  const served = targets.filter(({ id }) => activity.targetIds.includes(id))
  return [
    { term: heads.owner, value: <Stored language={language}>{activity.owner}</Stored> },
    { term: heads.work, value: formatWork(language, activity.tenths) },
    {
      term: heads.cost,
      value: activity.yearlyCost === null ? unknownCost : formatMoney(language, activity.yearlyCost),
    },
    {
      term: page.targets,
      value:
        served.length === 0
          ? page.noTargets
          : served.map(({ id, name }) => (
              <p>
                <a href={targetPath(id)} lang={storedLang(language)}>
                  {name}
                </a>
              </p>
            )),
    },
    ...(activity.sunsetOn === null && activity.noSunsetReason
      ? [{ term: page.noSunset, value: <Stored language={language}>{activity.noSunsetReason}</Stored> }]
      : []),
  ]
}
