import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Matters, the paths that they are agreed to go, and how they have gone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const step = `check (step in ('raise', 'prepare', 'consult', 'decide', 'carryOut'))`
  await sql
    .raw(`
    create table matter_kind (
      partnership_id uuid not null references partnership,
      id uuid not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id)
    );

    create table matter_path (
      partnership_id uuid not null references partnership,
      kind_id uuid not null,
      version integer not null check (version > 0),
      name text not null check (length(name) between 1 and 200),
      about text not null check (length(about) <= 500),
      since timestamptz not null default now(),
      recorded_by uuid not null,
      primary key (partnership_id, kind_id, version),
      foreign key (partnership_id, kind_id) references matter_kind,
      foreign key (partnership_id, recorded_by) references person
    );

    create table matter_path_stage (
      partnership_id uuid not null references partnership,
      kind_id uuid not null,
      version integer not null,
      position integer not null check (position > 0),
      step text not null ${step},
      -- How many days it may take; null when nothing is agreed.
      days integer check (days between 1 and 3650),
      primary key (partnership_id, kind_id, version, position),
      foreign key (partnership_id, kind_id, version) references matter_path
    );

    create table matter_path_body (
      partnership_id uuid not null references partnership,
      kind_id uuid not null,
      version integer not null,
      position integer not null,
      body_id uuid not null,
      primary key (partnership_id, kind_id, version, position, body_id),
      foreign key (partnership_id, kind_id, version, position) references matter_path_stage,
      foreign key (partnership_id, body_id) references body
    );

    create table matter (
      partnership_id uuid not null references partnership,
      id uuid not null,
      kind_id uuid not null,
      -- Of the path that it was raised with.
      version integer not null,
      title text not null check (length(title) between 1 and 200),
      need text not null check (length(need) between 1 and 500),
      raised_by_party_id uuid,
      raised_by_body_id uuid,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      check (num_nonnulls(raised_by_party_id, raised_by_body_id) = 1),
      foreign key (partnership_id, kind_id, version) references matter_path,
      foreign key (partnership_id, raised_by_party_id) references party,
      foreign key (partnership_id, raised_by_body_id) references body
    );

    create table matter_movement (
      partnership_id uuid not null references partnership,
      matter_id uuid not null,
      -- In the order that they were recorded, within the matter.
      number integer not null check (number > 0),
      kind text not null check (kind in ('raised', 'moved', 'returned', 'answered', 'decided', 'stopped', 'resumed',
        'finished', 'rerouted', 'undone')),
      happened_on date not null,
      -- Where to.
      step text ${step},
      note text not null check (length(note) <= 2000),
      why text check (why in ('dropped', 'postponed', 'elsewhere')),
      until_on date check (until_on > happened_on),
      outcome_id uuid,
      -- Of the path that it is moved over to.
      version integer,
      -- The earlier row that this one stands for, or takes back.
      corrects integer check (corrects < number),
      recorded_at timestamptz not null default now(),
      recorded_by uuid not null,
      -- As whom, in words of that day.
      recorded_hat text not null,
      primary key (partnership_id, matter_id, number),
      unique (partnership_id, matter_id, corrects),
      check ((kind in ('raised', 'moved', 'returned', 'decided')) = (step is not null)),
      check ((kind = 'stopped') = (why is not null)),
      check ((coalesce(why, '') = 'postponed') = (until_on is not null)),
      check ((kind = 'decided') = (outcome_id is not null)),
      check ((kind = 'rerouted') = (version is not null)),
      check (kind <> 'undone' or corrects is not null),
      check ((number = 1) <= (kind = 'raised' and corrects is null)),
      foreign key (partnership_id, matter_id) references matter,
      foreign key (partnership_id, matter_id, corrects) references matter_movement,
      foreign key (partnership_id, outcome_id) references outcome,
      foreign key (partnership_id, recorded_by) references person
    );

    create table matter_movement_body (
      partnership_id uuid not null references partnership,
      matter_id uuid not null,
      number integer not null,
      body_id uuid not null,
      primary key (partnership_id, matter_id, number, body_id),
      foreign key (partnership_id, matter_id, number) references matter_movement,
      foreign key (partnership_id, body_id) references body
    );
    create index matter_movement_body_body on matter_movement_body (partnership_id, body_id);

    create function refuse_movement_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Movements are append-only: record a new one.';
      end $$;
    create trigger matter_movement_append_only before update or delete or truncate on matter_movement
      for each statement execute function refuse_movement_change();
    create trigger matter_movement_body_append_only before update or delete or truncate on matter_movement_body
      for each statement execute function refuse_movement_change();
  `)
    .execute(db)

  await forPartnerships(db, [
    'matter_kind',
    'matter_path',
    'matter_path_stage',
    'matter_path_body',
    'matter',
    'matter_movement',
    'matter_movement_body',
  ])
}
