import type { Db } from '../db/database.ts'
import { type CivilDate, civilDateOf, formatDate } from '../i18n/format.ts'
import { awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Doer, Thing } from '../record/thing.ts'
import { directionDocument } from './direction.ts'
import { gatherSource, type Wanted } from './gatheringStore.ts'
import type { Previous } from './pieces.ts'
import { frozenText, type PlaceKind, type ReportDocument, type ReportKind, sealOf, thawed } from './report.ts'
import type { ReportSet } from './set.ts'
import { reportSets, setName } from './store.ts'
import { yearlyReport } from './yearly.ts'

type Freezer = Doer & { readonly id: string }

/**
 * Freezes a county's reports, all from one reading, so that they agree with each other. Answers when they are kept; the
 * files are made afterwards. The caller has its turn, and the id is claimed.
 */
export async function freezeReports(
  db: Db,
  doer: Freezer,
  { id, kind, ...wanted }: Wanted & { readonly id: string; readonly kind: PlaceKind },
): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const source = await gatherSource(db, wanted)
  const write = kind === 'yearly' ? yearlyReport : directionDocument
  const { knownOn, now } = wanted
  const year = Number(knownOn.slice(0, 4))
  await keepFrozen(db, doer, { id, kind, review: null, year, knownOn, now }, (number, previousOf) =>
    source.places.map((place) => write(source, place, number, previousOf(place.code))),
  )
}

/** What a set is, before it has a number. */
export type NewSet = Pick<ReportSet, 'id' | 'review' | 'year'> & {
  readonly kind: ReportKind
  readonly knownOn: CivilDate
  readonly now: Date
}

/**
 * Keeps what `write` says under the next number of its kind and year, or of its review. `previousOf` answers with what
 * the number before said of a place. The caller has its turn, and the id is claimed.
 */
export async function keepFrozen(
  db: Db,
  doer: Freezer,
  { id, kind, review, year, knownOn, now }: NewSet,
  write: (number: number, previousOf: (placeCode: string) => Previous | null) => readonly ReportDocument[],
): Promise<void> {
  const { partnershipId } = doer
  const before =
    (await reportSets(db)).find((each) =>
      review ? each.review?.id === review.id : each.kind === kind && each.year === year,
    ) ?? null
  const number = (before?.number ?? 0) + 1
  const earlier = new Map(
    before ? (await documentsOf(db, before)).map((each) => [each.place.code, each]) : [],
  )
  const documents = write(number, (code) => previousOf(before, earlier.get(code)))
  await db
    .insertInto('reportSet')
    .values({
      partnershipId,
      id,
      kind,
      reviewId: review?.id ?? null,
      reviewName: review?.name ?? null,
      year,
      number,
      knownOn,
      frozenAt: now,
      frozenBy: doer.id,
      frozenName: doer.name,
      frozenHat: doer.hat,
    })
    .execute()
  const rows = documents.map((document, place) => {
    const content = frozenText(document)
    return {
      partnershipId,
      setId: id,
      placeCode: document.place.code,
      placeName: document.place.name,
      place,
      content,
      seal: sealOf(content),
    }
  })
  await db.insertInto('report').values(rows).execute()

  const name = setName({ kind, review, year, number })
  const subject: Thing = { kind: 'report', id }
  await recordEvent(db, doer, {
    kind: 'report.frozen',
    subject,
    name,
    facts: { knownOn, reports: rows.length, seal: sealOf(rows.map(({ seal }) => seal).join('')) },
  })
  await putInSearch(db, partnershipId, subject, {
    title: name,
    text: `rapport ${rows.map(({ placeName }) => placeName).join(' ')}`,
  })
}

function previousOf(before: ReportSet | null, document: ReportDocument | undefined): Previous | null {
  if (!before || !document) return null
  const frozenOn = formatDate('sv', civilDateOf(before.frozenAt))
  return { number: before.number, frozenOn, tracked: document.tracked }
}

async function documentsOf(db: Db, { id }: Pick<ReportSet, 'id'>): Promise<readonly ReportDocument[]> {
  const rows = await db.selectFrom('report').select(['content', 'seal']).where('setId', '=', id).execute()
  return rows.map(thawed)
}
