import { z } from '@hono/zod-openapi'
import { assessmentPath } from '../assessments/paths.ts'
import { type KindSpread, resultsOf, type StatementResult, type UnitSpread } from '../assessments/results.ts'
import { divisions, type Round } from '../assessments/round.ts'
import { statementIn } from '../assessments/statement.ts'
import { rounds } from '../assessments/store.ts'
import { storedLanguage } from '../i18n/language.ts'
import { marksOfClosed } from './assessmentStore.ts'
import type { Links } from './links.ts'
import { resource, schemaOf } from './resource.ts'

const partyKind = z.enum(['municipality', 'region', 'other'])
const half = z.object({ low: z.int(), high: z.int() }).describe('The middle half of the answers lies there.')

const kindSchema = z.object({
  kind: partyKind,
  answers: z.int().min(5),
  counts: z.array(z.int()).describe('How many for each value, from 1 to 5.'),
  unknown: z.int().describe('How many do not know.'),
  mean: z.number().optional().describe('One decimal; left out when fewer than five know.'),
  half: half.optional(),
})

const unitSchema = z.object({
  unit: z.url().describe('A body or a party.'),
  kind: partyKind,
  answers: z.int().min(5),
  mean: z.number(),
  half,
})

const statementSchema = z.object({
  localId: z.string().describe('The same question in every round that has it.'),
  text: z.string().describe('In Swedish.'),
  result: z.array(kindSchema),
  unit: z.array(unitSchema),
  gap: z.number().optional().describe('The mean of municipalities less that of the region.'),
})

/** What the pages show, and no more: nothing of fewer than five, no comments, and of an open round no answers. */
export const assessmentResource = resource({
  path: 'assessments',
  name: 'Assessment',
  oparl: null,
  told: {
    sv: 'Självskattningarna, och hur varje slags huvudman svarade i dem som är stängda. Inget sägs om färre än fem.',
    en: 'The self-assessments, and how each kind of principal answered in those closed. Nothing is told of fewer than five.',
  },
  schema: schemaOf('Assessment', {
    name: z.string(),
    state: z.enum(['open', 'closed']),
    division: z.enum(divisions),
    unit: z.array(z.url()).describe('The bodies or parties whose seat-holders are asked.'),
    startDate: z.iso.date(),
    lastDay: z.iso.date().describe('As told to those who are asked.'),
    endDate: z.iso.date().optional().describe('When it was closed.'),
    statement: z.array(statementSchema).optional().describe('Left out while it is open.'),
  }),
  thing: 'assessment',
  filters: ['state'],
  read: async ({ db, link }) => {
    const [all, marks] = [await rounds(db), await marksOfClosed(db)]
    return all.map((round) => {
      const { id, name, division, units, openedOn, lastDay, closedOn } = round
      const results = closedOn === null ? null : resultsOf(round, marks.get(id) ?? [])
      return {
        key: id,
        origin: { kind: 'assessment', id } as const,
        web: assessmentPath(id),
        value: {
          name,
          state: closedOn === null ? ('open' as const) : ('closed' as const),
          division,
          unit: units.map((unit) => unitAddress(round, unit.id, link)),
          startDate: openedOn,
          lastDay,
          endDate: closedOn,
          statement: results && results.map((result) => toldStatement(round, result, link)),
        },
      }
    })
  },
})

function toldStatement(
  round: Round,
  { statement, kinds, units, gap }: StatementResult,
  link: Links,
): z.infer<typeof statementSchema> {
  return {
    localId: statement,
    text: statementIn(storedLanguage, statement).text,
    result: kinds.map(toldKind),
    unit: units.flatMap((spread) => toldUnit(round, spread, link)),
    ...(gap !== null && { gap: rounded(gap) }),
  }
}

function toldKind({ kind, answers, counts, unknown, middle }: KindSpread): z.infer<typeof kindSchema> {
  const told = { kind, answers, counts: [...counts], unknown }
  return middle ? { ...told, mean: rounded(middle.mean), half: halfOf(middle) } : told
}

/** As on its page: a unit in which fewer than five know is not told, nor how many said what. */
function toldUnit(
  round: Round,
  { unit, kind, answers, middle }: UnitSpread,
  link: Links,
): z.infer<typeof unitSchema>[] {
  if (!middle) return []
  const address = unitAddress(round, unit.id, link)
  return [{ unit: address, kind, answers, mean: rounded(middle.mean), half: halfOf(middle) }]
}

function halfOf({ low, high }: NonNullable<KindSpread['middle']>) {
  return { low, high }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}

function unitAddress({ division }: Pick<Round, 'division'>, id: string, link: Links): string {
  return link.to(division === 'bodies' ? 'organizations' : 'parties', id)
}
