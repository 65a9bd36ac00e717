import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { putInSearch } from '../record/store.ts'

/**
 * Makes a target findable by all that is said of it: its figures, why it was closed, what the parties promise, how its
 * curve is to be turned, what came of that, and what was answered when it was met or missed. Call it after each write.
 */
export async function putTargetInSearch(db: Db, partnershipId: string, targetId: string): Promise<void> {
  const { title, texts } = await db
    .selectFrom('target')
    .innerJoin('indicator', 'indicator.id', 'target.indicatorId')
    .innerJoin('place', 'place.code', 'target.placeCode')
    .leftJoin('targetClosure as closure', 'closure.targetId', 'target.id')
    .select('target.name as title')
    .select(
      // What a party said before its latest is no longer said, and neither is an earlier version.
      sql<readonly (string | null)[]>`array[
        indicator.code, indicator.title, place.name, target.due_period, closure.reason,
        (select string_agg(said.what, ' ' order by said.party_id) from (
          select distinct on (party_id) party_id, what from target_contribution
          where target_id = target.id order by party_id, number desc) said),
        (select concat_ws(' ', story, partners, works, ideas,
            (select string_agg(concat_ws(' ', one ->> 'what', one ->> 'who'), ' ')
              from jsonb_array_elements(actions) one))
          from turning where target_id = target.id order by version desc limit 1),
        (select string_agg(concat_ws(' ', done_by, result), ' ' order by recorded_at) from action_completion done
          where target_id = target.id
            and not exists (select from action_completion_undo undo where undo.completion_id = done.id)),
        (select concat_ws(' ', reason, change) from target_answer
          where target_id = target.id order by number desc limit 1)
      ]`.as('texts'),
    )
    .where('target.id', '=', targetId)
    .executeTakeFirstOrThrow()
  const text = texts.filter(Boolean).join(' ')
  await putInSearch(db, partnershipId, { kind: 'target', id: targetId }, { title, text })
}
