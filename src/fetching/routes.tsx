import { type Context, Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import { services } from './fetching.ts'
import type { Kolada } from './koladaClient.ts'
import { koladaRoutes } from './koladaRoutes.tsx'
import { servicePath } from './paths.ts'
import type { PxWeb } from './pxwebClient.ts'
import { pxwebRoutes } from './pxwebRoutes.tsx'

/** What may be called from here; null and none where nothing is. */
export type Services = { readonly kolada: Kolada | null; readonly pxweb: readonly PxWeb[] }

/** What is fetched from live services. For those who may load figures. */
export function fetchingRoutes({ kolada, pxweb }: Services) {
  const routes = new Hono<Env>()

  const preparersOnly = async (c: Context<Env>, next: () => Promise<void>) => {
    requirePreparer(c.var.actor)
    // How far a fetching has come changes between two revisions.
    c.header('Cache-Control', 'no-store')
    await next()
  }
  for (const service of services) {
    routes.use(servicePath(service), preparersOnly)
    routes.use(`${servicePath(service)}/*`, preparersOnly)
  }
  return routes.route('/', koladaRoutes(kolada)).route('/', pxwebRoutes(pxweb))
}
