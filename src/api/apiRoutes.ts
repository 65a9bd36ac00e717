import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { validate as isUuid } from 'uuid'
import { civilDateOf, parseCivilDate } from '../i18n/format.ts'
import { answerFile, answerText } from '../platform/answer.ts'
import { hangUp } from '../platform/guards.ts'
import { languageOf } from '../platform/language.ts'
import type { Parts } from '../platform/parts.ts'
import { inLanguage, Refusal, type RefusalKind } from '../platform/refusal.ts'
import { adoptionResource, keyOf } from './adoptionResource.ts'
import { noIdempotencyKey, writeAnswer } from './answerWriting.ts'
import {
  answerRoute,
  documentOf,
  fileRoute,
  listRoute,
  oneRoute,
  registerSecurity,
  systemRoute,
} from './document.ts'
import { type ApiEnv, insideToken } from './insideToken.ts'
import { cursorOf, entryOf, pageOf, questionProblem } from './listing.ts'
import { paperFile } from './paperResource.ts'
import { answerProblem, Problem, type ProblemKind } from './problem.ts'
import { problemWords } from './problemWords.ts'
import { lastMoment, momentsOf, partnershipRow } from './readStore.ts'
import { oparlType, presented, type Reading, type Resource } from './resource.ts'
import { resources } from './resources.ts'

const mostBytes = 100_000

/**
 * What programs read and write, as JSON. Stands beside the pages, with a door of its own: tokens instead of cookies,
 * and problems (RFC 9457) instead of pages.
 */
export function apiRoutes(parts: Parts) {
  const api = new OpenAPIHono<ApiEnv>()
  api.onError((error, c) => problemOf(error, c, parts))
  registerSecurity(api)

  api.get('/openapi.json', async (c) => {
    const home = parts.configuration.publicUrl ?? new URL(c.req.url).origin
    c.header('Cache-Control', 'public, max-age=300')
    return answerText(c, JSON.stringify(documentOf(api, home)), 'application/json; charset=utf-8')
  })

  api.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: () => {
        throw new Problem('too-large', (language) => problemWords(language).tooLarge)
      },
    }),
  )
  api.use(insideToken(parts))

  api.openapi(systemRoute, async (c) => {
    const { db, link, token } = c.var
    const { partnershipId } = token.actor
    const { name } = await partnershipRow(db, partnershipId)
    return answerJson(c, {
      id: link.list('system'),
      type: oparlType('System'),
      oparlVersion: 'https://schema.oparl.org/1.1/',
      name,
      body: link.list('partnerships'),
      product: link.web('/about'),
      list: Object.fromEntries(resources.map(({ path }) => [path, link.list(path)])),
    })
  })

  for (const resource of resources) {
    api.openapi(
      listRoute(resource),
      async (c) => answerList(c, resource, c.req.valid('query' as never)),
      (read) => {
        if (!read.success) throw questionProblem(read.error, resource)
      },
    )
    api.openapi(
      oneRoute(resource),
      async (c) => answerOne(c, resource, c.req.param('id') ?? '', c.req.valid('query' as never)),
      (read) => {
        if (!read.success) throw questionProblem(read.error, resource)
      },
    )
  }

  api.openapi(fileRoute, async (c) => {
    const reading = readingOf(c, null)
    const { name, content } = await paperFile(reading, c.var.token.actor, c.req.param('id') ?? '')
    return answerFile(c, content, 'application/pdf', name)
  })

  api.openapi(
    answerRoute,
    async (c) => {
      const outcomeId = c.req.param('id') ?? ''
      const { partyId, isNew } = await writeAnswer(c, outcomeId)
      const key = keyOf(outcomeId.toLowerCase(), partyId)
      c.header('Location', c.var.link.to(adoptionResource.path, key))
      c.header('Cache-Control', 'no-store')
      return answerOne(c, adoptionResource, key, {}, isNew ? 201 : 200)
    },
    (read) => {
      if (!read.success) throw noIdempotencyKey()
    },
  )

  api.all('*', (c) => {
    const allowed = methodsAt(api, c)
    if (allowed.length === 0) throw new Problem('not-found', (language) => problemWords(language).notFound)
    const methods = allowed.join(', ')
    throw new Problem('method-not-allowed', (language) => problemWords(language).method(methods), {
      headers: { Allow: methods },
    })
  })
  return api
}

type Query = Readonly<Record<string, string | number | undefined>>

