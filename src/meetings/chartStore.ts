import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { startsOn } from '../population/phaseStore.ts'
import { newsSince } from '../population/series.ts'
import { seriesOf } from '../population/seriesStore.ts'
import { type Charted, chartOf } from '../population/store.ts'
import { targetsOfIndicator } from '../targets/store.ts'
import type { AgendaItem } from './agenda.ts'
import type { Meeting } from './meeting.ts'

/** The chart that a point shows. */
export type ItemChart = {
  readonly charted: Charted
  /** Of a closed meeting: the day that the figures were known on, and what has come since. */
  readonly known: {
    readonly closedOn: CivilDate
    /** How many of the shown values are others now. */
    readonly changed: number
    /** How many values there are now that there were not. */
    readonly added: number
  } | null
}

/** The point's chart as every page shows it: read once, however many have it before them. */
export function chartOnce(
  { db, actor, readOnce }: Env['Variables'],
  meeting: Meeting,
  item: Pick<AgendaItem, 'indicatorId'>,
): Promise<ItemChart | null> {
  return readOnce(['chart of meeting', meeting.id, item.indicatorId], () =>
    chartOfItem(db, actor.countyCode, meeting, item),
  )
}

/** The point's chart for a place: its present figures, or those that a closed meeting saw. */
export async function chartOfItem(
  db: Db,
  placeCode: string,
  { closure }: Meeting,
  { indicatorId }: Pick<AgendaItem, 'indicatorId'>,
): Promise<ItemChart | null> {
  if (indicatorId === null) return null
  if (!closure) return { charted: await chartOf(db, indicatorId, placeCode), known: null }

  const closedOn = civilDateOf(closure.closedAt)
  const [charted, [now], targets, starts] = await Promise.all([
    chartOf(db, indicatorId, placeCode, closure.vintage),
    seriesOf(db, { indicatorIds: [indicatorId], placeCodes: [placeCode], sexes: ['T'] }),
    targetsOfIndicator(db, indicatorId, placeCode),
    startsOn(db, indicatorId, closedOn),
  ])
  const { indicator, series, annotations } = charted
  const later = new Set(targets.filter(({ agreedOn }) => agreedOn > closedOn).map(({ id }) => id))
  return {
    charted: {
      ...charted,
      // Nor did the meeting see a target that was agreed after it, or limits that were calculated anew after it.
      indicator: { ...indicator, starts },
      annotations: annotations.filter(({ subject }) => !later.has(subject.id)),
    },
    known: { closedOn, ...newsSince(series, now ?? { ...series, points: [] }, indicator.decimals) },
  }
}

/** The charts of all points that have one, by the point's id. Points about the same indicator share theirs. */
export async function chartsOfItems(
  db: Db,
  placeCode: string,
  meeting: Meeting,
  items: readonly Pick<AgendaItem, 'id' | 'indicatorId'>[],
): Promise<ReadonlyMap<string, ItemChart>> {
  const charts = new Map<string, ItemChart>()
  const ids = new Set(items.flatMap(({ indicatorId }) => indicatorId ?? []))
  for (const indicatorId of ids) {
    const chart = await chartOfItem(db, placeCode, meeting, { indicatorId })
    for (const item of items) if (chart && item.indicatorId === indicatorId) charts.set(item.id, chart)
  }
  return charts
}
