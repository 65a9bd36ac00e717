import type { PxTable } from './pxweb.ts'
import type { Found, PxWeb } from './pxwebClient.ts'
import { ServiceFailure } from './service.ts'

/** What has been found is the service's for a while. */
const freshFor = 10 * 60_000
const mostRemembered = 100

/** Whoever asks holds a connection to the database meanwhile: no more at once than it can spare. */
const mostAtOnce = 2

/** Why there is no answer for somebody who waits. */
export type NoAnswer = 'busy' | 'away' | 'unknown'

export type Asked<T> = { readonly found: T } | { readonly no: NoAnswer }

/** The databases for people who wait: remembered for ten minutes, and asked by a few at a time. */
export function tableSearch(databases: readonly PxWeb[]) {
  const remembered = new Map<string, { readonly at: number; readonly found: unknown }>()
  let asking = 0

  const ask = async <T>(key: string, work: () => Promise<T>): Promise<Asked<T>> => {
    const known = remembered.get(key)
    // Kept below, under the key of exactly this question.
    if (known && Date.now() - known.at < freshFor) return { found: known.found as T }
    if (asking >= mostAtOnce) return { no: 'busy' }
    asking++
    try {
      const found = await work()
      if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
      remembered.set(key, { at: Date.now(), found })
      return { found }
    } catch (error) {
      if (!(error instanceof ServiceFailure)) throw error
      return { no: error.problem.kind === 'refused' ? 'unknown' : 'away' }
    } finally {
      asking--
    }
  }

  return {
    databases,
    /** Null when it is not configured: nobody makes an address. */
    database: (key: string): PxWeb | null => databases.find((each) => each.key === key) ?? null,
    search: (px: PxWeb, text: string): Promise<Asked<Found>> =>
      ask(`search ${px.key} ${text.toLowerCase()}`, () => px.search(text)),
    folder: (px: PxWeb, path: string): Promise<Asked<Found>> =>
      ask(`folder ${px.key} ${path}`, () => px.folder(path)),
    table: (px: PxWeb, id: string): Promise<Asked<PxTable>> =>
      ask(`table ${px.key} ${id}`, () => px.table(id, { waiting: true })),
    /** A few figures, to look at before anything is fetched. */
    sample: (px: PxWeb, id: string, selection: Parameters<PxWeb['data']>[1]) =>
      ask(`sample ${px.key} ${id} ${JSON.stringify(selection)}`, async () => {
        return (await px.data(id, selection, { waiting: true })).cube
      }),
  }
}
