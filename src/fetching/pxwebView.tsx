import { capitalised } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { type FetchedTable, fixedParts } from './fetchedTable.ts'
import { fetchedTablePath, tableEndingPath, tableSearchPath, tableUndoingPath } from './paths.ts'
import { pxwebWords } from './pxwebWords.ts'
import { EndChoice, ServicePage } from './servicePage.tsx'
import type { ServiceShown } from './serviceParts.tsx'

export type PxWebShown = ServiceShown & {
  readonly chosen: readonly FetchedTable[]
  readonly ended: readonly FetchedTable[]
}

export function PxWebPage(shown: PxWebShown) {
  const { view, chosen, ended } = shown
  return (
    <ServicePage
      shown={shown}
      service="pxweb"
      words={pxwebWords(view.language)}
      chosen={chosen.length}
      ended={ended.map(({ id, code, name }) => ({ code, title: name, undoing: tableUndoingPath(id) }))}
    >
      <Chosen {...shown} />
    </ServicePage>
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
                <EndChoice view={view} code={table.code} action={tableEndingPath(table.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The measure, and the one category of each other dimension. */
function WhatIsFetched({ view, table }: { readonly view: View; readonly table: FetchedTable }) {
  const { language } = view
  const words = pxwebWords(language)
  const { from } = table.choice
  const since = from === null ? [] : [words.since(from)]
  const others = fixedParts(table)
  return (
    <>
      <Stored language={language}>{table.measure}</Stored>
      <p class="second">
        {others.map(({ label, category }, i) => (
          <>
            {i > 0 ? ' · ' : ''}
            <Stored language={language}>{capitalised(label)}</Stored>:{' '}
            {category === null ? words.choiceAll : <Stored language={language}>{category}</Stored>}
          </>
        ))}
        {[...(others.length > 0 ? [''] : []), ...since].join(' · ')}
      </p>
    </>
  )
}
