import { type OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi'
import { answerFields } from '../decisions/answerSchema.ts'
import { programVersion } from '../platform/version.ts'
import { adoptionResource } from './adoptionResource.ts'
import type { ApiEnv } from './insideToken.ts'
import { listQuery, oneQuery } from './listing.ts'
import { apiPath } from './paths.ts'
import { problemSchema } from './problem.ts'
import type { Resource } from './resource.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })

/** What can go wrong, by status. */
const problems = {
  400: 'The question cannot be read.',
  401: 'No token, or one that opens nothing.',
  403: 'The token may not do this.',
  404: 'There is no such thing, or it belongs to another partnership.',
  409: 'It cannot be done as things stand.',
  413: 'Too much at once.',
  415: 'The content is not JSON.',
  422: 'Fields need correcting: errors says which, and why.',
  429: 'Too many requests: wait as long as Retry-After says.',
} as const

function problemsOf(...statuses: readonly (keyof typeof problems)[]): RouteConfig['responses'] {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: problems[status], content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  )
}

const caching = z.object({
  ETag: z.string().describe('Send it as If-None-Match, and what is unchanged is answered with 304 alone.'),
  'Last-Modified': z.string().optional(),
})

/** In place of a thing that is gone. */
const gone = z
  .object({
    id: z.url(),
    type: z.url(),
    localId: z.string(),
    created: z.iso.datetime(),
    modified: z.iso.datetime(),
    deleted: z.literal(true),
  })
  .openapi('Deleted')

const orGone = ({ schema, thing, gone: told }: Resource) => (thing || told ? z.union([schema, gone]) : schema)

const security = [{ token: [] }]
const unchanged = { 304: { description: 'Nothing has changed since the answer with this ETag.' } }
const idParameter = z.object({
  id: z.string().describe('The last part of the address of the thing: localId.'),
})

export const systemRoute: RouteConfig = {
  method: 'get',
  path: '/system',
  tags: ['System'],
  operationId: 'getSystem',
  summary: 'Where to begin: the addresses of all lists.',
  security,
  responses: {
    200: {
      description: 'The System of OParl.',
      headers: caching,
      content: json(
        z
          .object({
            id: z.url(),
            type: z.url(),
            oparlVersion: z.url(),
            name: z.string(),
            body: z.url(),
            product: z.url(),
            list: z.record(z.string(), z.url()).describe('The address of each list.'),
          })
          .openapi('System'),
      ),
    },
    ...unchanged,
    ...problemsOf(401, 429),
  },
}

export function listRoute(resource: Resource): RouteConfig {
  const { path, name, told } = resource
  return {
    method: 'get',
    path: `/${path}`,
    tags: [name],
    operationId: `list${name}`,
    summary: told.en,
    security,
    request: { query: listQuery(resource) },
    responses: {
      200: {
        description: 'A page of the list. links.next is there when there are more.',
        headers: caching,
        content: json(
          z
            .object({
              data: z.array(orGone(resource)),
              pagination: z.object({
                elementsPerPage: z.int(),
                totalElements: z.int().optional().describe('Left out where it is not counted.'),
              }),
              links: z.object({ self: z.url(), first: z.url(), next: z.url().optional() }),
            })
            .openapi(`${name}List`),
        ),
      },
      ...unchanged,
      ...problemsOf(400, 401, 429),
    },
  }
}

export function oneRoute(resource: Resource): RouteConfig {
  const { path, name } = resource
  return {
    method: 'get',
    path: `/${path}/{id}`,
    tags: [name],
    operationId: `get${name}`,
    summary: `One ${name}.`,
    security,
    request: { params: idParameter, query: oneQuery(resource) },
    responses: {
      200: { description: `The ${name}.`, headers: caching, content: json(orGone(resource)) },
      ...unchanged,
      ...problemsOf(400, 401, 404, 429),
    },
  }
}

export const fileRoute: RouteConfig = {
  method: 'get',
  path: '/papers/{id}/file',
  tags: ['Paper'],
  operationId: 'getPaperFile',
  summary: 'The file of a paper.',
  security,
  request: { params: idParameter },
  responses: {
    200: {
      description: 'Accessible PDF (PDF/UA), in the language that the partnership works in.',
      content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
    },
    ...unchanged,
    ...problemsOf(401, 404, 429),
  },
}

