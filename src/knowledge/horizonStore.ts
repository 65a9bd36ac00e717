import { validate as isUuid } from 'uuid'
import type { Db } from '../db/database.ts'
import { newId } from '../db/ids.ts'
import type { CivilDate } from '../i18n/format.ts'
import { Refusal } from '../platform/refusal.ts'
import { addLink, awaitTurn, putInSearch, recordEvent } from '../record/store.ts'
import type { Thing, Writer } from '../record/thing.ts'
import { type HorizonSignal, type Look, type SignalText, type Standing, standingOf } from './horizon.ts'
import { signalPath } from './horizonPaths.ts'
import { horizonWords } from './horizonWords.ts'

export type NewLook = Standing & { readonly seenOn: CivilDate; readonly seen: string }

/** Answers with its id. */
export async function addSignal(
  db: Db,
  doer: Writer,
  { id = newId(), ...text }: SignalText & { readonly id?: string },
  look: NewLook,
): Promise<string> {
  const { partnershipId } = doer
  await awaitTurn(db, partnershipId)
  await db
    .insertInto('horizonSignal')
    .values({ partnershipId, id, ...text })
    .execute()
  await insertLook(db, doer, id, 1, look)
  const { areaId: _, ...told } = text
  await recordEvent(db, doer, {
    kind: 'horizonSignal.added',
    subject: { kind: 'horizonSignal', id },
    name: text.name,
    facts: { ...told, ...look },
  })
  await makeFindable(db, partnershipId, id, text)
  return id
}

/** Other words about the same. The caller has its turn. */
export async function changeSignal(
  db: Db,
  doer: Writer,
  before: HorizonSignal,
  text: SignalText,
): Promise<void> {
  await db.updateTable('horizonSignal').set(text).where('id', '=', before.id).execute()
  const { areaId: _, ...told } = text
  await recordEvent(db, doer, {
    kind: 'horizonSignal.changed',
    subject: { kind: 'horizonSignal', id: before.id },
    name: text.name,
    facts: { nameBefore: before.name, aboutBefore: before.about, meaningBefore: before.meaning, ...told },
  })
  await makeFindable(db, doer.partnershipId, before.id, text)
}

/** What somebody has seen since, and where it stands now. The caller has its turn. */
export async function lookAgain(db: Db, doer: Writer, signal: HorizonSignal, look: NewLook): Promise<void> {
  await insertLook(db, doer, signal.id, standingOf(signal).number + 1, look)
  await recordEvent(db, doer, {
    kind: 'horizonSignal.looked',
    subject: { kind: 'horizonSignal', id: signal.id },
    name: signal.name,
    facts: { ...look },
  })
}

/** It has become a need, or is laid aside. The caller has its turn. */
export async function endSignal(
  db: Db,
  doer: Writer,
  signal: HorizonSignal,
  {
    reason,
    matter,
  }: { readonly reason: string; readonly matter: { readonly id: string; readonly title: string } | null },
): Promise<void> {
  refuseEnded(signal)
  const { partnershipId, id: endedBy, hat: endedHat } = doer
  const matterId = matter?.id ?? null
  await db
    .insertInto('horizonEnding')
    .values({ partnershipId, signalId: signal.id, reason, matterId, endedBy, endedHat })
    .execute()
  const subject: Thing = { kind: 'horizonSignal', id: signal.id }
  if (matter) await addLink(db, partnershipId, subject, 'leadsTo', { kind: 'matter', id: matter.id })
  await recordEvent(db, doer, {
    kind: matter ? 'horizonSignal.becameNeed' : 'horizonSignal.laidAside',
    subject,
    name: signal.name,
    facts: { reason, ...(matter && { matter: matter.title }) },
  })
}

/** It is followed again. */
export async function undoEnding(db: Db, doer: Writer, signalId: string): Promise<void> {
  await awaitTurn(db, doer.partnershipId)
  const { id, name, ending } = await signalFor(db, signalId)
  // Somebody else was first: it stands where both wanted it.
  if (!ending) return
  await db.deleteFrom('horizonEnding').where('signalId', '=', id).execute()
  if (ending.matter)
    await db
      .deleteFrom('link')
      .where('fromId', '=', id)
      .where('relation', '=', 'leadsTo')
      .where('toId', '=', ending.matter.id)
      .execute()
  await recordEvent(db, doer, {
    kind: 'horizonSignal.takenUp',
    subject: { kind: 'horizonSignal', id },
    name,
  })
}

