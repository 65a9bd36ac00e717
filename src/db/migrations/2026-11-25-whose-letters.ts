import { type Kysely, sql } from 'kysely'

/**
 * A letter to a council is for the people of one party. Those that were written before get theirs from the digest that
 * they carry.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table letter
      -- Null: it is nobody's own, and there for all who prepare.
      add column party_id uuid,
      add foreign key (partnership_id, party_id) references party;

    -- Nothing is bound to a partnership here: the owner reads and writes all rows for this one statement.
    alter table letter no force row level security;
    alter table digest no force row level security;
    update letter set party_id = digest.party_id
      from digest
      where letter.about_kind = 'digest' and digest.partnership_id = letter.partnership_id
        and digest.id::text = letter.about_id and digest.party_id is not null;
    alter table letter force row level security;
    alter table digest force row level security;
  `)
    .execute(db)
}
