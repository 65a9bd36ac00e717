import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table partnership (
      partnership_id uuid primary key,
      name text not null check (length(name) between 1 and 200),
      area text not null,
      county_code text not null check (county_code ~ '^[0-9]{2}$'),
      demo boolean not null,
      revision integer not null default 0,
      chain_head bytea not null default '\\x',
      created_at timestamptz not null default now()
    );

    create table event (
      partnership_id uuid not null references partnership,
      revision integer not null check (revision > 0),
      -- json, not jsonb: it keeps the text exactly as it was hashed.
      body json not null,
      hash bytea not null check (length(hash) = 32),
      kind text not null generated always as (body ->> 'kind') stored,
      subject_kind text not null generated always as (body -> 'subject' ->> 'kind') stored,
      subject_id text not null generated always as (body -> 'subject' ->> 'id') stored,
      primary key (partnership_id, revision)
    );
    create index event_subject on event (partnership_id, subject_id, revision);

    create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log is append-only.';
      end $$;
    create trigger event_append_only before update or delete or truncate on event
      for each statement execute function refuse_change();

    create table link (
      partnership_id uuid not null references partnership,
      from_kind text not null,
      from_id text not null,
      relation text not null check (relation in
        ('supports', 'contradicts', 'leadsTo', 'replaces', 'adopts', 'implements', 'measures', 'repeats')),
      to_kind text not null,
      to_id text not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, from_id, relation, to_id)
    );
    create index link_backwards on link (partnership_id, to_id);

    create table search_entry (
      partnership_id uuid not null references partnership,
      subject_kind text not null,
      subject_id text not null,
      title text not null,
      text text not null,
      searchable tsvector not null generated always as
        (setweight(to_tsvector('swedish', title), 'A') || to_tsvector('swedish', text)) stored,
      primary key (partnership_id, subject_kind, subject_id)
    );
    create index search_entry_words on search_entry using gin (searchable);

    create table person (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      email text not null check (email = lower(email) and email like '%_@_%'),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, email)
    );

    create table party (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('municipality', 'region', 'other')),
      code text not null,
      name text not null check (length(name) between 1 and 200),
      joined_on date not null,
      left_on date check (left_on >= joined_on),
      primary key (partnership_id, id),
      unique (partnership_id, code)
    );

    create table body (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('arena', 'steering', 'preparatory', 'working')),
      name text not null check (length(name) between 1 and 200),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id)
    );

    create table seat (
      partnership_id uuid not null references partnership,
      id uuid not null,
      body_id uuid not null,
      party_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('coordinator', 'leader', 'official')),
      from_on date not null,
      to_on date check (to_on >= from_on),
      primary key (partnership_id, id),
      foreign key (partnership_id, body_id) references body,
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, person_id) references person
    );
    create index seat_person on seat (partnership_id, person_id);
    create index seat_body on seat (partnership_id, body_id);

    create table purpose (
      partnership_id uuid not null references partnership,
      version integer not null check (version > 0),
      text text not null check (length(text) between 1 and 2000),
      agreed_on date not null,
      primary key (partnership_id, version)
    );

    create table sign_in_code (
      partnership_id uuid not null references partnership,
      person_id uuid not null,
      code_hash bytea not null,
      expires_at timestamptz not null,
      attempts integer not null default 0,
      primary key (partnership_id, person_id),
      foreign key (partnership_id, person_id) references person
    );

    create table session (
      partnership_id uuid not null references partnership,
      token_hash bytea not null,
      person_id uuid not null,
      seat_id uuid not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (partnership_id, token_hash),
      foreign key (partnership_id, person_id) references person,
      foreign key (partnership_id, seat_id) references seat
    );

    create table place (
      partnership_id uuid not null references partnership,
      code text not null check (code ~ '^[0-9]{2,4}$'),
      kind text not null check (kind in ('municipality', 'region', 'county', 'nation')),
      name text not null,
      county_code text,
      primary key (partnership_id, code)
    );

    create table indicator (
      partnership_id uuid not null references partnership,
      id uuid not null,
      source text not null,
      code text not null,
      title text not null check (length(title) between 1 and 500),
      name text not null check (length(name) between 1 and 200),
      description text not null,
      unit text not null check (unit in ('percent', 'number')),
      decimals integer not null check (decimals between 0 and 6),
      direction text not null check (direction in ('increase', 'decrease', 'neutral')),
      describes text not null check (describes in ('population', 'operation')),
      baseline_until text,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, source, code)
    );

    create table vintage (
      partnership_id uuid not null references partnership,
      number integer not null check (number > 0),
      source text not null,
      fetched_on date not null,
      file_name text not null,
      file_hash bytea not null,
      recorded_at timestamptz not null default now(),
      primary key (partnership_id, number)
    );

    create table observation (
      partnership_id uuid not null,
      indicator_id uuid not null,
      sex text not null check (sex in ('T', 'K', 'M')),
      period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'),
      place_code text not null,
      vintage integer not null,
      replaced_in integer check (replaced_in > vintage),
      value double precision check (value > '-Infinity' and value < 'Infinity'),
      reason text check ((reason is null) = (value is not null)),
      members smallint,
      primary key (partnership_id, indicator_id, sex, place_code, period, vintage),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place,
      foreign key (partnership_id, vintage) references vintage
    );

    create table annotation (
      partnership_id uuid not null references partnership,
      indicator_id uuid not null,
      place_code text not null,
      sex text not null check (sex in ('T', 'K', 'M')),
      kind text not null check (kind in ('target', 'action')),
      from_period text not null,
      period text not null,
      value double precision check ((value is null) = (kind = 'action')),
      words text not null,
      subject_kind text not null,
      subject_id text not null,
      primary key (partnership_id, indicator_id, subject_id),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place
    );

    create table figure_file (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null,
      content bytea not null,
      hash bytea not null,
      uploaded_at timestamptz not null default now(),
      uploaded_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, uploaded_by) references person
    );

    create table figure_loading (
      partnership_id uuid not null references partnership,
      file_id uuid not null,
      started_at timestamptz not null default now(),
      rows_read integer not null default 0,
      rows_expected integer not null,
      beat_at timestamptz not null default now(),
      finished_at timestamptz,
      failure text,
      report jsonb,
      primary key (partnership_id, file_id),
      foreign key (partnership_id, file_id) references figure_file on delete cascade
    );

    create table target (
      partnership_id uuid not null references partnership,
      id uuid not null,
      indicator_id uuid not null,
      place_code text not null,
      sex text not null check (sex in ('T', 'K', 'M')),
      name text not null check (length(name) between 1 and 200),
      baseline_period text not null,
      baseline_value double precision not null,
      level double precision not null check (level <> baseline_value),
      due_period text not null check (due_period > baseline_period),
      agreed_on date not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place
    );

    create table target_closure (
      partnership_id uuid not null references partnership,
      target_id uuid not null,
      reason text not null check (length(reason) between 1 and 2000),
      closed_at timestamptz not null default now(),
      closed_by uuid not null,
      primary key (partnership_id, target_id),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, closed_by) references person
    );

    create table effect (
      partnership_id uuid not null references partnership,
      id uuid not null,
      title text not null check (length(title) between 1 and 200),
      responsible text not null,
      target_id uuid,
      indicator_id uuid not null,
      place_code text not null,
      sex text not null check (sex in ('T', 'K', 'M')),
      due_on date not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, target_id) references target,
      foreign key (partnership_id, indicator_id) references indicator,
      foreign key (partnership_id, place_code) references place
    );

    create table effect_showing (
      partnership_id uuid not null references partnership,
      effect_id uuid not null,
      before_period text not null,
      before_value double precision not null,
      after_period text not null check (after_period > before_period),
      after_value double precision not null,
      vintage integer not null,
      strength text not null check (strength in ('plausible', 'associated', 'tested')),
      story text not null check (length(story) between 1 and 4000),
      shown_on date not null,
      shown_by uuid not null,
      primary key (partnership_id, effect_id),
      foreign key (partnership_id, effect_id) references effect,
      foreign key (partnership_id, vintage) references vintage,
      foreign key (partnership_id, shown_by) references person
    );

    create table meeting (
      partnership_id uuid not null references partnership,
      id uuid not null,
      body_id uuid not null,
      question text not null check (length(question) between 1 and 300),
      location text not null,
      starts_at timestamptz not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, body_id) references body
    );

    create table agenda_item (
      partnership_id uuid not null references partnership,
      id uuid not null,
      meeting_id uuid not null,
      position integer not null check (position > 0),
      kind text not null check (kind in ('purpose', 'effects', 'matter', 'pause', 'close')),
      title text not null check (length(title) between 1 and 200),
      description text not null,
      minutes integer not null check (minutes between 1 and 600),
      form text check (form in ('round', 'walkthrough', 'groups', 'guests', 'consent', 'talk', 'checkout')),
      origin text not null check (origin in ('inside', 'outside')),
      indicator_id uuid,
      notes text not null default '',
      check ((form is null) = (kind = 'pause')),
      primary key (partnership_id, id),
      -- Deferrable, so that two points can change places in one write.
      unique (partnership_id, meeting_id, position) deferrable initially deferred,
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, indicator_id) references indicator
    );

    create table attendance (
      partnership_id uuid not null references partnership,
      meeting_id uuid not null,
      seat_id uuid not null,
      state text not null check (state in ('present', 'absent', 'substitute')),
      substitute text,
      reason text,
      -- A substitute is an exception: it has a name and a reason.
      check (state <> 'substitute' or coalesce(length(substitute), 0) > 0 and coalesce(length(reason), 0) > 0),
      primary key (partnership_id, meeting_id, seat_id),
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, seat_id) references seat
    );

    create table meeting_preparation (
      partnership_id uuid not null references partnership,
      meeting_id uuid not null,
      party_id uuid not null,
      -- Of the event that records it: a change of the agenda after this one was not seen.
      revision integer not null,
      prepared_at timestamptz not null default now(),
      prepared_by uuid not null,
      primary key (partnership_id, meeting_id, party_id),
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, prepared_by) references person
    );

    create table purpose_check (
      partnership_id uuid not null references partnership,
      meeting_id uuid not null,
      purpose_version integer not null,
      answer text not null check (answer in ('yes', 'partly', 'no')),
      words text not null,
      checked_at timestamptz not null default now(),
      checked_by uuid not null,
      primary key (partnership_id, meeting_id),
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, purpose_version) references purpose,
      foreign key (partnership_id, checked_by) references person
    );

    create table meeting_closure (
      partnership_id uuid not null references partnership,
      meeting_id uuid not null,
      vintage integer not null,
      closed_at timestamptz not null default now(),
      closed_by uuid not null,
      primary key (partnership_id, meeting_id),
      foreign key (partnership_id, meeting_id) references meeting,
      -- The rule of the arena, kept by the database too: no closing without the purpose check.
      foreign key (partnership_id, meeting_id) references purpose_check,
      foreign key (partnership_id, closed_by) references person
    );

    create table outcome (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind text not null check (kind in ('position', 'recommendation')),
      year integer not null,
      number integer not null check (number > 0),
      title text not null check (length(title) between 1 and 200),
      text text not null check (length(text) between 1 and 4000),
      dissent text not null,
      meeting_id uuid not null,
      agenda_item_id uuid,
      taken_on date not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, year, number),
      foreign key (partnership_id, meeting_id) references meeting,
      foreign key (partnership_id, agenda_item_id) references agenda_item
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'partnership',
    'event',
    'link',
    'search_entry',
    'person',
    'party',
    'body',
    'seat',
    'purpose',
    'sign_in_code',
    'session',
    'place',
    'indicator',
    'vintage',
    'observation',
    'annotation',
    'figure_file',
    'figure_loading',
    'target',
    'target_closure',
    'effect',
    'effect_showing',
    'meeting',
    'agenda_item',
    'attendance',
    'meeting_preparation',
    'purpose_check',
    'meeting_closure',
    'outcome',
  ])

  // Before anybody has signed in, the sign-in page must be able to say which partnerships there are.
  await sql
    .raw(`
      create policy directory on partnership for select
        using (current_setting('samsyn.scope', true) = 'directory')`)
    .execute(db)
}
