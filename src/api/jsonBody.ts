import type { Context } from 'hono'
import type { z } from 'zod'
import type { Language } from '../i18n/language.ts'
import { type FieldProblem, Problem } from './problem.ts'
import { problemWords } from './problemWords.ts'

/**
 * The JSON of a request as the texts that a form would have sent, so that the same schema reads both. Numbers become
 * texts, and null and what is left out are empty. A field that is not there is refused: a program that spells one
 * wrongly is told, instead of losing what it sent.
 */
export async function readTexts(
  c: Context,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (!/^application\/([\w.-]+\+)?json\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new Problem('unsupported-type', (language) => problemWords(language).notJson)
  const body = await objectIn(c)
  const texts: Record<string, string> = {}
  const errors: FieldProblem[] = []
  for (const [field, value] of Object.entries(body)) {
    if (value === null) continue
    if (!names.includes(field)) errors.push(problemAt(field, 'unknown'))
    else if (typeof value === 'number') texts[field] = String(value)
    else if (typeof value === 'string') texts[field] = value.replaceAll('\r\n', '\n').trim()
    else errors.push(problemAt(field, 'notText'))
  }
  if (errors.length > 0) throw invalid(errors)
  return texts
}

/** What the schema of a form found wrong, each with the form's own sentence. */
export function invalidFields(error: z.ZodError): Problem {
  const first = new Map<string, string>()
  for (const { path, message } of error.issues) {
    const field = String(path[0] ?? '')
    if (!first.has(field)) first.set(field, message)
  }
  return invalid([...first].map(([field, message]) => ({ field, detail: () => message })))
}

export function invalid(errors: readonly FieldProblem[]): Problem {
  return new Problem('invalid', (language) => problemWords(language).seeErrors, { errors })
}

/** A form leaves these to its pages; a program that gets one wrong would answer something else than it meant. */
export function requireNumbers(texts: Readonly<Record<string, string>>, names: readonly string[]): void {
  const wrong = names.filter((name) => texts[name] !== undefined && !/^\d{1,9}$/.test(texts[name]!))
  if (wrong.length > 0) throw invalid(wrong.map((name) => problemAt(name, 'notNumber')))
}

function problemAt(field: string, what: 'unknown' | 'notText' | 'notNumber'): FieldProblem {
  return { field, detail: (language: Language) => problemWords(language).fields[what] }
}

async function objectIn(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const unreadable = () => new Problem('bad-request', (language) => problemWords(language).unreadable)
  const text = await c.req.text()
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch {
    throw unreadable()
  }
  throw unreadable()
}
