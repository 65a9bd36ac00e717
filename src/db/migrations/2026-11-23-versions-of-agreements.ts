import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Agreements get long texts, the parties that they are between, versions, and reminders. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table outcome
      drop constraint outcome_text_check,
      add constraint outcome_text_check check (length(text) between 1 and 60000);

    -- Whom an agreement is to be between, from before it is put to them.
    create table outcome_party (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      party_id uuid not null,
      primary key (partnership_id, outcome_id, party_id),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, party_id) references party
    );

    -- The second version of an agreement, and all after it; the first has no row.
    create table agreement_version (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      first_id uuid not null check (first_id <> outcome_id),
      number integer not null check (number > 1),
      primary key (partnership_id, outcome_id),
      unique (partnership_id, first_id, number),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, first_id) references outcome
    );

    -- A reminder that has gone out. Moved days are reminded of anew.
    create table agreement_reminder (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      about text not null check (about in ('end', 'evaluation')),
      on_day date not null,
      days_before integer not null check (days_before > 0),
      sent_at timestamptz not null default now(),
      primary key (partnership_id, outcome_id, about, on_day, days_before),
      foreign key (partnership_id, outcome_id) references outcome
    );
  `)
    .execute(db)

  await forPartnerships(db, ['outcome_party', 'agreement_version', 'agreement_reminder'])
}
