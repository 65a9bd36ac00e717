import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/** Why a source belongs with what it speaks for or against, in a sentence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    -- As it stands now: the log remembers what stood before. Gone with the link that it is about.
    create table knowledge_bearing (
      partnership_id uuid not null references partnership,
      knowledge_id uuid not null,
      -- What it speaks for or against: a target, an indicator or a matter.
      subject_id uuid not null,
      why text not null check (length(why) between 1 and 300),
      primary key (partnership_id, knowledge_id, subject_id),
      foreign key (partnership_id, knowledge_id) references knowledge
    );
    create index knowledge_bearing_subject on knowledge_bearing (partnership_id, subject_id);
  `)
    .execute(db)

  await forPartnerships(db, ['knowledge_bearing'])
}