/** What is no longer followed is neither looked at nor ended again: whoever comes second is led to what became of it. */
export function refuseEnded({ id, ending }: Pick<HorizonSignal, 'id' | 'ending'>): void {
  if (!ending) return
  throw new Refusal('conflict', (language) => horizonWords(language).alreadyEnded, {
    href: signalPath(id),
    label: (language) => horizonWords(language).toSignal,
  })
}

/** "Not yours" and "not there" are the same. */
export async function signalFor(db: Db, id: string): Promise<HorizonSignal> {
  const [signal] = isUuid(id) ? await readSignals(db, id) : []
  if (!signal) throw new Refusal('not-found', '')
  return signal
}

/** Also those that are no longer followed, in the order of their ids; one, when it is named. */
export async function readSignals(db: Db, only?: string): Promise<readonly HorizonSignal[]> {
  const rows = await db
    .selectFrom('horizonSignal as signal')
    .leftJoin('horizonEnding as ending', 'ending.signalId', 'signal.id')
    .leftJoin('person', 'person.id', 'ending.endedBy')
    .leftJoin('matter', 'matter.id', 'ending.matterId')
    .select([
      'signal.id',
      'signal.name',
      'signal.about',
      'signal.source',
      'signal.address',
      'signal.meaning',
      'signal.areaId',
      'signal.targetGroup',
      'signal.followedBy',
      'ending.reason',
      'ending.endedAt',
      'ending.endedHat',
      'person.name as endedName',
      'matter.id as matterId',
      'matter.title as matterTitle',
    ])
    .$if(only !== undefined, (query) => query.where('signal.id', '=', only!))
    .orderBy('signal.id')
    .execute()
  const looks = await looksOf(db, only)
  return rows.map(({ reason, endedAt, endedHat, endedName, matterId, matterTitle, ...text }) => ({
    ...text,
    looks: looks.get(text.id) ?? [],
    // Where it has ended, the table has all of these.
    ending:
      reason === null
        ? null
        : {
            reason,
            at: endedAt!,
            by: { name: endedName!, hat: endedHat! },
            matter: matterId === null ? null : { id: matterId, title: matterTitle! },
          },
  }))
}

/** By the signal's id, the first first. */
async function looksOf(db: Db, only?: string): Promise<ReadonlyMap<string, readonly Look[]>> {
  const rows = await db
    .selectFrom('horizonLook as look')
    .innerJoin('person', 'person.id', 'look.recordedBy')
    .select([
      'look.signalId',
      'look.number',
      'look.seenOn',
      'look.seen',
      'look.reach',
      'look.likelihood',
      'look.size',
      'look.nextOn',
      'look.recordedAt as at',
      'person.name',
      'look.recordedHat as hat',
    ])
    .$if(only !== undefined, (query) => query.where('look.signalId', '=', only!))
    .orderBy('look.number')
    .execute()
  const looks = new Map<string, Look[]>()
  for (const { signalId, name, hat, ...look } of rows)
    looks.set(signalId, [...(looks.get(signalId) ?? []), { ...look, by: { name, hat } }])
  return looks
}

async function insertLook(
  db: Db,
  doer: Writer,
  signalId: string,
  number: number,
  look: NewLook,
): Promise<void> {
  const { partnershipId, id: recordedBy, hat: recordedHat } = doer
  await db
    .insertInto('horizonLook')
    .values({ partnershipId, signalId, number, recordedBy, recordedHat, ...look })
    .execute()
}

async function makeFindable(db: Db, partnershipId: string, id: string, text: SignalText): Promise<void> {
  const { name, about, source, meaning, targetGroup } = text
  await putInSearch(
    db,
    partnershipId,
    { kind: 'horizonSignal', id },
    {
      title: name,
      text: [about, meaning, targetGroup, source].join('\n'),
    },
  )
}
