import { type Context, Hono } from 'hono'
import type { Env } from '../identity/actor.ts'
import { answerFile, answerPage } from '../platform/answer.ts'
import { answerDownload, downloadKindOf } from '../population/downloadFile.ts'
import { readDownload } from '../population/downloadStore.ts'
import { momentAsked } from '../population/momentAsked.ts'
import { indicatorFor } from '../population/store.ts'
import { standaloneSvg } from '../ui/chart/standaloneSvg.ts'
import { choiceOf } from './map.ts'
import { municipalitiesIn, onlyShown, readMap } from './mapStore.ts'
import { MapOfIndicator, sourceOfMap, titleOfFile } from './parts.tsx'
import { pictureName } from './picture.ts'
import { MapPage } from './views.tsx'

export const mapRoutes = new Hono<Env>()
  .get('/population/indicators/:code/map', async (c) => {
    const reading = await readingAsked(c, c.req.param('code'))
    return answerPage(c, <MapPage view={c.var.view} actor={c.var.actor} reading={reading} />)
  })

  .get('/population/indicators/:code/map.svg', async (c) => {
    const { language } = c.var.view
    const reading = await readingAsked(c, c.req.param('code'))
    const svg = standaloneSvg(<MapOfIndicator language={language} reading={reading} size="wide" />, {
      title: titleOfFile(language, reading),
      source: sourceOfMap(language, reading),
    })
    return answerFile(c, Buffer.from(svg), 'image/svg+xml', pictureName(language, reading, 'svg'))
  })

  .get('/population/indicators/:code/map/:file{values\\.[a-z]+}', async (c) => {
    const { db, actor, view } = c.var
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const reading = await readingAsked(c, c.req.param('code'))
    const { indicator, moment, sex } = reading
    const title = titleOfFile(view.language, reading)
    const places = municipalitiesIn(actor.countyCode)
    const all = await readDownload(db, { title, indicators: [indicator], places, sexes: [sex], moment })
    const download = { ...all, series: onlyShown(all.series, reading) }
    return answerDownload(c, view.language, kind, pictureName(view.language, reading, kind), download)
  })

/** What the address asks to see on the map. */
async function readingAsked(c: Context<Env>, code: string) {
  const { db, readOnce, actor } = c.var
  const indicator = await indicatorFor(db, code)
  const choice = choiceOf((name) => c.req.query(name))
  const { moment } = await momentAsked(c)
  return readOnce(['map', code, choice, moment?.query], () =>
    readMap(db, actor.countyCode, indicator, choice, moment),
  )
}
