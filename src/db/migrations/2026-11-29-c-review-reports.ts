import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Reports of reviews among those that are frozen, and the sentences that the next one begins with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table report_set
      drop constraint report_set_kind_check,
      add constraint report_set_kind_check check (kind in ('yearly', 'direction', 'review')),
      add column review_id uuid,
      -- As it was called then: a frozen report does not change its name.
      add column review_name text,
      add constraint report_set_of_review
        check ((kind = 'review') = (review_id is not null) and (review_id is null) = (review_name is null)),
      add foreign key (partnership_id, review_id) references review,
      drop constraint report_set_partnership_id_kind_year_number_key,
      add constraint report_set_numbered unique nulls not distinct (partnership_id, kind, review_id, year, number);
    -- A review whose year is corrected goes on counting.
    create unique index report_set_of_review_numbered on report_set (partnership_id, review_id, number)
      where review_id is not null;

    create table review_summary (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      version integer not null check (version > 0),
      how text not null check (how in ('written', 'restored')),
      summary text not null check (summary <> '' and length(summary) <= 3000),
      written_at timestamptz not null default clock_timestamp(),
      written_by uuid not null,
      written_hat text not null,
      primary key (partnership_id, review_id, version),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, written_by) references person
    );

    create function refuse_summary_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A summary is never rewritten: write the next version.';
      end $$;
    create trigger review_summary_kept before update or delete or truncate on review_summary
      for each statement execute function refuse_summary_change();
  `)
    .execute(db)

  await forPartnerships(db, ['review_summary'])
}
