import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Value = {
  readonly gender: string
  readonly count: number
  readonly status: string
  readonly value: number | null
  readonly isdeleted: boolean
}

export type Item = {
  readonly kpi: unknown
  readonly period: unknown
  readonly municipality: unknown
  readonly values: readonly Value[]
}

export type UnitItem = Omit<Item, 'municipality'> & { readonly ou: string }

export type Unit = { readonly id: string; readonly title: string; readonly municipality: string }

export type Description = {
  readonly id: string
  readonly title: string
  readonly municipality_type: 'K' | 'L' | 'A'
  readonly has_ou_data?: boolean
}

export const valueOf = (value: number | null, more: Partial<Value> = {}): Value => ({
  gender: 'T',
  count: 1,
  status: value === null && !more.isdeleted ? 'Missing' : '',
  value,
  isdeleted: false,
  ...more,
})

export const itemOf = (kpi: unknown, municipality: unknown, period: unknown, value: number | null): Item => ({
  kpi,
  municipality,
  period,
  values: [valueOf(value)],
})

/** What each list can be asked by beside its title: another parameter is answered with nothing, and no error. */
const parameters: Readonly<Record<string, readonly string[]>> = {
  data: ['from_date'],
  ou: ['municipality'],
}

export const unitItemOf = (kpi: string, ou: string, period: number, values: readonly Value[]): UnitItem => ({
  kpi,
  ou,
  period,
  values,
})

/** Answers one request in another way than the service does when it is well. True: it has been answered. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => boolean

export type KoladaServer = Awaited<ReturnType<typeof startKolada>>

/**
 * A real HTTP server that answers as Kolada v3 does: 25 ids at most, lists in pages that lead on, an empty list for
 * a parameter that it does not know, changes since a day. What it knows and how it is troubled, the test decides.
 */
export async function startKolada() {
  const state = {
    kpis: [] as Description[],
    items: [] as Item[],
    units: [] as Unit[],
    unitItems: [] as UnitItem[],
    /** What has changed, for questions with from_date. */
    changes: [] as Item[],
    pageSize: 5000,
    /** One for each request to come; then the service is well again. */
    troubles: [] as (Trouble | null)[],
    /** As long as it is set, for every request. */
    always: null as Trouble | null,
    /** Milliseconds before each answer. */
    slow: 0,
  }
  const asked: { readonly url: string; readonly at: number }[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', at: Date.now() })
    const trouble = state.always ?? state.troubles.shift()
    setTimeout(() => trouble?.(request, response) || answer(request, response), state.slow)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`

  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '', origin)
    const [entity = '', ...path] = url.pathname
      .replace(/^\/v3\//, '')
      .split('/')
      .map(decodeURIComponent)
    const given = [...url.searchParams.keys()]
    const known = ['title', 'page', 'per_page', ...(parameters[entity] ?? [])]
    if (given.some((name) => !known.includes(name))) return sendList(response, url, [])
    if (path.some((part) => part.split(',').length > 25))
      return send(response, 400, { detail: 'Too many ids' })
    if (entity === 'kpi') {
      const ids = path[0]?.split(',')
      const title = url.searchParams.get('title')?.toLowerCase()
      const found = state.kpis.filter(
        (kpi) => (!ids || ids.includes(kpi.id)) && (!title || kpi.title.toLowerCase().includes(title)),
      )
      if (ids && found.length === 0) return send(response, 404, { detail: 'Not found' })
      return sendList(response, url, found.map(described))
    }
    if (entity === 'ou') {
      const asked = url.searchParams.get('municipality')?.split(',')
      const title = url.searchParams.get('title')?.toLowerCase()
      return sendList(
        response,
        url,
        state.units.filter(
          (unit) =>
            (!asked || asked.includes(unit.municipality)) &&
            (!title || unit.title.toLowerCase().includes(title)),
        ),
      )
    }
    if (entity === 'oudata' && path[0] === 'kpi' && path[2] === 'ou') {
      const [kpis, units] = [path[1]!.split(','), path[3]!.split(',')]
      return sendList(
        response,
        url,
        state.unitItems.filter(({ kpi, ou }) => kpis.includes(String(kpi)) && units.includes(ou)),
      )
    }
    if (entity === 'data' && path[0] === 'kpi' && path[2] === 'municipality') {
      const [kpis, places] = [path[1]!.split(','), path[3]!.split(',')]
      const rows = url.searchParams.has('from_date') ? state.changes : state.items
      const wanted = rows.filter(
        ({ kpi, municipality }) =>
          kpis.includes(String(kpi)) && places.includes(String(municipality).padStart(4, '0')),
      )
      return sendList(response, url, wanted)
    }
    return send(response, 404, { detail: 'Not found' })
  }

  const sendList = (response: ServerResponse, url: URL, all: readonly unknown[]) => {
    const page = Number(url.searchParams.get('page') ?? 1)
    const size = Math.min(Number(url.searchParams.get('per_page') ?? state.pageSize), state.pageSize)
    const values = all.slice((page - 1) * size, page * size)
    const at = (number: number) => {
      const to = new URL(url)
      to.searchParams.set('page', String(number))
      to.searchParams.set('per_page', String(size))
      return to.href
    }
    send(response, 200, {
      values,
      next_url: page * size < all.length ? at(page + 1) : null,
      previous_url: page > 1 ? at(page - 1) : null,
      count: values.length,
    })
  }

  return {
    address: `${origin}/v3`,
    origin,
    state,
    asked,
    /** What was asked for values of units, in order; and of places. */
    unitQuestions: () => asked.filter(({ url }) => url.startsWith('/v3/oudata')).map(({ url }) => url),
    questions: () => asked.filter(({ url }) => url.startsWith('/v3/data')).map(({ url }) => url),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export function send(response: ServerResponse, status: number, body: unknown, headers = {}): true {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  return true
}

/** The kinds of trouble that a service can be in. */
export const troubles = {
  status:
    (status: number, headers: Record<string, string> = {}): Trouble =>
    (_, response) =>
      send(response, status, { detail: 'No' }, headers),
  /** Says how long the answer is, and breaks the connection in the middle. */
  cut: ((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' })
    response.write('{"values":[{"kpi":"N00001",')
    setTimeout(() => response.destroy(), 20)
    return true
  }) satisfies Trouble,
  truncated: ((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"values":[{"kpi":"N00001","per')
    return true
  }) satisfies Trouble,
  page: ((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Vi uppdaterar</h1>')
    return true
  }) satisfies Trouble,
  body:
    (body: unknown): Trouble =>
    (_, response) =>
      send(response, 200, body),
}

function described(kpi: Description) {
  return {
    description: `Beskrivning av ${kpi.title}.`,
    is_divided_by_gender: true,
    auspice: 'E',
    operating_area: 'Kommunen, övergripande',
    perspective: 'Resurser',
    prel_publication_date: null,
    publication_date: '2025-02-15',
    publ_period: '2024',
    has_ou_data: false,
    ...kpi,
  }
}
