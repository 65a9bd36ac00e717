import { formatNumber } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import type { FormState } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { newTablePath, tableFolderPath, tableSearchPath } from './paths.ts'
import type { Found, PxEntry } from './pxwebClient.ts'
import type { Asked } from './pxwebSearch.ts'
import { pxwebWords } from './pxwebWords.ts'
import { SearchForm, ServiceSearchPage } from './servicePage.tsx'

export type SearchedDatabase = { readonly key: string; readonly version: 1 | 2 }

export type TableSearchShown = {
  readonly view: View
  readonly form: FormState
  /** Null where nothing may be fetched. */
  readonly database: SearchedDatabase | null
  readonly databases: readonly SearchedDatabase[]
  /** Where one is among the folders of version 1; '' at the top. */
  readonly path: string
  /** Null before anything is asked. */
  readonly asked: Asked<Found> | null
}

export function TableSearchPage({ view, form, database, databases, path, asked }: TableSearchShown) {
  const words = pxwebWords(view.language)
  return (
    <ServiceSearchPage view={view} service="pxweb" words={words} form={form} off={database === null}>
      {database && databases.length > 1 ? (
        <Databases view={view} database={database} databases={databases} />
      ) : null}
      {database?.version === 2 ? (
        <SearchForm
          view={view}
          form={form}
          action={tableSearchPath(database.key).split('?')[0]!}
          label={words.query}
          hint={words.queryHint}
        >
          <input type="hidden" name="in" value={database.key} />
        </SearchForm>
      ) : null}
      {asked === null || !database ? null : 'no' in asked ? (
        <Notice tone="warning" title={words[asked.no]} announce />
      ) : (
        <Entries view={view} database={database} path={path} found={asked.found} />
      )}
    </ServiceSearchPage>
  )
}

function Databases({
  view,
  database,
  databases,
}: {
  readonly view: View
  readonly database: SearchedDatabase
  readonly databases: readonly SearchedDatabase[]
}) {
  const words = pxwebWords(view.language)
  return (
    <nav aria-label={words.database}>
      <ul class="rule-list">
        {databases.map(({ key, version }) => (
          <li>
            <a
              href={version === 2 ? tableSearchPath(key) : tableFolderPath(key)}
              aria-current={key === database.key ? 'true' : undefined}
            >
              {key}
            </a>
            <p class="second">{version === 2 ? words.searched : words.foldered}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Entries({
  view,
  database,
  path,
  found: { entries, count },
}: {
  readonly view: View
  readonly database: SearchedDatabase
  readonly path: string
  readonly found: Found
}) {
  const { language } = view
  const words = pxwebWords(language)
  const folders = database.version === 1
  const up = path === '' ? null : path.split('/').slice(0, -1).join('/')
  const back =
    up === null ? undefined : (
      <LinkButton variant="secondary" href={tableFolderPath(database.key, up)}>
        {up === '' ? words.top : up}
      </LinkButton>
    )
  if (entries.length === 0) {
    return folders ? (
      <EmptyState what={words.emptyFolder} why={words.emptyFolderWhy} action={back} />
    ) : (
      <EmptyState what={words.noHits} why={words.noHitsWhy} />
    )
  }
  const heading = folders
    ? words.folders
    : count > entries.length
      ? words.manyHits(entries.length, formatNumber(language, count))
      : words.hits(entries.length)
  const { tableHeads: heads } = words
  return (
    <section>
      <SectionHeading id="hits" aside={back}>
        {heading}
      </SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="hits">
        <thead>
          <tr role="row">
            {[heads.table, ...(folders ? [] : [heads.holds, heads.periods]), heads.act].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Entry view={view} database={database} entry={entry} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Entry({
  view: { language },
  database,
  entry,
}: {
  readonly view: View
  readonly database: SearchedDatabase
  readonly entry: PxEntry
}) {
  const words = pxwebWords(language)
  const { tableHeads: heads } = words
  const name = entry.id.split('/').at(-1)!
  const isFolder = entry.kind === 'folder'
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <Stored language={language}>{entry.label}</Stored>
        <p class="second">{isFolder ? words.folder : name}</p>
      </th>
      {database.version === 1 ? null : (
        <>
          <td role="cell" data-label={heads.holds}>
            <Stored language={language}>{entry.variables.join(', ')}</Stored>
          </td>
          <td role="cell" data-label={heads.periods}>
            {entry.periods ? words.periods(...entry.periods) : '–'}
          </td>
        </>
      )}
      <td role="cell" data-label={heads.act}>
        <LinkButton
          variant={isFolder ? 'tertiary' : 'secondary'}
          href={isFolder ? tableFolderPath(database.key, entry.id) : newTablePath(database.key, entry.id)}
          aria-label={words.useNamed(name)}
        >
          {words.use}
        </LinkButton>
      </td>
    </tr>
  )
}
