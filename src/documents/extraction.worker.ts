/**
 * The process that takes the text out of one file, and then ends. The file comes in on standard input, and one line of
 * JSON goes out. It is a process so that it can be given little memory and be stopped: whatever a file does to it, the
 * program goes on.
 */

import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { encodings } from '../sources/encodings.ts'
import type { Extracted } from './extraction.ts'
import { textOfFile } from './fileText.ts'

endFirstWhenMemoryRunsOut()
const [chosen] = process.argv.slice(2)
const encoding = encodings.find((each) => each === chosen) ?? null
await say(await textOfFile(await buffer(process.stdin), encoding))
process.disconnect?.()

async function say(message: Extracted): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain')
}

/** Better this process than the database beside it. Linux only; elsewhere the system chooses. */
function endFirstWhenMemoryRunsOut(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {}
}
