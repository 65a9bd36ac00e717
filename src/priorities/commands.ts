import { readFile } from 'node:fs/promises'
import { OperatorError } from '../platform/refusal.ts'
import { type Recount, type RoundFile, recount } from './recount.ts'

/**
 * `samsyn recount FILE`: counts a downloaded round again and says whether seal, votes and result are what the file
 * says. Answers with the exit code, 1 where they are not.
 */
export async function recountFile(path: string, write: (line: string) => void): Promise<number> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`${path} cannot be read: ${(error as Error).message}.`)
  })
  const counted = counts(path, text)
  const { seal, sealed } = JSON.parse(text) as RoundFile
  write(`Seal: ${seal} (${counted.sealHolds ? 'holds' : 'DOES NOT HOLD: the rules were changed'})`)
  write(`Votes: ${counted.ballotsHold ? 'as they were counted' : 'CHANGED since they were counted'}`)
  for (const [candidate, { place, measure }] of (counted.result?.standings ?? []).entries()) {
    write(`${place}. ${sealed.candidates[candidate]!.title} (${measure.toFixed(4)})`)
  }
  write(counted.agrees ? 'The result agrees with the file.' : 'The result DOES NOT AGREE with the file.')
  return counted.sealHolds && counted.ballotsHold && counted.agrees ? 0 : 1
}

function counts(path: string, text: string): Recount {
  try {
    return recount(text)
  } catch (error) {
    throw new OperatorError(`${path}: ${(error as Error).message}`)
  }
}
