import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Governing principles and what is expected of owners, in versions that are adopted as outcomes are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table principles_version (
      partnership_id uuid not null references partnership,
      version integer not null check (version > 0),
      started_at timestamptz not null default now(),
      started_by uuid not null,
      primary key (partnership_id, version),
      foreign key (partnership_id, started_by) references person
    );

    create table principles_clause (
      partnership_id uuid not null references partnership,
      version integer not null,
      -- The same from version to version, however it is worded.
      id uuid not null,
      place integer not null,
      kind text not null check (kind in ('principle', 'expectation')),
      heading text not null check (length(heading) between 1 and 120),
      text text not null check (length(text) between 1 and 1000),
      practice text not null check (length(practice) <= 1000),
      who text check (who in ('all', 'municipality', 'region', 'other')),
      measure text check (measure in ('self', 'answers', 'reports', 'seats', 'meetings')),
      within_days integer check (within_days between 1 and 1000),
      from_on date,
      primary key (partnership_id, version, id),
      foreign key (partnership_id, version) references principles_version,
      check ((kind = 'expectation') = (who is not null) and (kind = 'expectation') = (measure is not null)),
      check (kind = 'expectation' or (within_days is null and from_on is null)),
      check (within_days is null or measure = 'answers')
    );

    create table principles_clause_removal (
      partnership_id uuid not null references partnership,
      version integer not null,
      id uuid not null,
      removed_at timestamptz not null default now(),
      removed_by uuid not null,
      primary key (partnership_id, version, id),
      foreign key (partnership_id, version, id) references principles_clause,
      foreign key (partnership_id, removed_by) references person
    );

    create table principles_abandonment (
      partnership_id uuid not null references partnership,
      version integer not null,
      abandoned_at timestamptz not null default now(),
      abandoned_by uuid not null,
      primary key (partnership_id, version),
      foreign key (partnership_id, version) references principles_version,
      foreign key (partnership_id, abandoned_by) references person
    );

    create table principles_sending (
      partnership_id uuid not null references partnership,
      version integer not null,
      outcome_id uuid not null,
      sent_at timestamptz not null default now(),
      sent_by uuid not null,
      primary key (partnership_id, version),
      unique (partnership_id, outcome_id),
      foreign key (partnership_id, version) references principles_version,
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, sent_by) references person
    );

    -- What the parties have been asked to adopt stands as they were asked.
    create function refuse_sent_clause_change() returns trigger language plpgsql as $$
      begin
        if exists (select from principles_sending s
            where s.partnership_id = old.partnership_id and s.version = old.version) then
          raise exception 'This version has been sent for adoption: draft a new one.';
        end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;
    create trigger principles_clause_sent before update or delete on principles_clause
      for each row execute function refuse_sent_clause_change();
  `)
    .execute(db)

  await forPartnerships(db, [
    'principles_version',
    'principles_clause',
    'principles_clause_removal',
    'principles_abandonment',
    'principles_sending',
  ])
}
