import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { FetchedTable } from './fetchedTable.ts'
import { isUnderWay } from './fetching.ts'
import { FetchingsTable, UnderWay } from './fetchingParts.tsx'
import { fetchedTablePath, tableEndingPath, tableSearchPath, tableUndoingPath } from './paths.ts'
import { pxwebWords } from './pxwebWords.ts'
import { FetchNow, HowOften, Off, type ServiceShown, serviceAnswer, serviceCrumbs } from './serviceParts.tsx'

export type PxWebShown = ServiceShown & {
  readonly chosen: readonly FetchedTable[]
  readonly ended: readonly FetchedTable[]
}

export function PxWebPage(shown: PxWebShown) {
  const { view, chosen, ended, fetchings, fetches, rhythmForm } = shown
  const words = pxwebWords(view.language)
  const open = fetchings.find(isUnderWay)
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      failed={hasProblems(rhythmForm)}
      breadcrumb={[...serviceCrumbs(view), { label: words.title }]}
      live
    >
      <live-page>
        <ErrorSummary view={view} form={rhythmForm} />
        <div class="stack">
          <ObjectHeading
            name={words.title}
            answer={serviceAnswer(shown, chosen.length, words.answerNone)}
            definition={words.lead}
          />
          {fetches ? null : <Off view={view} service="pxweb" />}
          {open ? (
            <UnderWay view={view} fetching={open} />
          ) : (
            <FetchNow shown={shown} service="pxweb" chosen={chosen.length} />
          )}
          <Chosen {...shown} />
          {ended.length > 0 ? <Ended view={view} ended={ended} /> : null}
          <HowOften view={view} service="pxweb" form={rhythmForm} />
          {fetchings.length > 0 ? <FetchingsTable view={view} fetchings={fetchings} /> : null}
        </div>
      </live-page>
    </Page>
  )
}

function Chosen({ view, chosen, fetches }: PxWebShown) {
  const { language } = view
  const words = pxwebWords(language)
  const { heads } = words
  const find = fetches ? (
    <LinkButton variant="secondary" href={tableSearchPath('')}>
      {words.find}
    </LinkButton>
  ) : undefined
  if (chosen.length === 0) return <EmptyState what={words.empty} why={words.emptyWhy} action={find} />
  return (
    <section>
      <SectionHeading id="chosen" aside={find}>
        {words.indicators}
      </SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="chosen">
        <thead>
          <tr role="row">
            {[heads.indicator, heads.from, heads.choice, heads.act].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen.map((table) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <Stored language={language}>{table.name}</Stored>
                <p class="second">{table.code}</p>
              </th>
              <td role="cell" data-label={heads.from}>
                <Stored language={language}>{table.tableTitle}</Stored>
                <p class="second">{table.choice.service}</p>
              </td>
              <td role="cell" data-label={heads.choice}>
                <WhatIsFetched view={view} table={table} />
              </td>
              <td role="cell" data-label={heads.act}>
                {fetches ? (
                  <LinkButton
                    variant="tertiary"
                    href={fetchedTablePath(table.id)}
                    aria-label={words.changeNamed(table.code)}
                  >
                    {words.change}
                  </LinkButton>
                ) : null}
                <form method="post" action={tableEndingPath(table.id)}>
                  <Button variant="tertiary" aria-label={words.removeNamed(table.code)}>
                    {words.remove}
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The measure, and the one category of each other dimension, as codes: their names are the source's. */
function WhatIsFetched({ view, table }: { readonly view: View; readonly table: FetchedTable }) {
  const { language } = view
  const words = pxwebWords(language)
  const { fixed, from } = table.choice
  const others = Object.entries(fixed).map(([code, wanted]) => `${code}: ${wanted ?? words.choiceAll}`)
  const since = from === null ? [] : [words.since(from)]
  return (
    <>
      <Stored language={language}>{table.measure}</Stored>
      <p class="second">{[...others, ...since].join(' · ')}</p>
    </>
  )
}

function Ended({ view, ended }: { readonly view: View; readonly ended: readonly FetchedTable[] }) {
  const { language } = view
  const words = pxwebWords(language)
  return (
    <Details summary={`${words.removed} (${ended.length})`} open>
      <p class="muted">{words.removedLead}</p>
      <ul class="rule-list">
        {ended.map(({ id, code, name }) => (
          <li>
            <Stored language={language}>{name}</Stored>
            <p class="second">{code}</p>
            <form method="post" action={tableUndoingPath(id)}>
              <Button variant="tertiary" aria-label={words.undoNamed(code)}>
                {words.undo}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Details>
  )
}
