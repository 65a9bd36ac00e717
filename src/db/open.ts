import pg from 'pg'
import { OperatorError } from '../platform/refusal.ts'
import { type Database, openDatabase } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { runningServer } from './running.ts'

export type OpenedDatabase = Database & {
  /** One sentence each, for whoever starts the program. */
  readonly notices: readonly string[]
  /** Resolves with a sentence should the database end without having been asked to; never for a server. */
  readonly lost: Promise<string>
}

type Where = {
  readonly databaseUrl: string | null
  /** Of the embedded database. */
  readonly folder: string
  /** A command may use the embedded server of a Samsyn that is running; a second Samsyn may not. */
  readonly beside?: boolean
  /** Aborted when the program is asked to end while it starts. */
  readonly stopping?: AbortSignal
}

/** The program's database, migrated and ready: a server when an address is given, else the embedded one. */
export async function open(where: Where): Promise<OpenedDatabase> {
  const opened = where.databaseUrl ? await openServer(where.databaseUrl) : await openEmbedded(where)
  try {
    await migrate(opened.pool)
  } catch (error) {
    await opened.close()
    throw error
  }
  return opened
}

async function openEmbedded({ folder, beside, stopping }: Where): Promise<OpenedDatabase> {
  const running = beside ? await runningServer(folder) : null
  if (running) return { ...openDatabase(running), notices: [], lost: never }
  const server = await startEmbedded({ folder, stopping })
  const database = openDatabase(server.owner)
  return {
    ...database,
    notices: server.notices,
    lost: server.exited,
    close: async () => {
      await database.close()
      await server.stop()
    },
  }
}

async function openServer(connectionString: string): Promise<OpenedDatabase> {
  const bypasses = await bypassesRowSecurity(connectionString)
  const database = openDatabase({
    connectionString,
    ...(bypasses ? { options: `-c role=${ordinaryRole}` } : {}),
  })
  return {
    ...database,
    notices: bypasses
      ? [
          `The database user is a superuser, whom row-level security does not bind: the program acts as the role "${ordinaryRole}".`,
        ]
      : [],
    lost: never,
  }
}

const never = new Promise<string>(() => {})

const ordinaryRole = 'samsyn'

/** A superuser reads past row-level security, so that an ordinary role is made for the program to act as. */
async function bypassesRowSecurity(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; bypasses: boolean; superuser: boolean }>(`
      select current_setting('server_version_num')::int / 10000 as version,
        rolsuper or rolbypassrls as bypasses, rolsuper as superuser
      from pg_roles where rolname = current_user`)
    const { version, bypasses, superuser } = rows[0]!
    if (version < 15) {
      throw new OperatorError(`The database server is PostgreSQL ${version}, and 15 or later is needed.`)
    }
    if (bypasses && !superuser) {
      throw new OperatorError(
        'The database user has BYPASSRLS, so that partnerships could see each other: use a user without it.',
      )
    }
    if (superuser) await makeOrdinaryRole(client)
    return bypasses
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`The database in DATABASE_URL does not answer: ${(error as Error).message}.`)
  } finally {
    await client.end()
  }
}

async function makeOrdinaryRole(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${ordinaryRole}') then
        create role ${ordinaryRole} nosuperuser nobypassrls;
      end if;
      execute format('grant create, temporary on database %I to ${ordinaryRole}', current_database());
      grant usage, create on schema public to ${ordinaryRole};
    end $$`)
}
