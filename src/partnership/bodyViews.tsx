import { type CivilDate, formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { alarmText } from './alarm.ts'
import { type Body, chainAbove, hasEnded } from './body.ts'
import { SeatTable } from './bodyParts.tsx'
import { bodyWords, cadenceText } from './bodyWords.ts'
import { composed } from './composed.ts'
import { LifeAreaOf } from './lifeAreaParts.tsx'
import type { LifeAreas } from './lifeAreaStore.ts'
import {
  bodyDetailsPath,
  bodyEndingPath,
  bodyEndingWithdrawalPath,
  bodyPath,
  commitmentsOfBodyPath,
  introductionToSeatPath,
  meetingsOfBodyPath,
  newSeatInPath,
  partnershipPath,
} from './paths.ts'
import type { BodiesReading, BodyReading } from './readingStore.ts'
import { partnershipWords } from './words.ts'

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly id: string
  readonly reading: BodiesReading
  readonly history: readonly PastEvent[]
  readonly lifeAreas: LifeAreas
}

/** What a body is for, who sits there, and what somebody should see to. */
export function BodyPage({ view, actor, id, reading, history, lifeAreas }: Props) {
  const words = bodyWords(view.language)
  const own = reading.bodies.find(({ body }) => body.id === id)!
  const { body, seats } = own
  const all = reading.bodies.map((each) => each.body)
  return (
    <Page
      view={view}
      title={body.name}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        ...chainAbove(all, body).map((above) => ({ label: above.name, href: bodyPath(above.id) })),
        { label: body.name },
      ]}
    >
      <ObjectHeading
        name={body.name}
        note={words.kinds[body.kind]}
        tag={<StateTag view={view} body={body} today={reading.today} />}
        answer={answerOf(view, own, reading.today)}
        definition={
          body.purpose ? <span lang={storedLang(view.language)}>{body.purpose}</span> : words.noPurpose
        }
      />
      <Alarms view={view} own={own} />
      <div class="layout-8-4">
        <div class="stack">
          <section class="group">
            <SectionHeading>{words.seats}</SectionHeading>
            {seats.length === 0 ? (
              <EmptyState
                what={words.noMembers}
                why={words.noMembersWhy}
                action={mayPrepare(actor) ? <a href={newSeatInPath(id)}>{words.addSeat}</a> : null}
              />
            ) : (
              (['municipality', 'region', 'other'] as const).map((kind) => (
                <SeatTable
                  view={view}
                  caption={words.membersOf[kind]}
                  seats={seats.filter(({ partyKind }) => partyKind === kind)}
                />
              ))
            )}
          </section>
          <History view={view} history={history} />
        </div>
        <aside class="stack first-on-phone">
          {mayPrepare(actor) ? <Actions view={view} body={body} today={reading.today} /> : null}
          <div class="group">
            <FactList facts={factsOf(view, own, reading)} />
            <p>
              <a href={commitmentsOfBodyPath(body.id)}>{words.commitments}</a>
            </p>
            {seats.some((seat) => seat.id === actor.seatId) ? (
              <p>
                <a href={introductionToSeatPath(actor.seatId)}>{words.introduction}</a>
              </p>
            ) : seats.length > 0 ? (
              <p class="second">{words.introductions}</p>
            ) : null}
          </div>
          <LifeAreaOf
            view={view}
            lifeAreas={lifeAreas}
            kind="body"
            id={id}
            name={body.name}
            writes={mayPrepare(actor) && !hasEnded(body, reading.today)}
          />
        </aside>
      </div>
    </Page>
  )
}

function answerOf({ language }: View, { body, seats }: BodyReading, today: CivilDate): string {
  const words = bodyWords(language)
  if (body.lastOn && hasEnded(body, today)) return words.ended(body.name, formatDate(language, body.lastOn))
  const members = words.members(seats.length)
  const said = words.answer(body.mandate ? `${body.name} ${words.does[body.mandate]}` : null, members)
  return body.lastOn ? `${said} ${words.ending(formatDate(language, body.lastOn))}` : said
}

