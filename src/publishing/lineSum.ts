import { createHash } from 'node:crypto'

export type LineSum = {
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly checks: readonly string[]
  /** False when the last line does not end. */
  readonly ended: boolean
}

const newline = 10

/** Sums up lines as they pass, in whatever pieces they come. `checked` is told of each check as soon as it is known. */
export function lineSum(linesPerCheck: number, checked: (check: string, number: number) => void = () => {}) {
  const whole = createHash('sha256')
  const checks: string[] = []
  let block = createHash('sha256')
  let [rows, bytes, unfinished] = [0, 0, false]

  const close = () => {
    const check = block.digest('hex').slice(0, 16)
    block = createHash('sha256')
    checks.push(check)
    checked(check, checks.length - 1)
  }
  return {
    add(piece: Buffer): void {
      whole.update(piece)
      bytes += piece.length
      let from = 0
      for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, end + 1)) {
        rows++
        if (rows % linesPerCheck !== 0) continue
        block.update(piece.subarray(from, end + 1))
        from = end + 1
        close()
      }
      block.update(piece.subarray(from))
      if (piece.length > 0) unfinished = piece.at(-1) !== newline
    },
    end(): LineSum {
      if (rows % linesPerCheck !== 0 || unfinished) close()
      return { rows, bytes, sha256: whole.digest('hex'), checks, ended: !unfinished }
    },
  }
}

/** "line 3", or "lines 1001–2000": what the check with this number is about. */
export function linesOf(number: number, linesPerCheck: number): string {
  const first = number * linesPerCheck + 1
  return linesPerCheck === 1 ? `line ${first}` : `lines ${first}–${first + linesPerCheck - 1}`
}
