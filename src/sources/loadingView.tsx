import { formatDate, formatList, formatNumber } from '../i18n/format.ts'
import { populationPath } from '../population/paths.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Progress } from '../ui/progress.tsx'
import type { View } from '../ui/view.ts'
import { uiWords } from '../ui/words.ts'
import type { Failure, Loading, Outcome, UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { IndicatorsInFile, RejectedRows, ReportFacts, ReportNotices, whatIsNew } from './parts.tsx'
import { cancellationPath, figuresPath, loadingPath, withdrawalPath, writtenFilePath } from './paths.ts'
import { fileProblemSentence } from './sentences.ts'
import { sourceWords } from './words.ts'

export function LoadingPage({
  view,
  file,
  loading,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly loading: Loading
}) {
  const words = pageWords(view.language)
  const crumbs = [
    { label: uiWords(view.language).sections.population, href: populationPath() },
    { label: words.title, href: figuresPath() },
    { label: file.name },
  ]
  return (
    <Page view={view} title={`${words.loading.title}: ${file.name}`} current="population" breadcrumb={crumbs}>
      <Stage view={view} file={file} loading={loading} />
    </Page>
  )
}

function Stage({
  view,
  file,
  loading,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly loading: Loading
}) {
  const words = pageWords(view.language)
  const heading = {
    name: file.name,
    note: words.preview.fetched(formatDate(view.language, loading.fetchedOn)),
  }
  switch (loading.state) {
    case 'going-on':
      return (
        <div class="stack">
          <ObjectHeading {...heading} answer={words.loading.goingOn} definition={words.loading.canLeave} />
          <GoingOn view={view} file={file} rowsRead={loading.rowsRead} rowsExpected={loading.rowsExpected} />
        </div>
      )
    case 'interrupted':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.loading.interrupted}
            definition={words.loading.interruptedWhy}
          />
          <Again view={view} file={file} loading={loading} />
        </>
      )
    case 'failed':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.loading.failed}
            definition={failureSentence(view, loading.failure)}
          />
          {loading.failure.kind === 'meanwhile' ? (
            <div class="actions">
              <LinkButton href={writtenFilePath(file.id)}>{words.loading.openWritten}</LinkButton>
            </div>
          ) : (
            <Again view={view} file={file} loading={loading} />
          )}
        </>
      )
    case 'finished':
      return <Finished view={view} heading={heading} outcome={loading.outcome} />
  }
}

/** The element keeps the figures of this part up to date; without script there is a link. */
function GoingOn({
  view,
  file,
  rowsRead,
  rowsExpected,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly rowsRead: number
  readonly rowsExpected: number
}) {
  const words = pageWords(view.language).loading
  const number = (count: number) => formatNumber(view.language, count)
  const allRead = rowsRead > 0 && rowsRead >= rowsExpected
  return (
    <div class="group">
      <loading-progress>
        <Progress
          id="loading"
          label={words.progress}
          value={rowsRead}
          max={Math.max(rowsExpected, 1)}
          text={
            allRead ? words.saving(number(rowsRead)) : words.soFar(number(rowsRead), number(rowsExpected))
          }
        />
      </loading-progress>
      <div class="actions">
        <form method="post" action={cancellationPath(file.id)}>
          <Button variant="secondary">{words.cancel}</Button>
        </form>
        <LinkButton variant="tertiary" href={loadingPath(file.id)}>
          {words.refresh}
        </LinkButton>
      </div>
    </div>
  )
}

function Again({
  view,
  file,
  loading,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly loading: Loading
}) {
  const words = pageWords(view.language)
  return (
    <div class="actions">
      <form method="post" action={loadingPath(file.id)}>
        <input type="hidden" name="fetchedOn" value={loading.fetchedOn} />
        <Button>{words.loading.again}</Button>
      </form>
      <form method="post" action={withdrawalPath(file.id)}>
        <Button variant="secondary">{words.preview.remove}</Button>
      </form>
    </div>
  )
}

function Finished({
  view,
  heading,
  outcome: { format, continues, report },
}: {
  readonly view: View
  readonly heading: { readonly name: string; readonly note: string }
  readonly outcome: Outcome
}) {
  const words = pageWords(view.language).loading
  const news = whatIsNew(view.language, report)
  const formatName = sourceWords(view.language).formats[format]
  const numbers = formatList(view.language, report.vintages.map(String))
  return (
    <div class="stack">
      <ObjectHeading
        {...heading}
        answer={news ? words.done(news) : words.doneNothing}
        definition={numbers ? `${formatName}. ${words.asNumber(numbers)}` : formatName}
      />
      <div class="layout-8-4">
        <div class="stack">
          <section class="group">
            <ReportNotices view={view} report={report} format={format} continues={continues} />
            <div class="actions">
              <LinkButton href={populationPath()}>{words.toPopulation}</LinkButton>
              <LinkButton variant="secondary" href={figuresPath()}>
                {words.more}
              </LinkButton>
            </div>
          </section>
          <RejectedRows view={view} rejected={report.rejected} />
          <IndicatorsInFile view={view} indicators={report.indicators} linked />
        </div>
        <aside>
          <ReportFacts view={view} report={report} />
        </aside>
      </div>
    </div>
  )
}

function failureSentence(view: View, failure: Failure): string {
  return failure.kind === 'incident'
    ? pageWords(view.language).loading.incident(failure.number)
    : fileProblemSentence(view.language, failure)
}
