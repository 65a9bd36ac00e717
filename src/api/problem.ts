import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Language } from '../i18n/language.ts'
import { languageOf } from '../platform/language.ts'
import { problemWords } from './problemWords.ts'

const kinds = {
  unauthenticated: 401,
  'scope-missing': 403,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  invalid: 422,
  'bad-request': 400,
  'too-large': 413,
  'too-many': 429,
  'unsupported-type': 415,
  failure: 500,
} as const satisfies Record<string, ContentfulStatusCode>

export type ProblemKind = keyof typeof kinds

/** What is wrong with one field, or with one parameter of the question. */
export type FieldProblem = { readonly field: string; readonly detail: (language: Language) => string }

/** Thrown where a program is to be told why not. The detail is written for whoever looks after the program. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly detail: (language: Language) => string
  readonly errors: readonly FieldProblem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    kind: ProblemKind,
    detail: (language: Language) => string,
    {
      errors = [],
      headers = {},
    }: {
      readonly errors?: readonly FieldProblem[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(detail('en'))
    this.name = 'Problem'
    this.kind = kind
    this.detail = detail
    this.errors = errors
    this.headers = headers
  }
}

/** RFC 9457, with the fields that are wrong as an extension. */
export const problemSchema = z
  .object({
    type: z.string().describe('What kind of problem, the same each time: a reference that opens nothing.'),
    title: z.string().describe('The kind in words, the same each time in one language.'),
    status: z.int(),
    detail: z.string().describe('What is wrong this time, and the way out.'),
    instance: z.string().describe('The address that was asked.'),
    errors: z
      .array(
        z.object({
          field: z.string(),
          pointer: z
            .string()
            .optional()
            .describe('Where in the JSON that was sent, as a fragment; left out for a parameter.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('For each field or parameter that is wrong, why.'),
  })
  .openapi('Problem')

/** The answer to a question that could not be answered as asked. */
export function answerProblem(c: Context, problem: Problem): Response {
  const language = languageOf(c)
  const status = kinds[problem.kind]
  const told: z.infer<typeof problemSchema> = {
    type: `urn:samsyn:problem:${problem.kind}`,
    title: problemWords(language).titles[problem.kind],
    status,
    detail: problem.detail(language),
    instance: new URL(c.req.url).pathname,
    ...(problem.errors.length > 0 && {
      errors: problem.errors.map(({ field, detail }) => ({
        field,
        ...(problem.kind === 'invalid' && { pointer: `#/${field}` }),
        detail: detail(language),
      })),
    }),
  }
  for (const [name, value] of Object.entries(problem.headers)) c.header(name, value)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Language', language)
  c.header('Content-Type', 'application/problem+json; charset=utf-8')
  return c.body(JSON.stringify(told), status)
}
