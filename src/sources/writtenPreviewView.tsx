import { formatDate, formatNumber } from '../i18n/format.ts'
import { formatValue, type Indicator } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { FactList } from '../ui/factList.tsx'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import type { UploadedFile } from './loading.ts'
import { pageWords } from './pageWords.ts'
import { ReportFacts, ReportNotices, whatIsNew } from './parts.tsx'
import { figuresPath, loadingPath, withdrawalPath, writtenFilePath } from './paths.ts'
import type { Preview } from './preview.ts'
import { sourceWords } from './words.ts'
import type { Written, WrittenRow } from './written.ts'
import type { PresentCell } from './writtenStore.ts'
import { figureCrumbs } from './writtenView.tsx'
import { writtenWords } from './writtenWords.ts'

type Props = {
  readonly view: View
  readonly file: UploadedFile
  readonly fetchedOn: string
  readonly preview: Preview
  readonly written: Written
  readonly indicator: Indicator
  readonly places: readonly Place[]
  readonly present: readonly PresentCell[]
}

/** What somebody has written in, beside what is there now. */
export function WrittenPreviewPage(props: Props) {
  const { view, file, preview, written } = props
  const { language } = view
  const words = writtenWords(language)
  const { report, format, continues } = preview
  const news = whatIsNew(language, report)
  const { origin, datedOn, note } = written.origin
  const sex = words.sexes[written.sex].toLocaleLowerCase(language)
  return (
    <Page
      view={view}
      title={file.name}
      current="population"
      breadcrumb={[...figureCrumbs(language), { label: <Stored language={language}>{file.name}</Stored> }]}
    >
      <div class="stack">
        <ObjectHeading
          name={<Stored language={language}>{written.indicator.name}</Stored>}
          note={`${written.period}, ${sex}`}
          answer={news ? words.brings(news) : words.bringsNothing}
          definition={news ? words.notYet : null}
        />
        <div class="layout-8-4">
          <div class="stack">
            <section class="group">
              <ReportNotices view={view} report={report} format={format} continues={continues} />
              <Actions {...props} />
            </section>
            <Rows {...props} />
          </div>
          <aside>
            <FactList
              facts={[
                {
                  term: words.about,
                  value: (
                    <>
                      <Stored language={language}>{origin}</Stored>, {formatDate(language, datedOn)}
                    </>
                  ),
                  note: <Stored language={language}>{note}</Stored>,
                },
              ]}
            />
            <ReportFacts view={view} report={report} read={sourceWords(language).formats.written} />
          </aside>
        </div>
      </div>
    </Page>
  )
}

function Actions({ view, file, fetchedOn, preview: { report } }: Props) {
  const words = writtenWords(view.language)
  const count = report.added + report.revised
  return (
    <div class="actions">
      {count > 0 ? (
        <form method="post" action={loadingPath(file.id)}>
          <input type="hidden" name="fetchedOn" value={fetchedOn} />
          <Button>{words.save(formatNumber(view.language, count))}</Button>
        </form>
      ) : (
        <LinkButton href={figuresPath()}>{pageWords(view.language).title}</LinkButton>
      )}
      <LinkButton variant="secondary" href={writtenFilePath(file.id)}>
        {words.change}
      </LinkButton>
      <form method="post" action={withdrawalPath(file.id)}>
        <Button variant="secondary">{words.throw}</Button>
      </form>
    </div>
  )
}

function Rows({ view, written, indicator, places, present }: Props) {
  const { language } = view
  const words = writtenWords(language)
  const reasons: Readonly<Record<string, string>> = pageWords(language).reasons
  const heads = [words.place, words.before, words.after, words.what]
  // As exactly as it was written: the indicator may be shown with fewer decimals.
  const said = ({ value, reason }: Pick<WrittenRow, 'value'> & { readonly reason: string | null }) =>
    value === null
      ? (reasons[reason ?? ''] ?? words.notShown)
      : formatValue(language, { ...indicator, decimals: decimalsIn(value) }, value)
  return (
    <section>
      <SectionHeading id="changes">{words.preview}</SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="changes">
        <thead>
          <tr role="row">
            {heads.map((head, at) => (
              <th scope="col" role="columnheader" class={at === 1 || at === 2 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {written.rows.map((row) => {
            const before = present.find(({ place }) => place === row.place)
            const what = whatHappens(row, before)
            return (
              <tr role="row">
                <th scope="row" role="rowheader">
                  {places.find(({ code }) => code === row.place)?.name ?? row.place}
                </th>
                <td role="cell" class="number" data-label={words.before}>
                  {before ? said(before) : <span class="muted">{words.nothingBefore}</span>}
                </td>
                <td role="cell" class="number" data-label={words.after}>
                  {said(row)}
                </td>
                <td role="cell" data-label={words.what}>
                  {what === 'unchanged' ? words.whats[what] : <Tag>{words.whats[what]}</Tag>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function whatHappens(row: WrittenRow, before: PresentCell | undefined): 'added' | 'revised' | 'unchanged' {
  if (!before) return 'added'
  return before.value === row.value && before.reason === row.reason ? 'unchanged' : 'revised'
}

function decimalsIn(value: number): number {
  return Math.min(8, /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0)
}
