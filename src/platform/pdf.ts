import type { ChildProcess } from 'node:child_process'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineWords } from '../i18n/words.ts'
import { ownProcess } from './ownProcess.ts'
import type { PdfAnswer, PdfOrder, PdfResult } from './pdf.worker.ts'
import { Refusal } from './refusal.ts'

type PdfRenderer = {
  readonly render: (template: URL, data: unknown) => Promise<Buffer>
  /** Ends the worker; those who wait get an error. A later render starts a new one. */
  readonly close: () => void
}

export type PdfLimits = {
  /** How many may wait behind the one that is being set. */
  readonly waiting: number
  /** Milliseconds for one document, the start of the worker counted in. */
  readonly time: number
  /** Characters of JSON. */
  readonly size: number
  /** Bytes. A worker that a large document has swollen beyond this is replaced: the typesetter gives little back. */
  readonly memory: number
  /** The folder that templates may read from. */
  readonly workspace: URL
}

const defaultLimits: PdfLimits = {
  waiting: 20,
  time: 30_000,
  size: 1_000_000,
  memory: 400_000_000,
  workspace: new URL('..', import.meta.url),
}

const words = defineWords(
  {
    tooMany: 'Många dokument skapas just nu. Vänta en minut och försök igen.',
    tooLarge: 'Dokumentet är för stort för att bli en PDF. Dela upp det eller korta texterna.',
  },
  {
    tooMany: 'Many documents are being made right now. Wait a minute and try again.',
    tooLarge: 'The document is too large to become a PDF. Split it or shorten the texts.',
  },
)

/**
 * Sets documents one at a time in a process of its own. It is a process and not a thread because the typesetter is
 * native code: a thread cannot be stopped inside it, and a crash there takes the whole program down.
 */
export function pdfRenderer(limits: PdfLimits = defaultLimits): PdfRenderer {
  /** The first is being set; the others wait. */
  const jobs: Job[] = []
  let worker: ChildProcess | null = null
  let timer: NodeJS.Timeout | undefined

  return { render, close }

  async function render(template: URL, data: unknown): Promise<Buffer> {
    const json = JSON.stringify(data)
    if (json.length > limits.size) throw new Refusal('too-large', (language) => words(language).tooLarge)
    if (jobs.length > limits.waiting) throw new Refusal('too-many', (language) => words(language).tooMany)
    return new Promise((resolve, reject) => {
      jobs.push({ order: { template: fileURLToPath(template), data: json }, resolve, reject })
      if (jobs.length === 1) setNext()
    })
  }

  function close(): void {
    stopWorker()
    clearTimeout(timer)
    for (const job of jobs.splice(0))
      job.reject(new Error('The PDF worker was closed before the document was set'))
  }

  function setNext(): void {
    const job = jobs[0]
    if (!job) return
    worker ??= startWorker()
    worker.send(job.order)
    // The worker does not keep the program running, but this does, as long as somebody waits for an answer.
    timer = setTimeout(() => {
      stopWorker()
      finish({ error: `it took longer than ${limits.time / 1000} seconds, and the worker was stopped` })
    }, limits.time)
  }

  function finish(result: PdfResult): void {
    clearTimeout(timer)
    const job = jobs.shift()
    if (job && 'pdf' in result) job.resolve(Buffer.from(result.pdf))
    if (job && 'error' in result)
      job.reject(new Error(`${basename(job.order.template)} could not be set: ${result.error}`))
    setNext()
  }

  function startWorker(): ChildProcess {
    const started = forkWorker(limits.workspace)
    const lost = (reason: string) => {
      if (worker !== started) return
      worker = null
      finish({ error: `the worker ended (${reason})` })
    }
    started.on('message', ({ result, memory }: PdfAnswer) => {
      if (worker !== started) return
      if (memory > limits.memory) stopWorker()
      finish(result)
    })
    started.on('error', (error) => lost(error.message))
    started.on('exit', (code, signal) => lost(signal ?? `code ${code}`))
    return started
  }

  function stopWorker(): void {
    const stopped = worker
    worker = null
    stopped?.kill('SIGKILL')
  }
}

type Job = {
  readonly order: PdfOrder
  readonly resolve: (pdf: Buffer) => void
  readonly reject: (error: Error) => void
}

function forkWorker(workspace: URL): ChildProcess {
  const worker = ownProcess(new URL('./pdf.worker.ts', import.meta.url), {
    args: [fileURLToPath(workspace)],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  worker.unref()
  worker.channel?.unref()
  return worker
}

const shared = pdfRenderer()

/**
 * Sets a template (a `.typ` file below `src/`) with data as a tagged PDF/UA-1. The template finds the data in
 * `sys.inputs.data` and the font families in `sys.inputs.fonts`, both as JSON.
 */
export const renderPdf = shared.render

/** For the end of the program. */
export const closePdf = shared.close
