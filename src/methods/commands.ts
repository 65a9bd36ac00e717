import { z } from 'zod'
import { OperatorError } from '../platform/refusal.ts'
import { families } from './compute.ts'

/**
 * `samsyn compute FAMILY`: one JSON object a line in, `{id, input}`, and one a line out, `{id, result}`. A line that
 * cannot be computed becomes `{id, error}` and does not stop the others. Answers with the exit code, 1 after any such.
 */
export async function compute(
  family: string,
  lines: AsyncIterable<string>,
  write: (line: string) => Promise<void> | void,
): Promise<number> {
  const rule = Object.hasOwn(families, family) ? families[family] : undefined
  if (!rule) {
    throw new OperatorError(
      `There is no family ${family}. The families are ${Object.keys(families).join(', ')}.`,
      64,
    )
  }
  let exitCode = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    const answer = answerTo(line, rule)
    if ('error' in answer) exitCode = 1
    await write(JSON.stringify(answer))
  }
  return exitCode
}

type Answer = { id: unknown; result: unknown } | { id: unknown; error: string }

// `function` and `method` stand beside the input in the published examples; they are part of what is asked.
const question = z.object({
  id: z.unknown(),
  input: z.looseObject({}),
  function: z.string().optional(),
  method: z.string().optional(),
})

function answerTo(line: string, rule: (input: unknown) => unknown): Answer {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    return { id: null, error: 'The line is not JSON. Each line is an object with id and input.' }
  }
  const asked = question.safeParse(parsed)
  if (!asked.success) return { id: idOf(parsed), error: 'The line is not an object with id and input.' }
  const { id = null, input, function: helper, method } = asked.data
  try {
    return { id, result: rule({ ...(helper && { function: helper }), ...(method && { method }), ...input }) }
  } catch (error) {
    return { id, error: (error as Error).message }
  }
}

function idOf(parsed: unknown): unknown {
  return typeof parsed === 'object' && parsed !== null && 'id' in parsed ? parsed.id : null
}
