import { type Kysely, sql } from 'kysely'

/**
 * Of these tables all rows of a review are read at a time. Asked for in a query of its own, whose partnership it is is found
 * out once for each statement, and not anew for every row: that was half of what it cost to count codings.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['segment', 'coding', 'turn']) {
    await sql
      .raw(`
        alter policy partnership on ${table}
          using (partnership_id = (select nullif(current_setting('samsyn.partnership', true), '')::uuid))`)
      .execute(db)
  }
}
