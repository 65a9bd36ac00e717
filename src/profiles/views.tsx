import { placeOptions } from '../comparison/placeOptions.ts'
import { registeredOn } from '../comparison/registered.ts'
import { capitalised, formatDate, formatNumber, formatPercent } from '../i18n/format.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
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
import { storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import { ages, inhabitantsOfPlace } from './inhabitants.ts'
import { profilePath } from './paths.ts'
import type { Profile } from './readingStore.ts'
import { ProfileTable } from './rowsView.tsx'
import { profileStory } from './story.ts'
import { profileWords } from './words.ts'

type Props = {
  readonly view: View
  readonly profile: Profile
  readonly places: readonly Place[]
  readonly areas: readonly LifeArea[]
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
        <section>
          {rows.length > 0 ? (
            <>
              <SectionHeading>{words.indicators}</SectionHeading>
              <MixedMeasures language={language} indicators={rows.map(({ indicator }) => indicator)} />
              <ProfileTable language={language} profile={profile} />
              <p class="source">
                {words.notes} {sourceOfMany(language, rows, profile.vintage)}
              </p>
            </>
          ) : (
            <EmptyState
              what={words.empty}
              why={words.emptyWhy}
              action={<LinkButton href={populationPath()}>{words.toIndicators}</LinkButton>}
            />
          )}
        </section>
        <People {...props} />
      </div>
    </Page>
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
