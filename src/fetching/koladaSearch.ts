import type { Language } from '../i18n/language.ts'
import type { Kolada } from './koladaClient.ts'
import type { SearchOutcome } from './koladaSearchView.tsx'
import type { Kpi } from './koladaShapes.ts'
import { koladaWords } from './koladaWords.ts'
import { ServiceFailure } from './service.ts'

/** What has been found is the catalogue's for a while. */
const freshFor = 10 * 60_000
const mostRemembered = 200

/** Whoever searches holds a connection to the database meanwhile: no more at once than it can spare. */
const mostAtOnce = 2

class Busy extends Error {}

/** The catalogue for people who wait: remembered for ten minutes, and asked by a few at a time. */
export function catalogueSearch(kolada: Kolada) {
  const remembered = new Map<string, { readonly at: number; readonly kpis: readonly Kpi[] }>()
  let asking = 0

  const search = async (text: string): Promise<readonly Kpi[]> => {
    const key = text.toLowerCase()
    const known = remembered.get(key)
    if (known && Date.now() - known.at < freshFor) return known.kpis
    if (asking >= mostAtOnce) throw new Busy()
    asking++
    try {
      const kpis = await kolada.search(text)
      if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
      remembered.set(key, { at: Date.now(), kpis })
      for (const kpi of kpis) remembered.set(kpi.id.toLowerCase(), { at: Date.now(), kpis: [kpi] })
      return kpis
    } finally {
      asking--
    }
  }

  return {
    /** What to show somebody who has searched. */
    outcome: async (language: Language, text: string): Promise<SearchOutcome> => {
      try {
        return { kpis: await search(text) }
      } catch (error) {
        const words = koladaWords(language)
        if (error instanceof Busy) return { sentence: words.searchBusy }
        if (error instanceof ServiceFailure) return { sentence: words.searchAway }
        throw error
      }
    },
    /**
     * Null when the catalogue does not know it.
     *
     * @throws ServiceFailure when it does not answer
     */
    kpi: async (code: string): Promise<Kpi | null> => {
      const [kpi] = await search(code).catch((error: unknown) => {
        throw error instanceof Busy ? new ServiceFailure({ kind: 'away', status: null }) : error
      })
      return kpi ?? null
    },
  }
}
