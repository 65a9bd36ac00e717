import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import type { EmbeddedServer } from '../src/db/embedded.ts'
import type { Measurement } from './bench.ts'
import { percentile } from './load.ts'
import { databasePid, startProgram, stop, used } from './program.ts'
import { type CodedReview, makeReview, type ReviewSize } from './review.ts'

const warming = 10
/** Milliseconds: what answers within this seems to answer at once. */
const atOnce = 100

const methodOf = (times: number) =>
  `${times} of each kind one after the other by a signed-in member, over a kept connection, compressed as a browser asks for it, ` +
  `after ${warming} to warm up; milliseconds until the last byte has come, by a client on the same machine. Each comes ` +
  'when something has just been changed: reading moves the partnership to its next revision before each request, and ' +
  'what is put and undone does so itself. What is put, undone or followed is timed with the page that comes back.'

/** What coders do all day, and the pages that say what all the coding has come to, in a review of a county's size. */
export async function codingBench(
  server: EmbeddedServer,
  { times, ...size }: ReviewSize & { readonly times: number } = {
    interviews: 200,
    codings: 20_000,
    codes: 60,
    times: 50,
  },
): Promise<readonly Measurement[]> {
  const review = await makeReview(server, size)
  const program = await startProgram(server)
  const pids = [program.process.pid!, await databasePid(server)]
  const partnership = new pg.Client({ ...server.superuser, database: 'samsyn' })
  await partnership.connect()
  const moveOn = async () => {
    await partnership.query('update partnership set revision = revision + 1')
  }
  try {
    const { acts, end } = await actsIn(program.address, review)
    const measured = []
    for (const [name, { act, moves }] of Object.entries(acts)) {
      for (let i = 0; i < warming; i++) await act()
      const timing = await timed(pids, act, { times, before: moves ? async () => {} : moveOn })
      measured.push({ name, ...timing })
    }
    end()
    const method = methodOf(times)
    const empty = measured.find(({ name }) => name === 'empty')!
    return measured.flatMap(({ name, cpu, spent, bytes }): readonly Measurement[] => [
      {
        name: `coding-${name}-median`,
        value: round(percentile(spent, 0.5)),
        unit: 'ms',
        aim: atOnce,
        method,
      },
      { name: `coding-${name}-p95`, value: round(percentile(spent, 0.95)), unit: 'ms', aim: atOnce, method },
      {
        name: `coding-${name}-ratio`,
        value: round(cpu / empty.cpu),
        unit:
          `times the processor time of the list of a review in which nothing is (${round(cpu * 1000)} against ` +
          `${round(empty.cpu * 1000)} ms of the program and the database server; ${bytes} bytes compressed)`,
        aim: 10,
        method,
      },
    ])
  } finally {
    await partnership.end()
    await stop(program.process)
  }
}

type Act = {
  /** Answers with the bytes of the page that came. */
  readonly act: () => Promise<number>
  /** It moves the partnership on by itself. */
  readonly moves?: boolean
}

