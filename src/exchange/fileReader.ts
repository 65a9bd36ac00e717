import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { ownProcess } from '../platform/ownProcess.ts'
import { ExchangeFault, type Fault } from './fault.ts'
import type { FileSummary } from './fileReading.ts'
import type { FilePart } from './project.ts'

export type ReaderMessage =
  | { readonly kind: 'refused'; readonly fault: Fault }
  | FilePart
  | { readonly kind: 'summary'; readonly summary: FileSummary }

/** Megabytes for what the reader makes of a file. */
const memory = 768
/** Milliseconds from the start of the reader to its last line. */
const usualTime = 120_000

export type Bounds = { readonly memory?: number; readonly time?: number }

/** One file is read at a time: that is when a reader needs what a small server has to spare. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * What a file brings, found out in a process of its own with little memory and time.
 *
 * @throws ExchangeFault when nothing of it may be taken in
 */
export async function summaryOf(file: Buffer, bounds: Bounds = {}): Promise<FileSummary> {
  const read = turn.then(async () => {
    for await (const message of messages('summary', file, bounds)) {
      if (message.kind === 'summary') return message.summary
    }
    throw new ExchangeFault({ kind: 'exhausted' })
  })
  turn = read.catch(() => {})
  return read
}

/**
 * The sources of a file and then its notes, one after the other, as they are asked for. It ends only when all of them have come.
 *
 * @throws ExchangeFault as `summaryOf`
 */
export async function* partsIn(file: Buffer, bounds: Bounds = {}): AsyncGenerator<FilePart> {
  for await (const message of messages('parts', file, bounds)) {
    if (message.kind === 'summary') return
    yield message
  }
  throw new ExchangeFault({ kind: 'exhausted' })
}

async function* messages(
  what: 'summary' | 'parts',
  file: Buffer,
  { memory: most = memory, time = usualTime }: Bounds,
): AsyncGenerator<Exclude<ReaderMessage, { kind: 'refused' }>> {
  const reader = startReader(what, most)
  const timer = setTimeout(() => reader.kill('SIGKILL'), time)
  try {
    // A reader that refuses early closes the pipe while the file is still being written.
    reader.stdin!.on('error', () => {})
    reader.stdin!.end(file)
    for await (const line of createInterface({
      input: reader.stdout!,
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const message = JSON.parse(line) as ReaderMessage
      if (message.kind === 'refused') throw new ExchangeFault(message.fault)
      yield message
    }
  } finally {
    clearTimeout(timer)
    reader.kill('SIGKILL')
  }
}

function startReader(what: string, most: number): ChildProcess {
  return ownProcess(new URL('./fileReader.worker.ts', import.meta.url), {
    args: [what],
    flags: [`--max-old-space-size=${most}`],
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  })
}
