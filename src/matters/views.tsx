import { formatDate } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { partnershipPath } from '../partnership/paths.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Page } from '../ui/page.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { latestPath, offered, steps } from './decisionPath.ts'
import { daysInPlace, isClosed, lastStay, wholeDays } from './matter.ts'
import { Cell, StateTag, StepMark } from './parts.tsx'
import {
  decisionPathsPath,
  type MatterFilter,
  matterPath,
  matterStates,
  mattersPath,
  newMatterPath,
  orders,
} from './paths.ts'
import type { MattersReading, RaisedMatter } from './readingStore.ts'
import { alarmStory, namesOf, turnOf } from './story.ts'
import { matterWords } from './words.ts'

export function MattersPage({
  view,
  actor,
  reading,
  shown,
  filter,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: MattersReading
  readonly shown: readonly RaisedMatter[]
  readonly filter: MatterFilter
}) {
  const words = matterWords(view.language)
  const { matters, kinds } = reading
  const open = matters.filter(({ journey }) => !isClosed(journey))
  const wrong = open.filter(({ alarms }) => alarms.length > 0)
  const filtered = filter.query !== '' || filter.kind || filter.step || filter.body || filter.state !== 'open'
  const answer = filtered ? words.found(shown.length) : words.answer(open.length, wrong.length)
  const raises = mayPrepare(actor) && offered(kinds).length > 0
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading name={words.title} answer={answer} definition={words.definition} />
      {matters.length === 0 ? (
        <section class="section">
          <EmptyState
            what={words.empty}
            why={offered(kinds).length === 0 ? `${words.emptyWhy} ${words.emptyPaths}` : words.emptyWhy}
            action={
              raises ? (
                <LinkButton icon="plus" href={newMatterPath()}>
                  {words.raise}
                </LinkButton>
              ) : (
                <LinkButton href={decisionPathsPath()}>{words.toPaths}</LinkButton>
              )
            }
          />
        </section>
      ) : (
        <section class="section">
          <ListFilter view={view} reading={reading} filter={filter} filtered={Boolean(filtered)} />
          {shown.length > 0 ? <MatterTable view={view} reading={reading} shown={shown} /> : null}
        </section>
      )}
      <div class="actions matter-actions">
        {raises && matters.length > 0 ? (
          <LinkButton icon="plus" href={newMatterPath()}>
            {words.raise}
          </LinkButton>
        ) : null}
        <LinkButton variant="secondary" href={decisionPathsPath()}>
          {words.toPaths}
        </LinkButton>
        <LinkButton variant="tertiary" href={partnershipPath()}>
          {words.toBodies}
        </LinkButton>
      </div>
    </Page>
  )
}

function ListFilter({
  view,
  reading: { kinds, bodies },
  filter,
  filtered,
}: {
  readonly view: View
  readonly reading: MattersReading
  readonly filter: MatterFilter
  readonly filtered: boolean
}) {
  const words = matterWords(view.language)
  const lang = storedLang(view.language)
  const form = formOf({
    query: filter.query,
    kind: filter.kind ?? '',
    step: filter.step ?? '',
    body: filter.body ?? '',
    state: filter.state,
    order: filter.order,
  })
  return (
    <Filter action={mattersPath()} words={words} whole={filtered ? mattersPath() : null}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="kind"
        label={words.kind}
        options={[
          { value: '', label: words.anyKind },
          ...kinds.map((kind) => {
            const { name } = latestPath(kind)
            return { value: kind.id, label: kind.endedOn ? words.endedKind(name) : name, lang }
          }),
        ]}
      />
      <Select
        form={form}
        name="step"
        label={words.step}
        options={[
          { value: '', label: words.anyStep },
          ...steps.map((step) => ({ value: step, label: words.steps[step] })),
        ]}
      />
      <Select
        form={form}
        name="body"
        label={words.body}
        options={[
          { value: '', label: words.anyBody },
          ...bodies.map(({ id, name }) => ({ value: id, label: name, lang })),
        ]}
      />
      <Select
        form={form}
        name="state"
        label={words.state}
        options={matterStates.map((state) => ({ value: state, label: words.filterStates[state] }))}
      />
      <Select
        form={form}
        name="order"
        label={words.order}
        options={orders.map((order) => ({ value: order, label: words.orders[order] }))}
      />
    </Filter>
  )
}

function MatterTable({
  view,
  reading,
  shown,
}: {
  readonly view: View
  readonly reading: MattersReading
  readonly shown: readonly RaisedMatter[]
}) {
  const words = matterWords(view.language)
  return (
    <table class="table table-told table-matters">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.matter}</th>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.body}</th>
          <th scope="col" class="number">
            {words.stands}
          </th>
          <th scope="col" class="number">
            {words.whole}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((raised) => (
          <MatterRow view={view} reading={reading} raised={raised} />
        ))}
      </tbody>
    </table>
  )
}

function MatterRow({
  view,
  reading: { bodies, today },
  raised: { matter, journey, path, alarms },
}: {
  readonly view: View
  readonly reading: MattersReading
  readonly raised: RaisedMatter
}) {
  const { language } = view
  const words = matterWords(language)
  const name = namesOf(bodies)
  const closed = isClosed(journey)
  // Two bodies without a meeting are one thing to see to in a list.
  const wrong = new Set(alarms.map((alarm) => alarmStory(language, alarm, journey, name).title))
  return (
    <tr>
      <th scope="row">
        <a href={matterPath(matter.id)} lang={storedLang(language)}>
          {matter.title}
        </a>
        <p class="second">
          <Stored language={language}>{path.name}</Stored>
        </p>
        {[...wrong].map((title) => (
          <p class="second away with-icon">
            <Icon name="warningFilled" />
            <span>{title}</span>
          </p>
        ))}
      </th>
      <Cell label={words.step}>
        {journey.state === 'open' ? (
          <StepMark language={language} step={lastStay(journey).step} />
        ) : (
          <StateTag language={language} state={journey.state} />
        )}
      </Cell>
      <Cell label={words.body}>
        {turnOf(language, journey, name)}
        {journey.until ? <p class="second">{formatDate(language, journey.until)}</p> : null}
      </Cell>
      <Cell label={words.stands} number>
        {closed ? '–' : words.days(daysInPlace(journey, today))}
      </Cell>
      <Cell label={words.whole} number>
        {words.days(wholeDays(journey, today))}
      </Cell>
    </tr>
  )
}
