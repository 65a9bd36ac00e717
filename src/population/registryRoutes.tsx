import { Hono } from 'hono'
import { civilDateOf } from '../i18n/format.ts'
import type { Env } from '../identity/actor.ts'
import { belongingOf, readLifeAreas } from '../partnership/lifeAreaStore.ts'
import { answerPage } from '../platform/answer.ts'
import { registryPath } from './paths.ts'
import { lacks, type Registered, registryKinds, registrySorts } from './registry.ts'
import { RegistryPage } from './registryView.tsx'
import { indicatorsWithoutValues, indicatorsWithValues } from './store.ts'

export const registryRoutes = new Hono<Env>().get(registryPath(), async (c) => {
  const { db, readOnce, actor, view, now } = c.var
  const lifeAreas = await readOnce(['life areas'], () => readLifeAreas(db, civilDateOf(now)))
  const all = await readOnce(['registry'], async (): Promise<readonly Registered[]> => {
    const known = await indicatorsWithValues(db)
    const without = await indicatorsWithoutValues(db)
    const valued = new Set(known)
    const names = new Intl.Collator('sv')
    return [...known, ...without]
      .toSorted((a, b) => names.compare(a.name, b.name))
      .map((indicator) => {
        const belonging = belongingOf(lifeAreas, 'indicator', indicator.id)
        const area = belonging.kind === 'placed' ? belonging.area : null
        return { indicator, hasValues: valued.has(indicator), area }
      })
  })
  const among = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === c.req.query(name)) ?? null
  const areas = lifeAreas.current?.areas ?? []
  const choice = {
    query: c.req.query('q')?.trim() ?? '',
    area: among(
      'area',
      areas.map(({ id }) => id),
    ),
    kind: among('kind', registryKinds),
    lack: among('lack', lacks),
    sort: among('sort', registrySorts) ?? 'name',
  }
  const page = Math.max(1, Math.floor(Number(c.req.query('page')) || 1))
  return answerPage(
    c,
    <RegistryPage view={view} actor={actor} all={all} areas={areas} choice={choice} page={page} />,
  )
})
