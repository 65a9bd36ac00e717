import { type RawBuilder, sql } from 'kysely'
import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import { divisionOn, type LifeArea } from '../partnership/lifeArea.ts'
import { divisionsOf } from '../partnership/lifeAreaStore.ts'
import { searchedFor } from '../record/store.ts'
import { hitEnd, hitStart, type Piece, piecesOf } from './excerpt.ts'
import { areasBehind, type Grade, grades, type Knowledge, type KnowledgeKind } from './knowledge.ts'
import type { KnowledgeFilter } from './paths.ts'
import { respelt } from './spelling.ts'
import { knowledgeOf } from './store.ts'

/** How many stand on a page of the list. */
export const perPage = 20

/** How many tags can be chosen among: a longer list is searched instead. */
const mostTagsToChoose = 30

/** The most that a file of the list holds. */
const mostInFile = 100_000

export type FoundKnowledge = Knowledge & {
  readonly marked: { readonly name: readonly Piece[]; readonly summary: readonly Piece[] }
}

/** How many each choice of a filter would show, with the other choices as they are. */
export type Counts = {
  readonly kinds: ReadonlyMap<KnowledgeKind, number>
  readonly grades: ReadonlyMap<Grade, number>
  readonly areas: ReadonlyMap<string, number>
  /** The most used first. */
  readonly tags: ReadonlyMap<string, number>
}

export type Library = {
  readonly today: CivilDate
  /** What is leant on in all, and how much of that should have been looked at again. */
  readonly total: number
  readonly overdue: number
  readonly found: readonly FoundKnowledge[]
  readonly count: number
  readonly counts: Counts
  /** The areas of the present division. */
  readonly areas: readonly LifeArea[]
  /** What else to ask for, when nothing was found. */
  readonly suggestion: string | null
}

/** What a filter finds, a page of it, and what its other choices would find. */
export async function readLibrary(db: Db, filter: KnowledgeFilter, today: CivilDate): Promise<Library> {
  const asking = await askingFor(db, filter, today)
  const [{ total, overdue }] = (
    await sql<{ total: number; overdue: number }>`
      select count(*)::int as total, (count(*) filter (where review_on < ${today}))::int as overdue
      from knowledge where not exists (select from knowledge_withdrawal where knowledge_id = knowledge.id)`.execute(
      db,
    )
  ).rows as [{ total: number; overdue: number }]
  const ids = await foundIds(db, asking, filter, perPage)
  const { count, counts } = await countsOf(db, asking)
  return {
    today,
    total,
    overdue,
    count,
    found: await marked(db, await knowledgeOf(db, ids), asking.words),
    counts,
    areas: asking.areas,
    suggestion: count === 0 && filter.query ? await suggestionFor(db, filter.query) : null,
  }
}

/** All that a filter finds, in its order. */
export async function wholeOf(
  db: Db,
  filter: KnowledgeFilter,
  today: CivilDate,
): Promise<readonly Knowledge[]> {
  const asking = await askingFor(db, filter, today)
  return knowledgeOf(db, await foundIds(db, asking, { ...filter, page: 1 }, mostInFile))
}

/** The tags that there are, the most used first. */
export async function usedTags(db: Db, most = 40): Promise<readonly string[]> {
  const { rows } = await sql<{ tag: string }>`
    select tag from knowledge_tag group by tag order by count(*) desc, tag limit ${most}`.execute(db)
  return rows.map(({ tag }) => tag)
}

const facets = ['kind', 'grade', 'area', 'tag'] as const
type Facet = (typeof facets)[number]

type Asking = {
  /** What the whole text is held against; null when nothing is looked for. */
  readonly words: RawBuilder<string> | null
  /** All that belong to no facet. */
  readonly always: RawBuilder<boolean>
  /** What is chosen in each facet; true where nothing is. */
  readonly chosen: Readonly<Record<Facet, RawBuilder<boolean>>>
  readonly areas: readonly LifeArea[]
  readonly areaOf: ReadonlyMap<string, string>
}

async function askingFor(db: Db, filter: KnowledgeFilter, today: CivilDate): Promise<Asking> {
  const { query, kind, grade, area, tag, from, about, state } = filter
  const divisions = await divisionsOf(db)
  const current = divisionOn(divisions, today)
  const areaOf = current ? areasBehind(divisions, current) : new Map<string, string>()
  const words = searchedFor(query)
  const conditions = [state === 'withdrawn' ? sql<boolean>`${gone}` : sql<boolean>`not ${gone}`]
  if (state === 'overdue') conditions.push(sql`review_on < ${today}`)
  if (from !== null) conditions.push(sql`year >= ${from}`)
  const [aboutKind, aboutId = ''] = about.split(':')
  if (isUuid(aboutId))
    conditions.push(
      sql`id in (select from_id::uuid from link where from_kind = 'knowledge' and to_kind = ${aboutKind} and to_id = ${aboutId})`,
    )
  // Something was asked for in which there is no word: nothing holds it.
  if (query !== '' && !words) conditions.push(sql`false`)
  if (words) conditions.push(sql`searchable @@ ${words}`)
  const inArea = [...areaOf].flatMap(([id, present]) => (present === area ? [id] : []))
  const all = sql<boolean>`true`
  return {
    words,
    always: sql`${sql.join(conditions, sql` and `)}`,
    chosen: {
      kind: kind ? sql`kind = ${kind}` : all,
      grade: grade ? sql`grade = ${grade}` : all,
      area: area ? sql`coalesce(area_id = any(${inArea}::uuid[]), false)` : all,
      tag: tag ? sql`id in (select knowledge_id from knowledge_tag where knowledge_tag.tag = ${tag})` : all,
    },
    areas: current?.areas ?? [],
    areaOf,
  }
}

