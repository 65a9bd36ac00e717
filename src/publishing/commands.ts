import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Database } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import { whichPartnership } from '../identity/whichPartnership.ts'
import { partyStateOn } from '../partnership/party.ts'
import { parties } from '../partnership/store.ts'
import { OperatorError } from '../platform/refusal.ts'
import type { Manifest, PartyNamed } from './archive.ts'
import { archiveOf, recordExport } from './exportStore.ts'
import { keepCopy, keptCopy, keptManifest } from './keptCopyStore.ts'
import { restoreArchive } from './restoreStore.ts'

export const exportHelp = `Usage: samsyn export FILE.zip [--partnership NAME-OR-ID] [--party CODE] [--json]

Writes a complete copy of a partnership: everything but open sign-ins, codes, and loadings under way. The copy holds
the names and mail addresses of those who have seats. It can be read without Samsyn, and samsyn restore brings it back.
That the copy was made is recorded in the audit log, and stands in the copy too. Samsyn may be running meanwhile.

  --partnership  which partnership, when the database has several
  --party        the code of the party for whom the copy is made, such as 1780. Every party gets the whole copy; one
                 that has left the copy that was kept for it after its last day
  --json         ends with one JSON object: file, bytes, sha256, partnership, revision, chainHead, forParty, tables, rows

Exit code 0 when the copy was written; 64 when the command was wrong, 73 when the file is there already or cannot be
written, 130 when it was interrupted.`

export const restoreHelp = `Usage: samsyn restore FILE.zip [--json]

Brings a partnership back from a complete copy that samsyn export or the page in Samsyn has made, into an installation
that does not hold it. The copy is checked first, every byte in it, with its audit chain. It is restored whole or not
at all. Everybody signs in anew.

  --json         ends with one JSON object: partnership, revision, chainHead, madeAt, forParty, tables, rows

Exit code 0 when the partnership was restored; 1 when it is there already, 64 when the command was wrong, 65 when the
copy is refused, with the file and line that are wrong, 66 when there is no such file, 130 when it was interrupted.`

export type Output = { write(line: string): void; progress?: (line: string) => void }

export type ExportOptions = {
  readonly partnership?: string
  readonly party?: string
  readonly json: boolean
}

/** `samsyn export`. Answers with the exit code. */
export async function exportPartnership(
  database: Database,
  path: string,
  options: ExportOptions,
  out: Output,
): Promise<number> {
  await refuseTaken(path)
  const { partnershipId, name } = await whichPartnership(database, options.partnership)
  const found = options.party === undefined ? null : await partyWith(database, partnershipId, options.party)
  if (found?.hasLeft) return exportKept(database, path, { partnershipId, name, party: found }, options, out)
  const party = found && { code: found.code, name: found.name }
  return interruptible('Interrupted: no copy was written.', async (signal) => {
    const doer = { partnershipId, id: null, name: 'samsyn export', hat: 'command' }
    const revision = await database.write(partnershipId, (db) => recordExport(db, doer, party))
    let manifest: Manifest | null = null
    const making = { doer, party, at: new Date(), revision }
    const written = await writeWhole(
      path,
      archiveOf(database, making, (made) => (manifest = made)),
      signal,
    )
    tell(out, options.json, { file: path, ...written, ...resultOf(manifest!) }, [
      `${name} was copied to ${path}, at event ${revision}${party ? `, for ${party.name}` : ''}: ${totals(manifest!)}, ${written.bytes} bytes.`,
      `sha256 ${written.sha256}`,
    ])
    return 0
  })
}

/** `samsyn restore`. Answers with the exit code. */
export async function restorePartnership(
  database: Database,
  path: string,
  options: { readonly json: boolean },
  out: Output,
): Promise<number> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new OperatorError(`There is no file ${path}.`, 66)
  return interruptible('Interrupted: nothing was restored.', async (signal) => {
    const manifest = await restoreArchive(database, path, {
      signal,
      ...(out.progress ? { progress: out.progress } : {}),
    })
    tell(out, options.json, { ...resultOf(manifest), madeAt: manifest.madeAt }, [
      `${manifest.partnership.name} was restored as it was at event ${manifest.revision}: ${totals(manifest)}.`,
      'Everybody signs in anew.',
    ])
    return 0
  })
}

