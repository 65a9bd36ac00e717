import type { Child } from 'hono/jsx'
import { type CivilDate, formatDate, formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { populationPath } from '../population/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { asWritten, HowItIsRead, Questions } from './layoutParts.tsx'
import type { RememberedLayout } from './layoutStore.ts'
import { layoutWords } from './layoutWords.ts'
import type { UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { IndicatorsInFile, RejectedRows, ReportFacts, ReportNotices, whatIsNew } from './parts.tsx'
import { figuresPath, layoutPath, loadingPath, withdrawalPath } from './paths.ts'
import { placeWithCode } from './placeNames.ts'
import type { Preview } from './preview.ts'
import { sourceWords } from './words.ts'

export function PreviewPage({
  view,
  file,
  fetchedOn,
  preview,
  remembered,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly preview: Preview
  /** The layout that it is read by, where one is. */
  readonly remembered: RememberedLayout | null
}) {
  const words = pageWords(view.language)
  const { report, format, continues, ignoredColumns } = preview
  const news = whatIsNew(view.language, report)
  const nothing =
    report.read > 0 && report.read === report.rejected.count
      ? words.preview.allRejected
      : words.preview.nothingNew
  return (
    <Page view={view} title={file.name} current="population" breadcrumb={crumbs(view, file)}>
      <div class="stack">
        <ObjectHeading
          name={file.name}
          note={words.preview.fetched(formatDate(view.language, fetchedOn))}
          answer={news ? words.preview.contains(news) : nothing}
          definition={sourceWords(view.language).formats[format]}
        />
        <div class="layout-8-4">
          <div class="stack">
            <section class="group">
              <HowItIsRead
                view={view}
                file={file}
                fetchedOn={fetchedOn}
                table={preview.table}
                remembered={remembered}
              />
              <ReportNotices view={view} report={report} format={format} continues={continues} />
              <Questions view={view} file={file} fetchedOn={fetchedOn} preview={preview} />
              <Actions view={view} file={file} fetchedOn={fetchedOn} preview={preview} />
              {ignoredColumns.length > 0 ? (
                <p class="muted">
                  {words.ignored} {formatList(view.language, shortened(view.language, ignoredColumns))}.
                </p>
              ) : null}
            </section>
            <FirstRows view={view} preview={preview} />
            <RejectedRows view={view} rejected={report.rejected} />
            {report.kind === 'figures' ? (
              <IndicatorsInFile view={view} indicators={report.indicators} linked={false} />
            ) : null}
          </div>
          <aside>
            <ReportFacts view={view} report={report} />
          </aside>
        </div>
      </div>
    </Page>
  )
}

/** Recognised, and nothing to load; or a file that turned out wrong further in. */
export function NothingToLoadPage({
  view,
  file,
  sentence,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly sentence: string
}) {
  return (
    <Page view={view} title={file.name} current="population" breadcrumb={crumbs(view, file)}>
      <ObjectHeading
        name={file.name}
        answer={pageWords(view.language).preview.nothingNew}
        definition={sentence}
      />
      <div class="actions">
        <Withdrawal view={view} file={file} />
      </div>
    </Page>
  )
}

const crumbs = (view: View, file: UploadedFile) => [
  { label: uiWords(view.language).sections.population, href: populationPath() },
  { label: pageWords(view.language).title, href: figuresPath() },
  { label: file.name },
]

function Actions({
  view,
  file,
  fetchedOn,
  preview: { report, questions, table },
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly preview: Preview
}) {
  const words = pageWords(view.language).preview
  const count = report.added + report.revised
  const load = report.kind === 'figures' ? words.load : words.loadIndicators
  return (
    <div class="actions">
      {questions.length > 0 ? null : count > 0 ? (
        <form method="post" action={loadingPath(file.id)}>
          <input type="hidden" name="fetchedOn" value={fetchedOn} />
          <Button>{load(formatNumber(view.language, count))}</Button>
        </form>
      ) : (
        <LinkButton href={figuresPath()}>{words.another}</LinkButton>
      )}
      {table?.layout ? (
        <LinkButton variant="secondary" href={layoutPath(file.id, { fetchedOn, sheet: table.sheet })}>
          {layoutWords(view.language)[table.known ? 'change' : 'mapOnDemand']}
        </LinkButton>
      ) : null}
      <Withdrawal view={view} file={file} />
    </div>
  )
}

function Withdrawal({ view, file }: { readonly view: View; readonly file: UploadedFile }) {
  return (
    <form method="post" action={withdrawalPath(file.id)}>
      <Button variant="secondary">{pageWords(view.language).preview.remove}</Button>
    </form>
  )
}

const mostColumns = 12

/** The first, and how many more there are. */
function shortened(language: Language, columns: readonly string[]): readonly string[] {
  if (columns.length <= mostColumns) return columns
  const more = formatNumber(language, columns.length - mostColumns)
  return [...columns.slice(0, mostColumns), pageWords(language).moreColumns(more)]
}

/** As the file has them, so that a column that was read wrongly is seen. */
function FirstRows({
  view,
  preview: { figures, entries },
}: {
  readonly view: View
  readonly preview: Preview
}) {
  const words = pageWords(view.language)
  if (figures.length === 0 && entries.length === 0) return null
  const heading = figures.length > 0 ? words.firstRows : words.firstIndicators
  const heads =
    figures.length > 0
      ? [words.row, words.indicator, words.place, words.period, words.sex, words.value]
      : [words.row, words.indicator, words.indicatorTitle]
  return (
    <section>
      <SectionHeading id="first">{heading}</SectionHeading>
      <table class="table table-dense table-labelled" role="table" aria-labelledby="first">
        <thead>
          <tr role="row">
            {heads.map((head) => (
              <th scope="col" role="columnheader" class={head === words.value ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr role="row">
              <Cell label={words.row}>{figure.line}</Cell>
              <Cell label={words.indicator}>{figure.code}</Cell>
              <Cell label={words.place}>
                {figure.place} <span class="muted">{placeWithCode(figure.place)}</span>
              </Cell>
              <Cell label={words.period}>{figure.period}</Cell>
              <Cell label={words.sex}>{words.sexes[figure.sex]}</Cell>
              <Cell label={words.value} kind="number">
                {figure.value === null
                  ? words.reasons[figure.reason ?? 'missing']
                  : asWritten(view.language, figure.value)}
              </Cell>
            </tr>
          ))}
          {entries.map((entry) => (
            <tr role="row">
              <Cell label={words.row}>{entry.line}</Cell>
              <Cell label={words.indicator}>{entry.code}</Cell>
              <Cell label={words.indicatorTitle} kind="cell-full">
                <span lang={storedLang(view.language)}>{entry.title}</span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({
  label,
  kind,
  children,
}: {
  readonly label: string
  readonly kind?: 'number' | 'cell-full'
  readonly children?: Child
}) {
  return (
    <td role="cell" data-label={label} class={kind}>
      {children}
    </td>
  )
}
