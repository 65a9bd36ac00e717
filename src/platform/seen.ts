import { createHash } from 'node:crypto'

/**
 * What a form was based on, as a short mark that it carries and brings back. When what is there by then has another
 * mark, somebody else has changed it meanwhile, and is not to be overwritten unseen.
 */
export function markOf(thing: unknown): string {
  return createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 16)
}
