import { type Context, Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import type { Actor, Env } from '../identity/actor.ts'
import type { Party } from '../partnership/party.ts'
import { copyPath } from '../partnership/paths.ts'
import { partiesOn } from '../partnership/store.ts'
import { answerPage, answerStream } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { attemptLimit } from '../platform/guards.ts'
import type { Log } from '../platform/log.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { CopyPage } from './copyView.tsx'
import { copyWords } from './copyWords.ts'
import { archiveOf, pastExports, recordExport } from './exportStore.ts'
import { copyForm } from './forms.ts'

/** The copy is made after its request, in a transaction of its own: hence the database. */
export function copyRoutes(database: Database) {
  const limitPerson = attemptLimit(5, 3600, (language) => copyWords(language).tooMany)

  return new Hono<Env>()
    .get(copyPath(), (c) => copyPage(c, formOf({ party: c.req.query('party') ?? '' })))

    .post(copyPath(), async (c) => {
      const { db, view, actor, now, log } = c.var
      const parties = await partiesOn(db, civilDateOf(now))
      const read = await readForm(c, copyForm(view.language, parties))
      if (!read.ok) return copyPage(c, read.form)
      await limitPerson(`${actor.partnershipId} ${actor.id}`)

      const party = partyOf(actor, parties, read.value.party)
      const revision = await recordExport(db, actor, party)
      c.header('Cache-Control', 'no-store')
      const pieces = logged(archiveOf(database, { doer: actor, party, at: now, revision }), log)
      const name = `${view.partnership?.name ?? 'Samsyn'} ${civilDateOf(now)}.zip`
      return answerStream(c, pieces, 'application/zip', name, longest)
    })
}

/** While a copy is being fetched, the database keeps what it saw when it began. */
const longest = 60 * 60 * 1000

/** Whoever has a seat takes the copy for their own party; the coordinator may do it for any, or for the whole. */
function partyOf(actor: Actor, parties: readonly Party[], chosen: string) {
  const code = actor.role === 'coordinator' ? chosen : actor.partyCode
  if (code === '') return null
  return { code, name: parties.find((party) => party.code === code)?.name ?? actor.partyName }
}

async function copyPage(c: Context<Env>, form: FormState): Promise<Response> {
  const { db, view, actor, now } = c.var
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const [parties, past] = [await partiesOn(db, civilDateOf(now)), await pastExports(db, actor.partnershipId)]
  return answerPage(
    c,
    <CopyPage view={view} actor={actor} parties={parties} past={past} form={form} />,
    status,
  )
}

/** The answer is under way already: the browser sees a download that was cut off, and the log says why. */
async function* logged(pieces: AsyncGenerator<Buffer>, log: Log): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } catch (error) {
    log.error({ error: (error as Error).stack }, 'A copy of a partnership was not finished')
    throw error
  }
}
