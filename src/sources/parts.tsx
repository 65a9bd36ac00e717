import { formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { LoadedIndicator, LoadReport, Rejected } from '../population/figure.ts'
import { finerText, LoadedJumps } from '../population/loadParts.tsx'
import { indicatorPath } from '../population/paths.ts'
import { type Fact, FactList } from '../ui/factList.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored, storedLang } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { pageWords } from './pageWords.ts'
import type { Format } from './recognise.ts'
import { problemSentence } from './sentences.ts'

/** "1 234 nya värden och 56 ändrade värden"; null when there is neither. */
export function whatIsNew(language: Language, { kind, added, revised }: LoadReport): string | null {
  const words = pageWords(language)
  const things = kind === 'figures' ? words.values : words.indicators
  const parts: string[] = []
  if (added > 0) parts.push(things.added(formatNumber(language, added)))
  if (revised > 0) parts.push(things.revised(formatNumber(language, revised)))
  return parts.length > 0 ? formatList(language, parts) : null
}

/** The counts of a loading, done or to be done. */
export function ReportFacts({
  view,
  report,
  read,
}: {
  readonly view: View
  readonly report: LoadReport
  /** What the values that were read are called, when they are not those of a file. */
  readonly read?: string
}) {
  const words = pageWords(view.language).facts
  const number = (count: number) => formatNumber(view.language, count)
  const isNew = report.indicators.filter((indicator) => indicator.isNew).length
  const facts: Fact[] = [
    {
      term: read ?? (report.kind === 'figures' ? words.read : words.readIndicators),
      value: number(report.read),
    },
    { term: words.added, value: number(report.added) },
    {
      term: words.revised,
      value: number(report.revised),
      note: report.kind === 'figures' && report.revised > 0 ? words.revisedNote : null,
    },
    {
      term: words.unchanged,
      value: number(report.unchanged),
      note:
        [
          report.older > 0 ? words.older(number(report.older)) : '',
          report.finer ? finerText(view.language, report.finer) : '',
        ]
          .filter(Boolean)
          .join(' ') || null,
    },
    { term: words.rejected, value: number(report.rejected.count) },
  ]
  if (report.kind === 'figures') {
    facts.push(
      {
        term: words.indicators,
        value: number(report.indicators.length),
        note: isNew > 0 ? words.newIndicators(number(isNew)) : null,
      },
      { term: words.places, value: number(report.places) },
    )
    if (report.periods) {
      const [first, last] = report.periods
      facts.push({ term: words.periods, value: first === last ? first : `${first}–${last}` })
    }
  }
  return <FactList facts={facts} />
}

/** What the reader should know about the file as a whole. */
export function ReportNotices({
  view,
  report,
  format,
  continues,
}: {
  readonly view: View
  readonly report: LoadReport
  readonly format: Format
  readonly continues: boolean
}) {
  const words = pageWords(view.language)
  // In a file of one's own the code is the title.
  const untitled =
    format === 'csv' || format === 'workbook' || format === 'written' || format === 'cube'
      ? 0
      : report.indicators.filter(({ code, title }) => code === title).length
  return (
    <>
      {report.loadedBefore === null ? null : (
        <Notice title={words.loadedBefore(String(report.loadedBefore))} />
      )}
      {continues ? (
        <Notice tone="warning" title={words.continues}>
          {words.continuesWhy}
        </Notice>
      ) : null}
      <LoadedJumps language={view.language} jumps={report.jumps ?? []} linked={report.vintages.length > 0} />
      {untitled > 0 ? (
        <Notice title={words.untitled(formatNumber(view.language, untitled))}>{words.untitledWhy}</Notice>
      ) : null}
    </>
  )
}

export function RejectedRows({ view, rejected }: { readonly view: View; readonly rejected: Rejected }) {
  if (rejected.count === 0) return null
  const words = pageWords(view.language)
  const number = (count: number) => formatNumber(view.language, count)
  return (
    <section>
      <SectionHeading id="rejected">{words.rejectedRows(number(rejected.count))}</SectionHeading>
      {rejected.count > rejected.first.length ? (
        <p class="muted">{words.rejectedFirst(number(rejected.first.length))}</p>
      ) : null}
      <table class="table table-dense" aria-labelledby="rejected">
        <thead>
          <tr>
            <th scope="col" class="number">
              {words.row}
            </th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.first.map(({ line, problem }) => (
            <tr>
              <td class="number">{line}</td>
              <td>{problemSentence(view.language, problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const mostIndicators = 30

/** With `linked`, each leads to its page: before the loading there may be none. */
export function IndicatorsInFile({
  view,
  indicators,
  linked,
  heading,
}: {
  readonly view: View
  readonly indicators: readonly LoadedIndicator[]
  readonly linked: boolean
  /** When they are not those of a file. */
  readonly heading?: string
}) {
  if (indicators.length === 0) return null
  const words = pageWords(view.language)
  const more = indicators.length - mostIndicators
  return (
    <section>
      <SectionHeading>{heading ?? words.indicatorsInFile}</SectionHeading>
      <ul class="rule-list">
        {indicators.slice(0, mostIndicators).map(({ code, title, isNew }) => (
          <li>
            {linked || !isNew ? (
              <a href={indicatorPath(code)} lang={storedLang(view.language)}>
                {title}
              </a>
            ) : (
              <Stored language={view.language}>{title}</Stored>
            )}{' '}
            {isNew ? <Tag>{words.isNew}</Tag> : null}
            {title === code ? null : <span class="second">{code}</span>}
          </li>
        ))}
        {more > 0 ? <li>{words.moreIndicators(formatNumber(view.language, more))}</li> : null}
      </ul>
    </section>
  )
}