function StateTag({ view, body, today }: { view: View; body: Body; today: CivilDate }) {
  const words = bodyWords(view.language)
  if (!body.lastOn) return body.mandate ? <Tag>{words.mandates[body.mandate]}</Tag> : null
  return hasEnded(body, today) ? (
    <Tag icon="lock">{words.states.ended}</Tag>
  ) : (
    <Tag icon="clock">{words.states.ending}</Tag>
  )
}

function Alarms({ view, own }: { readonly view: View; readonly own: BodyReading }) {
  if (own.alarms.length === 0) return null
  return (
    <div class="body-alarms">
      <Notice tone="warning" title={bodyWords(view.language).toSee(own.alarms.length)}>
        <ul>
          {own.alarms.map((alarm) => (
            <li>{alarmText(view.language, alarm)}</li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function Actions({ view, body, today }: { view: View; body: Body; today: CivilDate }) {
  const words = bodyWords(view.language)
  return (
    <div class="group">
      {hasEnded(body, today) ? null : (
        <>
          <LinkButton wide href={newSeatInPath(body.id)}>
            {words.addSeat}
          </LinkButton>
          <LinkButton wide variant="secondary" href={bodyDetailsPath(body.id)}>
            {words.change}
          </LinkButton>
        </>
      )}
      {body.lastOn ? (
        <form class="group" method="post" action={bodyEndingWithdrawalPath(body.id)}>
          <Button wide variant="secondary" icon="undo">
            {words.goOn}
          </Button>
          <p class="second">{words.goOnWhy}</p>
        </form>
      ) : (
        <p>
          <a href={bodyEndingPath(body.id)}>{words.end}</a>
        </p>
      )}
    </div>
  )
}

function factsOf(view: View, own: BodyReading, { bodies, parties }: BodiesReading): Fact[] {
  const { language } = view
  const words = bodyWords(language)
  const { body, seats, lastMeetingOn, nextMeetingOn } = own
  const above = bodies.find((each) => each.body.id === body.parentId)?.body
  const below = bodies.filter((each) => each.body.parentId === body.id).map((each) => each.body)
  const link = ({ id, name }: Body) => <a href={bodyPath(id)}>{name}</a>
  const rule = composed(language, { rule: body.rule, parties }, seats)
  const date = (day: CivilDate) => formatDate(language, day)
  return [
    { term: words.mandate, value: body.mandate ? words.mandates[body.mandate] : words.notSaid },
    {
      term: words.rule,
      value: rule ? rule.rule : words.noRule,
      note: rule && rule.unmet.length === 0 ? words.satisfied : null,
      warning: rule && rule.unmet.length > 0 ? words.unmet : null,
    },
    { term: words.above, value: above ? link(above) : words.top },
    ...(below.length > 0
      ? [
          {
            term: words.below,
            value: (
              <ul>
                {below.map((each) => (
                  <li>{link(each)}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      term: words.cadence,
      value: body.cadence ? cadenceText(language, body.cadence) : words.noCadence,
      note: (
        <>
          {lastMeetingOn ? `${words.lastMet(date(lastMeetingOn))} ` : null}
          {nextMeetingOn ? `${words.meetsNext(date(nextMeetingOn))} ` : null}
          <a href={meetingsOfBodyPath(body.id)}>{words.meetings}</a>
        </>
      ),
    },
    { term: words.protocol, value: words.protocols[body.protocol] },
    ...(body.firstOn ? [{ term: words.first, value: date(body.firstOn) }] : []),
    ...(body.lastOn ? [{ term: words.last, value: date(body.lastOn) }] : []),
  ]
}

function History({ view, history }: { readonly view: View; readonly history: readonly PastEvent[] }) {
  const { language } = view
  const words = bodyWords(language)
  const told: Readonly<Record<string, string>> = words.events
  const names: Readonly<Record<string, string>> = words.fields
  const changed = ({ kind, facts }: PastEvent) =>
    kind === 'body.changed'
      ? `: ${formatList(language, [...new Set(Object.keys(facts).map((name) => names[name] ?? name))])}`
      : null
  return (
    <section>
      <SectionHeading>{words.history}</SectionHeading>
      <ol class="history">
        {history.map((event) => (
          <li>
            {told[event.kind] ?? event.kind}
            {changed(event)}
            {event.facts.lastDay ? `: ${formatDate(language, event.facts.lastDay as CivilDate)}` : null}
            <DoneBy language={language} by={event.by} at={event.at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
