import { z } from '@hono/zod-openapi'
import { type Agreement, bindingVersion, everyParty } from '../agreements/agreement.ts'
import { lifeState, lifeStates, nextOf, presentVersion } from '../agreements/life.ts'
import { agreementPath } from '../agreements/paths.ts'
import { type AgreementsReading, readAgreements } from '../agreements/store.ts'
import { boundAmong, inForce } from '../decisions/adoption.ts'
import type { Thing } from '../record/thing.ts'
import { type Reading, resource, schemaOf } from './resource.ts'

const stateSchema = z.enum(lifeStates).describe('On the day asked about.')

const versionSchema = z.object({
  number: z.int(),
  outcome: z.url().describe('Its terms, and what the parties have answered.'),
  name: z.string(),
  text: z.string(),
  diaryNumber: z.string().optional(),
  date: z.iso.date().describe('When it was decided.'),
  validFrom: z.iso.date().optional(),
  validUntil: z.iso.date().optional().describe('The last day.'),
  evaluateOn: z.iso.date().optional(),
  party: z.array(z.url()).describe('Whom it is between, or in a draft is to be.'),
  state: stateSchema,
  next: z
    .object({ kind: z.enum(['answers', 'begins', 'evaluation', 'end']), on: z.iso.date() })
    .optional()
    .describe('What happens next, or should have.'),
  inForce: z.boolean(),
  inForceFor: z.array(z.url()).describe('The parties that it is in force for.'),
})

export const agreementResource = resource({
  path: 'agreements',
  name: 'Agreement',
  oparl: null,
  told: {
    sv: 'Överenskommelserna med alla versioner: var i livet var och en är, och vilken version som gäller för vem.',
    en: 'The agreements with all their versions: where in its life each is, and which version binds whom.',
  },
  schema: schemaOf('Agreement', {
    name: z.string(),
    state: stateSchema,
    present: z.int().describe('The number of the version that name and state are about.'),
    version: z.array(versionSchema),
    binding: z
      .array(z.object({ party: z.url(), version: z.int() }))
      .describe(
        'Which version each party is bound by on the day asked about; who is bound by none is not here.',
      ),
    replaces: z.array(z.url()).describe('Agreements that it has come, or is to come, in place of.'),
  }),
  filters: ['state'],
  dated: true,
  read: async (reading) => {
    const { db, on, link } = reading
    const known = await readAgreements(db)
    const firstOf = new Map(
      known.agreements.flatMap(({ id, versions }) =>
        versions.map(({ outcome }) => [outcome.id, id] as const),
      ),
    )
    return known.agreements.map((agreement) => {
      const { id, versions } = agreement
      const present = presentVersion(agreement, on)
      const replaced = versions.flatMap(({ outcome }) =>
        outcome.replaces.flatMap((each) => firstOf.get(each) ?? []),
      )
      const own = versions.map(({ outcome }) => outcome.id)
      // What comes in its place changes where it is in its life.
      const later = known.agreements
        .flatMap((each) => each.versions)
        .filter(({ outcome }) => outcome.replaces.some((each) => own.includes(each)))
      const also = [...own, ...later.map(({ outcome }) => outcome.id)]
      return {
        key: id,
        origin: { ...outcomeThing(id), also: also.map(outcomeThing) },
        web: agreementPath(id),
        value: {
          name: present.outcome.title,
          state: lifeState(present.outcome, known.kin(present.outcome.id).later, on),
          present: present.number,
          version: versions.map((version) => toldVersion(reading, known, version)),
          binding: everyParty(agreement).flatMap((partyId) => {
            const version = bindingVersion(agreement, partyId, on)
            return version ? [{ party: link.to('parties', partyId), version: version.number }] : []
          }),
          replaces: [...new Set(replaced)]
            .filter((each) => each !== id)
            .map((each) => link.to('agreements', each)),
        },
      }
    })
  },
})

function toldVersion(
  { on, link }: Reading,
  { kin }: AgreementsReading,
  { number, outcome, text, diaryNumber, partyIds }: Agreement['versions'][number],
): z.infer<typeof versionSchema> {
  const { later } = kin(outcome.id)
  const next = nextOf(outcome, later, on)
  const { validFrom, validUntil, evaluateOn } = outcome
  return {
    number,
    outcome: link.to('outcomes', outcome.id),
    name: outcome.title,
    text,
    ...(diaryNumber && { diaryNumber }),
    date: outcome.takenOn,
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
    ...(evaluateOn && { evaluateOn }),
    party: partyIds.map((id) => link.to('parties', id)),
    state: lifeState(outcome, later, on),
    ...(next && { next }),
    inForce: inForce(outcome, on).inForce,
    inForceFor: boundAmong(outcome, partyIds, on).map((id) => link.to('parties', id)),
  }
}

function outcomeThing(id: string): Thing {
  return { kind: 'outcome', id }
}
