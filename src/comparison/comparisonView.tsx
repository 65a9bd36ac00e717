import { capitalised, formatNumber } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { Sexes } from '../population/comparisons.tsx'
import { firstSentences } from '../population/definition.ts'
import { Downloads } from '../population/downloadParts.tsx'
import { formatValue, unitOf } from '../population/indicator.ts'
import { intervalPoints } from '../population/intervalPoints.ts'
import { isFlag } from '../population/kind.ts'
import { indicatorPath } from '../population/paths.ts'
import type { Place } from '../population/place.ts'
import { reasonWord } from '../population/reason.ts'
import { fetchedText } from '../population/source.ts'
import { placeLabel } from '../population/story.ts'
import { LinkButton } from '../ui/button.tsx'
import { type Multiple, multiplesScale, SmallMultiples } from '../ui/chart/smallMultiples.tsx'
import { Details } from '../ui/details.tsx'
import { drawnOnce } from '../ui/drawnOnce.ts'
import { FactList } from '../ui/factList.tsx'
import { Select } from '../ui/field.tsx'
import { Filter } from '../ui/filter.tsx'
import { formOf } from '../ui/form.ts'
import { ObjectHeading, SectionHeading } from '../ui/heading.tsx'
import { Page } from '../ui/page.tsx'
import { Stored, StoredIn, storedLang } from '../ui/stored.tsx'
import type { View } from '../ui/view.ts'
import type { Comparison } from './comparison.ts'
import { overTimeName } from './download.ts'
import { municipalitiesOf } from './group.ts'
import { MeansTable, SeriesTable } from './meansView.tsx'
import {
  type ComparisonChoice,
  comparedSvgPath,
  comparedValuesPath,
  comparisonPath,
  groupsPath,
  indicatorComparisonPath,
} from './paths.ts'
import { besideOf } from './picture.tsx'
import { placeOptions } from './placeOptions.ts'
import { RankingSection } from './rankingView.tsx'
import { type Beside, meanOfPlaces } from './readingStore.ts'
import { comparisonStory, groupName, membersName, weighingText } from './story.ts'
import { comparisonWords } from './words.ts'

export const sorts = ['value', 'name', 'inhabitants'] as const
export type Sort = (typeof sorts)[number]

type Props = {
  readonly view: View
  readonly comparison: Comparison
  readonly beside: Beside
  readonly places: readonly Place[]
  readonly sort: Sort
  readonly countyCode: string
}

type Drawn = { readonly language: Language; readonly comparison: Comparison; readonly sort: Sort }

/** An indicator of a place beside others: over time, women and men, and in order among a group. */
export function ComparisonPage(props: Props) {
  const { view, comparison, beside, sort } = props
  const { language } = view
  const words = comparisonWords(language)
  const { values, own } = comparison
  const { indicator } = values
  const [first] = firstSentences(indicator.description || indicator.title)
  const title = words.of(indicator.name)
  return (
    <Page
      view={view}
      title={title}
      current="population"
      breadcrumb={[
        { label: words.title, href: comparisonPath() },
        { label: <Stored language={language}>{indicator.name}</Stored> },
      ]}
    >
      <ObjectHeading
        name={<StoredIn language={language} sentence={title} stored={indicator.name} />}
        answer={comparisonStory(language, comparison)}
        definition={<Stored language={language}>{first}</Stored>}
      />
      <Choices {...props} />
      <div class="stack">
        <div class="layout-9-3">
          {own.points.length > 0 ? (
            <OverTime language={language} comparison={comparison} sort={sort} />
          ) : (
            <div />
          )}
          <Facts {...props} />
        </div>
        <RankingSection {...props} />
        {beside.women && beside.men && !isFlag(indicator) ? (
          <div class="layout-6-6">
            <Sexes language={language} indicator={indicator} women={beside.women} men={beside.men} />
          </div>
        ) : null}
      </div>
    </Page>
  )
}

/** The choice as it stands, for an address that changes a part of it. */
export function choiceOf({ comparison, sort }: Pick<Props, 'comparison' | 'sort'>): ComparisonChoice {
  const { place, ranking, period, values } = comparison
  return {
    place: place.code,
    group: ranking.group.key,
    ...(values.sex === 'T' ? {} : { sex: values.sex }),
    period,
    ...(sort === 'value' ? {} : { sort }),
  }
}

function Choices(props: Props) {
  const { view, comparison, places, sort } = props
  const { language } = view
  const words = comparisonWords(language)
  const { values, groups, periods, ranking } = comparison
  const { code } = values.indicator
  const action = indicatorComparisonPath(code)
  const form = formOf({ ...choiceOf(props), sex: values.sex, sort } as Record<string, string>)
  const lang = storedLang(language)
  return (
    <Filter action={action} words={words} whole={ranking.group === groups[0] ? null : action}>
      <Select form={form} name="place" label={words.place} options={placeOptions(language, places)} />
      <Select
        form={form}
        name="group"
        label={words.group}
        options={groups.map((group) => ({
          value: group.key,
          label: capitalised(membersName(language, group)),
          ...(group.kind === 'own' ? { lang } : {}),
        }))}
      />
      <Select
        form={form}
        name="sex"
        label={words.sex}
        options={Object.entries(words.sexes).map(([value, label]) => ({ value, label }))}
      />
      <Select
        form={form}
        name="period"
        label={words.period}
        options={periods.map((period) => ({ value: period, label: period }))}
      />
      <Select
        form={form}
        name="sort"
        label={words.sort}
        options={sorts.map((each) => ({
          value: each,
          label: words.sorts[each === 'value' && ranking.direction === 'neutral' ? 'high' : each],
        }))}
      />
    </Filter>
  )
}

