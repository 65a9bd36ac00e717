import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What outcomes mean for whom, and digests: drafted, read by somebody, and only then sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table outcome_meaning (
      partnership_id uuid not null references partnership,
      outcome_id uuid not null,
      -- In the order that they were written, within the outcome.
      number integer not null check (number > 0),
      audience text not null check (audience in ('members', 'council', 'public')),
      -- Null: the same for every party. Else what one party has added for its own council.
      party_id uuid check (party_id is null or audience = 'council'),
      -- Empty: taken away again.
      text text not null check (length(text) <= 4000),
      written_at timestamptz not null default now(),
      written_by uuid not null,
      primary key (partnership_id, outcome_id, number),
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, written_by) references person
    );

    create table digest (
      partnership_id uuid not null references partnership,
      id uuid not null,
      audience text not null check (audience in ('members', 'council', 'public')),
      party_id uuid check ((audience = 'council') = (party_id is not null)),
      -- What it tells of: both days included.
      from_on date not null,
      to_on date not null check (to_on >= from_on),
      created_at timestamptz not null default now(),
      created_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, party_id) references party,
      foreign key (partnership_id, created_by) references person
    );

    create table digest_version (
      partnership_id uuid not null references partnership,
      digest_id uuid not null,
      version integer not null check (version > 0),
      title text not null check (length(title) between 1 and 200),
      introduction text not null check (length(introduction) <= 4000),
      paragraphs jsonb not null check (jsonb_typeof(paragraphs) = 'array'),
      written_at timestamptz not null default now(),
      written_by uuid not null,
      primary key (partnership_id, digest_id, version),
      unique (partnership_id, digest_id, version, written_by),
      foreign key (partnership_id, digest_id) references digest,
      foreign key (partnership_id, written_by) references person
    );

    -- Somebody has read exactly this version.
    create table digest_reading (
      partnership_id uuid not null references partnership,
      digest_id uuid not null,
      version integer not null,
      written_by uuid not null,
      read_by uuid not null,
      read_at timestamptz not null default now(),
      -- There was nobody else who could have read it.
      alone boolean not null,
      primary key (partnership_id, digest_id, version),
      foreign key (partnership_id, digest_id, version, written_by)
        references digest_version (partnership_id, digest_id, version, written_by),
      foreign key (partnership_id, read_by) references person,
      constraint digest_reading_by_another check (read_by <> written_by or alone)
    );

    -- It points at a reading: what nobody has read cannot be sent.
    create table digest_sending (
      partnership_id uuid not null references partnership,
      digest_id uuid not null,
      version integer not null,
      sent_at timestamptz not null default now(),
      sent_by uuid not null,
      primary key (partnership_id, digest_id),
      foreign key (partnership_id, digest_id, version) references digest_reading,
      foreign key (partnership_id, sent_by) references person
    );

    create table digest_withdrawal (
      partnership_id uuid not null references partnership,
      digest_id uuid not null,
      reason text not null check (length(reason) between 1 and 2000),
      withdrawn_at timestamptz not null default now(),
      withdrawn_by uuid not null,
      primary key (partnership_id, digest_id),
      foreign key (partnership_id, digest_id) references digest_sending,
      foreign key (partnership_id, withdrawn_by) references person
    );

    -- A draft that came to nothing. Taken away when it is taken up again.
    create table digest_discarding (
      partnership_id uuid not null references partnership,
      digest_id uuid not null,
      discarded_at timestamptz not null default now(),
      discarded_by uuid not null,
      primary key (partnership_id, digest_id),
      foreign key (partnership_id, digest_id) references digest,
      foreign key (partnership_id, discarded_by) references person
    );

    create function refuse_rewriting() returns trigger language plpgsql as $$
      begin
        raise exception 'What has been written stands: % is append-only.', tg_table_name;
      end $$;
    create trigger outcome_meaning_append_only before update or delete or truncate on outcome_meaning
      for each statement execute function refuse_rewriting();
    create trigger digest_version_append_only before update or delete or truncate on digest_version
      for each statement execute function refuse_rewriting();
    create trigger digest_sending_append_only before update or delete or truncate on digest_sending
      for each statement execute function refuse_rewriting();

    -- Sent is sent: no version comes after it, and none but the latest is sent.
    create function refuse_version_after_sending() returns trigger language plpgsql as $$
      begin
        if exists (select from digest_sending s
            where s.partnership_id = new.partnership_id and s.digest_id = new.digest_id) then
          raise exception 'The digest is sent and stands as it was read.';
        end if;
        return new;
      end $$;
    create trigger digest_version_before_sending before insert on digest_version
      for each row execute function refuse_version_after_sending();

    create function refuse_sending_older_version() returns trigger language plpgsql as $$
      begin
        if exists (select from digest_version v
            where v.partnership_id = new.partnership_id and v.digest_id = new.digest_id
              and v.version > new.version) then
          raise exception 'The digest was changed after it was read.';
        end if;
        return new;
      end $$;
    create trigger digest_sending_latest before insert on digest_sending
      for each row execute function refuse_sending_older_version();
  `)
    .execute(db)

  await forPartnerships(db, [
    'outcome_meaning',
    'digest',
    'digest_version',
    'digest_reading',
    'digest_sending',
    'digest_withdrawal',
    'digest_discarding',
  ])
}
