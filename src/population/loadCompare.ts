import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Rejection } from './figure.ts'

/**
 * The same value, although one extract has it with six decimals and the next with eight: half a step in the sixth
 * decimal, and a little for what a computer's fractions cannot hold. Taken as revisions, these would bury the real
 * ones: of 18 060 cells that differ between Kolada as fetched in 2023 and in 2024, 5 553 are of this kind.
 */
const sameValue = 5.1e-7

/** Where the rows of a file wait: a million of them, so that an indicator is a small number until all are there. */
export const loadedTable = `
  create temporary table loaded (
    fetched_as smallint not null,
    indicator integer not null,
    sex text not null,
    place text not null,
    period text not null,
    value double precision,
    reason text,
    line integer not null,
    apart boolean not null
  ) on commit drop`

export const loadedCopy =
  'copy loaded (fetched_as, indicator, sex, place, period, value, reason, line, apart) from stdin'

/** What the numbers stand for. Counted by the planner too, or it would compare a million rows one by one. */
export async function nameIndicators(db: Db, ids: readonly string[]): Promise<void> {
  await sql`
    create temporary table loaded_indicator on commit drop as
    select (number - 1)::integer as number, id from unnest(${ids}::uuid[]) with ordinality as ids (id, number)`.execute(
    db,
  )
  await sql`analyze loaded`.execute(db)
  await sql`analyze loaded_indicator`.execute(db)
}

export type Compared = {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly older: number
  /** How many of the unchanged are the same value with other decimals. */
  readonly finer: number
  readonly conflicting: number
}

/** Where values lie: those of places, or those of units, which are kept apart from them. */
export type Among = 'places' | 'apart'

const present = {
  places: sql`select * from observation`,
  apart: sql`select *, null::smallint as members from observation_apart`,
} as const

/** Holds one fetch of the loaded rows against the present values. The answer also stays in the table `compared`. */
export async function compareFigures(
  db: Db,
  partnershipId: string,
  fetch: number,
  fetchedOn: CivilDate,
  among: Among = 'places',
): Promise<Compared> {
  return compare(
    db,
    partnershipId,
    among,
    sql`
      select ids.id as indicator_id, k.sex, k.place, k.period, k.value, k.reason, null::smallint as members, k.copies,
        k.conflict
      from (
        select indicator, sex, place, period, min(value) as value, min(reason) as reason, count(*)::integer as copies,
          coalesce(min(value) <> max(value), false) or coalesce(min(reason) <> max(reason), false)
            or count(value) not in (0, count(*)) as conflict
        from loaded where fetched_as = ${fetch} and apart = ${among === 'apart'}
        group by indicator, sex, place, period) k
      join loaded_indicator ids on ids.number = k.indicator`,
    sql`${fetchedOn}::date`,
  )
}

/**
 * Means of the municipalities, unweighted, of every county (its code) and the nation (`00`), wherever a figure of
 * this loading is new. Eight decimals, as the source gives. Ours are as new as the newest value in them, so that
 * the date of fetching never holds them back.
 */
export async function compareMeans(db: Db, partnershipId: string): Promise<Compared> {
  await sql`drop table if exists touched`.execute(db)
  await sql`
    create temporary table touched on commit drop as
    select distinct indicator_id, sex, period from compared where state in ('added', 'revised')`.execute(db)
  await sql`analyze touched`.execute(db)
  return compare(
    db,
    partnershipId,
    'places',
    sql`
      select m.*, 1 as copies, false as conflict from (
        select o.indicator_id, o.sex, coalesce(p.county_code, '00') as place, o.period,
          round(avg(o.value)::numeric, 8)::double precision as value,
          case when count(o.value) = 0 then 'missing' end as reason, count(o.value)::smallint as members
        from touched t
        join observation o on o.partnership_id = ${partnershipId}::uuid and o.indicator_id = t.indicator_id
          and o.sex = t.sex and o.period = t.period and o.replaced_in is null
        join place p on p.partnership_id = ${partnershipId}::uuid and p.code = o.place_code
          and p.kind = 'municipality'
        group by grouping sets ((o.indicator_id, o.sex, o.period, p.county_code), (o.indicator_id, o.sex, o.period))) m`,
    sql`'infinity'::date`,
  )
}

