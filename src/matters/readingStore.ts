import type { Db } from '../db/database.ts'
import type { CivilDate } from '../i18n/format.ts'
import type { Body } from '../partnership/body.ts'
import type { Party } from '../partnership/party.ts'
import { type BodiesReading, readBodies } from '../partnership/readingStore.ts'
import { parties } from '../partnership/store.ts'
import { type Alarm, alarms, type KnownBody, type Standing } from './alarms.ts'
import type { DecisionPath, MatterKind } from './decisionPath.ts'
import { type Journey, journeyOf, type Matter } from './matter.ts'
import { matterKinds } from './pathStore.ts'
import { type LoggedMatter, matters } from './store.ts'

/** A body as matters know it: what it may do, and when it meets. */
export type StationBody = KnownBody & Pick<Body, 'name' | 'mandate'>

/** A matter with what follows from its log, and what is wrong. */
export type RaisedMatter = Standing & { readonly matter: LoggedMatter; readonly alarms: readonly Alarm[] }

/** Everything about matters that a partnership has, for whoever looks. */
export type MattersReading = {
  readonly today: CivilDate
  readonly kinds: readonly MatterKind[]
  readonly matters: readonly RaisedMatter[]
  /** Also those that have ended. */
  readonly bodies: readonly StationBody[]
  readonly parties: readonly Party[]
}

export async function readMatters(db: Db, now: Date): Promise<MattersReading> {
  const bodies = readBodies(db, now)
  return readMattersIn(db, bodies)
}

/** For whoever reads the bodies anyway. */
export async function readMattersIn(db: Db, reading: Promise<BodiesReading>): Promise<MattersReading> {
  const [kinds, all, everyParty, { today, bodies: read }] = await Promise.all([
    matterKinds(db),
    matters(db),
    parties(db),
    reading,
  ])
  const bodies = read.map(({ body: { id, name, mandate, lastOn }, nextMeetingOn }) => ({
    id,
    name,
    mandate,
    lastOn,
    nextMeetingOn,
  }))
  const raised = all.map((matter): RaisedMatter => {
    const journey = journeyOf(matter, matter.entries)
    const path = pathOf(kinds, matter, journey)
    return { matter, journey, path, alarms: alarms({ journey, path }, bodies, today) }
  })
  return { today, kinds, matters: raised, bodies, parties: everyParty }
}

/** The version of the kind's path that the matter follows. */
export function pathOf(
  kinds: readonly MatterKind[],
  { kindId }: Pick<Matter, 'kindId'>,
  { version }: Pick<Journey, 'version'>,
): DecisionPath {
  const kind = kinds.find(({ id }) => id === kindId)
  return kind!.versions.find((path) => path.version === version)!
}
