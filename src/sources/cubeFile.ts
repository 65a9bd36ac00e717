import { type Cube, UnreadableCube } from './cube.ts'
import { looksLikeJsonStat, readJsonStat } from './jsonStat.ts'
import { looksLikePxJson, readPxJson } from './pxJson.ts'

/**
 * Reads a table in any of the shapes that PxWeb answers in: JSON-stat 1 or 2, or its own json.
 *
 * @throws UnreadableCube
 */
export function readCube(json: unknown): Cube {
  if (looksLikePxJson(json)) return readPxJson(json)
  if (looksLikeJsonStat(json)) return readJsonStat(json)
  throw new UnreadableCube('unrecognised')
}
