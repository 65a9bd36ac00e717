import { appOf, browserIn } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/ids.ts'

export const home = 'http://samsyn.example'

type App = ReturnType<typeof appOf>['app']

/** A program that shows a token: it asks below `/api/v1`, or at a whole address that it was given. */
export function programWith(app: App, token: string) {
  const ask = async (path: string, init: RequestInit = {}) =>
    app.request(path.startsWith('http') ? path : `${home}/api/v1${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${token}`, ...init.headers },
    })
  const get = (path: string, headers: Record<string, string> = {}) => ask(path, { headers })
  return {
    token,
    ask,
    get,
    read: async <T>(path: string): Promise<T> => (await (await get(path)).json()) as T,
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newId(), ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** The token that somebody makes on the page, as they see it there. */
export async function tokenOf(
  browser: Awaited<ReturnType<typeof browserIn>>,
  form: Record<string, string> = {},
): Promise<string> {
  const answer = await browser.fill('/tokens/new', '/tokens', { name: 'Ärendesystemet', ...wanted, ...form })
  return /value="(samsyn_[^"]+)"/.exec(await answer.text())![1]!
}

const wanted = { scope: 'read', lastOn: '2025-12-31' }

/** The same for somebody with this address, in a program of their own. */
export async function programOf(
  database: Database,
  partnershipId: string,
  email: string,
  form: Record<string, string> = {},
) {
  const { app } = appOf(database)
  const browser = await browserIn(database, app, partnershipId, email)
  return { browser, app, program: programWith(app, await tokenOf(browser, form)) }
}

export type ListAnswer = {
  readonly data: readonly Record<string, unknown>[]
  readonly pagination: { readonly elementsPerPage: number; readonly totalElements?: number }
  readonly links: { readonly self: string; readonly first: string; readonly next?: string }
}

export type ProblemAnswer = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly errors?: readonly { readonly field: string; readonly pointer?: string; readonly detail: string }[]
}
