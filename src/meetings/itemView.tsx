import { OutcomeList } from '../decisions/parts.tsx'
import { formatTime } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { PurposeInForce } from '../partnership/parts.tsx'
import { PlansAtMeeting } from '../plan/meetingParts.tsx'
import type { Indicator } from '../population/indicator.ts'
import { IndicatorChart } from '../population/parts.tsx'
import { indicatorPath } from '../population/paths.ts'
import { SeriesTable } from '../population/seriesTable.tsx'
import { Button } from '../ui/button.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { HiddenField, TextArea } from '../ui/field.tsx'
import type { FormState } from '../ui/form.ts'
import { FormPage } from '../ui/formPage.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Icon } from '../ui/icon.ts'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { actWords } from './actWords.ts'
import type { TimedItem } from './agenda.ts'
import { itemPlace } from './agendaViews.tsx'
import type { ItemChart } from './chartStore.ts'
import { EffectList } from './effectParts.tsx'
import { formWords } from './formWords.ts'
import { isChangeable } from './meeting.ts'
import { ChartSource, meetingCrumbs } from './parts.tsx'
import { itemDetailsPath, itemNotesPath, itemPath, newOutcomePath, presentationPath } from './paths.ts'
import type { MeetingReading } from './readingStore.ts'
import { meetingWords } from './words.ts'

/** A point during the meeting: what it is about, and its notes. */
export function ItemPage({
  view,
  actor,
  reading,
  item,
  chart,
  form,
}: {
  readonly view: View
  readonly actor: Actor
  readonly reading: MeetingReading
  readonly item: TimedItem
  readonly chart: ItemChart | null
  readonly form: FormState
}) {
  const words = actWords(view.language).item
  const { meeting, state, outcomes, effects, plans, purpose } = reading
  const ours = outcomes.filter(({ agendaItemId }) => agendaItemId === item.id)
  const writes = mayPrepare(actor) && isChangeable(state)
  return (
    <FormPage
      view={view}
      form={form}
      title={item.title}
      name={itemPlace(view, item, reading.items.length)}
      answer={<Stored language={view.language}>{item.title}</Stored>}
      lead={item.description ? <Stored language={view.language}>{item.description}</Stored> : null}
      current="meetings"
      breadcrumb={meetingCrumbs(view, meeting, <Stored language={view.language}>{item.title}</Stored>)}
    >
      <div class="layout-8-4">
        <div class="stack">
          {item.kind === 'purpose' && purpose ? (
            <PurposeInForce view={view} purpose={purpose} label={meetingWords(view.language).purposeTwice} />
          ) : null}
          {item.kind === 'effects' && effects ? <EffectList view={view} effects={effects} /> : null}
          {item.kind === 'effects' ? <PlansAtMeeting language={view.language} plans={plans} /> : null}
          {chart ? (
            <div>
              {chart.charted.series.points.length > 0 ? (
                <IndicatorChart language={view.language} charted={chart.charted} />
              ) : null}
              <ChartSource view={view} chart={chart} />
              <SeriesTable language={view.language} {...chart.charted} />
            </div>
          ) : null}
          <Notes view={view} item={item} form={form} writes={writes} />
          {ours.length > 0 ? (
            <section>
              <SectionHeading>{meetingWords(view.language).outcomesHeading}</SectionHeading>
              <OutcomeList view={view} outcomes={ours} />
            </section>
          ) : null}
        </div>
        <aside class="stack">
          <FactList facts={factsOf(view, item, chart?.charted.indicator ?? null)} />
          <ul class="rule-list">
            {writes && state !== 'coming' && item.kind !== 'pause' ? (
              <li>
                <a href={newOutcomePath(meeting.id, item.id)}>{words.takeOutcome}</a>
              </li>
            ) : null}
            {writes ? (
              <li>
                <a href={itemDetailsPath(meeting.id, item.id)}>{words.edit}</a>
              </li>
            ) : null}
            <li>
              <a href={presentationPath(meeting.id, item.position)}>{words.present}</a>
            </li>
          </ul>
        </aside>
      </div>
      <Neighbours view={view} items={reading.items} item={item} />
    </FormPage>
  )
}

function Notes({
  view,
  item,
  form,
  writes,
}: {
  readonly view: View
  readonly item: TimedItem
  readonly form: FormState
  readonly writes: boolean
}) {
  const words = formWords(view.language).notes
  if (!writes) {
    return (
      <section>
        <SectionHeading>{words.label}</SectionHeading>
        <div class="prose lines">
          {item.notes ? (
            <Stored language={view.language}>{item.notes}</Stored>
          ) : (
            actWords(view.language).item.noNotes
          )}
        </div>
      </section>
    )
  }
  return (
    <form class="form" method="post" action={itemNotesPath(item.meetingId, item.id)} novalidate>
      <HiddenField form={form} name="seen" />
      <TextArea form={form} name="notes" label={words.label} hint={words.hint} rows={10} />
      <div class="actions">
        <Button>{words.save}</Button>
      </div>
    </form>
  )
}

function factsOf(view: View, item: TimedItem, indicator: Indicator | null): readonly Fact[] {
  const words = actWords(view.language).item
  const facts: Fact[] = []
  if (item.form) facts.push({ term: words.form, value: meetingWords(view.language).forms[item.form] })
  if (item.form) facts.push({ term: words.origin, value: formWords(view.language).item.origins[item.origin] })
  if (indicator) {
    facts.push({
      term: words.indicator,
      value: (
        <a href={indicatorPath(indicator.code)} lang={storedLang(view.language)}>
          {indicator.name}
        </a>
      ),
    })
  }
  return facts
}

function Neighbours({
  view,
  items,
  item,
}: {
  readonly view: View
  readonly items: readonly TimedItem[]
  readonly item: TimedItem
}) {
  const words = actWords(view.language).item
  const [before, after] = [items[item.position - 2], items[item.position]]
  return (
    <nav class="neighbours" aria-label={meetingWords(view.language).agenda}>
      {before ? (
        <a href={itemPath(item.meetingId, before.id)} rel="prev">
          <Icon name="arrowLeft" />
          <span>
            <span class="second">
              {words.before}, {formatTime(view.language, before.startsAt)}
            </span>
            <Stored language={view.language}>{before.title}</Stored>
          </span>
        </a>
      ) : null}
      {after ? (
        <a href={itemPath(item.meetingId, after.id)} rel="next">
          <span>
            <span class="second">
              {words.after}, {formatTime(view.language, after.startsAt)}
            </span>
            <Stored language={view.language}>{after.title}</Stored>
          </span>
          <Icon name="arrowRight" />
        </a>
      ) : null}
    </nav>
  )
}
