import { formatInstant, formatList, formatNumber } from '../i18n/format.ts'
import { LoadedJumps } from '../population/loadParts.tsx'
import { populationPath } from '../population/paths.ts'
import { IndicatorsInFile, ReportFacts, whatIsNew } from '../sources/parts.tsx'
import { problemSentence } from '../sources/sentences.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Progress } from '../ui/progress.tsx'
import type { View } from '../ui/view.ts'
import type { Fetching, FetchingReport } from './fetching.ts'
import { fetchingFailureSentence, koladaSentence } from './fetchingParts.tsx'
import { fetchingWords } from './fetchingWords.ts'
import { Off } from './koladaParts.tsx'
import { koladaCrumbs } from './koladaView.tsx'
import { koladaWords } from './koladaWords.ts'
import { fetchingAttemptsPath, fetchingCancellationPath, fetchingPath, koladaPath } from './paths.ts'

type Shown = { readonly view: View; readonly fetching: Fetching; readonly fetches: boolean }

export function FetchingPage(shown: Shown) {
  const { view, fetching } = shown
  const { language } = view
  const words = fetchingWords(language)
  const begun = formatInstant(language, fetching.begunAt)
  return (
    <Page
      view={view}
      title={`${words.title}: ${begun}`}
      current="population"
      breadcrumb={[
        ...koladaCrumbs(view),
        { label: koladaWords(language).title, href: koladaPath() },
        { label: begun },
      ]}
    >
      <div class="stack">
        <Stage {...shown} />
        <DoneBy language={language} by={fetching.by} at={fetching.begunAt} />
      </div>
    </Page>
  )
}

function Stage({ view, fetching, fetches }: Shown) {
  const { language } = view
  const words = fetchingWords(language)
  const heading = { name: words.title, note: fetching.whole ? words.whole : null }
  switch (fetching.state) {
    case 'going-on':
      return (
        <>
          <ObjectHeading {...heading} answer={words.goingOn} definition={words.canLeave} />
          {fetches ? null : <Off view={view} />}
          <HowFar view={view} fetching={fetching} />
        </>
      )
    case 'waiting':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.waiting(formatInstant(language, fetching.retryAt))}
            definition={`${koladaSentence(language, fetching.problem)} ${words.waitingKept}`}
          />
          {fetches ? null : <Off view={view} />}
          <HowFar view={view} fetching={fetching} />
        </>
      )
    case 'cancelled':
      return (
        <>
          <ObjectHeading {...heading} answer={words.cancelled} definition={words.cancelledWhy} />
          <Back view={view} />
        </>
      )
    case 'failed':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.failed}
            definition={`${fetchingFailureSentence(language, fetching.failure)} ${words.failedKept}`}
          />
          <Back view={view} />
        </>
      )
    case 'finished':
      return <Finished view={view} report={fetching.report} heading={heading} />
  }
}

function Back({ view }: { readonly view: View }) {
  return (
    <div class="actions">
      <LinkButton href={koladaPath()}>{koladaWords(view.language).back}</LinkButton>
    </div>
  )
}

/** The element keeps the figures of this part up to date; without script there is a link. */
function HowFar({
  view,
  fetching,
}: {
  readonly view: View
  readonly fetching: Extract<Fetching, { state: 'going-on' | 'waiting' }>
}) {
  const { language } = view
  const words = fetchingWords(language)
  const { id, state, progress } = fetching
  const items = formatNumber(language, progress?.items ?? 0)
  const text = !progress
    ? state === 'waiting'
      ? words.nothingYet
      : words.asking
    : progress.done < progress.steps
      ? words.soFar(progress.done, progress.steps, items)
      : words.saving(items)
  return (
    <div class="group">
      <loading-progress data-state={state}>
        <Progress
          id="fetching"
          label={words.progress}
          value={progress?.done ?? 0}
          max={Math.max(progress?.steps ?? 1, 1)}
          text={text}
        />
      </loading-progress>
      <div class="actions">
        {state === 'waiting' ? (
          <form method="post" action={fetchingAttemptsPath(id)}>
            <Button>{words.tryNow}</Button>
          </form>
        ) : null}
        <form method="post" action={fetchingCancellationPath(id)}>
          <Button variant="secondary">{words.cancel}</Button>
        </form>
        <LinkButton variant="tertiary" href={fetchingPath(id)}>
          {words.refresh}
        </LinkButton>
      </div>
    </div>
  )
}

function Finished({
  view,
  report,
  heading,
}: {
  readonly view: View
  readonly report: FetchingReport
  readonly heading: { readonly name: string; readonly note: string | null }
}) {
  const { language } = view
  const words = fetchingWords(language)
  const { load } = report
  const news = whatIsNew(language, load)
  const numbers = formatList(language, load.vintages.map(String))
  return (
    <>
      <ObjectHeading
        {...heading}
        answer={news ? words.done(news) : words.doneNothing}
        definition={numbers ? words.asNumber(numbers) : undefined}
      />
      <div class="layout-8-4">
        <div class="stack">
          <Remarks view={view} report={report} />
          <div class="actions">
            <LinkButton href={populationPath()}>{words.toPopulation}</LinkButton>
            <LinkButton variant="secondary" href={koladaPath()}>
              {koladaWords(language).back}
            </LinkButton>
          </div>
          <RejectedValues view={view} report={report} />
          <IndicatorsInFile view={view} indicators={load.indicators} linked heading={words.indicators} />
        </div>
        <aside>
          <ReportFacts view={view} report={load} read={words.read} />
        </aside>
      </div>
    </>
  )
}

function Remarks({ view, report }: { readonly view: View; readonly report: FetchingReport }) {
  const { language } = view
  const words = fetchingWords(language)
  const { vanished, retitled, silent } = report
  return (
    <>
      <LoadedJumps language={language} jumps={report.load.jumps ?? []} linked />
      {retitled.length > 0 ? (
        <Notice tone="warning" title={words.retitled(retitled.length)}>
          {words.retitledWhy}
          <ul>
            {retitled.map(({ code, before, now }) => (
              <li>{words.retitledOne(code, before, now)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {vanished.length > 0 ? (
        <Notice tone="warning" title={words.vanished(vanished.length)}>
          {words.vanishedWhy(formatList(language, vanished))}
        </Notice>
      ) : null}
      {silent.length > 0 ? (
        <Notice title={words.silent(silent.length)}>{words.silentWhy(formatList(language, silent))}</Notice>
      ) : null}
    </>
  )
}

function RejectedValues({ view, report }: { readonly view: View; readonly report: FetchingReport }) {
  const { language } = view
  const { rejected } = report.load
  if (rejected.count === 0) return null
  const words = fetchingWords(language)
  return (
    <section>
      <SectionHeading id="rejected">{words.rejected(formatNumber(language, rejected.count))}</SectionHeading>
      {rejected.count > rejected.first.length ? (
        <p class="muted">{words.rejectedFirst(formatNumber(language, rejected.first.length))}</p>
      ) : null}
      <table class="table table-dense" aria-labelledby="rejected">
        <thead>
          <tr>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.first.map(({ line, problem }) => (
            <tr>
              <td>{report.rows[line] ?? line}</td>
              <td>{problemSentence(language, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
