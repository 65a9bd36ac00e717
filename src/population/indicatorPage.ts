import type { Db } from '../db/database.ts'
import { counties } from '../partnership/sweden.ts'
import { historyOf, linksOf, type PastEvent } from '../record/store.ts'
import type { ControlChart } from '../signals/signal.ts'
import { annotationsOf } from './annotationStore.ts'
import type { Indicator, Sex } from './indicator.ts'
import { type JudgedJump, jumpsOf } from './jumpStore.ts'
import { isCount, isUncertainty } from './kind.ts'
import { speaksFor } from './membership.ts'
import type { Moment } from './moment.ts'
import { vintageKnown } from './momentStore.ts'
import { originsOf, type ToldOrigin } from './originStore.ts'
import { chartOfCharted } from './parts.tsx'
import { definitionOn, type PastDefinition, pastOf } from './pastStore.ts'
import { type LoggedStart, loggedStarts, startsOn } from './phaseStore.ts'
import { enoughMembers, nationCode, type Place } from './place.ts'
import { placeFor, placesOfCounty } from './places.ts'
import { type Revision, revisionsOf } from './replacedStore.ts'
import { chartOfSeries, latestOf, newsSince, type Series, yearOf } from './series.ts'
import { seriesOf } from './seriesStore.ts'
import { type Charted, indicatorFor, indicatorsWithValues, latestVintage, valuesAmong } from './store.ts'
import { subunitCount } from './subunitStore.ts'
import { type Twin, twinOf, withIntervals } from './twinStore.ts'

export type MunicipalitySeries = {
  readonly place: Place
  readonly series: Series
  readonly chart: ControlChart | null
}

export type Listed = { readonly indicator: Indicator; readonly series: Series | null }

/** Everything that the page of an indicator shows. */
export type IndicatorReading = {
  readonly charted: Charted
  /** The indicator as it is now, whatever the moment. */
  readonly present: Indicator
  readonly chart: ControlChart | null
  readonly county: Place
  /** Municipalities in the county, furthest from the target first. */
  readonly municipalities: readonly MunicipalitySeries[]
  readonly women: Series | null
  readonly men: Series | null
  /** Null when too few of the nation's municipalities are known to speak for it. */
  readonly nation: { readonly series: Series; readonly members: number } | null
  /** Place of the county among all, the best first; null where no way is better or too little is known. */
  readonly rank: { readonly position: number; readonly count: number } | null
  readonly revisions: readonly Revision[]
  /** How much it has led to, directly or through its targets. */
  readonly led: { readonly outcomes: number; readonly effects: number }
  /** Null for what is known now. */
  readonly moment: Moment | null
  /** What has come since the moment; null for now. */
  readonly news: ReturnType<typeof newsSince> | null
  /** What it was before, the first first. */
  readonly past: readonly PastDefinition[]
  /** Every start of new limits, also those taken back. */
  readonly starts: readonly LoggedStart[]
  /** What the source called it at the moment, when it was something else. */
  readonly called: string | null
  readonly twin: Twin | null
  readonly jumps: readonly JudgedJump[]
  /** What has been said about the jumps, the latest first. */
  readonly judged: readonly PastEvent[]
  /** Where the present values come from that somebody has written in by hand, the latest first. */
  readonly origins: readonly ToldOrigin[]
  /** How many units there are values of, beneath a municipality. */
  readonly units: number
}

