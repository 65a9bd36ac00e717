import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { question } from '../db/question.ts'
import type { Moments } from './resource.ts'

/**
 * When each thing was first and last written about, from the log. That somebody signed in is nothing about the person
 * that anybody needs to fetch.
 */
export async function momentsOf(db: Db): Promise<Moments> {
  const rows = await firstAndLast(db)
  const known = new Map(rows.map(({ kind, id, ...moments }) => [`${kind} ${id}`, moments]))
  return {
    of: (origin) => {
      if (!origin) return null
      if ('recordedAt' in origin) return { created: origin.recordedAt, modified: origin.recordedAt }
      const { also = [], ...thing } = origin
      const [own, ...others] = [thing, ...also].map(({ kind, id }) => known.get(`${kind} ${id}`))
      if (!own) return null
      const modified = others.reduce(
        (last, each) => (each && each.modified > last ? each.modified : last),
        own.modified,
      )
      return { created: own.created, modified }
    },
    idsOf: (kind) => rows.flatMap((row) => (row.kind === kind ? row.id : [])),
  }
}

/** `2025-03-14T09:00:00.000Z`, as events write it: sorts as time. */
const firstAndLast = question((db) =>
  db
    .selectFrom('event')
    .select([
      'subjectKind as kind',
      'subjectId as id',
      sql<string>`min(body ->> 'at')`.as('created'),
      sql<string>`max(body ->> 'at')`.as('modified'),
    ])
    .where('kind', '<>', signedIn)
    .groupBy(['subjectKind', 'subjectId']),
)

/** Who signed in when is told to nobody. */
export const signedIn = 'person.signedIn'

/** The instant of the partnership's latest event. */
export async function lastMoment(db: Db): Promise<Date | null> {
  const [row] = await latestEvent(db)
  return row ? new Date(row.at) : null
}

const latestEvent = question((db) =>
  db.selectFrom('event').select(sql<string>`body ->> 'at'`.as('at')).orderBy('revision', 'desc').limit(1),
)

export async function partnershipRow(db: Db, partnershipId: string) {
  return db
    .selectFrom('partnership')
    .select(['partnershipId', 'name', 'area', 'countyCode', 'demo'])
    .where('partnershipId', '=', partnershipId)
    .executeTakeFirstOrThrow()
}
