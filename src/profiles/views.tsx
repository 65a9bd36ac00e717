import { placeOptions } from '../comparison/placeOptions.ts'
import { registeredOn } from '../comparison/registered.ts'
import { capitalised, formatDate, formatNumber, formatPercent, numeral } from '../i18n/format.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { Downloads } from '../population/downloadParts.tsx'
import { MixedMeasures } from '../population/mixedMeasures.tsx'
import { populationPath } from '../population/paths.ts'
import { nationCode, type Place } from '../population/place.ts'
import { placeFor } from '../population/places.ts'
import { sourceOfMany } from '../population/source.ts'
import { placeLabel } from '../population/story.ts'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/emptyState.tsx'
import { Select } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { ages, inhabitantsOfPlace } from './inhabitants.ts'
import { profilePath, profileValuesPath } from './paths.ts'
import type { ProfilePart } from './profile.ts'
import type { Profile } from './readingStore.ts'
import { ProfileTable } from './rowsView.tsx'
import { profileStory } from './story.ts'
import { profileWords } from './words.ts'

type Props = {
  readonly view: View
  readonly profile: Profile
  readonly places: readonly Place[]
  readonly areas: readonly LifeArea[]
  /** Counts from 1. */
  readonly page: number
}

/** How a place fares in a life area, or in all: what moved, what differs, and who lives there. */
export function ProfilePage(props: Props) {
  const { view, profile } = props
  const { language } = view
  const words = profileWords(language)
  const { place, rows } = profile
  const name = capitalised(placeLabel(language, place))
  return (
    <Page view={view} title={words.of(name)} current="population">
      <ObjectHeading
        name={words.of(name)}
        answer={rows.length > 0 ? profileStory(language, profile) : null}
        long
        definition={rows.length > 0 ? words.definition : null}
      />
      <Choices {...props} />
      <div class="stack">
        {rows.length > 0 ? (
          <section>
            <SectionHeading
              aside={
                <Downloads
                  language={language}
                  about={words.of(name)}
                  values={(kind) => profileValuesPath(kind, place.code, profile.areaId ?? undefined)}
                  picture={null}
                />
              }
            >
              {words.indicators}
            </SectionHeading>
            <MixedMeasures language={language} indicators={rows.map(({ indicator }) => indicator)} />
            {profile.areaId === null ? <Parts {...props} /> : <Area {...props} />}
            <p class="source">
              {words.notes} {place.kind === 'county' ? words.countyNotes : ''}{' '}
              {sourceOfMany(language, rows, profile.vintage)}
            </p>
          </section>
        ) : (
          <section>
            <EmptyState
              what={words.empty}
              why={words.emptyWhy}
              action={<LinkButton href={populationPath()}>{words.toIndicators}</LinkButton>}
            />
          </section>
        )}
        <People {...props} />
      </div>
    </Page>
  )
}

/** The life areas one below the other, each with what needs attention most; the way to each stands above. */
function Parts({ view, profile }: Props) {
  const { language } = view
  const words = profileWords(language)
  const { parts } = profile
  const nameOf = ({ area }: ProfilePart) => area?.name ?? words.noArea
  const idOf = ({ area }: ProfilePart) => `area-${area?.id ?? 'none'}`
  const count = ({ all, worse }: ProfilePart) =>
    words.inArea(numeral(language, all), all === 1, worse === 0 ? null : numeral(language, worse))
  return (
    <>
      {parts.length > 1 ? (
        <nav class="profile-areas" aria-label={words.areas}>
          <ul>
            {parts.map((part) => (
              <li>
                <a
                  href={`#${idOf(part)}`}
                  data-turbo="false"
                  lang={part.area ? storedLang(language) : undefined}
                >
                  {nameOf(part)}
                </a>{' '}
                <span class="second">{count(part)}</span>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {parts.map((part) => (
        <section class="profile-area" aria-labelledby={idOf(part)}>
          <h3 id={idOf(part)} lang={part.area ? storedLang(language) : undefined}>
            {nameOf(part)}
          </h3>
          <ProfileTable language={language} profile={profile} name={nameOf(part)} rows={part.rows} />
          {part.area && part.rows.length < part.all ? (
            <p>
              <a href={profilePath(profile.place.code, part.area.id)}>
                {words.showArea(numeral(language, part.all))}
                <span class="visually-hidden" lang={storedLang(language)}>
                  {' '}
                  ({part.area.name})
                </span>
              </a>
            </p>
          ) : null}
        </section>
      ))}
    </>
  )
}

/** All of one life area, some at a time. */
function Area({ view, profile, page }: Props) {
  const { pages, place, areaId } = profile
  const shown = Math.min(page, pages.length)
  const words = profileWords(view.language)
  return (
    <>
      <ProfileTable
        language={view.language}
        profile={profile}
        name={words.indicators}
        rows={pages[shown - 1] ?? []}
      />
      <Pagination
        view={view}
        page={shown}
        pages={pages.length}
        href={(wanted) => profilePath(place.code, areaId ?? undefined, wanted)}
      />
    </>
  )
}

function Choices({ view, profile, places, areas }: Props) {
  const { language } = view
  const words = profileWords(language)
  const form = formOf({ place: profile.place.code, area: profile.areaId ?? '' })
  const lang = storedLang(language)
  return (
    <Filter
      action={profilePath()}
      words={words}
      whole={profile.areaId === null ? null : profilePath(profile.place.code)}
    >
      <Select form={form} name="place" label={words.place} options={placeOptions(language, places)} />
      {areas.length > 0 ? (
        <Select
          form={form}
          name="area"
          label={words.area}
          options={[
            { value: '', label: words.anyArea },
            ...areas.map(({ id, name }) => ({ value: id, label: name, lang })),
          ]}
        />
      ) : null}
    </Filter>
  )
}

/** Who lives in the place, by age, beside the county and the nation. */
function People({ view, profile }: Props) {
  const { language } = view
  const words = profileWords(language)
  const { place } = profile
  const own = inhabitantsOfPlace(place)
  if (own.all === 0) return null
  const county = place.kind === 'municipality' && place.countyCode ? [placeFor(place.countyCode)] : []
  const beside = [...county, placeFor(nationCode)].map((other) => ({
    head: words.shareOf(placeLabel(language, other)),
    counts: inhabitantsOfPlace(other),
  }))
  const percent = (part: number, all: number) => formatPercent(language, (100 * part) / all)
  return (
    <section>
      <SectionHeading>{words.people(formatNumber(language, own.all))}</SectionHeading>
      <table class="table table-dense table-labelled" role="table">
        <caption class="visually-hidden">{words.people(formatNumber(language, own.all))}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {words.age}
            </th>
            {[words.number, words.share, ...beside.map(({ head }) => head)].map((head) => (
              <th scope="col" role="columnheader" class="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {ages.map((age) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {words.ages[age]}
              </th>
              <td role="cell" class="number" data-label={words.number}>
                {formatNumber(language, own[age])}
              </td>
              <td role="cell" class="number" data-label={words.share}>
                {percent(own[age], own.all)}
              </td>
              {beside.map(({ head, counts }) => (
                <td role="cell" class="number" data-label={head}>
                  {percent(counts[age], counts.all)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="source">{words.peopleSource(formatDate(language, registeredOn))}</p>
    </section>
  )
}