/** Rows that `incoming` selects, each with what would become of it, in the order in which observations lie. */
async function compare(
  db: Db,
  partnershipId: string,
  among: Among,
  incoming: RawBuilder<unknown>,
  fetchedOn: RawBuilder<unknown>,
): Promise<Compared> {
  await sql`drop table if exists compared`.execute(db)
  await sql`
    create temporary table compared on commit drop as
    select i.indicator_id, i.sex, i.place, i.period, i.value, i.reason, i.members, i.copies, o.vintage as present,
      case
        when i.conflict then 'conflict'
        -- A place that has never had a value gets no mean.
        when o.vintage is null and i.members = 0 then 'empty'
        when o.vintage is null then 'added'
        when coalesce(abs(i.value - o.value) <= ${sameValue}::double precision, i.reason = o.reason, false)
          and i.members is not distinct from o.members
          then case when i.value <> o.value then 'finer' else 'unchanged' end
        when v.fetched_on > ${fetchedOn} then 'older'
        else 'revised'
      end as state
    from (${incoming}) i
    left join (
      ${present[among]}
      where partnership_id = ${partnershipId}::uuid and replaced_in is null
        and indicator_id = any(array(select id from loaded_indicator))) o
      on o.indicator_id = i.indicator_id and o.sex = i.sex and o.place_code = i.place and o.period = i.period
    left join vintage v on v.partnership_id = ${partnershipId}::uuid and v.number = o.vintage
    order by 1, 2, 3, 4`.execute(db)

  const { rows } = await sql<{ state: string; keys: number; copies: number }>`
    select state, count(*)::integer as keys, sum(copies)::integer as copies from compared group by state`.execute(
    db,
  )
  const keys = (state: string) => rows.find((row) => row.state === state)?.keys ?? 0
  const copies = (state: string) => rows.find((row) => row.state === state)?.copies ?? 0
  const [added, revised, older, conflicting] = [
    keys('added'),
    keys('revised'),
    keys('older'),
    copies('conflict'),
  ]
  const all = rows.reduce((sum, row) => sum + row.copies, 0)
  // A row that says once more what another has said is unchanged, whatever the first one brought.
  return {
    added,
    revised,
    older,
    finer: keys('finer'),
    conflicting,
    unchanged: all - added - revised - conflicting,
  }
}

/** Writes what `compared` found to be new or changed, under a vintage. */
export async function bring(
  db: Db,
  partnershipId: string,
  vintage: number,
  among: Among = 'places',
): Promise<void> {
  const table = sql.raw(among === 'places' ? 'observation' : 'observation_apart')
  const members = sql.raw(among === 'places' ? ', members' : '')
  await sql`
    update ${table} o set replaced_in = ${vintage}
    from compared c
    where c.state = 'revised' and o.partnership_id = ${partnershipId}::uuid and o.indicator_id = c.indicator_id
      and o.sex = c.sex and o.place_code = c.place and o.period = c.period and o.vintage = c.present`.execute(
    db,
  )
  await sql`
    insert into ${table}
      (partnership_id, indicator_id, sex, period, place_code, vintage, replaced_in, value, reason${members})
    select ${partnershipId}::uuid, indicator_id, sex, period, place, ${vintage}::integer, null, value, reason${members}
    from compared where state in ('added', 'revised')`.execute(db)
}

/** The first rows that contradict another row of the same fetch, each with the first that says something else. */
export async function conflicts(
  db: Db,
  fetch: number,
  most: number,
  among: Among = 'places',
): Promise<readonly Rejection[]> {
  const { rows } = await sql<{ line: number; other: number }>`
    with wrong as (
      select * from (
        select *, min(value) over w <> max(value) over w as values_differ,
          min(reason) over w <> max(reason) over w as reasons_differ, count(value) over w as valued,
          count(*) over w as all
        from loaded where fetched_as = ${fetch} and apart = ${among === 'apart'}
        window w as (partition by indicator, sex, place, period)) l
      where values_differ or reasons_differ or valued not in (0, l.all)
      order by line limit ${most})
    select wrong.line, min(o.line) as other
    from wrong join loaded o on o.fetched_as = ${fetch} and o.indicator = wrong.indicator and o.sex = wrong.sex
      and o.place = wrong.place and o.period = wrong.period
      and (o.value is distinct from wrong.value or o.reason is distinct from wrong.reason)
    group by wrong.line, wrong.indicator, wrong.sex, wrong.place, wrong.period
    order by wrong.line`.execute(db)
  return rows.map(({ line, other }) => ({ line, problem: { kind: 'conflict', other } }))
}
