import { formatDate } from '../i18n/format.ts'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Stage, stageIndex } from './decisionPath.ts'
import { daysOf, type Entry, type InPlace, isClosed, lastStay, type Stay, wholeDays } from './matter.ts'
import { Cell, StepMark } from './parts.tsx'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { namesOf, whoAt } from './story.ts'
import { matterWords } from './words.ts'

/** The picture's twin: every stay with its days, what remains of the path, and the sum. */
export function WayTable({
  view,
  reading: { bodies, today },
  raised: { matter, journey, path },
}: {
  readonly view: View
  readonly reading: Pick<MattersReading, 'bodies' | 'today'>
  readonly raised: RaisedMatter
}) {
  const { language } = view
  const words = matterWords(language)
  const remaining = isClosed(journey) ? [] : path.stages.slice(stageIndex(path.stages, lastStay(journey)) + 1)
  const name = namesOf(bodies)
  return (
    <table class="table table-told table-way">
      <caption class="visually-hidden">{words.page.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.page.who}</th>
          <th scope="col">{words.page.from}</th>
          <th scope="col">{words.page.to}</th>
          <th scope="col" class="number">
            {words.page.took}
          </th>
        </tr>
      </thead>
      <tbody>
        {journey.stays.map((stay) => (
          <StayRow
            view={view}
            stay={stay}
            note={noteOf(matter.entries, stay)}
            bodies={bodies}
            today={today}
          />
        ))}
        {remaining.map((stage) => (
          <tr class="way-ahead">
            <th scope="row">
              <StepMark language={language} step={stage.step} />
            </th>
            <Cell label={words.page.who}>{whoOf(view, stage, name)}</Cell>
            <Cell label={words.page.from}>{words.page.ahead}</Cell>
            <Cell label={words.page.to}>–</Cell>
            <Cell label={words.page.took} number>
              {stage.days === null ? '–' : words.picture.expected(stage.days)}
            </Cell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan={4}>
            {words.page.sum}
          </th>
          <Cell label={words.page.took} number>
            {words.days(wholeDays(journey, today))}
          </Cell>
        </tr>
      </tfoot>
    </table>
  )
}

function StayRow({
  view,
  stay,
  note,
  bodies,
  today,
}: {
  readonly view: View
  readonly stay: Stay
  readonly note: string
  readonly bodies: MattersReading['bodies']
  readonly today: MattersReading['today']
}) {
  const { language } = view
  const words = matterWords(language)
  return (
    <tr class={stay.to === null ? 'way-here' : undefined}>
      <th scope="row">
        {stay.kind === 'in' ? (
          <>
            <StepMark language={language} step={stay.step} />
            {stay.returned ? <p class="second away">{words.page.back}</p> : null}
          </>
        ) : (
          words.page.aside[stay.why]
        )}
      </th>
      <Cell label={words.page.who}>
        {stay.kind === 'in' ? <Who view={view} stay={stay} bodies={bodies} /> : '–'}
        {note ? (
          <p class="second lines">
            <Stored language={language}>{note}</Stored>
          </p>
        ) : null}
      </Cell>
      <Cell label={words.page.from}>{formatDate(language, stay.from)}</Cell>
      <Cell label={words.page.to}>{stay.to ? formatDate(language, stay.to) : words.page.now}</Cell>
      <Cell label={words.page.took} number>
        {words.days(daysOf(stay, today))}
      </Cell>
    </tr>
  )
}

/** Those who are consulted, each with its answer. */
function Who({
  view,
  stay,
  bodies,
}: {
  readonly view: View
  readonly stay: InPlace
  readonly bodies: MattersReading['bodies']
}) {
  const { language } = view
  const words = matterWords(language)
  const name = namesOf(bodies)
  if (stay.step !== 'consult') return <>{whoAt(language, stay.bodyIds, name)}</>
  return (
    <ul>
      {stay.bodyIds.map((id) => {
        const on = stay.answers.get(id)
        return (
          <li>
            {name(id)}
            <p class="second">
              {on ? words.page.answered(formatDate(language, on)) : words.page.notAnswered}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function whoOf(view: View, stage: Stage, name: (id: string) => string): string {
  const words = matterWords(view.language)
  return stage.step === 'raise' && stage.bodyIds.length === 0
    ? words.whereRaised
    : whoAt(view.language, stage.bodyIds, name)
}

/** What was written when it came there. */
function noteOf(entries: readonly Entry[], { number }: Stay): string {
  return entries.find((entry) => entry.number === number)?.note ?? ''
}
