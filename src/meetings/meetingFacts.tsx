import { civilDateOf, formatDate, formatPercent } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Button } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { outsideShare } from './agenda.ts'
import { gathered, isPrepared, participation } from './attendance.ts'
import { partiesText } from './parts.tsx'
import { attendancePath, preparationsPath, purposeCheckPath } from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: MeetingReading }

/** Who takes part, who has prepared it, and how it went with the purpose. */
export function MeetingFacts({ view, actor, reading }: Props) {
  return (
    <div>
      <FactList
        facts={[
          attendanceFact(view, actor, reading),
          ...compositionFacts(view, reading),
          ...preparationFacts(view, reading),
          ...purposeFacts(view, actor, reading),
          ...inspirationFacts(view, reading),
        ]}
      />
      <Approval view={view} actor={actor} reading={reading} />
    </div>
  )
}

function attendanceFact(view: View, actor: Actor, { meeting, state, attendees }: MeetingReading): Fact {
  const words = meetingWords(view.language)
  const { parties, partaking, silent, substitutes } = participation(attendees)
  const changes = mayPrepare(actor) && state !== 'closed'
  return {
    term: state === 'closed' ? words.tookPart : words.takesPart,
    value: parties === 0 ? words.nobodySeated : words.partiesOf(partaking, parties),
    warning: silent.length > 0 ? words.silent(partiesText(view.language, silent)) : undefined,
    note: (
      <>
        {substitutes > 0 ? `${words.substitutes(substitutes)} ` : null}
        <a href={attendancePath(meeting.id)}>{changes ? words.recordAttendance : words.seeAttendance}</a>
      </>
    ),
  }
}

function compositionFacts(view: View, { state, attendees, composition }: MeetingReading): readonly Fact[] {
  const words = meetingWords(view.language)
  const tried = gathered(view.language, composition, attendees)
  if (!tried) return []
  const { rule, unmet } = tried
  const open = state === 'closed' ? words.notFulfilled : words.notYetFulfilled
  return [
    {
      term: words.composition,
      value: unmet.length === 0 ? words.fulfilled : open,
      warning: unmet.join(' '),
      note: words.compositionRule(rule),
    },
  ]
}

function preparationFacts(view: View, { state, preparations }: MeetingReading): readonly Fact[] {
  const words = meetingWords(view.language)
  if (state === 'closed' && preparations.length === 0) return []
  const valid = preparations.filter(({ outdated }) => !outdated)
  const latest = valid.at(-1)
  const outdated = preparations.filter((preparation) => preparation.outdated)
  const ready = latest && isPrepared(preparations)
  return [
    {
      term: words.preparation,
      value: ready
        ? words.readyOn(formatDate(view.language, civilDateOf(latest.preparedAt)))
        : words.notPrepared,
      warning: outdated.length > 0 ? words.approvedBefore(outdated.map(approver).join(', ')) : undefined,
      note: valid.length > 0 ? words.approvedBy(valid.map(approver).join(', ')) : words.preparationRule,
    },
  ]
}

function approver({
  personName,
  partyName,
}: {
  readonly personName: string
  readonly partyName: string
}): string {
  return `${personName} (${partyName})`
}

function purposeFacts(view: View, actor: Actor, { meeting, state, check }: MeetingReading): readonly Fact[] {
  const words = meetingWords(view.language)
  if (state === 'coming') return []
  const href = purposeCheckPath(meeting.id)
  const change = mayPrepare(actor) && state !== 'closed' ? <a href={href}>{words.changeAnswer}</a> : null
  if (check) {
    const told = check.words ? (
      <>
        <Stored language={view.language}>{check.words}</Stored>{' '}
      </>
    ) : null
    return [{ term: words.keptToPurpose, value: words.purposeAnswers[check.answer], note: [told, change] }]
  }
  const answer = mayPrepare(actor) ? <a href={href}>{words.answerPurpose}</a> : null
  return [{ term: words.keptToPurpose, value: words.unanswered, warning: words.purposeNeeded, note: answer }]
}

function inspirationFacts(view: View, { items }: MeetingReading): readonly Fact[] {
  const words = meetingWords(view.language)
  const share = outsideShare(items)
  if (share === null) return []
  const outside = Math.round(share * 100)
  const percent = (value: number) => formatPercent(view.language, value, 0)
  return [
    {
      term: words.inspiration,
      value: <InspirationBar outside={outside} />,
      note: words.inspirationShares(percent(100 - outside), percent(outside)),
    },
  ]
}

/** Filled for what comes from within, hollow for what comes from outside; the words below say the same. */
function InspirationBar({ outside }: { readonly outside: number }) {
  return (
    <svg class="ratio inspiration" aria-hidden="true">
      <rect class="inspiration-inside" width={`${100 - outside}%`} height="12" />
      {outside > 0 ? (
        <rect class="inspiration-outside" x={`${100 - outside}%`} y="1" width={`${outside}%`} height="10" />
      ) : null}
    </svg>
  )
}

/** A preparer whose party has not yet said that this agenda is ready may say so. */
function Approval({ view, actor, reading }: Props) {
  const words = meetingWords(view.language)
  const { meeting, state, preparations } = reading
  const given = preparations.some(({ partyName, outdated }) => partyName === actor.partyName && !outdated)
  if (!mayPrepare(actor) || given || (state !== 'coming' && state !== 'today')) return null
  return (
    <form class="approval" method="post" action={preparationsPath(meeting.id)}>
      <Button variant="secondary">{words.approve(actor.partyName)}</Button>
    </form>
  )
}
