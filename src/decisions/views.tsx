import { formatDate, formatInstant } from '../i18n/format.ts'
import type { Indicator } from '../population/indicator.ts'
import { indicatorPath } from '../population/paths.ts'
import type { PastEvent } from '../record/store.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { type Fact, FactList } from '../ui/factList.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Spine, type SpineStep } from '../ui/spine.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { citation, type OutcomeInContext, outcomeKinds } from './outcome.ts'
import {
  decisionsPath,
  itemOfOutcomePath,
  meetingOfOutcomePath,
  type OutcomeFilter,
  outcomePath,
} from './paths.ts'
import { decisionWords } from './words.ts'

export function DecisionsPage({
  view,
  outcomes,
  years,
  filter,
}: {
  readonly view: View
  readonly outcomes: readonly OutcomeInContext[]
  readonly years: readonly number[]
  readonly filter: OutcomeFilter
}) {
  const words = decisionWords(view.language)
  const filtered = filter.query !== '' || filter.kind !== null || filter.year !== null
  const answer = filtered ? words.found(outcomes.length) : words.answer(outcomes.length)
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading name={words.title} answer={answer} definition={words.definition} />
      {years.length === 0 ? (
        <section class="section">
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={<LinkButton href="/meetings">{words.toMeetings}</LinkButton>}
          />
        </section>
      ) : (
        <section class="section">
          <Filter view={view} filter={filter} years={years} filtered={filtered} />
          {outcomes.length > 0 ? <OutcomeTable view={view} outcomes={outcomes} /> : null}
        </section>
      )}
    </Page>
  )
}

function Filter({
  view,
  filter,
  years,
  filtered,
}: {
  readonly view: View
  readonly filter: OutcomeFilter
  readonly years: readonly number[]
  readonly filtered: boolean
}) {
  const words = decisionWords(view.language)
  const form = formOf({ query: filter.query, kind: filter.kind ?? '', year: String(filter.year ?? '') })
  return (
    <form class="filter" method="get" action={decisionsPath()} role="search" aria-label={words.filter}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="kind"
        label={words.kind}
        options={[
          { value: '', label: words.allKinds },
          ...outcomeKinds.map((kind) => ({ value: kind, label: words.kindsShort[kind] })),
        ]}
      />
      <Select
        form={form}
        name="year"
        label={words.year}
        options={[
          { value: '', label: words.allYears },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <Button variant="secondary">{words.apply}</Button>
      {filtered ? <a href={decisionsPath()}>{words.clear}</a> : null}
    </form>
  )
}

function OutcomeTable({
  view,
  outcomes,
}: {
  readonly view: View
  readonly outcomes: readonly OutcomeInContext[]
}) {
  const words = decisionWords(view.language)
  return (
    <table class="table table-outcomes">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.kind}</th>
          <th scope="col" class="number">
            {words.taken}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr>
            <td>{citation(outcome)}</td>
            <th scope="row">
              <a href={outcomePath(outcome.id)} lang={storedLang(view.language)}>
                {outcome.title}
              </a>
              <p class="second">{outcome.bodyName}</p>
            </th>
            <td>{words.kindsShort[outcome.kind]}</td>
            <td class="number">{formatDate(view.language, outcome.takenOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function OutcomePage({
  view,
  outcome,
  indicators,
  history,
}: {
  readonly view: View
  readonly outcome: OutcomeInContext
  /** Those that spoke for it. */
  readonly indicators: readonly Indicator[]
  readonly history: readonly PastEvent[]
}) {
  const words = decisionWords(view.language)
  const name = `${words.kinds[outcome.kind]} ${citation(outcome)}`
  return (
    <Page
      view={view}
      title={`${citation(outcome)} ${outcome.title}`}
      current="decisions"
      breadcrumb={[{ label: words.title, href: decisionsPath() }, { label: citation(outcome) }]}
    >
      <ObjectHeading
        name={name}
        answer={<Stored language={view.language}>{outcome.title}</Stored>}
        definition={words.takenAt(formatDate(view.language, outcome.takenOn), outcome.bodyName)}
      />
      <OutcomeSpine view={view} outcome={outcome} indicators={indicators} />
      <div class="layout-8-4">
        <div class="stack">
          <section>
            <SectionHeading>{words.text}</SectionHeading>
            <Paragraphs view={view} class="statement" text={outcome.text} />
          </section>
          <section>
            <SectionHeading>{outcome.dissent ? words.dissent : words.dissentHeading}</SectionHeading>
            {outcome.dissent ? (
              <Paragraphs view={view} class="prose" text={outcome.dissent} />
            ) : (
              <p>{words.noDissent}.</p>
            )}
          </section>
          <section>
            <SectionHeading>{words.history}</SectionHeading>
            <ol class="history">
              {history.map((event) => (
                <li class="history-agreed">
                  {words.entered}
                  <p class="second">{words.by(event.by.name, formatInstant(view.language, event.at))}</p>
                </li>
              ))}
            </ol>
          </section>
        </div>
        <aside>
          <FactList facts={factsOf(view, outcome, indicators)} />
        </aside>
      </div>
    </Page>
  )
}

function factsOf(view: View, outcome: OutcomeInContext, indicators: readonly Indicator[]): readonly Fact[] {
  const words = decisionWords(view.language)
  const facts: Fact[] = [
    { term: words.kind, value: words.kindsShort[outcome.kind], note: words.kindMeans[outcome.kind] },
    {
      term: words.meeting,
      value: (
        <a href={meetingOfOutcomePath(outcome.meetingId)} lang={storedLang(view.language)}>
          {outcome.question}
        </a>
      ),
      note: `${outcome.bodyName}, ${formatDate(view.language, outcome.takenOn)}`,
    },
  ]
  if (outcome.agendaItemId && outcome.itemTitle) {
    const href = itemOfOutcomePath(outcome.meetingId, outcome.agendaItemId)
    facts.push({
      term: words.item,
      value: (
        <a href={href} lang={storedLang(view.language)}>
          {outcome.itemTitle}
        </a>
      ),
    })
  }
  for (const indicator of indicators) {
    const link = (
      <a href={indicatorPath(indicator.code)} lang={storedLang(view.language)}>
        {indicator.name}
      </a>
    )
    facts.push({ term: words.supportedBy, value: link })
  }
  return facts
}

function OutcomeSpine({
  view,
  outcome,
  indicators,
}: {
  readonly view: View
  readonly outcome: OutcomeInContext
  readonly indicators: readonly Indicator[]
}) {
  const ahead: SpineStep = { fact: '–', reached: false }
  const [indicator] = indicators
  const evidence = indicator
    ? {
        fact: indicator.name,
        lang: storedLang(view.language),
        href: indicatorPath(indicator.code),
        reached: true,
      }
    : ahead
  const decision = { fact: citation(outcome), reached: true }
  return (
    <Spine
      language={view.language}
      current="decision"
      steps={{
        need: ahead,
        evidence,
        target: ahead,
        priority: ahead,
        decision,
        adoption: ahead,
        action: ahead,
        effect: ahead,
      }}
    />
  )
}

function Paragraphs({
  view,
  text,
  class: name,
}: {
  readonly view: View
  readonly text: string
  readonly class: string
}) {
  return (
    <div class={name} lang={storedLang(view.language)}>
      {text.split(/\n\s*\n/).map((part) => (
        <p class="lines">{part}</p>
      ))}
    </div>
  )
}
