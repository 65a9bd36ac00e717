import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Reviews of the partnership: who does them, from which sources, who was heard, and what in a text means what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table review (
      partnership_id uuid not null references partnership,
      id uuid not null,
      name text not null check (length(name) between 1 and 200),
      -- What it shall answer, and what it leaves aside.
      scope text not null check (length(scope) <= 4000),
      client text not null check (length(client) <= 200),
      -- Nothing is told of a role with fewer voices than this.
      fewest_voices integer not null default 3 check (fewest_voices between 2 and 20),
      -- The review that this one does over again.
      repeats_id uuid,
      begun_on date not null,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, repeats_id) references review
    );

    -- Those who read what was said. Nobody else in the partnership does.
    create table review_member (
      partnership_id uuid not null references partnership,
      review_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('lead', 'reviewer')),
      added_at timestamptz not null default now(),
      primary key (partnership_id, review_id, person_id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, person_id) references person
    );

    create table review_perspective (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      place integer not null check (place > 0),
      name text not null check (length(name) between 1 and 200),
      -- What is asked from this point of view.
      question text not null check (length(question) <= 1000),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, place) deferrable initially deferred,
      foreign key (partnership_id, review_id) references review
    );

    -- What people speak as: head of a unit, participant of a network.
    create table review_role (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      name text not null check (length(name) between 1 and 200),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, name),
      foreign key (partnership_id, review_id) references review
    );

    -- A document or an interview: what the review is made from.
    create table source (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      kind text not null check (kind in ('document', 'interview')),
      -- Counted by kind: "Intervju 7".
      number integer not null check (number > 0),
      title text not null check (length(title) between 1 and 200),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, kind, number),
      foreign key (partnership_id, review_id) references review
    );

    -- The text that is coded. Positions in it count Unicode characters from 0, the end exclusive; line ends are as
    -- they came. It is not changed once there: what is coded would mean something else.
    create table source_text (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      text text not null check (length(text) between 1 and 5000000),
      added_at timestamptz not null default now(),
      primary key (partnership_id, source_id),
      foreign key (partnership_id, source_id) references source
    );

    -- Somebody who was interviewed, by pseudonym. Who it is stands elsewhere, or nowhere.
    create table voice (
      partnership_id uuid not null references partnership,
      id uuid not null,
      source_id uuid not null,
      pseudonym text not null check (length(pseudonym) between 1 and 100),
      role_id uuid not null,
      -- The principal that the person works for; null for none, or where it would give the person away.
      party_id uuid,
      primary key (partnership_id, id),
      unique (partnership_id, source_id, pseudonym),
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, role_id) references review_role,
      foreign key (partnership_id, party_id) references party
    );

    -- Who says what in a transcript.
    create table turn (
      partnership_id uuid not null references partnership,
      source_id uuid not null,
      place integer not null check (place > 0),
      start_at integer not null check (start_at >= 0),
      end_at integer not null check (end_at > start_at),
      -- As the transcript has it, by pseudonym.
      speaker text not null check (length(speaker) between 1 and 100),
      -- Null for the interviewer, and for one who is not known.
      voice_id uuid,
      is_interviewer boolean not null,
      primary key (partnership_id, source_id, place),
      foreign key (partnership_id, source_id) references source_text,
      foreign key (partnership_id, voice_id) references voice
    );

    -- Who codes: a member of the review, or somebody of an imported project.
    create table coder (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      person_id uuid,
      name text not null check (length(name) between 1 and 200),
      number integer not null check (number > 0),
      primary key (partnership_id, id),
      unique (partnership_id, review_id, number),
      unique (partnership_id, review_id, person_id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, person_id) references person
    );

    create table code (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      parent_id uuid,
      perspective_id uuid,
      name text not null check (length(name) between 1 and 200),
      definition text not null check (length(definition) <= 4000),
      color text check (color ~ '^#[0-9a-f]{6}$'),
      -- A code that is only a heading for those below it is not put on anything.
      is_codable boolean not null default true,
      -- Among its siblings.
      place integer not null check (place > 0),
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, parent_id) references code,
      foreign key (partnership_id, perspective_id) references review_perspective
    );
    create index code_review on code (partnership_id, review_id);

    -- A part of a source's text, [start_at, end_at) in Unicode characters. Segments may overlap.
    create table segment (
      partnership_id uuid not null references partnership,
      id uuid not null,
      source_id uuid not null,
      start_at integer not null check (start_at >= 0),
      end_at integer not null check (end_at > start_at),
      coder_id uuid,
      created_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, source_id) references source_text,
      foreign key (partnership_id, coder_id) references coder
    );
    create index segment_source on segment (partnership_id, source_id, start_at);

    -- That a coder has put a code on a segment.
    create table coding (
      partnership_id uuid not null references partnership,
      id uuid not null,
      segment_id uuid not null,
      code_id uuid not null,
      coder_id uuid not null,
      coded_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, segment_id) references segment,
      foreign key (partnership_id, code_id) references code,
      foreign key (partnership_id, coder_id) references coder
    );
    create index coding_segment on coding (partnership_id, segment_id);
    create index coding_code on coding (partnership_id, code_id);
    create index coding_coder on coding (partnership_id, coder_id);
  `)
    .execute(db)

  await forPartnerships(db, [
    'review',
    'review_member',
    'review_perspective',
    'review_role',
    'source',
    'source_text',
    'voice',
    'turn',
    'coder',
    'code',
    'segment',
    'coding',
  ])
}
