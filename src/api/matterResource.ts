import { z } from '@hono/zod-openapi'
import type { CivilDate } from '../i18n/format.ts'
import { journeyAt } from '../matters/dated.ts'
import { expectedDays, steps } from '../matters/decisionPath.ts'
import { awaited, daysInPlace, type Entry, presentStay, stopReasons } from '../matters/matter.ts'
import type { OriginKind } from '../matters/origin.ts'
import { matterPath } from '../matters/paths.ts'
import { pathOf, type RaisedMatter, readMatters } from '../matters/readingStore.ts'
import type { Links } from './links.ts'
import { originsOfMatters } from './matterStore.ts'
import { resource, schemaOf } from './resource.ts'

const movementSchema = z.object({
  number: z.int().describe('In the order that they were recorded, within the matter.'),
  kind: z.enum([
    'raised',
    'moved',
    'returned',
    'answered',
    'decided',
    'stopped',
    'resumed',
    'finished',
    'rerouted',
    'undone',
  ]),
  on: z.iso.date(),
  step: z.enum(steps).optional(),
  organization: z.array(z.url()).optional().describe('Where to, or who has answered.'),
  outcome: z.url().optional().describe('What it led to.'),
  why: z.enum(stopReasons).optional(),
  until: z.iso.date().optional(),
  version: z.int().optional().describe('Of the path that it follows from then on.'),
  note: z.string().optional(),
  corrects: z.int().optional().describe('The number of the one that it stands in place of, or takes back.'),
  recordedBy: z.string(),
})

const placeSchema = z.object({
  step: z.enum(steps),
  organization: z.array(z.url()).describe('None: the parties, each by itself.'),
  awaited: z.array(z.url()).describe('Those of them that it still waits for.'),
  since: z.iso.date(),
  days: z.int().describe('In this place, until the day asked about. To be laid aside makes it no younger.'),
  expectedDays: z.int().optional().describe('How many the path says; left out when nothing is agreed.'),
})

const originPaths: Record<OriginKind, string> = {
  target: 'targets',
  effect: 'effects',
  indicator: 'indicators',
  outcome: 'outcomes',
  meeting: 'meetings',
}

export const matterResource = resource({
  path: 'matters',
  name: 'Matter',
  oparl: null,
  told: {
    sv: 'Ärendena: vad som behövs, vem som lyfte det, var det är nu och sedan hur länge, och hela vägen dit.',
    en: 'The matters: what is needed, who raised it, where it is now and since when, and the whole way there.',
  },
  schema: schemaOf('Matter', {
    name: z.string(),
    need: z.string(),
    kind: z.url(),
    pathVersion: z.int().describe('The version of the kind’s path that it follows.'),
    raisedBy: z.url().describe('A party or a body.'),
    state: z.enum(['open', 'postponed', 'finished', 'dropped', 'elsewhere']),
    place: placeSchema.optional().describe('Where it is; left out when it is laid aside or closed.'),
    startDate: z.iso.date(),
    endDate: z.iso.date().optional().describe('When it was finished, or stopped for good.'),
    until: z.iso.date().optional().describe('It is postponed until then.'),
    origin: z.array(z.url()).describe('What it stems from.'),
    outcome: z.array(z.url()).describe('What it has led to.'),
    movement: z
      .array(movementSchema)
      .describe('All that was recorded of the time until the day, also what was corrected or taken back.'),
  }),
  filters: ['state', 'kind', 'raisedBy'],
  dated: true,
  read: async ({ db, now, on, link }) => {
    const [{ matters, kinds }, origins] = [await readMatters(db, now), await originsOfMatters(db)]
    // One that was raised later is not there on the day.
    return matters.flatMap(({ matter }) => {
      const { id, title, need, kindId, raisedBy, entries } = matter
      const journey = journeyAt(matter, entries, on)
      if (!journey) return []
      return {
        key: id,
        origin: { kind: 'matter', id } as const,
        web: matterPath(id),
        value: {
          name: title,
          need,
          kind: link.to('matter-kinds', kindId),
          pathVersion: journey.version,
          raisedBy: link.to(raisedBy.kind === 'party' ? 'parties' : 'organizations', raisedBy.id),
          state: journey.state,
          place: placeOf({ journey, path: pathOf(kinds, matter, journey) }, on, link),
          startDate: journey.raisedOn,
          endDate: journey.closedOn,
          until: journey.until,
          origin: (origins.get(id) ?? []).map((from) =>
            link.to(originPaths[from.kind as OriginKind], from.id),
          ),
          outcome: journey.outcomes.map((outcome) => link.to('outcomes', outcome.id)),
          movement: entries.filter((entry) => entry.on <= on).map((entry) => toldMovement(entry, link)),
        },
      }
    })
  },
})

function placeOf({ journey, path }: Pick<RaisedMatter, 'journey' | 'path'>, on: CivilDate, link: Links) {
  const here = presentStay(journey)
  if (!here) return null
  const expected = expectedDays(path.stages, here)
  return {
    step: here.step,
    organization: here.bodyIds.map((id) => link.to('organizations', id)),
    awaited: awaited(here).map((id) => link.to('organizations', id)),
    since: here.from,
    days: daysInPlace(journey, on),
    ...(expected !== null && { expectedDays: expected }),
  }
}

function toldMovement(entry: Entry, link: Links): z.infer<typeof movementSchema> {
  const { number, kind, on, note, corrects, recordedByName } = entry
  return {
    number,
    kind,
    on,
    ...('step' in entry && { step: entry.step }),
    ...('bodyIds' in entry && { organization: entry.bodyIds.map((id) => link.to('organizations', id)) }),
    ...('outcomeId' in entry && { outcome: link.to('outcomes', entry.outcomeId) }),
    ...('why' in entry && { why: entry.why, ...(entry.until && { until: entry.until }) }),
    ...('version' in entry && { version: entry.version }),
    ...(note && { note }),
    ...(corrects !== null && { corrects }),
    recordedBy: recordedByName,
  }
}
