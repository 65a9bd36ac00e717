import { formatDate, formatList } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { InForce as InForceMark } from '../ui/status.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { InForce, NotInForce, Request } from './adoption.ts'
import { citation, type OutcomeInContext, outcomeKinds } from './outcome.ts'
import { decisionsPath, newDecisionPath, type OutcomeFilter, outcomePath } from './paths.ts'
import { forceNote, type Naming } from './story.ts'
import { decisionWords } from './words.ts'

export type ListedOutcome = {
  readonly outcome: OutcomeInContext
  readonly standing: InForce | NotInForce
  readonly request: Request | null
}

export function DecisionsPage({
  view,
  actor,
  outcomes,
  name,
  years,
  filter,
  deciding,
}: {
  readonly view: View
  readonly actor: Actor
  readonly outcomes: readonly ListedOutcome[]
  readonly name: Naming
  readonly years: readonly number[]
  readonly filter: OutcomeFilter
  /** The bodies that may decide, by name; in most partnerships none. */
  readonly deciding: readonly string[]
}) {
  const words = decisionWords(view.language)
  const filtered =
    filter.query !== '' || filter.kind !== null || filter.year !== null || filter.force !== null
  const answer = filtered ? words.found(outcomes.length) : words.answer(outcomes.length)
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading
        name={words.title}
        answer={answer}
        definition={
          deciding.length > 0
            ? words.definitionDeciding(formatList(view.language, deciding))
            : words.definition
        }
      />
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
          <ListFilter view={view} filter={filter} years={years} filtered={filtered} />
          {outcomes.length > 0 ? <OutcomeTable view={view} outcomes={outcomes} name={name} /> : null}
        </section>
      )}
      <div class="actions outcome-actions">
        {mayPrepare(actor) ? (
          <LinkButton icon="plus" variant="secondary" href={newDecisionPath()}>
            {words.enter}
          </LinkButton>
        ) : null}
      </div>
    </Page>
  )
}

function ListFilter({
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
  const form = formOf({
    query: filter.query,
    kind: filter.kind ?? '',
    year: String(filter.year ?? ''),
    force: filter.force ?? '',
  })
  return (
    <Filter action={decisionsPath()} words={words} whole={filtered ? decisionsPath() : null}>
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
      <Select
        form={form}
        name="force"
        label={words.force}
        options={[
          { value: '', label: words.anyForce },
          { value: 'in', label: words.inForce },
          { value: 'not', label: words.notInForce },
        ]}
      />
    </Filter>
  )
}

function OutcomeTable({
  view,
  outcomes,
  name,
}: {
  readonly view: View
  readonly outcomes: readonly ListedOutcome[]
  readonly name: Naming
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
          <th scope="col">{words.force}</th>
          <th scope="col" class="number">
            {words.taken}
          </th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ outcome, standing, request }) => (
          <tr>
            <td>{citation(outcome)}</td>
            <th scope="row">
              <a href={outcomePath(outcome.id)} lang={storedLang(view.language)}>
                {outcome.title}
              </a>
              <p class="second" lang={storedLang(view.language)}>
                {outcome.bodyName}
              </p>
            </th>
            <td>{words.kindsShort[outcome.kind]}</td>
            <td>
              <InForceMark language={view.language} inForce={standing.inForce} />
              <p class="second">{forceNote(view.language, standing, name, request)}</p>
            </td>
            <td class="number">{formatDate(view.language, outcome.takenOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