async function refuseTaken(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) {
    throw new OperatorError(`The file ${path} is there already: name another one.`, 73)
  }
  const folder = await stat(dirname(path)).catch(() => null)
  if (!folder?.isDirectory()) throw new OperatorError(`There is no folder ${dirname(path)}.`, 73)
}

type FoundParty = PartyNamed & { readonly id: string; readonly hasLeft: boolean }

/** What a party that has left keeps: made now, when the program has not been up since its last day. */
async function exportKept(
  database: Database,
  path: string,
  { partnershipId, name, party }: { partnershipId: string; name: string; party: FoundParty },
  options: ExportOptions,
  out: Output,
): Promise<number> {
  return interruptible('Interrupted: no copy was written.', async (signal) => {
    const manifestNow = () => database.read(partnershipId, (db) => keptManifest(db, party.id))
    if (!(await manifestNow())) await keepCopy(database, partnershipId, party, new Date())
    const doer = { partnershipId, id: null, name: 'samsyn export', hat: 'command' }
    const named = { code: party.code, name: party.name }
    await database.write(partnershipId, (db) => recordExport(db, doer, named))
    const manifest = (await manifestNow())!
    const written = await writeWhole(path, keptCopy(database, partnershipId, party.id), signal)
    tell(out, options.json, { file: path, ...written, ...resultOf(manifest), madeAt: manifest.madeAt }, [
      `${name} was copied to ${path} for ${party.name}, which has left: as it was at event ${manifest.revision}, ${manifest.madeAt}: ${totals(manifest)}, ${written.bytes} bytes.`,
      `sha256 ${written.sha256}`,
    ])
    return 0
  })
}

/** A party of today; else one that has left, the latest when there are several with the code. */
async function partyWith(database: Database, partnershipId: string, code: string): Promise<FoundParty> {
  const today = civilDateOf(new Date())
  const all = await database.read(partnershipId, parties)
  const same = all.filter((each) => each.code === code).toSorted((a, b) => (a.joinedOn < b.joinedOn ? 1 : -1))
  const party = same.find((each) => partyStateOn(each, today) !== 'left') ?? same[0]
  if (party) {
    const { id, name } = party
    return { id, code, name, hasLeft: partyStateOn(party, today) === 'left' }
  }
  const codes = all.map((each) => `${each.code} (${each.name})`).join(', ')
  throw new OperatorError(`There is no party with the code "${code}", but ${codes}.`, 64)
}

/** Under another name until all of it is on the disk, so that a file with its name is a whole one. */
async function writeWhole(path: string, content: AsyncIterable<Buffer>, signal: AbortSignal) {
  const unfinished = `${path}.unfinished`
  const sum = createHash('sha256')
  let bytes = 0
  const counted = async function* () {
    for await (const part of content) {
      sum.update(part)
      bytes += part.length
      yield part
    }
  }
  try {
    // It holds names and addresses: nobody else's to read.
    await pipeline(counted, createWriteStream(unfinished, { mode: 0o600 }), { signal })
    const file = await open(unfinished, 'r+')
    await file.sync()
    await file.close()
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    if (/^(EACCES|EPERM|ENOSPC|EROFS|EDQUOT|EISDIR)$/.test(code ?? '')) {
      throw new OperatorError(`The file ${path} cannot be written: ${message}.`, 73)
    }
    throw error
  }
  return { bytes, sha256: sum.digest('hex') }
}

async function interruptible(sentence: string, work: (signal: AbortSignal) => Promise<number>) {
  const interrupt = new AbortController()
  const onInterrupt = () => interrupt.abort()
  process.once('SIGINT', onInterrupt)
  try {
    return await work(interrupt.signal)
  } catch (error) {
    throw interrupt.signal.aborted ? new OperatorError(sentence, 130) : error
  } finally {
    process.off('SIGINT', onInterrupt)
  }
}

function resultOf({ partnership, revision, chainHead, forParty, tables }: Manifest) {
  return { partnership, revision, chainHead, forParty, tables: tables.length, rows: rowsIn(tables) }
}

const rowsIn = (tables: Manifest['tables']): number => tables.reduce((sum, { rows }) => sum + rows, 0)

const totals = ({ tables }: Manifest): string => `${tables.length} tables with ${rowsIn(tables)} rows`

function tell(out: Output, json: boolean, result: object, lines: readonly string[]): void {
  out.write(json ? JSON.stringify(result) : lines.join('\n'))
}
