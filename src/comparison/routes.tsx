import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import type { Sex } from '../population/indicator.ts'
import { isUncertainty } from '../population/kind.ts'
import type { Place } from '../population/place.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { compare } from './comparison.ts'
import { ComparisonPage, type Sort, sorts } from './comparisonView.tsx'
import { rankingAsCsv } from './csv.ts'
import { groupsFor } from './group.ts'
import { groupRoutes } from './groupRoutes.tsx'
import { ownGroups } from './groupStore.ts'
import { ComparisonIndexPage } from './indexView.tsx'
import { comparisonPath, indicatorComparisonPath } from './paths.ts'
import { readBeside, readValues } from './readingStore.ts'
import { comparisonWords } from './words.ts'

export const comparisonRoutes = new Hono<Env>()
  .route('/', groupRoutes)

  .get(comparisonPath(), async (c) => {
    const { db, view, actor, readOnce } = c.var
    const code = c.req.query('indicator')
    const place = placeAsked(c)
    if (code) {
      const indicator = await indicatorFor(db, code)
      return c.redirect(indicatorComparisonPath(indicator.code, { place: place.code }), 303)
    }
    const all = await readOnce(['indicators with values'], () => indicatorsWithValues(db))
    // The form came back without its choice, as it does when nothing was chosen.
    const problems = code === '' ? { indicator: comparisonWords(view.language).indicatorMissing } : {}
    return answerPage(
      c,
      <ComparisonIndexPage
        view={view}
        actor={actor}
        form={{ values: { place: place.code }, problems }}
        indicators={all.filter((indicator) => !isUncertainty(indicator))}
        places={placesOfCounty(actor.countyCode)}
      />,
      code === '' ? 422 : 200,
    )
  })

  .get('/comparison/indicators/:code', async (c) => {
    const { view, actor, db, readOnce } = c.var
    const comparison = await comparisonAsked(c)
    const { values, place } = comparison
    const beside = await readOnce(['beside', values.indicator.id, place.code], () =>
      readBeside(db, values, place),
    )
    const asked = c.req.query('sort') as Sort
    const places = placesOfCounty(actor.countyCode)
    return answerPage(
      c,
      <ComparisonPage
        view={view}
        comparison={comparison}
        beside={beside}
        // Another county's place may be looked at, by its address.
        places={places.some(({ code }) => code === place.code) ? places : [...places, place]}
        sort={sorts.includes(asked) ? asked : 'value'}
        countyCode={actor.countyCode}
      />,
    )
  })
  .get('/comparison/indicators/:code/ranking.csv', async (c) => {
    const { language } = c.var.view
    const comparison = await comparisonAsked(c)
    const content = Buffer.from(rankingAsCsv(language, comparison))
    const { indicator } = comparison.values
    return answerFile(c, content, 'text/csv; charset=utf-8', `${indicator.code}-${comparison.period}.csv`)
  })

/** What the address asks for. Read and worked out once for all who look at the same. */
async function comparisonAsked(c: Context<Env>) {
  const { db, readOnce } = c.var
  const place = placeAsked(c)
  const [sex, group, period] = [sexAsked(c), c.req.query('group') ?? '', c.req.query('period') ?? '']
  const code = c.req.param('code') ?? ''
  return readOnce(['comparison', code, place.code, sex, group, period], async () => {
    const values = await readOnce(['compared values', code, sex], async () =>
      readValues(db, await indicatorFor(db, code), sex),
    )
    const groups = groupsFor(place, await ownGroups(db), values.counts)
    return compare(values, place, groups, { group, period })
  })
}

/** A municipality's people see their own first, others the county. Only municipalities and counties can be compared. */
function placeAsked(c: Context<Env>): Place {
  const { actor } = c.var
  const asked = c.req.query('place')
  const place = asked ? placeFor(asked) : null
  if (place?.kind === 'municipality' || place?.kind === 'county') return place
  const own = placesOfCounty(actor.countyCode).find(({ code }) => code === actor.partyCode)
  return own ?? placeFor(actor.countyCode)
}

function sexAsked(c: Context<Env>): Sex {
  const asked = c.req.query('sex')
  return asked === 'K' || asked === 'M' ? asked : 'T'
}
