import { formatDate } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { InForce } from '../ui/status.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type Audited, type AuditFilter, auditShows, filtered } from './audit.ts'
import { followUpWords } from './followUpWords.ts'
import { citation } from './outcome.ts'
import { auditFilePath, auditPath, outcomePath } from './paths.ts'
import { auditChoice, auditStory } from './story.ts'
import { decisionWords } from './words.ts'

/** What is carried out, what is late, and what nobody has ever reported back on. */
export function AuditPage({
  view,
  audited,
  filter,
}: {
  readonly view: View
  readonly audited: readonly Audited[]
  readonly filter: AuditFilter
}) {
  const { language } = view
  const words = followUpWords(language).audit
  const listed = filtered(audited, filter)
  const isFiltered = filter.query !== '' || filter.show !== 'all'
  return (
    <Page view={view} title={words.title} current="decisions">
      <ObjectHeading
        name={words.title}
        answer={auditStory(language, audited)}
        definition={words.definition}
      />
      {audited.length === 0 ? null : (
        <section class="section">
          <ListFilter view={view} filter={filter} isFiltered={isFiltered} />
          {isFiltered ? <p class="muted">{auditChoice(language, filter, listed.length)}</p> : null}
          {listed.length === 0 ? <p>{words.nothing}</p> : <AuditTable view={view} audited={listed} />}
          <div class="actions outcome-actions">
            <LinkButton
              variant="secondary"
              icon="download"
              href={auditFilePath('pdf', filter)}
              data-turbo="false"
            >
              {words.downloadPdf}
            </LinkButton>
            <LinkButton
              variant="secondary"
              icon="download"
              href={auditFilePath('csv', filter)}
              data-turbo="false"
            >
              {words.download}
            </LinkButton>
          </div>
        </section>
      )}
    </Page>
  )
}

function ListFilter({
  view,
  filter,
  isFiltered,
}: {
  readonly view: View
  readonly filter: AuditFilter
  readonly isFiltered: boolean
}) {
  const words = followUpWords(view.language).audit
  const form = formOf({ ...filter })
  return (
    <Filter action={auditPath()} words={words} whole={isFiltered ? auditPath() : null}>
      <TextField form={form} name="query" type="search" label={words.query} autocomplete="off" />
      <Select
        form={form}
        name="show"
        label={words.show}
        options={auditShows.map((show) => ({ value: show, label: words.shows[show] }))}
      />
    </Filter>
  )
}

function AuditTable({ view, audited }: { readonly view: View; readonly audited: readonly Audited[] }) {
  const { language } = view
  const words = followUpWords(language).audit
  const { states: reportStates } = followUpWords(language).report
  return (
    <table class="table table-labelled audit" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {[words.outcome, words.standing, words.due, words.state, words.reported].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {audited.map(({ outcome, standing, report, told, state }) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <a href={outcomePath(outcome.id)} lang={storedLang(language)}>
                {outcome.title}
              </a>
              <p class="second">
                {decisionWords(language).kindsShort[outcome.kind]} {citation(outcome)}
              </p>
            </th>
            <td role="cell" data-label={words.standing}>
              <InForce language={language} inForce={standing.inForce} />
            </td>
            <td role="cell" data-label={words.due}>
              {outcome.dueOn ? (
                formatDate(language, outcome.dueOn)
              ) : (
                <Stored language={language}>{outcome.noDueReason || '–'}</Stored>
              )}
            </td>
            <td
              role="cell"
              data-label={words.state}
              class={state === 'late' || state === 'silent' ? 'away' : undefined}
            >
              {words.states[state]}
            </td>
            <td role="cell" data-label={words.reported}>
              {report ? (
                <>
                  {report.partyName
                    ? `${report.partyName}: ${reportStates[report.state].toLowerCase()}`
                    : reportStates[report.state]}
                  <p class="second">{formatDate(language, report.reportedOn)}</p>
                  {told ? (
                    <p class="second">{words.told(told.by.length, told.by.length + told.missing.length)}</p>
                  ) : null}
                </>
              ) : (
                <span class="muted">{words.noReport}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
