import { createHash } from 'node:crypto'
import type { Database } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { FigureFile } from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import type { Doer } from '../record/thing.ts'
import { koladaIndicators } from '../sources/kolada.ts'
import { choices } from './choiceStore.ts'
import { fetchedFile, namesOfRows } from './fetchedFile.ts'
import { pagesOf } from './fetchedPageStore.ts'
import type { Fetching, Plan } from './fetching.ts'
import { answeredOn, endFetching, sinceOf } from './fetchingStore.ts'
import type { Kolada } from './koladaClient.ts'
import { queriesOf } from './koladaQuery.ts'
import type { Kpi } from './koladaShapes.ts'

/**
 * The catalogue first: it tells which of the chosen indicators are there and what they are called now. Then what to
 * ask about them: all values, or what has changed since exactly the same was asked.
 */
export async function planOf(
  { database, kolada }: { readonly database: Database; readonly kolada: Kolada },
  doer: Doer,
  { id, whole }: Pick<Fetching, 'id' | 'whole'>,
  signal: AbortSignal,
): Promise<{ readonly plan: Plan; readonly kpis: readonly Kpi[] }> {
  const { partnershipId } = doer
  const { chosen } = await database.read(partnershipId, choices)
  const kpis = await kolada.kpis(
    chosen.map(({ code }) => code),
    signal,
  )
  await loadFigures(database, doer, catalogueFile(id, kpis), { signal })

  const now = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const queries = queriesOf(
    chosen.flatMap(({ code }) => {
      const kpi = now.get(code)
      return kpi ? [{ code, level: kpi.municipality_type }] : []
    }),
  )
  const since = whole
    ? new Map<string, CivilDate>()
    : await database.read(partnershipId, (db) => sinceOf(db, queries))
  const plan: Plan = {
    steps: queries.map((query) => {
      const day = since.get(query.path)
      return { ...query, since: day ? dayBefore(day) : null }
    }),
    vanished: chosen.flatMap(({ code }) => (now.has(code) ? [] : [code])),
    retitled: chosen.flatMap(({ code, title }) => {
      const kpi = now.get(code)
      return kpi && kpi.title !== title ? [{ code, before: title, now: kpi.title }] : []
    }),
  }
  return { plan, kpis }
}

/** What was changed later on the day of the last fetching came after it: the day counts once more. */
function dayBefore(day: CivilDate): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as CivilDate
}

/** Loads all that has come, and ends the fetching in the same transaction: both happen, or neither. */
export async function loadFetched(
  database: Database,
  doer: Doer,
  fetching: Pick<Fetching, 'id' | 'fetchedOn'>,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { id, fetchedOn } = fetching
  const asked = new Set(plan.steps.flatMap(({ codes }) => codes))
  const pages = () => pagesOf(id, (work) => database.read(doer.partnershipId, work))
  const { file, codes, answered } = fetchedFile(fetching, asked.size, pages)
  await loadFigures(database, doer, file, {
    signal,
    last: async (db, load) => {
      const { vanished, retitled } = plan
      const whole = plan.steps.filter(({ since }) => since === null).flatMap((step) => step.codes)
      const report = {
        load,
        vanished,
        retitled,
        silent: [...new Set(whole)].filter((code) => !codes.has(code)),
        rows: await namesOfRows(
          pages,
          load.rejected.first.map(({ line }) => line),
        ),
      }
      // An empty answer to a whole question may be a question that was not understood: it is asked in full again.
      const understood = plan.steps.filter(({ since }, step) => since !== null || answered.has(step))
      await answeredOn(
        db,
        doer,
        understood.map(({ path }) => path),
        fetchedOn,
      )
      if (!(await endFetching(db, doer, id, { outcome: 'finished', report })))
        throw new Error('The fetching has ended already.')
    },
  })
}

function catalogueFile(id: string, kpis: readonly Kpi[]): FigureFile {
  async function* all() {
    yield kpis
  }
  const hash = createHash('sha256').update(`kolada catalogue ${id}`).digest()
  const content = { kind: 'catalogue', rows: koladaIndicators(all()) } as const
  return { name: `Kolada (${kpis.length})`, source: 'kolada', content, hash: () => hash }
}
