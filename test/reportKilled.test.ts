import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { sealOf } from '../src/reports/report.ts'
import { dataFolder, endPrograms, startProgram } from './journeys/program.ts'
import { visitor } from './journeys/visitor.ts'
import { hiddenIn } from './world.ts'

afterAll(endPrograms)

describe('a program that is killed while it makes the files of seventeen reports', () => {
  test('keeps those that were made, and makes the rest by itself when it is started again', async () => {
    const folder = dataFolder()
    const variables = { LOG_LEVEL: 'warn' }
    let program = await startProgram('serve', folder, variables)
    const anna = visitor(() => program.address)
    await anna.post('/setup', {
      name: 'Nya Perspektiv',
      county: '17',
      person: 'Anna Sandberg',
      email: 'anna@region.example',
    })
    const form = hiddenIn(await (await anna.get('/reports/new')).text())
    const frozen = await anna.post('/reports', { ...form, kind: 'yearly', knownOn: '2026-01-31' })
    expect(frozen.status).toBe(303)
    const path = frozen.headers.get('Location')!
    const made = async () => {
      const page = await (await anna.get(path)).text()
      if (page.includes('Alla 17 rapporter är klara.')) return 17
      return Number(/(\d+) av 17 rapporter är klara/.exec(page)?.[1] ?? -1)
    }
    const file = async () =>
      sealOf(Buffer.from(await (await anna.get(`${path}/places/17/report.pdf`)).arrayBuffer()))

    await reached(made, 2, () => program.errors())
    await program.kill()
    program = await startProgram('serve', folder, variables)
    const kept = await made()
    expect(kept).toBeGreaterThanOrEqual(2)
    const before = await file()

    await reached(made, 17, () => program.errors())
    expect(await file()).toBe(before)
    const zip = Buffer.from(await (await anna.get(`${path}/reports.zip`)).arrayBuffer())
    // As many files as reports and formats: none is missing, and none is there twice.
    expect(zip.readUInt16LE(zip.length - 12)).toBe(34)
    expect((await program.stop()).code).toBe(0)
  }, 400_000)
})

async function reached(made: () => Promise<number>, wanted: number, errors: () => string): Promise<void> {
  const end = Date.now() + 180_000
  while ((await made()) < wanted) {
    if (Date.now() > end) throw new Error(`It never came so far: ${errors()}`)
    await sleep(50)
  }
}
