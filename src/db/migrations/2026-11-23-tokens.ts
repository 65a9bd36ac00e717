import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table api_token (
      partnership_id uuid not null references partnership,
      id uuid not null,
      seat_id uuid not null,
      name text not null check (length(name) between 1 and 60),
      scope text not null check (scope in ('read', 'write')),
      secret_hash bytea not null check (length(secret_hash) = 32),
      last_on date not null,
      made_at timestamptz not null default now(),
      primary key (partnership_id, id),
      foreign key (partnership_id, seat_id) references seat
    );

    create table api_token_revocation (
      partnership_id uuid not null references partnership,
      token_id uuid not null,
      revoked_at timestamptz not null default now(),
      revoked_by uuid not null,
      primary key (partnership_id, token_id),
      foreign key (partnership_id, token_id) references api_token,
      foreign key (partnership_id, revoked_by) references person
    );

    create table api_token_use (
      partnership_id uuid not null references partnership,
      token_id uuid not null,
      used_on date not null,
      primary key (partnership_id, token_id),
      foreign key (partnership_id, token_id) references api_token
    );
  `)
    .execute(db)

  await forPartnerships(db, ['api_token', 'api_token_revocation', 'api_token_use'])
}
