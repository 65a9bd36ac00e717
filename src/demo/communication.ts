import { type Audience, audiences } from '../communication/audience.ts'
import { type Content, changed, type Digest } from '../communication/digest.ts'
import { changeDigest, digestFor, draftDigest, type Writer } from '../communication/digestStore.ts'
import { type NewMeaning, writeMeanings } from '../communication/meaningStore.ts'
import { letterOf, recordReading, sendDigest } from '../communication/sendingStore.ts'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import { outcomes } from '../decisions/store.ts'
import { type CivilDate, civilDateOf } from '../i18n/format.ts'
import { seatHolders } from '../identity/store.ts'
import { recordHandDelivery } from '../letters/store.ts'
import type { Signer } from '../meetings/closingStore.ts'
import { partiesOn } from '../partnership/store.ts'
import { daysFrom } from './days.ts'
import type { DemoMeaning } from './meanings.ts'
import { signerOf } from './signer.ts'

export type DemoCommunication = {
  readonly meanings: Readonly<Record<string, DemoMeaning>>
  readonly digests: readonly DemoDigest[]
  /** Who reads before it is sent, by name: an official. */
  readonly reader: string
}

export type DemoDigest = {
  readonly audience: Audience
  /** By its name; for a council alone. */
  readonly party?: string
  readonly title: string
  readonly introduction: string
  /** Null: it waits for its reader. */
  readonly sent: boolean
  /** Titles of what somebody has left out. */
  readonly without?: readonly string[]
}

/** So many days back the digests look. */
const days = 190

/** What the outcomes mean for whom, digests that are read and sent, and one that waits for somebody to read it. */
export async function communicate(
  db: Db,
  doer: Signer,
  now: Date,
  { meanings, digests, reader }: DemoCommunication,
): Promise<void> {
  const today = civilDateOf(now)
  const parties = await partiesOn(db, today)
  const partyId = (name: string) => parties.find((each) => each.name === name)!.id
  const holders = await seatHolders(db, today)
  const as = (is: (holder: (typeof holders)[number]) => boolean): Writer => {
    const holder = holders.find(is)!
    return {
      ...signerOf(doer.partnershipId, holder),
      role: holder.role,
      partyId: partyId(holder.partyName),
    }
  }
  const coordinator = as(({ role }) => role === 'coordinator')
  const colleague = as(({ personName }) => personName === reader)

  for (const outcome of await outcomes(db)) {
    const meaning = meanings[outcome.title]
    if (!meaning) continue
    const texts: readonly NewMeaning[] = [
      ...audiences.flatMap((audience) => {
        const text = meaning[audience]
        return text === undefined ? [] : [{ audience, partyId: null, text }]
      }),
      ...Object.entries(meaning.parties ?? {}).map(([name, text]) => ({
        audience: 'council' as const,
        partyId: partyId(name),
        text,
      })),
    ]
    await writeMeanings(db, doer, outcome, texts, now)
  }

  for (const each of digests) {
    const id = newId()
    const addressed =
      each.audience === 'council'
        ? { audience: each.audience, partyId: partyId(each.party!) }
        : { audience: each.audience, partyId: null }
    const fromOn: CivilDate = daysFrom(today, -days)
    await draftDigest(db, coordinator, { id, addressed, fromOn }, now)
    const draft = await digestFor(db, coordinator, id)
    await changeDigest(db, coordinator, draft, rewritten(draft, each), now)
    if (!each.sent) continue
    // To a council its own people read, or the coordinator; here one of its leaders, who carries it on.
    const own = () => as(({ partyName, role }) => partyName === each.party && role !== 'coordinator')
    const read = await digestFor(db, coordinator, id)
    await recordReading(db, each.audience === 'council' ? own() : colleague, read, read.version, now)
    const ready = await digestFor(db, coordinator, id)
    await sendDigest(db, coordinator, ready, ready.version, now)
    // The example has no mail server, and nobody who waits for a letter.
    const letter = await letterOf(db, ready)
    if (letter) await recordHandDelivery(db, coordinator, letter)
  }
}

function rewritten(draft: Digest, { title, introduction, sent, without = [] }: DemoDigest): Partial<Content> {
  const paragraphs = draft.paragraphs
    .filter(({ title, unexplained }) => without.includes(title) || (sent && unexplained))
    .reduce((all, { key }) => changed(all, key, { leftOut: true }), draft.paragraphs)
  return { title, introduction, paragraphs }
}
