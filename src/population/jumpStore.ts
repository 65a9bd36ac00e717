import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { awaitTurn, recordEvent } from '../record/store.ts'
import type { Doer } from '../record/thing.ts'
import type { Indicator } from './indicator.ts'
import { type Jump, type JumpAnswer, powerOf } from './jump.ts'

/** A jump without its vintage, which it may not have yet. */
export type FoundJump = Omit<Jump, 'vintage'>

/**
 * The jumps in what `compared` would revise. Asked before it is brought: a value that stays, or that the file does
 * not hold, in a period of which others are revised, speaks against another unit.
 */
export async function jumpsCompared(db: Db, partnershipId: string): Promise<readonly FoundJump[]> {
  const { rows } = await sql<{ indicatorId: string; places: number; sizes: number[] }>`
    with touched as (
      select distinct indicator_id, period from compared where state = 'revised')
    select o.indicator_id, count(distinct o.place_code)::integer as places,
      array_agg(case when c.value / o.value > 0 then log(c.value / o.value) else 0 end) as sizes
    from touched t
    join observation o on o.partnership_id = ${partnershipId}::uuid and o.indicator_id = t.indicator_id
      and o.period = t.period and o.replaced_in is null and o.members is null
    left join compared c on c.state = 'revised' and c.indicator_id = o.indicator_id and c.sex = o.sex
      and c.place = o.place_code and c.period = o.period
    where o.value <> 0 and (c.place is null or c.value is not null)
    group by o.indicator_id
    -- The rule itself is told elsewhere: here only most indicators are left out.
    having abs(percentile_cont(0.5) within group (
      order by case when c.value / o.value > 0 then log(c.value / o.value) else 0 end)) > 0.5`.execute(db)
  return rows.flatMap(({ indicatorId, places, sizes }) => {
    const power = powerOf(sizes, places)
    return power === null ? [] : { indicatorId, power, places }
  })
}

export async function recordJumps(
  db: Db,
  partnershipId: string,
  vintage: number,
  jumps: readonly FoundJump[],
): Promise<void> {
  if (jumps.length === 0) return
  await db
    .insertInto('unitJump')
    .values(jumps.map((jump) => ({ partnershipId, vintage, ...jump })))
    .execute()
}

export type JudgedJump = Jump & {
  readonly answer: JumpAnswer
  readonly fetchedOn: string
  readonly code: string
  readonly name: string
}

/** Every jump with what has been said about it, the latest vintage first; of one indicator, when it is named. */
export async function jumpsOf(db: Db, indicatorId?: string): Promise<readonly JudgedJump[]> {
  const rows = await db
    .selectFrom('unitJump')
    .innerJoin('indicator', 'indicator.id', 'unitJump.indicatorId')
    .innerJoin('vintage', 'vintage.number', 'unitJump.vintage')
    .select((eb) => [
      'unitJump.indicatorId',
      'unitJump.vintage',
      'unitJump.power',
      'unitJump.places',
      'vintage.fetchedOn',
      'indicator.code',
      'indicator.name',
      eb
        .selectFrom('unitJumpAnswer')
        .select('answer')
        .whereRef('unitJumpAnswer.indicatorId', '=', 'unitJump.indicatorId')
        .whereRef('unitJumpAnswer.vintage', '=', 'unitJump.vintage')
        .orderBy('number', 'desc')
        .limit(1)
        .as('answer'),
    ])
    .$if(indicatorId !== undefined, (query) => query.where('unitJump.indicatorId', '=', indicatorId!))
    .orderBy('unitJump.vintage', 'desc')
    .orderBy('indicator.code')
    .execute()
  return rows.map((row) => ({ ...row, answer: row.answer ?? 'open' }))
}

/** Whoever says what has been said already changes nothing. */
export async function judgeJump(
  db: Db,
  doer: Doer & { readonly id: string },
  indicator: Indicator,
  jump: Jump,
  answer: JumpAnswer,
): Promise<void> {
  const { partnershipId } = doer
  const { indicatorId, vintage, power } = jump
  await awaitTurn(db, partnershipId)
  const latest = await db
    .selectFrom('unitJumpAnswer')
    .select(['number', 'answer'])
    .where('indicatorId', '=', indicatorId)
    .where('vintage', '=', vintage)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  if ((latest?.answer ?? 'open') === answer) return
  const number = (latest?.number ?? 0) + 1
  await db
    .insertInto('unitJumpAnswer')
    .values({ partnershipId, indicatorId, vintage, number, answer, answeredBy: doer.id })
    .execute()
  await recordEvent(db, doer, {
    kind: 'indicator.unitJudged',
    subject: { kind: 'indicator', id: indicatorId },
    name: indicator.name,
    facts: { vintage, power, answer, before: latest?.answer ?? 'open' },
  })
}
