import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** How the slides of a review are arranged, in every version. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table slide_deck (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      version integer not null check (version > 0),
      how text not null check (how in ('changed', 'restored')),
      content jsonb not null,
      written_at timestamptz not null default clock_timestamp(),
      written_by uuid not null,
      written_hat text not null,
      primary key (partnership_id, review_id, version),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, written_by) references person
    );

    create function refuse_deck_change() returns trigger language plpgsql as $$
      begin
        raise exception 'An arrangement of slides is never rewritten: write the next version.';
      end $$;
    create trigger slide_deck_kept before update or delete or truncate on slide_deck
      for each statement execute function refuse_deck_change();
  `)
    .execute(db)

  await forPartnerships(db, ['slide_deck'])
}
