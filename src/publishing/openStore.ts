import type { Digest } from '../communication/digest.ts'
import { publishedDigest, publishedDigests } from '../communication/openStore.ts'
import type { Database, Db } from '../db/database.ts'
import { allPartnerships } from '../identity/store.ts'

/** What an open page says about the partnership that it comes from. */
export type OpenPartnership = {
  readonly name: string
  readonly area: string
  readonly demo: boolean
  readonly revision: number
}

export type OpenDigest = { readonly partnership: OpenPartnership; readonly digest: Digest }

export type OpenDigests = { readonly partnership: OpenPartnership; readonly digests: readonly Digest[] }

/**
 * Nobody is signed in, so that no partnership is given: each is asked in a transaction of its own, in which row-level
 * security shows nothing but its rows. There are as many as there are counties at most.
 */
export async function openDigest(database: Database, id: string): Promise<OpenDigest | null> {
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    const found = await database.read(partnershipId, async (db) => {
      const digest = await publishedDigest(db, id)
      return digest && { digest, partnership: await partnershipOf(db) }
    })
    if (found) return found
  }
  return null
}

/** Of every partnership that has published something. */
export async function allOpenDigests(database: Database): Promise<readonly OpenDigests[]> {
  const found: OpenDigests[] = []
  for (const { partnershipId } of await database.directory(allPartnerships)) {
    const open = await database.read(partnershipId, async (db) => ({
      digests: await publishedDigests(db),
      partnership: await partnershipOf(db),
    }))
    if (open.digests.length > 0) found.push(open)
  }
  return found
}

export async function partnershipOf(db: Db): Promise<OpenPartnership> {
  return db.selectFrom('partnership').select(['name', 'area', 'demo', 'revision']).executeTakeFirstOrThrow()
}
