import type { Db } from '../db/database.ts'
import type { Recorder } from '../decisions/adoptionStore.ts'
import { citation } from '../decisions/outcome.ts'
import { outcomeFor, outcomes } from '../decisions/store.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { addLink, linksOf, recordEvent } from '../record/store.ts'
import type { Thing } from '../record/thing.ts'
import { effectFor } from '../targets/effectStore.ts'
import { targetFor, targets } from '../targets/store.ts'
import type { Matter } from './matter.ts'
import { type Origin, type OriginKind, originKinds } from './origin.ts'

/** What it stems from, one thing more. */
export async function addOrigin(db: Db, doer: Recorder, matter: Matter, origin: Thing): Promise<void> {
  await addLink(db, doer.partnershipId, origin, 'leadsTo', { kind: 'matter', id: matter.id })
  await recordEvent(db, doer, {
    kind: 'matter.linked',
    subject: { kind: 'matter', id: matter.id },
    name: matter.title,
    facts: { to: origin.kind, id: origin.id },
  })
}

/** It did not stem from that. */
export async function removeOrigin(db: Db, doer: Recorder, matter: Matter, origin: Thing): Promise<void> {
  await db
    .deleteFrom('link')
    .where('fromKind', '=', origin.kind)
    .where('fromId', '=', origin.id)
    .where('toId', '=', matter.id)
    .where('relation', '=', 'leadsTo')
    .execute()
  await recordEvent(db, doer, {
    kind: 'matter.unlinked',
    subject: { kind: 'matter', id: matter.id },
    name: matter.title,
    facts: { from: origin.kind, id: origin.id },
  })
}

/** What the matter stems from, in the order that it was said. */
export async function originsOf(db: Db, matterId: string): Promise<readonly Origin[]> {
  const origins: Origin[] = []
  for (const { relation, forward, thing } of await linksOf(db, { kind: 'matter', id: matterId })) {
    const kind = originKinds.find((each) => each === thing.kind)
    if (relation === 'leadsTo' && !forward && kind) origins.push(await named(db, kind, thing.id))
  }
  return origins
}

/** All that a matter can stem from, a list for each kind. */
export async function possibleOrigins(db: Db): Promise<readonly Origin[]> {
  const [ofTargets, ofIndicators, ofOutcomes, ofEffects, ofMeetings] = await Promise.all([
    targets(db),
    indicatorsWithValues(db),
    outcomes(db),
    db.selectFrom('effect').select(['id', 'title as name']).orderBy('title').execute(),
    db
      .selectFrom('meeting')
      .select(['id', 'question as name'])
      .orderBy('startsAt', 'desc')
      .limit(mostMeetings)
      .execute(),
  ])
  return [
    ...ofTargets.map(({ id, name }) => ({ kind: 'target', id, name }) as const),
    ...ofEffects.map((effect) => ({ kind: 'effect', ...effect }) as const),
    ...ofIndicators.map(({ id, name }) => ({ kind: 'indicator', id, name }) as const),
    ...ofOutcomes.map((outcome) => ({ kind: 'outcome', id: outcome.id, name: nameOf(outcome) }) as const),
    ...ofMeetings.map((meeting) => ({ kind: 'meeting', ...meeting }) as const),
  ]
}

/** Nobody looks further back for where a matter came from. */
const mostMeetings = 50

async function named(db: Db, kind: OriginKind, id: string): Promise<Origin> {
  switch (kind) {
    case 'target':
      return { kind, id, name: (await targetFor(db, id)).name }
    case 'effect':
      return { kind, id, name: (await effectFor(db, id)).title }
    case 'indicator':
      return { kind, id, name: (await indicatorFor(db, id)).name }
    case 'outcome':
      return { kind, id, name: nameOf(await outcomeFor(db, id)) }
    case 'meeting': {
      const meeting = await db
        .selectFrom('meeting')
        .select('question')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return { kind, id, name: meeting.question }
    }
  }
}

function nameOf(outcome: Parameters<typeof citation>[0] & { readonly title: string }): string {
  return `${citation(outcome)} ${outcome.title}`
}
