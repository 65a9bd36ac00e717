import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second, on every Linux that Node runs on. */
const ticks = 100

/** Processor time in seconds that a process has used, with its finished children. Linux only. */
function usedBy(pid: number): number {
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = statOf(pid).slice(11, 15).map(Number)
  return (utime + stime + cutime + cstime) / ticks
}

/** Processor time in seconds of a process and all that it has started. */
export function processorTime(pid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      parents.set(Number(name), Number(statOf(Number(name))[1]))
    } catch {
      // It has ended since the folder was listed; its parent has its time.
    }
  }
  const below = (root: number): number[] => [
    root,
    ...[...parents].flatMap(([child, parent]) => (parent === root ? below(child) : [])),
  ]
  return below(pid).reduce((sum, each) => sum + usedBy(each), 0)
}

/** The fields of /proc/PID/stat after the name, which may hold spaces: state, parent, … */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}
