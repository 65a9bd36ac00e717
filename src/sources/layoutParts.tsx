import type { Child } from 'hono/jsx'
import { type CivilDate, civilDateOf, formatDate, formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { DoneBy } from '../ui/author.tsx'
import { Button } from '../ui/button.tsx'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { SignQuestion } from './decimals.ts'
import type { RememberedLayout } from './layoutStore.ts'
import { layoutWords } from './layoutWords.ts'
import type { UploadedFile } from './loading.ts'
import { answersPath, layoutEndingPath, layoutPath, layoutUndoingPath } from './paths.ts'
import type { Preview } from './preview.ts'
import type { ReadTable } from './recogniseTable.ts'

/** Which layout a file is read by, when it was made for another, and which sheet of a workbook. */
export function HowItIsRead({
  view,
  file,
  fetchedOn,
  table,
  remembered,
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly table: ReadTable | null
  readonly remembered: RememberedLayout | null
}) {
  const words = layoutWords(view.language)
  const others = table?.sheets.filter((name) => name !== table.sheet) ?? []
  return (
    <>
      {remembered && remembered.fileName !== file.name ? (
        <Notice
          title={words.known(remembered.fileName, formatDate(view.language, civilDateOf(remembered.madeAt)))}
        >
          {words.knownWhy}
        </Notice>
      ) : null}
      {table?.only?.length ? (
        <p>
          {words.cube.read} <Stored language={view.language}>{table.only.join(' · ')}</Stored>
        </p>
      ) : null}
      {table?.sheet && others.length > 0 ? (
        <p>
          {words.sheetRead(table.sheet)}{' '}
          {words.sheetOthers(
            formatList(
              view.language,
              others.map((name) => `”${name}”`),
            ),
          )}{' '}
          <a href={layoutPath(file.id, { fetchedOn, sheet: others[0] ?? null })}>{words.otherSheet}</a>
        </p>
      ) : null}
    </>
  )
}

/** What only whoever has made the file knows. Each answer is a button: the page comes back with what it brings. */
export function Questions({
  view,
  file,
  fetchedOn,
  preview: { questions, table, report, format },
}: {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: CivilDate
  readonly preview: Preview
}) {
  // What a service has written needs no answers of whoever saved it.
  if (!table?.layout || format === 'cube') return null
  const words = layoutWords(view.language)
  const { answers } = table.layout
  const answer = (name: string, choices: Readonly<Record<string, string>>) => (
    <form class="actions" method="post" action={answersPath(file.id)}>
      <input type="hidden" name="fetchedOn" value={fetchedOn} />
      {Object.entries(choices).map(([value, label]) => (
        <Button variant="secondary" name={name} value={value}>
          {label}
        </Button>
      ))}
    </form>
  )
  const zero = report.rejected.first.find(({ problem }) => problem.kind === 'lost-zero')?.problem
  const date = report.rejected.first.find(({ problem }) => problem.kind === 'date')?.problem
  return (
    <>
      {questions.length > 0 ? (
        <Ask title={words.question} why={questions.map((each) => signSentence(view, table, each)).join(' ')}>
          {answer('decimal', words.decimalAnswers)}
        </Ask>
      ) : null}
      {zero?.kind === 'lost-zero' && zero.text.length === 3 && !answers.zeros ? (
        <Ask
          title={words.zerosAsk(formatNumber(view.language, report.rejected.byReason['lost-zero'] ?? 0))}
          why={words.zerosWhy(zero.text, zero.meant)}
        >
          {answer('zeros', { yes: words.zerosAnswer })}
        </Ask>
      ) : null}
      {date?.kind === 'date' && answers.dates === null ? (
        <Ask title={words.datesAsk(date.text)} why={words.datesWhy}>
          {answer('dates', words.datesAnswers)}
        </Ask>
      ) : null}
    </>
  )
}

function Ask({
  title,
  why,
  children,
}: {
  readonly title: string
  readonly why: string
  readonly children: Child
}) {
  return (
    <Notice tone="warning" title={title}>
      {why}
      {children}
    </Notice>
  )
}

function signSentence(view: View, { header }: ReadTable, question: SignQuestion): string {
  const words = layoutWords(view.language)
  const lines = (numbers: readonly number[]) =>
    formatList(
      view.language,
      numbers.map((line) => formatNumber(view.language, line)),
    )
  const column = header[question.column] ?? ''
  return question.kind === 'mixed'
    ? words.mixed(column, lines(question.comma), lines(question.point))
    : words.thousands(column, question.text, lines([question.line]))
}

/** What is remembered, each with the way to forget it, and the way back. */
export function SavedLayouts({
  view,
  layouts,
  forgotten,
}: {
  readonly view: View
  readonly layouts: readonly RememberedLayout[]
  readonly forgotten: string | null
}) {
  const words = layoutWords(view.language)
  const undone = forgotten !== null && layouts.every(({ id }) => id !== forgotten)
  if (layouts.length === 0 && !undone) return null
  return (
    <section class="group">
      <SectionHeading>{words.saved}</SectionHeading>
      {undone ? (
        <>
          <Notice tone="success" title={words.forgotten} announce />
          <form method="post" action={layoutUndoingPath(forgotten)}>
            <Button variant="secondary">{words.undo}</Button>
          </form>
        </>
      ) : null}
      {layouts.length > 0 ? (
        <>
          <p class="muted">{words.savedLead}</p>
          <ul class="rule-list">
            {layouts.map((layout) => (
              <li>
                <p>
                  <strong>{words.savedFrom(layout.fileName)}</strong>
                </p>
                <p class="second">
                  {words.savedHeadings('')}
                  <Stored language={view.language}>{shortList(layout.headings)}</Stored>
                </p>
                <DoneBy language={view.language} by={layout.by} at={layout.madeAt} />
                <form method="post" action={layoutEndingPath(layout.id)}>
                  <Button variant="tertiary" aria-label={`${words.forget}: ${layout.fileName}`}>
                    {words.forget}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

const mostHeadings = 12

function shortList(headings: readonly string[]): string {
  const named = headings.filter((heading) => heading !== '')
  return `${named.slice(0, mostHeadings).join(', ')}${named.length > mostHeadings ? ' …' : ''}`
}

/** With as many decimals as the file has. */
export function asWritten(language: Language, value: number): string {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  return formatNumber(language, value, Math.min(decimals, 8))
}
