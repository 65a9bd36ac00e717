import { expect } from 'vitest'
import { today } from '../../test/world.ts'
import { contribute, readAccount } from '../targets/contributionStore.ts'
import { idOf, targetWorld } from '../targets/figures.testing.ts'
import { seriesOfTargets, targetFor } from '../targets/store.ts'

/** Two counties, figures and a target in the first with a promise from Karlstad; and reports that Anna freezes. */
export async function reportWorld() {
  const world = await targetWorld()
  const target = idOf(await world.add())
  const { doer } = world.world
  await world.write(async (db) => {
    const found = await targetFor(db, target)
    const whole = (await seriesOfTargets(db, [found])).get(target)!
    const account = await readAccount(db, found, whole, today)
    const karlstad = account.shares.find(({ party }) => party.name === 'Karlstad')!
    const signer = { ...doer, id: doer.id! }
    await contribute(db, signer, found, karlstad, whole, { what: 'Närvaroteam i alla skolor.', value: 1.5 })
  })
  return {
    ...world,
    target,
    /** Freezes as Anna does, and answers with the id of the reports. */
    freeze: async (form: Record<string, string> = {}): Promise<string> => {
      const answer = await world.anna.fill('/reports/new', '/reports', {
        kind: 'yearly',
        knownOn: today,
        ...form,
      })
      expect(answer.status).toBe(303)
      return answer.headers.get('Location')!.split('/')[2]!
    },
  }
}
