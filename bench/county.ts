import pg from 'pg'
import type { Database } from '../src/db/database.ts'
import { newId } from '../src/db/ids.ts'
import { loadDemo } from '../src/demo/load.ts'
import { civilDateOf } from '../src/i18n/format.ts'
import { addSession, allPartnerships, seatHolders } from '../src/identity/store.ts'
import { places } from '../src/population/places.ts'

const years = 15
const sexes = ['T', 'K', 'M']
const municipalities = places.filter((place) => place.kind === 'municipality').map((place) => place.code)
const perIndicator = municipalities.length * years * sexes.length

/** A partnership to measure, and the cookie of its coordinator. */
export type County = { readonly partnershipId: string; readonly cookie: string }

/** The example county with so many observations in all. */
export async function makeCounty(
  database: Database,
  superuser: pg.ClientConfig,
  observations: number,
): Promise<County> {
  const now = new Date()
  await loadDemo(database, now)
  const [partnership] = await database.directory(allPartnerships)
  const { partnershipId } = partnership!
  await withSuperuser(superuser, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from observation where partnership_id = $1',
      [partnershipId],
    )
    await addObservations(client, partnershipId, observations - rows[0]!.count)
    await client.query('vacuum analyze')
  })
  const token = await database.write(partnershipId, async (db) => {
    const holders = await seatHolders(db, civilDateOf(now))
    const holder = holders.find((each) => each.role === 'coordinator')!
    return addSession(db, holder, partnershipId, now)
  })
  return { partnershipId, cookie: `samsyn=${partnershipId}.${token}` }
}

/** Other counties beside it, so that the database holds so many observations in all. */
export async function addCounties(
  database: Database,
  superuser: pg.ClientConfig,
  count: number,
  observations: number,
): Promise<void> {
  const [first] = await database.directory(allPartnerships)
  await withSuperuser(superuser, async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from observation')
    const each = Math.ceil((observations - rows[0]!.count) / count)
    // Tens of millions of made-up rows: what they refer to is known to be there.
    await client.query('set session_replication_role = replica')
    for (let i = 0; i < count; i++) {
      const partnershipId = newId()
      await client.query(
        `insert into partnership (partnership_id, name, area, county_code, demo)
         select $1, 'Samverkan ' || $3, area, county_code, true from partnership where partnership_id = $2`,
        [partnershipId, first!.partnershipId, String(i + 2)],
      )
      await client.query(
        `insert into place select $1, code, kind, name, county_code from place where partnership_id = $2`,
        [partnershipId, first!.partnershipId],
      )
      await client.query(
        `insert into vintage (partnership_id, number, source, fetched_on, file_name, file_hash)
         values ($1, 1, 'kolada', '2024-12-12', 'bench', '')`,
        [partnershipId],
      )
      await addObservations(client, partnershipId, each)
    }
    await client.query('vacuum analyze')
  })
}

/** Plausible values of indicators of their own, under the partnership's first vintage. */
export async function addObservations(
  client: pg.Client,
  partnershipId: string,
  count: number,
): Promise<void> {
  let left = count
  for (let i = 0; left > 0; i++) {
    const id = newId()
    await client.query(
      `insert into indicator (partnership_id, id, source, code, title, name, description, unit, decimals, direction, describes)
       values ($1, $2, 'bench', $3, $3, $3, '', 'percent', 1, 'increase', 'population')`,
      [partnershipId, id, `B${String(i).padStart(5, '0')}`],
    )
    await client.query(
      `insert into observation (partnership_id, indicator_id, sex, period, place_code, vintage, value)
       select $1, $2, sex, (2009 + year)::text, place, 1, 80 + 10 * sin(year + length(sex)) + random()
       from unnest($3::text[]) place, unnest($4::text[]) sex, generate_series(1, ${years}) year
       limit $5`,
      [partnershipId, id, municipalities, sexes, Math.min(left, perIndicator)],
    )
    left -= perIndicator
  }
}

/**
 * Outcomes that have been put to all parties, of whom there are to be so many, and their answers: one in ten is
 * missing, declined or changed, as it is in the example county.
 */
export async function addAdoptions(
  superuser: pg.ClientConfig,
  partnershipId: string,
  count: number,
  parties: number,
): Promise<void> {
  await withSuperuser(superuser, async (client) => {
    await client.query(
      `insert into party (partnership_id, id, kind, code, name, joined_on)
       select $1, gen_random_uuid(), 'other', 'B' || i, 'Part ' || i, '2022-05-05'
       from generate_series(1, $2 - (select count(*) from party where partnership_id = $1)) i`,
      [partnershipId, parties],
    )
    // Whoever has recorded the answers; the other counties have nobody yet.
    await client.query(
      `insert into person (partnership_id, id, name, email)
       select $1, gen_random_uuid(), 'Samordnaren', 'samordnaren@exempel.se'
       where not exists (select from person where partnership_id = $1)`,
      [partnershipId],
    )
    await client.query(
      `insert into outcome (partnership_id, id, kind, year, number, title, text, dissent, decided_by, taken_on,
         evaluate_on)
       select $1, gen_random_uuid(), 'agreement', 2000, i, 'Överenskommelse nummer ' || i || ' om något gemensamt',
         'Parterna är överens.', '', 'Beredningsgruppen', '2024-01-10', '2099-12-31'
       from generate_series(1, $2) i`,
      [partnershipId, count],
    )
    await client.query(
      `insert into adoption_request select partnership_id, id, taken_on, '2099-06-30'::date, null
       from outcome where partnership_id = $1 and year = 2000`,
      [partnershipId],
    )
    await client.query(
      `insert into adoption_request_party select o.partnership_id, o.id, p.id
       from outcome o join party p using (partnership_id) where o.partnership_id = $1 and o.year = 2000`,
      [partnershipId],
    )
    await client.query(
      `insert into adoption (partnership_id, outcome_id, number, party_id, answer, words, decided_on, body, section,
         diary_number, registered_at, recorded_by)
       select partnership_id, outcome_id, at, party_id, answer, case answer when 'adopted' then '' else 'Därför.' end,
         '2024-02-01'::date + (at * 3)::int, 'Kommunfullmäktige', '§ 31', 'KS 1', 'Kommunens diarium',
         (select id from person where partnership_id = $1 limit 1)
       from (
         select *, case when at % 11 = 3 then 'amended' when at % 17 = 5 then 'declined' else 'adopted' end as answer
         from (
           select asked.*, row_number() over (partition by asked.outcome_id order by asked.party_id) as at, o.number as nr
           from adoption_request_party asked join outcome o
             on o.partnership_id = asked.partnership_id and o.id = asked.outcome_id
           where asked.partnership_id = $1 and o.year = 2000
         ) numbered
       ) answered
       where (at + nr) % 10 <> 0`,
      [partnershipId],
    )
    await client.query('vacuum analyze')
  })
}

export async function withSuperuser(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...config, database: 'samsyn' })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
