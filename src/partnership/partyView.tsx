import { type CivilDate, formatDate } from '../i18n/format.ts'
import { type Fact, FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { SeatTable } from './bodyParts.tsx'
import type { Party } from './party.ts'
import { partnershipPath } from './paths.ts'
import type { BodiesReading } from './readingStore.ts'
import { EndedSeats } from './seatViews.tsx'
import { partnershipWords } from './words.ts'

/** Who sits for a party and where, and since when it takes part. */
export function PartyPage({
  view,
  party,
  reading,
}: {
  readonly view: View
  readonly party: Party
  readonly reading: BodiesReading
}) {
  const words = partnershipWords(view.language)
  const own = reading.bodies
    .map(({ body, seats }) => ({
      body,
      seats: seats.filter(({ partyName }) => partyName === party.name),
    }))
    .filter(({ seats }) => seats.length > 0)
  const ended = reading.ended.filter(({ partyName }) => partyName === party.name)
  const count = own.reduce((sum, { seats }) => sum + seats.length, 0)
  return (
    <Page
      view={view}
      title={party.name}
      current="partnership"
      breadcrumb={[{ label: words.title, href: partnershipPath() }, { label: party.name }]}
    >
      <ObjectHeading
        name={party.name}
        note={words.partyPage.kinds[party.kind]}
        answer={words.partyPage.answer(party.name, count, own.length)}
      />
      <div class="layout-8-4">
        <section class="group">
          <SectionHeading>{words.partyPage.seats}</SectionHeading>
          {own.map(({ body, seats }) => (
            <SeatTable view={view} caption={body.name} seats={seats} />
          ))}
          {own.length === 0 ? <p class="muted">{words.seatless}</p> : null}
          {ended.length > 0 ? <EndedSeats view={view} seats={ended} /> : null}
        </section>
        <aside>
          <FactList facts={factsOf(view, party)} />
        </aside>
      </div>
    </Page>
  )
}

function factsOf({ language }: View, { code, joinedOn, leftOn }: Party): Fact[] {
  const words = partnershipWords(language).partyPage
  const day = (date: CivilDate) => formatDate(language, date)
  return [
    { term: words.joined, value: day(joinedOn) },
    ...(leftOn ? [{ term: words.left, value: day(leftOn) }] : []),
    { term: words.code, value: code },
  ]
}
