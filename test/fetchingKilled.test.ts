import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { itemOf, startKolada } from '../src/fetching/koladaServer.testing.ts'
import { codesOf } from '../src/population/places.ts'
import { dataFolder, endPrograms, startProgram } from './journeys/program.ts'
import { visitor } from './journeys/visitor.ts'
import { hiddenIn } from './world.ts'

afterAll(endPrograms)

describe('a program that is killed in the middle of fetching figures', () => {
  test('keeps what has come, and goes on from there by itself when it is started again', async () => {
    const kolada = await startKolada()
    kolada.state.kpis = [{ id: 'N00945', title: 'Uttagna VAB-dagar, andel (%)', municipality_type: 'K' }]
    kolada.state.items = codesOf('municipality').map((place, i) =>
      itemOf('N00945', place, 2023, 30 + (i % 7)),
    )
    // Fifty pages or so, more than a second apart from the first to the last.
    kolada.state.pageSize = 6
    const folder = dataFolder()
    const variables = { KOLADA_URL: kolada.address, LOG_LEVEL: 'warn' }
    let program = await startProgram('serve', folder, variables)
    const anna = visitor(() => program.address)
    await anna.post('/setup', {
      name: 'Nya Perspektiv',
      county: '17',
      person: 'Anna Sandberg',
      email: 'anna@region.example',
    })
    expect((await anna.post('/figures/kolada/indicators', { code: 'N00945' })).status).toBe(303)
    const form = hiddenIn(await (await anna.get('/figures/kolada')).text())
    const begun = await anna.post('/figures/kolada/fetchings', form)
    expect(begun.status).toBe(303)
    const path = begun.headers.get('Location')!

    for (const pages of [10, 25]) {
      const end = Date.now() + 240_000
      while (kolada.questions().length < pages) {
        if (Date.now() > end) throw new Error(`It never went on: ${program.errors()}`)
        await sleep(20)
      }
      await (pages === 10 ? program.kill() : program.killAlone())
      program = await startProgram('serve', folder, variables)
      const page = await (await anna.get(path)).text()
      expect(page).toContain('Hämtningen pågår.')
      expect(page).toContain(' av 12 frågor är besvarade.')
    }

    const end = Date.now() + 240_000
    for (;;) {
      if ((await (await anna.get(path)).text()).includes('Hämtningen gav 290 nya värden.')) break
      if (Date.now() > end) throw new Error(`It never came to its end: ${program.errors()}`)
      await sleep(300)
    }
    // What was on its way when it was killed, and nothing else, has been asked for twice.
    const questions = kolada.questions()
    expect(questions.length - new Set(questions).size).toBeLessThanOrEqual(2)
    expect((await program.stop()).code).toBe(0)
    await kolada.close()
  }, 800_000)
})
