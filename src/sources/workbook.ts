import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { ownProcess } from '../platform/ownProcess.ts'
import { type FileProblem, UnreadableFile } from '../population/figure.ts'
import type { CsvRow } from './csv.ts'

/** The first rows of a sheet: enough to tell what it holds. Row number `i` of the sheet is `rows[i - 1]`. */
export type SheetStart = { readonly name: string; readonly rows: readonly (readonly string[])[] }

export type WorkbookMessage =
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'sheets'; readonly sheets: readonly SheetStart[] }

/** Titles stand above a table, and notes; not more than this. */
export const longestStart = 40

/** Megabytes for what the reader makes of a workbook, beside what it is unpacked to. */
const memory = 768
/** Milliseconds from the start of the reader to its last row. */
const time = 120_000
const batch = 1000

export type Workbook = {
  readonly sheets: readonly SheetStart[]
  /** The rows of one sheet, those without content left out; asked for once, and then the reader ends. */
  rows(sheet: number): AsyncGenerator<readonly CsvRow[]>
  /** Ends the reader, when no rows are wanted. */
  close(): void
}

/** One workbook is taken in at a time: that is when a reader needs what a small server has to spare. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * Opens a workbook (.xlsx) in a process of its own, with little memory and time. Formulas give the value that was
 * saved with them; nothing is calculated.
 *
 * @throws UnreadableFile when it is none, or made to do harm
 */
export async function openWorkbook(file: Buffer): Promise<Workbook> {
  const opened = turn.then(() => takeIn(file))
  turn = opened.catch(() => {})
  return opened
}

async function takeIn(file: Buffer): Promise<Workbook> {
  const reader = startReader()
  const timer = setTimeout(() => reader.kill('SIGKILL'), time)
  const close = () => {
    clearTimeout(timer)
    reader.kill('SIGKILL')
  }
  try {
    const lines = linesOf(reader)
    // A reader that refuses early closes the pipe while the file is still being written.
    reader.stdin!.on('error', () => {})
    reader.stdin!.end(file)
    const { value } = await lines.next()
    const message = value === undefined ? outOfBounds : (JSON.parse(value) as WorkbookMessage)
    if (message.kind === 'refused') throw new UnreadableFile(message.problem)
    return {
      sheets: message.sheets,
      async *rows(sheet) {
        // One that nobody has asked for rows has ended by itself meanwhile.
        if (reader.connected) yield* rowsOf(reader, lines, sheet, close)
        else yield* (await openWorkbook(file)).rows(sheet)
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

/** Nothing was said: the reader ran out of memory or time. */
const outOfBounds = { kind: 'refused', problem: { kind: 'workbook-too-large', most: 120 } } as const

async function* rowsOf(
  reader: ChildProcess,
  lines: AsyncGenerator<string, undefined>,
  sheet: number,
  close: () => void,
): AsyncGenerator<readonly CsvRow[]> {
  try {
    const exit = once(reader, 'exit')
    reader.send({ sheet })
    let line = 0
    let rows: CsvRow[] = []
    for await (const text of lines) {
      line++
      const cells = JSON.parse(text) as string[]
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      if (rows.length === batch) {
        yield rows
        rows = []
      }
    }
    const [code] = (await exit) as [number | null]
    if (code !== 0) throw new UnreadableFile(outOfBounds.problem)
    if (rows.length > 0) yield rows
  } finally {
    close()
  }
}

async function* linesOf(reader: ChildProcess): AsyncGenerator<string, undefined> {
  yield* createInterface({ input: reader.stdout!, crlfDelay: Number.POSITIVE_INFINITY })
}

function startReader(): ChildProcess {
  return ownProcess(new URL('./workbook.worker.ts', import.meta.url), {
    flags: [`--max-old-space-size=${memory}`],
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  })
}