/** The place's line beside each group's mean, a panel for each: the same scale in all. */
const OverTime = drawnOnce('comparison', (props: Drawn) => {
  const { language, comparison } = props
  const words = comparisonWords(language)
  const { values, place, own, compared, period } = comparison
  const { indicator } = values
  const unit = unitOf(language, indicator)
  const where = placeLabel(language, place)
  const why = reasonWord(language)
  const say = (value: number | null | undefined) => formatValue(language, indicator, value ?? null)
  const mine = own.points.find((point) => point.period === period)?.value
  // A group without a mean in any year is told of in the table, with its reason.
  const drawn = compared.filter(({ series }) => series.points.some(({ value }) => value !== null))
  // A part beside the whole on one scale would lie flat along the bottom.
  const alone: Multiple = {
    name: capitalised(where),
    href: null,
    points: intervalPoints(own, why),
    mean: null,
    cause: null,
  }
  const isSum = values.weighing === 'sum'
  // Of one value, or the same all the time, there is nothing to draw.
  const known = new Set(own.points.flatMap(({ value }) => value ?? [])).size
  const panels = isSum
    ? known > 1
      ? [alone]
      : []
    : drawn.map(
        ({ group, series, mean }): Multiple => ({
          name: capitalised(groupName(language, group)),
          href: indicatorComparisonPath(indicator.code, { ...choiceOf(props), group: group.key }),
          points: intervalPoints(own, why),
          reference: intervalPoints(series, why),
          said: say(mean?.value),
          described: words.panel(where, say(mine), groupName(language, group), say(mean?.value)),
          mean: null,
          cause: null,
        }),
      )
  const { low, high } = multiplesScale({ places: panels, target: null, unit })
  const scale = words.between(
    formatNumber(language, low),
    formatValue(language, indicator, high).replace(/[,.]0(?=\D|$)/, ''),
  )
  const isSurvey = own.points.some(({ halfWidth }) => halfWidth !== undefined)
  return (
    <section>
      <SectionHeading aside={<OverTimeDownloads {...props} />}>
        {words.overTime(capitalised(where))}
      </SectionHeading>
      {isFlag(indicator) || panels.length === 0 ? null : (
        <>
          <p class="definition multiples-lead">
            {isSum ? words.overTimeAlone(where, scale) : words.overTimeLead(where, scale)}{' '}
            {isSurvey ? words.whiskers : ''}
          </p>
          <SmallMultiples id="beside" language={language} unit={unit} places={panels} target={null} />
        </>
      )}
      <MeansTable {...props} />
      <Details summary={words.table}>
        <SeriesTable {...props} />
      </Details>
    </section>
  )
})

function OverTimeDownloads(props: Drawn) {
  const { language, comparison } = props
  const { code, name } = comparison.values.indicator
  const choice = choiceOf(props)
  return (
    <Downloads
      language={language}
      about={comparisonWords(language).of(name)}
      values={(kind) => comparedValuesPath(code, kind, choice)}
      picture={
        besideOf(comparison)
          ? { svg: comparedSvgPath(code, choice), pngName: overTimeName(language, comparison, 'png') }
          : null
      }
    />
  )
}

/** What the values are; and towards the target, apart from every comparison. */
function Facts({ view, comparison, beside }: Props) {
  const { language } = view
  const words = comparisonWords(language)
  const { values, place } = comparison
  const { indicator } = values
  const towards = `/targets/towards?indicator=${indicator.id}&place=${place.code}`
  return (
    <aside class="group">
      <FactList
        facts={[
          {
            term: words.towards,
            value: beside.target ? (
              <turbo-frame id="towards-target" src={towards}>
                <a href={towards}>{words.towardsLink}</a>
              </turbo-frame>
            ) : (
              words.noTarget
            ),
          },
          {
            term: words.source,
            value: fetchedText(language, { indicator, vintage: beside.vintage }),
            note: [
              weighingText(language, values.weighing, values.counts),
              elsewhereText(language, comparison),
            ].join(' '),
          },
        ]}
      />
      <LinkButton variant="secondary" wide href={indicatorPath(indicator.code, place.code)}>
        {words.ownPage}
      </LinkButton>
      <p class="small">
        <a href={groupsPath()}>{words.allGroups}</a>
      </p>
    </aside>
  )
}

/** A county's own value is another where it is not compared: said, so that nobody finds two numbers and no reason. */
function elsewhereText(language: Language, { values, place, period }: Comparison): string {
  if (place.kind !== 'county') return ''
  if (values.weighing !== 'inhabitants' && values.weighing !== 'sum') return ''
  const plain = meanOfPlaces(values, place.code, municipalitiesOf(place), 'score')
  const value = plain.points.find((point) => point.period === period)?.value
  if (value == null) return ''
  const words = comparisonWords(language)
  const said = formatValue(language, values.indicator, value)
  return values.weighing === 'sum' ? words.countyElsewhereSum(said) : words.countyElsewhere(said)
}
