import { type CivilDate, formatDate, formatList, formatNumber } from '../i18n/format.ts'
import { populationPath } from '../population/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import { HowItIsRead, Questions } from './layoutParts.tsx'
import type { RememberedLayout } from './layoutStore.ts'
import { layoutWords } from './layoutWords.ts'
import type { UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { IndicatorsInFile, RejectedRows, ReportFacts, ReportNotices, whatIsNew } from './parts.tsx'
import { figuresPath, layoutPath, loadingPath, withdrawalPath } from './paths.ts'
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
                  {words.ignored} {formatList(view.language, ignoredColumns)}.
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
  return (
    <section>
      <SectionHeading id="first">{heading}</SectionHeading>
      <div class="table-scroll" role="region" tabindex={0} aria-labelledby="first">
        <table class="table table-dense" aria-labelledby="first">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.indicator}</th>
              {figures.length > 0 ? (
                <>
                  <th scope="col">{words.place}</th>
                  <th scope="col">{words.period}</th>
                  <th scope="col">{words.sex}</th>
                  <th scope="col" class="number">
                    {words.value}
                  </th>
                </>
              ) : (
                <th scope="col">{words.indicatorTitle}</th>
              )}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr>
                <td>{figure.line}</td>
                <td>{figure.code}</td>
                <td>{figure.place}</td>
                <td>{figure.period}</td>
                <td>{words.sexes[figure.sex]}</td>
                <td class="number">
                  {figure.value === null
                    ? words.reasons[figure.reason ?? 'missing']
                    : asWritten(view, figure.value)}
                </td>
              </tr>
            ))}
            {entries.map((entry) => (
              <tr>
                <td>{entry.line}</td>
                <td>{entry.code}</td>
                <td lang={storedLang(view.language)}>{entry.title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** With as many decimals as the file has. */
function asWritten(view: View, value: number): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return formatNumber(view.language, value, Math.min(decimals, 8))
}
