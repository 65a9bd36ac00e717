import { formatDate } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import { mayPrepare } from '../identity/actor.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { DateField } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { AdoptionStatus } from '../ui/status.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { LatestAnswer } from './adoptionStore.ts'
import { adoptionWords } from './adoptionWords.ts'
import { mayAnswerFor } from './answering.ts'
import {
  alarmsIn,
  hasLeft,
  isEnded,
  type Matrix,
  type RaisedAlarm,
  type Show,
  shows,
  waitingIn,
} from './matrix.ts'
import { MatrixTable } from './matrixTable.tsx'
import {
  adoptionsPath,
  agreementOfOutcomePath,
  answerPlace,
  auditPath,
  decisionsPath,
  endingPath,
  newEvaluationPath,
  newReportPath,
  outcomePath,
  termsPath,
} from './paths.ts'
import { alarmStory, matrixStory, namesOf, whereDecided } from './story.ts'

/** So many alarms stand open on the page; the rest are behind a click. */
const mostNotices = 4

export function AdoptionsPage({
  view,
  actor,
  whole,
  shown,
  show,
  past,
  latest,
}: {
  readonly view: View
  readonly actor: Actor
  readonly whole: Matrix
  /** The part that was asked for. */
  readonly shown: Matrix
  readonly show: Show
  /** Another day than today was asked for. */
  readonly past: boolean
  readonly latest: readonly LatestAnswer[]
}) {
  const { language } = view
  const words = adoptionWords(language)
  const on = past ? whole.day : null
  const { of } = waitingIn(whole)
  const options = shows.filter((each) => each !== 'ended' || whole.rows.some(isEnded))
  const raised = past ? [] : alarmsIn(whole)
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading
        name={words.title}
        note={words.note(of, whole.parties.filter((party) => !hasLeft(party, whole.day)).length)}
        answer={matrixStory(language, whole, past)}
        long
      />
      <div class="stack">
        {past ? (
          <Notice tone="neutral">
            {words.thatDay(formatDate(language, whole.day))}{' '}
            <a href={adoptionsPath({ show })}>{words.toToday}</a>
          </Notice>
        ) : null}
        <Alarms view={view} actor={actor} matrix={whole} raised={raised} />
        {whole.rows.length === 0 ? (
          <section>
            <EmptyState
              what={words.empty}
              why={words.emptyWhy}
              action={<LinkButton href={decisionsPath()}>{words.toDecisions}</LinkButton>}
            />
          </section>
        ) : (
          <section>
            <SectionHeading
              aside={
                <Segmented
                  label={words.filter}
                  options={options.map((each) => ({
                    label: words.show[each],
                    href: adoptionsPath({ show: each, on }),
                    current: each === show,
                  }))}
                />
              }
            >
              {words.who}
            </SectionHeading>
            {shown.rows.length > 0 ? (
              <MatrixTable language={language} matrix={shown} mine={show === 'mine' ? actor.partyId : null} />
            ) : (
              <p>{words.nothing}</p>
            )}
            <ul class="matrix-legend">
              {legend(shown).map((state) => (
                <li>
                  <AdoptionStatus language={language} state={state} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <div class="layout-6-6">
          <section class="stack">
            <div>
              <SectionHeading>{words.howTitle}</SectionHeading>
              <div class="prose">
                <p>{words.how}</p>
                <p>{words.howParty}</p>
              </div>
            </div>
            <form class="day-form" method="get" action={adoptionsPath()}>
              {show === 'all' ? null : <input type="hidden" name="show" value={show} />}
              <DateField
                form={formOf({ on: on ?? '' })}
                name="on"
                label={words.onDay}
                hint={words.onDayHint}
              />
              <Button variant="secondary">{words.showDay}</Button>
            </form>
          </section>
          <section>
            <SectionHeading aside={<a href={auditPath()}>{words.toAudit}</a>}>{words.latest}</SectionHeading>
            {latest.length > 0 ? <Latest view={view} latest={latest} /> : <p>{words.noAnswers}</p>}
          </section>
        </div>
      </div>
    </Page>
  )
}

/** The marks of the table, with that of parties that have left only where there are any. */
function legend({ day, parties }: Matrix) {
  const always = ['adopted', 'amended', 'waiting', 'late', 'declined', 'not-concerned'] as const
  return parties.some((party) => hasLeft(party, day)) ? ([...always, 'left'] as const) : always
}

function Alarms({
  view,
  actor,
  matrix,
  raised,
}: {
  readonly view: View
  readonly actor: Actor
  readonly matrix: Matrix
  readonly raised: readonly RaisedAlarm[]
}) {
  if (raised.length === 0) return null
  const words = adoptionWords(view.language)
  const [first, rest] = [raised.slice(0, mostNotices), raised.slice(mostNotices)]
  return (
    <div class="adoption-alarms">
      <div class="layout-6-6">
        {first.map((each) => {
          const told = story(view, matrix, each)
          return (
            <Notice tone="warning" title={told.title}>
              <StoredIn language={view.language} sentence={told.sentence} stored={each.outcome.title} />{' '}
              <WayOut view={view} actor={actor} raised={each} />
            </Notice>
          )
        })}
      </div>
      {rest.length > 0 ? (
        <Details summary={words.moreAlarms(rest.length)}>
          <ul class="rule-list">
            {rest.map((each) => {
              const told = story(view, matrix, each)
              return (
                <li>
                  <Icon name="warning" />
                  <div>
                    <strong>{told.title}</strong>{' '}
                    <StoredIn language={view.language} sentence={told.sentence} stored={each.outcome.title} />{' '}
                    <WayOut view={view} actor={actor} raised={each} />
                  </div>
                </li>
              )
            })}
          </ul>
        </Details>
      ) : null}
    </div>
  )
}

function story(view: View, matrix: Matrix, { outcome, alarm }: RaisedAlarm) {
  return alarmStory(view.language, outcome.title, alarm, namesOf(matrix.parties), matrix.day)
}

/** What can be done about it, for those who can; the others are led to the outcome from where it is not before them. */
export function WayOut({
  view,
  actor,
  raised: { outcome, alarm },
  atOutcome = false,
}: {
  readonly view: View
  readonly actor: Actor
  readonly raised: {
    readonly outcome: { readonly id: string; readonly title: string }
    readonly alarm: RaisedAlarm['alarm']
  }
  readonly atOutcome?: boolean
}) {
  const words = adoptionWords(view.language)
  const href = placeToAct(actor, outcome.id, alarm)
  if (href === null && atOutcome) return null
  return (
    <a href={href ?? outcomePath(outcome.id)}>
      {href === null ? words.seeOutcome : words.alarms[alarm.kind].action}
      <span class="visually-hidden">
        : <Stored language={view.language}>{outcome.title}</Stored>
      </span>
    </a>
  )
}

/** Null when there is nothing that the actor may do: what waits for a party is for those who may answer for it. */
function placeToAct(actor: Actor, outcomeId: string, alarm: RaisedAlarm['alarm']): string | null {
  if (!mayPrepare(actor)) return null
  switch (alarm.kind) {
    case 'answers-late':
    case 'not-registered': {
      const mine = alarm.partyIds.find((id) => mayAnswerFor(actor, id))
      return mine === undefined ? null : answerPlace(outcomeId, mine)
    }
    case 'evaluated-before-adopted':
      return termsPath(outcomeId)
    case 'gap':
      return agreementOfOutcomePath(outcomeId)
    case 'expired':
      return endingPath(outcomeId)
    case 'evaluation-overdue':
    case 'adopted-after-evaluation':
      return newEvaluationPath(outcomeId)
    case 'not-reported':
      return newReportPath(outcomeId)
  }
}

function Latest({ view, latest }: { readonly view: View; readonly latest: readonly LatestAnswer[] }) {
  const { language } = view
  const words = adoptionWords(language)
  return (
    <ul class="rule-list">
      {latest.map((answer) => (
        <li>
          <Icon name="handshake" />
          <div>
            <StoredIn
              language={language}
              sentence={words.did[answer.answer](answer.partyName, answer.title)}
              stored={answer.title}
            />
            <p class="second">
              {[formatDate(language, answer.decidedOn), whereDecided(answer)].join(' · ')}
              {' · '}
              <a href={answerPlace(answer.outcomeId, answer.partyId)}>
                {words.readMore[answer.answer]}
                <span class="visually-hidden">: {answer.partyName}</span>
              </a>
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
