import { type Context, Hono } from 'hono'
import { answerFile, answerPage } from '../platform/answer.ts'
import type { Parts } from '../platform/parts.ts'
import { Refusal } from '../platform/refusal.ts'
import { fileOf } from '../reports/files.ts'
import { fileName } from '../reports/report.ts'
import { type Format, isOpen, mimeTypes } from '../reports/set.ts'
import { type Frozen, frozenReport, keptFile } from '../reports/store.ts'
import { allOpenReports, type OpenReports, openReports } from './openReportStore.ts'
import { OpenReportPage, OpenReportSetPage, OpenReportsPage } from './openReportViews.tsx'
import { viewFor } from './openView.ts'
import { openReportsPath } from './paths.ts'

/** Reports that are open to all: read without signing in, as pages and as files. */
export function openReportRoutes(parts: Parts) {
  const { database } = parts

  const found = async (id: string): Promise<OpenReports> => {
    const open = await openReports(database, id)
    if (!open) throw new Refusal('not-found', '')
    return open
  }
  /** What is withdrawn has no pages any more but the one that says so. */
  const readable = async (c: Context): Promise<{ readonly open: OpenReports; readonly frozen: Frozen }> => {
    const open = await found(c.req.param('set') ?? '')
    if (!isOpen(open.set)) throw new Refusal('not-found', '')
    const frozen = await database.read(open.partnershipId, (db) =>
      frozenReport(db, open.set.id, c.req.param('place') ?? ''),
    )
    return { open, frozen }
  }
  const file = async (c: Context, format: Format) => {
    const { open, frozen } = await readable(c)
    const { document } = frozen
    const kept = await database.read(open.partnershipId, (db) =>
      keptFile(db, open.set.id, document.place.code, format),
    )
    c.header('Cache-Control', 'no-store')
    return answerFile(
      c,
      kept ?? (await fileOf(frozen, format)),
      mimeTypes[format],
      fileName(document, format),
    )
  }

  return new Hono()
    .get(openReportsPath(), async (c) => {
      const all = await allOpenReports(database)
      const view = await viewFor(c, parts, all.length === 1 ? all[0]!.partnership : null)
      const demo = view.demo || all.some(({ partnership }) => partnership.demo)
      return answerPage(c, <OpenReportsPage view={{ ...view, demo }} all={all} />)
    })
    .get('/open/reports/:set', async (c) => {
      const open = await found(c.req.param('set'))
      const view = await viewFor(c, parts, open.partnership)
      return answerPage(c, <OpenReportSetPage view={view} open={open} />, isOpen(open.set) ? 200 : 410)
    })
    .get('/open/reports/:set/places/:place', async (c) => {
      const { open, frozen } = await readable(c)
      const view = await viewFor(c, parts, open.partnership)
      return answerPage(c, <OpenReportPage view={view} open={open} frozen={frozen} />)
    })
    .get('/open/reports/:set/places/:place/report.pdf', (c) => file(c, 'pdf'))
    .get('/open/reports/:set/places/:place/report.docx', (c) => file(c, 'docx'))
}
