import { z } from '@hono/zod-openapi'
import { bearingsOfAll } from '../knowledge/bearingStore.ts'
import { grades, knowledgeKinds, linkOf, type SubjectKind } from '../knowledge/knowledge.ts'
import { knowledgeItemPath } from '../knowledge/paths.ts'
import { allKnowledge } from '../knowledge/store.ts'
import { resource, schemaOf } from './resource.ts'

const subjectPaths: Record<SubjectKind, string> = {
  target: 'targets',
  indicator: 'indicators',
  matter: 'matters',
}

export const knowledgeResource = resource({
  path: 'knowledge',
  name: 'Knowledge',
  oparl: null,
  told: {
    sv: 'Kunskapen: vad källor säger, hur säkert det är, och vad det talar för och emot.',
    en: 'The knowledge: what sources say, how sure it is, and what it speaks for and against.',
  },
  schema: schemaOf('Knowledge', {
    name: z.string(),
    summary: z.string().describe('What the source says, in the partnership’s own words.'),
    kind: z.enum(knowledgeKinds),
    grade: z.enum(grades).describe('From the strongest to a judgement; ungraded tests no effect.'),
    transfer: z.string().optional().describe('How far it holds here.'),
    publisher: z.string(),
    author: z.string().optional(),
    year: z.int().optional(),
    address: z.string().optional().describe('Where it is, as somebody wrote it.'),
    url: z.url().optional().describe('The address, where it leads to the web.'),
    lifeArea: z.url().optional().describe('Of the division that held when it was written.'),
    targetGroup: z.string().optional(),
    tag: z.array(z.string()),
    reviewOn: z.iso.date().describe('The day by which somebody is to look whether it still holds.'),
    version: z.int(),
    supports: z.array(z.url()).describe('Targets, indicators and matters that it speaks for.'),
    contradicts: z.array(z.url()).describe('Those that it speaks against.'),
    withdrawn: z.string().optional().describe('Why it is no longer leant on; left out while it is.'),
  }),
  thing: 'knowledge',
  filters: ['kind', 'grade', 'lifeArea', 'supports', 'contradicts'],
  read: async ({ db, link }) => {
    const bearings = await bearingsOfAll(db)
    return (await allKnowledge(db)).map((item) => {
      const { id, areaId, tags, withdrawal, ...text } = item
      const of = (bearing: 'supports' | 'contradicts') =>
        (bearings.get(id) ?? []).flatMap((each) =>
          each.bearing === bearing ? [link.to(subjectPaths[each.kind], each.id)] : [],
        )
      return {
        key: id,
        origin: { kind: 'knowledge', id } as const,
        web: knowledgeItemPath(id),
        value: {
          ...text,
          url: linkOf(item.address),
          lifeArea: areaId && link.to('life-areas', areaId),
          tag: [...tags],
          supports: of('supports'),
          contradicts: of('contradicts'),
          withdrawn: withdrawal?.reason ?? null,
        },
      }
    })
  },
})
