import { createHash } from 'node:crypto'
import type { Database } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { FigureFile } from '../population/figure.ts'
import { loadFigures } from '../population/load.ts'
import type { Subunit } from '../population/subunit.ts'
import { subunitsIn, tellSubunits } from '../population/subunitStore.ts'
import type { Doer } from '../record/thing.ts'
import { koladaFigures, koladaIndicators } from '../sources/kolada.ts'
import { choices, retell } from './choiceStore.ts'
import type { Fetchable, Pages } from './fetchable.ts'
import type { Plan } from './fetching.ts'
import { sinceOf } from './fetchingStore.ts'
import type { Kolada } from './koladaClient.ts'
import { addressOf, queriesOf, refuseUnasked, unitQueriesOf } from './koladaQuery.ts'
import type { Kpi } from './koladaShapes.ts'
import { municipalitiesAround } from './unitChoiceStore.ts'

/** Kolada, as it is fetched from. */
export function koladaFetchable(kolada: Kolada): Fetchable {
  return {
    service: 'kolada',
    chosen: async (db) => (await choices(db)).chosen.length > 0,

    /**
     * The catalogue first: it tells which of the chosen indicators are there and what they are called now. Then what
     * to ask about them: all values, or what has changed since exactly the same was asked.
     */
    plan: async (database, doer, { id, whole }, signal) => {
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
      const withUnits = chosen.flatMap(({ code, withUnits }) =>
        withUnits && now.get(code)?.has_ou_data ? code : [],
      )
      const units = withUnits.length > 0 ? await unitsFor(database, doer, kolada, signal) : none
      const plan: Plan = {
        steps: [
          ...queries.map((query) => {
            const day = since.get(query.path)
            return { ...query, since: day ? dayBefore(day) : null }
          }),
          // In full each time: nothing promises that changes since a day can be asked for of units.
          ...unitQueriesOf(withUnits, units.known).map((query) => ({ ...query, since: null })),
        ],
        vanished: chosen.flatMap(({ code }) => (now.has(code) ? [] : [code])),
        retitled: chosen.flatMap(({ code, title }) => {
          const kpi = now.get(code)
          return kpi && kpi.title !== title ? [{ code, before: title, now: kpi.title }] : []
        }),
      }
      return {
        plan,
        keep: async (db) => {
          await retell(db, kpis)
          await tellSubunits(db, partnershipId, units.told)
        },
      }
    },

    addressOf,

    page: async (step, address, signal) => {
      const { items, next, bytes } = await kolada.page(address, signal)
      refuseUnasked(step, items)
      return { items: items.length, next, bytes }
    },

    file: ({ id, fetchedOn }, { steps }, pages) => {
      const indicators = new Set(steps.flatMap((step) => step.codes)).size
      const codes = new Set<string>()
      const unitCodes = new Set<string>()
      const answered = new Set<number>()
      async function* items() {
        for await (const { step, items: some } of itemsOf(pages)) {
          if (some.length > 0) answered.add(step)
          const about = steps[step]!.ofUnits ? unitCodes : codes
          for (const item of some) about.add(String((item as { kpi?: unknown } | null)?.kpi))
          yield some
        }
      }
      const file: FigureFile = {
        name: `Kolada (${indicators})`,
        source: 'kolada',
        content: { kind: 'figures', fetches: [fetchedOn], rows: koladaFigures(items()) },
        hash: hashOf(`kolada ${id}`),
      }
      return { file, codes, unitCodes, answered }
    },

    namesOf: (_, pages, rows) => namesOfRows(pages, rows),
  }
}

type Units = {
  /** As the service tells of them now … */
  readonly told: readonly Subunit[]
  /** … and the codes of those that have been told of before too. */
  readonly known: readonly string[]
}

const none: Units = { told: [], known: [] }

/** The units of the county's municipalities. One that is told of no more may still have values. */
async function unitsFor(
  database: Database,
  { partnershipId }: Doer,
  kolada: Kolada,
  signal: AbortSignal,
): Promise<Units> {
  const municipalities = await database.read(partnershipId, municipalitiesAround)
  const told: Subunit[] = []
  for (const municipalityCode of municipalities) {
    for (const { id, title } of await kolada.units(municipalityCode, signal))
      told.push({ code: id, name: title, municipalityCode })
  }
  const before = await database.read(partnershipId, (db) => subunitsIn(db, municipalities))
  return { told, known: [...new Set([...before, ...told].map(({ code }) => code))] }
}

/**
 * By the fetching and not by what it holds: a value that is changed back makes the same content as before the change,
 * which would be taken for a file that has been loaded already.
 */
export function hashOf(text: string): () => Buffer {
  const hash = createHash('sha256').update(text).digest()
  return () => hash
}

/** What was changed later on the day of the last fetching came after it: the day counts once more. */
function dayBefore(day: CivilDate): CivilDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as CivilDate
}

async function* itemsOf(pages: Pages) {
  // Read by the client before it was kept.
  for await (const { step, json } of pages())
    yield { step, items: (json as { values: readonly unknown[] }).values }
}

async function namesOfRows(pages: Pages, rows: readonly number[]): Promise<Readonly<Record<number, string>>> {
  const wanted = new Set(rows)
  const names: Record<number, string> = {}
  let line = 0
  if (wanted.size === 0) return names
  for await (const { items } of itemsOf(pages)) {
    for (const item of items) {
      line++
      if (!wanted.has(line)) continue
      const { kpi, municipality, ou, period } = (item ?? {}) as Readonly<Record<string, unknown>>
      const told = [kpi, municipality ?? ou, period].filter((part) =>
        ['string', 'number'].includes(typeof part),
      )
      names[line] = told.map((part) => String(part).slice(0, 20)).join(', ')
    }
  }
  return names
}

function catalogueFile(id: string, kpis: readonly Kpi[]): FigureFile {
  async function* all() {
    yield kpis
  }
  const content = { kind: 'catalogue', rows: koladaIndicators(all()) } as const
  return {
    name: `Kolada (${kpis.length})`,
    source: 'kolada',
    content,
    hash: hashOf(`kolada catalogue ${id}`),
  }
}
