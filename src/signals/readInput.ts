import type { z } from 'zod'

/** The input in the shape asked for, or an error that says where it is not. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const where = ({ path, message }: z.core.$ZodIssue) => `${path.join('.') || 'the input'}: ${message}`
  throw new Error(`The input has the wrong shape. ${result.error.issues.map(where).join('; ')}.`)
}