const gone = sql`exists (select from knowledge_withdrawal where knowledge_id = knowledge.id)`

async function foundIds(
  db: Db,
  { words, always, chosen }: Asking,
  { order, page }: Pick<KnowledgeFilter, 'order' | 'page'>,
  most: number,
): Promise<readonly string[]> {
  const newest = sql`year desc nulls last, added_at desc, id`
  const strongest = sql`array_position(${[...grades]}::text[], grade), ${newest}`
  const best = words ? sql`ts_rank(searchable, ${words}) desc, ${strongest}` : newest
  const orders = { relevance: best, newest, grade: strongest }
  const { rows } = await sql<{ id: string }>`
    select id from knowledge where ${sql.join([always, ...Object.values(chosen)], sql` and `)}
    order by ${orders[order ?? 'relevance']}
    limit ${most} offset ${(page - 1) * most}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The library is gone through once: what fits apart from the facets, and which of them it fits. */
async function countsOf(
  db: Db,
  { always, chosen, areaOf }: Asking,
): Promise<{ count: number; counts: Counts }> {
  const fits = (facet: Facet) => sql.ref(`${facet}_fits`)
  const without = (own: Facet) => sql.join(facets.filter((facet) => facet !== own).map(fits), sql` and `)
  const { rows } = await sql<{ facet: Facet | 'all'; value: string; count: number }>`
    with fitting as materialized (
      select id, kind, grade, area_id,
        ${sql.join(facets.map((facet) => sql`${chosen[facet]} as ${fits(facet)}`))}
      from knowledge where ${always})
    select 'all' as facet, '' as value, count(*)::int as count from fitting
      where ${sql.join(facets.map(fits), sql` and `)}
    union all
    select 'kind', kind, count(*)::int from fitting where ${without('kind')} group by kind
    union all
    select 'grade', grade, count(*)::int from fitting where ${without('grade')} group by grade
    union all
    select 'area', area_id::text, count(*)::int from fitting
      where ${without('area')} and area_id is not null group by area_id
    union all
    (select 'tag', tag, count(*)::int from fitting join knowledge_tag on knowledge_id = id
      where ${without('tag')} group by tag order by count(*) desc, tag limit ${mostTagsToChoose})`.execute(db)
  const of = (wanted: Facet | 'all') =>
    rows.flatMap(({ facet, value, count }) => (facet === wanted ? [[value, count] as const] : []))
  const areas = new Map<string, number>()
  for (const [id, count] of of('area')) {
    const area = areaOf.get(id)
    if (area) areas.set(area, (areas.get(area) ?? 0) + count)
  }
  // The constraints of the table keep these texts to the words of their types.
  const counts: Counts = {
    kinds: new Map(of('kind')) as ReadonlyMap<KnowledgeKind, number>,
    grades: new Map(of('grade')) as ReadonlyMap<Grade, number>,
    areas,
    tags: new Map(of('tag')),
  }
  return { count: of('all')[0]![1], counts }
}

const hidden = '\ue002\ue003'

/** With what was looked for marked where it stands. */
async function marked(
  db: Db,
  found: readonly Knowledge[],
  words: RawBuilder<string> | null,
): Promise<readonly FoundKnowledge[]> {
  const plain = (text: string): readonly Piece[] => [{ text, hit: false }]
  if (!words)
    return found.map((each) => ({
      ...each,
      marked: { name: plain(each.name), summary: plain(each.summary) },
    }))
  const how = `StartSel=${hitStart}, StopSel=${hitEnd}, HighlightAll=true`
  // What stands between < and > would be left out as if it were markup: both are other signs meanwhile.
  const headline = (text: RawBuilder<string>) => sql<string>`translate(
    ts_headline('swedish', translate(${text}, ${`<>${hitStart}${hitEnd}`}, ${hidden}), ${words}, ${how}),
    ${hidden}, '<>')`
  const { rows } = await sql<{ id: string; name: string; summary: string }>`
    select id, ${headline(sql`name`)} as name, ${headline(sql`summary`)} as summary from knowledge
    where id = any(${found.map(({ id }) => id)}::uuid[])`.execute(db)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.map((each) => {
    const { name, summary } = byId.get(each.id) ?? each
    return { ...each, marked: { name: piecesOf(name), summary: piecesOf(summary) } }
  })
}

/** The same words spelt as they stand in a heading or a tag. Asked for only when nothing was found. */
async function suggestionFor(db: Db, query: string): Promise<string | null> {
  const { rows } = await sql<{ word: string; nentry: number }>`
    select word, nentry from ts_stat('select to_tsvector(''simple'', name) from knowledge
      union all select to_tsvector(''simple'', tag) from knowledge_tag')`.execute(db)
  return respelt(query, new Map(rows.map(({ word, nentry }) => [word, nentry])))
}
