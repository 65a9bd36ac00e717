import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { Refusal } from '../platform/refusal.ts'
import { answerDownload, downloadKindOf } from '../population/downloadFile.ts'
import { fetchedOf } from '../population/downloadStore.ts'
import type { Sex } from '../population/indicator.ts'
import { isUncertainty } from '../population/kind.ts'
import type { Place } from '../population/place.ts'
import { codesOf, placeFor, placesOfCounty } from '../population/places.ts'
import { indicatorFor, indicatorsWithValues } from '../population/store.ts'
import { type Captions, standaloneSvg } from '../ui/chart/standaloneSvg.ts'
import { type Comparison, compare } from './comparison.ts'
import { ComparisonPage, type Sort, sorts } from './comparisonView.tsx'
import {
  overTimeDownload,
  overTimeName,
  overTimeTitle,
  rankingDownload,
  rankingName,
  rankingTitle,
} from './download.ts'
import { groupsFor } from './group.ts'
import { groupRoutes } from './groupRoutes.tsx'
import { ownGroups } from './groupStore.ts'
import { ComparisonIndexPage } from './indexView.tsx'
import { comparisonPath, indicatorComparisonPath } from './paths.ts'
import { BesidePicture, besideOf, pictureSource, RankingPicture } from './picture.tsx'
import { type Beside, readBeside, readValues } from './readingStore.ts'
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
    const { view, actor } = c.var
    const comparison = await comparisonAsked(c)
    const { place } = comparison
    const beside = await besideAsked(c, comparison)
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

  .get('/comparison/indicators/:code/chart.svg', async (c) => {
    const { language } = c.var.view
    const comparison = await comparisonAsked(c)
    const beside = besideOf(comparison)
    if (!beside) throw new Refusal('not-found', '')
    const title = overTimeTitle(language, comparison)
    const { vintage } = await besideAsked(c, comparison)
    const drawn = { language, comparison, beside, title }
    return answerPicture(c, <BesidePicture {...drawn} />, overTimeName(language, comparison, 'svg'), {
      title,
      source: pictureSource(language, comparison, vintage, false),
    })
  })
  .get('/comparison/indicators/:code/:file{values\\.[a-z]+}', async (c) => {
    const { language } = c.var.view
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const comparison = await comparisonAsked(c)
    const beside = await besideAsked(c, comparison)
    const download = overTimeDownload(language, comparison, beside, await fetchedAsked(c, comparison))
    return answerDownload(c, language, kind, overTimeName(language, comparison, kind), download)
  })

  .get('/comparison/indicators/:code/ranking/chart.svg', async (c) => {
    const { language } = c.var.view
    const comparison = await comparisonAsked(c)
    if (comparison.ranking.places.length === 0) throw new Refusal('not-found', '')
    const title = rankingTitle(language, comparison)
    const { vintage } = await besideAsked(c, comparison)
    const drawn = { language, comparison, title, countyCode: c.var.actor.countyCode }
    return answerPicture(c, <RankingPicture {...drawn} />, rankingName(language, comparison, 'svg'), {
      title,
      source: pictureSource(language, comparison, vintage, true),
    })
  })
  .get('/comparison/indicators/:code/ranking/:file{values\\.[a-z]+}', async (c) => {
    const { language } = c.var.view
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const comparison = await comparisonAsked(c)
    const download = rankingDownload(language, comparison, await fetchedAsked(c, comparison))
    return answerDownload(c, language, kind, rankingName(language, comparison, kind), download)
  })

/** A drawing as a file, with its title above and its source below. */
function answerPicture(
  c: Context<Env>,
  drawing: { toString(): string },
  name: string,
  captions: Captions,
): Response {
  return answerFile(c, Buffer.from(standaloneSvg(drawing, captions)), 'image/svg+xml', name)
}

function besideAsked(c: Context<Env>, { values, place }: Comparison): Promise<Beside> {
  const { db, readOnce } = c.var
  return readOnce(['beside', values.indicator.id, place.code], () => readBeside(db, values, place))
}

/** When the values of each municipality were fetched. */
function fetchedAsked(c: Context<Env>, { values }: Comparison) {
  const { id } = values.indicator
  return fetchedOf(c.var.db, { indicatorIds: [id], placeCodes: codesOf('municipality'), known: null })
}

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