export async function readIndicator(
  db: Db,
  countyCode: string,
  code: string,
  choice: { readonly place?: string | undefined; readonly moment: Moment | null },
): Promise<IndicatorReading> {
  const places = placesOfCounty(countyCode)
  const county = placeFor(countyCode)
  const place = choice.place === undefined ? county : placeFor(choice.place)
  const isNow = await indicatorFor(db, code)
  const past = await pastOf(db, isNow.id)
  const { moment } = choice
  const then = moment ? definitionOn(past, moment.day) : null
  const { lastOn: _, ...was } = then ?? { lastOn: null }
  const starts = moment ? await startsOn(db, isNow.id, moment.day) : isNow.starts
  const indicator: Indicator = { ...isNow, ...was, starts }
  const known = moment === null ? {} : { known: moment.known }
  const ofPlace = { indicatorId: indicator.id, placeCode: place.code }
  const [
    raw,
    present,
    annotations,
    vintage,
    revisions,
    among,
    led,
    jumps,
    judged,
    twin,
    phases,
    origins,
    units,
  ] = await Promise.all([
    seriesOf(db, {
      indicatorIds: [indicator.id],
      placeCodes: [...new Set([...places.map((each) => each.code), place.code, nationCode])],
      ...known,
      steadyNation: place.code === nationCode,
    }),
    moment ? seriesOf(db, { indicatorIds: [indicator.id], placeCodes: [place.code], sexes: ['T'] }) : [],
    annotationsOf(db, indicator.id, place.code),
    moment ? vintageKnown(db, { ...ofPlace, known: moment.known }) : latestVintage(db, ofPlace),
    revisionsOf(db, indicator.id, place.code),
    // Only the present values of all places are at hand.
    place.kind === 'county' && !moment ? valuesAmong(db, indicator.id, place.code) : [],
    ledTo(db, indicator),
    jumpsOf(db, indicator.id),
    historyOf(db, { kind: 'indicator', id: indicator.id }, 20, 'indicator.unitJudged'),
    twinOf(db, isNow),
    loggedStarts(db, isNow.id),
    originsOf(db, isNow.id),
    place.kind === 'municipality' ? subunitCount(db, indicator.id, place.code) : 0,
  ])
  const all = await withIntervals(db, isNow, raw, known)
  const find = (placeCode: string, sex: Sex): Series | null =>
    all.find((series) => series.placeCode === placeCode && series.sex === sex) ?? null

  const series = find(place.code, 'T') ?? { placeCode: place.code, sex: 'T', points: [] }
  const charted: Charted = {
    indicator,
    place,
    series,
    // What was agreed in a later year was not there to be seen.
    annotations: annotations.filter(({ fromPeriod }) => !moment || yearOf(fromPeriod) <= yearOf(moment.day)),
    vintage,
  }
  const target = charted.annotations.findLast((annotation) => annotation.kind === 'target')?.value ?? null

  return {
    charted,
    present: isNow,
    chart: chartOfCharted(charted),
    county,
    municipalities: municipalitiesOf(charted, places, find, target),
    women: find(place.code, 'K'),
    men: find(place.code, 'M'),
    nation: nationOf(find(nationCode, 'T'), place),
    rank: rankOf(among, place, charted),
    revisions: moment ? revisions.filter(({ broughtIn }) => !moment.known.includes(broughtIn)) : revisions,
    led,
    moment,
    news: moment ? newsSince(series, present[0] ?? { ...series, points: [] }, indicator.decimals) : null,
    past,
    starts: phases,
    called: then && then.title !== isNow.title ? then.title : null,
    twin,
    jumps,
    judged,
    origins: moment ? origins.filter(({ vintage }) => moment.known.includes(vintage)) : origins,
    units,
  }
}

async function ledTo(db: Db, { id }: Indicator): Promise<IndicatorReading['led']> {
  const near = await linksOf(db, { kind: 'indicator', id })
  const targets = near.flatMap(({ thing }) => (thing.kind === 'target' ? thing : []))
  const all = [near, ...(await Promise.all(targets.map((target) => linksOf(db, target))))].flat()
  const count = (kind: string) =>
    new Set(all.flatMap(({ thing }) => (thing.kind === kind ? thing.id : []))).size
  return { outcomes: count('outcome'), effects: count('effect') }
}

/** Every indicator that has values, with the county's own series, for the list. */
export async function readIndicators(db: Db, countyCode: string): Promise<readonly Listed[]> {
  const [all, series] = await Promise.all([
    indicatorsWithValues(db),
    seriesOf(db, { placeCodes: [countyCode], sexes: ['T'] }),
  ])
  const byIndicator = new Map(series.map((each) => [each.indicatorId, each]))
  // Half the width of an interval is shown with what it is about.
  return all.flatMap((indicator) =>
    isUncertainty(indicator) ? [] : { indicator, series: byIndicator.get(indicator.id) ?? null },
  )
}

function municipalitiesOf(
  { indicator }: Charted,
  places: readonly Place[],
  find: (placeCode: string, sex: Sex) => Series | null,
  target: number | null,
): readonly MunicipalitySeries[] {
  const all = places.flatMap((place) => {
    const series = place.kind === 'municipality' ? find(place.code, 'T') : null
    return series ? [{ place, series, chart: chartOfSeries(indicator, series, target) }] : []
  })
  // The way that is better decides; where none is, the highest stand first.
  const sign = indicator.direction === 'increase' ? 1 : -1
  const newest = all.reduce((latest, { series }) => {
    const period = latestOf(series)?.period ?? ''
    return period > latest ? period : latest
  }, '')
  // An older value is no place among the newest.
  const rank = ({ series }: MunicipalitySeries) => {
    const latest = latestOf(series)
    return latest === null ? 2 : latest.period < newest ? 1 : 0
  }
  const order = ({ series }: MunicipalitySeries) => (latestOf(series)?.value ?? 0) * sign
  return all.toSorted((a, b) => rank(a) - rank(b) || order(a) - order(b))
}

function nationOf(series: Series | null, place: Place): IndicatorReading['nation'] {
  const members = series ? (latestOf(series)?.members ?? 0) : 0
  if (!series || place.code === nationCode || !speaksFor(nationCode, members)) return null
  return { series, members }
}

function rankOf(
  values: readonly { placeCode: string; value: number; members: number | null }[],
  place: Place,
  { indicator }: Charted,
): IndicatorReading['rank'] {
  // A count follows how many live in a place.
  if (indicator.direction === 'neutral' || isCount(indicator)) return null
  const heard = values.filter(({ placeCode, members }) => speaksFor(placeCode, members))
  const own = heard.find((each) => each.placeCode === place.code)
  // A place among a handful says little, and may mislead.
  if (!own || heard.length < counties.length * enoughMembers) return null
  const better = heard.filter(({ value }) =>
    indicator.direction === 'increase' ? value > own.value : value < own.value,
  )
  return { position: better.length + 1, count: heard.length }
}
