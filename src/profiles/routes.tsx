import { Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { answerPage } from '../platform/answer.ts'
import { placeFor, placesOfCounty } from '../population/places.ts'
import { profilePath } from './paths.ts'
import { readProfile } from './readingStore.ts'
import { ProfilePage } from './views.tsx'

export const profileRoutes = new Hono<Env>().get(profilePath(), async (c) => {
  const { db, readOnce, view, actor, now } = c.var
  const places = placesOfCounty(actor.countyCode)
  const own = places.find(({ code }) => code === actor.partyCode) ?? placeFor(actor.countyCode)
  const asked = c.req.query('place')
  // Profiles are of the county's own places: other places are compared with, indicator by indicator.
  const place = places.find(({ code }) => code === asked) ?? own
  const lifeAreas = await readOnce(['life areas'], () => readLifeAreas(db, civilDateOf(now)))
  const areas = lifeAreas.current?.areas ?? []
  const area = areas.find(({ id }) => id === c.req.query('area')) ?? null
  const profile = await readOnce(['profile', place.code, area?.id ?? null], () =>
    readProfile(db, lifeAreas, place, area?.id ?? null),
  )
  return answerPage(c, <ProfilePage view={view} profile={profile} places={places} areas={areas} />)
})
