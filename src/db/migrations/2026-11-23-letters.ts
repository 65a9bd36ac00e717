import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** What is sent to people by mail: what it says, to whom, who let it go, and what came of each sending. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table letter (
      partnership_id uuid not null references partnership,
      id uuid not null,
      -- The thing that it is about, in words of the day that it was written.
      about_kind text not null,
      about_id text not null,
      about_name text not null check (length(about_name) between 1 and 400),
      subject text not null check (length(subject) between 1 and 200),
      text text not null check (length(text) between 1 and 10000),
      language text not null check (language in ('sv', 'en')),
      -- Null: the program itself.
      written_by uuid,
      written_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, written_by) references person
    );
    create index on letter (partnership_id, about_kind, about_id);

    -- What else it speaks of, one by one.
    create table letter_concern (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      subject_kind text not null,
      subject_id text not null,
      primary key (partnership_id, letter_id, subject_kind, subject_id),
      foreign key (partnership_id, letter_id) references letter
    );

    -- Never an address: that is the person's, and read when the letter leaves.
    create table letter_recipient (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      person_id uuid not null,
      name text not null,
      party_name text not null,
      primary key (partnership_id, letter_id, person_id),
      foreign key (partnership_id, letter_id) references letter,
      foreign key (partnership_id, person_id) references person
    );

    create table letter_posting (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      number integer not null check (number > 0),
      approved_by uuid,
      approved_at timestamptz not null default now(),
      -- Until then it can be taken back.
      leaves_at timestamptz not null,
      primary key (partnership_id, letter_id, number),
      foreign key (partnership_id, letter_id) references letter,
      foreign key (partnership_id, approved_by) references person
    );

    create table letter_withdrawal (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      number integer not null,
      withdrawn_by uuid not null,
      withdrawn_at timestamptz not null default now(),
      primary key (partnership_id, letter_id, number),
      foreign key (partnership_id, letter_id, number) references letter_posting,
      foreign key (partnership_id, withdrawn_by) references person
    );

    create table letter_attempt (
      partnership_id uuid not null references partnership,
      letter_id uuid not null,
      person_id uuid not null,
      number integer not null check (number > 0),
      -- Which of the times that it was let go.
      posting integer not null,
      made_at timestamptz not null default now(),
      -- 'delayed' is tried again, 'failed' is not; 'by-hand' was sent by somebody in another way.
      result text not null check (result in ('sent', 'by-hand', 'delayed', 'failed')),
      reason text not null check ((reason = '') = (result in ('sent', 'by-hand'))),
      primary key (partnership_id, letter_id, person_id, number),
      foreign key (partnership_id, letter_id, person_id) references letter_recipient,
      foreign key (partnership_id, letter_id, posting) references letter_posting
    );
  `)
    .execute(db)

  await forPartnerships(db, [
    'letter',
    'letter_concern',
    'letter_recipient',
    'letter_posting',
    'letter_withdrawal',
    'letter_attempt',
  ])
}
