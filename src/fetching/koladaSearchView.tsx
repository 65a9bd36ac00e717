import type { CivilDate } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import type { FormState } from '../ui/form.ts'
import { SectionHeading } from '../ui/heading.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import type { View } from '../ui/view.ts'
import { CatalogueTable } from './koladaParts.tsx'
import type { Kpi } from './koladaShapes.ts'
import { koladaWords } from './koladaWords.ts'
import { fetchedIndicatorsPath, koladaSearchPath } from './paths.ts'
import { SearchForm, ServiceSearchPage } from './servicePage.tsx'

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
    <ServiceSearchPage view={view} service="kolada" words={words} form={form} off={!fetches}>
      {fetches ? (
        <SearchForm
          view={view}
          form={form}
          action={koladaSearchPath()}
          label={words.query}
          hint={words.queryHint}
        />
      ) : null}
      {outcome === null ? null : 'sentence' in outcome ? (
        <Notice tone="warning" title={outcome.sentence} announce />
      ) : (
        <Hits view={view} kpis={outcome.kpis} chosen={chosen} query={form.values.q ?? ''} today={today} />
      )}
    </ServiceSearchPage>
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
  return (
    <section>
      <SectionHeading id="hits">
        {kpis.length > mostHits ? words.manyHits(mostHits) : words.hits(kpis.length)}
      </SectionHeading>
      <CatalogueTable
        language={language}
        today={today}
        labelledby="hits"
        rows={kpis.slice(0, mostHits).map((kpi) => ({
          code: kpi.id,
          title: kpi.title,
          bySex: kpi.is_divided_by_gender,
          level: kpi.municipality_type,
          publishedOn: kpi.publication_date as CivilDate | null,
          publishedPeriod: kpi.publ_period,
          hasUnits: kpi.has_ou_data,
        }))}
        act={({ code }) =>
          chosen.has(code) ? (
            <Tag>{words.added}</Tag>
          ) : (
            <form method="post" action={fetchedIndicatorsPath()}>
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="q" value={query} />
              <Button variant="secondary" aria-label={words.addNamed(code)}>
                {words.add}
              </Button>
            </form>
          )
        }
      />
    </section>
  )
}
