import { sql } from 'kysely'
import { standingOf as agreementStanding } from '../agreements/standing.ts'
import { readAgreements } from '../agreements/store.ts'
import type { Db } from '../db/database.ts'
import { adoptables } from '../decisions/matrixStore.ts'
import { adoptionsOfTarget } from '../decisions/targetAdoptionStore.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { comingMeetings } from '../meetings/store.ts'
import { sentVersions } from '../ownership/store.ts'
import { versionOn } from '../ownership/version.ts'
import type { LifeArea } from '../partnership/lifeArea.ts'
import { belongingOf, type LifeAreas, readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { partiesOn, purposeInForce } from '../partnership/store.ts'
import type { Indicator, Sex } from '../population/indicator.ts'
import { isUncertainty, stoppedIn } from '../population/kind.ts'
import { loggedStarts } from '../population/phaseStore.ts'
import { nationCode } from '../population/place.ts'
import { placesOfCounty } from '../population/places.ts'
import { latestOf, type Series } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { indicatorsWithValues, type Vintage } from '../population/store.ts'
import { withIntervals } from '../population/twinStore.ts'
import { readAccount } from '../targets/contributionStore.ts'
import { effectsDue, effectsShownSince } from '../targets/effectStore.ts'
import { linesOf } from '../targets/ratchetStore.ts'
import { standingOf, worstFirst } from '../targets/standing.ts'
import { targets } from '../targets/store.ts'
import type { Target } from '../targets/target.ts'
import type { ReportedIndicator, ReportedTarget, ReportSource } from './source.ts'

/** More would be a catalogue: where nobody has said which ones matter, the first so many by name are told of. */
const mostUnplaced = 40

export type Wanted = {
  readonly countyCode: string
  /** "Nya Perspektiv Värmland". */
  readonly partnership: string
  readonly demo: string | null
  readonly knownOn: CivilDate
  readonly now: Date
}

/** Reads what the reports of a county are written from, with the values that were known on a day. */
export async function gatherSource(db: Db, wanted: Wanted): Promise<ReportSource> {
  const { countyCode, knownOn, now } = wanted
  const today = civilDateOf(now)
  const places = placesOfCounty(countyCode)
  const [county] = places
  const fetchings = await db
    .selectFrom('vintage')
    .select(['number', 'source', 'fetchedOn'])
    .where('fetchedOn', '<=', knownOn)
    .orderBy('number')
    .execute()
  const known = fetchings.map(({ number }) => number)
  const [lifeAreas, open, outcomes] = [
    await readLifeAreas(db, today),
    (await targets(db)).filter(({ agreedOn }) => agreedOn <= today),
    await adoptables(db),
  ]
  const { chosen, leftOut } = await choose(db, lifeAreas, open)
  const indicators = await readIndicators(db, {
    chosen,
    known,
    fetchings,
    placeCodes: places.map(({ code }) => code),
  })
  const used = new Set(
    indicators.flatMap((each) =>
      [...places, { code: nationCode }].flatMap(({ code }) => each.vintage(code)?.number ?? []),
    ),
  )
  const principles = versionOn(await sentVersions(db), today)
  const agreements = await readAgreements(db, Promise.resolve(outcomes))
  const year = knownOn.slice(0, 4)

  return {
    partnership: wanted.partnership,
    demo: wanted.demo,
    today,
    knownOn,
    frozenAt: now,
    county: county!,
    places,
    parties: await partiesOn(db, today),
    areas: lifeAreas.current?.areas ?? [],
    indicators,
    leftOut,
    targets: await readTargets(db, { open, lifeAreas, indicators, known, today }),
    shown: (await effectsShownSince(db, `${year}-01-01` as CivilDate)).filter(
      ({ showing }) => showing.shownOn <= knownOn,
    ),
    due: await effectsDue(db, today),
    vintages: fetchings.filter(({ number }) => used.has(number)),
    purpose: await purposeInForce(db),
    principles: principles && { sent: principles.sent, since: principles.standing.since },
    outcomes,
    agreements: agreements.agreements.map((agreement) => ({
      agreement,
      standing: agreementStanding(agreement, agreements, today),
    })),
    meetings: (await comingMeetings(db, now, 10)).map(({ startsAt, bodyName, question }) => ({
      on: civilDateOf(startsAt),
      body: bodyName,
      question,
    })),
  }
}

type Chosen = { readonly indicator: Indicator; readonly area: LifeArea | null }

/** Those that belong to a life area, themselves or through a target, and those with a target; all when none does. */
async function choose(
  db: Db,
  lifeAreas: LifeAreas,
  open: readonly Target[],
): Promise<{ readonly chosen: readonly Chosen[]; readonly leftOut: number }> {
  const placed = (kind: 'indicator' | 'target', id: string) => {
    const belonging = belongingOf(lifeAreas, kind, id)
    return belonging.kind === 'placed' ? belonging.area : null
  }
  const every = (await indicatorsWithValues(db)).flatMap((indicator): (Chosen & { wanted: boolean })[] => {
    if (isUncertainty(indicator)) return []
    const own = open.filter((target) => target.indicator.id === indicator.id)
    const area =
      placed('indicator', indicator.id) ?? own.map(({ id }) => placed('target', id)).find(Boolean) ?? null
    return [{ indicator, area, wanted: area !== null || own.length > 0 }]
  })
  const wanted = every.filter((each) => each.wanted)
  const chosen =
    wanted.length > 0 ? wanted : every.filter(({ indicator }) => !stoppedIn(indicator)).slice(0, mostUnplaced)
  return { chosen, leftOut: every.length - chosen.length }
}

async function readIndicators(
  db: Db,
  {
    chosen,
    known,
    fetchings,
    placeCodes,
  }: {
    readonly chosen: readonly Chosen[]
    readonly known: readonly number[]
    readonly fetchings: readonly Vintage[]
    readonly placeCodes: readonly string[]
  },
): Promise<readonly ReportedIndicator[]> {
  const indicatorIds = chosen.map(({ indicator }) => indicator.id)
  const codes = [...placeCodes, nationCode]
  const raw = await seriesOf(db, { indicatorIds, placeCodes: codes, known })
  const newest = new Map(
    (await newestVintages(db, indicatorIds, codes, known)).map(({ indicatorId, placeCode, number }) => [
      `${indicatorId} ${placeCode}`,
      fetchings.find((each) => each.number === number) ?? null,
    ]),
  )
  const found: ReportedIndicator[] = []
  for (const { indicator, area } of chosen) {
    const own = raw.filter(({ indicatorId }) => indicatorId === indicator.id)
    const told = await withIntervals(db, indicator, own, { known })
    const byPlace = new Map<string, Series>(told.map((each) => [`${each.placeCode} ${each.sex}`, each]))
    found.push({
      indicator,
      area,
      series: (placeCode, sex) => byPlace.get(`${placeCode} ${sex}`) ?? { placeCode, sex, points: [] },
      vintage: (placeCode) => newest.get(`${indicator.id} ${placeCode}`) ?? null,
      starts:
        indicator.starts.length > 0
          ? (await loggedStarts(db, indicator.id)).filter(({ inForce }) => inForce)
          : [],
    })
  }
  // Nobody has a value that was known then: there is nothing to tell.
  return found.filter(({ series }) => codes.some((code) => latestOf(series(code, 'T'))))
}

async function newestVintages(
  db: Db,
  indicatorIds: readonly string[],
  placeCodes: readonly string[],
  known: readonly number[],
) {
  return db
    .selectFrom('observation')
    .select((eb) => ['indicatorId', 'placeCode', eb.fn.max('vintage').as('number')])
    .where('indicatorId', '=', sql<string>`any(${indicatorIds}::uuid[])`)
    .where('placeCode', '=', sql<string>`any(${placeCodes}::text[])`)
    .where('vintage', '=', sql<number>`any(${known}::int[])`)
    .groupBy(['indicatorId', 'placeCode'])
    .execute()
}

async function readTargets(
  db: Db,
  {
    open,
    lifeAreas,
    indicators,
    known,
    today,
  }: {
    readonly open: readonly Target[]
    readonly lifeAreas: LifeAreas
    readonly indicators: readonly ReportedIndicator[]
    readonly known: readonly number[]
    readonly today: CivilDate
  },
): Promise<readonly ReportedTarget[]> {
  const lines = await linesOf(
    db,
    open.map(({ id }) => id),
  )
  const found = new Map<string, ReportedTarget>()
  for (const target of open) {
    const reported = indicators.find(({ indicator }) => indicator.id === target.indicator.id)
    const series = seriesFor(target, reported?.series(target.place.code, target.sex as Sex))
    const standing = standingOf(target, series, null, lines.get(target.id))
    const belonging = belongingOf(lifeAreas, 'target', target.id)
    found.set(target.id, {
      standing,
      account: await readAccount(db, target, series, today, known),
      area: belonging.kind === 'placed' ? belonging.area : (reported?.area ?? null),
      adoptions: await adoptionsOfTarget(db, target.id, today),
      vintage: reported?.vintage(target.place.code) ?? null,
    })
  }
  return worstFirst([...found.values()].map(({ standing }) => standing)).map(
    ({ target }) => found.get(target.id)!,
  )
}

function seriesFor({ place, sex }: Target, series: Series | undefined): Series {
  return series ?? { placeCode: place.code, sex, points: [] }
}
