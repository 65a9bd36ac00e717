import { type CivilDate, formatDate, formatList } from '../i18n/format.ts'
import type { Actor } from '../identity/actor.ts'
import type { PastEvent } from '../record/store.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { SeatTable } from './bodyParts.tsx'
import type { Inhabitants } from './inhabitants.ts'
import { latestKnown } from './inhabitants.ts'
import { InhabitantsSection } from './inhabitantViews.tsx'
import { inhabitantWords } from './inhabitantWords.ts'
import {
  mayWriteFor,
  type PartyDecision,
  type PartyInFull,
  type PartyState,
  partyStateOn,
  type StayingProblem,
} from './party.ts'
import { partyWords, stayingProblemText } from './partyWords.ts'
import {
  commitmentsOfPartyPath,
  copyForPath,
  partnershipPath,
  partyDetailsPath,
  partyJoiningWithdrawalPath,
  partyLeavingPath,
  partyLeavingWithdrawalPath,
} from './paths.ts'
import type { BodiesReading } from './readingStore.ts'
import { EndedSeats } from './seatViews.tsx'
import { partnershipWords } from './words.ts'

export type PartyReading = {
  readonly party: PartyInFull
  readonly bodies: BodiesReading
  readonly inhabitants: readonly Inhabitants[]
  readonly staying: StayingProblem
  readonly history: readonly PastEvent[]
}

type Props = { readonly view: View; readonly actor: Actor; readonly reading: PartyReading }

/** Who sits for a party and where, how many live there, and since when and until when it takes part. */
export function PartyPage({ view, actor, reading }: Props) {
  const words = partyWords(view.language)
  const { party, bodies, inhabitants, history } = reading
  const own = bodies.bodies
    .map(({ body, seats }) => ({ body, seats: seats.filter(({ partyId }) => partyId === party.id) }))
    .filter(({ seats }) => seats.length > 0)
  const ended = bodies.ended.filter(({ partyId }) => partyId === party.id)
  const state = partyStateOn(party, bodies.today)
  const writes = mayWriteFor(actor, party.id) && state !== 'left'
  return (
    <Page
      view={view}
      title={party.name}
      current="partnership"
      breadcrumb={[
        { label: partnershipWords(view.language).title, href: partnershipPath() },
        { label: party.name },
      ]}
    >
      <ObjectHeading
        name={party.name}
        note={words.kinds[party.kind]}
        tag={<StateTag view={view} state={state} />}
        answer={answerOf(
          view,
          party,
          state,
          own.map(({ seats }) => seats.length),
        )}
        definition={state === 'left' ? words.wasPartyLead : undefined}
      />
      <div class="layout-8-4">
        <div class="stack">
          <section class="group">
            <SectionHeading>{words.seats}</SectionHeading>
            <SeatTable
              view={view}
              caption={words.seats}
              seats={own.flatMap(({ seats }) => seats)}
              bodies={own.map(({ body }) => body)}
            />
            {own.length === 0 ? <p class="muted">{words.seatless}</p> : null}
            {ended.length > 0 ? <EndedSeats view={view} seats={ended} /> : null}
          </section>
          {state === 'left' && inhabitants.length === 0 ? null : (
            <InhabitantsSection view={view} party={party} all={inhabitants} writes={writes} />
          )}
          <History view={view} history={history} />
        </div>
        <aside class="stack first-on-phone">
          <Actions view={view} actor={actor} reading={reading} state={state} />
          <div class="group">
            <FactList facts={factsOf(view, reading, state)} />
            {party.kind === 'other' ? null : (
              <p>
                {/* Profiles come after the partnership in the method: their address is written down here. */}
                <a href={`/profiles?place=${party.kind === 'region' ? party.code.slice(2) : party.code}`}>
                  {words.toProfile}
                </a>
              </p>
            )}
            <p>
              <a href={commitmentsOfPartyPath(party.id)}>{words.commitments}</a>
            </p>
          </div>
        </aside>
      </div>
    </Page>
  )
}

function answerOf(
  { language }: View,
  party: PartyInFull,
  state: PartyState,
  seats: readonly number[],
): string {
  const words = partyWords(language)
  const { name, joinedOn, leftOn } = party
  const day = (date: CivilDate) => formatDate(language, date)
  if (state === 'left') return words.wasParty(name, day(joinedOn), day(leftOn!))
  if (state === 'leaving') return words.leaving(name, day(leftOn!))
  if (state === 'coming') return words.coming(name, day(joinedOn))
  return words.answer(
    name,
    seats.reduce((sum, count) => sum + count, 0),
    seats.length,
  )
}

function StateTag({ view, state }: { readonly view: View; readonly state: PartyState }) {
  const icons = { coming: 'clock', leaving: 'clock', left: 'lock' } as const
  if (state === 'present') return null
  return <Tag icon={icons[state]}>{partyWords(view.language).states[state]}</Tag>
}

