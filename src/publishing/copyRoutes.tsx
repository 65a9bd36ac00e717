import { type Context, Hono } from 'hono'
import type { Database, Db } from '../db/database.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import type { Actor, Env } from '../identity/actor.ts'
import { type Party, partyStateOn } from '../partnership/party.ts'
import { copyPath } from '../partnership/paths.ts'
import { parties } from '../partnership/store.ts'
import { answerPage, answerStream } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { attemptLimit } from '../platform/guards.ts'
import type { Log } from '../platform/log.ts'
import { type FormState, formOf } from '../ui/form.ts'
import { CopyPage } from './copyView.tsx'
import { copyWords } from './copyWords.ts'
import { archiveOf, pastExports, recordExport } from './exportStore.ts'
import { copyForm } from './forms.ts'
import { keptCopy, keptManifest } from './keptCopyStore.ts'

/** The copy is made after its request, in a transaction of its own: hence the database. */
export function copyRoutes(database: Database) {
  const limitPerson = attemptLimit(5, 3600, (language) => copyWords(language).tooMany)

  return new Hono<Env>()
    .get(copyPath(), (c) => copyPage(c, formOf({ party: c.req.query('party') ?? '' })))

    .post(copyPath(), async (c) => {
      const { db, view, actor, now, log } = c.var
      const copied = await copiedFor(db, civilDateOf(now))
      const read = await readForm(c, copyForm(view.language, copied.all))
      if (!read.ok) return copyPage(c, read.form)
      await limitPerson(`${actor.partnershipId} ${actor.id}`)

      const former = copied.former.find(({ code }) => code === read.value.party)
      const party = partyOf(actor, copied.all, read.value.party)
      const revision = await recordExport(db, actor, party)
      c.header('Cache-Control', 'no-store')
      const content =
        former && actor.role === 'coordinator'
          ? keptCopy(database, actor.partnershipId, former.id)
          : archiveOf(database, { doer: actor, party, at: now, revision })
      const pieces = logged(content, log)
      const name = `${view.partnership?.name ?? 'Samsyn'} ${civilDateOf(now)}.zip`
      return answerStream(c, pieces, 'application/zip', name, longest)
    })
}

/** The parties of today, and those that have left and whose copy is kept. */
async function copiedFor(db: Db, today: CivilDate) {
  const every = await parties(db)
  const present = every.filter((party) => ['present', 'leaving'].includes(partyStateOn(party, today)))
  const former: Party[] = []
  for (const party of every) {
    const left = partyStateOn(party, today) === 'left' && !present.some(({ code }) => code === party.code)
    if (left && (await keptManifest(db, party.id))) former.push(party)
  }
  return { present, former, all: [...present, ...former] }
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
  const past = await pastExports(db, actor.partnershipId)
  const { present, former } = await copiedFor(db, civilDateOf(now))
  return answerPage(
    c,
    <CopyPage view={view} actor={actor} parties={present} former={former} past={past} form={form} />,
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
