import { formatDate, formatList, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { type Actor, mayPrepare } from '../identity/actor.ts'
import { Downloads } from '../population/downloadParts.tsx'
import { formatValue } from '../population/indicator.ts'
import { indicatorPath, populationPath } from '../population/paths.ts'
import { fetchedText } from '../population/source.ts'
import { LinkButton } from '../ui/button.tsx'
import { classMethods } from '../ui/chart/classes.ts'
import { EmptyState } from '../ui/emptyState.tsx'
import { FactList } from '../ui/factList.tsx'
import { Select } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { boundaryWords } from './boundaryWords.ts'
import type { Mapped, MapReading } from './map.ts'
import { drawnFrom, MapOfIndicator, namingOf, rangeOf, reasonOf } from './parts.tsx'
import { boundariesPath, mapPath, mapSvgPath, mapValuesPath } from './paths.ts'
import { pictureName, queryOf } from './picture.ts'
import { mapWords } from './words.ts'

type Props = { readonly view: View; readonly actor: Actor; readonly reading: MapReading }

/** Where in the county the values are high and low, one year. */
export function MapPage({ view, actor, reading }: Props) {
  const { language } = view
  const words = mapWords(language)
  const { indicator, year, moment } = reading
  const name = <Stored language={language}>{indicator.name}</Stored>
  return (
    <Page
      view={view}
      title={`${words.title}: ${indicator.name}`}
      current="population"
      breadcrumb={[
        { label: words.population, href: populationPath() },
        { label: name, href: indicatorPath(indicator.code, undefined, moment?.query) },
        { label: words.title },
      ]}
    >
      <ObjectHeading
        name={name}
        note={words.note(year)}
        answer={year === null ? words.nothing : answerOf(language, reading)}
        definition={year === null ? null : words.lead}
      />
      {year === null ? (
        <EmptyState
          what={words.nothing}
          why={words.nothingLead}
          action={mayPrepare(actor) ? <LinkButton href="/figures">{words.loadFigures}</LinkButton> : null}
        />
      ) : (
        <div class="stack">
          <section>
            <Choice view={view} reading={reading} />
            <div class="layout-9-3">
              <MapOfIndicator language={language} reading={reading} />
              <aside class="group">
                <FactList facts={factsOf(language, reading)} />
                {mayPrepare(actor) ? (
                  <p class="small">
                    <a href={boundariesPath()}>
                      {reading.boundaries ? boundaryWords(language).manage : boundaryWords(language).offer}
                    </a>
                  </p>
                ) : null}
              </aside>
            </div>
          </section>
          <Twin language={language} reading={reading} />
        </div>
      )}
    </Page>
  )
}

function answerOf(language: Language, { indicator, municipalities, year }: MapReading): string {
  const words = mapWords(language)
  const known = municipalities.flatMap(({ place, point }) =>
    point?.value == null ? [] : { name: place.name, value: formatValue(language, indicator, point.value) },
  )
  const [first, last] = [known[0]!, known.at(-1)!]
  const named = (value: string) => {
    const all = known.filter((each) => each.value === value)
    return all.length === 1 ? all[0]!.name : words.shared(all[0]!.name, all.length - 1)
  }
  if (known.length === 1) return words.answerOne(year!, first.name, first.value)
  if (first.value === last.value) return words.answerSame(year!, first.value)
  return words.answer(year!, named(first.value), first.value, named(last.value), last.value)
}

/** Everything that can be chosen, in one form: it works without script, and by keyboard. */
function Choice({ view, reading }: Omit<Props, 'actor'>) {
  const words = mapWords(view.language)
  const { indicator, years, year, sexes, sex, method, moment, boundaries, drawn } = reading
  const form = formOf({ year: year ?? '', sex, classes: method, drawn })
  return (
    <div class="map-choice">
      <Filter
        action={mapPath(indicator.code)}
        words={{ filter: words.choose, apply: words.show, clear: words.usual }}
        whole={Object.keys(queryOf(reading)).length === 0 ? null : mapPath(indicator.code)}
      >
        {Object.entries(moment?.query ?? {}).map(([key, value]) => (
          <input type="hidden" name={key} value={value} />
        ))}
        <Select
          form={form}
          name="year"
          label={words.year}
          options={years.map((each) => ({ value: each, label: each }))}
        />
        {sexes.length > 1 ? (
          <Select
            form={form}
            name="sex"
            label={words.sex}
            options={sexes.map((each) => ({ value: each, label: words.sexes[each] }))}
          />
        ) : null}
        <Select
          form={form}
          name="classes"
          label={words.classes}
          options={classMethods.map((each) => ({ value: each, label: words.methods[each] }))}
        />
        {boundaries ? (
          <Select
            form={form}
            name="drawn"
            label={words.drawn}
            options={(['tiles', 'areas'] as const).map((each) => ({
              value: each,
              label: words.drawings[each],
            }))}
          />
        ) : null}
      </Filter>
    </div>
  )
}

/** What must be said about the picture. */
function factsOf(language: Language, reading: MapReading) {
  const words = mapWords(language)
  const { moment, municipalities, method, drawn } = reading
  const isSurvey = municipalities.some(({ point }) => point?.halfWidth !== undefined)
  const { indicator, vintage } = reading
  const without = withoutArea(language, reading)
  const known = moment ? words.known(formatDate(language, moment.day)) : ''
  return [
    {
      term: words.classes,
      value: words.methods[method],
      note: [words.how[method], isSurvey ? words.survey : ''].filter(Boolean).join(' '),
    },
    {
      term: words.drawn,
      value: words.drawings[drawn],
      note: [drawn === 'areas' ? words.areas : words.tiles, drawnFrom(language, reading), without]
        .filter(Boolean)
        .join(' '),
    },
    {
      term: words.source,
      value: fetchedText(language, { indicator, vintage }),
      note: [words.asFetched, known].filter(Boolean).join(' '),
    },
  ]
}

/** Which municipalities the boundaries lack: their values are in the table. */
function withoutArea(language: Language, { boundaries, drawn, municipalities }: MapReading): string | null {
  if (drawn === 'tiles' || !boundaries) return null
  const names = municipalities.flatMap(({ place }) => (boundaries.areas.has(place.code) ? [] : place.name))
  return names.length === 0 ? null : boundaryWords(language).notDrawn(formatList(language, names))
}

/** The same values as words, the highest first; each leads to the municipality's own page. */
function Twin({ language, reading }: { readonly language: Language; readonly reading: MapReading }) {
  const words = mapWords(language)
  const { indicator } = reading
  const query = queryOf(reading)
  return (
    <section>
      <SectionHeading
        aside={
          <Downloads
            language={language}
            about={namingOf(language, reading).title}
            values={(kind) => mapValuesPath(indicator.code, kind, query)}
            picture={{
              svg: mapSvgPath(indicator.code, query),
              pngName: pictureName(language, reading, 'png'),
            }}
          />
        }
      >
        {words.table}
      </SectionHeading>
      <div class="table-scroll" tabindex={0} role="region" aria-label={words.table}>
        <table class="table table-dense">
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              <th scope="col" class="number">
                {words.value}
              </th>
              <th scope="col">{words.inWhich}</th>
            </tr>
          </thead>
          <tbody>
            {reading.municipalities.map((mapped) => (
              <TwinRow language={language} reading={reading} mapped={mapped} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function TwinRow(props: {
  readonly language: Language
  readonly reading: MapReading
  readonly mapped: Mapped
}) {
  const { language, reading, mapped } = props
  const words = mapWords(language)
  const { indicator, classes, moment } = reading
  const { place, point } = mapped
  const value = point?.value ?? null
  const own = value === null ? null : classes.of(value)
  return (
    <tr>
      <th scope="row">
        <a href={indicatorPath(indicator.code, place.code, moment?.query)}>{place.name}</a>
      </th>
      <td class="number">
        {value === null ? (
          <span class="muted">{reasonOf(language, point)}</span>
        ) : (
          formatValue(language, indicator, value)
        )}
        {point?.halfWidth === undefined ? null : (
          <span class="muted"> ± {formatNumber(language, point.halfWidth, indicator.decimals)}</span>
        )}
      </td>
      <td>
        {own ? (
          <>
            <svg class="map-swatch" viewBox="0 0 18 14" aria-hidden="true">
              <rect class={`map-area map-${own.shade}`} x="0.5" y="0.5" width="17" height="13" />
            </svg>
            {rangeOf(language, reading, own)}
          </>
        ) : (
          words.none
        )}
      </td>
    </tr>
  )
}
