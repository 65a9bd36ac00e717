import { formatNumber } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../ui/view.ts'
import type { Indicator } from './indicator.ts'
import type { Listed } from './indicatorPage.ts'
import { IndicatorTable, type Judged, UnvaluedTable } from './listTables.tsx'
import { listWords } from './listWords.ts'
import { populationPath } from './paths.ts'
import { chartOfSeries } from './series.ts'
import { type Judgement, judgement } from './story.ts'
import { populationWords } from './words.ts'

type ListChoice = {
  readonly query: string
  readonly sort: 'signal' | 'name'
  /** Those with values, or those that are only described. */
  readonly values: 'some' | 'none'
  readonly page: number
}

/** What sticks out comes first: the worse before the better. */
const order: Record<Judgement, number> = { worse: 0, change: 1, better: 2, usual: 3, unknown: 4 }

const onOnePage = 100

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly listed: readonly Listed[]
  /** Those without values; asked for only when they are shown. */
  readonly without: readonly Indicator[]
  /** How many there are, with values or without. */
  readonly all: number
  readonly choice: ListChoice
}

export function PopulationPage(props: Props) {
  const { view, actor, listed, all } = props
  const common = populationWords(view.language)
  const words = listWords(view.language)
  const judged = listed.map((entry): Judged => {
    const chart = entry.series ? chartOfSeries(entry.indicator, entry.series) : null
    return { ...entry, chart, judgement: chart ? judgement(chart) : 'unknown' }
  })
  const signals = judged.filter((entry) => order[entry.judgement] <= 2).length
  const area = view.partnership?.area ?? ''
  return (
    <Page view={view} title={common.title} current="population">
      <div class="stack">
        <ObjectHeading
          name={common.title}
          answer={
            all === 0 ? null : listed.length > 0 ? words.answer(listed.length, signals) : words.noneHaveValues
          }
          definition={listed.length > 0 ? words.definition(area) : null}
        />
        {all === 0 ? (
          <EmptyState
            what={words.empty}
            why={words.emptyWhy}
            action={mayPrepare(actor) ? <LoadFigures view={view} /> : null}
          />
        ) : (
          <section>
            <Toolbar {...props} />
            <Shown {...props} judged={judged} />
          </section>
        )}
      </div>
    </Page>
  )
}

/** The way to load a file. */
export function LoadFigures({ view }: { readonly view: View }) {
  return <LinkButton href="/figures">{listWords(view.language).load}</LinkButton>
}

/** The address of the list with another choice; what is not said is as it is, from the first page. */
function listPath({ query, sort, values }: ListChoice, other: Readonly<Record<string, string>>): string {
  return populationPath({
    ...(query ? { q: query } : {}),
    sort,
    ...(values === 'none' ? { values } : {}),
    ...other,
  })
}

function Toolbar({ view, actor, listed, all, choice }: Props) {
  const words = listWords(view.language)
  const count = (number: number) => formatNumber(view.language, number)
  return (
    <div class="toolbar">
      <form class="toolbar-search" action={populationPath()}>
        <label class="field-label" for="q">
          {words.search}
        </label>
        <input class="ds-input" id="q" name="q" type="search" value={choice.query} />
        <input type="hidden" name="sort" value={choice.sort} />
        {choice.values === 'none' ? <input type="hidden" name="values" value="none" /> : null}
        <button class="ds-button" data-variant="secondary">
          {words.searchButton}
        </button>
      </form>
      {choice.values === 'some' ? (
        <Segmented
          label={words.sortBy}
          options={(['signal', 'name'] as const).map((sort) => ({
            label: sort === 'signal' ? words.sortSignal : words.sortName,
            href: listPath(choice, { sort }),
            current: sort === choice.sort,
          }))}
        />
      ) : null}
      {all > listed.length ? (
        <Segmented
          label={words.whichValues}
          options={(['some', 'none'] as const).map((values) => ({
            label:
              values === 'some'
                ? words.withValues(count(listed.length))
                : words.withoutValues(count(all - listed.length)),
            href: listPath(choice, { values }),
            current: values === choice.values,
          }))}
        />
      ) : null}
      {mayPrepare(actor) ? <LoadFigures view={view} /> : null}
    </div>
  )
}

function Shown({
  view,
  listed,
  without,
  all,
  choice,
  judged,
}: Props & { readonly judged: readonly Judged[] }) {
  const words = listWords(view.language)
  const wanted = choice.query.toLocaleLowerCase('sv')
  const holds = ({ name, title, code }: Indicator) =>
    `${name} ${title} ${code}`.toLocaleLowerCase('sv').includes(wanted)
  const valued = choice.values === 'some' ? judged.filter(({ indicator }) => holds(indicator)) : []
  if (choice.sort === 'signal') valued.sort((a, b) => order[a.judgement] - order[b.judgement])
  const unvalued = without.filter(holds)
  const pages = Math.ceil((valued.length + unvalued.length) / onOnePage)
  const page = Math.min(choice.page, Math.max(1, pages))
  const [from, to] = [(page - 1) * onOnePage, page * onOnePage]
  return (
    <>
      {choice.values === 'none' ? <p class="definition">{words.withoutValuesWhy}</p> : null}
      {pages === 0 && choice.query ? (
        <p>
          {words.nothingFound(choice.query)} <a href={populationPath()}>{words.showAll}</a>
        </p>
      ) : choice.values === 'none' ? (
        <UnvaluedTable view={view} indicators={unvalued.slice(from, to)} />
      ) : valued.length > 0 ? (
        <IndicatorTable view={view} judged={valued.slice(from, to)} />
      ) : null}
      {choice.query && choice.values === 'some' && all > listed.length ? (
        <p>
          <a href={listPath(choice, { values: 'none' })}>{words.among(choice.query)}</a>
        </p>
      ) : null}
      <Pagination
        view={view}
        page={page}
        pages={pages}
        href={(other) => listPath(choice, { page: String(other) })}
      />
    </>
  )
}
