import type { Database } from '../db/database.ts'
import { loadFigures } from '../population/load.ts'
import type { Doer } from '../record/thing.ts'
import type { Fetchable } from './fetchable.ts'
import { pagesOf } from './fetchedPageStore.ts'
import type { Fetching, Plan } from './fetching.ts'
import { answeredOn, endFetching } from './fetchingStore.ts'

/** Loads all that has come, and ends the fetching in the same transaction: both happen, or neither. */
export async function loadFetched(
  database: Database,
  doer: Doer,
  fetchable: Fetchable,
  fetching: Pick<Fetching, 'id' | 'fetchedOn' | 'service'>,
  plan: Plan,
  signal: AbortSignal,
): Promise<void> {
  const { id, fetchedOn } = fetching
  const pages = () => pagesOf(id, (work) => database.read(doer.partnershipId, work))
  const { file, codes, unitCodes, answered } = fetchable.file(fetching, plan, pages)
  await loadFigures(database, doer, file, {
    signal,
    last: async (db, load) => {
      const { vanished, retitled } = plan
      const asked = (ofUnits: boolean) => [
        ...new Set(
          plan.steps.flatMap((step) =>
            step.since === null && (step.ofUnits ?? false) === ofUnits ? step.codes : [],
          ),
        ),
      ]
      const rows = load.rejected.first.map(({ line }) => line)
      const report = {
        load,
        vanished,
        retitled,
        silent: asked(false).filter((code) => !codes.has(code)),
        silentUnits: asked(true).filter((code) => !unitCodes?.has(code)),
        rows: await fetchable.namesOf(plan, pages, rows),
      }
      // An empty answer to a whole question may be a question that was not understood: it is asked in full again.
      const understood = plan.steps.filter(
        ({ since, ofUnits }, step) => !ofUnits && (since !== null || answered.has(step)),
      )
      await answeredOn(
        db,
        doer,
        understood.map(({ path }) => path),
        fetchedOn,
      )
      await fetchable.loaded?.(db, doer)
      if (!(await endFetching(db, doer, fetching, { outcome: 'finished', report })))
        throw new Error('The fetching has ended already.')
    },
  })
}
