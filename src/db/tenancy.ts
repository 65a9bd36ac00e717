import { type Kysely, sql } from 'kysely'

/**
 * Row-level security for tables of partnerships. `force`, because the program owns its tables and an owner would
 * otherwise be let past. Without a partnership set for the transaction, the comparison is with null and no row fits.
 */
export async function forPartnerships(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql
      .raw(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy partnership on ${table}
          using (partnership_id = nullif(current_setting('samsyn.partnership', true), '')::uuid)`)
      .execute(db)
  }
}
