import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What somebody who leaves a seat wants to hand over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table handover_note (
      partnership_id uuid not null references partnership,
      seat_id uuid not null,
      -- The highest is what is handed over; the earlier ones stay to be read.
      number integer not null check (number > 0),
      text text not null check (length(text) between 1 and 4000),
      written_at timestamptz not null default now(),
      written_by uuid not null,
      primary key (partnership_id, seat_id, number),
      foreign key (partnership_id, seat_id) references seat,
      foreign key (partnership_id, written_by) references person
    );

    create function refuse_handover_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Handovers are append-only: write a new version.';
      end $$;
    create trigger handover_note_append_only before update or delete or truncate on handover_note
      for each statement execute function refuse_handover_change();
  `)
    .execute(db)

  await forPartnerships(db, ['handover_note'])
}
