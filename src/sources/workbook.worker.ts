/**
 * The process that reads workbooks: one, and then it ends. The file comes in on standard input, rows go out on standard
 * output as a line of JSON each, after a line about all sheets; which sheet, it is told in between. It is a process so
 * that it can be given little memory and be stopped: whatever a file does to it, the program goes on.
 */

import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import readWorkbook from 'read-excel-file/universal'
import type { FileProblem } from '../population/figure.ts'
import { forbidden } from './cells.ts'
import { longestStart, type SheetStart, type WorkbookMessage } from './workbook.ts'
import { unpackable } from './workbookZip.ts'

type Cell = string | number | boolean | Date | null

endFirstWhenMemoryRunsOut()
try {
  await answer(await buffer(process.stdin))
} catch {
  // What a broken file makes the reader say tells nobody anything.
  await say({ kind: 'refused', problem: { kind: 'workbook-broken' } })
}
process.disconnect?.()

async function answer(file: Buffer): Promise<void> {
  const problem = await unpackable(file)
  if (problem) return say({ kind: 'refused', problem })
  // Its own types say `typeof Date` for a date.
  const sheets = (await readWorkbook(new Uint8Array(file).buffer)) as unknown as {
    sheet: string
    data: Cell[][]
  }[]
  const starts = sheets.map(({ sheet, data }): SheetStart => {
    return { name: sheet, rows: data.slice(0, longestStart).map((cells) => cells.map(textOf)) }
  })
  const people = peopleIn(sheets)
  if (people) return say({ kind: 'refused', problem: people })
  const chosen = once(process, 'message')
  await say({ kind: 'sheets', sheets: starts })
  const [{ sheet }] = (await chosen) as [{ sheet: number }]
  const rows = sheets[sheet]?.data ?? []
  for (const cells of rows) {
    if (!process.stdout.write(`${JSON.stringify(cells.map(textOf))}\n`)) await once(process.stdout, 'drain')
  }
}

/** Whichever sheet will be read, the file is kept whole. */
function peopleIn(sheets: readonly { sheet: string; data: Cell[][] }[]): FileProblem | null {
  const first: { sheet: string; line: number; column: number }[] = []
  let count = 0
  for (const { sheet, data } of sheets) {
    for (const [row, cells] of data.entries()) {
      const problem = forbidden(cells.map(textOf))
      if (problem?.kind !== 'identity-number') continue
      count++
      if (first.length < 5) first.push({ sheet, line: row + 1, column: problem.column })
    }
  }
  return count > 0 ? { kind: 'identity-numbers', count, first } : null
}

async function say(message: WorkbookMessage): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(message)}\n`)) await once(process.stdout, 'drain')
}

/**
 * A cell as a text that cannot be misread further on. A number with three decimals gets a zero more: `1.234` that
 * somebody has typed may be a thousand, and this one is not.
 */
function textOf(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') {
    const text = String(Number(cell.toPrecision(15)))
    return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text
  }
  return typeof cell === 'string' ? cell : String(cell)
}

/** Better this process than the database beside it. Linux only; elsewhere the system chooses. */
function endFirstWhenMemoryRunsOut(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {}
}
