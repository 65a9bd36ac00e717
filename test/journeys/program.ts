import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../../bin/samsyn.js', import.meta.url))

type Variables = Readonly<Record<string, string>>

/** The program as its users have it: a process of its own, that knows nothing of the tests. */
export type Program = {
  readonly address: string
  readonly id: number
  /** Everything it has said on stderr so far: sentences, and the log. */
  errors(): string
  /** Asks it to end, and waits until it has. */
  stop(signal?: 'SIGTERM' | 'SIGINT'): Promise<Ending>
  /** As a power cut does to it: every process of the program at once, with no chance to tidy up. */
  kill(): Promise<void>
  /** Only the first of its processes, as somebody with kill -9 and a process number does. */
  killAlone(): Promise<void>
}

export type Ending = { readonly code: number | null; readonly out: string; readonly errors: string }

const folders: string[] = []
const children: ChildProcess[] = []

/** Ends what is still running and removes the folders: last of all in each file that starts programs. */
export function endPrograms(): void {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) killAll(child)
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A data folder that any user can pass, as the folders of a machine usually are. Gone with the tests of the file. */
export function dataFolder(name = 'data'): string {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-journey-'))
  chmodSync(folder, 0o755)
  folders.push(folder)
  return join(folder, name)
}

/** Starts the program on a data folder and waits until it answers. */
export async function startProgram(
  command: 'serve' | 'demo' | 'demo jonkoping',
  folder: string,
  variables: Variables = {},
): Promise<Program> {
  const { child, output } = run(command.split(' '), { SAMSYN_DATA: folder, PORT: '0', ...variables })
  const ended = endingOf(child, output)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = / answers at (\S+)\n/.exec(output.out)?.[1]
      if (found) resolve(found)
    })
    void ended.then(({ code }) => reject(new Error(`samsyn ${command} ended (${code}): ${output.errors}`)))
  })
  return {
    address,
    id: child.pid!,
    errors: () => output.errors,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
    kill: async () => {
      killAll(child)
      await ended
    },
    killAlone: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A start that comes as far as it does in the time, and is killed whole. */
export async function killWhileStarting(folder: string, milliseconds: number): Promise<void> {
  const { child, output } = run(['serve'], { SAMSYN_DATA: folder, PORT: '0' })
  const ended = endingOf(child, output)
  await Promise.race([sleep(milliseconds), ended])
  killAll(child)
  await ended
}

/**
 * A start on a new folder that is asked to end while the database is being made. A terminal's Ctrl-C reaches every
 * process of the program, where a signal from elsewhere reaches the first alone.
 */
export async function endWhileMaking(
  folder: string,
  signal: 'SIGTERM' | 'SIGINT' | 'Ctrl-C',
  after: number,
): Promise<Ending> {
  const { child, output } = run(['serve'], { SAMSYN_DATA: folder, PORT: '0' }, { detached: true })
  const ended = endingOf(child, output)
  const home = join(folder, 'postgres')
  const making = () => existsSync(home) && readdirSync(home).some((name) => name.startsWith('new-'))
  while (!making() && child.exitCode === null) await sleep(5)
  await sleep(after)
  if (signal === 'Ctrl-C') process.kill(-child.pid!, 'SIGINT')
  else child.kill(signal)
  return ended
}

/** Processes of the machine that were started on a folder, or work in it. */
export function processesOn(folder: string): readonly string[] {
  return readdirSync('/proc').flatMap((id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ')
      const works = command.includes(folder) || readlinkSync(`/proc/${id}/cwd`).startsWith(folder)
      return Number(id) > 0 && works ? [`${id} ${command}`] : []
    } catch {
      return []
    }
  })
}

/** Runs a command of the program to its end. */
export function samsyn(args: readonly string[], variables: Variables = {}, input = ''): Promise<Ending> {
  const { child, output } = run(args, variables)
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return endingOf(child, output)
}

/** For a program that must know its address before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** What the machine has set is out of the way: the variables are those of the test alone. */
function run(args: readonly string[], variables: Variables, options: { detached?: boolean } = {}) {
  const child = spawn(process.execPath, [bin, ...args], {
    // Elsewhere than in the checkout, whose .env is not for tests.
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...variables },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...options,
  })
  children.push(child)
  const output = { out: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.errors += text))
  return { child, output }
}

async function endingOf(child: ChildProcess, output: { out: string; errors: string }): Promise<Ending> {
  // `close` comes after the last word; whoever has inherited the pipes may keep it waiting.
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...output }
}

/** The program, the processes that it has started, and those that they have: listed first, then killed at once. */
function killAll(child: ChildProcess): void {
  for (const id of [child.pid!, ...descendantsOf(child.pid!)]) killNow(id)
}

function descendantsOf(id: number): readonly number[] {
  const parents = readdirSync('/proc')
    .map(Number)
    .filter((each) => each > 0)
    .map((each) => ({ id: each, parent: parentOf(each) }))
  const below = (parent: number): number[] =>
    parents.filter((each) => each.parent === parent).flatMap((each) => [each.id, ...below(each.id)])
  return below(id)
}

function parentOf(id: number): number {
  try {
    // The name of the program stands in parentheses and may hold anything.
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1])
  } catch {
    return 0
  }
}

function killNow(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
