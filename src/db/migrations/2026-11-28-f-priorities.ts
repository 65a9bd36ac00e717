import { type Kysely, sql } from 'kysely'
import { forPartnerships } from '../tenancy.ts'

/**
 * Rounds of prioritisation: drafted, sealed when they open, blind until they close, and kept with what they came to.
 * The database itself refuses to change what is sealed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    create table priority_round (
      partnership_id uuid not null references partnership,
      id uuid not null,
      question text not null check (length(question) between 1 and 200),
      description text not null default '' check (length(description) <= 2000),
      -- The method with its settings, who votes, how votes weigh: as the form of the draft has them.
      rules jsonb not null,
      last_day date not null,
      -- The round that this one votes again about.
      replaces_id uuid,
      created_at timestamptz not null default now(),
      created_by uuid not null,
      primary key (partnership_id, id),
      foreign key (partnership_id, replaces_id) references priority_round,
      foreign key (partnership_id, created_by) references person
    );

    create table priority_candidate (
      partnership_id uuid not null references partnership,
      id uuid not null,
      round_id uuid not null,
      place integer not null check (place > 0),
      title text not null check (length(title) between 1 and 200),
      description text not null default '' check (length(description) <= 1000),
      -- In kronor; only where the method shares out a budget.
      cost bigint check (cost > 0),
      -- What it stems from, where that is a thing of the partnership.
      thing_kind text,
      thing_id uuid,
      -- The same candidate in the round that this one votes again about.
      again_id uuid,
      primary key (partnership_id, id),
      unique (partnership_id, round_id, place) deferrable initially deferred,
      foreign key (partnership_id, round_id) references priority_round,
      foreign key (partnership_id, again_id) references priority_candidate,
      check (num_nonnulls(thing_kind, thing_id) in (0, 2))
    );

    -- Those who vote: a seat each, as they stood when the round was opened.
    create table priority_elector (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      seat_id uuid not null,
      party_id uuid not null,
      party_kind text not null check (party_kind in ('municipality', 'region', 'other')),
      primary key (partnership_id, round_id, seat_id),
      foreign key (partnership_id, round_id) references priority_round,
      foreign key (partnership_id, seat_id) references seat,
      foreign key (partnership_id, party_id) references party
    );

    -- That a round is open, and what its rules are from then on.
    create table priority_seal (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      -- Canonical JSON: the very text that the hash is of.
      document text not null,
      hash text not null check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
      opened_on date not null,
      opened_at timestamptz not null default now(),
      opened_by uuid not null,
      primary key (partnership_id, round_id),
      foreign key (partnership_id, round_id) references priority_round,
      foreign key (partnership_id, opened_by) references person
    );

    -- Which seats have voted. Whose ballot is whose is kept where the vote is open; else until the round is closed.
    create table priority_voter (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      seat_id uuid not null,
      ballot_id uuid,
      primary key (partnership_id, round_id, seat_id),
      unique (partnership_id, round_id, ballot_id),
      foreign key (partnership_id, round_id, seat_id) references priority_elector
    );

    -- What is voted. Without time or order: nothing but priority_voter ties it to a seat.
    create table priority_ballot (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      id uuid not null,
      content jsonb not null,
      primary key (partnership_id, round_id, id),
      foreign key (partnership_id, round_id) references priority_seal
    );

    create table priority_closure (
      partnership_id uuid not null references partnership,
      round_id uuid not null,
      -- Canonical JSON of the ballots as they are told, in an order that tells nothing, and its hash.
      ballots text not null,
      ballots_hash text not null check (ballots_hash = encode(sha256(convert_to(ballots, 'UTF8')), 'hex')),
      -- What it came to, worked out once; null where too few voted for anything to be told.
      result jsonb,
      closed_on date not null,
      closed_at timestamptz not null default now(),
      closed_by uuid not null,
      primary key (partnership_id, round_id),
      foreign key (partnership_id, round_id) references priority_seal,
      foreign key (partnership_id, closed_by) references person
    );

    create function refuse_sealed_round() returns trigger language plpgsql as $$
      declare changed record;
      begin
        -- A copy that is read back brings rows in the order of its tables.
        if tg_op = 'INSERT' and current_setting('samsyn.restoring', true) = 'on' then return new; end if;
        -- The row as it was and as it would be: moving one into a sealed round is a change of that round too.
        for changed in select * from (values (case when tg_op <> 'INSERT' then to_jsonb(old) end),
                                             (case when tg_op <> 'DELETE' then to_jsonb(new) end)) as rows (it)
        loop
          if changed.it is not null and exists (
            select from priority_seal seal
            where seal.partnership_id = (changed.it ->> 'partnership_id')::uuid
              and seal.round_id = (changed.it ->> tg_argv[0])::uuid
          ) then
            raise exception 'The round is sealed: its method, candidates and electorate are never changed.';
          end if;
        end loop;
        return coalesce(new, old);
      end $$;
    create trigger priority_round_sealed before update or delete on priority_round
      for each row execute function refuse_sealed_round('id');
    create trigger priority_candidate_sealed before insert or update or delete on priority_candidate
      for each row execute function refuse_sealed_round('round_id');
    create trigger priority_elector_sealed before insert or update or delete on priority_elector
      for each row execute function refuse_sealed_round('round_id');

    create function refuse_seal_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A seal and a result are never rewritten: vote again in a new round.';
      end $$;
    create trigger priority_seal_kept before update or delete or truncate on priority_seal
      execute function refuse_seal_change();
    create trigger priority_closure_kept before update or delete or truncate on priority_closure
      execute function refuse_seal_change();

    create function refuse_late_ballot() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' and current_setting('samsyn.restoring', true) = 'on' then return new; end if;
        if exists (
          select from priority_closure closure
          where closure.partnership_id = coalesce(new.partnership_id, old.partnership_id)
            and closure.round_id = coalesce(new.round_id, old.round_id)
        ) then
          raise exception 'The round is closed: its ballots are never changed.';
        end if;
        return coalesce(new, old);
      end $$;
    create trigger priority_ballot_late before insert or update or delete on priority_ballot
      for each row execute function refuse_late_ballot();
    create trigger priority_voter_late before insert or update or delete on priority_voter
      for each row execute function refuse_late_ballot();
  `)
    .execute(db)

  await forPartnerships(db, [
    'priority_round',
    'priority_candidate',
    'priority_elector',
    'priority_seal',
    'priority_voter',
    'priority_ballot',
    'priority_closure',
  ])
}
