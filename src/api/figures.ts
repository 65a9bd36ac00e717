import { z } from '@hono/zod-openapi'
import type { Indicator, Sex } from '../population/indicator.ts'
import type { Place } from '../population/place.ts'
import type { Links } from './links.ts'

/** What a target, an effect and an observation are about. */
export const figuresShape = {
  indicator: z.url(),
  placeCode: z
    .string()
    .describe(
      'Four digits: a municipality, or a region (00 and the county). Two: the county, 00 the nation.',
    ),
  placeName: z.string(),
  sex: z.enum(['T', 'K', 'M']).describe('T: all, K: women, M: men.'),
}

export function aboutFigures(
  link: Links,
  { indicator, place, sex }: { readonly indicator: Indicator; readonly place: Place; readonly sex: Sex },
) {
  return {
    indicator: link.to('indicators', indicator.id),
    placeCode: place.code,
    placeName: place.name,
    sex,
  }
}
