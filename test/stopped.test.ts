import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { dataFolder, endPrograms, endWhileMaking, processesOn, startProgram } from './journeys/program.ts'

afterAll(endPrograms)

describe('a program that is asked to end while it makes its first database', () => {
  test.each([
    ['SIGTERM', 0],
    ['SIGTERM', 250],
    ['SIGINT', 150],
    ['Ctrl-C', 150],
  ] as const)(
    'by %s, after %i ms, ends quietly and leaves nothing',
    async (signal, after) => {
      for (let attempt = 1; ; attempt++) {
        const folder = dataFolder()
        expect(await endWhileMaking(folder, signal, after)).toEqual({ code: 0, out: '', errors: '' })
        expect(processesOn(folder)).toEqual([])
        const left = readdirSync(join(folder, 'postgres'))
        expect(left.filter((name) => name.startsWith('new-'))).toEqual([])
        // On a busy machine the signal may come when the database has just been made.
        if (!left.includes('cluster')) return
        expect(attempt, 'It was never asked to end before the database was made.').toBeLessThan(5)
      }
    },
    120_000,
  )

  test('hinders no later start', async () => {
    const folder = dataFolder()
    await endWhileMaking(folder, 'SIGTERM', 200)
    const program = await startProgram('serve', folder)
    expect((await fetch(`${program.address}/readyz`)).status).toBe(200)
    expect((await program.stop()).code).toBe(0)
    expect(processesOn(folder)).toEqual([])
  })
})
