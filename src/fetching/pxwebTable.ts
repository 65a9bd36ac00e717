import { UnreadableCube } from '../sources/cube.ts'
import { readJsonStat } from '../sources/jsonStat.ts'
import type { PxTable } from './pxweb.ts'
import { ServiceFailure } from './service.ts'

/**
 * The description of a table in version 2: JSON-stat without values. The cells of all its categories together may be
 * far more than anybody asks for.
 *
 * @throws ServiceFailure when it is none
 */
export function readTable(json: unknown): PxTable {
  try {
    return readJsonStat(json, { values: false })
  } catch (error) {
    if (error instanceof UnreadableCube) throw new ServiceFailure({ kind: 'shape' })
    throw error
  }
}
