import { z } from '@hono/zod-openapi'
import { audiences } from '../communication/audience.ts'
import { type Digest, keptIn } from '../communication/digest.ts'
import { digestsFor } from '../communication/digestStore.ts'
import { digestPath } from '../communication/paths.ts'
import { keyIn } from './links.ts'
import { type Entry, type Reading, resource, schemaOf, type ValueOf } from './resource.ts'

const schema = schemaOf('Digest', {
  name: z.string(),
  audience: z.enum(audiences),
  party: z.url().optional().describe('Whose council it is for.'),
  startDate: z.iso.date().describe('It tells of what has happened from this day.'),
  endDate: z.iso.date(),
  sentAt: z.iso.datetime(),
  introduction: z.string().optional(),
  section: z
    .array(
      z.object({
        kind: z.string(),
        paragraph: z.array(
          z.object({
            name: z.string(),
            text: z.string(),
            note: z.string().optional().describe('When, by whom, from where.'),
            turn: z.enum(['better', 'worse', 'unchanged', 'changed']).optional(),
          }),
        ),
      }),
    )
    .describe('As it was sent: what was left out of it is not here.'),
  withdrawal: z.object({ withdrawnAt: z.iso.datetime(), reason: z.string() }).optional(),
})

/** Drafts are for those who write them, and are not here. What is, hangs on the seat: it is not read once for all. */
export const digestResource = resource({
  path: 'digests',
  name: 'Digest',
  oparl: null,
  told: {
    sv: 'Sammanfattningarna som har skickats, ord för ord. De som gick till ett fullmäktige läses av den partens egna och av samordnaren.',
    en: 'The digests that were sent, word for word. Those to a council are read by its own party and the coordinator.',
  },
  schema,
  filters: ['audience', 'party'],
  page: async (reading, { after, most, since, filters }) =>
    (await sentEntries(reading))
      .filter(({ key }) => after === null || key > after)
      .filter(({ origin }) => since === null || new Date(origin.recordedAt) >= since)
      .filter(({ value }) => !filters.audience || value.audience === filters.audience)
      .filter(({ partyId }) => !filters.party || partyId === keyIn(filters.party))
      .slice(0, most),
  one: async (reading, key) => (await sentEntries(reading)).find((entry) => entry.key === key) ?? null,
})

async function sentEntries(reading: Reading) {
  const digests = await digestsFor(reading.db, reading.actor)
  return digests
    .flatMap((digest) =>
      digest.sending && !digest.takenBack ? [entryOf(reading, { ...digest, sending: digest.sending })] : [],
    )
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

type Sent = Digest & { readonly sending: NonNullable<Digest['sending']> }

function entryOf({ link }: Reading, digest: Sent) {
  const { id, title, audience, partyId, fromOn, toOn, sending, withdrawal, introduction } = digest
  const value: ValueOf<typeof schema> = {
    name: title,
    audience,
    party: partyId && link.to('parties', partyId),
    startDate: fromOn,
    endDate: toOn,
    sentAt: sending.at.toISOString(),
    introduction,
    section: keptIn(digest, digest).map(({ section, paragraphs }) => ({
      kind: section,
      paragraph: paragraphs.map(({ title: name, text, note, turn }) => ({
        name,
        text,
        ...(note && { note }),
        ...(turn && { turn }),
      })),
    })),
    withdrawal: withdrawal && { withdrawnAt: withdrawal.at.toISOString(), reason: withdrawal.reason },
  }
  // When it was drafted is nobody's business but the writers'.
  const origin = { recordedAt: (withdrawal ?? sending).at.toISOString() }
  return { key: id, origin, web: digestPath(id), value, partyId } satisfies Entry<typeof value> & {
    readonly partyId: string | null
  }
}
