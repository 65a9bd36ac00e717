import type { CivilDate } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ErrorSummary } from '../ui/errorSummary.tsx'
import { TextField } from '../ui/field.tsx'
import { type FormState, hasProblems } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { Off, Publication } from './koladaParts.tsx'
import type { Kpi } from './koladaShapes.ts'
import { koladaCrumbs } from './koladaView.tsx'
import { koladaWords } from './koladaWords.ts'
import { fetchedIndicatorsPath, koladaPath, koladaSearchPath } from './paths.ts'

/** What a search came to; null before anything is asked. */
export type SearchOutcome = { readonly kpis: readonly Kpi[] } | { readonly sentence: string } | null

/** More are not shown: whoever sees so many writes a little more. */
export const mostHits = 50

export function KoladaSearchPage({
  view,
  form,
  fetches,
  outcome,
  chosen,
  today,
}: {
  readonly view: View
  readonly today: CivilDate
  readonly form: FormState
  readonly fetches: boolean
  readonly outcome: SearchOutcome
  /** Codes that are fetched already. */
  readonly chosen: ReadonlySet<string>
}) {
  const words = koladaWords(view.language)
  return (
    <Page
      view={view}
      title={words.searchTitle}
      current="population"
      failed={hasProblems(form)}
      breadcrumb={[
        ...koladaCrumbs(view),
        { label: words.title, href: koladaPath() },
        { label: words.searchTitle },
      ]}
    >
      <ErrorSummary view={view} form={form} />
      <div class="stack">
        <ObjectHeading name={words.searchTitle} answer={words.searchAnswer} definition={words.searchLead} />
        {fetches ? (
          <form class="form" method="get" action={koladaSearchPath()} novalidate>
            <TextField
              form={form}
              name="q"
              type="search"
              label={words.query}
              hint={words.queryHint}
              autocomplete="off"
            />
            <div class="actions">
              <Button>{words.searchButton}</Button>
            </div>
          </form>
        ) : (
          <Off view={view} />
        )}
        {outcome === null ? null : 'sentence' in outcome ? (
          <Notice tone="warning" title={outcome.sentence} announce />
        ) : (
          <Hits view={view} kpis={outcome.kpis} chosen={chosen} query={form.values.q ?? ''} today={today} />
        )}
      </div>
    </Page>
  )
}

function Hits({
  view,
  kpis,
  chosen,
  query,
  today,
}: {
  readonly view: View
  readonly today: CivilDate
  readonly kpis: readonly Kpi[]
  readonly chosen: ReadonlySet<string>
  readonly query: string
}) {
  const { language } = view
  const words = koladaWords(language)
  if (kpis.length === 0) return <EmptyState what={words.noHits} why={words.noHitsWhy} />
  const { heads } = words
  return (
    <section>
      <SectionHeading id="hits">
        {kpis.length > mostHits ? words.manyHits(mostHits) : words.hits(kpis.length)}
      </SectionHeading>
      <table class="table table-labelled" role="table" aria-labelledby="hits">
        <thead>
          <tr role="row">
            {[heads.indicator, heads.sex, heads.level, heads.published, heads.act].map((head) => (
              <th scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kpis.slice(0, mostHits).map((kpi) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <Stored language={language}>{kpi.title}</Stored>
                <p class="second">{kpi.id}</p>
              </th>
              <td role="cell" data-label={heads.sex}>
                {kpi.is_divided_by_gender ? words.bySex : words.total}
              </td>
              <td role="cell" data-label={heads.level}>
                {words.levels[kpi.municipality_type]}
              </td>
              <td role="cell" data-label={heads.published}>
                <Publication
                  language={language}
                  today={today}
                  on={kpi.publication_date as CivilDate | null}
                  period={kpi.publ_period}
                />
              </td>
              <td role="cell" data-label={heads.act}>
                {chosen.has(kpi.id) ? (
                  <Tag>{words.added}</Tag>
                ) : (
                  <form method="post" action={fetchedIndicatorsPath()}>
                    <input type="hidden" name="code" value={kpi.id} />
                    <input type="hidden" name="q" value={query} />
                    <Button variant="secondary" aria-label={words.addNamed(kpi.id)}>
                      {words.add}
                    </Button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
