import { formatList, formatNumber } from '../i18n/format.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { kindOf, stoppedIn } from './kind.ts'
import { LoadFigures } from './listView.tsx'
import { listWords } from './listWords.ts'
import { MixedMeasures } from './mixedMeasures.tsx'
import { indicatorDescriptionPath, indicatorPath, registryPath } from './paths.ts'
import {
  chosenFrom,
  lacks,
  lacksOf,
  type Registered,
  type RegistryChoice,
  registryKinds,
  registrySorts,
} from './registry.ts'
import { registryWords } from './registryWords.ts'
import { populationWords } from './words.ts'

const onOnePage = 100

type Props = {
  readonly view: View
  readonly actor: Actor
  readonly all: readonly Registered[]
  readonly areas: readonly LifeArea[]
  readonly choice: RegistryChoice
  readonly page: number
}

/** Every indicator that is described: what it is, and what somebody should add. */
export function RegistryPage({ view, actor, all, areas, choice, page: asked }: Props) {
  const { language } = view
  const words = registryWords(language)
  const found = chosenFrom(all, choice)
  const pages = Math.max(1, Math.ceil(found.length / onOnePage))
  const page = Math.min(asked, pages)
  const number = (count: number) => formatNumber(language, count)
  const lacking = all.filter((each) => each.hasValues && lacksOf(each).length > 0).length
  return (
    <Page view={view} title={words.title} current="population">
      <div class="stack">
        <ObjectHeading
          name={words.title}
          answer={all.length > 0 ? words.answer(number(all.length), number(lacking)) : null}
          definition={words.definition}
        />
        {all.length === 0 ? (
          <EmptyState
            what={listWords(language).empty}
            why={listWords(language).emptyWhy}
            action={mayPrepare(actor) ? <LoadFigures view={view} /> : null}
          />
        ) : (
          <section>
            <Choice view={view} areas={areas} choice={choice} />
            <p class="muted">{words.shown(number(found.length))}</p>
            {choice.area === null ? null : (
              <MixedMeasures language={language} indicators={found.map(({ indicator }) => indicator)} />
            )}
            {found.length === 0 ? (
              <p>{words.nothing}</p>
            ) : (
              <RegistryTable
                view={view}
                shown={found.slice((page - 1) * onOnePage, page * onOnePage)}
                writes={mayPrepare(actor)}
              />
            )}
            <Pagination
              view={view}
              page={page}
              pages={pages}
              href={(other) => registryPath({ ...queryOf(choice), page: String(other) })}
            />
          </section>
        )}
      </div>
    </Page>
  )
}

function queryOf({ query, area, kind, lack, sort }: RegistryChoice): Readonly<Record<string, string>> {
  return {
    ...(query ? { q: query } : {}),
    ...(area ? { area } : {}),
    ...(kind ? { kind } : {}),
    ...(lack ? { lack } : {}),
    ...(sort === 'name' ? {} : { sort }),
  }
}

function Choice({
  view,
  areas,
  choice,
}: {
  readonly view: View
  readonly areas: readonly LifeArea[]
  readonly choice: RegistryChoice
}) {
  const words = registryWords(view.language)
  const form = formOf<'q' | 'area' | 'kind' | 'lack' | 'sort'>({
    q: choice.query,
    area: choice.area ?? '',
    kind: choice.kind ?? '',
    lack: choice.lack ?? '',
    sort: choice.sort,
  })
  const isNarrowed = Object.keys(queryOf(choice)).length > 0
  return (
    <Filter action={registryPath()} words={words} whole={isNarrowed ? registryPath() : null}>
      <TextField form={form} name="q" type="search" label={words.query} autocomplete="off" />
      {areas.length > 0 ? (
        <Select
          form={form}
          name="area"
          label={words.area}
          options={[
            { value: '', label: words.anyArea },
            ...areas.map(({ id, name }) => ({ value: id, label: name, lang: storedLang(view.language) })),
          ]}
        />
      ) : null}
      <Select
        form={form}
        name="kind"
        label={words.kind}
        options={[
          { value: '', label: words.anyKind },
          ...registryKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
        ]}
      />
      <Select
        form={form}
        name="lack"
        label={words.lacksLabel}
        options={[
          { value: '', label: words.anyLack },
          ...lacks.map((lack) => ({ value: lack, label: words.lacks[lack] })),
        ]}
      />
      <Select
        form={form}
        name="sort"
        label={words.sort}
        options={registrySorts.map((sort) => ({ value: sort, label: words.sorts[sort] }))}
      />
    </Filter>
  )
}

function RegistryTable({
  view,
  shown,
  writes,
}: {
  readonly view: View
  readonly shown: readonly Registered[]
  readonly writes: boolean
}) {
  const { language } = view
  const words = registryWords(language)
  const common = populationWords(language)
  const { columns } = words
  return (
    <table class="table table-labelled table-indicators" role="table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr role="row">
          {[columns.indicator, columns.kind, columns.direction, columns.area, columns.lacks].map((head) => (
            <th scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((each) => {
          const { indicator, area } = each
          const kind = kindOf(indicator)
          const stopped = stoppedIn(indicator)
          const lacking = lacksOf(each)
          return (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={indicatorPath(indicator.code)} lang={storedLang(language)}>
                  {indicator.name}
                </a>
                <div class="second">{indicator.code}</div>
              </th>
              <td role="cell" data-label={columns.kind}>
                {indicator.describes === 'population'
                  ? common.describesPopulation
                  : common.describesOperation}
                {kind === 'measure' ? null : <div class="second">{words.kinds[kind]}</div>}
                {stopped ? <div class="second">{words.stopped(stopped)}</div> : null}
              </td>
              <td role="cell" data-label={columns.direction}>
                {words.directions[indicator.direction]}
              </td>
              <td role="cell" data-label={columns.area} lang={area ? storedLang(language) : undefined}>
                {area?.name ?? '–'}
              </td>
              <td role="cell" data-label={columns.lacks}>
                {lacking.length === 0
                  ? words.nothingLacks
                  : formatList(
                      language,
                      lacking.map((lack) => words.lacks[lack]),
                    )}
                {writes && lacking.includes('direction') ? (
                  <div class="second">
                    <a href={indicatorDescriptionPath(indicator.code)}>
                      {listWords(language).describe}
                      <span class="visually-hidden">: {indicator.code}</span>
                    </a>
                  </div>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
