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
import type { Fetching, FetchingReport, Service } from './fetching.ts'
import { fetchingFailureSentence, serviceSentence } from './fetchingParts.tsx'
import { fetchingWords } from './fetchingWords.ts'
import { fetchingAttemptsPath, fetchingCancellationPath, fetchingPath, servicePath } from './paths.ts'
import { Off, serviceCrumbs, serviceName } from './serviceParts.tsx'
import { serviceWords } from './serviceWords.ts'

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
        ...serviceCrumbs(view),
        { label: words.from[fetching.service], href: servicePath(fetching.service) },
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
          {fetches ? null : <Off view={view} service={fetching.service} />}
          <HowFar view={view} fetching={fetching} />
        </>
      )
    case 'waiting':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.waiting(words.names[fetching.service], formatInstant(language, fetching.retryAt))}
            definition={`${serviceSentence(language, fetching.service, fetching.problem)} ${words.waitingKept}`}
          />
          {fetches ? null : <Off view={view} service={fetching.service} />}
          <HowFar view={view} fetching={fetching} />
        </>
      )
    case 'cancelled':
      return (
        <>
          <ObjectHeading {...heading} answer={words.cancelled} definition={words.cancelledWhy} />
          <Back view={view} service={fetching.service} />
        </>
      )
    case 'failed':
      return (
        <>
          <ObjectHeading
            {...heading}
            answer={words.failed}
            definition={`${fetchingFailureSentence(language, fetching.service, fetching.failure)} ${words.failedKept}`}
          />
          <Back view={view} service={fetching.service} />
        </>
      )
    case 'finished':
      return <Finished view={view} service={fetching.service} report={fetching.report} heading={heading} />
  }
}

function Back({ view, service }: { readonly view: View; readonly service: Service }) {
  return (
    <div class="actions">
      <LinkButton href={servicePath(service)}>
        {serviceWords(view.language).back(serviceName(view.language, service))}
      </LinkButton>
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
  const { state, progress } = fetching
  const items = formatNumber(language, progress?.items ?? 0)
  const text = !progress
    ? state === 'waiting'
      ? words.nothingYet
      : words.asking(words.names[fetching.service])
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
          <form method="post" action={fetchingAttemptsPath(fetching)}>
            <Button>{words.tryNow}</Button>
          </form>
        ) : null}
        <form method="post" action={fetchingCancellationPath(fetching)}>
          <Button variant="secondary">{words.cancel}</Button>
        </form>
        <LinkButton variant="tertiary" href={fetchingPath(fetching)}>
          {words.refresh}
        </LinkButton>
      </div>
    </div>
  )
}

function Finished({
  view,
  service,
  report,
  heading,
}: {
  readonly view: View
  readonly service: Service
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
        answer={news ? words.done(news) : words.doneNothing(words.names[service])}
        definition={numbers ? words.asNumber(numbers) : undefined}
      />
      <div class="layout-8-4">
        <div class="stack">
          <Remarks view={view} service={service} report={report} />
          <div class="actions">
            <LinkButton href={populationPath()}>{words.toPopulation}</LinkButton>
            <LinkButton variant="secondary" href={servicePath(service)}>
              {serviceWords(language).back(words.names[service])}
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

function Remarks({
  view,
  service,
  report,
}: {
  readonly view: View
  readonly service: Service
  readonly report: FetchingReport
}) {
  const { language } = view
  const words = fetchingWords(language)
  const { vanished, retitled, silent, silentUnits = [] } = report
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
        <Notice tone="warning" title={words.vanished(words.names[service], vanished.length)}>
          {words.vanishedWhy(formatList(language, vanished))}
        </Notice>
      ) : null}
      {report.load.apart && report.load.apart.added + report.load.apart.revised > 0 ? (
        <p>
          {words.ofUnits(
            formatNumber(language, report.load.apart.places),
            formatNumber(language, report.load.apart.added),
            formatNumber(language, report.load.apart.revised),
          )}
        </p>
      ) : null}
      {silentUnits.length > 0 ? (
        <Notice title={words.silentUnits(words.names[service], silentUnits.length)}>
          {words.silentUnitsWhy(formatList(language, silentUnits))}
        </Notice>
      ) : null}
      {silent.length > 0 ? (
        <Notice title={words.silent(words.names[service], silent.length)}>
          {words.silentWhy(formatList(language, silent))}
        </Notice>
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
