import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { DateField } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { Form, FormPage } from '../ui/formPage.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import {
  bodyPath,
  introductionToSeatPath,
  newSeatPath,
  partnershipPath,
  seatDetailsPath,
  seatEndingPath,
  seatEndingWithdrawalPath,
  seatPath,
} from './paths.ts'
import { maySeat, metSince, type SeatContext, type SeatInBody, seatState } from './seat.ts'
import { metSinceText, seatWords } from './seatWords.ts'
import { partnershipWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly seat: SeatInBody
  readonly context: SeatContext
  readonly history: readonly PastEvent[]
  readonly today: CivilDate
}

/** Who sits for whom, since when and until when, and what can be done about it. */
export function SeatPage(props: Props) {
  const { view, actor, seat, history, today } = props
  const words = seatWords(view.language)
  const title = words.seat.title(seat.personName)
  return (
    <Page
      view={view}
      title={title}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: title },
      ]}
    >
      <ObjectHeading
        name={title}
        tag={<StateTag view={view} seat={seat} today={today} />}
        answer={answerOf(view, seat, today)}
      />
      <div class="layout-8-4">
        <History view={view} history={history} />
        <aside class="stack first-on-phone">
          {mayPrepare(actor) ? <Ending {...props} /> : null}
          {mayPrepare(actor) ? (
            <p>
              <a href={seatDetailsPath(seat.id)}>{words.changeTitle}</a>
            </p>
          ) : null}
          <div class="group">
            <FactList facts={factsOf(view, seat)} />
            <p>
              <a href={introductionToSeatPath(seat.id)}>{words.seat.introduction}</a>
            </p>
          </div>
        </aside>
      </div>
    </Page>
  )
}

/** Without a last day the seat can be ended; with one that can be taken back. What stands in the way is said here. */
function Ending({ view, actor, seat, context, today }: Props) {
  const words = seatWords(view.language).seat
  const state = seatState(seat, today)
  if (state === 'held') {
    return context.lastCoordinator ? (
      <Hindrance view={view}>{words.problems.lastCoordinator}</Hindrance>
    ) : (
      <LinkButton wide variant="secondary" href={seatEndingPath(seat.id)}>
        {words.end}
      </LinkButton>
    )
  }
  const met = metSince(seat, context)
  if (met) return <Hindrance view={view}>{metSinceText(view.language, met)}</Hindrance>
  if (!maySeat(actor, seat)) return null
  return (
    <form class="group" method="post" action={seatEndingWithdrawalPath(seat.id)}>
      <Button wide variant="secondary" icon="undo">
        {words.goOn}
      </Button>
      <p class="second">{words.goOnWhy[state]}</p>
    </form>
  )
}

function Hindrance({ view, children }: { readonly view: View; readonly children: string }) {
  return (
    <Notice tone="neutral">
      <p>{children}</p>
      <a href={newSeatPath()}>{seatWords(view.language).seat.addOther}</a>
    </Notice>
  )
}

function StateTag({ view, seat, today }: Pick<Props, 'view' | 'seat' | 'today'>) {
  const state = seatState(seat, today)
  const icons = { held: undefined, ending: 'clock', ended: 'lock' } as const
  return <Tag icon={icons[state]}>{seatWords(view.language).seat.states[state]}</Tag>
}

function answerOf({ language }: View, seat: SeatInBody, today: CivilDate): string {
  const words = seatWords(language).seat
  const { personName, role, partyName, bodyName, toOn } = seat
  const state = seatState(seat, today)
  return words[state](
    personName,
    words.roles[role],
    partyName,
    bodyName,
    toOn ? formatDate(language, toOn) : '',
  )
}

function factsOf({ language }: View, seat: SeatInBody): Fact[] {
  const words = seatWords(language)
  const { partyName, bodyId, bodyName, role, title, fromOn, toOn } = seat
  const facts: Fact[] = [
    { term: words.party, value: partyName },
    { term: words.body, value: <a href={bodyPath(bodyId)}>{bodyName}</a> },
    { term: words.role, value: words.roles[role] },
    ...(title ? [{ term: words.seatTitle, value: <Stored language={language}>{title}</Stored> }] : []),
    { term: words.seat.from, value: formatDate(language, fromOn) },
  ]
  return toOn ? [...facts, { term: words.seat.to, value: formatDate(language, toOn) }] : facts
}

function History({ view, history }: Pick<Props, 'view' | 'history'>) {
  const words = seatWords(view.language).seat
  const told: Readonly<Record<string, string>> = words.events
  return (
    <section>
      <SectionHeading>{words.history}</SectionHeading>
      <ol class="history">
        {history.map(({ kind, facts, by, at }) => (
          <li>
            {told[kind] ?? kind}
            {facts.lastDay ? `: ${formatDate(view.language, facts.lastDay as CivilDate)}` : null}
            <DoneBy language={view.language} by={by} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The step before a seat is ended: on which day, and what follows. */
export function EndingPage({
  view,
  actor,
  seat,
  form,
}: Pick<Props, 'view' | 'actor' | 'seat'> & { readonly form: FormState }) {
  const words = seatWords(view.language)
  const { end, endOf, endLead, own, lastDay, lastDayHint, back } = words.seat
  return (
    <FormPage
      view={view}
      form={form}
      title={`${end}: ${seat.personName}`}
      name={end}
      answer={endOf(seat.personName, seat.partyName)}
      lead={endLead}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: words.seat.title(seat.personName), href: seatPath(seat.id) },
        { label: end },
      ]}
    >
      <Form action={seatEndingPath(seat.id)} save={end} beside={<a href={seatPath(seat.id)}>{back}</a>}>
        {seat.personId === actor.id ? <Notice tone="warning">{own}</Notice> : null}
        <DateField
          form={form}
          name="lastDay"
          label={lastDay}
          hint={lastDayHint}
          attributes={{ min: seat.fromOn }}
        />
      </Form>
    </FormPage>
  )
}

/** Seats whose last day has passed: who sat there, and until when. */
export function EndedSeats({ view, seats }: { readonly view: View; readonly seats: readonly SeatInBody[] }) {
  const { language } = view
  const words = seatWords(language)
  return (
    <Details summary={words.endedSeats(seats.length)}>
      <ul class="rule-list">
        {seats.map(({ id, personName, role, partyName, bodyName, fromOn, toOn }) => (
          <li>
            <a href={seatPath(id)}>{personName}</a>
            <p class="second">
              {words.roles[role]}, {partyName}. {bodyName}.{' '}
              {words.fromTo(formatDate(language, fromOn), formatDate(language, toOn ?? fromOn))}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  )
}
