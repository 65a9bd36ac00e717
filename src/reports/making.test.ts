import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Jobs, makeJobs } from '../platform/jobs.ts'
import { makeLog } from '../platform/log.ts'
import { closePdf } from '../platform/pdf.ts'
import { plain } from '../targets/figures.testing.ts'
import { reportJobs } from './jobs.ts'
import { sealOf } from './report.ts'
import { reportWorld } from './reports.testing.ts'
import { filesIn } from './sameZip.ts'

const { anna, karin, database, freeze, read } = await reportWorld()
const running: Jobs[] = []

/** `shift`: so many milliseconds, and the rest is left to the next job. */
function work(shift?: number): Jobs {
  const jobs = makeJobs(database, makeLog('silent'), { pollSeconds: 0.02 })
  reportJobs(jobs, { database, log: makeLog('silent'), ...(shift !== undefined && { shift }) })
  jobs.start()
  running.push(jobs)
  return jobs
}

afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop()
})
afterAll(closePdf)

const pageOf = async (path: string) => plain(await (await anna.get(path)).text())

async function until(path: string, said: string): Promise<string> {
  const end = Date.now() + 120_000
  for (;;) {
    const page = await pageOf(path)
    if (page.includes(said)) return page
    if (Date.now() > end)
      throw new Error(`It never said "${said}": ${/class="answer">([^<]*)/.exec(page)?.[1]}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('the files of all reports of a county', () => {
  test('are made in one piece of work, shift by shift, and packed together', async () => {
    const set = await freeze()
    expect(await pageOf(`/reports/${set}`)).toContain('0 av 17 klara, 17 kvar.')
    expect((await anna.get(`/reports/${set}/reports.zip`)).status).toBe(422)
    const before = sealOf(
      Buffer.from(await (await anna.get(`/reports/${set}/places/1780/report.pdf`)).arrayBuffer()),
    )
    work(1)
    await until(`/reports/${set}`, 'Alla 17 rapporter är klara.')

    const zip = await filesIn(
      Buffer.from(await (await anna.get(`/reports/${set}/reports.zip`)).arrayBuffer()),
    )
    expect(zip).toHaveLength(34)
    expect(new Set(zip.map(({ name }) => name)).size).toBe(34)
    const own = zip.find(({ name }) => name === 'årsrapport-2025-karlstad-nr-1.pdf')!
    // What was made for whoever could not wait is the very same.
    expect(sealOf(own.content)).toBe(before)
    const kept = await read((db) => db.selectFrom('reportFile').select(['content', 'seal']).execute())
    expect(kept.every(({ content, seal }) => sealOf(content) === seal)).toBe(true)
  }, 180_000)

  test('are called off when somebody wants so, what was made is kept, and the rest is made later', async () => {
    const set = await freeze({ kind: 'direction' })
    const jobs = work()
    await until(`/reports/${set}`, ' av 17 klara')
    const page = await until(`/reports/${set}`, '2 av 17 klara')
    const cancellation = /\/reports\/[^"]+\/cancellation/.exec(page)![0]
    expect((await karin.post(cancellation, {})).status).toBe(403)
    expect((await anna.post(cancellation, {})).status).toBe(303)
    const off = await pageOf(`/reports/${set}`)
    expect(off).toContain('Arbetet avbröts. Det som var klart finns kvar.')
    await jobs.stop()
    const kept = async () =>
      (await read((db) => db.selectFrom('reportFile').select('placeCode').where('setId', '=', set).execute()))
        .length
    const before = await kept()
    expect(before).toBeGreaterThanOrEqual(4)
    expect(before).toBeLessThan(34)

    const form = { id: /name="id" value="([^"]+)"/.exec(off)![1]! }
    // Pressed twice, it is one piece of work.
    for (const _ of [1, 2]) expect((await anna.post(`/reports/${set}/makings`, form)).status).toBe(303)
    const begun = await read((db) =>
      db.selectFrom('reportMaking').select('id').where('setId', '=', set).execute(),
    )
    expect(begun).toHaveLength(2)
    work()
    await until(`/reports/${set}`, 'Alla 17 rapporter är klara.')
    expect(await kept()).toBe(34)
  }, 180_000)
})
