import { randomBytes } from 'node:crypto'
import type { Database, Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Log } from '../platform/log.ts'
import { UnreadableFile } from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import type { Doer } from '../record/thing.ts'
import { layoutsFor } from './layoutStore.ts'
import type { UploadedFile } from './loading.ts'
import { describeNew } from './ownIndicator.ts'
import { recognise } from './recognise.ts'
import type { ReadTable } from './recogniseTable.ts'
import { beat, beginLoading, failLoading, fileContent, finishLoading } from './store.ts'
import { refuseIfChanged } from './writtenStore.ts'

const beatEvery = 1000

class CalledOff extends Error {}

/**
 * Begins to load a file, and answers as soon as that is written down; the loading goes on by itself. It tells how
 * far it has come once a second, and gives up when its row is gone.
 */
export async function startLoading(
  database: Database,
  log: Log,
  doer: Doer,
  file: UploadedFile,
  fetchedOn: CivilDate,
): Promise<void> {
  const { partnershipId } = doer
  const startedAt = await database.write(partnershipId, (db) =>
    beginLoading(db, partnershipId, file, fetchedOn),
  )
  // Somebody else has begun already: there is nothing to start.
  if (!startedAt) return
  const begun = { fileId: file.id, startedAt }
  run(database, doer, file, fetchedOn, begun).catch(async (error: unknown) => {
    if (error instanceof CalledOff) return
    const number = randomBytes(4).toString('hex')
    const unreadable = error instanceof UnreadableFile
    if (!unreadable)
      log.error({ incident: number, error: (error as Error).stack }, 'A loading of figures failed')
    const failure = unreadable ? error.problem : ({ kind: 'incident', number } as const)
    await database.write(partnershipId, (db) => failLoading(db, begun, failure)).catch(() => {})
  })
}

async function run(
  database: Database,
  doer: Doer,
  file: UploadedFile,
  fetchedOn: CivilDate,
  begun: { fileId: string; startedAt: Date },
): Promise<void> {
  const { partnershipId } = doer
  const off = new AbortController()
  let bytes = 0
  let rows = 0
  async function* content() {
    for await (const part of fileContent(file, (work) => database.read(partnershipId, work))) {
      yield part
      bytes += part.length
    }
  }
  const beating = setInterval(() => {
    const expected =
      bytes === 0 ? Math.ceil(file.size / 40) : Math.max(rows, Math.round((rows * file.size) / bytes))
    database
      .write(partnershipId, (db: Db) => beat(db, begun, rows, expected))
      .then((wanted) => wanted || off.abort(new CalledOff()))
      // The next beat tries again; the loading itself notices a database that is gone.
      .catch(() => {})
  }, beatEvery)
  try {
    const layouts = await database.read(partnershipId, (db) => layoutsFor(db, file))
    const recognised = await recognise(content(), { name: file.name, fetchedOn, layouts })
    if (recognised.kind !== 'loadable') throw new UnreadableFile({ kind: 'unrecognised' })
    await loadFigures(database, doer, recognised.file, {
      signal: off.signal,
      first: async (db) => {
        if (recognised.written) await refuseIfChanged(db, recognised.written)
      },
      progress: (read) => {
        rows = read
      },
      last: async (db, report) => {
        await settled(db, doer, recognised.table)
        const outcome = { format: recognised.format, continues: recognised.continues(), report }
        if (!(await finishLoading(db, begun, fetchedOn, outcome))) throw new CalledOff()
      },
    })
  } finally {
    clearInterval(beating)
  }
}

/** The last of a loading: a file with open questions is not loaded, and a new indicator is described as it was said. */
export async function settled(db: Db, doer: Doer, table: ReadTable | null): Promise<void> {
  if (!table) return
  if (table.questions().length > 0) throw new UnreadableFile({ kind: 'unanswered' })
  const { indicator = null } = table.known?.layout ?? {}
  if (indicator?.isNew) await describeNew(db, doer, indicator)
}
