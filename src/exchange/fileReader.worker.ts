/**
 * The process that reads exchanged files: one, and then it ends. The file comes in on standard input, lines of JSON go
 * out on standard output. It is a process so that it can be given little memory and be stopped: whatever a file does
 * to it, the program goes on.
 */

import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { ExchangeFault } from './fault.ts'
import type { ReaderMessage } from './fileReader.ts'
import { readExchangeFile } from './fileReading.ts'

const wantsParts = process.argv[2] === 'parts'

try {
  const summary = await readExchangeFile(await buffer(process.stdin), async (part) => {
    if (wantsParts) await say(part)
  })
  await say({ kind: 'summary', summary })
} catch (error) {
  if (!(error instanceof ExchangeFault)) throw error
  await say({ kind: 'refused', fault: error.fault })
}
process.disconnect?.()

async function say(message: ReaderMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain')
}
