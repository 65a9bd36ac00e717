import { formatDate } from '../i18n/format.ts'
import { Details } from '../ui/details.tsx'
import { Icon } from '../ui/icon.ts'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { alarmText } from './alarm.ts'
import { type Body, type BodyNode, hasEnded, treeOf } from './body.ts'
import { bodyWords, cadenceText } from './bodyWords.ts'
import { bodyPath, seatPath } from './paths.ts'
import type { BodiesReading, BodyReading } from './readingStore.ts'
import type { Seat } from './seat.ts'
import { seatWords } from './seatWords.ts'

/** Which body reports to which, as lists within lists: what stands under a body is indented under it. */
export function BodyTree({ view, reading }: { readonly view: View; readonly reading: BodiesReading }) {
  const words = bodyWords(view.language)
  const present = reading.bodies.filter(({ body }) => !hasEnded(body, reading.today))
  const ended = reading.bodies.filter(({ body }) => hasEnded(body, reading.today))
  return (
    <>
      <Branch view={view} reading={reading} nodes={treeOf(present.map(({ body }) => body))} />
      {ended.length > 0 ? (
        <Details summary={words.endedBodies(ended.length)}>
          <ul class="rule-list">
            {ended.map(({ body }) => (
              <li>
                <a href={bodyPath(body.id)}>{body.name}</a>
                <p class="second">{body.lastOn ? formatDate(view.language, body.lastOn) : null}</p>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  )
}

function Branch({
  view,
  reading,
  nodes,
}: {
  readonly view: View
  readonly reading: BodiesReading
  readonly nodes: readonly BodyNode[]
}) {
  if (nodes.length === 0) return null
  return (
    <ul class="body-tree">
      {nodes.map(({ body, below }) => (
        <li>
          <InTree view={view} own={reading.bodies.find((each) => each.body.id === body.id)!} />
          <Branch view={view} reading={reading} nodes={below} />
        </li>
      ))}
    </ul>
  )
}

function InTree({ view, own }: { readonly view: View; readonly own: BodyReading }) {
  const { language } = view
  const words = bodyWords(language)
  const { body, seats, alarms } = own
  const told = [
    body.mandate ? words.mandates[body.mandate] : words.kinds[body.kind],
    body.cadence ? cadenceText(language, body.cadence) : null,
    body.lastOn ? words.ending(formatDate(language, body.lastOn)) : null,
  ]
  return (
    <div class="body-in-tree">
      <a class="body-name" href={bodyPath(body.id)}>
        {body.name}
      </a>
      <p class="second">{told.filter(Boolean).join(' · ')}</p>
      {alarms.length > 0 ? (
        <ul class="check-list">
          {alarms.map((alarm) => (
            <li class="away">
              <Icon name="warningFilled" />
              <span>{alarmText(language, alarm)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {seats.length > 0 ? (
        <Details summary={words.members(seats.length)}>
          <SeatTable view={view} caption={body.name} seats={seats} />
        </Details>
      ) : (
        <p class="second">{words.noMembers}</p>
      )}
    </div>
  )
}

/** Who sits where, for whom, as what. Nothing where nobody sits. */
export function SeatTable({
  view,
  caption,
  seats,
  bodies = null,
}: {
  readonly view: View
  readonly caption: string
  readonly seats: readonly Seat[]
  /** Where the seats are, when they are of one party in several bodies; null when they are of one body. */
  readonly bodies?: readonly Pick<Body, 'id' | 'name'>[] | null
}) {
  const words = seatWords(view.language)
  if (seats.length === 0) return null
  return (
    <div class="table-scroll" tabindex={0} role="region" aria-label={caption}>
      <table class="table table-labelled" role="table">
        <caption class={bodies ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr role="row">
            {[words.person, bodies ? words.body : words.party, words.role].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={seatPath(seat.id)}>{seat.personName}</a>
                {seat.title ? (
                  <p class="second" lang={storedLang(view.language)}>
                    {seat.title}
                  </p>
                ) : null}
              </th>
              <td role="cell" data-label={bodies ? words.body : words.party}>
                {bodies ? <Place bodies={bodies} bodyId={seat.bodyId} /> : seat.partyName}
              </td>
              <td role="cell" data-label={words.role}>
                {words.roles[seat.role]}
                {seat.toOn ? <p class="second">{words.until(formatDate(view.language, seat.toOn))}</p> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Place({
  bodies,
  bodyId,
}: {
  readonly bodies: readonly Pick<Body, 'id' | 'name'>[]
  readonly bodyId: string
}) {
  return <a href={bodyPath(bodyId)}>{bodies.find(({ id }) => id === bodyId)?.name}</a>
}
