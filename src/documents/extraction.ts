import { createInterface } from 'node:readline'
import { ownProcess } from '../platform/ownProcess.ts'
import type { Encoding, Reading } from '../sources/encodings.ts'

export const formats = ['pdf', 'docx', 'text'] as const
export type TextFormat = (typeof formats)[number]

/** Why no text can be taken out of a file. */
export type TextProblem =
  | {
      readonly kind:
        | 'unknown'
        | 'broken'
        | 'old-word'
        | 'encrypted'
        | 'suspect'
        | 'scanned'
        | 'empty'
        | 'out-of-bounds'
        | 'too-long'
    }
  | {
      readonly kind: 'identity-numbers'
      readonly count: number
      /** Where the first ones stand: the page of a PDF, the paragraph or line of another. From 1. */
      readonly places: readonly number[]
      readonly by: 'page' | 'line'
    }
  /** Its bytes can be read in several ways, the likeliest first. */
  | { readonly kind: 'encoding'; readonly readings: readonly Reading[] }

export type Extracted =
  | {
      readonly ok: true
      readonly format: TextFormat
      readonly text: string
      /** Of a PDF; null for what has none. */
      readonly pages: number | null
    }
  | { readonly ok: false; readonly problem: TextProblem }

/** Bytes. */
export const largestFile = 20 * 1024 * 1024
/** Unicode characters. */
export const longestText = 5_000_000

/** Megabytes for what the readers make of a file. */
const memory = 512
/** Milliseconds from the start of the process to the whole text. */
const time = 60_000
/** How many may wait for the one that is read. */
const mostWaiting = 4

/** One file is read at a time: that is when a reader needs what a small server has to spare. */
let turn: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Takes the text out of a PDF, a Word document (.docx) or a text file, in a process of its own with little memory and
 * time. What it is, its bytes tell, not its name. Null when too many wait already.
 */
export async function extractText(
  content: Buffer,
  { encoding = null }: { readonly encoding?: Encoding | null } = {},
): Promise<Extracted | null> {
  if (waiting > mostWaiting) return null
  waiting++
  const extracted = turn.then(() => readIn(content, encoding))
  turn = extracted.catch(() => {})
  try {
    return await extracted
  } finally {
    waiting--
  }
}

async function readIn(content: Buffer, encoding: Encoding | null): Promise<Extracted> {
  const reader = ownProcess(new URL('./extraction.worker.ts', import.meta.url), {
    args: encoding ? [encoding] : [],
    flags: [`--max-old-space-size=${memory}`],
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
  })
  const timer = setTimeout(() => reader.kill('SIGKILL'), time)
  try {
    // A reader that refuses early closes the pipe while the file is still being written.
    reader.stdin!.on('error', () => {})
    reader.stdin!.end(content)
    for await (const line of createInterface({ input: reader.stdout! })) return JSON.parse(line) as Extracted
    // Nothing was said: it ran out of memory or time.
    return { ok: false, problem: { kind: 'out-of-bounds' } }
  } finally {
    clearTimeout(timer)
    reader.kill('SIGKILL')
  }
}