async function actsIn(address: string, review: CodedReview) {
  const [mine, others] = review.cookies.map((cookie) => memberAt(address, cookie)) as [Member, Member]
  const coding = `/reviews/${review.reviewId}/coding`
  let [opened, put, followed] = [0, 0, 0]
  const next = (count: number) => `${coding}/${review.sourceIds[count % review.sourceIds.length]!}`
  /** Each time another part of the text, beside what is coded there. */
  const codeOn = (member: Member, count: number) => {
    const start = 400 + ((count * 1000) % (review.length - 2000)) + (count % 97)
    const code = review.codeIds[(count * 11) % review.codeIds.length]!
    return member.post(`${next(count)}/codings`, next(count), {
      start: String(start),
      end: String(start + 120),
      code,
    })
  }
  let step = ''
  const live = await mine.listen()
  const page = (path: string): Act => ({ act: async () => (await mine.get(path)).length })
  const acts: Readonly<Record<string, Act>> = {
    empty: page(`/reviews/${review.emptyId}/coding`),
    open: { act: async () => (await mine.get(next(opened++))).length },
    put: {
      moves: true,
      act: async () => {
        const back = await codeOn(mine, put++)
        step = stepIn(back)
        return back.length
      },
    },
    undo: {
      moves: true,
      act: async () => {
        const back = await mine.post(`${coding}/undoing`, next(opened), { step, back: next(opened) })
        step = stepIn(back)
        opened++
        return back.length
      },
    },
    // Somebody else puts a code on the text that is open: from when they send it until it stands here.
    live: {
      moves: true,
      act: async () => {
        const heard = live.next()
        const where = next(followed)
        const theirs = codeOn(others, followed++)
        await heard
        const { length } = await mine.get(where)
        await theirs
        return length
      },
    },
    index: page(coding),
    codes: page(`${coding}/codes`),
    code: page(`${coding}/retrieval?code=${review.codeIds[0]!}`),
    retrieval: page(`${coding}/retrieval`),
    agreement: page(`${coding}/agreement`),
  }
  return { acts, end: live.end }
}

async function timed(
  pids: readonly number[],
  act: Act['act'],
  { times, before }: { readonly times: number; readonly before: () => Promise<void> },
) {
  const first = used(pids)
  for (let i = 0; i < times; i++) await before()
  const moving = used(pids) - first
  const start = used(pids)
  const spent: number[] = []
  let bytes = 0
  for (let i = 0; i < times; i++) {
    await before()
    const begun = performance.now()
    bytes = await act()
    spent.push(performance.now() - begun)
  }
  const cpu = (used(pids) - start - moving) / times
  return { cpu, bytes, spent: spent.sort((a, b) => a - b) }
}

type Member = ReturnType<typeof memberAt>

/** A member with a browser's connection to the program. */
function memberAt(address: string, cookie: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = { Cookie: cookie, Origin: address, 'Accept-Encoding': 'gzip' }
  const get = async (path: string): Promise<Buffer> => {
    const answer = await ask(address + path, { agent, headers })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    return answer.body
  }
  return {
    get,
    /** The page that comes after it. */
    async post(path: string, from: string, fields: Readonly<Record<string, string>>): Promise<Buffer> {
      const answer = await ask(address + path, {
        agent,
        headers: {
          ...headers,
          Referer: address + from,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        content: new URLSearchParams(fields).toString(),
      })
      if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}.`)
      return get(answer.headers.location!)
    },
    /** Listens as an open page does. Answers with what waits for the next change, and `end`. */
    listen(): Promise<{ readonly next: () => Promise<void>; readonly end: () => void }> {
      return new Promise((resolve, reject) => {
        const asked = request(`${address}/live`, { headers: { Cookie: cookie } }, (stream) => {
          let told = () => {}
          const next = () => new Promise<void>((changed) => (told = changed))
          stream.on('error', () => {})
          // The first piece says where the partnership stands.
          stream.once('data', () => {
            resolve({ next, end: () => asked.destroy() })
            stream.on('data', (piece: Buffer) => piece.includes('data:') && told())
          })
        })
        asked.on('error', reject)
        asked.end()
      })
    },
  }
}

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

function ask(
  address: string,
  how: { readonly agent: Agent; readonly headers: Record<string, string>; readonly content?: string },
): Promise<Answer> {
  const { agent, headers, content } = how
  return new Promise((resolve, reject) => {
    request(address, { agent, headers, method: content === undefined ? 'GET' : 'POST' }, async (answer) => {
      const body = await buffer(answer)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
    })
      .on('error', reject)
      .end(content)
  })
}

/** The step that the page offers to undo. */
function stepIn(page: Buffer): string {
  const [, id = ''] = /name="step" value="([^"]+)"/.exec(gunzipSync(page).toString()) ?? []
  return id
}

const round = (value: number) => Math.round(value * 100) / 100