async function answerList(c: Context<ApiEnv>, resource: Resource, query: Query): Promise<Response> {
  const { limit, cursor, modified_since: since, on, ...narrowed } = query
  const reading = readingOf(c, on)
  const { db, readOnce, link } = reading
  const moments = await readOnce(['api moments'], () => momentsOf(db))
  const texts = (value: unknown) => typeof value === 'string' && value !== ''
  const page = await pageOf(
    reading,
    resource,
    {
      after: cursor === undefined ? null : String(cursor),
      most: Number(limit),
      since: since === undefined ? null : new Date(since),
      filters: Object.fromEntries(Object.entries(narrowed).filter(([, value]) => texts(value))) as Record<
        string,
        string
      >,
      numbers: Object.fromEntries(
        Object.entries(narrowed).filter(([, value]) => typeof value === 'number'),
      ) as Record<string, number>,
    },
    moments,
  )
  const asked = Object.fromEntries(new URL(c.req.url).searchParams)
  const { cursor: _, ...first } = asked
  const data = page.entries.map((entry) => presented(reading, resource, entry, moments))
  tellModified(c, data, await lastMoment(db))
  return answerJson(c, {
    data,
    pagination: { elementsPerPage: Number(limit), ...(page.total !== null && { totalElements: page.total }) },
    links: {
      self: link.list(resource.path, asked),
      first: link.list(resource.path, first),
      ...(page.next !== null && {
        next: link.list(resource.path, { ...first, cursor: cursorOf(page.next) }),
      }),
    },
  })
}

async function answerOne(
  c: Context<ApiEnv>,
  resource: Resource,
  key: string,
  { on }: Query,
  status: 200 | 201 = 200,
): Promise<Response> {
  const reading = readingOf(c, on)
  const { db, readOnce } = reading
  const moments = await readOnce(['api moments'], () => momentsOf(db))
  const entry = await entryOf(reading, resource, isUuid(key) ? key.toLowerCase() : key, moments)
  if (!entry) throw new Problem('not-found', (language) => problemWords(language).notFound)
  const thing = presented(reading, resource, entry, moments)
  tellModified(c, [thing], null)
  return answerJson(c, thing, status)
}

function readingOf(c: Context<ApiEnv>, on: string | number | null | undefined): Reading {
  const { db, readOnce, token, now, link } = c.var
  const day = typeof on === 'string' ? parseCivilDate(on) : null
  const { actor } = token
  return { db, readOnce, partnershipId: actor.partnershipId, actor, now, on: day ?? civilDateOf(now), link }
}

/** Of a list, the latest of what is in it; of an empty one, when the partnership last changed. */
function tellModified(
  c: Context,
  things: readonly Readonly<Record<string, unknown>>[],
  otherwise: Date | null,
): void {
  const latest = things.reduce((last, { modified }) => {
    const text = typeof modified === 'string' ? modified : ''
    return text > last ? text : last
  }, '')
  const at = latest === '' ? otherwise : new Date(latest)
  if (at) c.header('Last-Modified', at.toUTCString())
}

async function answerJson(c: Context, content: unknown, status: 200 | 201 = 200): Promise<Response> {
  const answer = await answerText(c, JSON.stringify(content), 'application/json; charset=utf-8', status)
  // Pages differ by cookie; this by token.
  answer.headers.set('Vary', 'Authorization, Accept-Encoding, Accept-Language')
  return answer
}

const refusals: Record<RefusalKind, ProblemKind> = {
  'not-found': 'not-found',
  forbidden: 'forbidden',
  conflict: 'conflict',
  'too-many': 'too-many',
  'too-large': 'too-large',
}

/** The one place where something that went wrong becomes a problem. */
async function problemOf(error: Error, c: Context, parts: Parts): Promise<Response> {
  if (error instanceof Problem) {
    if (error.kind === 'too-large') await hangUp(c)
    return answerProblem(c, error)
  }
  if (error instanceof Refusal) {
    const sentence = inLanguage(error.sentence, languageOf(c))
    return answerProblem(
      c,
      new Problem(refusals[error.kind], (language) => sentence || problemWords(language).notFound),
    )
  }
  const { code } = error as { code?: string }
  // A character that is none, in an address: PostgreSQL's character_not_in_repertoire.
  if (code === '22021') {
    return answerProblem(c, new Problem('bad-request', (language) => problemWords(language).notFound))
  }
  // Two who do the same at once: PostgreSQL's unique_violation.
  if (code === '23505') {
    return answerProblem(c, new Problem('conflict', (language) => problemWords(language).clash))
  }
  const incident = randomBytes(4).toString('hex').toUpperCase()
  parts.log.error({ incident, method: c.req.method, path: c.req.path, stack: error.stack }, error.message)
  return answerProblem(c, new Problem('failure', (language) => problemWords(language).incident(incident)))
}

/** What the document says can be done at the address that was asked. */
function methodsAt(api: OpenAPIHono<ApiEnv>, c: Context): readonly string[] {
  const asked = c.req.path.split('/').slice(3)
  return api.openAPIRegistry.definitions.flatMap((each) => {
    if (each.type !== 'route') return []
    const parts = each.route.path.split('/').slice(1)
    const fits =
      parts.length === asked.length && parts.every((part, i) => part.startsWith('{') || part === asked[i])
    return fits ? [each.route.method.toUpperCase()] : []
  })
}
