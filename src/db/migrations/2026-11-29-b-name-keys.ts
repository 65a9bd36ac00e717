import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Who the voices of a review are: enciphered, apart from what they said, and gone on a day that was told them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table name_key (
      partnership_id uuid not null references partnership,
      id uuid not null,
      review_id uuid not null,
      -- The key that names are enciphered with, itself enciphered with the program's. Null from the erasure on.
      wrapped bytea,
      -- The last day on which it may be opened.
      erase_on date not null,
      begun_by uuid not null,
      begun_hat text not null,
      begun_at timestamptz not null default now(),
      -- Null where the program did it, as it was told.
      erased_by uuid,
      erased_hat text,
      erased_at timestamptz,
      primary key (partnership_id, id),
      foreign key (partnership_id, review_id) references review,
      foreign key (partnership_id, begun_by) references person,
      foreign key (partnership_id, erased_by) references person,
      check ((wrapped is null) = (erased_at is not null)),
      check ((erased_by is null) = (erased_hat is null)),
      check (erased_by is null or erased_at is not null)
    );
    create unique index name_key_one on name_key (partnership_id, review_id) where erased_at is null;

    create table voice_name (
      partnership_id uuid not null references partnership,
      voice_id uuid not null,
      key_id uuid not null,
      sealed bytea not null,
      sealed_by uuid not null,
      sealed_hat text not null,
      sealed_at timestamptz not null default now(),
      primary key (partnership_id, voice_id),
      foreign key (partnership_id, voice_id) references voice,
      foreign key (partnership_id, key_id) references name_key,
      foreign key (partnership_id, sealed_by) references person
    );

    -- Every time that names were shown. Kept after the erasure: that somebody looked stays true.
    create table name_key_look (
      partnership_id uuid not null references partnership,
      id uuid not null,
      key_id uuid not null,
      -- The interview whose names were shown; null for all.
      source_id uuid,
      names integer not null check (names >= 0),
      reason text not null check (length(reason) between 10 and 500),
      looked_by uuid not null,
      looked_hat text not null,
      looked_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, key_id) references name_key,
      foreign key (partnership_id, source_id) references source,
      foreign key (partnership_id, looked_by) references person
    );
  `)
    .execute(db)

  await forPartnerships(db, ['name_key', 'voice_name', 'name_key_look'])
}
