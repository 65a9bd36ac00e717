import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** A kind of matter is ended: no more matters of it are raised, and those that are on their way go on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table matter_kind_ending (
      partnership_id uuid not null references partnership,
      kind_id uuid not null,
      ended_on date not null,
      recorded_by uuid not null,
      primary key (partnership_id, kind_id),
      foreign key (partnership_id, kind_id) references matter_kind,
      foreign key (partnership_id, recorded_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['matter_kind_ending'])
}
