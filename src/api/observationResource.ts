import { z } from '@hono/zod-openapi'
import { validate as isUuid } from 'uuid'
import { indicatorFor } from '../population/store.ts'
import { type ObservationKey, observationFor, observations } from './figureStore.ts'
import { figuresShape } from './figures.ts'
import { keyIn } from './links.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

const schema = schemaOf('Observation', {
  ...figuresShape,
  period: z.string().describe('2024, 2024-Q1 or 2024-03.'),
  value: z.number().optional().describe('Left out where there is none: then reason says why.'),
  reason: z
    .string()
    .optional()
    .describe(
      'missing, suppressed, not-applicable, deleted, under-five, would-reveal (it would tell one that is under five), or few-members 9/16.',
    ),
  members: z.int().optional().describe('Our own unweighted mean of so many municipalities.'),
  vintage: z.url().describe('The fetching that brought it.'),
  replacedIn: z.url().optional().describe('The fetching whose value took its place.'),
})

export const observationResource = resource({
  path: 'observations',
  name: 'Observation',
  oparl: null,
  told: {
    sv: 'Nyckeltalens värden, per plats, kön och period: som de är kända nu, eller som de var kända i en hämtning.',
    en: 'The values of indicators by place, sex and period: as they are known now, or were known in a fetching.',
  },
  schema,
  filters: ['indicator', 'placeCode', 'sex', 'period'],
  numbers: { asOf: 'The number of a vintage: the values as they were known in it.' },
  mostInPage: 1000,
  page: async (reading, { after, most, since, filters, numbers }) => {
    const start = after === null ? null : readKey(after)
    const indicatorId = await indicatorIn(reading, filters.indicator)
    if (indicatorId === null) return []
    const { placeCode, sex, period } = filters
    const rows = await observations(reading.db, {
      after: start,
      most,
      since,
      asOf: numbers.asOf ?? null,
      indicatorId,
      placeCode,
      sex,
      period,
    })
    return rows.map((row) => entryOf(reading, row))
  },
  one: async (reading, key) => {
    const read = readKey(key)
    const row = read && (await observationFor(reading.db, read))
    return row ? entryOf(reading, row) : null
  },
})

type Row = Awaited<ReturnType<typeof observations>>[number]

function entryOf({ link }: Reading, row: Row): Entry<ValueOf<typeof schema>> {
  const { indicatorId, sex, placeCode, placeName, period, value, reason, members } = row
  return {
    key: [indicatorId, sex, placeCode, period, row.vintage].join('.'),
    origin: { recordedAt: row.recordedAt.toISOString() },
    value: {
      indicator: link.to('indicators', indicatorId),
      placeCode,
      placeName,
      sex,
      period,
      value,
      reason,
      members,
      vintage: link.to('vintages', String(row.vintage)),
      replacedIn: row.replacedIn === null ? null : link.to('vintages', String(row.replacedIn)),
    },
  }
}

function readKey(key: string): ObservationKey | null {
  const [indicatorId = '', sex = '', placeCode = '', period = '', vintage = ''] = key.split('.')
  const known = isUuid(indicatorId) && /^[TKM]$/.test(sex) && /^\d{1,9}$/.test(vintage)
  return known
    ? { indicatorId, sex: sex as ObservationKey['sex'], placeCode, period, vintage: Number(vintage) }
    : null
}

/** By its address, its id or its code; null when there is no such indicator. */
async function indicatorIn({ db }: Reading, asked: string | undefined): Promise<string | undefined | null> {
  if (asked === undefined) return undefined
  const key = keyIn(asked)
  return isUuid(key)
    ? key
    : await indicatorFor(db, key).then(
        ({ id }) => id,
        () => null,
      )
}
