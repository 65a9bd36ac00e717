import { randomInt } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, onTestFailed, test } from 'vitest'
import { dataFolder, endPrograms, killWhileStarting, samsyn, startProgram } from './journeys/program.ts'
import { optionIn, type Visitor, visitor } from './journeys/visitor.ts'

afterAll(endPrograms)

const kills = 21
const seed = Number(process.env.SAMSYN_SEED ?? randomInt(1_000_000))

/** Something that one person writes again and again, each time with a mark, and where it can be read. */
type Task = {
  readonly write: (by: Visitor, mark: string) => Promise<Response>
  readonly readAt: string
}

describe('a program that is killed at any moment while people write', () => {
  test(`loses nothing that it has acknowledged, ${kills} times over, and its audit chain holds`, async () => {
    onTestFailed(() => void process.stderr.write(`The moments were those of SAMSYN_SEED=${seed}\n`))
    const random = randomFrom(seed)
    const folder = dataFolder()
    let program = await startProgram('serve', folder)
    const anna = visitor(() => program.address)
    const tasks = await setUp(anna, folder)
    const acknowledged = tasks.map((): string[] => [])
    let marks = 0

    for (let kill = 1; kill <= kills; kill++) {
      const at = sleep(random() * 600)
      const before = acknowledged.map((written) => written.length)
      const writers = tasks.map(async ({ write }, which) => {
        for (;;) {
          const mark = `Märke ${++marks}.`
          const status = await write(anna, mark).then((answer) => answer.status, brokenOff)
          if (status === null) return
          if (status === 303) acknowledged[which]!.push(mark)
          else expect(status, 'a clash with another writer').toBe(422)
        }
      })
      await at
      // Every other time not before all have been answered, however busy the machine is.
      const isAnswered = () => acknowledged.every((written, i) => written.length > before[i]!)
      if (kill % 2 === 0) while (!isAnswered()) await sleep(5)
      await (kill % 3 === 0 ? program.killAlone() : program.kill())
      await Promise.all(writers)

      if (kill % 4 === 0) await killWhileStarting(folder, random() * 1500)
      program = await startProgram('serve', folder)
      for (const [which, { readAt }] of tasks.entries()) {
        const page = await (await anna.get(readAt)).text()
        const lost = acknowledged[which]!.filter((mark) => !page.includes(mark))
        expect(lost, `after kill ${kill}, at ${readAt}`).toEqual([])
      }
    }
    for (const written of acknowledged) expect(written.length).toBeGreaterThanOrEqual(Math.floor(kills / 2))

    await program.kill()
    const { code, out } = await samsyn(['verify'], { SAMSYN_DATA: folder })
    expect(out).toMatch(/^Nya Perspektiv: \d+ events, every link holds\.\n$/)
    expect(code).toBe(0)
  }, 480_000)
})

/** A partnership with an indicator, and what is written in it. */
async function setUp(anna: Visitor, folder: string): Promise<readonly Task[]> {
  await anna.post('/setup', {
    name: 'Nya Perspektiv',
    county: '17',
    person: 'Anna Sandberg',
    email: 'anna@region.example',
  })
  const figures = join(folder, 'fritid.csv')
  writeFileSync(figures, 'indikator;kommun;år;kön;värde\nFritid;1784;2024;T;80,9\n')
  expect((await samsyn(['import', figures], { SAMSYN_DATA: folder })).code).toBe(0)

  const form = await (await anna.get('/partnership/seats/new')).text()
  const [party, body] = [optionIn(form, 'Arvika'), optionIn(form, 'Beredningsgruppen')]
  const day = '2025-03-04'
  const nextYear = `${new Date().getFullYear() + 1}-03-01`
  const planned = { question: 'Hur mår vi?', body, date: nextYear, time: '9.00', location: 'Karlstad' }
  const meeting = (await anna.post('/meetings', planned)).headers.get('Location')!
  return [
    {
      write: (by, mark) => {
        const email = `${mark.replaceAll(/\D/g, '')}@arvika.example`
        return by.post('/partnership/seats', { party, body, role: 'official', name: mark, email })
      },
      readAt: '/partnership',
    },
    {
      write: (by, mark) => by.post('/partnership/purpose', { text: mark, agreedOn: day }),
      readAt: '/partnership/purpose/versions',
    },
    {
      write: (by, mark) => {
        const subject = { indicator: 'Fritid', place: '1784', sex: 'T', baselinePeriod: '2024' }
        return by.post('/targets', { ...subject, name: mark, level: '90', due: '2040', agreedOn: day })
      },
      readAt: '/targets',
    },
    {
      // Everything after it on the agenda moves.
      write: (by, mark) => by.post(`${meeting}/items`, { kind: 'pause', title: mark, minutes: '1' }),
      readAt: `${meeting}/agenda`,
    },
    {
      write: (by, mark) => {
        const upload = new FormData()
        upload.set('fetchedOn', day)
        upload.set(
          'file',
          new File(['indikator;kommun;år;kön;värde\nFritid;1784;2023;T;79,1\n'], `${mark}csv`),
        )
        return by.post('/figures/files', upload)
      },
      readAt: '/figures',
    },
  ]
}

/** The program was gone before it answered: whether it has written is not known, and need not be. */
function brokenOff(): null {
  return null
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
