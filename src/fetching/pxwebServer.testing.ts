import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { send, type Trouble } from './koladaServer.testing.ts'

export type PxCategory = { readonly code: string; readonly label: string; readonly unit?: string }

export type PxDimension = {
  readonly code: string
  readonly label: string
  readonly categories: readonly PxCategory[]
  readonly elimination?: boolean
}

/** A table of the server. Its time is `Tid`, and its measures are `ContentsCode`. */
export type ServedTable = {
  readonly id: string
  readonly label: string
  readonly updated: string
  readonly dimensions: readonly PxDimension[]
  /** A value, or the sign that stands where one would; by the codes of each dimension, null where it is left out. */
  readonly cell: (at: Readonly<Record<string, string | null>>) => number | string
}

export type PxServer = Awaited<ReturnType<typeof startPxWeb>>

/**
 * A real HTTP server that answers as PxWeb does: version 2 under `/api/v2`, version 1 under `/OV0104/v1/doris/sv/ssd`.
 * Limits in cells, dimensions that must be chosen, sums over those that may be left out, problems in JSON.
 */
export async function startPxWeb() {
  const state = {
    tables: [] as ServedTable[],
    maxCells: 150_000,
    /** One for each request to come; then the service is well again. */
    troubles: [] as (Trouble | null)[],
    always: null as Trouble | null,
    /** Only the questions about figures are troubled. */
    dataTroubles: [] as (Trouble | null)[],
  }
  const asked: {
    readonly url: string
    readonly method: string
    readonly body: string
    readonly at: number
  }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8')
      const url = decodeURI(request.url ?? '')
      asked.push({ url, method: request.method ?? '', body, at: Date.now() })
      const trouble =
        state.always ??
        state.troubles.shift() ??
        (request.method === 'POST' ? state.dataTroubles.shift() : undefined)
      if (!trouble?.(request, response)) answer(request, response, body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`

  const problem = (response: ServerResponse, status: number, title: string) =>
    send(response, status, { type: title, title, status }, { 'Content-Type': 'application/problem+json' })

  const answer = (request: IncomingMessage, response: ServerResponse, body: string) => {
    const url = new URL(request.url ?? '', origin)
    const path = decodeURIComponent(url.pathname)
    if (path.startsWith('/api/v2/')) return answer2(url, path.slice('/api/v2/'.length), response, body)
    if (path.startsWith(folder)) return answer1(url, path.slice(folder.length), request, response, body)
    return problem(response, 404, 'Not Found')
  }

  const answer2 = (url: URL, path: string, response: ServerResponse, body: string) => {
    if (path === 'config') {
      return send(response, 200, {
        apiVersion: '2.2.0',
        maxDataCells: state.maxCells,
        maxCallsPerTimeWindow: 30,
        timeWindow: 10,
      })
    }
    if (path === 'tables') {
      const query = url.searchParams.get('query')?.toLowerCase() ?? ''
      const found = state.tables.filter(({ label, id }) => `${label} ${id}`.toLowerCase().includes(query))
      return send(response, 200, {
        language: 'sv',
        tables: found.map(listed),
        page: { pageNumber: 1, pageSize: 50, totalElements: found.length, totalPages: 1 },
      })
    }
    const [, id = '', what = ''] = /^tables\/([^/]+)\/(\w+)$/.exec(path) ?? []
    const table = state.tables.find((each) => each.id === id)
    if (!table) return problem(response, 404, 'Not Found')
    if (what === 'metadata') return send(response, 200, { ...statOf(table, everything(table)), value: [] })
    if (what !== 'data' || url.searchParams.get('outputFormat') !== 'json-stat2')
      return problem(response, 400, 'Unsupported output format')
    const { selection } = JSON.parse(body) as {
      selection: { variableCode: string; valueCodes: string[] }[]
    }
    const wanted = Object.fromEntries(
      selection.map(({ variableCode, valueCodes }) => [
        variableCode,
        valueCodes.map((code) => code.replace(/^\[(.*)\]$/, '$1')),
      ]),
    )
    return answerData(response, table, wanted)
  }

  const answer1 = (
    url: URL,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: string,
  ) => {
    if (url.search === '?config')
      return send(response, 200, {
        maxValues: state.maxCells,
        maxCells: state.maxCells,
        maxCalls: 30,
        timeWindow: 10,
      })
    const trail = path.split('/').filter(Boolean)
    if (trail.length === 0) return send(response, 200, [{ id: 'BE', type: 'l', text: 'Befolkning' }])
    const id = trail.at(-1)!
    if (id === 'BE') {
      return send(response, 200, [
        { id: '--', type: 'h', text: 'Rubrik' },
        ...state.tables.map((each) => ({ id: each.id, type: 't', text: each.label, updated: each.updated })),
      ])
    }
    const table = state.tables.find((each) => each.id === id)
    if (!table || trail[0] !== 'BE') return problem(response, 404, 'Not Found')
    if (request.method !== 'POST') {
      return send(response, 200, {
        title: table.label,
        variables: table.dimensions.map(({ code, label, categories, elimination }) => ({
          code,
          text: label,
          values: categories.map((each) => each.code),
          valueTexts: categories.map((each) => each.label),
          ...(elimination ? { elimination: true } : {}),
          ...(code === 'Tid' ? { time: true } : {}),
        })),
      })
    }
    const { query, response: form } = JSON.parse(body) as {
      query: { code: string; selection: { filter: string; values: string[] } }[]
      response: { format: string }
    }
    if (form.format !== 'json-stat2' || query.some(({ selection }) => selection.filter !== 'item'))
      return problem(response, 400, 'The request is not supported')
    return answerData(
      response,
      table,
      Object.fromEntries(query.map(({ code, selection }) => [code, selection.values])),
    )
  }

  const answerData = (response: ServerResponse, table: ServedTable, wanted: Wanted) => {
    const unknown = Object.entries(wanted).some(([code, codes]) => {
      const dimension = table.dimensions.find((each) => each.code === code)
      return (
        !dimension || codes.some((each) => !dimension.categories.some((category) => category.code === each))
      )
    })
    if (unknown) return problem(response, 400, 'Non-existent value')
    const missing = table.dimensions.some(({ code, elimination }) => !wanted[code] && !elimination)
    if (missing) return problem(response, 400, 'Missing selection for mandatory variable')
    const cells = Object.values(wanted).reduce((product, codes) => product * codes.length, 1)
    if (cells > state.maxCells) return problem(response, 403, 'Too many cells selected')
    return send(response, 200, statOf(table, wanted))
  }

  return {
    v2: `${origin}/api/v2`,
    v1: `${origin}${folder.replace(/\/$/, '')}`,
    origin,
    host: new URL(origin).host,
    state,
    asked,
    /** What was asked for figures, in order. */
    questions: () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const folder = '/OV0104/v1/doris/sv/ssd/'

type Wanted = Readonly<Record<string, readonly string[]>>

function listed({ id, label, updated, dimensions }: ServedTable) {
  const periods = dimensions.find(({ code }) => code === 'Tid')!.categories
  return {
    id,
    label,
    description: '',
    updated,
    firstPeriod: periods[0]!.code,
    lastPeriod: periods.at(-1)!.code,
    variableNames: dimensions.map((each) => each.label),
    discontinued: null,
  }
}

function everything({ dimensions }: ServedTable): Wanted {
  return Object.fromEntries(
    dimensions.map(({ code, categories }) => [code, categories.map((each) => each.code)]),
  )
}

/** JSON-stat 2 as PxWeb writes it; sparse where anything is missing. */
function statOf(table: ServedTable, wanted: Wanted) {
  const dimensions = table.dimensions.filter(({ code }) => wanted[code])
  const value: (number | null)[] = []
  const status: Record<number, string> = {}
  const walk = (depth: number, at: Record<string, string | null>) => {
    const dimension = dimensions[depth]
    if (dimension)
      for (const code of wanted[dimension.code]!) walk(depth + 1, { ...at, [dimension.code]: code })
    else {
      const cell = table.cell(at)
      if (typeof cell === 'string') status[value.length] = cell
      value.push(typeof cell === 'number' ? cell : null)
    }
  }
  walk(0, Object.fromEntries(table.dimensions.map(({ code }) => [code, null])))
  return {
    version: '2.0',
    class: 'dataset',
    label: table.label,
    source: 'SCB',
    updated: table.updated,
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: dimensions.map(({ code }) => code),
    size: dimensions.map(({ code }) => wanted[code]!.length),
    dimension: Object.fromEntries(
      dimensions.map(({ code, label, categories, elimination = false }) => {
        const used = categories.filter((each) => wanted[code]!.includes(each.code))
        return [
          code,
          {
            label,
            category: {
              index: Object.fromEntries(wanted[code]!.map((each, i) => [each, i])),
              label: Object.fromEntries(used.map((each) => [each.code, each.label])),
              ...(code === 'ContentsCode'
                ? {
                    unit: Object.fromEntries(
                      used.map((each) => [each.code, { base: each.unit ?? 'antal', decimals: 0 }]),
                    ),
                  }
                : {}),
            },
            extension: { elimination },
          },
        ]
      }),
    ),
    ...(Object.keys(status).length > 0 ? { status } : {}),
    value,
  }
}

/** A table such as Statistics Sweden has: by region, age and sex, with no total of the sexes. */
export function populationTable(more: Partial<ServedTable> = {}): ServedTable {
  const years = ['2022', '2023', '2024']
  return {
    id: 'TAB638',
    label: 'Folkmängden efter region, ålder, kön, tabellinnehåll och år',
    updated: '2025-02-21T07:00:00Z',
    dimensions: [
      {
        code: 'Region',
        label: 'region',
        elimination: true,
        categories: [
          { code: '00', label: 'Riket' },
          { code: '06', label: 'Jönköpings län' },
          { code: '0680', label: 'Jönköping' },
          { code: '0682', label: 'Nässjö' },
          { code: 'ARB06', label: 'Jönköpings arbetsmarknadsregion' },
        ],
      },
      {
        code: 'Alder',
        label: 'ålder',
        elimination: true,
        categories: [
          { code: '0-19', label: '0–19 år' },
          { code: '20+', label: '20+ år' },
        ],
      },
      {
        code: 'Kon',
        label: 'kön',
        elimination: true,
        categories: [
          { code: '1', label: 'män' },
          { code: '2', label: 'kvinnor' },
        ],
      },
      {
        code: 'ContentsCode',
        label: 'tabellinnehåll',
        categories: [
          { code: 'BE0101N1', label: 'Folkmängd', unit: 'antal' },
          { code: 'BE0101N2', label: 'Folkökning', unit: 'antal' },
        ],
      },
      { code: 'Tid', label: 'år', categories: years.map((code) => ({ code, label: code })) },
    ],
    cell: ({ Region, Alder, Kon, ContentsCode, Tid }) => {
      if (Region === '0682' && Tid === '2022') return '..'
      const size = { '00': 10_000_000, '06': 360_000, '0680': 145_000, '0682': 31_000 }[Region ?? '00'] ?? 1
      const part = (Alder === null ? 1 : Alder === '0-19' ? 0.25 : 0.75) * (Kon === null ? 1 : 0.5)
      return Math.round(size * part * (ContentsCode === 'BE0101N2' ? 0.01 : 1)) + Number(Tid) - 2022
    },
    ...more,
  }
}
