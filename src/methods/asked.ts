import { z } from 'zod'

/** The method that a question names, where its family has several. */
export const asked = z.object({ method: z.string().optional() })

/** Refuses a method that stands in the published examples but that Samsyn does not offer, by name. */
export function notOffered(method: string, offered: string): never {
  throw new Error(`${method} is not offered. This family has ${offered}.`)
}

export function has(input: unknown, name: string): boolean {
  return typeof input === 'object' && input !== null && name in input
}
