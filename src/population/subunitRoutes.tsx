import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { Refusal } from '../platform/refusal.ts'
import { standaloneSvg } from '../ui/chart/standaloneSvg.ts'
import { fileNameOf } from './download.ts'
import { answerDownload, downloadKindOf } from './downloadFile.ts'
import type { Indicator } from './indicator.ts'
import { momentAsked } from './momentAsked.ts'
import { IndicatorChart } from './parts.tsx'
import type { Place } from './place.ts'
import { placeFor } from './places.ts'
import { sourceText } from './source.ts'
import { type Charted, indicatorFor } from './store.ts'
import { chartFileName } from './story.ts'
import { asPlace, type SubunitSort, subunitSorts } from './subunit.ts'
import { SubunitPage } from './subunitPageView.tsx'
import {
  latestSubunitVintage,
  readSubunitDownload,
  subunitFor,
  subunitKnown,
  subunitSeriesIn,
} from './subunitStore.ts'
import { SubunitsPage } from './subunitViews.tsx'
import { subunitWords } from './subunitWords.ts'
import { populationWords } from './words.ts'

/** What is beneath a municipality: its units, one by one. They stand nowhere else. */
export const subunitRoutes = new Hono<Env>()
  .get('/population/indicators/:code/within', async (c) => {
    const { view } = c.var
    const asked = c.req.query('sort') as SubunitSort
    const choice = {
      query: (c.req.query('q') ?? '').trim().slice(0, 100),
      sort: subunitSorts.includes(asked) ? asked : 'name',
    } as const
    const read = await unitsOf(c, municipalityFor(c.req.query('place') ?? ''))
    return answerPage(c, <SubunitsPage view={view} choice={choice} {...read} />)
  })
  .get('/population/indicators/:code/within/:file{values\\.[a-z]+}', async (c) => {
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const read = await unitsOf(c, municipalityFor(c.req.query('place') ?? ''))
    const name = subunitWords(c.var.view.language).of(read.municipality.name)
    return valuesOf(c, kind, name, read)
  })
  .get('/population/indicators/:code/within/:unit', async (c) => {
    const { view } = c.var
    const { municipality, unit, charted, moment } = await unitAsked(c)
    return answerPage(
      c,
      <SubunitPage view={view} municipality={municipality} unit={unit} charted={charted} moment={moment} />,
    )
  })
  .get('/population/indicators/:code/within/:unit/chart.svg', async (c) => {
    const { language } = c.var.view
    const { charted } = await unitAsked(c)
    const { indicator, place } = charted
    const svg = standaloneSvg(<IndicatorChart language={language} charted={charted} size="wide" />, {
      title: populationWords(language).chartTitle(indicator.name, place.name),
      source: sourceText(language, charted),
    })
    return answerFile(c, Buffer.from(svg), 'image/svg+xml', chartFileName(language, indicator, place, 'svg'))
  })
  .get('/population/indicators/:code/within/:unit/:file{values\\.[a-z]+}', async (c) => {
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const { unit, ...read } = await unitAsked(c)
    return valuesOf(c, kind, unit.unit.name, { ...read, units: [unit] })
  })

function municipalityFor(code: string): Place {
  const place = placeFor(code)
  if (place.kind !== 'municipality') throw new Refusal('not-found', '')
  return place
}

/** Every unit of a municipality that the indicator has values of. Read once for all who look. */
async function unitsOf(c: Context<Env>, municipality: Place) {
  const { db, readOnce } = c.var
  const indicator = await indicatorFor(db, c.req.param('code') ?? '')
  const { moment } = await momentAsked(c)
  const units = await readOnce(['units', indicator.id, municipality.code, moment?.query], () =>
    subunitSeriesIn(db, indicator, municipality.code, moment),
  )
  return { indicator, municipality, units, moment }
}

type Read = Awaited<ReturnType<typeof unitsOf>>

async function unitAsked(c: Context<Env>) {
  const { db } = c.var
  const known = await subunitKnown(db, c.req.param('unit') ?? '')
  const read = await unitsOf(c, municipalityFor(known.municipalityCode))
  const unit = subunitFor(read.units, known.code)
  const charted: Charted = {
    indicator: read.indicator,
    place: asPlace(unit.unit),
    series: unit.all,
    annotations: [],
    vintage: await latestSubunitVintage(db, read.indicator, known.code, read.moment),
  }
  return { ...read, unit, charted }
}

async function valuesOf(
  c: Context<Env>,
  kind: ReturnType<typeof downloadKindOf>,
  name: string,
  { indicator, units, municipality, moment }: Omit<Read, 'indicator'> & { readonly indicator: Indicator },
) {
  const { db, view } = c.var
  const title = subunitWords(view.language).fileTitle(indicator.name, municipality.name)
  const download = await readSubunitDownload(db, { title, indicator, units, moment })
  return answerDownload(c, view.language, kind, fileNameOf([indicator.name, name], kind), download)
}
