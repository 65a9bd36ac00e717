import { createHash } from 'node:crypto'
import type { Doer, Thing } from './thing.ts'

/** What happened, in words of that day: readable without following a single key. */
export type Happening = {
  /** Noun and past verb: `target.added`. */
  readonly kind: string
  readonly subject: Thing
  /** What the subject was called. */
  readonly name: string
  /** What else a reader needs: figures, dates, texts before and after. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>
}

/** The text that is hashed and stored. Keys stand in a fixed order, so that it can be made again. */
export function eventBody(revision: number, at: Date, doer: Doer, happening: Happening): string {
  return JSON.stringify({
    revision,
    at: at.toISOString(),
    by: { id: doer.id, name: doer.name, hat: doer.hat },
    kind: happening.kind,
    subject: { kind: happening.subject.kind, id: happening.subject.id },
    name: happening.name,
    facts: happening.facts ?? {},
  })
}

/** sha256 over the previous hash followed by the body: a change anywhere breaks every later link. */
export function chainHash(previous: Buffer, body: string): Buffer {
  return createHash('sha256').update(previous).update(body).digest()
}

export type ChainLink = { readonly revision: number; readonly body: string; readonly hash: Buffer }

/** Walks a chain from its start. `broken` names the first link that does not hold, and why. */
export function chainChecker() {
  let head: Buffer = Buffer.alloc(0)
  let revision = 0
  return {
    /** Null when the next link holds, else the reason. Ask no more after a reason. */
    next(link: ChainLink): string | null {
      if (link.revision !== revision + 1) return `event ${revision + 1} is missing`
      if (!chainHash(head, link.body).equals(link.hash)) {
        return `event ${link.revision} does not match its hash: it, or the hash before it, was changed`
      }
      if ((JSON.parse(link.body) as { revision: number }).revision !== link.revision) {
        return `event ${link.revision} was written as another number`
      }
      head = link.hash
      revision = link.revision
      return null
    },
    /** After the last link: does the chain end where the partnership says? */
    end(expected: { revision: number; head: Buffer }): string | null {
      if (expected.revision !== revision) {
        return `event ${revision + 1} is missing: the partnership is at revision ${expected.revision}`
      }
      return expected.head.equals(head)
        ? null
        : `event ${revision} is not the one that the partnership ended with`
    },
  }
}