/** What the fields of an answer are, for whoever has no form before them. */
const said: Record<keyof ReturnType<typeof answerFields>, string> = {
  party: 'The address of the party, or the last part of it.',
  answer: 'adopted, amended (adopted with changes) or declined.',
  words: 'The changes, when it is amended; why, when it is declined; else left out.',
  decidedOn: 'The day of the decision: 2025-03-14.',
  body: 'Who decided, at the party: Kommunfullmäktige. At most 200 characters.',
  section: 'Of the minutes: § 31. At most 50 characters.',
  diaryNumber: 'At most 100 characters.',
  registeredAt: 'Where the party keeps the decision. Left out: it is not registered. At most 200 characters.',
  seen: 'The number of the latest answer of the party that the program knows of.',
  corrects: 'The number of the answer that was entered wrongly, and that this one comes in place of.',
}

export const answerRoute: RouteConfig = {
  method: 'post',
  path: '/outcomes/{id}/adoptions',
  tags: ['Adoption'],
  operationId: 'recordAdoption',
  summary: "A party's answer to an outcome, with its own date, § and diary number.",
  description:
    'Recorded for the seat that the token acts as: the coordinator records the answers of all, an official those of ' +
    'the own party. Answers are never changed: one that replaces another says which by corrects. Where the party has ' +
    'answered already, seen says up to which number the program knows.',
  security,
  request: {
    params: idParameter,
    headers: z.object({
      'Idempotency-Key': z.string().openapi({
        format: 'uuid',
        description: 'Your own UUID. The same one sent again records nothing more.',
      }),
    }),
    // Not "required": of what the library does with that, nothing is wanted here. What is missing is told by field.
    body: { content: { 'application/json': { schema: answerBody() } } },
  },
  responses: {
    201: {
      description: "Recorded: the party's adoption as it stands now. Location is its address.",
      headers: z.object({ Location: z.string() }),
      content: json(adoptionResource.schema),
    },
    200: {
      description: 'It was recorded before, under the same Idempotency-Key.',
      content: json(adoptionResource.schema),
    },
    ...problemsOf(400, 401, 403, 404, 409, 413, 415, 422, 429),
  },
}

/** The schema of the form, as JSON Schema of what is sent. */
function answerBody() {
  const {
    $schema: _,
    required,
    properties,
    ...schema
  } = z.toJSONSchema(z.object(answerFields('en')), {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Addresses are taken as well; and numbers are not bounded by what JavaScript counts to.
      for (const name of ['pattern', 'format', 'minimum', 'maximum'] as const) delete jsonSchema[name]
    },
  })
  const described = (name: string) => (properties as Readonly<Record<string, object>>)[name]!
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(said).map(([name, description]) => [name, { ...described(name), description }]),
    ),
    required: (required ?? []).filter((name) => !('default' in described(name))),
  } as BodySchema
}

type BodyContent = NonNullable<NonNullable<RouteConfig['request']>['body']>['content']
type BodySchema = Extract<BodyContent[string], { readonly schema: unknown }>['schema']

/** How programs show who they are. Told once to each application. */
export function registerSecurity(api: OpenAPIHono<ApiEnv>): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that somebody has made on the page API tokens: samsyn_…',
  })
}

/** OpenAPI 3.1. `home` is the address that programs ask, without a slash at its end. */
export function documentOf(api: OpenAPIHono<ApiEnv>, home: string) {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Samsyn',
      version: programVersion,
      description:
        'What a partnership of municipalities and a region sees, agrees and shows. Names follow OParl 1.1 where OParl has them: Body is the partnership, Organization one of its bodies, ' +
        'Membership a seat. Text is in Swedish, as people have written it. Addresses in id stay the same. What is ' +
        'empty is left out. New fields may be added; programs should pass over those that they do not know.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/' },
    },
    servers: [{ url: home + apiPath() }],
  })
}
