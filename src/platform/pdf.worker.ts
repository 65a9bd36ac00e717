/**
 * The process that sets documents. It answers one message at a time, in order, and ends when the program that
 * started it closes the channel or is gone.
 */
import { writeFileSync } from 'node:fs'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { printable, readFonts } from './fonts.ts'

export type PdfOrder = {
  /** Absolute path of the template, inside the workspace. */
  readonly template: string
  /** JSON: the template reads it, and no part of it is ever source code. */
  readonly data: string
}

export type PdfAnswer = { readonly result: PdfResult; readonly memory: number }

export type PdfResult = { readonly pdf: Uint8Array } | { readonly error: string }

const [workspace = ''] = process.argv.slice(2)
const fonts = readFonts()
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts.files] }] })

endFirstWhenMemoryRunsOut()
process.on('message', (order: PdfOrder) => {
  const result = setDocument(order)
  process.send?.({ result, memory: process.memoryUsage.rss() } satisfies PdfAnswer)
})

function setDocument({ template, data }: PdfOrder): PdfResult {
  try {
    const inputs = { data: drawable(data), fonts: JSON.stringify(fonts.families) }
    // Templates are read anew, so that a change to one is seen without a restart.
    const compiled = compiler.compile({ mainFilePath: template, inputs, resetRead: true })
    if (!compiled.result) return { error: sentencesOf(compiled.takeError()) }
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  } finally {
    // Layouts of other people's data are of no use to the next document, and would pile up.
    compiler.evictCache(1)
  }
}

function drawable(data: string): string {
  return JSON.stringify(JSON.parse(data), (_, value: unknown) =>
    typeof value === 'string' ? printable(value, fonts.covered) : value,
  )
}

function sentencesOf(error: NodeError | null): string {
  if (!error) return 'no error was given'
  return error.shortDiagnostics.map((diagnostic: { message: string }) => diagnostic.message).join('; ')
}

/** Better this process than the database beside it. Linux only; elsewhere the system chooses. */
function endFirstWhenMemoryRunsOut(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {}
}
