import type { CivilDate } from '../i18n/format.ts'
import { formatDate, formatInstant, formatNumber } from '../i18n/format.ts'
import { populationPath } from '../population/paths.ts'
import { ByWhom } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { Details } from '../ui/details.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { DateField, FileField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { SavedLayouts } from './layoutParts.tsx'
import type { RememberedLayout } from './layoutStore.ts'
import type { UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { figureFilePath, figureFilesPath, koladaPath, newWrittenPath, pxwebPath } from './paths.ts'
import type { PastLoading } from './store.ts'

export function FiguresPage({
  view,
  form,
  waiting,
  past,
  today,
  layouts,
  forgotten,
}: {
  readonly view: View
  readonly form: FormState
  readonly waiting: readonly UploadedFile[]
  readonly past: readonly PastLoading[]
  readonly today: CivilDate
  readonly layouts: readonly RememberedLayout[]
  /** The layout that was forgotten just now. */
  readonly forgotten: string | null
}) {
  const words = pageWords(view.language)
  return (
    <Page
      view={view}
      title={words.title}
      current="population"
      failed={hasProblems(form)}
      breadcrumb={[
        { label: uiWords(view.language).sections.population, href: populationPath() },
        { label: words.title },
      ]}
    >
      <ErrorSummary view={view} form={form} />
      <div class="stack">
        <ObjectHeading name={words.title} answer={words.answer} definition={words.lead} />
        <form class="form" method="post" action={figureFilesPath()} enctype="multipart/form-data" novalidate>
          <FileField
            form={form}
            name="file"
            label={words.file}
            hint={words.fileHint}
            attributes={{ accept: '.xlsx,.csv,.txt,.tsv,.json' }}
          />
          <DateField
            form={form}
            name="fetchedOn"
            label={words.fetched}
            hint={words.fetchedHint}
            attributes={{ max: today }}
          />
          <div class="actions">
            <Button>{words.upload}</Button>
          </div>
          <OwnFile view={view} />
        </form>
        <section>
          <SectionHeading>{words.writing.title}</SectionHeading>
          <div class="group">
            <p>{words.writing.lead}</p>
            <div class="actions">
              <LinkButton variant="secondary" href={newWrittenPath()}>
                {words.writing.act}
              </LinkButton>
            </div>
          </div>
        </section>
        <section>
          <SectionHeading>{words.fetching.title}</SectionHeading>
          <div class="group">
            <p>{words.fetching.lead}</p>
            <div class="actions">
              <LinkButton variant="secondary" href={koladaPath()}>
                {words.fetching.choose}
              </LinkButton>
            </div>
            <p>{words.fetching.databases}</p>
            <div class="actions">
              <LinkButton variant="secondary" href={pxwebPath()}>
                {words.fetching.tables}
              </LinkButton>
            </div>
          </div>
        </section>
        {waiting.length > 0 ? <Waiting view={view} files={waiting} /> : null}
        <SavedLayouts view={view} layouts={layouts} forgotten={forgotten} />
        <Past view={view} past={past} />
      </div>
    </Page>
  )
}

function OwnFile({ view }: { readonly view: View }) {
  const words = pageWords(view.language)
  const [header, ...rows] = words.example.map((line) => line.split(';'))
  return (
    <Details summary={words.ownFile}>
      <p>{words.ownFileLead}</p>
      <div class="table-scroll" role="region" tabindex={0} aria-label={words.ownFileTable}>
        <table class="table table-dense">
          <thead>
            <tr>
              {header!.map((cell) => (
                <th scope="col">{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Details>
  )
}

function Waiting({ view, files }: { readonly view: View; readonly files: readonly UploadedFile[] }) {
  const words = pageWords(view.language)
  return (
    <section>
      <SectionHeading>{words.waiting}</SectionHeading>
      <p class="muted">{words.waitingLead}</p>
      <ul class="rule-list">
        {files.map((file) => (
          <li>
            <a href={figureFilePath(file.id)}>{file.name}</a>
            <p class="second">{words.uploadedAt(formatInstant(view.language, file.uploadedAt))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Past({ view, past }: { readonly view: View; readonly past: readonly PastLoading[] }) {
  const words = pageWords(view.language)
  if (past.length === 0) return <EmptyState what={words.pastEmpty} why={words.pastEmptyWhy} />
  const heads: readonly { readonly label: string; readonly kind?: 'number' }[] = [
    { label: words.fileColumn },
    { label: words.number, kind: 'number' },
    { label: words.source },
    { label: words.fetched },
    { label: words.added, kind: 'number' },
    { label: words.revised, kind: 'number' },
    { label: words.by },
  ]
  const cells = (loading: PastLoading) => [
    loading.number,
    words.sources[loading.source] ?? loading.source,
    formatDate(view.language, loading.fetchedOn),
    formatNumber(view.language, loading.added),
    formatNumber(view.language, loading.revised),
    loading.by ? <ByWhom language={view.language} by={loading.by} /> : null,
  ]
  return (
    <section>
      <SectionHeading id="past">{words.past}</SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="past">
        <thead>
          <tr role="row">
            {heads.map(({ label, kind }) => (
              <th scope="col" role="columnheader" class={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {past.map((loading) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {loading.fileName}
              </th>
              {cells(loading).map((cell, index) => (
                <td role="cell" data-label={heads[index + 1]!.label} class={heads[index + 1]!.kind}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