/** What can be done with the party, by those who may: and why something cannot. */
function Actions({ view, actor, reading, state }: Props & { readonly state: PartyState }) {
  const words = partyWords(view.language)
  const { party, staying } = reading
  if (!mayWriteFor(actor, party.id)) return null
  const copy = (
    <LinkButton wide variant="secondary" icon="download" href={copyForPath(party.code)}>
      {words.copy}
    </LinkButton>
  )
  return (
    <div class="group">
      {state === 'left' ? null : (
        <LinkButton wide variant="secondary" href={partyDetailsPath(party.id)}>
          {words.change}
        </LinkButton>
      )}
      {state === 'leaving' || state === 'left' ? (
        <>
          {copy}
          <p class="second">{words.copyWhy[state]}</p>
          {staying ? (
            <Notice tone="neutral">
              <p>{stayingProblemText(view.language, staying)}</p>
            </Notice>
          ) : (
            <form class="group" method="post" action={partyLeavingWithdrawalPath(party.id)}>
              <Button wide variant="secondary" icon="undo">
                {words.stay}
              </Button>
              <p class="second">{words.stayWhy}</p>
            </form>
          )}
        </>
      ) : (
        <p>
          <a href={partyLeavingPath(party.id)}>{actor.partyId === party.id ? words.leaveOwn : words.leave}</a>
        </p>
      )}
      {isUnused(reading) && actor.role === 'coordinator' ? (
        <form class="group" method="post" action={partyJoiningWithdrawalPath(party.id)}>
          <Button wide variant="secondary" icon="undo">
            {words.withdraw}
          </Button>
          <p class="second">{words.withdrawWhy}</p>
        </form>
      ) : null}
    </div>
  )
}

/** Added by somebody, and nothing that is shown here has come to it. What stands elsewhere is seen when it is tried. */
function isUnused({ party, bodies, inhabitants }: PartyReading): boolean {
  const seats = [...bodies.bodies.flatMap(({ seats: held }) => held), ...bodies.ended]
  return (
    party.joining !== null &&
    party.leftOn === null &&
    inhabitants.length === 0 &&
    seats.every(({ partyId }) => partyId !== party.id)
  )
}

function factsOf({ language }: View, { party, inhabitants }: PartyReading, state: PartyState): Fact[] {
  const words = partyWords(language)
  const { kind, code, joinedOn, leftOn, joining, leaving, organisationNumber } = party
  const day = (date: CivilDate) => formatDate(language, date)
  const decided = (decision: PartyDecision | null) =>
    decision?.decidedOn ? (
      <StoredIn
        language={language}
        sentence={words.decision(decision.body, day(decision.decidedOn), decision.diaryNumber)}
        stored={decision.body}
      />
    ) : null
  const known = latestKnown(inhabitants)
  return [
    { term: state === 'coming' ? words.joins : words.joined, value: day(joinedOn), note: decided(joining) },
    ...(leftOn
      ? [
          {
            term: state === 'left' ? words.left : words.leaves,
            value: day(leftOn),
            note: (
              <>
                {leaving?.reason ? <Stored language={language}>{leaving.reason}</Stored> : null}{' '}
                {decided(leaving)}
              </>
            ),
          },
        ]
      : []),
    ...(known?.inhabitants
      ? [
          {
            term: inhabitantWords(language).title,
            value: inhabitantWords(language).now(known.inhabitants, day(known.countedOn)),
            note: <Stored language={language}>{known.source}</Stored>,
          },
        ]
      : []),
    ...(kind === 'other' ? [] : [{ term: words.code[kind], value: code }]),
    { term: words.organisationNumber, value: organisationNumber ?? words.notWritten },
  ]
}

function History({ view, history }: { readonly view: View; readonly history: readonly PastEvent[] }) {
  const { language } = view
  const words = partyWords(language)
  const told: Readonly<Record<string, string>> = { ...words.events, ...inhabitantWords(language).events }
  const names: Readonly<Record<string, string>> = words.fields
  if (history.length === 0) return null
  return (
    <section>
      <SectionHeading>{words.history}</SectionHeading>
      <ol class="history">
        {history.map(({ kind, facts, by, at }) => (
          <li>
            {told[kind] ?? kind}
            {kind === 'party.changed'
              ? `: ${formatList(
                  language,
                  Object.keys(facts).map((name) => names[name] ?? name),
                )}`
              : null}
            {facts.lastDay ? `: ${formatDate(language, facts.lastDay as CivilDate)}` : null}
            {facts.year ? `: ${facts.year}` : null}
            <DoneBy language={language} by={by} at={at} />
          </li>
        ))}
      </ol>
    </section>
  )
}
