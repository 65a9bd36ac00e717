import { type Context, Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { answerPage } from '../platform/answer.ts'
import { fileNameOf } from '../population/download.ts'
import { answerDownload, downloadKindOf } from '../population/downloadFile.ts'
import { readDownload } from '../population/downloadStore.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { placeLabel } from '../population/story.ts'
import { profilePath } from './paths.ts'
import { profiledIndicators, readProfile } from './readingStore.ts'
import { ProfilePage } from './views.tsx'
import { profileWords } from './words.ts'

export const profileRoutes = new Hono<Env>()
  .get(profilePath(), async (c) => {
    const { db, readOnce, view } = c.var
    const { places, place, lifeAreas, areas, area } = await profileAsked(c)
    const profile = await readOnce(['profile', place.code, area?.id ?? null], () =>
      readProfile(db, lifeAreas, place, area?.id ?? null),
    )
    const page = Math.max(1, Math.floor(Number(c.req.query('page'))) || 1)
    const shown = { view, profile, places, areas, page }
    return answerPage(c, <ProfilePage {...shown} />)
  })
  .get('/profiles/:file{values\\.[a-z]+}', async (c) => {
    const { db, view } = c.var
    const kind = downloadKindOf(c.req.param('file').slice('values.'.length))
    const { place, lifeAreas, area } = await profileAsked(c)
    const indicators = await profiledIndicators(db, lifeAreas, place, area?.id ?? null)
    const title = [profileWords(view.language).of(placeLabel(view.language, place)), area?.name]
      .filter(Boolean)
      .join(', ')
    const download = await readDownload(db, { title, indicators, places: [place], moment: null })
    return answerDownload(c, view.language, kind, fileNameOf([title], kind), download)
  })

async function profileAsked(c: Context<Env>) {
  const { db, readOnce, actor, now } = c.var
  const places = placesOfCounty(actor.countyCode)
  const own = places.find(({ code }) => code === actor.partyCode) ?? placeFor(actor.countyCode)
  const asked = c.req.query('place')
  // Profiles are of the county's own places: other places are compared with, indicator by indicator.
  const place = places.find(({ code }) => code === asked) ?? own
  const lifeAreas = await readOnce(['life areas'], () => readLifeAreas(db, civilDateOf(now)))
  const areas = lifeAreas.current?.areas ?? []
  const area = areas.find(({ id }) => id === c.req.query('area')) ?? null
  return { places, place, lifeAreas, areas, area }
}
