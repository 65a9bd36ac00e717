import { z } from '@hono/zod-openapi'
import type { Belonging, PlacedKind } from '../partnership/lifeArea.ts'
import { placedKinds } from '../partnership/lifeArea.ts'
import { belongingOf, readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { originIn } from './lifeAreaDivisionResource.ts'
import { withdrawnAreas } from './lifeAreaEvents.ts'
import type { Links } from './links.ts'
import { resource, schemaOf } from './resource.ts'

const paths: Record<PlacedKind, string> = {
  body: 'organizations',
  target: 'targets',
  indicator: 'indicators',
}

/** Everything that somebody has placed. */
export const lifeAreaPlacingResource = resource({
  path: 'life-area-placings',
  name: 'LifeAreaPlacing',
  oparl: null,
  told: {
    sv: 'Vilket livsområde organ, mål och nyckeltal hör till, och vad som behöver placeras på nytt.',
    en: 'Which life area bodies, targets and indicators belong to, and what has to be placed anew.',
  },
  schema: schemaOf('LifeAreaPlacing', {
    kind: z.enum(placedKinds),
    thing: z.url().describe('The body, target or indicator.'),
    state: z
      .enum(['placed', 'split', 'ended', 'none'])
      .describe('Split or ended: its area was, and nobody has said where it belongs since.'),
    lifeArea: z.url().optional().describe('Left out unless it is placed.'),
    from: z.url().optional().describe('The area that was split or ended.'),
    among: z.array(z.url()).optional().describe('The areas that it was split into.'),
  }),
  filters: ['kind', 'thing', 'state', 'lifeArea'],
  dated: true,
  read: async ({ db, on, link }) => {
    const [areas, withdrawn] = [await readLifeAreas(db, on), await withdrawnAreas(db)]
    const ofDivision = areas.divisions.map((division) => originIn(areas.divisions, division, withdrawn))
    return [...areas.placings.keys()].map((placed) => {
      const [kind, id] = placed.split(' ') as [PlacedKind, string]
      return {
        key: `${kind}.${id}`,
        // Divisions that are made or taken back change where it belongs.
        origin: { kind, id, also: ofDivision.flatMap((each) => ('kind' in each ? each : [])) },
        value: {
          kind,
          thing: link.to(paths[kind], id),
          ...told(link, belongingOf(areas, kind, id)),
        },
      }
    })
  },
})

function told(link: Links, belonging: Belonging) {
  const address = ({ id }: { readonly id: string }) => link.to('life-areas', id)
  const { kind: state } = belonging
  const nowhere = { lifeArea: null, from: null, among: null }
  switch (belonging.kind) {
    case 'placed':
      return { ...nowhere, state, lifeArea: address(belonging.area) }
    case 'split':
      return { ...nowhere, state, from: address(belonging.from), among: belonging.among.map(address) }
    case 'ended':
      return { ...nowhere, state, from: address(belonging.from) }
    case 'none':
      return { ...nowhere, state }
  }
}
