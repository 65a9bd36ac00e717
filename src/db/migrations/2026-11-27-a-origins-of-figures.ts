import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Where figures come from that somebody has written in by hand: no file and no service tells it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table vintage_origin (
      partnership_id uuid not null references partnership,
      vintage integer not null,
      -- Who or what the figures come from, and how they were found out.
      origin text not null check (length(origin) between 1 and 200),
      note text not null check (length(note) between 1 and 2000),
      -- The day that they are from, which may be long before they were written in.
      dated_on date not null,
      primary key (partnership_id, vintage),
      foreign key (partnership_id, vintage) references vintage
    );
  `)
    .execute(db)

  await forPartnerships(db, ['vintage_origin'])
}
