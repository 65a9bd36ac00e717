import { Hono } from 'hono'
import type { Db } from '../db/database.ts'
import { civilDateOf } from '../i18n/format.ts'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { readForm } from '../platform/forms.ts'
import { changedMeanwhile, formOfSaved } from '../platform/meanwhile.ts'
import { awaitTurn } from '../record/store.ts'
import { standaloneSvg } from '../ui/chart/standaloneSvg.ts'
import type { FormState } from '../ui/form.ts'
import { DescribePage } from './describeView.tsx'
import { valuesFileName } from './download.ts'
import { answerDownload, downloadKindOf } from './downloadFile.ts'
import { readDownload } from './downloadStore.ts'
import { describeForm } from './forms.ts'
import type { Indicator } from './indicator.ts'
import { readIndicator, readIndicators } from './indicatorPage.ts'
import { IndicatorPage } from './indicatorViews.tsx'
import { inhabitantFigureRoutes } from './inhabitantRoutes.tsx'
import { isUncertainty } from './kind.ts'
import { PopulationPage } from './listView.tsx'
import { momentAsked } from './momentAsked.ts'
import { IndicatorChart } from './parts.tsx'
import { indicatorPath, populationPath } from './paths.ts'
import { phaseRoutes } from './phaseRoutes.tsx'
import { placeFor, placesOfCounty } from './places.ts'
import { registryRoutes } from './registryRoutes.tsx'
import { revisionRoutes } from './revisionRoutes.tsx'
import { countsPeople, sayWhatItCounts } from './smallNumberStore.ts'
import { sourceText } from './source.ts'
import { chartOf, describeIndicator, indicatorCount, indicatorFor, indicatorsWithoutValues } from './store.ts'
import { chartFileName, placeLabel } from './story.ts'
import { subunitRoutes } from './subunitRoutes.tsx'
import { chooseTwin, type Twin, twinOf, uncertainties } from './twinStore.ts'
import { populationWords } from './words.ts'

export const populationRoutes = new Hono<Env>()
  .route('/', inhabitantFigureRoutes)
  .route('/', revisionRoutes)
  .route('/', registryRoutes)
  .route('/', phaseRoutes)
  .route('/', subunitRoutes)

  .get(populationPath(), async (c) => {
    const { db, readOnce, actor, view } = c.var
    const listed = await readOnce(['indicators'], () => readIndicators(db, actor.countyCode))
    const choice = {
      query: c.req.query('q')?.trim() ?? '',
      sort: c.req.query('sort') === 'name' ? 'name' : 'signal',
      values: c.req.query('values') === 'none' ? 'none' : 'some',
      page: Math.max(1, Math.floor(Number(c.req.query('page')) || 1)),
    } as const
    const without =
      choice.values === 'none' ? await readOnce(['undescribed'], () => indicatorsWithoutValues(db)) : []
    const all = await readOnce(['indicator count'], () => indicatorCount(db))
    return answerPage(
      c,
      <PopulationPage
        view={view}
        actor={actor}
        listed={listed}
        without={without}
        all={all}
        choice={choice}
      />,
    )
  })

  .get('/population/indicators/:code', async (c) => {
    const { db, readOnce, actor, view, now } = c.var
    const code = c.req.param('code')
    const { moment, form, meetings, status } = await momentAsked(c)
    const choice = { place: c.req.query('place'), moment }
    const reading = await readOnce(['indicator', code, choice.place, moment?.query], () =>
      readIndicator(db, actor.countyCode, code, choice),
    )
    const lifeAreas = await readOnce(['life areas'], () => readLifeAreas(db, civilDateOf(now)))
    const choose = { form, meetings }
    return answerPage(
      c,
      <IndicatorPage view={view} actor={actor} reading={reading} lifeAreas={lifeAreas} choose={choose} />,
      status,
    )
  })

  .get('/population/indicators/:code/:file{values\\.[a-z]+}', async (c) => {
    const { db, actor, view } = c.var
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const indicator = await indicatorFor(db, c.req.param('code'))
    const places = placesOfCounty(actor.countyCode)
    const { moment } = await momentAsked(c)
    const county = placeFor(actor.countyCode)
    const title = populationWords(view.language).chartTitle(indicator.name, placeLabel(view.language, county))
    const download = await readDownload(db, { title, indicators: [indicator], places, moment })
    const name = valuesFileName(view.language, indicator, county, kind)
    return answerDownload(c, view.language, kind, name, download)
  })

  .get('/population/indicators/:code/chart.svg', async (c) => {
    const { db, actor, view } = c.var
    const indicator = await indicatorFor(db, c.req.param('code'))
    const { moment } = await momentAsked(c)
    const place = c.req.query('place') ?? actor.countyCode
    const { charted } = moment
      ? await readIndicator(db, actor.countyCode, indicator.code, { place, moment })
      : { charted: await chartOf(db, indicator.id, place) }
    const words = populationWords(view.language)
    const svg = standaloneSvg(<IndicatorChart language={view.language} charted={charted} size="wide" />, {
      title: words.chartTitle(indicator.name, placeLabel(view.language, charted.place)),
      source: sourceText(view.language, charted),
    })
    return answerFile(
      c,
      Buffer.from(svg),
      'image/svg+xml',
      chartFileName(view.language, indicator, charted.place, 'svg'),
    )
  })

  .get('/population/indicators/:code/description', async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    const indicator = await indicatorFor(db, c.req.param('code'))
    const { twins, present } = await twinsFor(db, indicator)
    const form = formOfSaved(textsOf(indicator, present, await countsPeople(db, indicator.id)))
    return answerPage(c, <DescribePage view={view} indicator={indicator} form={form} twins={twins} />)
  })
  .post('/population/indicators/:code/description', async (c) => {
    const { db, actor, view } = c.var
    requirePreparer(actor)
    await awaitTurn(db, actor.partnershipId)
    const indicator = await indicatorFor(db, c.req.param('code'))
    const { twins, present } = await twinsFor(db, indicator)
    const read = await readForm(c, describeForm(view.language, twins))
    const again = (form: FormState) =>
      answerPage(c, <DescribePage view={view} indicator={indicator} form={form} twins={twins} />, 422)
    if (!read.ok) return again(read.form)
    const counted = await countsPeople(db, indicator.id)
    const meanwhile = changedMeanwhile(view.language, read, textsOf(indicator, present, counted))
    if (meanwhile) return again(meanwhile)
    const { twin, counts, ...description } = read.value
    await describeIndicator(db, actor, indicator, description)
    if (indicator.unit === 'number') await sayWhatItCounts(db, actor, indicator, counts)
    if (twin !== (present?.code ?? '')) {
      await chooseTwin(db, actor, indicator, twins.find(({ code }) => code === twin) ?? null)
    }
    return c.redirect(indicatorPath(indicator.code), 303)
  })

/** What people have said about an indicator, as the texts of the form's fields. */
function textsOf(
  { name, direction, describes, decimals }: Indicator,
  present: Twin | null,
  counted: boolean,
) {
  const counts = counted ? 'people' : 'other'
  return { name, direction, describes, counts, twin: present?.code ?? '', decimals: String(decimals) }
}

/** What may be chosen as an indicator's uncertainty, and what is now. An uncertainty has none itself. */
async function twinsFor(db: Db, indicator: Indicator) {
  if (isUncertainty(indicator)) return { twins: [], present: null }
  return { twins: await uncertainties(db, indicator.source), present: await twinOf(db, indicator) }
}
