import { execFile } from 'node:child_process'
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { lock } from '../../src/db/lock.ts'
import { dataFolder, startProgram } from './program.ts'

/**
 * A data folder with an example county in it, as the command leaves it. It is made once in a run, which takes many
 * seconds, and copied for each file that wants one of its own.
 */
export async function exampleFolder(command: 'demo' | 'demo jonkoping' = 'demo'): Promise<string> {
  const made = join(inject('scratch'), command.replace(' ', '-'))
  for (;;) {
    const locked = lock(`${made}.lock`)
    if ('holder' in locked) {
      await sleep(200)
      continue
    }
    try {
      if (!existsSync(made)) await make(command, made)
      break
    } finally {
      locked.release()
    }
  }
  const folder = dataFolder()
  // Unlike Node's own, it keeps who owns what: the database belongs to the user that serves it.
  await promisify(execFile)('cp', ['-a', made, folder])
  return folder
}

/** Where any user can pass, and moved when it is whole. */
async function make(command: 'demo' | 'demo jonkoping', made: string): Promise<void> {
  const folder = dataFolder()
  const program = await startProgram(command, folder)
  await program.stop()
  renameSync(folder, made)
}
