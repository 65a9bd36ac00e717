import type { z } from 'zod'
import { type Cube, UnreadableCube } from '../sources/cube.ts'
import { readCube } from '../sources/cubeFile.ts'
import { type Answer, makeCaller, type Patience } from './caller.ts'
import { answers, type PxTable, type Selection } from './pxweb.ts'
import { config1Shape, configShape, folderShape, table1Shape, tablesShape } from './pxwebShapes.ts'
import { readTable } from './pxwebTable.ts'
import { ServiceFailure } from './service.ts'

/** What can be found: a table, or a folder with more. */
export type PxEntry = {
  readonly kind: 'table' | 'folder'
  readonly id: string
  readonly label: string
  /** The first and the last period, where the list tells. */
  readonly periods: readonly [string, string] | null
  /** Names of its dimensions, where the list tells. */
  readonly variables: readonly string[]
  readonly updated: string | null
}

export type Found = { readonly entries: readonly PxEntry[]; readonly count: number }

/**
 * One configured PxWeb, of version 1 or 2. Every function throws ServiceFailure when it cannot be answered. Ids are
 * names within the configured address; what is no name is refused before anybody is called.
 */
export type PxWeb = {
  /** The host: what a choice remembers the service by. */
  readonly key: string
  readonly version: 1 | 2
  /** Version 2: tables with these words. In version 1 one looks in folders. For somebody who waits. */
  search(text: string): Promise<Found>
  /** Version 1: what a folder holds; '' for the uppermost. For somebody who waits. */
  folder(path: string): Promise<Found>
  /** What a table has to choose among. */
  table(id: string, asking?: { readonly signal?: AbortSignal; readonly waiting?: boolean }): Promise<PxTable>
  /** Cells that are answered at once; asked for once. */
  mostCells(signal?: AbortSignal): Promise<number>
  /** The figures of a selection. `too-much` when it has more cells than are answered at once. */
  data(
    id: string,
    selection: Selection,
    asking?: { readonly signal?: AbortSignal; readonly waiting?: boolean },
  ): Promise<{ readonly cube: Cube; readonly bytes: Buffer }>
}

/** Until a service has told its own limit: what the smallest of them give. */
const carefully = 10_000

export function makePxWeb(address: string, given: Partial<Patience> = {}): PxWeb {
  const caller = makeCaller(address, given)
  const { host, pathname } = new URL(address)
  const version = /\/v1\//.test(`${pathname}/`) ? 1 : 2
  let limit: number | null = null

  const as =
    <Shape extends z.ZodType>(shape: Shape) =>
    ({ json }: Answer): z.output<Shape> => {
      const found = shape.safeParse(json)
      if (!found.success) throw new ServiceFailure({ kind: 'shape' })
      return found.data
    }

  const mostCells = async (signal?: AbortSignal): Promise<number> => {
    if (limit !== null) return limit
    try {
      const told =
        version === 1
          ? await caller.ask({ path: '?config', signal }, as(config1Shape))
          : await caller.ask({ path: 'config', signal }, as(configShape))
      caller.slowDownTo((1000 * told.timeWindow) / told.maxCallsPerTimeWindow)
      limit = told.maxDataCells
    } catch (error) {
      // A service without limits to tell is asked for little.
      if (!(error instanceof ServiceFailure) || !['refused', 'shape'].includes(error.problem.kind))
        throw error
      limit = carefully
    }
    return limit
  }

  return {
    key: host,
    version,
    mostCells,

    search: async (text) => {
      const asked = new URLSearchParams({ lang: 'sv', query: text, pageSize: '50' })
      const { tables, page } = await caller.ask({ path: `tables?${asked}`, waiting: true }, as(tablesShape))
      const entries = tables.map(
        ({ id, label, updated, firstPeriod, lastPeriod, variableNames }): PxEntry => ({
          kind: 'table',
          id,
          label,
          periods: firstPeriod && lastPeriod ? [firstPeriod, lastPeriod] : null,
          variables: variableNames,
          updated: updated || null,
        }),
      )
      return { entries, count: Math.max(page?.totalElements ?? 0, entries.length) }
    },

    folder: async (path) => {
      const found = await caller.ask({ path: pathOf(path), waiting: true }, as(folderShape))
      const entries = found.flatMap(({ id, type, text, updated }): PxEntry[] => {
        if (type !== 'l' && type !== 't') return []
        const kind = type === 't' ? 'table' : 'folder'
        const inside = path === '' ? id : `${path}/${id}`
        return [{ kind, id: inside, label: text, periods: null, variables: [], updated: updated || null }]
      })
      return { entries, count: entries.length }
    },

    table: async (id, { signal, waiting = false } = {}) => {
      const name = pathOf(id)
      if (version === 1) return caller.ask({ path: name, signal, waiting }, as(table1Shape))
      const asked = { path: `tables/${name}/metadata?lang=sv`, signal, waiting }
      return caller.ask(asked, ({ json }) => readTable(json))
    },

    data: async (id, selection, { signal, waiting = false } = {}) => {
      const name = pathOf(id)
      const question =
        version === 1
          ? { path: name, body: query1(selection) }
          : { path: `tables/${name}/data?lang=sv&outputFormat=json-stat2`, body: query2(selection) }
      const read = ({ json, bytes }: Answer) => {
        const cube = readAnswer(json)
        const answered = answers(cube, selection)
        if (answered !== 'whole')
          throw new ServiceFailure({ kind: answered === 'half' ? 'unreadable' : 'unasked' })
        return { cube, bytes }
      }
      return caller.ask({ ...question, signal, waiting }, read).catch((error: unknown) => {
        const { problem } = error instanceof ServiceFailure ? error : { problem: null }
        if (problem?.kind === 'refused' && problem.status === 403)
          throw new ServiceFailure({ kind: 'too-much' })
        throw error
      })
    },
  }
}

/** @throws ServiceFailure when it contradicts itself */
export function readAnswer(json: unknown): Cube {
  try {
    return readCube(json)
  } catch (error) {
    if (error instanceof UnreadableCube) throw new ServiceFailure({ kind: 'unreadable-table' })
    throw error
  }
}

/** Each part of it a plain name: none climbs, and none leads to a question of its own. */
function pathOf(id: string): string {
  if (id === '') return ''
  const parts = id.split('/')
  if (id.length > 300 || parts.some((part) => !/^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,99}$/u.test(part)))
    throw new ServiceFailure({ kind: 'refused', status: 404 })
  return parts.map(encodeURIComponent).join('/')
}

function query1(selection: Selection) {
  return {
    query: Object.entries(selection).map(([code, values]) => ({
      code,
      selection: { filter: 'item', values },
    })),
    response: { format: 'json-stat2' },
  }
}

function query2(selection: Selection) {
  return {
    selection: Object.entries(selection).map(([variableCode, codes]) => ({
      variableCode,
      valueCodes: codes.map(literal),
    })),
  }
}

/** A code that could be taken for an expression, such as `*` or `TOP(3)`, is put in brackets, and then is itself. */
function literal(code: string): string {
  return /[*?()[\],]/.test(code) ? `[${code}]` : code
}
