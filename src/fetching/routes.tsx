import { type Context, Hono } from 'hono'
import { type Env, requirePreparer } from '../identity/actor.ts'
import type { Kolada } from './koladaClient.ts'
import { koladaRoutes } from './koladaRoutes.tsx'

/** What is fetched from live services; null where nothing may be fetched from one. For those who may load figures. */
export function fetchingRoutes({ kolada }: { readonly kolada: Kolada | null }) {
  const routes = new Hono<Env>()

  const preparersOnly = async (c: Context<Env>, next: () => Promise<void>) => {
    requirePreparer(c.var.actor)
    // How far a fetching has come changes between two revisions.
    c.header('Cache-Control', 'no-store')
    await next()
  }
  routes.use('/figures/kolada', preparersOnly)
  routes.use('/figures/kolada/*', preparersOnly)
  return routes.route('/', koladaRoutes(kolada))
}
