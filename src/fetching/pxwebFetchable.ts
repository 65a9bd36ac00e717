import { createHash } from 'node:crypto'
import type { Row } from '../population/figure.ts'
import { UnreadableFile } from '../population/figure.ts'
import { figuresOf, fits, nameOfCell } from '../sources/cubeFigures.ts'
import type { Fetchable, Pages } from './fetchable.ts'
import { type FetchedTable, measureText, partsOf } from './fetchedTable.ts'
import { fetchedTables, pxwebSource, retellTables } from './fetchedTableStore.ts'
import type { Plan, Step } from './fetching.ts'
import { sinceOf } from './fetchingStore.ts'
import { hashOf } from './koladaFetchable.ts'
import {
  divided,
  halvesOf,
  meaningIn,
  misfitOf,
  type PxTable,
  type Selection,
  selectionsOf,
} from './pxweb.ts'
import { type PxWeb, readAnswer } from './pxwebClient.ts'
import { ServiceFailure } from './service.ts'

/** So many figures at a time. */
const batch = 5000

/** The configured statistical databases, as they are fetched from. */
export function pxwebFetchable(databases: readonly PxWeb[]): Fetchable {
  const at = (service: string) => databases.find(({ key }) => key === service)

  return {
    service: 'pxweb',
    chosen: async (db) => (await fetchedTables(db)).chosen.length > 0,

    /**
     * The tables first: they tell whether what was chosen is still there, and whether it is still counted in the same.
     * A table that has not been updated since exactly the same was asked is not asked again.
     */
    plan: async (database, doer, { whole }, signal) => {
      const { chosen } = await database.read(doer.partnershipId, fetchedTables)
      const steps: Step[] = []
      const vanished: string[] = []
      const retitled: Plan['retitled'][number][] = []
      const told: Pick<FetchedTable, 'id' | 'parts' | 'tableTitle' | 'measure'>[] = []
      const tableOf = remembering((service, id) => described(at(service), id, signal))
      for (const each of chosen) {
        const { id, code, choice, measure: before } = each
        const table = await tableOf(choice.service, choice.table)
        if (!table || misfitOf(table, choice)) {
          vanished.push(code)
          continue
        }
        const now = measureText(table, choice)
        if (now !== before) retitled.push({ code, before, now })
        told.push({ id, parts: partsOf(table, choice), tableTitle: table.title, measure: now })
        const asked = await stepsOf(each, table, await at(choice.service)!.mostCells(signal))
        const since = await database.read(doer.partnershipId, (db) => sinceOf(db, asked))
        const unchanged = table.updated !== null && asked.every(({ path }) => since.has(path))
        if (whole || !unchanged) steps.push(...asked)
      }
      return { plan: { steps, vanished, retitled }, keep: (db) => retellTables(db, told) }
    },

    addressOf: ({ table }) => JSON.stringify([table!.selection]),

    /** What is more than the service gives at once is divided as far as it must be. */
    page: async (step, address, signal) => {
      const { choice } = step.table!
      // Written by addressOf, and below.
      let left = JSON.parse(address) as readonly Selection[]
      for (;;) {
        const [first, ...rest] = left
        try {
          const { cube, bytes } = await database(choice.service).data(choice.table, first!, { signal })
          return { items: cube.size, next: rest.length > 0 ? JSON.stringify(rest) : null, bytes }
        } catch (error) {
          const tooMuch = error instanceof ServiceFailure && error.problem.kind === 'too-much'
          const halves = tooMuch ? halvesOf(first!) : null
          if (!halves) throw error
          left = [...halves, ...rest]
        }
      }
    },

    file: ({ id, fetchedOn }, { steps }, pages) => {
      const codes = new Set<string>()
      const answered = new Set<number>()
      async function* rows() {
        for await (const { step, cube, from } of cubesOf(pages)) {
          answered.add(step)
          const { codes: about, table } = steps[step]!
          const meaning = meaningIn(cube, table!.choice)
          if (!fits(cube, meaning)) throw new UnreadableFile({ kind: 'unrecognised' })
          let some: Row[] = []
          for (const row of figuresOf(cube, meaning, about[0]!)) {
            if ('value' in row && row.value !== null) codes.add(about[0]!)
            some.push({ ...row, line: from + row.line })
            if (some.length < batch) continue
            yield some
            some = []
          }
          yield some
        }
      }
      const tables = new Set(steps.flatMap((step) => step.codes)).size
      return {
        file: {
          name: `Statistikdatabasen (${tables})`,
          source: pxwebSource,
          content: { kind: 'figures', fetches: [fetchedOn], rows: rows() },
          hash: hashOf(`pxweb ${id}`),
        },
        codes,
        answered,
      }
    },

    namesOf: async ({ steps }, pages, rows) => {
      const names: Record<number, string> = {}
      if (rows.length === 0) return names
      for await (const { step, cube, from } of cubesOf(pages)) {
        for (const row of rows) {
          const cell = row - from - 1
          if (cell >= 0 && cell < cube.size)
            names[row] = `${steps[step]!.codes[0]}, ${nameOfCell(cube, cell)}`
        }
      }
      return names
    },
  }

  function database(service: string): PxWeb {
    const found = at(service)
    // Taken out of the configuration since the fetching was planned.
    if (!found) throw new ServiceFailure({ kind: 'elsewhere' })
    return found
  }
}

/** Null when the table is not there any more, or its service is not configured. */
async function described(px: PxWeb | undefined, id: string, signal: AbortSignal): Promise<PxTable | null> {
  if (!px) return null
  return px.table(id, { signal }).catch((error: unknown) => {
    if (error instanceof ServiceFailure && error.problem.kind === 'refused') return null
    throw error
  })
}

/** The same question in the next fetching has the same path, as long as the table has not been updated. */
async function stepsOf({ id, code, choice }: FetchedTable, table: PxTable, most: number): Promise<Step[]> {
  return selectionsOf(table, choice)
    .flatMap((selection) => divided(selection, most))
    .map((selection) => {
      const about = JSON.stringify([choice, selection, table.updated])
      const path = `pxweb ${id} ${createHash('sha256').update(about).digest('base64url')}`
      return { path, codes: [code], places: [], since: null, table: { choice, selection } }
    })
}

/** Each table of the answers, and how many cells came before it. */
async function* cubesOf(pages: Pages) {
  let from = 0
  for await (const { step, json } of pages()) {
    const cube = readAnswer(json)
    yield { step, cube, from }
    from += cube.size
  }
}

function remembering(ask: (service: string, id: string) => Promise<PxTable | null>) {
  const known = new Map<string, Promise<PxTable | null>>()
  return (service: string, id: string) => {
    const key = `${service} ${id}`
    const found = known.get(key) ?? ask(service, id)
    known.set(key, found)
    return found
  }
}
