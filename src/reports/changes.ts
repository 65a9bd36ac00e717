import type { Tracked } from './report.ts'

export type Change = { readonly what: string; readonly before: string | null; readonly after: string | null }

/** What differs from the number before, in the order of the new one; what is gone comes last. */
export function changesSince(before: readonly Tracked[], now: readonly Tracked[]): readonly Change[] {
  const old = new Map(before.map((each) => [each.key, each]))
  const kept = new Set(now.map(({ key }) => key))
  return [
    ...now.flatMap(({ key, what, text }): Change[] => {
      const was = old.get(key)
      if (was?.text === text) return []
      return [{ what, before: was?.text ?? null, after: text }]
    }),
    ...before.flatMap(({ key, what, text }): Change[] =>
      kept.has(key) ? [] : [{ what, before: text, after: null }],
    ),
  ]
}
