import type { z } from 'zod'
import { forbidden } from '../sources/cells.ts'
import { type Answer, type Caller, makeCaller, type Patience } from './caller.ts'
import { groupShape, type Kpi, kpiShape, municipalityShape, pageShape, unitShape } from './koladaShapes.ts'
import { ServiceFailure, type ServiceProblem } from './service.ts'

/** So many ids the service takes in a segment of a path or in a parameter. */
export const mostIds = 25

const mostPages = 100

export type KoladaPage = {
  readonly items: readonly unknown[]
  /** Where the list goes on; null when this was the last page. */
  readonly next: string | null
  /** As it came. */
  readonly bytes: Buffer
}

/**
 * The live service, version 3. Every function throws ServiceFailure when it cannot be answered.
 *
 * Only the configured address is called: what an answer says of a next page is followed within it, and of a
 * redirection not at all.
 */
export type Kolada = {
  /** One page of a list: at a path such as `data/kpi/N00945/municipality/1780`, or where the page before it said. */
  page(path: string, signal?: AbortSignal): Promise<KoladaPage>
  /** Descriptions of indicators. An id that the service does not know is left out of the answer. */
  kpis(ids: readonly string[], signal?: AbortSignal): Promise<readonly Kpi[]>
  /** For somebody who waits: by a part of the title, or by an id. At most a page of them. */
  search(text: string): Promise<readonly Kpi[]>
  /** The units of a municipality, such as its schools; none of those that are called what could be a person. */
  units(municipalityCode: string, signal?: AbortSignal): Promise<readonly z.output<typeof unitShape>[]>
  municipalities(): Promise<readonly z.output<typeof municipalityShape>[]>
  /** Groups of municipalities by a part of their title. */
  groups(title: string): Promise<readonly z.output<typeof groupShape>[]>
}

export function makeKolada(address: string, given: Partial<Patience> = {}): Kolada {
  const caller = makeCaller(address, given)

  const ask = (path: string, signal: AbortSignal | undefined, waiting = false) =>
    caller.ask({ path, signal, waiting }, (answer) => readPage(caller, answer))

  const list = async <Shape extends z.ZodType>(
    shape: Shape,
    path: string,
    { signal, waiting = false, pages = mostPages }: Asking = {},
  ): Promise<z.output<Shape>[]> => {
    const found: z.output<Shape>[] = []
    let next: string | null = path
    for (let page = 0; next !== null && page < pages; page++) {
      const answer: KoladaPage = await ask(next, signal, waiting)
      for (const item of answer.items) {
        const read = shape.safeParse(item)
        if (!read.success) throw new ServiceFailure({ kind: 'shape' })
        found.push(read.data)
      }
      next = answer.next
    }
    return found
  }

  const kpis = async (ids: readonly string[], asking: Asking): Promise<readonly Kpi[]> => {
    const found: Kpi[] = []
    for (const some of inGroups(ids)) {
      const answer = await list(kpiShape, `kpi/${some.join(',')}`, asking).catch(async (error: unknown) => {
        const unknown = error instanceof ServiceFailure && isUnknown(error.problem)
        if (!unknown) throw error
        // One that is not known may hide the others: each is asked for by itself.
        if (some.length === 1) return []
        const each: Kpi[] = []
        for (const id of some) each.push(...(await kpis([id], asking)))
        return each
      })
      if (answer.some(({ id }) => !some.includes(id))) throw new ServiceFailure({ kind: 'unasked' })
      found.push(...answer)
    }
    return found.filter(holdsNobody)
  }

  return {
    page: (path, signal) => ask(path, signal),
    kpis: (ids, signal) => kpis(ids, { signal }),
    search: async (text) => {
      const waiting = { waiting: true }
      const id = /^[nu]\d{5}$/i.test(text) ? text.toUpperCase() : null
      if (id) return kpis([id], waiting)
      const asked = new URLSearchParams({ title: text, per_page: '100' })
      return (await list(kpiShape, `kpi?${asked}`, { ...waiting, pages: 1 })).filter(holdsNobody)
    },
    units: async (municipality, signal) => {
      const found = await list(unitShape, `ou?${new URLSearchParams({ municipality })}`, { signal })
      // Of all municipalities: the question was not understood.
      if (found.some((unit) => unit.municipality !== municipality))
        throw new ServiceFailure({ kind: 'unasked' })
      return found.filter(({ title }) => forbidden([title]) === null)
    },
    municipalities: () => list(municipalityShape, 'municipality'),
    groups: (title) => list(groupShape, `municipality_groups?${new URLSearchParams({ title })}`),
  }
}

type Asking = {
  readonly signal?: AbortSignal | undefined
  /** Somebody waits for the page. */
  readonly waiting?: boolean
  readonly pages?: number
}

export function inGroups<T>(all: readonly T[], most = mostIds): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
}

/** No words about an indicator are about a person. Such an indicator is not there for us. */
function holdsNobody({ title, description }: Kpi): boolean {
  return forbidden([title, description]) === null
}

function isUnknown(problem: ServiceProblem): boolean {
  return problem.kind === 'refused' && problem.status === 404
}

function readPage(caller: Caller, { json, bytes, url }: Answer): KoladaPage {
  const read = pageShape.safeParse(json)
  if (!read.success) throw new ServiceFailure({ kind: 'shape' })
  const { values, next_url, count } = read.data
  if (count !== undefined && count !== values.length) throw new ServiceFailure({ kind: 'unreadable' })
  const next = next_url === null ? null : caller.within(next_url).href
  if (next === url.href) throw new ServiceFailure({ kind: 'shape' })
  return { items: values, next, bytes }
}
